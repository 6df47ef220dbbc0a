"""Pages that no sheet claims are set aside by a person; what belongs to a sheet never is."""

import pytest

from recon.errors import RecordError, UsageError
from recon.model.ledger import Act
from recon.model.reading import Reason, Verdict
from recon.model.sheet import SheetState
from recon.store import Store, ledger, queries, returned, scans
from recon.store.scans import ScanState
from recon.workflow.asides import may_read_again, may_set_aside, read_again, set_aside
from recon.workflow.checking import check
from recon.workflow.explaining import void
from recon.workflow.scanning import record_page
from tests.helpers.store_samples import (
    OPERATOR,
    faulty,
    issue,
    keep_file,
    page_result,
    reading,
    sample_patient,
    scan_sheet,
)


def stray(store: Store, data: bytes = b"stray") -> tuple[str, int]:
    (page,) = keep_file(store, data, name="stray.tif")
    record_page(store, faulty(page), operator=OPERATOR)
    return page.digest, page.position


def state(store: Store, place: tuple[str, int]) -> ScanState:
    page = scans.one(store, *place)
    assert page is not None
    return page.state


def test_a_stray_page_is_set_aside_by_name_and_with_a_reason(store: Store) -> None:
    place = stray(store)
    assert state(store, place) is ScanState.STRAY
    assert set_aside(store, [place], " an empty back ", operator="anne") == 1
    page = scans.one(store, *place)
    assert page is not None
    assert (page.state, page.fault) == (ScanState.ASIDE, None)
    assert page.aside is not None
    assert (page.aside.by, page.aside.why) == ("anne", "an empty back")
    assert queries.faults(store) == ()
    assert scans.to_clear_up(store, limit=10) == ()
    assert store.images.is_sound(place[0])
    assert check(store) == ()


def test_several_at_once_and_what_is_cleared_up_already_is_left(store: Store) -> None:
    places = [stray(store, bytes([number])) for number in range(3)]
    assert set_aside(store, places[:1], "old record", operator=OPERATOR) == 1
    assert set_aside(store, [*places, places[1]], "old record", operator=OPERATOR) == 2
    acts = [entry.act for _, entry in ledger.entries(store.db)]
    assert acts.count(Act.FAULT_SET_ASIDE) == 3


def test_without_a_reason_nothing_is_set_aside(store: Store) -> None:
    with pytest.raises(UsageError):
        set_aside(store, [stray(store)], "  ", operator=OPERATOR)
    assert len(queries.faults(store)) == 1


def test_a_page_of_an_issued_sheet_is_not_set_aside_nor_what_is_asked_with_it(store: Store) -> None:
    code, lost = issue(store), stray(store)
    (page,) = keep_file(store, b"torn", name="torn.tif")
    torn = faulty(page, "registration_failed", code)
    record_page(store, torn, operator=OPERATOR)
    place = (page.digest, page.position)
    found = scans.one(store, *place)
    assert found is not None
    assert (found.state, found.serial, found.is_issued) == (ScanState.FAULT, code.serial, True)
    assert not may_set_aside(found)
    with pytest.raises(RecordError, match=code.serial):
        set_aside(store, [lost, place], "no", operator=OPERATOR)
    assert len(queries.faults(store)) == 2


def test_two_scans_that_differ_are_not_set_aside(store: Store) -> None:
    code = issue(store)
    scan_sheet(store, code, reading("day", "2026-03-01"))
    place = scan_sheet(store, code, reading("day", "2026-04-02"), data=b"again")
    found = scans.one(store, place.digest, place.position)
    assert found is not None
    assert found.state is ScanState.DIFFERS
    assert not may_set_aside(found)
    assert not may_read_again(found)
    with pytest.raises(RecordError):
        set_aside(store, [(place.digest, place.position)], "no", operator=OPERATOR)
    assert returned.is_disputed(store, code.serial, code.page)


def test_a_page_at_fault_can_be_read_again(store: Store) -> None:
    code, place = issue(store, patient=sample_patient()), stray(store)
    assert read_again(store, [place], operator=OPERATOR) == 1
    assert state(store, place) is ScanState.STORED
    (page,) = queries.unread(store)
    given = reading("day", "2026-03-01", Verdict.REVIEW, Reason.UNSURE)
    record_page(store, page_result(code, page, given), operator=OPERATOR)
    found = scans.one(store, *place)
    assert found is not None
    assert (found.state, found.serial, found.waiting, found.title) == (ScanState.READ, code.serial, 1, "Sample sheet")
    assert found.patient == sample_patient()
    assert read_again(store, [place], operator=OPERATOR) == 0
    assert check(store) == ()


def test_what_was_set_aside_by_mistake_is_taken_back(store: Store) -> None:
    code, place = issue(store), stray(store)
    set_aside(store, [place], "an empty back", operator=OPERATOR)
    assert read_again(store, [place], operator=OPERATOR) == 1
    (page,) = queries.unread(store)
    record_page(store, faulty(page), operator=OPERATOR)
    assert state(store, place) is ScanState.STRAY
    assert len(queries.faults(store)) == 1
    set_aside(store, [place], "an empty back", operator=OPERATOR)
    read_again(store, [place], operator=OPERATOR)
    record_page(store, page_result(code, page, reading("day", "2026-03-01")), operator=OPERATOR)
    assert state(store, place) is ScanState.READ
    assert queries.sheet(store, code.serial).state is SheetState.VERIFIED
    assert check(store) == ()


def test_the_states_of_what_was_scanned_before(store: Store) -> None:
    code = issue(store)
    first = scan_sheet(store, code, reading("day", "2026-03-01"))
    second = scan_sheet(store, code, reading("day", "2026-03-01"), data=b"once more")
    assert state(store, (first.digest, 0)) is ScanState.READ
    assert state(store, (second.digest, 0)) is ScanState.DUPLICATE
    void(store, code.serial, "wrong patient", operator=OPERATOR)
    assert queries.sheet(store, code.serial).state is SheetState.VOID
    assert state(store, (first.digest, 0)) is ScanState.VOID


def test_a_pass_is_shown_page_by_page_in_order(store: Store) -> None:
    pages = keep_file(store, b"many", pages=7, name="many.tif")
    (later,) = keep_file(store, b"one", name="one.tif")
    shown = [*scans.of_pass(store, "B1", limit=5), *scans.of_pass(store, "B1", offset=5, limit=5)]
    assert [one.page for one in shown] == [*pages, later]
    (one,) = scans.passes(store, 5)
    assert (one.batch, one.pages, one.unread, one.faults) == ("B1", 8, 8, 0)
