"""A store after a night of downtime: two wards, three shifts, and every state that a printed page can be in."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from recon.design.codec import form_to_json
from recon.model.ledger import Act
from recon.model.page import Fault, PageResult
from recon.model.patient import Patient
from recon.model.reading import Reading
from recon.model.sheet import Apart, SheetCode, Word
from recon.store import Store, queries
from recon.workflow.downtimes import ensure_open
from recon.workflow.explaining import explain
from recon.workflow.numbers import new_serials
from recon.workflow.rosters import add_patients
from recon.workflow.scanning import record_page
from tests.helpers.store_samples import UNDRAWN, VERSION, keep_file, page_result, reading, sample_form

NIGHT = datetime(2026, 3, 1, 19, 30, tzinfo=UTC)
CLEAR = reading("day", "2026-03-01")


class Clock:
    """A clock that a test sets; it goes on by a second each time it is looked at."""

    def __init__(self, now: datetime = NIGHT) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def print_copy(
    store: Store,
    serial: str,
    *,
    copy: int = 1,
    pages: int = 1,
    patient: Patient | None = None,
    ward: str = "",
    operator: str = "claire",
    batch: str | None = None,
    apart: Apart | None = None,
) -> SheetCode:
    """Record one printed copy of a sheet as printing does; returns the code of its first page."""
    form = sample_form(pages)
    with store.transaction(operator) as journal:
        if apart is None:
            ensure_open(store, journal)
        if queries.form(store, VERSION) is None:
            detail = {"key": form.key, "lang": form.lang, "title": form.title, "blank": store.blanks.put(b"%PDF-blank")}
            journal.record(Act.FORM_ADDED, VERSION, {**detail, "definition": json.loads(form_to_json(form))})
        if patient is not None:
            add_patients(store, journal, [patient])
        for page in range(1, pages + 1):
            detail = {"version": VERSION, "copy": copy, "page": page, "pages": pages, "batch": batch}
            whose = {"patient": patient and patient.ipp} | ({"ward": ward} if ward else {})
            where = {} if apart is None else {"apart": apart}
            journal.record(Act.SHEET_PRINTED, serial, detail | whose | where)
    return SheetCode("sample", VERSION, serial, copy, 1, pages)


def print_batch(
    store: Store,
    batch: str,
    serials: list[str],
    *,
    copy: int = 1,
    ward: str = "",
    operator: str = "claire",
    apart: Apart | None = None,
) -> None:
    """Record one-page sheets that were printed for nobody as a batch."""
    with store.transaction(operator) as journal:
        detail = {"forms": ["sample"], "sheets": len(serials), "pages": len(serials), "out": "x.pdf", "printer": None}
        journal.record(Act.BATCH_PRINTED, batch, detail)
    for serial in serials:
        print_copy(store, serial, copy=copy, ward=ward, operator=operator, batch=batch, apart=apart)


def scan_page(store: Store, code: SheetCode, *given: Reading, data: bytes) -> None:
    """Bring one page back, read as ``given`` with everything else blank; ``data`` tells one scan from another."""
    (page,) = keep_file(store, data, name=f"{data.decode()}.tif")
    record_page(store, page_result(code, page, *given), operator="scan", policy=UNDRAWN)


def scan_fault(store: Store, code: str, *, sheet: SheetCode | None = None, data: bytes) -> None:
    """Scan a page that cannot be read as one of this store's."""
    (page,) = keep_file(store, data, name=f"{data.decode()}.tif")
    record_page(
        store, PageResult(page, sheet, fault=Fault(code, (("sheet", sheet.serial),) if sheet else ())), operator="scan"
    )


def night(folder: Path) -> Store:
    """Return a store in which every state of a printed page occurs, and everything that a report tells."""
    store = Store.create(folder, actor="claire", clock=Clock())
    clock = store.clock
    assert isinstance(clock, Clock)
    wards = [("MED2", "12"), ("MED2", "14"), ("URG", "B3")]
    names = [("LE GOFF", "Maëlle"), ("N'DIAYE", "Awa"), ("DUPONT-MOREL", "Jean-Christophe")]
    people = [
        Patient(f"800123{place}", *name, None, ward=ward, bed=bed)
        for place, (name, (ward, bed)) in enumerate(zip(names, wards, strict=True))
    ]
    serials = new_serials(store, 14)
    print_sheet = [
        print_copy(store, serial, pages=2, patient=people[place % 3]) for place, serial in enumerate(serials[:6])
    ]
    clock.now += timedelta(hours=4)
    print_batch(store, "01BATCHAAAAAAAAAAAAAAAAAAA", serials[6:10], operator="marc")
    more = [print_copy(store, serial, patient=people[2], operator="marc") for serial in serials[10:]]
    clock.now += timedelta(hours=7)
    scan_page(store, print_sheet[0], CLEAR, data=b"scan-001")
    scan_page(store, SheetCode("sample", VERSION, serials[0], 1, 2, 2), data=b"scan-002")
    scan_page(store, print_sheet[1], CLEAR, data=b"scan-003")
    scan_page(store, more[0], CLEAR, data=b"scan-004")
    again = print_copy(store, serials[10], copy=2, patient=people[2], operator="marc")
    scan_page(store, again, CLEAR, data=b"scan-005")
    print_copy(store, serials[11], copy=2, patient=people[2], operator="marc")
    scan_fault(store, "code_missing", data=b"scan-006")
    foreign = SheetCode("vitals", "ZZZZ0000", new_serials(store, 1)[0], 1, 1, 1)
    scan_fault(store, "sheet_foreign", sheet=foreign, data=b"scan-007")
    explain(store, [serials[2]], Word.MISSING, "cherchée en MED2 et au bloc", operator="claire")
    explain(store, [serials[3]], Word.REPLACED, "trempée, recopiée", operator="claire", by=serials[0])
    explain(store, serials[6:8], Word.UNUSED, "rangées dans l’armoire", operator="marc")
    explain(store, [serials[8]], Word.VOID, "imprimée deux fois", operator="marc")
    explain(store, [serials[12]], Word.UNUSED, "jetée vierge", operator="claire")
    scan_page(store, more[2], CLEAR, data=b"scan-008")
    with store.transaction("réseau") as journal:
        receipt = {"destination": "https://dpi.invalid", "receipt": {"created": 1, "existing": 0}}
        journal.record(Act.DELIVERED, serials[0], receipt)
    return store
