"""A window on a store of its own, and a person in front of it."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from recon.app import build, keys
from recon.app.work import StoreWork
from recon.model.reading import Reading
from tests.helpers.clerk import Clerk, Sit
from tests.helpers.desk_store import FIRST, SECOND, desk_store
from tests.helpers.dispatcher import Dispatcher, outbox_store
from tests.helpers.fake_carrier import FakeCarrier
from tests.helpers.front import bring_to_front
from tests.helpers.match_store import CLERK, match_store
from tests.helpers.matcher import Matcher
from tests.helpers.nurse import Nurse, night_store, two_forms
from tests.helpers.outbox_store import SECOND as APPROVER

# A machine that does other work too is slow, and nothing is wrong with the window.
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitExposed):
    (_wait.__kwdefaults__ or {})["timeout"] = 30_000


@pytest.fixture(autouse=True)
def _swept(qapp: QApplication) -> Iterator[None]:
    """Let a test's windows go with it: garbage is collected here, in the window's thread, and nowhere else."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def sit(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Sit]:
    """Return a function that opens the window on a store with the given sheets (default: two)."""
    works: list[StoreWork] = []

    def open_window(
        *sheets: Sequence[Reading], language: str = "fr", spoil: Callable[[Path], None] | None = None
    ) -> Clerk:
        folder = desk_store(tmp_path / "store", *sheets)
        if spoil is not None:
            spoil(folder)
        works.append(StoreWork(folder))
        window = build(qapp, works[-1], language, "claire", room=keys.VERIFY)
        bring_to_front(qtbot, window)
        return Clerk(qtbot, window, folder)

    yield open_window
    for work in works:
        work.close()


@pytest.fixture
def clerk(sit: Sit) -> Clerk:
    return sit(FIRST, SECOND)


@pytest.fixture(params=["fr"])
def nurse(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Nurse]:
    """The window on the store of a night, in French unless a test asks for another language."""
    work = StoreWork(night_store(tmp_path / "store"))
    window = build(qapp, work, request.param, "claire", two_forms, keys.PRINTING)
    bring_to_front(qtbot, window)
    yield Nurse(qtbot, window, work._folder)
    window.stop()
    work.close()


@pytest.fixture(params=["fr"])
def matcher(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Matcher]:
    """The window's match room, in French unless a test asks for another language."""
    folder = match_store(tmp_path / "store")
    work = StoreWork(folder)
    window = build(qapp, work, request.param, CLERK, two_forms)
    bring_to_front(qtbot, window)
    matcher = Matcher(qtbot, window, folder)
    matcher.enter()
    yield matcher
    window.stop()
    work.close()


@pytest.fixture(params=["fr"])
def dispatcher(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Dispatcher]:
    """The window's deliver room with a colleague of whoever prepares, in French unless a test asks for another."""
    folder = outbox_store(tmp_path / "store")
    work = StoreWork(folder)
    window = build(qapp, work, request.param, APPROVER, two_forms)
    bring_to_front(qtbot, window)
    dispatcher = Dispatcher(qtbot, window, folder, FakeCarrier())
    dispatcher.enter()
    dispatcher.desk.go_to("DPI")
    dispatcher.ready()
    yield dispatcher
    window.stop()
    work.close()
