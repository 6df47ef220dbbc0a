"""Typing twice, deciding differences, and putting free text into words: by keyboard, on a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from recon.app.carpetmode import CarpetMode
from recon.app.freetextmode import FreeTextMode
from recon.app.keyingcard import CardMode
from recon.app.keyingdiffer import DifferenceMode
from recon.app.keyingmode import KeyingMode
from recon.app.looks import Looks
from recon.app.mode import Mode
from recon.app.modes import WAYS
from recon.language import LANGUAGES
from recon.model.verification import Outcome
from recon.store import Store
from recon.store.keying import keyings
from recon.workflow.choosing import choose
from recon.workflow.drafts import every, keep, kept
from recon.workflow.freetext import type_text
from recon.workflow.keying import CRITICAL, Typed, key
from tests.helpers.modes_scene import SHEET, Verifier, modes_store
from tests.helpers.readable import assert_nothing_is_cut_off, texts
from tests.helpers.store_samples import SERIALS

ENTER, ESCAPE, F2, F4 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F2, Qt.Key.Key_F4
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NAME = (SHEET, "name", None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return modes_store(tmp_path / "store")


@pytest.fixture
def anna(qtbot: QtBot, qapp: QApplication, folder: Path) -> Iterator[Verifier]:
    person = Verifier(qtbot, folder, "anna")
    yield person
    person.close()


def typed_by(folder: Path, operator: str, text: str, serial: str = SHEET) -> Typed:
    with Store.open(folder) as store:
        choose(store, CRITICAL, True, operator="chief")
        return key(store, (serial, "name", None), outcome=Outcome.VALUE, text=text, operator=operator)


def keying(person: Verifier) -> KeyingMode:
    view = person.go("keying")
    assert isinstance(view, KeyingMode)
    return view


def ready(person: Verifier, view: KeyingMode | DifferenceMode | FreeTextMode) -> None:
    person.until(lambda: view.desk.current is not None and not view.desk.is_busy)
    person.until(lambda: view.crop.page is not None)


def all_words(view: KeyingMode) -> str:
    words = [one.text() for kind in (QLabel, QLineEdit, QAbstractButton) for one in view.findChildren(kind)]
    names = [one.accessibleName() for one in view.findChildren(QLabel)]
    return " ".join([*words, *names])


def test_typing_twice_begins_when_the_station_chooses_it(anna: Verifier) -> None:
    view = keying(anna)
    anna.until(lambda: view.desk.is_on is False)
    assert view.switch.isVisible()
    assert view.desk.current is None
    anna.press(Qt.Key.Key_D, held=ALT)
    ready(anna, view)
    assert view.name.text() == "Birth name"
    anna.press(Qt.Key.Key_D, held=ALT)
    assert "Alt+D" in view.message.text()
    assert view.desk.is_on
    anna.press(Qt.Key.Key_D, held=ALT)
    anna.until(lambda: view.desk.is_on is False)
    assert view.desk.current is None


def test_one_person_types_unseen_and_is_asked_once(anna: Verifier, folder: Path) -> None:
    typed_by(folder, "boris", "LE GUFF", SERIALS[1])
    view = keying(anna)
    ready(anna, view)
    assert view.desk.current.sheet == SERIALS[1]  # typed once by another: first
    assert "GUFF" not in all_words(view)
    assert "GOFF" not in all_words(view)
    assert view.answer.said() == ""
    anna.press(ESCAPE)
    ready(anna, view)
    anna.type("le goff")
    anna.press(ENTER)
    anna.until(lambda: view.desk.count == 1)
    with Store.open(folder) as store:
        (mine,) = keyings(store, NAME)
    assert (mine.operator, mine.value) == ("anna", "LE GOFF")
    assert anna.recorded() == {}


def test_nothing_said_is_no_answer(anna: Verifier, folder: Path) -> None:
    typed_by(folder, "boris", "LE GUFF", SERIALS[1])
    view = keying(anna)
    ready(anna, view)
    anna.press(ENTER)
    assert "F2" in view.message.text()
    anna.type("7")
    assert view.message.text() == ""
    anna.press(ENTER)
    anna.until(lambda: "«" in view.message.text() or view.message.property("tone") == "danger")
    assert view.answer.said() == "7"  # what was typed stays


def test_who_agrees_decides(anna: Verifier, folder: Path) -> None:
    typed_by(folder, "boris", "LE GOFF")
    view = keying(anna)
    ready(anna, view)
    anna.type("LE GOFF")
    anna.press(ENTER)
    anna.until(lambda: view.desk.count == 1)
    assert anna.recorded()["name", None].value == "LE GOFF"
    assert "boris" in anna.recorded()["name", None].note
    anna.press(Qt.Key.Key_Z, held=CTRL)
    anna.until(lambda: anna.recorded() == {})
    anna.until(lambda: view.desk.current is not None and view.desk.current.place == NAME)
    assert view.message.text()


def test_one_can_type_again_what_nobody_else_has_typed(anna: Verifier, folder: Path) -> None:
    with Store.open(folder) as store:
        choose(store, CRITICAL, True, operator="chief")
    view = keying(anna)
    ready(anna, view)
    anna.press(F4)
    anna.until(lambda: view.desk.count == 1)
    anna.press(Qt.Key.Key_Z, held=CTRL)
    anna.until(lambda: view.desk.current.place == NAME)
    anna.press(F2)
    anna.until(lambda: view.desk.count == 1 and not view.desk.is_busy)
    with Store.open(folder) as store:
        assert [one.outcome for one in keyings(store, NAME)] == [Outcome.ILLEGIBLE, Outcome.BLANK]


def test_a_difference_is_decided_with_both_in_view(anna: Verifier, folder: Path) -> None:
    typed_by(folder, "boris", "LE GOFF")
    typed_by(folder, "carole", "LE GUFF")
    view = anna.go("differences")
    assert isinstance(view, DifferenceMode)
    ready(anna, view)
    assert [("LE GOFF" in one.text(), "boris" in one.text()) for one in view.picks] == [(True, True), (False, False)]
    assert view.message.text() == ""
    anna.press(Qt.Key.Key_2, held=ALT)
    anna.until(lambda: view.desk.current is None)
    found = anna.recorded()["name", None]
    assert (found.value, found.operator) == ("LE GUFF", "anna")
    assert "boris" in found.note
    assert "carole" in found.note
    assert view.rest_title.text()


def test_one_of_the_two_is_told_so_and_a_third_value_can_be_typed(anna: Verifier, folder: Path) -> None:
    typed_by(folder, "Anna", "LE GOFF")
    typed_by(folder, "carole", "LE GUFF")
    view = anna.go("differences")
    assert isinstance(view, DifferenceMode)
    ready(anna, view)
    assert view.message.property("tone") == "caution"
    anna.type("LE GAFF")
    anna.press(ENTER)
    anna.until(lambda: view.desk.current is None)
    assert anna.recorded()["name", None].value == "LE GAFF"


def text_mode(person: Verifier) -> FreeTextMode:
    view = person.go("freetext")
    assert isinstance(view, FreeTextMode)
    ready(person, view)
    return view


def test_a_text_is_typed_in_lines(anna: Verifier) -> None:
    view = text_mode(anna)
    anna.type("fievre")
    anna.press(ENTER)
    anna.type("vu a 9 h")
    anna.press(ENTER, held=CTRL)
    anna.until(lambda: view.desk.count == 1 and not view.desk.is_busy)
    assert anna.recorded()["notes", None].value == "fievre\nvu a 9 h"
    assert view.editor.toPlainText() == ""
    assert view.desk.current.sheet == SERIALS[1]


def test_the_suggestion_is_taken_by_one_key_and_put_right(anna: Verifier) -> None:
    view = text_mode(anna)
    assert "fievre depuis hier" in view.suggestion.text.text()
    anna.press(Qt.Key.Key_1, held=ALT)
    anna.type("30")
    anna.press(ENTER, held=CTRL)
    anna.until(lambda: view.desk.count == 1)
    assert anna.recorded()["notes", None].value == "fievre depuis hier\nvu a 9 h30"


def test_a_text_is_left_as_a_picture_and_taken_up_again(anna: Verifier) -> None:
    view = text_mode(anna)
    anna.press(Qt.Key.Key_I, held=ALT)
    anna.until(lambda: view.desk.count == 1 and not view.desk.is_busy)
    assert anna.recorded() == {}
    anna.press(Qt.Key.Key_Z, held=CTRL)
    anna.until(lambda: view.desk.current.sheet == SHEET)
    anna.press(ENTER, held=CTRL)
    assert "Alt+I" in view.message.text()
    anna.press(F4)
    anna.until(lambda: view.desk.count == 1 and not view.desk.is_busy)
    assert anna.recorded()["notes", None].outcome is Outcome.ILLEGIBLE


def test_what_is_being_typed_is_there_again_after_the_window_was_closed(
    anna: Verifier, qtbot: QtBot, folder: Path
) -> None:
    view = text_mode(anna)
    anna.press(ESCAPE)
    ready(anna, view)
    anna.type("fievre de")

    def is_kept() -> bool:
        with Store.open(folder) as store:
            return kept(store, "anna") == ((SERIALS[1], "notes", None), "fievre de")

    anna.until(is_kept)
    anna.modes.close_work()
    again = Verifier(qtbot, folder, "anna")
    view = text_mode(again)
    again.until(lambda: view.editor.toPlainText() == "fievre de")
    assert view.desk.current.sheet == SERIALS[1]
    assert view.message.text()
    again.press(ENTER, held=CTRL)
    again.until(lambda: view.desk.count == 1)
    assert again.recorded(SERIALS[1])["notes", None].value == "fievre de"
    with Store.open(folder) as store:
        assert kept(store, "anna") is None
    again.close()


def test_what_was_begun_and_left_is_there_when_it_is_asked_again(anna: Verifier, qtbot: QtBot, folder: Path) -> None:
    view = text_mode(anna)
    first = view.desk.current.place
    anna.type("fievre")
    anna.press(ESCAPE)
    ready(anna, view)
    assert view.desk.current.place != first
    assert view.editor.toPlainText() == ""
    anna.type("toux")
    anna.modes.close_work()  # at once: no pause after the last letter
    with Store.open(folder) as store:
        assert every(store, "anna")[first] == "fievre"
        assert kept(store, "anna") == (view.desk.current.place, "toux")
    again = Verifier(qtbot, folder, "anna")
    view = text_mode(again)
    again.until(lambda: view.editor.toPlainText() == "toux")
    again.press(ENTER, held=CTRL)
    again.until(lambda: view.desk.count == 1 and view.desk.current is not None)
    while view.desk.current.place != first:
        again.press(ESCAPE)
        ready(again, view)
    assert view.editor.toPlainText() == "fievre"
    assert view.message.text()
    again.close()


def test_what_is_typed_stays_where_somebody_else_typed_meanwhile(anna: Verifier, folder: Path) -> None:
    view = text_mode(anna)
    place = view.desk.current.place
    anna.type("fievre")
    with Store.open(folder) as store:
        type_text(store, place, Outcome.VALUE, "toux", operator="boris", force=False)
    with anna.bot.waitSignal(view.desk.failed):
        anna.press(ENTER, held=CTRL)
    assert (view.desk.current.place, view.editor.toPlainText()) == (place, "fievre")
    assert anna.recorded(place[0])["notes", None].value == "toux"
    anna.press(ESCAPE)
    assert view.desk.current is None or view.desk.current.place != place


def test_a_draft_of_another_person_or_of_nothing_is_not_taken_up(folder: Path) -> None:
    with Store.open(folder) as store:
        keep(store, "anna", NAME, "text")
        assert kept(store, "boris") is None
        assert kept(store, "Anna") == (NAME, "text")
        keep(store, "anna", NAME, "")
        assert kept(store, "anna") is None
        (store.folder / "drafts").mkdir(exist_ok=True)
        keep(store, "anna", NAME, "text")
        next((store.folder / "drafts").glob("*.json")).write_text("{", encoding="utf-8")
        assert kept(store, "anna") is None


def test_each_way_is_a_key_away_and_tells_how_much_there_is_to_do(anna: Verifier, folder: Path) -> None:
    typed_by(folder, "boris", "LE GOFF")
    orders: list[str] = []
    anna.modes.ordered.connect(orders.append)
    for way, pressed in zip(WAYS, range(Qt.Key.Key_F2, Qt.Key.Key_F8), strict=True):
        anna.press(Qt.Key(pressed), held=SHIFT)
        assert anna.modes.way == way.name
        assert anna.modes.bar.buttons[way.name].isChecked()
    assert orders == ["sheet", "field"]
    anna.until(lambda: "3" in anna.modes.bar.buttons["freetext"].text())
    assert "3" in anna.modes.bar.buttons["keying"].text()
    assert not any(letter.isdigit() for letter in anna.modes.bar.buttons["differences"].text())
    anna.click(anna.modes.bar.buttons["differences"])
    view = anna.modes.view
    assert isinstance(view, DifferenceMode)
    anna.until(lambda: view.desk.is_known)
    view.setFocus()
    anna.press(ESCAPE)
    assert anna.modes.way == "sheet"
    assert anna.fields.hasFocus()
    assert anna.wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_tells_its_keys(qtbot: QtBot, qapp: QApplication, folder: Path, language: str) -> None:
    person = Verifier(qtbot, folder, "anna", language)
    for way in WAYS:
        person.modes.choose(way.name)
        told = person.modes.keymap()
        assert len(told) >= len(WAYS)
        assert all(pressed and words for pressed, words in told)
        pressed_ones = [pressed for pressed, _ in told]
        assert len(set(pressed_ones)) == len(pressed_ones)
    person.close()


@pytest.fixture
def looks(qapp: QApplication) -> Iterator[Looks]:
    worn = Looks(qapp)
    yield worn
    worn.choose("light", 1.0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("times", "size"), [(1.0, (928, 600)), (2.0, (1384, 850))])
def test_nothing_is_cut_off_and_all_is_named(
    qtbot: QtBot,
    qapp: QApplication,
    folder: Path,
    looks: Looks,
    language: str,
    times: float,
    size: tuple[int, int],
) -> None:
    typed_by(folder, "boris", "LE GOFF")
    typed_by(folder, "carole", "LE GUFF")
    person = Verifier(qtbot, folder, "anna", language)
    looks.choose("light", times)
    person.window.setFixedSize(*size)
    for way in WAYS[2:]:
        view = person.go(way.name)
        person.until(lambda view=view: is_ready(view))
        assert_nothing_is_cut_off(person.window, f"{way.name} {language} {times}")
        for (widget, kind), text in texts(view).items():
            if kind == "name" and widget.focusProxy() is None:
                assert text or (isinstance(widget, QAbstractButton) and widget.text()), (way.name, widget)
    person.close()


def is_ready(view: Mode) -> bool:
    if isinstance(view, CarpetMode):
        return bool(view.desk.screen.cells) and not view.desk.is_cutting
    return isinstance(view, CardMode) and view.desk.current is not None
