"""Sheets ready for delivery, of invented patients: vitals and registration, with their scanned pages."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

from recon.model.form import Coding, Kind, Role
from recon.model.patient import Patient
from recon.model.reading import Value
from recon.model.record import Document, Record, SheetRecord
from recon.model.verification import Outcome

PARIS = timezone(timedelta(hours=1))
PRINTED = datetime(2031, 1, 14, 6, 30, tzinfo=PARIS)
SCANNED = datetime(2031, 1, 14, 15, 5, 12, tzinfo=UTC)
VERIFIED = datetime(2031, 1, 14, 15, 20, 0, tzinfo=UTC)

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"

# key, kind, label, LOINC, unit, decimals
VITALS = (
    ("systolic", Kind.DIGITS, "PA systolique", Coding(LOINC, "8480-6", "Systolic blood pressure"), "mm[Hg]", 0),
    ("diastolic", Kind.DIGITS, "PA diastolique", Coding(LOINC, "8462-4", "Diastolic blood pressure"), "mm[Hg]", 0),
    ("heart_rate", Kind.DIGITS, "Pouls", Coding(LOINC, "8867-4", "Heart rate"), "/min", 0),
    ("respiratory_rate", Kind.DIGITS, "Fréquence respiratoire", Coding(LOINC, "9279-1", "Respiratory rate"), "/min", 0),
    ("temperature", Kind.DECIMAL, "Température", Coding(LOINC, "8310-5", "Body temperature"), "Cel", 1),
    ("spo2", Kind.DIGITS, "SpO₂", Coding(LOINC, "59408-5", "Oxygen saturation by Pulse oximetry"), "%", 0),
    ("oxygen", Kind.DIGITS, "Débit d'O₂", Coding(LOINC, "3151-8", "Inhaled oxygen flow rate"), "L/min", 0),
    (
        "pain",
        Kind.DIGITS,
        "Douleur",
        Coding(LOINC, "72514-3", "Pain severity 0-10 verbal rating"),
        "{score}",
        0,
    ),
    ("avpu", Kind.CHOICE, "Conscience", Coding(LOINC, "67775-7", "Level of responsiveness"), "", 0),
)
ALERT = Coding(SNOMED, "248234008", "Mentally alert")
ROW: Mapping[str, Value] = {
    "systolic": "128",
    "diastolic": "74",
    "heart_rate": "82",
    "respiratory_rate": "16",
    "temperature": "37.5",
    "spo2": "97",
    "oxygen": "0",
    "pain": "3",
    "avpu": "A",
}


@dataclass
class Scans:
    """Original files by digest; ``load`` is what a Bundle asks for them."""

    files: dict[str, bytes] = field(default_factory=dict)

    def add(self, data: bytes, content_type: str, *positions: int) -> tuple[Document, ...]:
        """Return a sheet's documents: page 1, 2, ... at ``positions`` of the file."""
        digest = hashlib.sha256(data).hexdigest()
        self.files[digest] = data
        return tuple(
            Document(page, digest, position, content_type, SCANNED) for page, position in enumerate(positions, start=1)
        )

    def load(self, document: Document) -> bytes:
        return self.files[document.digest]


@cache
def picture(text: str, kind: str = "PNG") -> bytes:
    """Return a small page with ``text`` on it, as a file of ``kind``."""
    out = BytesIO()
    _page(text).save(out, kind)
    return out.getvalue()


@cache
def stack(*texts: str, kind: str = "TIFF") -> bytes:
    """Return a file of one page for each text: TIFF or PDF."""
    first, *others = (_page(text) for text in texts)
    out = BytesIO()
    first.save(out, kind, save_all=True, append_images=others)
    return out.getvalue()


def _page(text: str) -> Image.Image:
    page = Image.new("L", (420, 594), 255)
    ImageDraw.Draw(page).text((40, 40), text, fill=0)
    return page


def patient(number: int = 1, **changes: object) -> Patient:
    known = Patient(
        ipp=f"80{number:06d}",
        birth_name="LEROUX",
        given_names="Odile Marie-Claire",
        birth_date=date(1931, 4, 2),
        used_name="VANNIER",
        sex="F",
        iep=f"55{number:06d}",
        ins="",
        ward="Médecine 2",
        bed=f"{number:02d}",
    )
    return replace(known, **changes)  # type: ignore[arg-type]


def record(key: str, row: int | None = 0, **changes: object) -> Record:
    """Return a vital sign of ROW as a person checked it, written at 8 o'clock and one hour later each row."""
    _, kind, label, coding, unit, decimals = next(vital for vital in VITALS if vital[0] == key)
    plain = Record(
        sheet="00000001A",
        field=key,
        row=row,
        kind=kind,
        label=label,
        outcome=Outcome.VALUE,
        value=ROW[key],
        coding=coding,
        unit=unit,
        codings=(ALERT,) if key == "avpu" else (),
        event=datetime(2031, 1, 14, 8 + (row or 0), 5, tzinfo=PARIS),
        author="C.D.",
        verifier="accueil1",
        verified_at=VERIFIED,
        method="person",
        confidence=1.0,
        decimals=decimals,
        group="signs",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def vitals(serial: str = "00000001A", *, rows: int = 2, scans: Scans, who: Patient | None = None) -> SheetRecord:
    """Return a flowsheet whose first ``rows`` columns are filled."""
    records = tuple(record(vital[0], row, sheet=serial) for row in range(rows) for vital in VITALS)
    return SheetRecord(
        serial=serial,
        form="vitals",
        version="7K2M9QX4",
        title="Constantes",
        coding=Coding(LOINC, "34746-8", "Nurse Note"),
        patient=who or patient(),
        printed_at=PRINTED,
        records=records,
        documents=scans.add(picture(f"vitals {serial}"), "image/png", 0),
    )


def registration(serial: str = "00000002B", *, scans: Scans, who: Patient | None = None) -> SheetRecord:
    """Return an arrival at the emergency department: coded choices, free text that nobody typed, a signature."""
    arrived = datetime(2031, 1, 14, 7, 40, tzinfo=PARIS)

    def entry(key: str, kind: Kind, value: Value, **changes: object) -> Record:
        plain = record("heart_rate", None, sheet=serial, event=arrived, coding=None, unit="", group="", decimals=0)
        return replace(plain, field=key, kind=kind, label=key, value=value, **changes)  # type: ignore[arg-type]

    records = (
        entry("birth_name", Kind.LETTERS, "LEROUX", role=Role.BIRTH_NAME),
        entry("arrival_date", Kind.DATE, "2031-01-14", role=Role.EVENT_DATE),
        entry("arrival_time", Kind.TIME, "07:40", role=Role.EVENT_TIME),
        entry(
            "arrival_mode",
            Kind.CHOICE,
            "fire",
            coding=Coding(LOINC, "11459-5", "Transport mode to hospital"),
            labels=("Sapeurs-pompiers",),
        ),
        entry("reason", Kind.TEXT, None, coding=Coding(LOINC, "8661-1", "Chief complaint")),
        entry(
            "allergies",
            Kind.CHOICE,
            "no",
            labels=("Non",),
            codings=(Coding("http://terminology.hl7.org/CodeSystem/v2-0532", "N", "No"),),
        ),
        entry("signature", Kind.SIGNATURE, True),
    )
    return SheetRecord(
        serial=serial,
        form="registration",
        version="3DN8W0TC",
        title="Admission",
        coding=Coding(LOINC, "34111-5", "Emergency department Note"),
        patient=who or patient(),
        printed_at=PRINTED,
        records=records,
        documents=scans.add(picture(f"registration {serial}"), "image/png", 0),
    )
