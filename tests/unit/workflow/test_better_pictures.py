"""A page that is photographed once more, and better: the better picture stands, and nothing is accepted by choosing."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from recon.model.ledger import Act
from recon.model.reading import Candidate, Reading, Reason, Verdict
from recon.model.sheet import SheetCode
from recon.model.verification import Outcome
from recon.store import Store, queries, returned
from recon.workflow.checking import check
from recon.workflow.explaining import void
from recon.workflow.exporting import export_csv
from recon.workflow.repeats import Choice, keep
from recon.workflow.scan_report import Recorded
from recon.workflow.scanning import record_page
from recon.workflow.verifying import current_value, verify
from tests.helpers.store_samples import OPERATOR, issue, keep_file, page_result, reading, sample_patient
from tests.helpers.two_pictures import GOOD, POOR, unsure


def nothing(row: int, reason: Reason) -> Reading:
    return reading("pulse", None, Verdict.REVIEW, reason, row=row)


@pytest.fixture
def code(store: Store) -> SheetCode:
    return issue(store, patient=sample_patient())


def came(store: Store, code: SheetCode, given: Sequence[Reading], name: str) -> Recorded:
    (page,) = keep_file(store, name.encode(), name=name)
    recorded = record_page(store, page_result(code, page, *given), operator=OPERATOR)
    assert recorded is not None
    return recorded


def changed(readings: Sequence[Reading], other: Reading) -> tuple[Reading, ...]:
    return tuple(other if (one.field, one.row) == (other.field, other.row) else one for one in readings)


def stands(store: Store, code: SheetCode) -> str:
    return dict(returned.scanned_pages(store, code.serial))[1].name


def asked(store: Store, code: SheetCode) -> list[int | None]:
    """Return the rows of the pulse that wait for a person."""
    waiting = queries.standings(store, serial=code.serial, waiting=True)
    return [one.reading.row for one in waiting if one.reading.field == "pulse"]


def test_a_clearly_better_picture_stands_and_the_ledger_says_instead_of_which(store: Store, code: SheetCode) -> None:
    first = came(store, code, POOR, "blurred.jpg")
    recorded = came(store, code, GOOD, "sharp.jpg")
    assert (recorded.is_better, recorded.is_repeated, recorded.fault) == (True, False, None)
    assert stands(store, code) == "sharp.jpg"
    assert asked(store, code) == []
    sql = "SELECT act, json_extract(detail, '$.instead_of[0]') AS digest FROM ledger WHERE detail LIKE '%instead_of%'"
    assert store.rows(sql) == [{"act": Act.PAGE_READ, "digest": first.page.digest}]
    assert check(store) == ()


def test_a_worse_picture_changes_nothing(store: Store, code: SheetCode) -> None:
    came(store, code, GOOD, "sharp.jpg")
    recorded = came(store, code, POOR, "blurred.jpg")
    assert (recorded.is_better, recorded.is_repeated, recorded.fault) == (False, True, None)
    assert stands(store, code) == "sharp.jpg"


def test_two_pictures_that_are_nearly_as_good_are_not_changed_for_each_other(store: Store, code: SheetCode) -> None:
    came(store, code, POOR, "one.jpg")
    assert not came(store, code, (*GOOD[:2], *POOR[2:]), "two.jpg").is_better
    assert stands(store, code) == "one.jpg"


@pytest.mark.parametrize(
    "before",
    [
        unsure("17", 0),  # something else
        unsure("71", 0, Reason.STRUCK),  # crossed out, perhaps
        unsure("71", 0, Reason.ILLEGIBLE),
        unsure("71", 0, Reason.TOO_MANY_MARKS),  # another one, perhaps
        nothing(0, Reason.FAINT),
    ],
    ids=["other", "struck", "illegible", "two marks", "faint"],
)
def test_what_both_do_not_read_alike_waits_for_a_person(store: Store, code: SheetCode, before: Reading) -> None:
    came(store, code, changed(POOR, before), "blurred.jpg")
    assert came(store, code, GOOD, "sharp.jpg").is_better
    assert asked(store, code) == [0]
    assert check(store) == ()


def test_a_field_that_waited_still_waits_on_the_third_picture(store: Store, code: SheetCode) -> None:
    poor = (*POOR, reading("day", "2026-03-01", Verdict.REVIEW, Reason.UNSURE))
    day = reading("day", "2026-03-01")
    came(store, code, changed(poor, unsure("17", 0)), "blurred.jpg")
    assert came(store, code, (*GOOD[:4], *POOR[4:], day), "better.jpg").is_better
    assert came(store, code, (*GOOD, day), "best.jpg").is_better
    assert asked(store, code) == [0]


@pytest.mark.parametrize("seen", [0, 1])
def test_what_any_picture_before_showed_to_be_crossed_out_waits_for_a_person(
    store: Store, code: SheetCode, seen: int
) -> None:
    before = [POOR, POOR]
    before[seen] = changed(POOR, unsure("71", 0, Reason.STRUCK))
    came(store, code, before[0], "blurred.jpg")
    came(store, code, (unsure("71", 0, before[1][0].reason), *GOOD[1:4], *POOR[4:]), "better.jpg")
    assert came(store, code, GOOD, "best.jpg").is_better
    assert asked(store, code) == [0]


def test_what_a_picture_that_never_stood_showed_to_be_crossed_out_waits(store: Store, code: SheetCode) -> None:
    came(store, code, POOR, "blurred.jpg")
    assert not came(store, code, changed(POOR, unsure("71", 0, Reason.STRUCK)), "again.jpg").is_better
    assert came(store, code, GOOD, "sharp.jpg").is_better
    assert asked(store, code) == [0]


def test_a_trace_that_the_better_picture_does_not_show_waits_for_a_person(store: Store, code: SheetCode) -> None:
    came(store, code, changed(POOR, nothing(0, Reason.FAINT)), "blurred.jpg")
    blank = replace(GOOD[0], candidates=(Candidate(None, 1.0),), verdict=Verdict.BLANK)
    assert came(store, code, changed(GOOD, blank), "sharp.jpg").is_better
    assert asked(store, code) == [0]


def test_what_the_first_picture_did_not_show_is_read_on_the_second(store: Store, code: SheetCode) -> None:
    came(store, code, changed(POOR, nothing(0, Reason.REGISTRATION)), "lamp.jpg")
    assert came(store, code, GOOD, "sharp.jpg").is_better
    assert asked(store, code) == []


@pytest.mark.parametrize(
    "other",
    [
        reading("pulse", "17", row=0),  # sure of something else
        reading("pulse", None, Verdict.BLANK, row=0),  # called blank
        unsure("17", 0),
    ],
    ids=["sure", "blank", "unsure"],
)
def test_what_the_first_picture_was_sure_of_is_never_changed(store: Store, code: SheetCode, other: Reading) -> None:
    came(store, code, (GOOD[0], *POOR[1:]), "blurred.jpg")
    assert not came(store, code, changed(GOOD, other), "sharp.jpg").is_better
    assert stands(store, code) == "blurred.jpg"
    assert current_value(store, code.serial, "pulse", 0) == "71"


def test_what_the_first_picture_called_blank_and_the_second_is_sure_of_is_compared(
    store: Store, code: SheetCode
) -> None:
    came(store, code, changed(POOR, reading("pulse", None, Verdict.BLANK, row=0)), "blurred.jpg")
    recorded = came(store, code, GOOD, "sharp.jpg")
    assert (recorded.is_better, recorded.fault is not None) == (False, True)


def test_writing_that_the_better_picture_lacks_is_not_lost(store: Store, code: SheetCode) -> None:
    came(store, code, POOR, "blurred.jpg")
    blank = reading("pulse", None, Verdict.BLANK, row=0)
    assert not came(store, code, changed(GOOD, blank), "sharp.jpg").is_better
    assert 0 in asked(store, code)


def test_once_a_person_has_decided_a_better_picture_changes_nothing(store: Store, code: SheetCode) -> None:
    came(store, code, POOR, "blurred.jpg")
    verify(store, code.serial, "pulse", 0, outcome=Outcome.VALUE, text="70", operator=OPERATOR)
    recorded = came(store, code, GOOD, "sharp.jpg")
    assert not recorded.is_better
    assert current_value(store, code.serial, "pulse", 0) == "70"


def test_once_a_person_has_said_which_scan_counts_it_does(store: Store, code: SheetCode) -> None:
    came(store, code, POOR, "blurred.jpg")
    other = reading("pulse", "17", Verdict.ACCEPTED, row=0)
    came(store, code, changed(POOR, other), "other.jpg")
    keep(store, code.serial, 1, Choice.FIRST, operator=OPERATOR)
    assert not came(store, code, GOOD, "sharp.jpg").is_better
    assert stands(store, code) == "blurred.jpg"


def test_while_two_pictures_are_to_be_compared_a_third_does_not_settle_it(store: Store, code: SheetCode) -> None:
    came(store, code, POOR, "blurred.jpg")
    assert came(store, code, changed(POOR, reading("pulse", "17", row=0)), "other.jpg").fault is not None
    assert not came(store, code, GOOD, "sharp.jpg").is_better


def test_another_copy_of_the_sheet_is_another_paper(store: Store, code: SheetCode) -> None:
    detail = {"version": code.version, "copy": 2, "page": 1, "pages": 1, "patient": sample_patient().ipp}
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.SHEET_PRINTED, code.serial, detail)
    came(store, code, POOR, "blurred.jpg")
    assert not came(store, replace(code, copy=2), GOOD, "reprint.jpg").is_better


def test_a_sheet_that_was_taken_out_stays_as_it_is(store: Store, code: SheetCode) -> None:
    came(store, code, POOR, "blurred.jpg")
    void(store, code.serial, "copied again", operator=OPERATOR)
    assert not came(store, code, GOOD, "sharp.jpg").is_better


def test_what_has_set_off_is_touched(store: Store, code: SheetCode, tmp_path: Path) -> None:
    came(store, code, GOOD, "sharp.jpg")
    assert not returned.is_touched(store, code.serial, 1)
    export_csv(store, tmp_path / "out.csv", operator=OPERATOR)
    assert returned.is_touched(store, code.serial, 1)
