"""What the machine makes of free text is nobody's word until a person confirms it."""

from pathlib import Path

from recon.model.reading import Reason, Verdict
from recon.model.verification import Outcome
from recon.store import Store, queries
from recon.workflow.exporting import export_csv, export_fhir
from recon.workflow.records import sheet_record
from recon.workflow.verifying import current_value, tasks, verify
from tests.helpers.scans import blank_scan
from tests.helpers.store_samples import OPERATOR, SERIALS, issue, reading, sample_patient, scan_sheet

SHEET = SERIALS[0]
SUGGESTED = "fièvre depuis hier"


def scanned(store: Store) -> None:
    notes = reading("notes", SUGGESTED, Verdict.REVIEW, Reason.IMAGE_ONLY)
    code = issue(store, patient=sample_patient())
    scan_sheet(store, code, reading("day", "2026-03-01"), notes, data=blank_scan(SHEET))


def exported(store: Store, folder: Path) -> bytes:
    folder.mkdir()
    for number, export in enumerate((export_fhir, export_csv)):
        export(store, folder / str(number), operator=OPERATOR)
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_suggestion_holds_nothing_up_and_is_never_delivered(store: Store, tmp_path: Path) -> None:
    scanned(store)
    assert tasks(store) == ()
    assert current_value(store, SHEET, "notes", None) is None
    notes = next(r for r in sheet_record(store, queries.sheet(store, SHEET)).records if r.field == "notes")
    assert (notes.outcome, notes.value) == (Outcome.VALUE, None)
    sent = exported(store, tmp_path / "sent")
    assert b"2026-03-01" in sent
    assert SUGGESTED.encode() not in sent


def test_a_suggestion_that_a_person_confirms_is_theirs(store: Store, tmp_path: Path) -> None:
    scanned(store)
    verify(store, SHEET, "notes", None, outcome=Outcome.VALUE, operator="anna")
    notes = next(r for r in sheet_record(store, queries.sheet(store, SHEET)).records if r.field == "notes")
    assert (notes.value, notes.verifier, notes.method) == (SUGGESTED, "anna", "person")
    assert SUGGESTED.encode() in exported(store, tmp_path / "sent")
