"""Numbers that a station gives out by itself while the hospital's own system is down."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NumberKind(StrEnum):
    """What a number names."""

    PATIENT = "patient"
    STAY = "stay"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class NumberRange:
    """Numbers that one station alone gives out: all from ``first`` to ``last``, or a ``listed`` set of them.

    ``name`` is whom they come from, or, of a range that was given away, whom they were given to. ``at`` is None for the
    share that a station has from the start.
    """

    id: str
    kind: NumberKind
    first: str
    last: str
    size: int
    used: int = 0
    listed: bool = False
    name: str = ""
    at: datetime | None = None

    @property
    def left(self) -> int:
        return self.size - self.used
