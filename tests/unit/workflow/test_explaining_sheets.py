"""What people say of sheets, what becomes of it when the paper turns up, and downtimes that wait for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.errors import DowntimeError, DowntimeUnexplained, PatientConflict, SheetStateError, UsageError
from recon.model.ledger import Act
from recon.model.reading import Reason, Verdict
from recon.model.sheet import PageState, SheetCode, SheetState, Word
from recon.store import Store, custody, queries
from recon.workflow import downtimes
from recon.workflow.checking import check
from recon.workflow.explaining import explain, withdraw
from recon.workflow.verifying import tasks
from tests.helpers.account_store import CLEAR, Clock, print_copy, scan_page
from tests.helpers.store_samples import (
    SERIALS,
    VERSION,
    blank_store,
    issue,
    reading,
    sample_patient,
    scan_sheet,
)

A, B, C = SERIALS
DOUBTFUL = reading("name", "X", Verdict.REVIEW, Reason.CRITICAL)


@pytest.fixture
def ward(store: Store) -> Iterator[Store]:
    """Return a store with three sheets printed; at the end it is sound."""
    print_copy(store, A, pages=2, patient=sample_patient())
    print_copy(store, B, patient=sample_patient())
    print_copy(store, C, patient=sample_patient("8005555"))
    yield store
    assert check(store) == ()


def say(store: Store, word: Word, *serials: str, **more: object) -> SheetState:
    return explain(store, serials, word, "because", operator="claire", **more)[-1].state  # type: ignore[arg-type]


def states(store: Store, serial: str) -> list[PageState]:
    return [page.state for page in custody.printed_pages(store, serial=serial)]


@pytest.mark.parametrize("word", [Word.MISSING, Word.UNUSED, Word.REPLACED])
def test_a_sheet_that_turns_up_counts_and_is_told(ward: Store, word: Word) -> None:
    assert say(ward, word, A, by=B) is SheetState(word.value)
    assert states(ward, A) == [PageState(word.value)] * 2
    scan_page(ward, ward_code(), CLEAR, data=b"one")
    assert queries.sheet(ward, A).state is SheetState.RETURNED
    assert states(ward, A) == [PageState.RETURNED, PageState.ISSUED]
    (told,) = custody.contradictions(ward)
    assert (told.serial, told.page, told.word, told.said_by, told.why) == (A, 1, word.value, "claire", "because")


def ward_code(serial: str = A, copy: int = 1, pages: int = 2) -> SheetCode:
    return SheetCode("sample", VERSION, serial, copy, 1, pages)


def test_all_sheets_or_none(ward: Store) -> None:
    scan_page(ward, ward_code(B, pages=1), CLEAR, data=b"one")
    with pytest.raises(SheetStateError):
        say(ward, Word.UNUSED, A, B)
    assert queries.sheet(ward, A).state is SheetState.PRINTED
    with pytest.raises(UsageError):
        explain(ward, [A], Word.UNUSED, "  ", operator="claire")


def test_the_last_word_counts_and_can_be_taken_back(ward: Store) -> None:
    say(ward, Word.MISSING, A)
    assert say(ward, Word.UNUSED, A) is SheetState.UNUSED
    with pytest.raises(SheetStateError):
        withdraw(ward, [A], Word.MISSING, "wrong", operator="claire")
    (sheet,) = withdraw(ward, [A], Word.UNUSED, "wrong sheet", operator="marc")
    assert sheet.state is SheetState.PRINTED
    say(ward, Word.VOID, A)
    with pytest.raises(SheetStateError):
        withdraw(ward, [A], Word.VOID, "wrong", operator="claire")
    with pytest.raises(SheetStateError):
        say(ward, Word.MISSING, A)


def test_a_sheet_is_replaced_by_one_that_can(ward: Store) -> None:
    with pytest.raises(UsageError):
        say(ward, Word.REPLACED, A)
    with pytest.raises(SheetStateError):
        say(ward, Word.REPLACED, A, by=A)
    with pytest.raises(PatientConflict):
        say(ward, Word.REPLACED, A, by=C)
    say(ward, Word.REPLACED, A, by=B)
    for word in (Word.VOID, Word.UNUSED):  # all that is left of A is on B
        with pytest.raises(SheetStateError):
            say(ward, word, B)
    with pytest.raises(SheetStateError):  # no ring of sheets that replace each other
        say(ward, Word.REPLACED, B, by=A)


def test_nobody_is_asked_about_a_replaced_sheet(ward: Store) -> None:
    scan_page(ward, ward_code(B, pages=1), DOUBTFUL, data=b"one")
    assert tasks(ward)
    say(ward, Word.REPLACED, B, by=A)
    assert tasks(ward) == ()
    withdraw(ward, [B], Word.REPLACED, "wrong sheet", operator="marc")
    assert tasks(ward)


def test_a_reprinted_copy_is_replaced_unless_it_comes_back(ward: Store) -> None:
    print_copy(ward, B, copy=2, patient=sample_patient())
    assert states(ward, B) == [PageState.REPLACED, PageState.ISSUED]
    scan_page(ward, ward_code(B, 2, 1), CLEAR, data=b"two")
    assert states(ward, B) == [PageState.REPLACED, PageState.VERIFIED]
    scan_page(ward, ward_code(B, 1, 1), CLEAR, data=b"one")
    assert states(ward, B) == [PageState.DUPLICATE, PageState.VERIFIED]
    assert [told.word for told in custody.contradictions(ward)] == ["reprinted"]


def test_one_copy_is_explained_for_itself(ward: Store) -> None:
    print_copy(ward, B, copy=2, patient=sample_patient())
    scan_page(ward, ward_code(B, 1, 1), CLEAR, data=b"one")
    assert states(ward, B) == [PageState.VERIFIED, PageState.ISSUED]
    with pytest.raises(SheetStateError):
        say(ward, Word.MISSING, B)
    with pytest.raises(SheetStateError):
        say(ward, Word.MISSING, B, copy=3)
    assert say(ward, Word.MISSING, B, copy=2) is SheetState.MATCHED
    assert states(ward, B) == [PageState.VERIFIED, PageState.MISSING]
    scan_page(ward, ward_code(B, 2, 1), CLEAR, data=b"two")
    assert states(ward, B) == [PageState.VERIFIED, PageState.DUPLICATE]
    assert [told.word for told in custody.contradictions(ward)][-1] == "missing"


def test_a_downtime_closes_when_every_sheet_is_explained(ward: Store) -> None:
    (opened,) = downtimes.every(ward)  # by the first print
    with pytest.raises(DowntimeError):
        downtimes.open_downtime(ward, name="another", operator="claire")
    say(ward, Word.MISSING, A)
    with pytest.raises(DowntimeUnexplained) as refused:
        downtimes.close_downtime(ward, operator="claire")
    assert refused.value.serials == (B, C)
    assert B in refused.value.message("fr")
    assert C in refused.value.message("fr")
    say(ward, Word.UNUSED, B, C)
    closed = downtimes.close_downtime(ward, operator="claire")
    assert (closed.id, closed.closed_by) == (opened.id, "claire")
    with pytest.raises(DowntimeError):
        downtimes.close_downtime(ward, operator="claire")
    named = downtimes.open_downtime(ward, name="Messagerie", operator="claire")
    assert downtimes.find_downtime(ward, "messagerie") == named
    assert downtimes.find_downtime(ward, opened.id[-6:]).id == opened.id
    with pytest.raises(DowntimeError):
        downtimes.find_downtime(ward, "nowhere")


def test_a_store_from_before_the_account_of_pages(tmp_path: Path) -> None:
    with blank_store(tmp_path / "store") as store:
        print_old(store)
        folder = store.folder
        store.db.executescript("""
            DROP TABLE contradictions; DROP TABLE explanations; DROP TABLE printed_pages; DROP TABLE downtimes;
            DROP INDEX pages_by_sheet;
            ALTER TABLE sheets ADD COLUMN missing TEXT;
            UPDATE sheets SET missing = 'looked for' WHERE state = 'missing';
            DELETE FROM _sqlite_migrations WHERE name = 'account';
        """)
    with Store.open(folder, clock=Clock()) as store:
        assert check(store) == ()
        assert [told.word for told in custody.contradictions(store)] == ["missing", "void"]
        assert {page.ward for page in custody.printed_pages(store)} == {"MED2", ""}
        assert queries.sheet(store, C).state is SheetState.MISSING


def print_old(store: Store) -> None:
    """Print, lose, void and scan as earlier versions recorded it: no downtime, no batch, one copy."""
    codes = [issue(store, serial, patient=sample_patient() if serial == A else None) for serial in SERIALS]
    explain(store, [A, C], Word.MISSING, "looked for", operator="claire")
    explain(store, [B], Word.VOID, "twice", operator="claire")
    scan_sheet(store, codes[0], CLEAR)
    scan_sheet(store, codes[1], CLEAR)


def test_a_delivered_sheet_of_which_it_is_in_doubt_whose_it_is_keeps_the_downtime_open(store: Store) -> None:
    scan_page(store, print_copy(store, A, patient=sample_patient()), CLEAR, data=b"scan")
    receipt = {"destination": "https://server.invalid", "receipt": {"created": 1, "existing": 0}}
    doubt = {"kind": "changed", "page": None, "expected": "LE GOFF", "found": "OUEDRAOGO"}
    with store.transaction("réseau") as journal:
        journal.record(Act.DELIVERED, A, receipt)
        raised = journal.record(Act.IDENTITY_DOUBTED, A, doubt)
    with pytest.raises(DowntimeUnexplained) as refused:
        downtimes.close_downtime(store, operator="claire")
    assert refused.value.serials == (A,)
    assert "recon doubts" in refused.value.lines[0]
    with store.transaction("marc") as journal:
        journal.record(Act.DOUBT_SETTLED, A, {"doubt": raised.id, "why": "looked at"})
    assert not downtimes.close_downtime(store, operator="claire").is_open
