"""A store with an invented form in it, and pages as if they had been read, without paper or pixels."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from recon.design.codec import form_to_json
from recon.model.form import Field, Form, Kind, Option, Role, Rule, Zone
from recon.model.geometry import A4, Rect
from recon.model.ledger import Act
from recon.model.page import Fault, Page, PageResult, Registration
from recon.model.patient import Patient
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.model.sheet import SheetCode
from recon.store import Store, queries
from recon.store.codec import patient_to_json
from recon.workflow.scanning import record_page

VERSION = "ABCD1234"
SERIALS = ("00000001Q", "00000002N", "00000003K")
OPERATOR = "claire"
NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
ZONES = 15  # of the sample form: one reading each
STRAIGHT = Registration((10.0, 0.0, 0.0, 0.0, 10.0, 0.0, 0.0, 0.0, 1.0), 0.1, 4)


class SteppingClock:
    """A clock that goes on by a second each time it is looked at."""

    def __init__(self, start: datetime = NOW) -> None:
        self._now = start

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


def cells(count: int, y: float, x: float = 20.0) -> tuple[Rect, ...]:
    return tuple(Rect(x + 6 * index, y, 5, 6.5) for index in range(count))


def repeated(key: str, kind: Kind, label: str, count: int, *, x: float, rows: int = 2, **more: object) -> Field:
    zones = tuple(Zone(1, row, cells(count, 40 + 10 * row, x)) for row in range(rows))
    return Field(key, kind, label, zones, group="rows", **more)  # type: ignore[arg-type]


def single(key: str, kind: Kind, label: str, count: int, y: float, **more: object) -> Field:
    return Field(key, kind, label, (Zone(1, None, cells(count, y)),), **more)  # type: ignore[arg-type]


def sample_form(pages: int = 1) -> Form:
    """Return a form with a field of every kind; with two pages, the notes are on the second."""
    options = (Option("M", "Male"), Option("F", "Female"), Option("U", "Unknown"))
    fields = (
        single("day", Kind.DATE, "Date", 8, 20, rule=Rule(order="DDMMYYYY"), role=Role.EVENT_DATE),
        repeated("time", Kind.TIME, "Time", 4, x=20, rule=Rule(order="HHMM"), role=Role.EVENT_TIME),
        repeated("pulse", Kind.DIGITS, "Heart rate", 3, x=60, rule=Rule(minimum=20, maximum=250, align="right")),
        repeated("temperature", Kind.DECIMAL, "Temperature", 3, x=90, rule=Rule(minimum=25, maximum=45, decimals=1)),
        single("name", Kind.LETTERS, "Birth name", 12, 70, role=Role.BIRTH_NAME, critical=True),
        single("code", Kind.ALNUM, "Code", 6, 80),
        single("sex", Kind.CHOICE, "Sex", 3, 90, options=options),
        single("signs", Kind.CHOICES, "Signs", 3, 100, options=options),
        single("fasting", Kind.TICK, "Fasting", 1, 110, options=(Option("true", "Fasting"),)),
        Field("notes", Kind.TEXT, "Notes", (Zone(pages, None, area=Rect(20, 200, 150, 40)),)),
        Field("signed", Kind.SIGNATURE, "Signature", (Zone(pages, None, area=Rect(20, 250, 60, 15)),)),
        Field("sticker", Kind.LABEL, "Label", (Zone(1, None, area=Rect(120, 20, 70, 36)),)),
    )
    return Form("sample", VERSION, "en", "Sample sheet", A4, pages, fields, (), ())


def sample_patient(ipp: str = "8001234") -> Patient:
    return Patient(ipp, "LE GOFF", "Maëlle", None, ward="MED2", extra=(("mutuelle", "aucune"),))


def blank_store(folder: Path) -> Store:
    return Store.create(folder, actor=OPERATOR, clock=SteppingClock())


def issue(store: Store, serial: str = SERIALS[0], *, pages: int = 1, patient: Patient | None = None) -> SheetCode:
    """Record the form (once), the patient and one printed sheet; returns the code of its first page."""
    form = sample_form(pages)
    with store.transaction(OPERATOR) as journal:
        if queries.form(store, VERSION) is None:
            detail = {"key": form.key, "lang": form.lang, "title": form.title, "blank": store.blanks.put(b"%PDF-blank")}
            journal.record(Act.FORM_ADDED, VERSION, {**detail, "definition": json.loads(form_to_json(form))})
        if patient is not None:
            journal.record(Act.PATIENT_ADDED, patient.ipp, patient_to_json(patient))
        for page in range(1, pages + 1):
            detail = {"version": VERSION, "copy": 1, "page": page, "pages": pages, "patient": patient and patient.ipp}
            journal.record(Act.SHEET_PRINTED, serial, detail)
    return SheetCode("sample", VERSION, serial, 1, 1, pages)


def reading(
    key: str,
    value: Value,
    verdict: Verdict = Verdict.ACCEPTED,
    reason: Reason = Reason.NONE,
    *,
    row: int | None = None,
    kind: Kind | None = None,
) -> Reading:
    field = sample_form().field(key)
    assert field is not None
    box = (1, 2, 30, 40)
    return Reading(key, row, kind or field.kind, "test", (Candidate(value, 0.99),), verdict, reason, box)


def blanks(page: int = 1, pages: int = 1) -> dict[tuple[str, int | None], Reading]:
    """Return a blank reading of every field on ``page``, by field and row."""
    found = {}
    for field in sample_form(pages).fields:
        for zone in field.zones:
            if zone.page == page:
                value: Value = False if field.kind is Kind.TICK else None
                found[field.key, zone.row] = reading(field.key, value, Verdict.BLANK, row=zone.row)
    return found


def page_result(code: SheetCode, page: Page, *given: Reading) -> PageResult:
    """Return what reading the page gave: ``given``, everything else blank."""
    every = blanks(code.page, code.pages) | {(r.field, r.row): r for r in given}
    return PageResult(page, code, STRAIGHT, tuple(every.values()))


def faulty(page: Page, code: str = "code_missing", sheet: SheetCode | None = None) -> PageResult:
    return PageResult(page, sheet, fault=Fault(code))


def second_page(code: SheetCode) -> SheetCode:
    return replace(code, page=2)


def keep_file(store: Store, data: bytes = b"a scan", *, pages: int = 1, name: str = "scan.tif") -> tuple[Page, ...]:
    """Keep a file of that many pages as a scan does; returns its pages, not read yet."""
    digest = store.images.put(data)
    detail = {"name": name, "path": f"/scans/{name}", "size": len(data), "content_type": "image/tiff", "batch": "B1"}
    with store.transaction(OPERATOR) as journal:
        journal.record(Act.FILE_SCANNED, digest, detail | {"pages": pages})
    return tuple(Page(digest, position, "B1", name) for position in range(pages))


UNDRAWN = replace(Policy(), sample_share=0.0, sample_share_critical=0.0)


def scan_sheet(store: Store, code: SheetCode, *given: Reading, data: bytes | None = None) -> Page:
    """Bring a page back, read as ``given`` with everything else blank, none of it drawn to be looked at again."""
    (page,) = keep_file(store, data or f"{code.serial} {code.page}".encode(), name=f"{code.serial}-{code.page}.tif")
    record_page(store, page_result(code, page, *given), operator=OPERATOR, policy=UNDRAWN)
    return page
