"""The look of the window, chosen in a panel and by keys, seen at once and there again the next time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon import language
from recon.app import build, keys, restore, style
from recon.app.work import StoreWork
from tests.helpers.clerk import Clerk
from tests.helpers.nurse import two_forms

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def again(clerk: Clerk, qtbot: QtBot, qapp: QApplication, lang: str | None = None) -> Clerk:
    """Close the window and open it anew, as the same person."""
    clerk.window.close()
    work = StoreWork(clerk.folder)
    window = build(qapp, work, lang, "claire", two_forms)
    qtbot.addWidget(window)
    window.show()
    return Clerk(qtbot, window, clerk.folder)


@pytest.fixture(autouse=True)
def _light_again() -> object:
    yield
    style.wear(style.LIGHT, 1.0)


def test_the_panel_changes_the_look_at_once(clerk: Clerk) -> None:
    panel = clerk.window.comforts.looks
    clerk.press(Qt.Key.Key_F11)
    assert panel.isVisible()
    clerk.click(panel.colours["dark"])
    assert style.theme() is style.DARK
    clerk.click(panel.times[1.5])
    assert style.scale() == 1.5
    assert panel.colours["dark"].isChecked()
    assert panel.times[1.5].isChecked()
    assert "150" in panel.now.text()
    clerk.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert clerk.focus is clerk.verify.answer.active.line


def test_keys_make_text_larger_as_far_as_it_goes(clerk: Clerk) -> None:
    for _ in range(6):
        clerk.press(Qt.Key.Key_Plus, held=CTRL_ALT)
    assert style.scale() == style.SCALES[-1]
    clerk.press(Qt.Key.Key_Minus, held=CTRL_ALT)
    assert style.scale() == style.SCALES[-2]
    clerk.press(Qt.Key.Key_0, held=CTRL_ALT)
    assert style.scale() == 1.0


def test_what_is_being_typed_stays_when_the_look_changes(clerk: Clerk) -> None:
    clerk.type("85")
    before = clerk.verify.answer.typing.line.text()
    clerk.window.looks.choose("dark", 2.0)
    assert clerk.verify.answer.typing.line.text() == before


def test_look_language_and_room_are_there_the_next_time(clerk: Clerk, qtbot: QtBot, qapp: QApplication) -> None:
    clerk.window.looks.choose("dark", 1.25)
    clerk.press(Qt.Key.Key_F9)
    clerk.window.go(keys.PRINTING)
    clerk.window.resize(1024, 720)
    fresh = again(clerk, qtbot, qapp).window
    assert (fresh.looks.colours, fresh.looks.times, language.current()) == ("dark", 1.25, "en")
    assert fresh.room.command is keys.PRINTING
    assert (fresh.width(), fresh.height()) == (1024, 720)
    fresh.close()


def test_a_language_asked_for_counts_more_than_the_last(clerk: Clerk, qtbot: QtBot, qapp: QApplication) -> None:
    clerk.press(Qt.Key.Key_F9)
    fresh = again(clerk, qtbot, qapp, "fr").window
    assert language.current() == "fr"
    fresh.close()


@pytest.mark.parametrize(
    "kept", [{"window.times": 7, "window.colours": "pink", "window.room": "cellar", "window.geometry": "?"}, {}]
)
def test_what_cannot_be_is_not_taken_over(
    clerk: Clerk, qtbot: QtBot, qapp: QApplication, kept: dict[str, object]
) -> None:
    clerk.window.close()
    restore.begin(clerk.folder, "claire")
    for name in ("window.times", "window.colours", "window.room", "window.geometry"):
        restore.keep(name, kept.get(name))
    restore.end()
    fresh = again(clerk, qtbot, qapp).window
    assert (fresh.looks.colours, fresh.looks.times) == ("system", 1.0)
    assert fresh.room.command is keys.HOME
    fresh.close()
