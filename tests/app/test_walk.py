"""Every room by its key, on whatever screen there is: test_real_screen.py runs this on X11, and at twice the points."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, keys
from recon.app.window import Window
from recon.app.work import StoreWork
from tests.helpers import walk
from tests.helpers.match_scene import scene_store
from tests.helpers.nurse import two_forms

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    work = StoreWork(scene_store(tmp_path / "store", "en"))
    made = build(qapp, work, "en", "Claire", two_forms)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.raise_()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    work.close()


def test_the_screen_is_the_one_asked_for(qapp: QApplication) -> None:
    assert QGuiApplication.platformName() == os.environ["QT_QPA_PLATFORM"]


def test_every_room_is_entered_by_its_key_and_shows_something(window: Window, qtbot: QtBot) -> None:
    seen = set()
    for number, command in enumerate(keys.ROOMS):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key(Qt.Key.Key_1 + number), CTRL)
        walk.settle()
        assert window.room.command is command
        assert not window.fault.isVisible(), window.fault.text.text()
        picture = window.grab().toImage()
        seen.add(bytes(picture.constBits()))
    assert len(seen) == len(keys.ROOMS)


def test_panels_open_and_close(window: Window) -> None:
    assert len(list(walk.panels(window))) > len(keys.ROOMS)


def test_pictures_are_as_sharp_as_the_screen(window: Window) -> None:
    ratio = window.devicePixelRatioF()
    assert ratio == float(os.environ.get("QT_SCALE_FACTOR", "1"))
    for made in window.rail.rooms.values():
        size = made.iconSize()
        (drawn, *_) = made.icon().availableSizes() or [size]
        assert drawn.width() >= size.width() * ratio
    assert window.grab().toImage().width() == round(window.width() * ratio)
