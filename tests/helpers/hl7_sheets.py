"""Sheets whose values go as HL7 v2, and their messages taken apart by python-hl7."""

from dataclasses import replace
from datetime import UTC, datetime

import hl7

from recon.delivery.hl7v2 import Draft, Hl7Profile
from recon.delivery.hl7v2.text import CHARSETS
from recon.model.form import Coding, Kind, Role
from recon.model.reading import Value
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome
from tests.helpers.sheet_records import PRINTED, SNOMED, Scans, patient, picture, record

SENT = datetime(2031, 1, 15, 8, 0, 3, tzinfo=UTC)
PLAIN = Hl7Profile(ipp_authority="HOSP^1.2.250.1.999.1^ISO", iep_authority="HOSP^1.2.250.1.999.2^ISO")
FRANCE = replace(
    PLAIN,
    country="FRA",
    international="FRA",
    international_version="2.11",
    adt="A04",
    all_given_names=True,
    birth_place=True,
    account_number=True,
    reliability=True,
    event_code=False,
    movement=True,
)
INTRAVENOUS = Coding(SNOMED, "47625008", "Intravenous route")


def taken_apart(draft: Draft, profile: Hl7Profile = PLAIN, control_id: str = "0A1") -> hl7.Message:
    """Return the message of a draft as a receiver reads it."""
    return hl7.parse(draft.message(control_id, SENT, profile).data.decode(CHARSETS[profile.charset]))


def segments(message: hl7.Message, name: str) -> list[hl7.Segment]:
    return [one for one in message if str(one[0]) == name]


def at(segment: hl7.Segment, number: int) -> str:
    """Return a field as it stands, empty where the segment ends before."""
    return str(segment[number]) if number < len(segment) else ""


def observed(draft: Draft, profile: Hl7Profile = PLAIN) -> dict[str, tuple[str, str, str]]:
    """Return type, value and status of each OBX by its code and its sub-ID."""
    found = segments(taken_apart(draft, profile), "OBX")
    return {f"{str(one[3]).partition('^')[0]}/{at(one, 4)}": (at(one, 2), at(one, 5), at(one, 11)) for one in found}


def medication(
    serial: str = "00000003C", *, scans: Scans, given: str | None = "08:10", **changes: Value | Outcome
) -> SheetRecord:
    """Return a day's sheet of one medicine, given once, at ``given``; ``changes`` are values or outcomes by field."""

    def entry(key: str, kind: Kind, value: Value, row: int | None = 0, **more: object) -> Record:
        plain = record("heart_rate", row, sheet=serial, event=None, coding=None, unit="", group="medicines", decimals=0)
        changed = changes.get(key, value)
        outcome = changed if isinstance(changed, Outcome) else Outcome.BLANK if changed is None else Outcome.VALUE
        said = None if isinstance(changed, Outcome) else changed
        whole = {"field": key, "kind": kind, "label": key, "value": said, "outcome": outcome, "page": 1, "author": ""}
        return replace(plain, **whole | more)  # type: ignore[arg-type]

    records = (
        entry("sheet_date", Kind.DATE, "2031-01-14", None, role=Role.EVENT_DATE, group=""),
        entry("drug", Kind.LETTERS, "PARACETAMOL"),
        entry("dose", Kind.DECIMAL, "1000"),
        entry("as_needed", Kind.TICK, None),
        entry("unit", Kind.CHOICE, "mg", labels=("mg",)),
        entry("route", Kind.CHOICE, "iv", labels=("IV",), codings=(INTRAVENOUS,)),
        entry("due_1", Kind.TIME, "08:00"),
        entry("given_1", Kind.TIME, given),
        entry("by_1", Kind.LETTERS, "CD" if given else None),
        entry("not_given_1", Kind.DIGITS, None),
        entry("due_2", Kind.TIME, "14:00"),
        entry("given_2", Kind.TIME, None),
        entry("by_2", Kind.LETTERS, None),
        entry("not_given_2", Kind.DIGITS, "1"),
    )
    return SheetRecord(
        serial=serial,
        form="medication",
        version="5QK20MN7",
        title="Administration des médicaments",
        coding=None,
        patient=patient(),
        printed_at=PRINTED,
        records=records,
        documents=scans.add(picture(f"medication {serial}"), "image/png", 0),
    )
