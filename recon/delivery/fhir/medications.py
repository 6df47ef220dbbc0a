"""Doses that a sheet tells of, as MedicationAdministration: what was given or was not, and never what is to be given.

A dose is one where its form says so (the parts ``dose.…`` and ``infusion.…``, docs/forms.md). It is completed, for it
is over when it is entered; where nobody wrote when an infusion ended, its status is unknown, never in progress.
"""

from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Dose:
    """One column of a medicine's row; what the form has no field for is None."""

    given: Record
    drug: Record
    amount: Record | None
    unit: Record | None
    route: Record | None
    as_needed: Record | None
    due: Record | None
    by: Record | None
    reason: Record | None

    @property
    def measure(self) -> tuple[Record | None, ...]:
        return self.amount, self.unit, self.route

    @property
    def records(self) -> tuple[Record, ...]:
        """All of them, the one that gives the dose its identity first."""
        every = (self.given, self.drug, *self.measure, self.as_needed, self.due, self.by, self.reason)
        return tuple(record for record in every if record is not None)


def _dose(frame: Frame, parts: Parts, ending: str) -> Iterator[Told]:
    """Yield the dose of one column of a medicine's row; ``ending`` is how its parts end, such as ``.2``."""
    drug, given = parts.get("dose.drug"), parts.get(f"dose.given{ending}")
    if drug is None or given is None or not (has_value(drug) or is_illegible(drug)):
        return
    shared = (parts.get(f"dose.{part}") for part in ("amount", "unit", "route", "as_needed"))
    own = (parts.get(f"dose.{part}{ending}") for part in ("due", "by", "not_given"))
    dose = _Dose(given, drug, *shared, *own)
    is_written = has_value(given) or is_illegible(given)
    if is_written and (dose.reason is None or dose.reason.outcome in _NOTHING):
        yield Told(_given(frame, dose), dose.records)
    elif not is_written and has_value(dose.reason):
        yield Told(_not_given(frame, dose, dose.reason), dose.records)


def _given(frame: Frame, dose: _Dose) -> Json:
    dosage = _dosage(dose)
    # What makes no dosage without the rest is told in words, and what cannot be read sends its reader to the page.
    unread = [part for part in (*dose.measure, dose.by) if is_illegible(part)]
    unmeasured = [] if dosage else [part for part in dose.measure if has_value(part)]
    untimed = None if dose.given.event else dose.given
    return _administration(
        frame,
        dose.records,
        dose.drug,
        status="completed",
        effective=_when(frame, dose.given),
        performer=_performer(dose.by, dose.given),
        dosage=dosage,
        note=list(notes(frame, [untimed, *unmeasured, *unread, dose.as_needed, dose.due])),
    )


def _not_given(frame: Frame, dose: _Dose, reason: Record) -> Json:
    why = tr("delivery.not_given", frame.language, label=reason.label, words=words(reason))
    return _administration(
        frame,
        dose.records,
        dose.drug,
        status="not-done",
        statusReason=[concept(text=why)],
        effective=_when(frame, dose.due),
        note=list(notes(frame, [*dose.measure, dose.as_needed, dose.due, dose.by])),
    )


def _infusion(frame: Frame, parts: Parts) -> Iterator[Told]:
    drug, rate, end = (parts.get(f"infusion.{part}") for part in ("drug", "rate", "end"))
    start = _start(frame, drug) if has_value(drug) or is_illegible(drug) else None
    if drug is None or start is None:
        return
    records = tuple(record for record in (drug, rate, end) if record is not None)
    dosage = {}
    if has_value(rate) and rate.is_amount and rate.unit in UNITS:
        dosage = {"rateQuantity": _quantity(rate), "text": _measure(rate)}
    period = _period(drug, end)
    untold = [None if dosage else rate, None if drug.event else start, None if period else end]
    told = _administration(
        frame,
        records,
        drug,
        status="completed" if has_value(end) else "unknown",
        effective=period or _when(frame, drug),
        performer=_performer(None, drug),
        dosage=dosage,
        note=list(notes(frame, untold)),
    )
    yield Told(told, records)


def _start(frame: Frame, drug: Record) -> Record | None:
    """Return where the start is written, None if nothing stands there: then nobody says that it was given."""
    row = (one for one in frame.sheet.records if (one.group, one.row) == (drug.group, drug.row))
    starts = (one for one in row if one.role is Role.EVENT_TIME)
    return next((one for one in starts if has_value(one) or is_illegible(one)), None)


def _period(drug: Record, end: Record | None) -> Json:
    """Return from when to when; nothing where one of them is not known, or the end lies before the start."""
    start, stop = drug.event, end.event if has_value(end) else None
    if not start or not stop or stop < start:
        return {}
    return {"effectivePeriod": {"start": instant(start), "end": instant(stop)}}


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


def _dosage(dose: _Dose) -> Json:
    """Return the dosage where amount and unit are known; R4 has none without an amount."""
    amount, unit, route = dose.amount, dose.unit, dose.route
    if not has_value(amount) or not amount.is_amount or not (has_value(unit) or amount.unit in UNITS):
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
