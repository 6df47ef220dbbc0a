"""What waits for a person, and what their decisions do to the sheet."""

from datetime import date

import pytest

from recon.errors import InvalidValue, SheetStateError, UnknownField, UnknownSheet
from recon.model.reading import Reason, Value, Verdict
from recon.model.sheet import SheetState
from recon.model.verification import Outcome
from recon.store import Store, ledger, queries
from recon.workflow.accounting import status
from recon.workflow.explaining import void
from recon.workflow.verifying import current_value, tasks, verify
from tests.helpers.store_samples import (
    OPERATOR,
    SERIALS,
    issue,
    reading,
    sample_patient,
    scan_sheet,
    second_page,
)

SHEET = SERIALS[0]
DOUBTFUL = (
    reading("name", "LE G0FF", Verdict.REVIEW, Reason.CRITICAL),
    reading("pulse", "820", Verdict.REVIEW, Reason.OUT_OF_RANGE, row=1),
    reading("day", "2026-03-01", Verdict.ACCEPTED),
    reading("notes", None, Verdict.REVIEW, Reason.IMAGE_ONLY),
)


def state(store: Store) -> SheetState:
    return queries.sheet(store, SHEET).state


def test_tasks_come_by_sheet_in_scan_order_each_from_top_to_bottom(store: Store) -> None:
    codes = {serial: issue(store, serial) for serial in SERIALS}
    for serial in (SERIALS[2], SERIALS[0]):
        scan_sheet(store, codes[serial], *DOUBTFUL)
    found = [(task.sheet, task.field.key, task.row) for task in tasks(store)]
    of_one = [("pulse", 1), ("name", None)]
    assert found == [(serial, *place) for serial in (SERIALS[2], SERIALS[0]) for place in of_one]


def test_a_task_has_all_that_a_window_shows(store: Store) -> None:
    page = scan_sheet(store, issue(store, patient=sample_patient()), *DOUBTFUL)
    task = tasks(store, sheet="0000-0001-q")[1]
    assert (task.form, task.form_title, task.lang) == ("sample", "Sample sheet", "en")
    assert (task.page, task.page_number, task.reading) == (page, 1, DOUBTFUL[0])
    assert task.patient == sample_patient()


def test_the_last_decision_settles_the_sheet(store: Store) -> None:
    scan_sheet(store, issue(store, patient=sample_patient()), *DOUBTFUL)
    assert state(store) is SheetState.TO_VERIFY
    done = verify(store, SHEET, "pulse", 1, outcome=Outcome.VALUE, text="82", operator="anna", note="clear")
    assert (done.value, done.operator, done.note) == ("82", "anna", "clear")
    assert state(store) is SheetState.TO_VERIFY
    verify(store, SHEET, "name", None, outcome=Outcome.VALUE, text="Le Goff", operator=OPERATOR)
    assert state(store) is SheetState.MATCHED
    assert tasks(store) == ()
    assert current_value(store, SHEET, "name", None) == "LE GOFF"
    assert current_value(store, SHEET, "day", None) == "2026-03-01"
    assert status(store)["fields"]["verified"] == 2


def test_a_sheet_of_nobody_is_verified_and_no_more(store: Store) -> None:
    scan_sheet(store, issue(store), *DOUBTFUL)
    for field, row in (("pulse", 1), ("name", None)):
        verify(store, SHEET, field, row, outcome=Outcome.ILLEGIBLE, operator=OPERATOR)
    assert state(store) is SheetState.VERIFIED
    assert current_value(store, SHEET, "name", None) is None


def test_a_later_decision_stands_and_the_earlier_is_kept(store: Store) -> None:
    scan_sheet(store, issue(store), *DOUBTFUL)
    for text in ("81", "82"):
        verify(store, SHEET, "pulse", 1, outcome=Outcome.VALUE, text=text, operator=OPERATOR)
    assert current_value(store, SHEET, "pulse", 1) == "82"
    kept = [entry.detail for _, entry in ledger.entries(store.db) if entry.act == "field_verified"]
    assert ['"value":"81"' in detail for detail in kept] == [True, False]


@pytest.mark.parametrize(
    ("field", "row", "outcome", "value"),
    [
        ("name", None, Outcome.VALUE, "LE GOFF"),
        ("code", None, Outcome.BLANK, None),
        ("fasting", None, Outcome.VALUE, True),
    ],
)
def test_a_person_can_vouch_for_what_the_machine_read(
    store: Store, field: str, row: int | None, outcome: Outcome, value: Value
) -> None:
    read = (
        reading("name", "LE GOFF", Verdict.REVIEW, Reason.CRITICAL),
        reading("code", None, Verdict.REVIEW, Reason.REQUIRED),
        reading("fasting", True, Verdict.REVIEW, Reason.STRUCK),
    )
    scan_sheet(store, issue(store), *read)
    done = verify(store, SHEET, field, row, outcome=Outcome.VALUE, operator=OPERATOR)
    assert (done.outcome, done.value) == (outcome, value)


def test_ink_that_the_machine_could_not_read_is_never_vouched_for_as_blank(store: Store) -> None:
    scan_sheet(store, issue(store), reading("code", None, Verdict.REVIEW, Reason.ILLEGIBLE))
    with pytest.raises(InvalidValue):
        verify(store, SHEET, "code", None, outcome=Outcome.VALUE, operator=OPERATOR)
    assert state(store) is SheetState.TO_VERIFY


def test_out_of_range_takes_a_second_word_and_an_impossible_date_none(store: Store) -> None:
    scan_sheet(store, issue(store), *DOUBTFUL)
    with pytest.raises(InvalidValue) as raised:
        verify(store, SHEET, "pulse", 1, outcome=Outcome.VALUE, operator=OPERATOR)
    assert raised.value.details["confirmable"]
    verify(store, SHEET, "pulse", 1, outcome=Outcome.VALUE, operator=OPERATOR, force=True)
    assert current_value(store, SHEET, "pulse", 1) == "820"
    with pytest.raises(InvalidValue) as raised:
        verify(store, SHEET, "day", None, outcome=Outcome.VALUE, text="31/02/2026", operator=OPERATOR, force=True)
    assert not raised.value.details["confirmable"]


def test_fields_sheets_and_pages_that_are_not_there(store: Store) -> None:
    scan_sheet(store, issue(store, pages=2), *DOUBTFUL[:3])
    with pytest.raises(UnknownSheet):
        verify(store, "0000-0009-9", "name", None, outcome=Outcome.BLANK, operator=OPERATOR)
    for field, row in (("nome", None), ("pulse", None), ("pulse", 2), ("name", 0)):
        with pytest.raises(UnknownField) as raised:
            verify(store, SHEET, field, row, outcome=Outcome.BLANK, operator=OPERATOR)
        assert "pulse:0–1" in raised.value.message("en")
    with pytest.raises(SheetStateError):
        verify(store, SHEET, "notes", None, outcome=Outcome.BLANK, operator=OPERATOR)


def test_a_sheet_waits_for_all_its_pages(store: Store) -> None:
    code = issue(store, pages=2, patient=sample_patient())
    scan_sheet(store, code, reading("day", date(2026, 3, 1).isoformat()))
    assert state(store) is SheetState.RETURNED
    scan_sheet(store, second_page(code), reading("notes", None, Verdict.REVIEW, Reason.IMAGE_ONLY))
    assert state(store) is SheetState.MATCHED


def test_what_was_taken_out_is_not_asked_about(store: Store) -> None:
    scan_sheet(store, issue(store), *DOUBTFUL)
    void(store, SHEET, "torn", operator=OPERATOR)
    assert tasks(store) == ()
    with pytest.raises(SheetStateError):
        verify(store, SHEET, "name", None, outcome=Outcome.BLANK, operator=OPERATOR)


def test_a_sheet_that_came_back_blank_asks_nothing(store: Store) -> None:
    scan_sheet(store, issue(store), reading("day", None, Verdict.REVIEW, Reason.REQUIRED))
    assert state(store) is SheetState.BLANK
    assert tasks(store) == ()
    verify(store, SHEET, "code", None, outcome=Outcome.VALUE, text="A12", operator=OPERATOR)
    assert state(store) is SheetState.TO_VERIFY
