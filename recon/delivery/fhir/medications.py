"""Doses that a sheet tells of, as MedicationAdministration: what was given or was not, and never what is to be given.

A dose is one where its form says so (the parts ``dose.…`` and ``infusion.…``, docs/forms.md). It is completed, for it
is over when it is entered; where nobody wrote when an infusion ended, its status is unknown, never in progress.
"""

from collections.abc import Iterator
from typing import Any

from recon.delivery.codes import UCUM, UNITS
from recon.delivery.fhir.resources import Frame, Json, compact, concept, finding, instant, reference
from recon.delivery.fhir.told import (
    ABSENT,
    Told,
    has_value,
    illegible,
    is_illegible,
    name_of,
    notes,
    together,
    words,
)
from recon.delivery.fhir.values import concept_of, number
from recon.language import tr
from recon.model.form import Role
from recon.model.record import Record
from recon.model.verification import Outcome

KIND = "MedicationAdministration"
GIVEN, INFUSION = "dose.given", "infusion.drug"
_NOTHING = frozenset({Outcome.BLANK, Outcome.STRUCK})

Parts = dict[str, Record]


def administrations(frame: Frame) -> Iterator[Told]:
    """Yield the doses that were given, and those for which a reason is written why they were not.

    What is not one for certain (a time and a reason, a dose of nothing) stays what it is, values as they stand.
    """
    for parts in together(frame.sheet.records):
        for name in parts:
            if name.startswith(GIVEN):
                yield from _dose(frame, parts, name.removeprefix(GIVEN))
            elif name == INFUSION:
                yield from _infusion(frame, parts)


def _dose(frame: Frame, parts: Parts, number_of: str) -> Iterator[Told]:
    """Yield the dose of one column of a medicine's row; ``number_of`` is how its parts end, such as ``.2``."""
    drug = parts.get("dose.drug")
    given, due, by, reason = (parts.get(f"dose.{part}{number_of}") for part in ("given", "due", "by", "not_given"))
    if given is None or not (has_value(drug) or is_illegible(drug)):
        return
    shared = [parts.get(f"dose.{part}") for part in ("amount", "unit", "route", "as_needed")]
    records = tuple(record for record in (given, drug, *shared, due, by, reason) if record is not None)
    is_written = has_value(given) or is_illegible(given)
    if is_written and (reason is None or reason.outcome in _NOTHING):
        yield _given(frame, parts, records, (due, by))
    elif not is_written and has_value(reason):
        why = tr("delivery.not_given", frame.language, label=reason.label, words=words(reason))
        told = _administration(
            frame,
            records,
            drug,
            status="not-done",
            statusReason=[concept(text=why)],
            effective=_when(frame, due),
            note=list(notes(frame, [*shared, due])),
        )
        yield Told(told, records)


def _given(frame: Frame, parts: Parts, records: tuple[Record, ...], aside: tuple[Record | None, Record | None]) -> Told:
    due, by = aside
    dosage = _dosage(parts)
    # What makes no dosage without the rest is told in words, and what cannot be read sends its reader to the page.
    parted = [parts.get(f"dose.{part}") for part in ("amount", "unit", "route")]
    unread = [part for part in parted if not dosage or is_illegible(part)]
    extra = [records[0] if is_illegible(records[0]) else None, *unread, parts.get("dose.as_needed"), due]
    told = _administration(
        frame,
        records,
        parts["dose.drug"],
        status="completed",
        effective=_when(frame, records[0]),
        performer=_performer(by, records[0]),
        dosage=dosage,
        note=list(notes(frame, extra)),
    )
    return Told(told, records)


def _infusion(frame: Frame, parts: Parts) -> Iterator[Told]:
    drug, rate, end = (parts.get(f"infusion.{part}") for part in ("drug", "rate", "end"))
    if drug is None or not (has_value(drug) or is_illegible(drug)) or not _is_started(frame, drug):
        return
    records = tuple(record for record in (drug, rate, end) if record is not None)
    has_rate = has_value(rate) and rate.is_amount and rate.unit in UNITS
    dosage = {"rateQuantity": _quantity(rate), "text": _measure(rate)} if has_rate and rate is not None else {}
    period, over = _period(frame, drug, end)
    told = _administration(
        frame,
        records,
        drug,
        status="completed" if over else "unknown",
        effective=period,
        performer=_performer(None, drug),
        dosage=dosage,
        note=list(notes(frame, [None if dosage else rate, None if "effectivePeriod" in period else end])),
    )
    yield Told(told, records)


def _is_started(frame: Frame, drug: Record) -> bool:
    """Tell whether something stands where the start is written: without one, nobody says that it was given."""
    starts = (
        r for r in frame.sheet.records if r.role is Role.EVENT_TIME and (r.group, r.row) == (drug.group, drug.row)
    )
    return any(has_value(start) or is_illegible(start) for start in starts)


def _period(frame: Frame, drug: Record, end: Record | None) -> tuple[Json, bool]:
    """Return from when to when, and whether it is over. An end that lies before the start is only noted, as written."""
    start, stop = drug.event, end.event if has_value(end) else None
    if start and stop and start <= stop:
        return {"effectivePeriod": {"start": instant(start), "end": instant(stop)}}, True
    return _when(frame, drug), has_value(end)


def _when(frame: Frame, record: Record | None) -> Json:
    """Return the time written; without one the day of the sheet, and without that FHIR's way to say that none is known.

    A time is never invented. It is a period that says so, for R4 wants one of both, and models take no bare extension.
    """
    if record is not None and record.event:
        return {"effectiveDateTime": instant(record.event)}
    days = (r for r in frame.sheet.records if r.role is Role.EVENT_DATE and r.row is None and has_value(r))
    day = next(days, None)
    return {"effectiveDateTime": str(day.value)} if day else {"effectivePeriod": ABSENT}


def _administration(
    frame: Frame, records: tuple[Record, ...], drug: Record | None, /, *, status: str, effective: Json, **members: Any
) -> Json:
    return finding(
        KIND,
        frame,
        records,
        identifier=name_of(frame, records[0]),
        status=status,
        medicationCodeableConcept=concept_of(drug) if has_value(drug) else illegible(frame),
        subject=reference(frame.patient)[0],
        context=reference(frame.encounter)[0],
        supportingInformation=reference(*frame.sources(records[0].page)),
        **effective,
        **members,
    )


def _performer(by: Record | None, given: Record) -> list[Json]:
    """Return who gave it, as written: in the dose's own place, else the one of its row or sheet."""
    name = words(by) if has_value(by) else given.author
    return [{"actor": {"display": name}}] if name else []


def _dosage(parts: Parts) -> Json:
    """Return the dosage where amount and unit are known; R4 has none without an amount."""
    amount, unit, route = (parts.get(f"dose.{part}") for part in ("amount", "unit", "route"))
    if not has_value(amount) or not amount.is_amount or not (has_value(unit) or amount.unit):
        return {}
    told = [_measure(amount, unit), words(route) if has_value(route) else ""]
    return compact(
        text=" ".join(filter(None, told)),
        route=concept_of(route) if has_value(route) else None,
        dose=_quantity(amount, unit),
    )


def _measure(amount: Record, unit: Record | None = None) -> str:
    return f"{amount.value} {words(unit) if has_value(unit) else UNITS.get(amount.unit, amount.unit)}".strip()


def _quantity(amount: Record, unit: Record | None = None) -> Json:
    """Return the amount in the unit that was marked, else in that of its field; with UCUM's code where there is one."""
    if not has_value(unit):
        return compact(value=number(str(amount.value)), unit=UNITS[amount.unit], system=UCUM, code=amount.unit)
    code = next((coding.code for coding in unit.codings if coding.system == UCUM), "")
    return compact(value=number(str(amount.value)), unit=words(unit), system=UCUM if code else "", code=code)
