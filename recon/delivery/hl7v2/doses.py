"""Doses that a sheet says were given: each with its drug, amount, unit, route and time, or it is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from recon.model.form import Role
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome

_PARTS = ("dose.drug", "dose.amount", "dose.unit", "dose.route")
_GIVEN = re.compile(r"dose\.given\.(\d+)")
# Fields of sheets that were printed before forms said what is a part of a dose.
_OLDER = {"drug": "dose.drug", "dose": "dose.amount", "unit": "dose.unit", "route": "dose.route"}
_OLDER_COLUMNS = re.compile(r"(given|by|not_given)_(\d+)")

_Parts = dict[str, Record]


@dataclass(frozen=True, slots=True)
class Dose:
    """One dose of a row: ``number`` is its column's, from 1; ``at`` is when it was given, as it was written."""

    number: int
    drug: Record
    amount: Record
    unit: Record
    route: Record
    given: Record
    by: Record | None
    at: datetime

    @property
    def key(self) -> tuple[str, int | None, int]:
        """Where it stands on the sheet: group, row and column."""
        return self.drug.group, self.drug.row, self.number

    @property
    def author(self) -> str:
        return str(self.by.value) if self.by is not None and _is_known(self.by) else self.given.author

    @property
    def records(self) -> tuple[Record, ...]:
        return self.drug, self.amount, self.unit, self.route, self.given


def doses(sheet: SheetRecord, zone: tzinfo) -> tuple[Dose, ...]:
    """Return the doses that were given for certain, in the sheet's order.

    A row of which drug, amount, unit or route is not known, a time without a day, and a dose for which a reason is
    written why it was not given, are none: what is there is told as it stands, and nobody makes a dose of it.
    """
    rows: dict[tuple[str, int | None], _Parts] = {}
    for record in sheet.records:
        if part := _part(record):
            rows.setdefault((record.group, record.row), {})[part] = record
    day = next((r.value for r in sheet.records if r.role is Role.EVENT_DATE and r.row is None and _is_known(r)), None)
    return tuple(dose for parts in rows.values() for dose in _doses(parts, str(day or ""), zone))


def told_as_doses(sheet: SheetRecord, zone: tzinfo) -> frozenset[tuple[str, int | None]]:
    """Return the places of the sheet that its doses tell of, so that none of them is told twice."""
    told = (record for dose in doses(sheet, zone) for record in (*dose.records, dose.by))
    return frozenset((record.field, record.row) for record in told if record is not None)


def _part(record: Record) -> str:
    """Return what the form says that a field is of a dose, empty for nothing of one."""
    if record.part:
        return record.part
    column = _OLDER_COLUMNS.fullmatch(record.field)
    return f"dose.{column[1]}.{column[2]}" if column else _OLDER.get(record.field, "")


def _doses(parts: _Parts, day: str, zone: tzinfo) -> Iterator[Dose]:
    known = [parts[name] for name in _PARTS if name in parts and _is_known(parts[name])]
    for part, given in parts.items():
        column = _GIVEN.fullmatch(part)
        at = _time(given, day, zone) if column else None
        if not column or at is None or len(known) < len(_PARTS):
            continue
        reason = parts.get(f"dose.not_given.{column[1]}")
        if reason is None or reason.outcome is Outcome.BLANK:
            drug, amount, unit, route = known
            yield Dose(int(column[1]), drug, amount, unit, route, given, parts.get(f"dose.by.{column[1]}"), at)


def _time(given: Record, day: str, zone: tzinfo) -> datetime | None:
    """Return when a dose was given, None where day or time is not known."""
    if not _is_known(given):
        return None
    if given.event:
        return given.event
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(str(given.value)), zone) if day else None


def _is_known(record: Record) -> bool:
    return record.outcome is Outcome.VALUE and record.value is not None
