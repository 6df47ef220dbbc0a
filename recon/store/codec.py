"""The domain's values as JSON, for ledger entries and tables. Every pair of functions is a round trip."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from recon.model.bend import Bend
from recon.model.calibration import Source
from recon.model.form import Kind
from recon.model.identity import Header, Seen
from recon.model.page import Fault, Registration
from recon.model.patient import Patient
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.model.sheet import SheetCode
from recon.model.verification import Outcome, Verification

Json = Any

_LATER = ("birth_place", "first_given", "ins_system", "status")


def canonical(value: Json) -> str:
    """Return ``value`` as JSON text, the same text for the same value whatever machine writes it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def value_to_json(value: Value) -> Json:
    return list(value) if isinstance(value, tuple) else value


def value_from_json(data: Json) -> Value:
    return tuple(data) if isinstance(data, list) else data


def reading_to_json(reading: Reading) -> dict[str, Json]:
    return {
        "field": reading.field,
        "row": reading.row,
        "kind": reading.kind.value,
        "engine": reading.engine,
        "candidates": [[value_to_json(c.value), c.confidence] for c in reading.candidates],
        "verdict": reading.verdict.value,
        "reason": reading.reason.value,
        "box": list(reading.box),
        "source": reading.source and reading.source.value,
        "score": reading.score,
    }


def reading_from_json(data: Mapping[str, Json]) -> Reading:
    x, y, w, h = data["box"]
    return Reading(
        field=data["field"],
        row=data["row"],
        kind=Kind(data["kind"]),
        engine=data["engine"],
        candidates=tuple(Candidate(value_from_json(value), float(sure)) for value, sure in data["candidates"]),
        verdict=Verdict(data["verdict"]),
        reason=Reason(data["reason"]),
        box=(x, y, w, h),
        # readings of earlier versions of the program have neither
        source=Source(data["source"]) if data.get("source") else None,
        score=float(data.get("score", 0.0)),
    )


def code_to_json(code: SheetCode) -> dict[str, Json]:
    said = {name: getattr(code, name) for name in SheetCode.__slots__}
    # Only an exercise's code says what it is of: a real one is written down as it always was.
    return said if code.is_exercise else {name: value for name, value in said.items() if name != "is_exercise"}


def code_from_json(data: Mapping[str, Json]) -> SheetCode:
    return SheetCode(**data)


def registration_to_json(registration: Registration) -> dict[str, Json]:
    return {
        "transform": list(registration.transform),
        "residual_mm": registration.residual_mm,
        "fiducials": registration.fiducials,
        "bend": registration.bend and _bend_to_json(registration.bend),
        "local": [list(place) for place in registration.local],
    }


def registration_from_json(data: Mapping[str, Json]) -> Registration:
    bend = data.get("bend")  # registrations of earlier versions of the program have neither this nor what is local
    return Registration(
        transform=tuple(map(float, data["transform"])),
        residual_mm=float(data["residual_mm"]),
        fiducials=data["fiducials"],
        bend=bend and Bend(float(bend["step"]), bend["columns"], tuple((x, y) for x, y in bend["shifts"])),
        local=tuple((x, y, residual) for x, y, residual in data.get("local", ())),
    )


def _bend_to_json(bend: Bend) -> dict[str, Json]:
    return {"step": bend.step, "columns": bend.columns, "shifts": [list(shift) for shift in bend.shifts]}


def fault_to_json(fault: Fault) -> dict[str, Json]:
    return {"code": fault.code, "details": dict(fault.details)}


def fault_from_json(data: Mapping[str, Json]) -> Fault:
    return Fault(data["code"], tuple(sorted(data["details"].items())))


def verification_to_json(verification: Verification) -> dict[str, Json]:
    return {
        "sheet": verification.sheet,
        "field": verification.field,
        "row": verification.row,
        "outcome": verification.outcome.value,
        "value": value_to_json(verification.value),
        "operator": verification.operator,
        "at": verification.at.isoformat(),
        "note": verification.note,
    }


def verification_from_json(data: Mapping[str, Json]) -> Verification:
    return Verification(
        sheet=data["sheet"],
        field=data["field"],
        row=data["row"],
        outcome=Outcome(data["outcome"]),
        value=value_from_json(data["value"]),
        operator=data["operator"],
        at=datetime.fromisoformat(data["at"]),
        note=data["note"],
    )


def seen_to_json(seen: Seen) -> dict[str, Json]:
    return {
        "header": seen.header.value,
        "lines": list(seen.lines),
        "codes": list(seen.codes),
        "box": list(seen.box),
    }


def seen_from_json(data: Mapping[str, Json]) -> Seen:
    x, y, w, h = data["box"]
    return Seen(Header(data["header"]), tuple(data["lines"]), tuple(data["codes"]), (x, y, w, h))


def patient_to_json(patient: Patient) -> dict[str, Json]:
    # What earlier versions did not know is left out where it is empty, so that their tables are made again alike.
    data = {name: value for name in Patient.__slots__ if (value := getattr(patient, name)) or name not in _LATER}
    data["birth_date"] = patient.birth_date and patient.birth_date.isoformat()
    data["extra"] = [list(pair) for pair in patient.extra]
    return data


def patient_from_json(data: Mapping[str, Json]) -> Patient:
    birth_date = data["birth_date"] and date.fromisoformat(data["birth_date"])
    return Patient(**{**data, "birth_date": birth_date, "extra": tuple((k, v) for k, v in data["extra"])})
