"""The desk by keyboard alone: every key does what its button says, and the store holds it."""

from PySide6.QtCore import Qt

from recon.model.reading import Reason
from recon.model.verification import Outcome
from recon.store import Store
from tests.helpers.clerk import Clerk, Sit
from tests.helpers.desk_store import FIRST, TODAY, doubtful

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def test_enter_accepts_the_best_candidate_and_goes_on(clerk: Clerk) -> None:
    assert clerk.place == ("pulse", 0)
    clerk.press(ENTER)
    decision = clerk.recorded()["pulse", 0]
    assert (decision.outcome, decision.value, decision.operator) == (Outcome.VALUE, "82", "claire")
    assert clerk.place == ("temperature", 0)


def test_the_keypad_has_an_enter_too(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_Enter)
    assert clerk.recorded()["pulse", 0].value == "82"


def test_typing_replaces_what_was_proposed(clerk: Clerk) -> None:
    clerk.type("78")
    clerk.press(ENTER)
    clerk.type("38,2")
    clerk.press(ENTER)
    recorded = clerk.recorded()
    assert (recorded["pulse", 0].value, recorded["temperature", 0].value) == ("78", "38.2")


def test_a_date_is_shown_day_first_and_recorded_as_iso(sit: Sit) -> None:
    clerk = sit((doubtful("day", (TODAY, 0.9)),))
    assert clerk.verify.answer.typing.line.text() == "/".join(reversed(TODAY.split("-")))
    clerk.press(ENTER)
    assert clerk.recorded()["day", None].value == TODAY


def test_escape_skips_and_records_nothing(clerk: Clerk) -> None:
    clerk.press(ESCAPE)
    assert clerk.place == ("temperature", 0)
    assert clerk.recorded() == {}


def test_after_the_last_the_skipped_ones_come_back(clerk: Clerk) -> None:
    clerk.press(*[ESCAPE] * 9)
    assert clerk.place == ("pulse", 0)
    assert clerk.message == "Retour aux champs passés."


def test_blank_struck_and_illegible_have_a_key_each(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4)
    recorded = clerk.recorded()
    assert recorded["pulse", 0].outcome is Outcome.BLANK
    assert recorded["temperature", 0].outcome is Outcome.STRUCK
    assert recorded["name", None].outcome is Outcome.ILLEGIBLE
    assert {one.value for one in recorded.values()} == {None}


def test_alt_and_a_number_accepts_that_candidate(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_2, held=ALT)
    assert clerk.recorded()["pulse", 0].value == "87"
    clerk.press(Qt.Key.Key_3, held=ALT)
    assert clerk.place == ("temperature", 0), "there is no third candidate"


def test_a_choice_is_one_of_its_options(clerk: Clerk) -> None:
    clerk.go_to("sex")
    chips = clerk.verify.answer.marking.chips
    assert [chip.isChecked() for chip in chips] == [True, False, False]
    clerk.type("2")
    assert [chip.isChecked() for chip in chips] == [False, True, False]
    clerk.press(ENTER)
    assert clerk.recorded()["sex", None].value == "F"


def test_choices_are_switched_one_by_one(clerk: Clerk) -> None:
    clerk.go_to("signs")
    clerk.type("12")
    clerk.press(ENTER)
    assert clerk.recorded()["signs", None].value == ("F", "U")


def test_the_space_bar_switches_the_option_in_focus(clerk: Clerk) -> None:
    clerk.go_to("signs")
    clerk.press(Qt.Key.Key_Space, ENTER)
    assert clerk.recorded()["signs", None].value == ("U",)


def test_a_tick_is_accepted_as_seen(clerk: Clerk) -> None:
    clerk.go_to("fasting")
    clerk.press(ENTER)
    assert clerk.recorded()["fasting", None].value is True


def test_no_option_is_not_an_answer(clerk: Clerk) -> None:
    clerk.go_to("sex")
    clerk.type("1")
    clerk.press(ENTER)
    assert clerk.recorded() == {}
    assert clerk.message.startswith("Rien n’est indiqué")


def test_enter_alone_does_not_call_ink_blank(clerk: Clerk) -> None:
    clerk.go_to("code")
    clerk.press(ENTER)
    assert clerk.place == ("code", None)
    assert clerk.recorded() == {}
    assert "F2" in clerk.message


def test_enter_confirms_that_a_required_field_is_blank(clerk: Clerk) -> None:
    clerk.go_to("time")
    clerk.press(ENTER)
    assert clerk.recorded()["time", 1].outcome is Outcome.BLANK


def test_undo_comes_back_and_the_next_decision_replaces_the_first(clerk: Clerk) -> None:
    clerk.press(ENTER)
    clerk.press(Qt.Key.Key_Z, held=CTRL)
    assert clerk.place == ("pulse", 0)
    assert clerk.message.startswith("Décision enregistrée : 82.")
    assert clerk.recorded()["pulse", 0].value == "82", "it stands until another is taken"
    clerk.type("88")
    clerk.press(ENTER)
    assert clerk.recorded()["pulse", 0].value == "88"
    assert clerk.place == ("temperature", 0)
    with Store.open(clerk.folder) as store:
        assert len(store.rows("SELECT 1 FROM ledger WHERE act = 'field_verified'")) == 2, "both are in the ledger"


def test_undo_goes_back_one_decision_at_a_time(clerk: Clerk) -> None:
    clerk.press(ENTER, ENTER)
    clerk.press(Qt.Key.Key_Z, held=CTRL)
    assert clerk.place == ("temperature", 0)
    clerk.press(Qt.Key.Key_Z, held=CTRL)
    assert clerk.place == ("pulse", 0)


def test_undo_first_takes_back_what_was_typed(clerk: Clerk) -> None:
    clerk.press(ENTER)
    clerk.type("9")
    clerk.press(Qt.Key.Key_Z, held=CTRL)
    assert clerk.place == ("temperature", 0)
    assert clerk.verify.answer.typing.line.text() == "37,5"


def test_an_impossible_value_is_refused_in_place(clerk: Clerk) -> None:
    clerk.type("8x")
    clerk.press(ENTER)
    assert clerk.message == "Refusé : seuls des chiffres sont attendus."
    assert clerk.verify.card.message.property("tone") == "danger"
    assert clerk.recorded() == {}
    assert (clerk.place, clerk.verify.answer.typing.line.text()) == (("pulse", 0), "8x")
    clerk.type("82")
    assert clerk.message == ""
    clerk.press(ENTER)
    assert clerk.recorded()["pulse", 0].value == "82"


def test_insisting_does_not_make_the_impossible_possible(clerk: Clerk) -> None:
    clerk.type("8x")
    clerk.press(ENTER, ENTER, ENTER)
    assert clerk.recorded() == {}


def test_an_unusual_value_asks_for_a_second_enter(clerk: Clerk) -> None:
    clerk.type("300")
    clerk.press(ENTER)
    assert clerk.recorded() == {}
    assert clerk.message.startswith("Inhabituel")
    assert "Entrée" in clerk.message
    clerk.press(ENTER)
    assert clerk.recorded()["pulse", 0].value == "300"


def test_a_typed_date_has_to_keep_the_rules_of_a_read_one_or_be_said_twice(clerk: Clerk) -> None:
    clerk.go_to("day")
    clerk.type("05/03/2090")
    clerk.press(ENTER)
    assert clerk.recorded() == {}
    assert "date dans le futur" in clerk.message
    clerk.press(ENTER)
    assert clerk.recorded()["day", None].value == "2090-03-05"


def test_a_changed_value_is_doubted_afresh(clerk: Clerk) -> None:
    clerk.type("300")
    clerk.press(ENTER)
    clerk.type("301")
    clerk.press(ENTER)
    assert clerk.recorded() == {}
    clerk.press(ENTER)
    assert clerk.recorded()["pulse", 0].value == "301"


def test_a_doubt_is_forgotten_on_the_way(clerk: Clerk) -> None:
    clerk.type("300")
    clerk.press(ENTER)
    clerk.press(Qt.Key.Key_Right, held=ALT)
    clerk.press(Qt.Key.Key_Left, held=ALT)
    clerk.type("300")
    clerk.press(ENTER)
    assert clerk.recorded() == {}


def test_the_second_enter_confirms_the_candidate_that_was_picked(sit: Sit) -> None:
    clerk = sit((doubtful("pulse", ("82", 0.7), ("820", 0.2), row=0, reason=Reason.OUT_OF_RANGE),))
    clerk.press(Qt.Key.Key_2, held=ALT)
    assert clerk.recorded() == {}
    clerk.press(ENTER)
    assert clerk.recorded()["pulse", 0].value == "820"


def test_arrows_go_over_fields_and_sheets(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_Left, held=ALT)
    assert clerk.place == ("pulse", 0), "nothing before the first"
    clerk.press(Qt.Key.Key_Right, held=ALT)
    assert clerk.place == ("temperature", 0)
    clerk.press(Qt.Key.Key_Down, held=ALT)
    assert clerk.place == ("day", None)
    clerk.press(Qt.Key.Key_Down, held=ALT)
    assert clerk.place == ("day", None), "nothing after the last sheet"
    clerk.press(Qt.Key.Key_Up, held=ALT)
    assert clerk.place == ("pulse", 0)


def test_zoom_by_keys(clerk: Clerk) -> None:
    view = clerk.verify.page.view
    clerk.press(Qt.Key.Key_Plus, Qt.Key.Key_Plus, held=CTRL)
    assert view.zoom > 1.5
    clerk.press(Qt.Key.Key_Minus, held=CTRL)
    assert 1.2 < view.zoom < 1.3
    clerk.press(Qt.Key.Key_0, held=CTRL)
    assert view.zoom == 1.0


def test_a_whole_shift_by_enter_and_one_key_where_it_matters(clerk: Clerk) -> None:
    clerk.press(*[ENTER] * len(FIRST))
    clerk.press(ENTER, ENTER, Qt.Key.Key_F4)
    assert clerk.place is None
    assert len(clerk.recorded()) == 9


def test_enter_presses_the_button_in_focus_and_nothing_else(clerk: Clerk) -> None:
    clerk.verify.buttons["skip"].setFocus()
    clerk.press(ENTER)
    assert clerk.recorded() == {}
    assert clerk.place == ("temperature", 0)


def test_the_map_of_the_keyboard_comes_and_goes(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_F1)
    assert clerk.window.keymap.isVisible()
    clerk.press(ESCAPE)
    assert not clerk.window.keymap.isVisible()
    assert clerk.place == ("pulse", 0), "Escape closed the map and skipped nothing"
    clerk.press(ENTER)
    assert clerk.recorded()["pulse", 0].value == "82", "the keyboard is back at the answer"
