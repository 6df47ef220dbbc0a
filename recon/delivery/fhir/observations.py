"""What was written, as Observations: one a value, a pair of pressures as one panel.

Blank is not none: a blank or a struck field gives nothing, since nobody vouches for a value there; an illegible one
gives an Observation without a value that sends its reader to the page, because something was measured.
"""

from collections.abc import Iterator

from recon.delivery.codes import (
    BLOOD_PRESSURE,
    DIASTOLIC,
    HL7,
    LOINC,
    SATURATION_ARTERIAL,
    SATURATION_PULSE,
    SYSTOLIC,
    VITAL_SIGNS,
)
from recon.delivery.fhir.resources import Frame, Json, coded, coding, concept, finding, identity, instant, reference
from recon.delivery.fhir.told import STRUCTURES, UNKNOWN, Told, effective, loinc, says
from recon.delivery.fhir.values import value_of
from recon.language import tr
from recon.model.form import Kind, Role
from recon.model.record import Record
from recon.model.verification import Outcome

_WORDLESS = frozenset({Kind.SIGNATURE, Kind.DRAWING, Kind.LABEL})
_PRESSURES = (SYSTOLIC, DIASTOLIC)


def findings(frame: Frame) -> Iterator[tuple[Record, ...]]:
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


def observation(frame: Frame, records: tuple[Record, ...]) -> Told | None:
    """Return what was written as an Observation, None where nobody says anything."""
    if not any(map(says, records)):
        return None
    is_pressure = loinc(records[0]) in _PRESSURES
    return Told(_pressure(frame, records) if is_pressure else _single(frame, records[0]), records)


def _pairs(records: list[Record]) -> dict[tuple[str, int | None], Record]:
    """Return the diastolic pressure of each systolic one, by the place of the latter.

    Fields of one group and row are paired in the form's order. Where there are more of the one than of the other,
    nobody knows which belong together: then none is paired.
    """
    halves: dict[tuple[str, int | None], tuple[list[Record], list[Record]]] = {}
    for record in records:
        if loinc(record) in _PRESSURES:
            row = halves.setdefault((record.group, record.row), ([], []))
            row[_PRESSURES.index(loinc(record))].append(record)
    return {
        (upper.field, upper.row): lower
        for uppers, lowers in halves.values()
        if len(uppers) == len(lowers)
        for upper, lower in zip(uppers, lowers, strict=True)
    }


def name(frame: Frame, records: tuple[Record, ...]) -> str:
    """Return the identity of a finding: that of its field, for a pair of pressures that of both."""
    field = "-".join(record.field for record in records)
    field = "blood_pressure" if field == "systolic-diastolic" else field
    return identity(frame.sheet.serial, field, records[0].row)


def _single(frame: Frame, record: Record) -> Json:
    return _observation(frame, (record,), _code(record), **_value(frame, record))


def _pressure(frame: Frame, records: tuple[Record, ...]) -> Json:
    """Return the panel of a measurement where either pressure says something; a silent half is told as absent."""
    code = concept(coding(LOINC, BLOOD_PRESSURE, "Blood pressure panel with all children optional"))
    halves = {loinc(record): record for record in records}
    return _observation(frame, records, code, component=[_half(frame, half, halves.get(half)) for half in _PRESSURES])


def _half(frame: Frame, code: str, record: Record | None) -> Json:
    if record is None:
        return {"code": concept(coding(LOINC, code)), "dataAbsentReason": concept(UNKNOWN)}
    return {"code": _code(record), **_value(frame, record)}


def _observation(frame: Frame, records: tuple[Record, ...], code: Json, **value: object) -> Json:
    vital = VITAL_SIGNS.get(code["coding"][0]["code"]) if "coding" in code else None
    category = ("vital-signs", "Vital Signs") if vital else ("survey", "Survey")
    when = next((record for record in records if record.event), None)
    author = next((record.author for record in records if record.author), "")
    verified = max((record.verified_at for record in records if record.verified_at), default=None)
    return finding(
        "Observation",
        frame,
        records,
        meta={"profile": [f"{STRUCTURES}/{vital}"]} if vital else {},
        identifier=[{"system": frame.options.system("value"), "value": name(frame, records)}],
        status="final",
        category=[concept(coding(f"{HL7}/observation-category", *category))],
        code=code,
        subject=reference(frame.patient)[0],
        encounter=reference(frame.encounter)[0],
        **effective(when),
        issued=instant(verified) if verified else None,
        performer=[{"display": author}] if author else None,
        **value,
        derivedFrom=reference(*frame.sources(records[0].page)),
    )


def _code(record: Record) -> Json:
    """Return the field's code; saturation carries both codes that the R4 profile and pulse oximeters use."""
    if loinc(record) in (SATURATION_ARTERIAL, SATURATION_PULSE):
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
    return {"dataAbsentReason": concept(UNKNOWN, text=text)}
