"""The rows of a sheet: one for each value, or one for each line of its flowsheets with a column for each field."""

from collections.abc import Iterable
from dataclasses import dataclass

from recon.delivery.extract.cells import OF_RECORD, OF_SHEET, Cells
from recon.delivery.extract.mapping import Column, Mapping, names_of
from recon.model.form import Role
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet's rows, each with its identity, and what keeps them from going, in words."""

    rows: tuple[tuple[str, Row], ...]
    faults: tuple[str, ...]


def laid(sheet: SheetRecord, mapping: Mapping) -> Laid:
    """Return the rows of ``sheet`` as ``mapping`` wants them; the same sheet gives the same rows."""
    cells = Cells(mapping, sheet)
    if mapping.forms and sheet.form not in mapping.forms:
        cells.fault("form", form=sheet.form)
        return Laid((), tuple(cells.faults))
    rows = _values(cells) if mapping.rows == "value" else _Lines(cells).rows()
    for _, row in rows:
        for text, heading in zip(row, mapping.headings, strict=True):
            cells.held(text, heading)
    return Laid(tuple(rows), tuple(dict.fromkeys(cells.faults)))


def _is_left_out(record: Record, cells: Cells) -> bool:
    names = (*names_of(cells.sheet.form, record), *([record.group] if record.group else []))
    return any(name in cells.mapping.leave_out for name in names)


def _values(cells: Cells) -> list[tuple[str, Row]]:
    found = []
    for record in cells.sheet.records:
        is_wanted = cells.mapping.blank_rows or record.outcome is not Outcome.BLANK
        if is_wanted and not _is_left_out(record, cells):
            row = tuple(_of_value(cells, column, record) for column in cells.mapping.columns)
            found.append((OF_RECORD["identity"](cells, record), row))
    return found


def _of_value(cells: Cells, column: Column, record: Record) -> str:
    if column.text:
        return column.text
    if column.source in OF_SHEET:
        return OF_SHEET[column.source](cells)
    return OF_RECORD[column.source](cells, record)


class _Lines:
    """The lines of a sheet. What stands once on the sheet stands on each of them."""

    def __init__(self, cells: Cells) -> None:
        self._cells = cells
        self._names = {name for column in cells.mapping.columns for name in (column.field, column.loinc) if name}
        self._sources = {column.source for column in cells.mapping.columns}

    def rows(self) -> list[tuple[str, Row]]:
        once = [record for record in self._cells.sheet.records if record.row is None]
        lines: dict[tuple[str, int], list[Record]] = {}
        for record in self._cells.sheet.records:
            if record.row is not None and record.group in self._cells.mapping.groups:
                lines.setdefault((record.group, record.row), []).append(record)
        self._refuse_homeless()
        serial = self._cells.sheet.serial
        found = [
            (f"{serial}:{group}:{row}", self._row(f"{serial}:{group}:{row}", str(row), line, once))
            for (group, row), line in lines.items()
            if any(record.outcome is not Outcome.BLANK for record in line)
        ]
        # What stands once on the sheet goes even where no line is written.
        return found or [(serial, self._row(serial, "", [], once))]

    def _refuse_homeless(self) -> None:
        """Tell of each field that something is written in and that would stand in no column, at its first place."""
        told: set[str] = set()
        for record in self._cells.sheet.records:
            if record.outcome is not Outcome.BLANK and record.field not in told and not self._has_place(record):
                told.add(record.field)
                self._cells.fault("no_column", record)

    def _has_place(self, record: Record) -> bool:
        if _is_left_out(record, self._cells) or self._is_told_otherwise(record):
            return True
        is_in_a_line = record.row is None or record.group in self._cells.mapping.groups
        return is_in_a_line and any(name in self._names for name in names_of(self._cells.sheet.form, record))

    def _is_told_otherwise(self, record: Record) -> bool:
        """Tell whether the columns of times and authors say what stands in the field."""
        if record.role in (Role.EVENT_DATE, Role.EVENT_TIME):
            return "event_time" in self._sources and self._times(record)
        return record.role is Role.AUTHOR and "author" in self._sources and record.outcome is Outcome.VALUE

    def _times(self, one: Record) -> bool:
        """Tell whether the time or the day that ``one`` holds is part of the times of its line, or of its sheet."""
        around = [record for record in self._cells.sheet.records if one.row is None or _line(record) == _line(one)]
        return any(record.event is not None for record in around)

    def _row(self, identity: str, number: str, line: list[Record], once: list[Record]) -> Row:
        told = line or once
        of_line = {
            "identity": identity,
            "row": number,
            "event_time": self._one("event_time", told),
            "author": self._one("author", told),
            "verifier": ", ".join(dict.fromkeys(record.verifier for record in told if record.verifier)),
            "page": ", ".join(dict.fromkeys(str(record.page) for record in told if record.page)),
        }
        return tuple(self._of_line(column, of_line, (*line, *once)) for column in self._cells.mapping.columns)

    def _of_line(self, column: Column, of_line: dict[str, str], records: Iterable[Record]) -> str:
        if column.text:
            return column.text
        if column.source in OF_SHEET:
            return OF_SHEET[column.source](self._cells)
        if column.source:
            return of_line[column.source]
        found = [record for record in records if _is_of(column, self._cells.sheet.form, record)]
        written = [record for record in found if record.outcome is not Outcome.BLANK]
        if len(written) > 1:
            return self._cells.fault("several", written[1], column=column.heading)
        return self._cells.value((written or found)[0]) if found else ""

    def _one(self, source: str, records: Iterable[Record]) -> str:
        """Return what all records of a line that say it say of ``source``; lines have one time and one author."""
        if source not in self._sources:
            return ""
        told = [(OF_RECORD[source](self._cells, record), record) for record in records]
        different = {text: record for text, record in told if text}
        if len(different) > 1:
            return self._cells.fault("not_one", list(different.values())[1], what=source)
        return next(iter(different), "")


def _line(record: Record) -> tuple[str, int | None]:
    return record.group, record.row


def _is_of(column: Column, form: str, record: Record) -> bool:
    return (column.field or column.loinc) in names_of(form, record)


def needed_place(mapping: Mapping) -> int:
    """Return the position of the column that says which sheet a row is of."""
    place = mapping.place("sheet")
    found = place if place is not None else mapping.place("identity")
    assert found is not None  # noqa: S101 - a mapping without is none
    return found
