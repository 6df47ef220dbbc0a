"""A page that comes back twice: nothing written on either scan is lost, and a person says which one counts."""

from dataclasses import replace
from pathlib import Path

import pytest

from recon.cli import main
from recon.errors import SheetStateError
from recon.model.ledger import Act
from recon.model.page import Page
from recon.model.reading import Reading, Reason, Verdict
from recon.model.sheet import SheetCode, SheetState
from recon.model.verification import Outcome
from recon.store import Store, queries, returned
from recon.workflow.accounting import status
from recon.workflow.checking import check
from recon.workflow.explaining import void
from recon.workflow.exporting import export_csv
from recon.workflow.reading_out import readings
from recon.workflow.repeats import Choice, disputes, keep
from recon.workflow.scan_report import Recorded
from recon.workflow.scanning import record_page
from recon.workflow.verifying import current_value, tasks, verify
from tests.helpers.store_samples import OPERATOR, issue, keep_file, page_result, reading, sample_patient, scan_sheet

CLEAR = reading("day", "2026-03-01")
PULSE = reading("pulse", "82", row=0)
NOTE = reading("notes", None, Verdict.REVIEW, Reason.IMAGE_ONLY)
UNSURE = reading("day", "2026-03-01", Verdict.REVIEW, Reason.UNSURE)


def scan_again(store: Store, code: SheetCode, *given: Reading, name: str = "again.tif") -> Recorded:
    (page,) = keep_file(store, name.encode(), name=name)
    recorded = record_page(store, page_result(code, page, *given), operator=OPERATOR)
    assert recorded is not None
    return recorded


def state(store: Store, code: SheetCode) -> SheetState:
    return queries.sheet(store, code.serial).state


@pytest.fixture
def code(store: Store) -> SheetCode:
    """Return the code of a patient's sheet that is back with a date on it, and ready to go."""
    made = issue(store, patient=sample_patient())
    scan_sheet(store, made, CLEAR)
    assert state(store, made) is SheetState.MATCHED
    return made


@pytest.mark.parametrize("given", [(CLEAR, PULSE), (reading("day", "2026-03-09"),)], ids=["more", "other"])
def test_what_only_the_second_scan_says_waits_for_a_person(
    store: Store, code: SheetCode, tmp_path: Path, given: tuple[Reading, ...]
) -> None:
    recorded = scan_again(store, code, *given)
    assert recorded.is_repeated
    assert recorded.fault is not None
    (told,) = status(store, "en")["faults"]
    assert (told["code"], told["sheet"], told["image"]) == ("page_differs", code.serial, "again.tif")
    assert f"recon keep {code.serial} 1" in told["message"]
    assert state(store, code) is SheetState.TO_VERIFY
    assert export_csv(store, tmp_path / "out.csv", operator=OPERATOR).sheets == ()
    assert check(store) == ()


def test_where_two_scans_differ_in_many_fields_a_few_are_named_and_all_counted(store: Store, code: SheetCode) -> None:
    recorded = scan_again(store, code, *(reading("pulse", str(70 + row), row=row) for row in range(8)))
    assert recorded.fault is not None
    named = dict(recorded.fault.details)["fields"]
    assert named == "pulse:0, pulse:1, pulse:2, pulse:3, pulse:4, pulse:5, … (8)"


def test_the_same_again_or_nothing_at_all_changes_nothing(store: Store, code: SheetCode) -> None:
    assert scan_again(store, code, CLEAR).fault is None
    assert scan_again(store, code, name="blank.tif").fault is None
    assert state(store, code) is SheetState.MATCHED


def test_two_unsure_readings_say_nothing_against_each_other(store: Store) -> None:
    made = issue(store, patient=sample_patient())
    scan_sheet(store, made, reading("day", "2026-03-01", Verdict.REVIEW, Reason.UNSURE))
    assert scan_again(store, made, reading("day", "2026-03-07", Verdict.REVIEW, Reason.UNSURE)).fault is None
    assert scan_again(store, made, reading("day", "2026-03-07"), name="sure.tif").fault is not None


@pytest.fixture
def copies(store: Store) -> tuple[SheetCode, SheetCode]:
    """Return the codes of a patient's sheet and of its reprint."""
    first = issue(store, patient=sample_patient())
    detail = {"version": first.version, "copy": 2, "page": 1, "pages": 1, "patient": sample_patient().ipp}
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.SHEET_PRINTED, first.serial, detail)
    return first, replace(first, copy=2)


@pytest.mark.parametrize("given", [NOTE, UNSURE], ids=["picture", "unsure"])
def test_writing_on_both_copies_of_a_sheet_waits_for_a_person(
    store: Store, copies: tuple[SheetCode, SheetCode], given: Reading
) -> None:
    first, second = copies
    scan_sheet(store, first, CLEAR, given)
    recorded = scan_again(store, second, CLEAR, given)
    assert recorded.fault is not None
    assert dict(recorded.fault.details)["fields"] == given.field
    (dispute,) = disputes(store)
    assert [field.key for field, _ in dispute.places] == [given.field]
    assert state(store, first) is SheetState.TO_VERIFY


def test_what_is_surely_the_same_on_both_copies_needs_nobody(store: Store, copies: tuple[SheetCode, SheetCode]) -> None:
    first, second = copies
    scan_sheet(store, first, CLEAR)
    assert scan_again(store, second, CLEAR).fault is None
    assert state(store, first) is SheetState.MATCHED


def test_what_was_decided_on_one_copy_waits_again_when_the_other_is_kept(
    store: Store, copies: tuple[SheetCode, SheetCode]
) -> None:
    first, second = copies
    scan_sheet(store, first, CLEAR, NOTE)
    verify(store, first.serial, "notes", None, outcome=Outcome.VALUE, text="Chute", operator=OPERATOR)
    scan_again(store, second, CLEAR, NOTE)
    keep(store, first.serial, 1, Choice.LATEST, operator=OPERATOR)
    assert current_value(store, first.serial, "notes", None) is None
    assert check(store) == ()


def test_a_first_scan_with_nothing_on_it_yields(store: Store) -> None:
    code = issue(store, patient=sample_patient())
    scan_sheet(store, code)
    assert state(store, code) is SheetState.BLANK
    recorded = scan_again(store, code, CLEAR)
    assert (recorded.is_repeated, recorded.fault) == (False, None)
    assert state(store, code) is SheetState.MATCHED
    assert current_value(store, code.serial, "day", None) == "2026-03-01"
    assert check(store) == ()


def test_a_first_scan_that_a_person_called_blank_does_not_yield(store: Store) -> None:
    code = issue(store, patient=sample_patient())
    scan_sheet(store, code)
    verify(store, code.serial, "day", None, outcome=Outcome.BLANK, operator=OPERATOR)
    assert scan_again(store, code, CLEAR).fault is not None
    assert state(store, code) is SheetState.TO_VERIFY


def test_one_scan_more_does_not_settle_it(store: Store, code: SheetCode) -> None:
    scan_again(store, code, CLEAR, PULSE)
    scan_again(store, code, CLEAR, name="third.tif")
    assert [fault["code"] for fault in status(store)["faults"]] == ["page_differs"]


def test_the_first_scan_kept_stands_as_before(store: Store, code: SheetCode) -> None:
    scan_again(store, code, CLEAR, PULSE)
    kept = keep(store, code.serial, 1, Choice.FIRST, operator=OPERATOR)
    assert kept.name == f"{code.serial}-1.tif"
    assert (state(store, code), status(store)["faults"]) == (SheetState.MATCHED, [])
    assert current_value(store, code.serial, "pulse", 0) is None
    assert check(store) == ()
    with pytest.raises(SheetStateError):
        keep(store, code.serial, 1, Choice.LATEST, operator=OPERATOR)


def test_the_latest_scan_kept_stands_and_its_fields_wait(store: Store, code: SheetCode) -> None:
    scan_again(store, code, CLEAR, reading("pulse", "82", Verdict.REVIEW, Reason.UNSURE, row=0))
    kept = keep(store, code.serial, 1, Choice.LATEST, operator=OPERATOR)
    assert kept.name == "again.tif"
    assert status(store)["faults"] == []
    assert [task.field.key for task in tasks(store)] == ["pulse"]
    verify(store, code.serial, "pulse", 0, outcome=Outcome.VALUE, text="82", operator=OPERATOR)
    assert state(store, code) is SheetState.MATCHED
    assert check(store) == ()


def test_what_people_decided_stays_unless_the_latest_scan_reads_otherwise(store: Store, code: SheetCode) -> None:
    verify(store, code.serial, "pulse", 1, outcome=Outcome.VALUE, text="90", operator=OPERATOR)
    verify(store, code.serial, "code", None, outcome=Outcome.BLANK, operator=OPERATOR)
    scan_again(store, code, CLEAR, reading("pulse", "90", row=1), reading("code", "A7"))
    keep(store, code.serial, 1, Choice.LATEST, operator=OPERATOR)
    assert current_value(store, code.serial, "pulse", 1) == "90"
    assert [task.field.key for task in tasks(store)] == ["code"]
    assert current_value(store, code.serial, "code", None) is None
    told = next(row for row in readings(store, sheet=code.serial) if row["field"] == "code")
    assert (told["value"], told["verdict"], told["verified"]) == ("A7", "review", None)
    assert check(store) == ()


def test_a_sheet_taken_out_leaves_nothing_to_settle(store: Store, code: SheetCode) -> None:
    scan_again(store, code, CLEAR, PULSE)
    void(store, code.serial, "copied again", operator=OPERATOR)
    assert status(store)["faults"] == []
    assert scan_again(store, code, PULSE, name="third.tif").fault is None


def test_the_command_line_settles_it(store: Store, code: SheetCode, capsys: pytest.CaptureFixture[str]) -> None:
    page: Page = scan_again(store, code, CLEAR, PULSE).page
    where = ["--store", str(store.folder), "--language", "en"]
    assert main(["keep", code.serial, "0", "--latest", *where]) == 2
    assert main(["keep", code.serial, "1", *where]) == 2
    assert main(["keep", code.serial, "1", "--latest", *where]) == 0
    assert page.name in capsys.readouterr().out
    assert returned.first_scan(store, code.serial, 1) == (page.digest, page.position)
    assert main(["keep", code.serial, "1", "--latest", *where]) == 45
