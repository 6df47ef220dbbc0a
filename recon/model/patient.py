"""A patient as the roster knows them."""

from dataclasses import dataclass
from datetime import date


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
class Match:
    """Whose sheet it is, how sure (1.0 for a serial printed for the patient or a person's word), and why."""

    sheet: str
    patient: str
    weight: float
    reasons: tuple[str, ...]
