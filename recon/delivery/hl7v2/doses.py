"""Doses that a sheet says were given: each with its drug, amount, unit, route and time, or it is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from recon.model.form import Role
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome

_PARTS = ("drug", "dose", "unit", "route")
_GIVEN = re.compile(r"given_(\d+)")


@dataclass(frozen=True, slots=True)
class Dose:
    """One dose of a row: ``number`` is its column's, from 1; ``at`` is when it was given, as it was written."""

    row: int | None
    number: int
    drug: Record
    dose: Record
    unit: Record
    route: Record
    given: Record
    at: datetime
    author: str

    @property
    def records(self) -> tuple[Record, ...]:
        return self.drug, self.dose, self.unit, self.route, self.given


def doses(sheet: SheetRecord, zone: tzinfo) -> tuple[Dose, ...]:
    """Return the doses that were given for certain, in the sheet's order.

    A row of which drug, amount, unit or route is not known, a time without a day, and a dose for which a reason is
    written why it was not given, are none: what is there is told as it stands, and nobody makes a dose of it.
    """
    day = next((r.value for r in sheet.records if r.role is Role.EVENT_DATE and _is_known(r)), None)
    if not isinstance(day, str):
        return ()
    places = {(record.field, record.row): record for record in sheet.records}
    return tuple(_doses(places, date.fromisoformat(day), zone))


def told_as_doses(sheet: SheetRecord, zone: tzinfo) -> frozenset[tuple[str, int | None]]:
    """Return the places of the sheet that its doses tell of, so that none of them is told twice."""
    found = doses(sheet, zone)
    signed = {(f"by_{dose.number}", dose.row) for dose in found}
    return frozenset({(record.field, record.row) for dose in found for record in dose.records} | signed)


def _doses(places: dict[tuple[str, int | None], Record], day: date, zone: tzinfo) -> Iterator[Dose]:
    for (field, row), given in places.items():
        column = _GIVEN.fullmatch(field)
        if not column or not _is_known(given):
            continue
        reason = places.get((f"not_given_{column[1]}", row))
        parts = [places.get((name, row)) for name in _PARTS]
        known = [part for part in parts if part is not None and _is_known(part)]
        if len(known) < len(_PARTS) or (reason is not None and reason.outcome is not Outcome.BLANK):
            continue
        drug, dose, unit, route = known
        by = places.get((f"by_{column[1]}", row))
        author = str(by.value) if by is not None and _is_known(by) else given.author
        at = datetime.combine(day, time.fromisoformat(str(given.value)), zone)
        yield Dose(row, int(column[1]), drug, dose, unit, route, given, at, author)


def _is_known(record: Record) -> bool:
    return record.outcome is Outcome.VALUE and record.value is not None
