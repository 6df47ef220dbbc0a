"""The desk by the pointer: what is shown can be clicked."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from recon.model.verification import Outcome
from tests.helpers.clerk import Clerk


def test_a_candidate_is_accepted_by_a_click(clerk: Clerk) -> None:
    clerk.click(clerk.verify.answer.typing.chips[1])
    assert clerk.recorded()["pulse", 0].value == "87"


def test_the_buttons_accept_strike_skip_and_go_back(clerk: Clerk) -> None:
    buttons = clerk.verify.buttons
    clerk.click(buttons["accept"])
    clerk.click(buttons["struck"])
    assert clerk.recorded()["temperature", 0].outcome is Outcome.STRUCK
    clerk.click(buttons["skip"])
    assert clerk.place == ("sex", None)
    clerk.click(buttons["undo"])
    assert clerk.place == ("temperature", 0)
    assert len(clerk.recorded()) == 2


def test_a_click_leaves_the_keyboard_at_the_answer(clerk: Clerk) -> None:
    clerk.click(clerk.verify.buttons["skip"])
    clerk.type("36")
    assert clerk.verify.answer.typing.line.text() == "36"


def test_there_is_nothing_to_undo_at_first(clerk: Clerk) -> None:
    assert not clerk.verify.buttons["undo"].isEnabled()
    clerk.click(clerk.verify.buttons["accept"])
    assert clerk.verify.buttons["undo"].isEnabled()


def test_options_are_switched_by_a_click(clerk: Clerk) -> None:
    clerk.go_to("sex")
    clerk.click(clerk.verify.answer.marking.chips[2])
    clerk.click(clerk.verify.buttons["accept"])
    assert clerk.recorded()["sex", None].value == "U"


def test_a_sheet_is_opened_from_the_list(clerk: Clerk) -> None:
    sheets = clerk.verify.sheets.list
    box = sheets.visualRect(sheets.model().index(1, 0))
    clerk._bot.mouseClick(sheets.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert clerk.place == ("day", None)
    assert sheets.currentIndex().row() == 1


def test_the_wheel_zooms_the_page(clerk: Clerk) -> None:
    view = clerk.verify.page.view
    centre = QPointF(view.viewport().rect().center())
    turn = QWheelEvent(
        centre,
        view.viewport().mapToGlobal(centre),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), turn)
    assert view.zoom == 1.25


def test_the_map_of_the_keyboard_opens_from_its_button(clerk: Clerk) -> None:
    clerk.click(clerk.window.header.help)
    assert clerk.window.keymap.isVisible()
    clerk.click(clerk.window.header.help)
    assert not clerk.window.keymap.isVisible()
