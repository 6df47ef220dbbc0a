"""Everybody can read and reach everything: languages, names for screen readers, focus, contrast, room."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from recon import language
from recon.app import keys
from recon.app.style import LIGHT
from recon.app.view import Elided
from recon.errors import StoreFull
from tests.helpers.clerk import Clerk, Sit
from tests.helpers.desk_store import FIRST, SECOND

# What is the sheet's or the person's own, or a key's name: the same in both languages.
OWN = {
    "",
    "English",
    "français",
    "recon",
    "claire",
    "FR",
    "EN",
    "Aa",
    "−",
    "Note",
    "Note  Alt+N",
    "82",
    "87",
    "32",
    "LE GOFF",
}
OWN |= {"Page 1 · 00000001Q.png", "Page 1 · 00000002N.png"}
OWN |= {"Birth name", "Sex", "Male", "Female", "Unknown", "Fasting", "Code"}  # the sheet keeps its language
KEYS = re.compile(r"((Ctrl|Alt|Shift)\+)*(F?\d+|.)")
CTRL = Qt.KeyboardModifier.ControlModifier


def words(window: QWidget) -> dict[int, str]:
    """Return every text that a person can read or have read to them, by place in the tree of widgets."""
    return dict(enumerate(_words(window)))


def _words(window: QWidget) -> Iterator[str]:
    for widget in filter(QWidget.isVisible, window.findChildren(QWidget)):
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        yield widget.toolTip()
        yield widget.accessibleName()


def visit(clerk: Clerk) -> Iterator[str]:
    """Go where the desk has something of its own to say, telling where it is."""
    for place in ("pulse", "name", "sex", "fasting", "code"):
        clerk.go_to(place)
        yield place
    clerk.press(Qt.Key.Key_Return)
    yield "nothing said"
    clerk.press(Qt.Key.Key_F4)
    clerk.press(Qt.Key.Key_Z, held=CTRL)
    yield "a decision that stands"
    clerk.window.fault.tell(StoreFull(store="x"))
    yield "a fault"
    clerk.press(Qt.Key.Key_F1)
    yield "the map of the keyboard"
    clerk.press(Qt.Key.Key_F1)
    while clerk.place is not None:
        clerk.press(Qt.Key.Key_F4)
    yield "nothing left"


def test_every_word_is_in_both_languages(clerk: Clerk) -> None:
    for place in visit(clerk):
        french = words(clerk.window)
        clerk.window._languages.choose("en")
        english = words(clerk.window)
        clerk.window._languages.choose("fr")
        assert words(clerk.window) == french, f"{place}: back in French it reads as before"
        same = {french[i] for i in french if french[i] == english[i]}
        assert [text for text in same if not is_own(text)] == [], place


def is_own(text: str) -> bool:
    """Tell whether the text is made of what no language changes."""
    return all(part in OWN or KEYS.fullmatch(part) is not None for part in text.split(", "))


def test_the_language_key_keeps_what_was_typed(clerk: Clerk) -> None:
    clerk.type("78")
    clerk.press(Qt.Key.Key_F9)
    assert language.current() == "en"
    assert clerk.verify.buttons["accept"].text() == "Accept  Enter"
    assert clerk.verify.answer.typing.line.text() == "78"
    clerk.press(Qt.Key.Key_Return)
    assert clerk.recorded()["pulse", 0].value == "78"


def test_the_language_is_chosen_by_a_click_too(sit: Sit) -> None:
    clerk = sit(FIRST, language="en")
    clerk.click(clerk.window.header.languages["fr"])
    assert clerk.verify.card.question.reason.text() == "À regarder : lecture incertaine"
    assert clerk.window.header.languages["fr"].isChecked()
    assert not clerk.window.header.languages["en"].isChecked()


def test_a_decimal_is_shown_as_the_language_writes_it(sit: Sit) -> None:
    clerk = sit(FIRST, language="en")
    clerk.go_to("temperature")
    assert clerk.verify.answer.typing.line.text() == "37.5"


def test_every_control_has_a_name(clerk: Clerk) -> None:
    for _ in visit(clerk):
        for widget in clerk.window.findChildren(QWidget):
            reachable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
            if widget.isVisible() and reachable:
                own = widget.text() if isinstance(widget, QAbstractButton) else ""
                assert widget.accessibleName() or own, widget


def test_tab_goes_round_every_control_and_comes_back(clerk: Clerk) -> None:
    start, seen = clerk.focus, []
    for _ in range(60):
        QApplication.focusWidget().focusNextChild()  # type: ignore[union-attr]
        seen.append(clerk.focus)
        if clerk.focus is start:
            break
    assert clerk.focus is start
    reachable = {*clerk.verify.buttons.values(), *clerk.verify.answer.typing.chips} - {clerk.verify.buttons["undo"]}
    assert reachable <= set(seen)


@pytest.mark.parametrize("pair", LIGHT.pairs())
def test_contrast_is_at_least_aa(pair: tuple[str, str]) -> None:
    lighter, darker = sorted(map(luminance, pair), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """Return the relative luminance that WCAG 2 defines."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", language.LANGUAGES)
def test_nothing_is_cut_off_in_the_smallest_window(sit: Sit, name: str) -> None:
    clerk = sit(FIRST, SECOND, language=name)
    clerk.window.resize(clerk.window.minimumSize())
    for place in visit(clerk):
        QApplication.processEvents()
        for widget in clerk.window.findChildren(QWidget):
            if not widget.isVisible() or isinstance(widget, Elided):
                continue
            if isinstance(widget, QLabel) and not widget.wordWrap():
                assert widget.width() >= widget.sizeHint().width(), (place, widget.text())
            if isinstance(widget, QAbstractButton) and widget.text():
                assert widget.width() >= widget.sizeHint().width(), (place, widget.text())


def test_no_two_commands_share_a_key() -> None:
    every = [one for one in vars(keys).values() if isinstance(one, keys.Command)]
    every += [*keys.CANDIDATES, *keys.OPTIONS]
    taken = sorted(one.keys for one in every)
    assert all(a != b for a, b in pairwise(taken))


def test_the_map_of_the_keyboard_shows_every_key(clerk: Clerk) -> None:
    shown = {label.text() for label in clerk.window.keymap.findChildren(QLabel)}
    assert {"Entrée", "Échap", "F2", "F3", "F4", "Ctrl+Z", "Alt+1 à 3", "1 à 9", "Alt+←", "Ctrl++", "F9"} <= shown
