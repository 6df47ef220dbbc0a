"""Free text that a person puts into words, or leaves as the picture that it is."""

import pytest

from recon.errors import InvalidValue, SheetStateError
from recon.model.reading import Reason, Verdict
from recon.model.sheet import SheetCode, SheetState
from recon.model.verification import Outcome
from recon.store import Store, queries
from recon.store.projections import rebuild
from recon.workflow import freetext
from recon.workflow.explaining import void
from recon.workflow.freetext import count, leave, type_text, untyped
from recon.workflow.records import sheet_record
from recon.workflow.repeats import Choice, keep
from recon.workflow.scanning import record_page
from recon.workflow.verifying import current_value, tasks
from tests.helpers.scans import blank_scan
from tests.helpers.store_samples import (
    OPERATOR,
    SERIALS,
    UNDRAWN,
    VERSION,
    issue,
    keep_file,
    page_result,
    reading,
    sample_patient,
    scan_sheet,
)

SHEET = SERIALS[0]
NOTES = (SHEET, "notes", None)
SUGGESTED = "fièvre\ndepuis hier"


def returned(store: Store, serial: str = SHEET, suggested: str | None = SUGGESTED) -> None:
    notes = reading("notes", suggested, Verdict.REVIEW, Reason.IMAGE_ONLY)
    code = issue(store, serial, patient=sample_patient())
    scan_sheet(store, code, reading("day", "2026-03-01"), notes, data=blank_scan(serial))


def sheets(store: Store, after: int = 0) -> list[str]:
    return [one.sheet for one in untyped(store, after)[0]]


def test_texts_hold_nothing_up_and_wait_for_who_has_time(store: Store) -> None:
    returned(store)
    returned(store, SERIALS[1], None)
    assert tasks(store) == ()
    (first, second), end = untyped(store)
    assert end is None
    assert (first.place, first.suggestion, first.form_title) == (NOTES, SUGGESTED, "Sample sheet")
    assert second.suggestion == ""
    assert count(store) == 2


def test_what_a_person_types_keeps_its_lines_and_goes_into_the_record(store: Store) -> None:
    returned(store)
    said = type_text(store, NOTES, Outcome.VALUE, "fièvre depuis hier\n\nvu à 9 h ", operator="anna", force=False)
    assert said.value == "fièvre depuis hier\n\nvu à 9 h"
    assert sheets(store) == []
    assert count(store) == 0
    notes = next(r for r in sheet_record(store, queries.sheet(store, SHEET)).records if r.field == "notes")
    assert (notes.value, notes.verifier) == ("fièvre depuis hier\n\nvu à 9 h", "anna")
    assert queries.sheet(store, SHEET).state is SheetState.MATCHED
    type_text(store, NOTES, Outcome.VALUE, "apyrétique", operator="anna", force=False)
    assert current_value(store, SHEET, "notes", None) == "apyrétique"


@pytest.mark.parametrize("outcome", [Outcome.STRUCK, Outcome.ILLEGIBLE, Outcome.BLANK])
def test_a_text_may_say_nothing_in_three_ways(store: Store, outcome: Outcome) -> None:
    returned(store)
    assert type_text(store, NOTES, outcome, "what was typed", operator="anna", force=False).outcome is outcome
    assert current_value(store, SHEET, "notes", None) is None
    assert sheets(store) == []


def test_no_words_are_no_answer(store: Store) -> None:
    returned(store)
    with pytest.raises(InvalidValue):
        type_text(store, NOTES, Outcome.VALUE, " \n", operator="anna", force=True)
    assert sheets(store) == [SHEET]


def test_a_text_left_as_a_picture_is_not_asked_for_again_until_that_is_taken_back(store: Store) -> None:
    returned(store)
    leave(store, NOTES, operator="anna")
    assert sheets(store) == []
    assert count(store) == 0
    notes = next(r for r in sheet_record(store, queries.sheet(store, SHEET)).records if r.field == "notes")
    assert (notes.outcome, notes.value) == (Outcome.VALUE, None)
    leave(store, NOTES, operator="anna", is_left=False)
    assert sheets(store) == [SHEET]
    assert rebuild(store.db).execute("SELECT count(*) FROM choices").fetchone()[0] == 0


def test_a_sheet_that_was_taken_out_is_left_alone(store: Store) -> None:
    returned(store)
    void(store, SHEET, "torn", operator=OPERATOR)
    assert sheets(store) == []
    with pytest.raises(SheetStateError):
        type_text(store, NOTES, Outcome.VALUE, "fièvre", operator="anna", force=False)


def test_no_more_are_looked_for_than_are_wanted(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freetext, "_SHEETS_AT_ONCE", 1)
    for serial in SERIALS:
        returned(store, serial)
    first, after = untyped(store, limit=2)
    assert [one.sheet for one in first] == list(SERIALS[:2])
    assert after is not None
    assert [one.sheet for one in untyped(store, after, limit=2)[0]] == [SERIALS[2]]
    monkeypatch.setattr(freetext, "_LOOKS", 1)
    leave(store, NOTES, operator="anna")
    none, after = untyped(store)
    assert none == ()
    assert after is not None
    assert sheets(store, after) == [SERIALS[1]]
    monkeypatch.setattr(freetext, "_LOOKS", 9)
    monkeypatch.setattr(freetext, "MANY", 2)
    assert count(store) == 2


def test_the_words_of_one_person_are_not_put_over_anothers_unseen(store: Store) -> None:
    returned(store)
    type_text(store, NOTES, Outcome.VALUE, "apyrétique", operator="anna", force=False)
    with pytest.raises(SheetStateError):
        type_text(store, NOTES, Outcome.VALUE, "fébrile", operator="boris", force=False)
    assert current_value(store, SHEET, "notes", None) == "apyrétique"
    type_text(store, NOTES, Outcome.VALUE, "apyrétique ce soir", operator="ANNA", force=False)
    assert current_value(store, SHEET, "notes", None) == "apyrétique ce soir"


def test_words_typed_of_a_scan_that_counts_no_more_are_not_taken(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    returned(store)
    (seen,), _ = untyped(store)
    code = SheetCode("sample", VERSION, SHEET, 1, 1, 1)
    (page,) = keep_file(store, blank_scan("again"), name="again.tif")
    notes = reading("notes", None, Verdict.REVIEW, Reason.IMAGE_ONLY)
    record_page(store, page_result(code, page, notes, reading("code", "A7")), operator=OPERATOR, policy=UNDRAWN)
    keep(store, SHEET, 1, Choice.LATEST, operator=OPERATOR)
    with pytest.raises(SheetStateError):
        type_text(store, NOTES, Outcome.VALUE, "apyrétique", operator="anna", force=False, page=seen.page)
    monkeypatch.setattr(freetext, "_stands_as_seen", lambda *_: None)  # it came between the look and the word
    with pytest.raises(SheetStateError):
        type_text(store, NOTES, Outcome.VALUE, "apyrétique", operator="anna", force=False, page=seen.page)
    (now,), _ = untyped(store)
    type_text(store, NOTES, Outcome.VALUE, "apyrétique", operator="anna", force=False, page=now.page)
    assert current_value(store, SHEET, "notes", None) == "apyrétique"
