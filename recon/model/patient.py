"""A patient as the roster knows them."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Patient:
    """One line of the roster. ``extra`` keeps the columns that recon does not know, as they came."""

    ipp: str
    birth_name: str
    given_names: str
    birth_date: date | None
    used_name: str = ""
    sex: str = ""
    iep: str = ""
    ins: str = ""
    ward: str = ""
    bed: str = ""
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A patient as the store has them listed.

    ``is_present``: in the house, as far as anybody told. ``source`` told of them last; ``known_at`` is when who they
    are was last true, ``placed_at`` when where they are was. ``merged_into`` is the number that the hospital uses for
    them since it merged this one.
    """

    patient: Patient
    is_present: bool
    source: str
    known_at: datetime
    placed_at: datetime
    merged_into: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """Whose sheet it is, how sure (1.0 for a serial printed for the patient or a person's word), and why."""

    sheet: str
    patient: str
    weight: float
    reasons: tuple[str, ...]
