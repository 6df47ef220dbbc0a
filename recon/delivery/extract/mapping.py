"""What a destination takes of CSV: which columns, how they are called, and how everything in them is written."""

from collections.abc import Mapping as Table
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

from recon.delivery.codes import LOINC
from recon.delivery.csvfile import COLUMNS
from recon.model.record import Record

T = TypeVar("T")

# How a file's letters are called in a mapping -> how Python calls them.
ENCODINGS = {"utf-8": "utf-8", "utf-8-bom": "utf-8-sig", "windows-1252": "cp1252", "iso-8859-15": "iso8859-15"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column. What stands in it is one of: ``source``, a name of ``cells.SOURCES``; ``text``, always the same;
    in a file of one line a row, ``field`` or ``loinc``, a value.
    """

    heading: str
    source: str = ""
    text: str = ""
    field: str = ""
    loinc: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """How what is no value is written: five different things, for blank is not none.

    ``none`` stands for the option of that name, which somebody marked; ``pictured`` for writing that nobody typed.
    """

    blank: str = ""
    illegible: str = "illegible"
    struck: str = "struck"
    none: str = "none"
    pictured: str = "see page"
    yes: str = "true"
    no: str = "false"

    @property
    def for_no_value(self) -> tuple[str, ...]:
        """The words that no value may look like."""
        return self.blank, self.illegible, self.struck, self.pictured


@dataclass(frozen=True, slots=True)
class Unit:
    """In which unit (UCUM) an amount is written, what that is called there, and to how many decimals; None: all."""

    to: str
    written: str = ""
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """One destination. ``rows`` is what a row is: a ``value``, or a ``line`` of a flowsheet with a column a field.

    ``groups`` are the flowsheets whose lines are written. ``forms`` are those that are taken (empty: all);
    ``leave_out`` are fields, or whole flowsheets, that are not wanted. ``codes``, ``units`` and ``options`` are by
    field, by FORM.FIELD or by LOINC code, units by the form's unit too. The three formats are patterns with ``%d %m %Y
    %H %M %S %z``; times are those of ``zone``, without one those of the sheet. ``without_code``: what stands in the
    column ``code`` for a field that ``codes`` lacks: nothing may (``refuse``), our ``field``, or its ``loinc`` code.
    """

    columns: tuple[Column, ...] = tuple(Column(name, name) for name in COLUMNS)
    rows: Literal["value", "line"] = "value"
    groups: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    blank_rows: bool = True
    encoding: str = "utf-8-bom"
    delimiter: str = ","
    header: bool = True
    decimal: str = "."
    date_format: str = "%Y-%m-%d"
    time_format: str = "%H:%M"
    moment_format: str = "%Y-%m-%dT%H:%M:%S%z"
    zone: str = ""
    without_code: Literal["refuse", "field", "loinc"] = "refuse"
    unqualified_ins: bool = False
    words: Words = Words()
    codes: Table[str, str] = field(default_factory=dict)
    units: Table[str, Unit] = field(default_factory=dict)
    options: Table[str, Table[str, str]] = field(default_factory=dict)

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(column.heading for column in self.columns)

    def place(self, source: str) -> int | None:
        """Return the position of the column in which ``source`` stands, None where none is."""
        return next((at for at, column in enumerate(self.columns) if column.source == source), None)

    def code_for(self, form: str, record: Record) -> str | None:
        return _first(self.codes, names_of(form, record))

    def unit_for(self, form: str, record: Record) -> Unit | None:
        return _first(self.units, (*names_of(form, record), record.unit))

    def options_for(self, form: str, record: Record) -> Table[str, str] | None:
        return _first(self.options, names_of(form, record))

    def on_day(self, day: date) -> str:
        return formatted(day, self.date_format)

    def at_time(self, at: time) -> str:
        return formatted(at, self.time_format)

    def at_moment(self, at: datetime | None) -> str:
        """Return an instant as the destination writes it, empty for none."""
        if at is None:
            return ""
        return formatted(self.there(at), self.moment_format)

    def there(self, at: datetime) -> datetime:
        """Return the instant in the destination's zone."""
        return at.astimezone(ZoneInfo(self.zone)) if self.zone else at


def names_of(form: str, record: Record) -> tuple[str, ...]:
    """Return what a mapping may call a field by, the nearest first."""
    loinc = record.coding.code if record.coding is not None and record.coding.system == LOINC else ""
    return f"{form}.{record.field}", record.field, *((loinc,) if loinc else ())


def formatted(at: date | time, pattern: str) -> str:
    """Return a day or a time by a pattern. Years have four digits, offsets a colon."""
    parts = {f"%{sign}": _part(at, sign) for sign in "dmYHMS" if f"%{sign}" in pattern}
    if "%z" in pattern:
        parts["%z"] = at.isoformat()[-6:]
    for sign, text in parts.items():
        pattern = pattern.replace(sign, text)
    return pattern


_PARTS = {"d": "day", "m": "month", "Y": "year", "H": "hour", "M": "minute", "S": "second"}


def _part(at: date | time, sign: str) -> str:
    number: int = getattr(at, _PARTS[sign])
    return f"{number:04}" if sign == "Y" else f"{number:02}"


def _first(table: Table[str, T], names: tuple[str, ...]) -> T | None:
    return next((table[name] for name in names if name in table), None)
