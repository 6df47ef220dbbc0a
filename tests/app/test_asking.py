"""Before the program's window there may be one that asks: whoever answers goes on, whoever closes it has left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from recon.app import first_run
from recon.app.firstrun import FirstRun

TOO_LONG = 15_000  # ms: then it is answered, so that a program that waits for ever is told and not waited for


def shown() -> FirstRun:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, FirstRun) and one.isVisible())


def run_while(qapp: QApplication, store: Path, act: Callable[[FirstRun], object]) -> tuple[Path, str] | None:
    QTimer.singleShot(200, lambda: act(shown()))
    late = QTimer(singleShot=True, interval=TOO_LONG)
    late.timeout.connect(lambda: shown().begun.emit(Path("nobody"), "answered"))
    late.start()
    try:
        return first_run(qapp, store, "fr", "claire")
    finally:
        late.stop()


def test_whoever_begins_is_who_works_where(qapp: QApplication, tmp_path: Path) -> None:
    store = tmp_path / "store"
    assert run_while(qapp, store, lambda asked: asked.begun.emit(store, "odile")) == (store, "odile")


@pytest.mark.parametrize("way", [lambda asked: asked.close(), lambda asked: asked.leave.click()])
def test_whoever_closes_the_first_window_ends_the_program(
    qapp: QApplication, tmp_path: Path, way: Callable[[FirstRun], object]
) -> None:
    assert run_while(qapp, tmp_path / "store", way) is None
