"""A print run is a batch that stands open until somebody says what came out of the printer."""

from pathlib import Path

import pytest

from recon.design.kit import Kit, load_kit
from recon.errors import BatchCounted, SheetStateError, UnknownBatch, UnknownSheet
from recon.model.ledger import Act
from recon.model.sheet import PageState, SheetCode, SheetState, Word
from recon.store import Store, ledger, queries
from recon.store.custody import printed_pages
from recon.workflow.accounting import status
from recon.workflow.checking import check
from recon.workflow.counting import batches, copies_in, count_batch
from recon.workflow.explaining import explain, void
from recon.workflow.printing import Printed, print_sheets
from recon.workflow.reprinting import reprint_sheets
from tests.helpers.sealing import sealed
from tests.helpers.store_samples import OPERATOR, sample_patient, scan_sheet


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


def run(store: Store, kit: Kit, folder: Path, count: int = 4) -> Printed:
    return print_sheets(store, ["vitals"], kit=kit, lang="fr", out=folder / "s.pdf", operator=OPERATOR, blank=count)


def states(store: Store, printed: Printed) -> list[SheetState]:
    return [queries.sheet(store, serial).state for serial in printed.serials]


def come_back(store: Store, serial: str) -> None:
    """Have a scan of the sheet's first page read, with nothing on it; no paper is needed for that."""
    sheet = queries.sheet(store, serial)
    scan_sheet(store, sealed(store, SheetCode(sheet.form, sheet.version, serial, 1, 1, sheet.pages)))


def test_a_run_is_one_batch_in_the_ledger_before_its_sheets(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed = run(store, kit, tmp_path, 3)
    entries = [entry for _, entry in ledger.entries(store.db)]
    acts = [entry.act for entry in entries if entry.act not in (Act.FORM_ADDED, Act.DOWNTIME_OPENED, Act.SECRET_SET)]
    assert acts == [Act.STORE_MADE, Act.BATCH_PRINTED, *[Act.SHEET_PRINTED] * printed.pages]
    (batch,) = batches(store, only_open=True)
    assert (batch.batch, batch.sheets, batch.pages, batch.forms) == (printed.batch, 3, printed.pages, ("vitals",))
    assert Path(batch.out) == tmp_path / "s.pdf"
    assert tuple(copy.serial for copy in copies_in(store, printed.batch[-6:])) == printed.serials
    assert [one["batch"] for one in status(store)["batches"]] == [printed.batch]
    assert check(store) == ()


def test_what_did_not_come_out_is_void_and_the_rest_stands(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed = run(store, kit, tmp_path)
    missed = printed.serials[1]
    typed = f"{missed[:4].lower()}-{missed[4:8]} {missed[8:]}"
    counted = count_batch(store, printed.batch[-6:].lower(), lost=[typed], operator="anna")
    assert (counted.is_open, counted.counted_by, counted.lost) == (False, "anna", 1)
    assert states(store, printed) == [
        SheetState.PRINTED, SheetState.VOID, SheetState.PRINTED, SheetState.PRINTED
    ]  # fmt: skip
    assert batches(store, only_open=True) == ()
    assert check(store) == ()


@pytest.mark.parametrize(("how", "out"), [({"last": 1}, 2), ({"nothing": True}, 0), ({}, 4)])
def test_a_jam_is_told_by_the_last_sheet_that_came_out(
    store: Store, kit: Kit, tmp_path: Path, how: dict[str, object], out: int
) -> None:
    printed = run(store, kit, tmp_path)
    if "last" in how:
        how = {"last": printed.serials[1]}
    count_batch(store, printed.batch, **how, operator=OPERATOR)  # type: ignore[arg-type]
    assert states(store, printed) == [SheetState.PRINTED] * out + [SheetState.VOID] * (4 - out)


def test_a_batch_is_counted_once(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed = run(store, kit, tmp_path)
    count_batch(store, printed.batch, operator="anna")
    with pytest.raises(BatchCounted) as raised:
        count_batch(store, printed.batch, nothing=True, operator=OPERATOR)
    assert "anna" in raised.value.message("fr")
    assert states(store, printed) == [SheetState.PRINTED] * 4


def test_numbers_that_name_no_batch_or_no_sheet_of_it_change_nothing(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed, other = run(store, kit, tmp_path), run(store, kit, tmp_path)
    for name in ("", "0000000000", printed.batch[:10]):
        with pytest.raises(UnknownBatch):
            count_batch(store, name, operator=OPERATOR)
    for serial in (other.serials[0], "not a serial"):
        with pytest.raises(UnknownSheet):
            count_batch(store, printed.batch, lost=[printed.serials[0], serial], operator=OPERATOR)
    assert len(batches(store, only_open=True)) == 2
    assert states(store, printed) == [SheetState.PRINTED] * 4


def test_a_sheet_that_is_back_did_come_out(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed = run(store, kit, tmp_path)
    come_back(store, printed.serials[2])
    with pytest.raises(SheetStateError):
        count_batch(store, printed.batch, last=printed.serials[0], operator=OPERATOR)
    (batch,) = batches(store)
    assert (batch.is_open, batch.returned) == (True, 1)
    count_batch(store, printed.batch, lost=[printed.serials[3]], operator=OPERATOR)


def test_a_sheet_that_comes_back_after_all_counts_and_is_told(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed = run(store, kit, tmp_path)
    count_batch(store, printed.batch, nothing=True, operator="anna")
    come_back(store, printed.serials[0])
    assert states(store, printed) == [SheetState.RETURNED, *[SheetState.VOID] * 3]
    (told,) = status(store)["contradictions"]
    assert (told["sheet"], told["word"], told["said_by"]) == (printed.serials[0], "lost", "anna")
    assert [page.state for page in printed_pages(store, serial=printed.serials[0])] == [
        PageState.RETURNED, PageState.ISSUED
    ]  # fmt: skip
    assert check(store) == ()


def test_a_sheet_with_the_content_of_another_did_come_out(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed = run(store, kit, tmp_path)
    first, second = printed.serials[:2]
    explain(store, [first], Word.REPLACED, "soaked", operator=OPERATOR, by=second)
    with pytest.raises(SheetStateError):
        count_batch(store, printed.batch, lost=[second], operator="anna")
    assert batches(store, only_open=True) != ()


def test_a_sheet_taken_out_before_is_counted_without_a_second_word(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed = run(store, kit, tmp_path)
    void(store, printed.serials[0], "torn", operator=OPERATOR)
    count_batch(store, printed.batch, nothing=True, operator=OPERATOR)
    words = [entry.subject for _, entry in ledger.entries(store.db) if entry.act is Act.SHEET_VOIDED]
    assert sorted(words) == sorted(printed.serials)
    assert check(store) == ()


def test_a_copy_that_did_not_come_out_leaves_the_copy_that_did(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed = run(store, kit, tmp_path, 2)
    first, second = printed.serials
    again = reprint_sheets(store, [first, second], kit=kit, out=tmp_path / "r.pdf", operator=OPERATOR)
    count_batch(store, printed.batch, lost=[first], operator=OPERATOR)
    assert states(store, printed) == [SheetState.PRINTED] * 2
    count_batch(store, again.batch, nothing=True, operator=OPERATOR)
    assert states(store, printed) == [SheetState.VOID, SheetState.PRINTED]
    assert check(store) == ()


def test_batches_of_patients_say_for_whom(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed = print_sheets(
        store,
        ["vitals", "registration"],
        kit=kit,
        lang="fr",
        out=tmp_path / "s.pdf",
        operator=OPERATOR,
        patients=[sample_patient("8001"), sample_patient("8002")],
        copies=2,
    )
    told = [(copy.patient, copy.form) for copy in copies_in(store, printed.batch)]
    one = ["vitals", "vitals", "registration", "registration"]
    assert told == [(ipp, form) for ipp in ("8001", "8002") for form in one]
    assert len(set(printed.serials)) == 8
