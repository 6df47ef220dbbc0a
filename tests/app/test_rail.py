"""The rail: a button for each room, what waits there, and no room made before somebody enters it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon import language
from recon.app import keys, style
from recon.app.rail import Rail
from tests.helpers.clerk import Clerk, Sit


def test_a_room_is_made_when_it_is_entered_first(clerk: Clerk) -> None:
    assert [room.command for room in clerk.window.made] == [keys.VERIFY]
    clerk.press(Qt.Key.Key_6, held=Qt.KeyboardModifier.ControlModifier)
    assert [room.command for room in clerk.window.made] == [keys.VERIFY, keys.ACCOUNT]
    before = clerk.window.room
    clerk.window.go(keys.VERIFY)
    clerk.window.go(keys.ACCOUNT)
    assert clerk.window.room is before


def test_the_room_is_told_on_the_rail_and_in_the_header(sit: Sit) -> None:
    clerk = sit()
    clerk.click(clerk.window.rail.rooms[keys.DELIVERING.name])
    assert clerk.window.room.command is keys.DELIVERING
    assert [name for name, made in clerk.window.rail.rooms.items() if made.isChecked()] == [keys.DELIVERING.name]
    assert clerk.window.header.title.text() == "Envoi"


def test_what_waits_is_seen_and_read_out(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    language.choose("en")
    rail = Rail(keys.ROOMS)
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 680)
    rail.show()
    verify = rail.rooms[keys.VERIFY.name]
    empty = verify.grab().toImage()
    rail.show_counts({keys.VERIFY.name: 12, keys.MATCHING.name: 4_000})
    assert verify.accessibleName() == "Verify, 12 waiting"
    assert rail.rooms[keys.MATCHING.name].accessibleName() == "Match, 4000 waiting"
    assert verify.grab().toImage() != empty
    rail.show_counts({})
    assert verify.accessibleName() == "Verify"
    assert verify.grab().toImage() == empty


def test_only_the_rooms_that_are_somebodys_are_shown(qtbot: QtBot, qapp: QApplication) -> None:
    rail = Rail(keys.ROOMS)
    qtbot.addWidget(rail)
    rail.show()
    rail.show_rooms((keys.HOME, keys.PRINTING))
    assert [name for name, made in rail.rooms.items() if made.isVisible()] == [keys.HOME.name, keys.PRINTING.name]


def test_with_the_largest_text_every_button_can_be_reached_in_a_low_window(qtbot: QtBot, qapp: QApplication) -> None:
    style.wear(style.LIGHT, 2.0)
    style.dress(qapp)
    try:
        rail = Rail(keys.ROOMS)
        qtbot.addWidget(rail)
        rail.resize(rail.width(), 600)
        rail.show()
        rail.enter(keys.FORMS)
        last = rail.rooms[keys.FORMS.name]
        inside = last.mapTo(rail, last.rect().center())
        assert rail.rect().contains(inside)
        words = last.fontMetrics().horizontalAdvance(last.text())
        assert last.width() >= words
    finally:
        style.wear(style.LIGHT, 1.0)
        style.dress(qapp)


def test_the_counts_follow_what_is_decided(clerk: Clerk, qtbot: QtBot) -> None:
    button, desk = clerk.window.rail.rooms[keys.VERIFY.name], clerk.verify.desk
    qtbot.waitUntil(lambda: button.accessibleName() == "Vérification, 2 en attente")
    here = desk.current
    while desk.current is not None and here is not None and desk.current.sheet == here.sheet:
        clerk.press(Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: button.accessibleName() == "Vérification, 1 en attente")
