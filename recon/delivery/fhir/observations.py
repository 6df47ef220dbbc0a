"""What was written, as Observations: one a value, a pair of pressures as one panel.

Blank is not none: a blank or a struck field gives nothing, since nobody vouches for a value there; an illegible one
gives an Observation without a value that sends its reader to the page, because something was measured.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from recon.delivery.codes import (
    BLOOD_PRESSURE,
    DIASTOLIC,
    HL7,
    LOINC,
    NO_KNOWN_ALLERGY,
    SATURATION_ARTERIAL,
    SATURATION_PULSE,
    SNOMED,
    SYSTOLIC,
    VITAL_SIGNS,
)
from recon.delivery.fhir.resources import (
    Frame,
    Json,
    coded,
    coding,
    concept,
    identity,
    instant,
    reference,
    resource,
)
from recon.delivery.fhir.values import value_of
from recon.language import tr
from recon.model.form import Kind, Role
from recon.model.record import Record
from recon.model.verification import Outcome

_STRUCTURES = "http://hl7.org/fhir/StructureDefinition"
_UNKNOWN = coding(f"{HL7}/data-absent-reason", "unknown", "Unknown")
_WORDLESS = frozenset({Kind.SIGNATURE, Kind.DRAWING, Kind.LABEL})
_SAID = frozenset({Outcome.VALUE, Outcome.ILLEGIBLE})
_PRESSURES = (SYSTOLIC, DIASTOLIC)


@dataclass(frozen=True, slots=True)
class Observed:
    """A resource and the records that it tells of."""

    resource: Json
    records: tuple[Record, ...]


def observed(frame: Frame) -> Iterator[Observed]:
    """Yield the resources of the sheet's findings, in the sheet's order."""
    for records in _findings(frame):
        if not any(map(_says, records)):
            continue
        if _loinc(records[0]) in _PRESSURES:
            yield Observed(_pressure(frame, records), records)
        else:
            yield Observed(_no_known_allergy(frame, records[0]) or _single(frame, records[0]), records)


def silent(frame: Frame) -> list[str]:
    """Return the identities of the findings that the sheet has a place for and says nothing of."""
    return [_name(frame, records) for records in _findings(frame) if not any(map(_says, records))]


def _findings(frame: Frame) -> Iterator[tuple[Record, ...]]:
    """Yield what is told together: the two pressures of a measurement, any other record alone.

    Who, when and pictures are no findings.
    """
    records = [r for r in frame.sheet.records if r.role is Role.NONE and r.kind not in _WORDLESS]
    diastolic = _pairs(records)
    joined = {(r.field, r.row) for r in diastolic.values()}
    for record in records:
        place = record.field, record.row
        if place not in joined:
            yield (record, diastolic[place]) if place in diastolic else (record,)


def _pairs(records: list[Record]) -> dict[tuple[str, int | None], Record]:
    """Return the diastolic pressure of each systolic one, by the place of the latter.

    Fields of one group and row are paired in the form's order. Where there are more of the one than of the other,
    nobody knows which belong together: then none is paired.
    """
    halves: dict[tuple[str, int | None], tuple[list[Record], list[Record]]] = {}
    for record in records:
        if _loinc(record) in _PRESSURES:
            row = halves.setdefault((record.group, record.row), ([], []))
            row[_PRESSURES.index(_loinc(record))].append(record)
    return {
        (upper.field, upper.row): lower
        for uppers, lowers in halves.values()
        if len(uppers) == len(lowers)
        for upper, lower in zip(uppers, lowers, strict=True)
    }


def _name(frame: Frame, records: tuple[Record, ...]) -> str:
    """Return the identity of a finding: that of its field, for a pair of pressures that of both."""
    field = "-".join(record.field for record in records)
    field = "blood_pressure" if field == "systolic-diastolic" else field
    return identity(frame.sheet.serial, field, records[0].row)


def _says(record: Record) -> bool:
    """Tell whether somebody vouches for a value or an attempt; free writing that nobody typed in stays a picture."""
    return record.outcome in _SAID and (record.kind is not Kind.TEXT or bool(record.value))


def _loinc(record: Record) -> str:
    return record.coding.code if record.coding and record.coding.system == LOINC else ""


def _single(frame: Frame, record: Record) -> Json:
    return _observation(frame, (record,), _code(record), **_value(frame, record))


def _pressure(frame: Frame, records: tuple[Record, ...]) -> Json:
    """Return the panel of a measurement where either pressure says something; a silent half is told as absent."""
    code = concept(coding(LOINC, BLOOD_PRESSURE, "Blood pressure panel with all children optional"))
    halves = {_loinc(record): record for record in records}
    return _observation(
        frame, records, code, component=[_half(frame, loinc, halves.get(loinc)) for loinc in _PRESSURES]
    )


def _half(frame: Frame, loinc: str, record: Record | None) -> Json:
    if record is None:
        return {"code": concept(coding(LOINC, loinc)), "dataAbsentReason": concept(_UNKNOWN)}
    return {"code": _code(record), **_value(frame, record)}


def _observation(frame: Frame, records: tuple[Record, ...], code: Json, **value: object) -> Json:
    vital = VITAL_SIGNS.get(code["coding"][0]["code"]) if "coding" in code else None
    category = ("vital-signs", "Vital Signs") if vital else ("survey", "Survey")
    author = next((record.author for record in records if record.author), "")
    verified = max((record.verified_at for record in records if record.verified_at), default=None)
    return resource(
        "Observation",
        frame,
        meta={"profile": [f"{_STRUCTURES}/{vital}"]} if vital else {},
        identifier=[{"system": frame.options.system("value"), "value": _name(frame, records)}],
        status="final",
        category=[concept(coding(f"{HL7}/observation-category", *category))],
        code=code,
        subject=reference(frame.patient)[0],
        encounter=reference(frame.encounter)[0],
        **_effective(records),
        issued=instant(verified) if verified else None,
        performer=[{"display": author}] if author else None,
        **value,
        derivedFrom=reference(*frame.sources(records[0].page)),
    )


def _effective(records: tuple[Record, ...]) -> Json:
    """Return the time written; where none is, FHIR's way to say so: a time is never invented."""
    event = next((record.event for record in records if record.event), None)
    if event:
        return {"effectiveDateTime": instant(event)}
    return {"_effectiveDateTime": {"extension": [{"url": f"{_STRUCTURES}/data-absent-reason", "valueCode": "unknown"}]}}


def _code(record: Record) -> Json:
    """Return the field's code; saturation carries both codes that the R4 profile and pulse oximeters use."""
    if _loinc(record) in (SATURATION_ARTERIAL, SATURATION_PULSE):
        return concept(
            coding(LOINC, SATURATION_ARTERIAL, "Oxygen saturation in Arterial blood"),
            coding(LOINC, SATURATION_PULSE, "Oxygen saturation in Arterial blood by Pulse oximetry"),
            text=record.label,
        )
    return coded(record.coding, record.label)


def _value(frame: Frame, record: Record) -> Json:
    """Return the value, or why there is none. R4 has no code for 'illegible': it is 'unknown', the text tells more."""
    if record.outcome is Outcome.VALUE:
        return value_of(record)
    text = tr(f"delivery.absent.{record.outcome}", frame.language)
    return {"dataAbsentReason": concept(_UNKNOWN, text=text)}


def _no_known_allergy(frame: Frame, record: Record) -> Json | None:
    """Return the cautious form of 'no allergies known': unconfirmed, for a clinician to confirm or to refute."""
    if not _denies_allergies(frame, record):
        return None
    return resource(
        "AllergyIntolerance",
        frame,
        identifier=[{"system": frame.options.system("value"), "value": _name(frame, (record,))}],
        clinicalStatus=concept(coding(f"{HL7}/allergyintolerance-clinical", "active", "Active")),
        verificationStatus=concept(coding(f"{HL7}/allergyintolerance-verification", "unconfirmed", "Unconfirmed")),
        code=concept(coding(SNOMED, NO_KNOWN_ALLERGY, "No known allergy")),
        patient=reference(frame.patient)[0],
        encounter=reference(frame.encounter)[0],
        recordedDate=instant(record.event) if record.event else None,
        recorder={"display": record.author} if record.author else None,
    )


def _denies_allergies(frame: Frame, record: Record) -> bool:
    if record.outcome is not Outcome.VALUE:
        return False
    coded_so = any((c.system, c.code) == (SNOMED, NO_KNOWN_ALLERGY) for c in record.codings)
    return coded_so or (record.field in frame.options.allergy_fields and record.value == "no")
