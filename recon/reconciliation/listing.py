"""Lists of patients as changes: what a row of a list says, and what the whole list says by leaving somebody out."""

from collections.abc import Iterator
from datetime import datetime

from recon.model.patient import Patient
from recon.reconciliation.changes import IDENTITY, Change, Presence, Stay
from recon.reconciliation.roster import RosterList


def list_changes(listed: RosterList, at: datetime, *, is_complete: bool, name: str) -> Iterator[Change]:
    """Yield what each row of a list says; ``is_complete``: the list holds everybody who is in the house.

    An empty cell says nothing. A patient of a list without wards is in the house; in one with wards, those are whom it
    gives a ward.
    """
    says_all_are_here = is_complete or "ward" not in listed.columns
    for line, patient in listed.rows:
        yield patient_change(patient, at, is_here=says_all_are_here or bool(patient.ward), where=f"{name}:{line}")


def patient_change(patient: Patient, at: datetime, *, is_here: bool, where: str = "") -> Change:
    """Return what a list says that gives ``patient``: an empty member says nothing, a ward has the bed with it."""
    identity = {name: value for name in IDENTITY if (value := getattr(patient, name))}
    place = {"iep": patient.iep} if patient.iep else {}
    if patient.ward:
        place |= {"ward": patient.ward, "bed": patient.bed}
    elif patient.bed:
        place |= {"bed": patient.bed}
    stay = Stay.NEW if patient.ward else Stay.SAME
    presence = Presence.IN if is_here else Presence.UNSAID
    return Change(patient.ipp, at, identity, place, presence, stay, patient.extra, where=where)


def says_every_place(listed: RosterList) -> bool:
    """Tell whether the list gives each of its patients a ward: then those it lists again are still there."""
    return all(patient.ward for _, patient in listed.rows)
