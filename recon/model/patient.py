"""A patient as the roster knows them."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Patient:
    """One line of the roster, or who a sheet says that its patient is: then ``ipp`` may be empty.

    ``given_names`` are all of them, in their official order; ``first_given`` is the first one where a source says it
    apart, for it may hold a space. ``birth_place`` is the code of the INSEE, else a place in words. ``ins_system`` is
    the OID of the INS (the NIR's or the NIA's; a URI where a country has no OID), empty where nobody says; ``status``
    is how sure the source is of the identity, as codes of FR Core (``PROV``, ``VALI``, …) with spaces between.
    ``extra`` keeps the columns that recon does not know, as they came.
    """

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
    birth_place: str = ""
    first_given: str = ""
    ins_system: str = ""
    status: str = ""
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
