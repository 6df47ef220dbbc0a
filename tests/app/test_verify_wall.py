"""Fields accepted together: only what is merely unsure, all of it to be seen, and one key takes any of them off."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from recon.app import wall
from recon.model.reading import Reason
from recon.model.verification import Outcome
from recon.store import Store
from recon.workflow.verifying import verify
from tests.helpers.clerk import Clerk, Sit
from tests.helpers.desk_store import FIRST, SECOND, doubtful
from tests.helpers.readable import assert_nothing_is_cut_off
from tests.helpers.store_samples import SERIALS

ENTER, ESCAPE, CTRL = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.KeyboardModifier.ControlModifier
LETTERED = (
    doubtful("pulse", ("82", 0.71), ("87", 0.2), row=0),
    doubtful("pulse", ("300", 0.71), row=1),
    doubtful("temperature", ("37.5", 0.93), ("31.5", 0.04), row=0),
    doubtful("name", ("LE GOFF", 0.99), reason=Reason.CRITICAL),
    doubtful("code", ("A1", 0.6), reason=Reason.STRUCK),
)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wall, "DWELL", 0.0)
    monkeypatch.setattr(wall, "EACH", 0.0)


def hang(clerk: Clerk, qtbot: QtBot) -> wall.Wall:
    clerk.press(Qt.Key.Key_T, held=CTRL)
    qtbot.waitUntil(lambda: clerk.verify.wall.is_seen)
    assert clerk.verify.wall.isVisible()
    return clerk.verify.wall


def shown(hung: wall.Wall) -> list[tuple[str, int | None]]:
    return [(task.field.key, task.row) for task in hung.tasks]


def test_one_key_accepts_what_is_shown_and_the_rest_is_asked_by_itself(sit: Sit, qtbot: QtBot) -> None:
    clerk = sit(LETTERED)
    hung = hang(clerk, qtbot)
    assert shown(hung) == [("pulse", 0), ("temperature", 0)], "nothing critical, struck out, or out of the ordinary"
    clerk.press(ENTER)
    recorded = clerk.recorded()
    assert {place: one.value for place, one in recorded.items()} == {("pulse", 0): "82", ("temperature", 0): "37.5"}
    assert not hung.isVisible()
    assert clerk.place is not None
    clerk.press(ENTER)
    assert len(clerk.recorded()) == 2, "what is out of the ordinary is said twice"
    assert clerk.message.startswith("Inhabituel")
    clerk.press(ENTER)
    assert clerk.recorded()["pulse", 1].value == "300"


def test_a_letter_shows_the_next_reading_and_then_takes_the_field_off(sit: Sit, qtbot: QtBot) -> None:
    clerk = sit(LETTERED)
    hung = hang(clerk, qtbot)
    clerk.type("a")
    assert (hung.cards[0].value, hung.cards[0].isChecked()) == ("87", True)
    clerk.type("bb")
    assert not hung.cards[1].isChecked()
    clerk.press(ENTER)
    assert {place: one.value for place, one in clerk.recorded().items()} == {("pulse", 0): "87"}
    clerk.go_to("temperature")
    assert not hung.isVisible()
    clerk.type("38,5")
    clerk.press(ENTER)
    assert clerk.recorded()["temperature", 0].value == "38.5"


def test_a_click_does_what_the_letter_does(sit: Sit, qtbot: QtBot) -> None:
    clerk = sit(LETTERED)
    hung = hang(clerk, qtbot)
    clerk.click(hung.cards[0])
    clerk.click(hung.accept_button)
    assert clerk.recorded()["pulse", 0].value == "87"


def test_nothing_is_accepted_before_it_could_be_seen(sit: Sit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wall, "DWELL", 3600.0)
    clerk = sit(LETTERED)
    clerk.press(Qt.Key.Key_T, held=CTRL)
    qtbot.waitUntil(lambda: all(card.crop.page is not None for card in clerk.verify.wall.cards[:2]))
    clerk.press(ENTER)
    clerk.click(clerk.verify.wall.accept_button)
    assert clerk.recorded() == {}


def test_undo_goes_back_to_one_after_the_other(sit: Sit, qtbot: QtBot) -> None:
    clerk = sit(LETTERED)
    hung = hang(clerk, qtbot)
    clerk.press(ENTER)
    clerk.press(Qt.Key.Key_Z, held=CTRL)
    assert not hung.isVisible()
    assert clerk.place == ("temperature", 0)
    clerk.press(Qt.Key.Key_F3)
    assert clerk.recorded()["temperature", 0].outcome is Outcome.STRUCK


def test_escape_asks_one_by_one(sit: Sit, qtbot: QtBot) -> None:
    clerk = sit(LETTERED)
    hung = hang(clerk, qtbot)
    clerk.press(ESCAPE)
    assert not hung.isVisible()
    assert clerk.place == ("pulse", 0)
    assert clerk.recorded() == {}


def test_one_of_them_decided_elsewhere_is_told(sit: Sit, qtbot: QtBot) -> None:
    clerk = sit(LETTERED)
    hang(clerk, qtbot)
    with Store.open(clerk.folder) as store:
        verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.STRUCK, operator="paul")
    clerk.press(ENTER)
    assert clerk.place == ("pulse", 0)
    assert clerk.message.startswith("paul a vérifié")
    assert clerk.recorded()["pulse", 0].operator == "paul"
    assert clerk.recorded()["temperature", 0].operator == "claire"


def test_a_draft_is_asked_by_itself(sit: Sit, qtbot: QtBot) -> None:
    clerk = sit(FIRST, SECOND)
    clerk.type("8")
    clerk.press(ESCAPE)
    hung = hang(clerk, qtbot)
    assert ("pulse", 0) not in shown(hung)


def test_a_candidate_of_a_name_has_a_plain_digit(sit: Sit) -> None:
    clerk = sit((doubtful("name", ("LE GOFF", 0.6), ("LE COFF", 0.3)),))
    assert "2" in clerk.verify.answer.typing.chips[1].accessibleName().split(", ")
    clerk.type("2")
    clerk.settle()
    assert clerk.recorded() == {}, "it is not the patient's name: it is said twice"
    clerk.press(ENTER)
    assert clerk.recorded()["name", None].value == "LE COFF"


def test_one_hand_on_the_number_pad_is_enough_for_figures(sit: Sit, qtbot: QtBot) -> None:
    clerk = sit(FIRST)
    pad = Qt.KeyboardModifier.KeypadModifier
    clerk.press(Qt.Key.Key_Plus, held=pad)
    assert clerk.place == ("temperature", 0)
    clerk.press(Qt.Key.Key_Slash, held=pad)
    assert clerk.recorded()["temperature", 0].outcome is Outcome.STRUCK


def test_signs_are_typed_where_they_may_be_written(sit: Sit) -> None:
    clerk = sit(SECOND)
    clerk.press(Qt.Key.Key_Slash, held=Qt.KeyboardModifier.KeypadModifier)
    assert clerk.verify.answer.typing.line.text() == "/"
    assert clerk.recorded() == {}


def test_a_note_is_written_beside_the_value_by_keys_alone(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_N, held=Qt.KeyboardModifier.AltModifier)
    clerk.type("smudged")
    clerk.press(ESCAPE)
    assert clerk.place == ("pulse", 0), "Escape leaves the note and skips nothing"
    clerk.press(ENTER)
    assert clerk.recorded()["pulse", 0].note == "smudged"
    assert not clerk.verify.note.isVisible()


def test_the_same_field_in_a_row_is_a_way_of_its_own(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_F3, held=Qt.KeyboardModifier.ShiftModifier)
    assert "Champs en attente" in clerk.verify.sheets.title.text()
    assert clerk.place == ("pulse", 0)
    clerk.press(Qt.Key.Key_F2, held=Qt.KeyboardModifier.ShiftModifier)
    assert "Feuilles en attente" in clerk.verify.sheets.title.text()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_cut_off_at_twice_the_size(sit: Sit, qtbot: QtBot, language: str) -> None:
    clerk = sit(LETTERED, FIRST, language=language)
    clerk.window.looks.choose(times=2.0)
    clerk.window.setMinimumSize(1480, 920)
    clerk.window.resize(clerk.window.minimumSize())
    assert_nothing_is_cut_off(clerk.window, "one by one")
    hang(clerk, qtbot)
    assert_nothing_is_cut_off(clerk.window, "together")
    clerk.window.looks.choose(times=1.0)


def test_the_more_fields_the_longer_it_takes_until_they_can_be_accepted(
    sit: Sit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wall, "EACH", 0.4)
    clerk = sit(LETTERED)
    clerk.press(Qt.Key.Key_T, held=CTRL)
    hung = clerk.verify.wall
    qtbot.waitUntil(hung.isVisible)
    assert not hung.accept_button.isEnabled()
    clerk.press(ENTER)
    assert clerk.recorded() == {}
    qtbot.waitUntil(hung.accept_button.isEnabled)
    clerk.press(ENTER)
    assert len(clerk.recorded()) == 2
