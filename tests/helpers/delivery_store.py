"""A store with sheets of vital signs that are ready to go, each of another patient, and what must arrive of them.

Made of the kit's own form, without paper or pixels: every value is accepted as it was read, and differs from those
beside it, so that none can take another's place unseen.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from recon.design.codec import form_to_json
from recon.design.kit import load_kit
from recon.design.serials import new_serial
from recon.model.form import Form, Kind
from recon.model.ledger import Act
from recon.model.page import Page, PageResult, Registration
from recon.model.patient import Patient
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.model.sheet import SheetCode
from recon.store import Journal, Store
from recon.store.codec import patient_to_json
from recon.workflow.scanning import record_page
from tests.helpers.sheet_records import stack
from tests.helpers.store_samples import OPERATOR, UNDRAWN

ROWS = 6
MORNING = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
DAY = "2026-03-02"
_BOX = (10, 20, 30, 40)
_STRAIGHT = Registration((10.0, 0.0, 0.0, 0.0, 10.0, 0.0, 0.0, 0.0, 1.0), 0.1, 4)
# What is written in row ``row`` of the sheet ``number``; each within its field's range.
_WRITTEN = {
    "systolic": lambda number, row: str(100 + (number * 7 + row) % 60),
    "diastolic": lambda number, row: str(52 + (number * 5 + row) % 40),
    "heart_rate": lambda number, row: str(54 + (number * 11 + row) % 60),
    "respiratory_rate": lambda number, row: str(12 + (number * 3 + row) % 12),
    "temperature": lambda number, row: f"{36 + ((number * 13 + row) % 30) / 10:.1f}",
    "spo2": lambda number, row: str(90 + (number + row) % 10),
    "oxygen_flow": lambda number, row: str(1 + (number + row) % 5),
    "consciousness": lambda number, row: "A",
    "warning_score": lambda number, row: str((number + row) % 8),
    "pain": lambda number, row: str((number + 2 * row) % 9),
    "pain_observed": lambda number, row: str((number + row) % 5),
    "glucose": lambda number, row: f"{0.7 + ((number * 17 + row) % 120) / 100:.2f}",
}
EACH = ROWS * len(_WRITTEN)  # values of a sheet


@cache
def form() -> Form:
    return load_kit().form("vitals", "fr")


@dataclass
class Clock:
    """A clock of the afternoon after; it goes on by a millisecond each time it is looked at."""

    now: datetime = MORNING + timedelta(hours=9)

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now


def patient_of(number: int) -> Patient:
    born = date(1930, 1, 1) + timedelta(days=number % 20_000)
    name = "".join("ABCDEFGHIJ"[int(digit)] for digit in f"{number:06}")
    return Patient(f"7{number:07}", f"FAUTE{name}", "Odile", born, sex="F", iep=f"6{number:07}", ward="MED2")


def serial_of(number: int) -> str:
    digits = iter(f"{number + 1:08}")
    return new_serial(lambda _: next(digits))


def small_scan(number: int) -> bytes:
    return stack(f"{number} 1", f"{number} 2")


def filled_store(folder: Path, sheets: int, rows: int = ROWS, scan: Callable[[int], bytes] = small_scan) -> None:
    """Make a store with so many sheets, each with ``rows``; ``scan`` gives the file with the two pages of each."""
    with Store.create(folder, actor=OPERATOR, clock=Clock()) as store:
        with store.transaction(OPERATOR) as journal:
            _add_form(store, journal)
        for number in range(sheets):
            data = scan(number)
            digest = store.images.put(data)
            told = {"name": "scan.tif", "path": "/scans/scan.tif", "size": len(data), "content_type": "image/tiff"}
            with store.transaction(OPERATOR) as journal:
                _print(journal, number)
                journal.record(Act.FILE_SCANNED, digest, told | {"batch": "B1", "pages": 2})
            for page in (1, 2):
                record_page(store, _result(digest, number, page, rows), operator=OPERATOR, policy=UNDRAWN)


def written(number: int, rows: int = ROWS) -> Iterator[tuple[str, int | None, Value]]:
    """Yield what stands on a sheet: field, row, value."""
    yield "sheet_date", None, DAY
    for row in range(rows):
        yield "time", row, f"{7 + row:02}:{number % 60:02}"
        yield "initials", row, "CD"
        for key, value in _WRITTEN.items():
            yield key, row, value(number, row)


def _add_form(store: Store, journal: Journal) -> None:
    vitals = form()
    told = {"key": vitals.key, "lang": vitals.lang, "title": vitals.title, "blank": store.blanks.put(b"%PDF-blank")}
    journal.record(Act.FORM_ADDED, vitals.version, told | {"definition": json.loads(form_to_json(vitals))})


def _print(journal: Journal, number: int) -> None:
    who = patient_of(number)
    journal.record(Act.PATIENT_ADDED, who.ipp, patient_to_json(who))
    for page in (1, 2):
        told = {"version": form().version, "copy": 1, "page": page, "pages": 2, "patient": who.ipp}
        journal.record(Act.SHEET_PRINTED, serial_of(number), told)


def _result(digest: str, number: int, page: int, rows: int) -> PageResult:
    vitals = form()
    code = SheetCode(vitals.key, vitals.version, serial_of(number), 1, page, 2)
    said = {(field, row): value for field, row, value in written(number, rows)}
    readings = tuple(
        _reading(field.key, zone.row, field.kind, said.get((field.key, zone.row)))
        for field in vitals.fields
        for zone in field.zones
        if zone.page == page
    )
    return PageResult(Page(digest, page - 1, "B1", "scan.tif"), code, _STRAIGHT, readings)


def _reading(field: str, row: int | None, kind: Kind, value: Value) -> Reading:
    verdict = Verdict.BLANK if value is None else Verdict.ACCEPTED
    held = False if value is None and kind is Kind.TICK else value
    return Reading(field, row, kind, "test", (Candidate(held, 0.99),), verdict, Reason.NONE, _BOX)


def resources_of(sheets: int, rows: int = ROWS) -> list[str]:
    """Return the identity of each value that a FHIR server must have: a pair of pressures is one."""
    names = ["blood_pressure" if key == "systolic" else key for key in _WRITTEN if key != "diastolic"]
    return [f"{serial_of(number)}:{key}:{row}" for number in range(sheets) for row in range(rows) for key in names]
