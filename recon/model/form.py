"""A form as it is printed: one version, in one language, with every zone in its place.

A definition (TOML) is laid out once into a Form; print, scan, verification and delivery all work from that value,
and the store keeps it for ever under its version.
"""

from dataclasses import dataclass
from enum import StrEnum

from recon.model.geometry import Rect, Size, bounds


class Kind(StrEnum):
    """How a field is written; the names are those of the manifest (contract)."""

    DIGITS = "digits"
    DECIMAL = "decimal"
    LETTERS = "letters"
    ALNUM = "alnum"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"
    CHOICES = "choices"
    TICK = "tick"
    BUBBLES = "bubbles"
    TEXT = "text"
    SIGNATURE = "signature"
    DRAWING = "drawing"
    LABEL = "label"

    @property
    def boxed(self) -> bool:
        """One character a box."""
        return self in _BOXED

    @property
    def marked(self) -> bool:
        """Boxes to mark, one an option."""
        return self in _MARKED

    @property
    def numeric(self) -> bool:
        """A number, whose range and unit count."""
        return self in _NUMERIC

    @property
    def pictured(self) -> bool:
        """A frame whose content stays a picture unless a person puts it in words."""
        return self in _PICTURED

    @property
    def imaged(self) -> bool:
        """A frame or the label's place: what a machine makes of it stands for nothing, the picture does."""
        return self.pictured or self is Kind.LABEL


_BOXED = frozenset({Kind.DIGITS, Kind.DECIMAL, Kind.LETTERS, Kind.ALNUM, Kind.DATE, Kind.TIME})
_MARKED = frozenset({Kind.CHOICE, Kind.CHOICES, Kind.TICK})
_NUMERIC = frozenset({Kind.DIGITS, Kind.DECIMAL, Kind.BUBBLES})
_PICTURED = frozenset({Kind.TEXT, Kind.SIGNATURE, Kind.DRAWING})


BUBBLES_A_DIGIT = 10
"""How many marks each digit of bubbles has, from 0 to 9."""


class Recovery(StrEnum):
    """What becomes of a field when the computers are back: a value in the patient record, or a picture kept with it."""

    RECORD = "record"
    DOCUMENT = "document"


class Role(StrEnum):
    """What a field is to the record, beyond its own value."""

    NONE = ""
    EVENT_DATE = "event_date"
    EVENT_TIME = "event_time"
    AUTHOR = "author"
    BIRTH_NAME = "birth_name"
    USED_NAME = "used_name"
    GIVEN_NAMES = "given_names"
    BIRTH_DATE = "birth_date"
    BIRTH_PLACE = "birth_place"
    SEX = "sex"
    INS = "ins"
    NUMBER = "number"  # the patient's own, temporary or not
    WARD = "ward"


@dataclass(frozen=True, slots=True)
class Coding:
    """What a field or an option means to other systems."""

    system: str
    code: str
    display: str


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may be marked; its box is the zone's cell of the same index."""

    value: str
    label: str
    coding: Coding | None = None


WORD_LISTS = ("surnames", "given_names", "wards", "drugs")
"""The lists of words that a field may say its own are of."""

CHECK_SCHEMES = ("luhn", "mod97", "nir", "serial")
"""How a number's own check digits may be made: Luhn's formula, ISO 7064 MOD 97-10, the French social security number
with its key, our sheets' serial."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What the field's language admits.

    ``minimum`` and ``maximum`` are in the real unit; ``decimals`` counts the digits after the printed mark;
    ``order`` is that of a date's or a time's cells (``DDMMYYYY``, ``HHMM``). ``words`` names the list that capitals
    are probably of, ``check`` the scheme of a number's own check digits; empty for none.
    """

    required: bool = False
    minimum: float | None = None
    maximum: float | None = None
    decimals: int = 0
    order: str = ""
    align: str = "left"
    words: str = ""
    check: str = ""

    def spans(self, number: float) -> bool:
        """Tell whether the number is within the range, whose ends count as within."""
        low, high = self.minimum, self.maximum
        return (low is None or low <= number) and (high is None or number <= high)


@dataclass(frozen=True, slots=True)
class Zone:
    """Where one row of a field is written. Boxed, marked and bubbled kinds have ``cells``, the others an ``area``.

    The cells of bubbles are those of the first digit, from 0 to 9, then those of the next. ``page`` counts from 1;
    ``row`` from 0, None where the field is not repeated.
    """

    page: int
    row: int | None
    cells: tuple[Rect, ...] = ()
    area: Rect | None = None

    @property
    def bounds(self) -> Rect:
        return self.area or bounds(self.cells)


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to know. ``group`` names the fields that share rows (a flowsheet's columns), empty for none."""

    key: str
    kind: Kind
    label: str
    zones: tuple[Zone, ...]
    rule: Rule = Rule()
    critical: bool = False
    coding: Coding | None = None
    unit: str = ""
    options: tuple[Option, ...] = ()
    group: str = ""
    role: Role = Role.NONE
    recovery: Recovery = Recovery.RECORD

    def zone(self, row: int | None) -> Zone | None:
        return next((z for z in self.zones if z.row == row), None)


@dataclass(frozen=True, slots=True)
class Check:
    """A rule between the fields of a form, row by row where they are repeated together.

    ``<``, ``<=``: ``left`` and ``right`` in order. ``ascending``: the rows of ``left`` must not decrease. ``sum``:
    ``left`` is the sum of the fields in ``of``, those with a minus before their key taken off; where none of them is
    written there is nothing to sum. ``needed_if``: ``left`` is written where ``right`` is ``value`` (or, with an empty
    ``value``, is written at all). ``empty_unless``: ``left`` is not written where ``right`` is anything else.
    """

    left: str
    operator: str
    right: str = ""
    value: str = ""
    of: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[tuple[str, int], ...]:
        """The fields that a sum adds up, each with 1 or, where it is taken off, -1."""
        return tuple((term.removeprefix("-"), -1 if term.startswith("-") else 1) for term in self.of)


@dataclass(frozen=True, slots=True)
class Form:
    """One printed version of a form. ``version`` is the short digest that its sheets carry; ``lang`` fr or en.

    ``duplex`` says that its pages are printed on both sides; ``variant_of`` names the form that this one is another
    version of, for children for instance.
    """

    key: str
    version: str
    lang: str
    title: str
    size: Size
    pages: int
    fields: tuple[Field, ...]
    fiducials: tuple[Rect, ...]
    codes: tuple[Rect, ...]
    checks: tuple[Check, ...] = ()
    coding: Coding | None = None
    duplex: bool = False
    variant_of: str = ""

    @property
    def is_wards(self) -> bool:
        """Whether its sheets are a ward's (a list of beds, a log): they have no place for a patient's label."""
        return all(field.kind is not Kind.LABEL for field in self.fields)

    def field(self, key: str) -> Field | None:
        return next((f for f in self.fields if f.key == key), None)
