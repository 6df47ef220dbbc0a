"""For whom to print: the patients of a ward, those of some numbers, those of a list; and as of when that is true."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from recon.errors import UnknownPatient, UsageError
from recon.language import tr
from recon.model.patient import Patient
from recon.store import Store, rosters
from recon.workflow.rosters import load_roster


@dataclass(frozen=True, slots=True)
class Whom:
    """Patients, in the order to print for them, and when what is known of each was true, by IPP."""

    patients: tuple[Patient, ...]
    ages: Mapping[str, datetime]


NOBODY = Whom((), {})


def of_ward(store: Store, ward: str) -> Whom:
    """Return the patients who are in ``ward`` as far as the store knows; capitals and accents do not matter.

    Raises:
        UsageError: if nobody is; the message names the wards where somebody is.
    """
    known = [name for name in rosters.wards(store) if name]
    same = [name for name in known if _folded(name) == _folded(ward)]
    found = tuple(patient for name in same for patient in rosters.patients_of(store, name))
    if not found:
        raise _no_such_ward(ward, known)
    return _aged(store, found)


def of_numbers(store: Store, ipps: Sequence[str]) -> Whom:
    """Return the patients of these numbers, or of those that the hospital merged them into.

    Raises:
        UnknownPatient: if the store knows none of one of the numbers.
    """
    found = {}
    for ipp in ipps:
        patient = rosters.patient_of(store, rosters.number_now(store, ipp.strip()))
        if patient is None:
            raise UnknownPatient(ipp=ipp)
        found[patient.ipp] = patient
    return _aged(store, tuple(found.values()))


def of_list(path: Path, ward: str = "") -> Whom:
    """Return the patients of the list in ``path``; those in ``ward`` only, where one is named.

    Raises:
        RosterError: with every fault of every row.
        UsageError: if nobody in the list is in that ward.
    """
    roster = load_roster(path)
    found = tuple(one for one in roster.patients if not ward or _folded(one.ward) == _folded(ward))
    if not found:
        raise _no_such_ward(ward, sorted({one.ward for one in roster.patients if one.ward}))
    return Whom(found, dict.fromkeys((one.ipp for one in found), roster.made_at))


def _aged(store: Store, patients: tuple[Patient, ...]) -> Whom:
    return Whom(patients, rosters.data_ages(store, [patient.ipp for patient in patients]))


def _folded(ward: str) -> str:
    parts = unicodedata.normalize("NFKD", ward.casefold())
    return " ".join("".join(part for part in parts if not unicodedata.combining(part)).split())


def _no_such_ward(ward: str, known: Iterable[str]) -> UsageError:
    names = ", ".join(known)
    return UsageError(reason=tr("printing.no_such_ward" if names else "printing.no_ward", ward=ward, known=names))
