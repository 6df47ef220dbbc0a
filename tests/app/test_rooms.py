"""The rooms of the window: going from one to the other, both languages, and room for every word."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from recon.app import keys
from recon.model.sheet import Word
from tests.helpers import rooms
from tests.helpers.nurse import Nurse
from tests.helpers.readable import assert_nothing_is_cut_off, texts

CTRL = Qt.KeyboardModifier.ControlModifier
ROOM_KEYS = tuple(Qt.Key(Qt.Key.Key_0 + number) for number in range(1, 9))
OWN = {"recon", "claire", "FR", "EN", "français", "English", "LEMAIRE Odile", "LEMAIRE"}


def visit(nurse: Nurse) -> Iterator[str]:
    """Go where the two rooms have something to say, telling where."""
    nurse.order()
    yield "an order"
    nurse.desk.print_blank(True)
    yield "blank sheets"
    nurse.desk.print_blank(False)
    rooms.printing(nurse.window).arrival.ask()
    yield "an arrival"
    rooms.printing(nurse.window).arrival.finish()
    yield "an arrival without a name"
    rooms.printing(nurse.window).arrival.dismiss()
    nurse.room.count()
    nurse.wait(rooms.printing(nurse.window).counting.isVisible)
    yield "a count"
    rooms.printing(nurse.window).counting.dismiss()
    nurse.go(keys.ACCOUNT)
    yield "the account"
    nurse.sheets.switch(nurse.sheets.shown[0].serial)
    for word in Word:
        rooms.account(nurse.window).explaining.ask(word)
        yield f"{word} is said"
        rooms.account(nurse.window).explaining.dismiss()


def is_own(text: str) -> bool:
    """Tell whether a text has no word of any language: names, numbers, serials."""
    return text in OWN or not any(part.isalpha() and part.islower() and len(part) > 2 for part in text.split())


def test_every_word_is_in_both_languages(nurse: Nurse) -> None:
    for place in visit(nurse):
        french = texts(nurse.window)
        nurse.window._languages.choose("en")
        english = texts(nurse.window)
        nurse.window._languages.choose("fr")
        same = [text for where, text in french.items() if english.get(where) == text and not is_own(text)]
        assert same == [], place


@pytest.mark.parametrize("nurse", ["fr", "en"], indirect=True)
def test_nothing_is_cut_off_in_the_smallest_window(nurse: Nurse) -> None:
    nurse.window.resize(nurse.window.minimumSize())
    for place in visit(nurse):
        assert_nothing_is_cut_off(nurse.window, place)


@pytest.mark.parametrize("nurse", ["fr", "en"], indirect=True)
def test_the_map_of_each_room_fits_into_the_smallest_window(nurse: Nurse) -> None:
    nurse.window.resize(nurse.window.minimumSize())
    for room in keys.ROOMS:
        nurse.window.go(room)
        nurse.press(Qt.Key.Key_F1)
        assert nurse.window.rect().contains(nurse.window.keymap.geometry())
        shown = {text.text() for row in nurse.window.keymap._rows for text in row if text.isVisible()}
        assert {name for name, _ in nurse.window.room.keymap()} <= shown
        nurse.press(Qt.Key.Key_F1)


def test_rooms_are_entered_by_key_and_by_click(nurse: Nurse) -> None:
    for key, room in zip(ROOM_KEYS, keys.ROOMS, strict=True):
        nurse.press(key, held=CTRL)
        assert nurse.window.room.command is room
        assert nurse.window.rail.rooms[room.name].isChecked()
    nurse.click(nurse.window.rail.rooms[keys.PRINTING.name])
    assert nurse.window.room.command is keys.PRINTING
    assert nurse.focus is nurse.room.whom.search


def test_a_panel_keeps_the_person_in_its_room(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    rooms.printing(nurse.window).arrival.ask()
    nurse.press(Qt.Key.Key_1, held=CTRL)
    assert nurse.window.room.command is keys.PRINTING
    nurse.press(Qt.Key.Key_Escape)
    assert nurse.focus is nurse.room.whom.search


def test_keys_of_one_room_do_nothing_in_another(nurse: Nurse) -> None:
    nurse.order()
    nurse.window.go(keys.VERIFY)
    nurse.press(Qt.Key.Key_P, held=CTRL)
    nurse.press(Qt.Key.Key_N, held=CTRL)
    assert nurse.desk.run is None
    assert not rooms.printing(nurse.window).arrival.isVisible()


def test_every_control_has_a_name(nurse: Nurse) -> None:
    for place in visit(nurse):
        for widget in filter(QWidget.isVisible, nurse.window.findChildren(QWidget)):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
                own = widget.text() if isinstance(widget, QAbstractButton) else ""
                inside = isinstance(widget.parent(), QLineEdit) or widget.objectName().startswith("qt_")
                assert widget.accessibleName() or own or inside, (place, widget)
