"""The window on an exercise says so all the time, in both languages; on a store that is none it says nothing of it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, keys
from recon.app.work import StoreWork
from recon.language import tr
from recon.workflow.opening import make_store


@pytest.mark.parametrize("is_exercise", [True, False])
def test_the_band_is_there_in_every_room(qtbot: QtBot, qapp: QApplication, tmp_path: Path, is_exercise: bool) -> None:
    make_store(tmp_path / "store", operator="claire", exercise=is_exercise).close()
    work = StoreWork(tmp_path / "store")
    window = build(qapp, work, "fr", "claire", room=keys.VERIFY)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    band = window.header.exercise
    for room in tuple(window._theirs):
        window.go(room)
        assert band.isVisible() is is_exercise
    assert band.text() == tr("drill.window.band", "fr")
    assert "EXERCICE" in band.text()
    window._languages.choose("en")
    assert "EXERCISE" in band.text()
    assert band.isVisible() is is_exercise
    work.close()
