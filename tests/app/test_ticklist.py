"""What a line of a list shows where there is no room for all of it: the name, and of the rest both its ends."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from recon.app.style import BODY, GAP, sized
from recon.app.ticklist import Line, TickList, right_room

WARD = "Soins intensifs de cardiologie et réanimation chirurgicale · 1204"


def drawn(qtbot: QtBot, line: Line) -> QImage:
    shown = TickList(has_boxes=False)
    qtbot.addWidget(shown)
    shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # whose frame lies around the first of them only
    shown.resize(360, 120)
    shown.show_lines([line], ())
    with qtbot.waitExposed(shown):
        shown.show()
    return shown.viewport().grab().toImage()


def test_a_long_ward_leaves_the_name_of_its_patient_readable(qtbot: QtBot) -> None:
    name, below = "MOREAU ROBERT", "8 oct. 1974 · M"
    alone, beside = drawn(qtbot, Line("a", name, below)), drawn(qtbot, Line("a", name, below, WARD))
    font = QFont()
    font.setPixelSize(sized(BODY))
    font.setBold(True)
    place = QRect(12, 0, QFontMetrics(font).horizontalAdvance(name), 50)
    assert alone.copy(place) == beside.copy(place)
    assert alone != beside, "the ward is there all the same"


@pytest.mark.parametrize(("width", "title", "room"), [(400, 100, 300 - GAP), (400, 390, 180), (400, 4_000, 180)])
def test_the_end_of_a_line_has_what_the_title_leaves_or_nearly_half(width: int, title: int, room: int) -> None:
    assert right_room(width, title) == room
