"""What a person decided about a field; it stands beside the reading and never replaces it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from recon.model.reading import Value


class Outcome(StrEnum):
    """Blank is not none: four different answers to "what stands there?"."""

    VALUE = "value"
    BLANK = "blank"
    STRUCK = "struck"
    ILLEGIBLE = "illegible"


@dataclass(frozen=True, slots=True)
class Verification:
    """One decision; ``value`` is None unless the outcome is VALUE. ``at`` is aware (UTC)."""

    sheet: str
    field: str
    row: int | None
    outcome: Outcome
    value: Value
    operator: str
    at: datetime
    note: str = ""
