"""Sheets whose forms say what their fields are of a dose, an act, an allergy; as the kit's own do."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from recon.delivery.fhir import FhirOptions, bundle
from recon.model.form import Coding, Kind, Role
from recon.model.reading import Value
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome
from tests.helpers.hl7_sheets import medication as plain_medication
from tests.helpers.sheet_records import PARIS, Scans, record, registration

Json = dict[str, Any]
UCUM = "http://unitsofmeasure.org"
_PARTS = {"drug": "dose.drug", "dose": "dose.amount", "unit": "dose.unit", "route": "dose.route"}
_PARTS |= {"as_needed": "dose.as_needed"}
_PARTS |= {f"{key}_{n}": f"dose.{key}.{n}" for key in ("due", "given", "by", "not_given") for n in (1, 2)}


def medication(*, scans: Scans | None = None, **changes: Value | Outcome) -> SheetRecord:
    """Return a day's sheet of one medicine: a dose given at 8:10, another not given for reason 1."""
    given = changes.pop("given_1", "08:10")
    sheet = plain_medication(scans=scans or Scans(), **({"given_1": given} | changes))  # type: ignore[arg-type]
    return replace(sheet, records=tuple(map(_with_part, sheet.records)))


def infusion(start: str | None = "09:00", **changes: Value | Outcome) -> SheetRecord:
    """Return a day's sheet of one infusion, 125 mL/h from 9:00 to 17:30."""

    def entry(key: str, kind: Kind, value: Value, part: str = "", **more: Any) -> Record:
        return _entry(key, kind, changes.get(key, value), group="infusions", part=part, row=0, **more)

    records = (
        entry("infusion", Kind.TEXT, "NaCl 0,9 % 1 L + KCl 2 g", "infusion.drug", event=at(start)),
        entry("rate", Kind.DECIMAL, "125.0", "infusion.rate", unit="mL/h", event=at(start)),
        entry("started", Kind.TIME, start, role=Role.EVENT_TIME),
        entry("stopped", Kind.TIME, "17:30", "infusion.end"),
    )
    return replace(medication(), records=tuple(map(_with_time, records)), documents=())


def operation(**changes: Value | Outcome) -> SheetRecord:
    """Return an operation from 9:05 to 10:20, in a room entered at 8:40."""

    def entry(key: str, kind: Kind, value: Value, part: str, **more: Any) -> Record:
        return _entry(key, kind, changes.get(key, value), group="", part=part, row=None, **more)

    records = (
        entry("procedure", Kind.TEXT, "Appendicectomie", "act.what", event=at("08:40")),
        entry("surgeon", Kind.LETTERS, "ABC", "act.by"),
        entry("incision_time", Kind.TIME, "09:05", "act.start"),
        entry("closure_time", Kind.TIME, "10:20", "act.end"),
    )
    return replace(medication(), form="operation", records=tuple(map(_with_time, records)), documents=())


def allergies(known: Value | Outcome, which: Value | Outcome = None) -> SheetRecord:
    """Return what a sheet says of allergies, and nothing else."""
    codes = {"yes": "Y", "no": "N", "unknown": "UNK"}
    coding = Coding("http://terminology.hl7.org/CodeSystem/v2-0532", codes.get(str(known), ""), str(known))
    records = (
        _entry(
            "allergies",
            Kind.CHOICE,
            known,
            part="allergy.known",
            row=None,
            group="",
            codings=(coding,) if coding.code else (),
        ),
        _entry("allergies_which", Kind.TEXT, which, part="allergy.which", row=None, group=""),
    )
    return replace(registration("00000003C", scans=Scans()), records=records, documents=())


def made(sheet: SheetRecord, **options: Any) -> Json:
    return bundle(replace(sheet, documents=()), load=Scans().load, options=FhirOptions(**options))


def resources(whole: Json, kind: str) -> list[Json]:
    return [entry["resource"] for entry in whole["entry"] if entry["resource"]["resourceType"] == kind]


def at(written: str | None) -> datetime | None:
    return datetime.fromisoformat(f"2031-01-14T{written}").replace(tzinfo=PARIS) if written else None


def _entry(key: str, kind: Kind, said: Value | Outcome, **more: Any) -> Record:
    outcome = said if isinstance(said, Outcome) else Outcome.BLANK if said is None else Outcome.VALUE
    value = None if isinstance(said, Outcome) else said
    plain = record("heart_rate", sheet="00000003C", event=None, coding=None, unit="", decimals=0, author="")
    whole = {"field": key, "kind": kind, "label": key, "value": value, "outcome": outcome, "page": 1}
    return replace(plain, **whole | more)


def _with_part(one: Record) -> Record:
    parted = replace(one, part=_PARTS.get(one.field, ""))
    if one.field == "unit" and one.value == "mg":
        parted = replace(parted, codings=(Coding(UCUM, "mg", "mg"),))
    return _with_time(parted)


def _with_time(one: Record) -> Record:
    is_time = one.kind is Kind.TIME and one.part and isinstance(one.value, str)
    return replace(one, event=at(str(one.value))) if is_time else one
