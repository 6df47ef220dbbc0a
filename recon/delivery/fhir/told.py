"""What a finding is made of, whatever its type: the records that it tells of, its words, its times, its identity."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeGuard

from recon.delivery.codes import HL7, LOINC
from recon.delivery.fhir.resources import Frame, Json, coding, concept, identity, instant
from recon.language import tr
from recon.model.form import Kind
from recon.model.record import Record
from recon.model.verification import Outcome

STRUCTURES = "http://hl7.org/fhir/StructureDefinition"
UNKNOWN = coding(f"{HL7}/data-absent-reason", "unknown", "Unknown")
ABSENT = {"extension": [{"url": f"{STRUCTURES}/data-absent-reason", "valueCode": "unknown"}]}
SAID = frozenset({Outcome.VALUE, Outcome.ILLEGIBLE})


@dataclass(frozen=True, slots=True)
class Told:
    """A resource and the records that it tells of; the first of them gives it its identity."""

    resource: Json
    records: tuple[Record, ...]


def name_of(frame: Frame, record: Record) -> list[Json]:
    """Return the identifier of a finding that has the name of one field."""
    place = identity(frame.sheet.serial, record.field, record.row)
    return [{"system": frame.options.system("value"), "value": place}]


def says(record: Record) -> bool:
    """Tell whether somebody vouches for a value or an attempt; free writing that nobody typed in stays a picture."""
    return record.outcome in SAID and (record.kind is not Kind.TEXT or bool(record.value))


def has_value(record: Record | None) -> TypeGuard[Record]:
    return record is not None and record.outcome is Outcome.VALUE and bool(record.value)


def is_illegible(record: Record | None) -> TypeGuard[Record]:
    return record is not None and record.outcome is Outcome.ILLEGIBLE


def loinc(record: Record) -> str:
    return record.coding.code if record.coding and record.coding.system == LOINC else ""


def words(record: Record) -> str:
    """Return what was written, or the printed words of what was marked."""
    if record.kind.marked and record.labels and record.kind is not Kind.TICK:
        return ", ".join(record.labels)
    return ", ".join(record.value) if isinstance(record.value, tuple) else str(record.value)


def illegible(frame: Frame) -> Json:
    """Return the concept of what was written and cannot be read: the text sends its reader to the page."""
    return concept(UNKNOWN, text=tr("delivery.absent.illegible", frame.language))


def notes(frame: Frame, records: Iterable[Record | None]) -> Iterator[Json]:
    """Yield, for each record that says something, its label and its words as a note."""
    for record in records:
        if has_value(record) and record.kind is Kind.TICK:
            yield {"text": record.label}
        elif has_value(record) or is_illegible(record):
            said = words(record) if has_value(record) else tr("delivery.absent.illegible", frame.language)
            yield {"text": tr("delivery.note", frame.language, label=record.label, words=said)}


def effective(record: Record | None) -> Json:
    """Return the time written; where none is, FHIR's way to say so: a time is never invented."""
    if record is not None and record.event:
        return {"effectiveDateTime": instant(record.event)}
    return {"_effectiveDateTime": ABSENT}


def together(records: Iterable[Record]) -> Iterator[dict[str, Record]]:
    """Yield the records that are parts of something, by part, for each group and row where no part stands twice."""
    rows: dict[tuple[str, int | None], list[Record]] = {}
    for record in records:
        if record.part:
            rows.setdefault((record.group, record.row), []).append(record)
    for row in rows.values():
        parts = {record.part: record for record in row}
        if len(parts) == len(row):
            yield parts
