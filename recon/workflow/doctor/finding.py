"""What was found of one thing that the machine should have."""

from dataclasses import dataclass
from enum import StrEnum

from recon.language import tr


class Area(StrEnum):
    """What a thing is for; people read them in this order."""

    PROGRAM = "program"
    READING = "reading"
    PRINTING = "printing"
    SCANNING = "scanning"
    WINDOW = "window"
    MACHINE = "machine"
    STORE = "store"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the machine should have: for what, whether it is as it should be, and what to do if not.

    ``is_needed``: without it something of recon's work cannot be done; else it is only told. ``found`` is what was
    seen.
    """

    name: str
    is_there: bool
    purpose: str
    remedy: str
    area: Area = Area.PROGRAM
    is_needed: bool = True
    found: str = ""

    @property
    def is_wrong(self) -> bool:
        return self.is_needed and not self.is_there


def about(
    area: Area,
    name: str,
    is_there: bool,
    *,
    found: str = "",
    why: str = "remedy",
    is_needed: bool = True,
    **details: object,
) -> Finding:
    """Return the finding whose words the catalogue has under ``doctor.NAME``.

    Args:
        area: what it is for.
        name: what its words are called.
        is_there: whether it is as it should be.
        found: what was seen, in words.
        why: which of its remedies, where it has several.
        is_needed: whether something cannot be done without it.
        details: what fills the places of its words.
    """
    purpose = tr(f"doctor.{name}.purpose", None, **details)
    remedy = "" if is_there else tr(f"doctor.{name}.{why}", None, **details)
    return Finding(tr(f"doctor.{name}.name"), is_there, purpose, remedy, area, is_needed, found)
