"""The patients' list: from a file into the store."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from recon.model.ledger import Act
from recon.model.patient import Patient
from recon.reconciliation.roster import read_roster
from recon.store import Journal, Store, queries
from recon.store.codec import patient_to_json


@dataclass(frozen=True, slots=True)
class Roster:
    """The patients of a list, and when the list was made."""

    patients: tuple[Patient, ...]
    made_at: datetime


def load_roster(path: Path) -> Roster:
    """Return the list in ``path``.

    Raises:
        RosterError: with every fault of every row.
    """
    patients = read_roster(path)
    return Roster(patients, datetime.fromtimestamp(path.stat().st_mtime, UTC))


def import_roster(store: Store, path: Path, *, operator: str) -> tuple[int, int]:
    """Make the patients of the list in ``path`` known; returns how many there are, and how many were new or changed.

    Raises:
        RosterError: with every fault of every row; nothing is recorded.
    """
    patients = load_roster(path).patients
    return len(patients), import_patients(store, patients, operator=operator)


def import_patients(store: Store, patients: Iterable[Patient], *, operator: str) -> int:
    """Make patients known to the store; returns how many were new or changed."""
    with store.transaction(operator) as journal:
        return add_patients(store, journal, patients)


def add_patients(store: Store, journal: Journal, patients: Iterable[Patient]) -> int:
    """Record the patients that the store does not know, or knows otherwise; returns how many those are."""
    changed = [patient for patient in patients if queries.patient(store, patient.ipp) != patient]
    for patient in changed:
        journal.record(Act.PATIENT_ADDED, patient.ipp, patient_to_json(patient))
    return len(changed)
