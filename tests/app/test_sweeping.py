"""Garbage is collected in the window's thread only."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app.sweeping import Sweeper, sweep_in


class Knot(QObject):
    """Holds itself, and tells in which thread it went."""

    gone: list[int] = []  # noqa: RUF012 - of all of them

    def __init__(self) -> None:
        super().__init__()
        self.itself = self

    def __del__(self) -> None:
        self.gone.append(threading.get_ident())


@pytest.fixture
def sweeper(qapp: QApplication) -> Iterator[Sweeper]:
    was = gc.isenabled()
    sweep_in(qapp)
    found = qapp.findChild(Sweeper)
    assert found is not None
    Knot.gone.clear()
    yield found
    if was:
        gc.enable()


def clutter() -> list[object]:
    """Make as many objects as bring Python to collect by itself."""
    return [[] for _ in range(3 * gc.get_threshold()[0])]


def test_another_thread_collects_nothing(sweeper: Sweeper) -> None:
    Knot()
    thread = threading.Thread(target=lambda: [clutter() for _ in range(20)])
    thread.start()
    thread.join()
    assert Knot.gone == []
    gc.collect()
    assert Knot.gone == [threading.get_ident()]


def test_what_lies_about_is_swept_between_two_events(sweeper: Sweeper, qtbot: QtBot) -> None:
    gc.collect()
    Knot()
    kept = clutter()
    qtbot.waitUntil(lambda: bool(Knot.gone))
    assert Knot.gone == [threading.get_ident()]
    assert kept


def test_one_is_enough(sweeper: Sweeper, qapp: QApplication) -> None:
    sweep_in(qapp)
    assert len(qapp.findChildren(Sweeper)) == 1
