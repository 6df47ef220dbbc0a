"""The reserve: blank paper that no downtime waits for, until it shows itself to be in use."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from recon.errors import DowntimeUnexplained, ReserveError, UnknownBatch, UnknownSheet, UsageError
from recon.model.custody import Envelope, Seal
from recon.model.ledger import Act
from recon.model.page import Fault, PageResult
from recon.model.sheet import Apart, PageState, SheetCode, SheetState, Word
from recon.store import Store, custody, envelopes, projections, queries, unlocking
from recon.workflow.accounting import status
from recon.workflow.backing_up import back_up
from recon.workflow.checking import check
from recon.workflow.counting import count_batch
from recon.workflow.custody import custody_report
from recon.workflow.downtimes import close_downtime, open_downtime, unexplained
from recon.workflow.explaining import explain, withdraw
from recon.workflow.matching import match
from recon.workflow.numbers import new_serials
from recon.workflow.reserving import open_envelopes, put_back, reserve, returnable
from recon.workflow.restoring import restore
from recon.workflow.scanning import record_page
from tests.helpers.account_store import CLEAR, Clock, print_batch, print_copy, scan_page
from tests.helpers.locked_store import PASSPHRASE, cheap, locked_store
from tests.helpers.store_samples import OPERATOR, VERSION, keep_file, sample_patient

BATCH, OTHER = "01BATCHAAAAAAAAAAAAAAAAAAA", "01BATCHBBBBBBBBBBBBBBBBBBB"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "store", actor=OPERATOR, clock=Clock()) as made:
        yield made
        assert check(made) == ()


def put_by(store: Store, count: int = 3, batch: str = BATCH, ward: str = "MED2") -> list[str]:
    """Print an envelope; returns its serials."""
    serials = new_serials(store, count)
    print_batch(store, batch, serials, ward=ward, apart=Apart.RESERVE)
    return serials


def code(serial: str, copy: int = 1) -> SheetCode:
    return SheetCode("sample", VERSION, serial, copy, 1, 1)


def envelope(store: Store, batch: str = BATCH) -> Envelope:
    return next(one for one in reserve(store) if one.batch == batch)


def states(store: Store, serials: list[str]) -> list[SheetState]:
    return [queries.sheet(store, serial).state for serial in serials]


def awaited(store: Store) -> set[str]:
    found = custody.open_downtime(store)
    return {one.serial for one in unexplained(store, found)} if found else set()


def test_paper_put_by_opens_no_downtime_and_is_counted(store: Store) -> None:
    serials = put_by(store)
    assert custody.downtimes(store) == ()
    assert states(store, serials) == [SheetState.RESERVE] * 3
    told = status(store)
    assert (told["sheets"]["reserve"], told["sheets"]["printed"], told["pages"]["reserve"]) == (3, 0, 3)
    assert told["reserve"] == {"envelopes": 1, "sheets": 3}
    found = envelope(store)
    assert (found.seal, found.sheets, found.pages, found.kept, found.used) == (Seal.CLOSED, 3, 3, 3, 0)
    assert (found.wards, found.forms, found.operator) == (("MED2",), ("sample",), "claire")
    assert found.at == found.since.replace(second=found.at.second)


def test_an_open_downtime_neither_takes_it_nor_waits_for_it_to_be_closed(store: Store) -> None:
    before = put_by(store)
    open_downtime(store, name="Network", operator=OPERATOR)
    during = put_by(store, batch=OTHER)
    assert states(store, before + during) == [SheetState.RESERVE] * 6
    assert awaited(store) == set()
    close_downtime(store, operator=OPERATOR)
    assert {page.downtime for page in custody.printed_pages(store)} == {None}


def test_the_report_tells_it_apart_and_adds_up(store: Store) -> None:
    put_by(store)
    print_copy(store, new_serials(store, 1)[0], patient=sample_patient())
    report = custody_report(store, operator="claire")
    assert sum(report.totals.values()) == len(report.pages) == 4
    assert (report.totals[PageState.RESERVE], len(report.out)) == (3, 1)
    assert [one.kept for one in report.reserve] == [3]
    assert custody_report(store, operator="claire", ward="URG").reserve == ()
    here = custody_report(store, operator="claire", downtime=custody.downtimes(store)[0].id)
    assert (len(here.pages), here.reserve) == (1, ())


def test_an_opened_envelope_is_awaited_as_a_whole(store: Store) -> None:
    serials = put_by(store)
    (opened,) = open_envelopes(store, [BATCH[-6:]], operator="marc")
    assert (opened.batch, opened.sheets) == (BATCH, 3)
    assert states(store, serials) == [SheetState.PRINTED] * 3
    assert awaited(store) == set(serials)
    assert {page.downtime for page in custody.printed_pages(store)} == {opened.downtime.id}
    found = envelope(store)
    assert (found.seal, found.kept, found.used, found.opened_by) == (Seal.OPENED, 0, 3, "marc")
    with pytest.raises(DowntimeUnexplained):
        close_downtime(store, operator=OPERATOR)
    with pytest.raises(ReserveError):
        open_envelopes(store, [BATCH], operator="marc")


def test_an_envelope_is_opened_by_the_number_of_a_sheet_in_it(store: Store) -> None:
    serials = put_by(store)
    open_downtime(store, name="Network", operator=OPERATOR)
    (opened,) = open_envelopes(store, [f"{serials[1][:4]}-{serials[1][4:]}"], operator="marc")
    assert (opened.batch, opened.downtime.name) == (BATCH, "Network")
    with pytest.raises(ReserveError):
        open_envelopes(store, [serials[0]], operator="marc")
    with pytest.raises(UnknownBatch):
        open_envelopes(store, ["NOSUCH"], operator="marc")


def test_of_several_envelopes_all_are_opened_or_none(store: Store) -> None:
    put_by(store)
    put_by(store, batch=OTHER)
    open_envelopes(store, [OTHER], operator="marc")
    with pytest.raises(ReserveError):
        open_envelopes(store, [BATCH, OTHER], operator="marc")
    assert envelope(store).seal is Seal.CLOSED


def test_the_first_page_that_comes_back_opens_its_envelope_and_no_other(store: Store) -> None:
    serials, others = put_by(store), put_by(store, batch=OTHER)
    scan_page(store, code(serials[0]), CLEAR, data=b"scan-1")
    assert states(store, serials) == [SheetState.VERIFIED, SheetState.PRINTED, SheetState.PRINTED]
    assert states(store, others) == [SheetState.RESERVE] * 3
    assert awaited(store) == set(serials)
    acts = [Act(row["act"]) for row in store.rows("SELECT act FROM ledger ORDER BY seq")]
    first = acts.index(Act.DOWNTIME_OPENED)
    assert acts[first : first + 2] == [Act.DOWNTIME_OPENED, Act.RESERVE_OPENED]
    assert Act.PAGE_READ in acts[first:]
    scan_page(store, code(serials[1]), CLEAR, data=b"scan-2")
    assert len(store.rows("SELECT 1 FROM ledger WHERE act = 'reserve_opened'")) == 1


def test_a_page_that_cannot_be_read_opens_its_envelope_too(store: Store) -> None:
    serials = put_by(store)
    (page,) = keep_file(store, b"scan-1", name="scan-1.tif")
    record_page(store, PageResult(page, code(serials[0]), fault=Fault("registration_failed", ())), operator="scan")
    assert awaited(store) == set(serials)


@pytest.mark.parametrize("wrong", [{"seal": "FORGED"}, {"copy": 2}, {"is_exercise": True}])
def test_a_page_that_only_says_to_be_of_it_does_not(store: Store, wrong: dict[str, object]) -> None:
    serials = put_by(store)
    for number, fault in enumerate((None, Fault("registration_failed", ()))):
        (page,) = keep_file(store, b"scan-%d" % number, name="scan.tif")
        record_page(store, PageResult(page, replace(code(serials[0]), **wrong), fault=fault), operator="scan")
    assert states(store, serials) == [SheetState.RESERVE] * 3


def test_a_sheet_given_to_a_patient_before_it_is_back_opens_its_envelope(store: Store) -> None:
    serials = put_by(store)
    match(store, serials[0], "80012345", operator="marc")
    assert awaited(store) == set(serials)


@pytest.mark.parametrize("is_kept", [0, 1])
def test_a_sheet_written_again_and_the_one_that_has_it_now_are_in_use(store: Store, is_kept: int) -> None:
    serials = put_by(store)
    other = new_serials(store, 1)[0]
    print_copy(store, other)
    pair = [(other, serials[0]), (serials[0], other)][is_kept]
    explain(store, [pair[0]], Word.REPLACED, "soaked", operator="marc", by=pair[1])
    assert set(serials[1:]) <= awaited(store)


@pytest.mark.parametrize("word", [Word.VOID, Word.UNUSED, Word.MISSING])
def test_paper_that_is_destroyed_or_lost_is_told_as_gone(store: Store, word: Word) -> None:
    serials = put_by(store)
    explain(store, serials[:2], word, "damp", operator="marc")
    assert (envelope(store).seal, envelope(store).kept) == (Seal.CLOSED, 1)
    explain(store, serials[2:], word, "damp", operator="marc")
    assert (envelope(store).seal, envelope(store).kept) == (Seal.GONE, 0)
    assert custody.downtimes(store) == ()
    if word is not Word.VOID:
        withdraw(store, serials, word, "it was another envelope", operator="marc")
        assert (envelope(store).seal, envelope(store).kept) == (Seal.CLOSED, 3)


def test_paper_that_never_came_out_of_the_printer_is_not_in_the_envelope(store: Store) -> None:
    serials = put_by(store)
    count_batch(store, BATCH, lost=serials[:1], operator="marc")
    assert envelope(store).kept == 2


def test_a_copy_printed_for_a_lost_one_lies_in_an_envelope_of_its_own(store: Store) -> None:
    serials = put_by(store)
    print_batch(store, OTHER, serials[:1], copy=2, apart=Apart.RESERVE)
    assert states(store, serials) == [SheetState.RESERVE] * 3
    assert (envelope(store).kept, envelope(store, OTHER).kept) == (2, 1)
    scan_page(store, code(serials[0], 2), CLEAR, data=b"scan-1")
    assert awaited(store) == {serials[0]}
    assert (envelope(store).seal, envelope(store, OTHER).seal) == (Seal.CLOSED, Seal.OPENED)
    pages = custody.printed_pages(store, serial=serials[0])
    assert [page.state for page in pages] == [PageState.REPLACED, PageState.VERIFIED]


def test_paper_that_was_not_needed_goes_back_when_it_was_counted(store: Store) -> None:
    serials = put_by(store)
    open_envelopes(store, [BATCH], operator="marc")
    scan_page(store, code(serials[0]), CLEAR, data=b"scan-1")
    assert returnable(store, BATCH) == tuple(serials[1:])
    with pytest.raises(UsageError):
        put_back(store, [BATCH], operator="marc")
    for counted in (1, 3):
        with pytest.raises(ReserveError):
            put_back(store, [BATCH], counted=counted, operator="marc")
    assert awaited(store) == set(serials)
    (kept,) = put_back(store, [BATCH], counted=2, operator="marc")
    assert (kept.batch, kept.sheets) == (BATCH, 2)
    assert awaited(store) == {serials[0]}
    assert (envelope(store).seal, envelope(store).kept, envelope(store).used) == (Seal.CLOSED, 2, 1)
    (opened,) = open_envelopes(store, [BATCH], operator="marc")
    assert opened.sheets == 2
    assert awaited(store) == set(serials)


def test_single_sheets_go_back_by_their_numbers(store: Store) -> None:
    serials = put_by(store)
    open_envelopes(store, [BATCH], operator="marc")
    put_back(store, [serials[1], serials[2], serials[1]], operator="marc")
    assert awaited(store) == {serials[0]}
    with pytest.raises(UnknownSheet):
        put_back(store, [serials[0], "NOSUCH"], operator="marc")


def test_what_was_used_or_is_not_blank_does_not_go_back(store: Store) -> None:
    serials = put_by(store, 4)
    whose = new_serials(store, 1)[0]
    print_copy(store, whose, patient=sample_patient())
    open_envelopes(store, [BATCH], operator="marc")
    scan_page(store, code(serials[0]), CLEAR, data=b"scan-1")
    explain(store, [serials[1]], Word.UNUSED, "torn", operator="marc")
    match(store, serials[2], sample_patient().ipp, operator="marc")
    for serial in (*serials[:3], whose):
        with pytest.raises(ReserveError):
            put_back(store, [serial, serials[3]], operator="marc")
    assert states(store, serials[3:]) == [SheetState.PRINTED]


def test_a_sheet_of_which_a_page_came_back_unreadable_does_not_go_back(store: Store) -> None:
    serials = put_by(store)
    (page,) = keep_file(store, b"scan-1", name="scan-1.tif")
    record_page(store, PageResult(page, code(serials[0]), fault=Fault("registration_failed", ())), operator="scan")
    assert returnable(store, BATCH) == tuple(serials[1:])


def test_a_sheet_printed_again_does_not_go_back_in_half(store: Store) -> None:
    serials = put_by(store)
    open_envelopes(store, [BATCH], operator="marc")
    print_batch(store, OTHER, serials[:1], copy=2)
    assert returnable(store, BATCH) == tuple(serials[1:])


def test_blank_paper_of_the_downtime_can_be_put_by_that_was_not_printed_for_it(store: Store) -> None:
    """As those have to who printed a reserve with an earlier version: it opened a downtime."""
    serials = new_serials(store, 2)
    open_downtime(store, name="Reserve of paper", operator=OPERATOR)
    print_batch(store, BATCH, serials, ward="URG")
    put_back(store, [BATCH], counted=2, operator="marc")
    assert (envelope(store).seal, envelope(store).wards) == (Seal.CLOSED, ("URG",))
    close_downtime(store, operator=OPERATOR)


def test_nothing_goes_back_once_the_downtime_is_closed(store: Store) -> None:
    serials = put_by(store)
    open_envelopes(store, [BATCH], operator="marc")
    explain(store, serials, Word.UNUSED, "put away", operator="marc")
    close_downtime(store, operator=OPERATOR)
    assert returnable(store, BATCH) == ()
    with pytest.raises(ReserveError):
        put_back(store, serials, operator="marc")


def test_what_is_said_to_be_blank_and_comes_back_all_the_same_is_awaited_again(store: Store) -> None:
    serials = put_by(store)
    open_envelopes(store, [BATCH], operator="marc")
    put_back(store, [BATCH], counted=3, operator="marc")
    close_downtime(store, operator=OPERATOR)
    scan_page(store, code(serials[0]), CLEAR, data=b"scan-1")
    assert queries.sheet(store, serials[0]).state is SheetState.VERIFIED
    assert awaited(store) == set(serials)


def test_pages_of_given_characters_are_awaited_by_nobody(store: Store) -> None:
    serials = new_serials(store, 2)
    print_batch(store, BATCH, serials, apart=Apart.HANDS)
    assert custody.downtimes(store) == ()
    assert states(store, serials) == [SheetState.PRINTED] * 2
    assert reserve(store) == ()
    open_downtime(store, name="Network", operator=OPERATOR)
    scan_page(store, code(serials[0]), CLEAR, data=b"scan-1")
    assert awaited(store) == set()


def test_the_tables_are_made_again_from_the_ledger(store: Store) -> None:
    serials = put_by(store)
    put_by(store, batch=OTHER)
    open_envelopes(store, [BATCH], operator="marc")
    scan_page(store, code(serials[0]), CLEAR, data=b"scan-1")
    put_back(store, [BATCH], counted=2, operator="marc")
    again = projections.rebuild(store.db)
    assert projections.differences(store.db, again) == ()
    store.db.execute("UPDATE reserve SET opened_at = since WHERE serial = ?", (serials[1],))
    assert "reserve" in projections.differences(store.db, again)
    assert any(serials[1] in str(one) for one in check(store))
    store.db.execute("UPDATE reserve SET opened_at = NULL WHERE serial = ?", (serials[1],))
    assert envelopes.is_kept(store, serials[1])


def test_an_encrypted_store_brought_back_from_a_backup_has_its_envelopes(tmp_path: Path) -> None:
    with cheap():
        with locked_store(tmp_path / "locked") as store:
            serials = put_by(store)
            put_by(store, batch=OTHER)
            open_envelopes(store, [OTHER], operator="marc")
            before = reserve(store)
            back_up(store, tmp_path / "stick", operator=OPERATOR)
        unlocking.when_locked(lambda folder: unlocking.unlock(folder, passphrase=PASSPHRASE))
        try:
            made = restore(tmp_path / "stick", tmp_path / "again", operator="it")
            with Store.open(made.store) as again:
                assert reserve(again) == before
                scan_page(again, code(serials[0]), CLEAR, data=b"scan-1")
                assert set(serials) <= awaited(again)
                assert check(again) == ()
        finally:
            unlocking.when_locked(None)
