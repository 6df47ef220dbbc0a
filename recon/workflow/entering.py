"""What comes into a store of patients passes here first: into an exercise's no real one, into no other an invented one.

The ledger's own gate refuses them as well, whatever way they come. Here they are refused before anything is drawn,
asked for or listened to.
"""

from collections.abc import Iterable

from recon.errors import DrillPatientOutside, DrillRealPatient, DrillRealSource
from recon.model.patient import Patient
from recon.store import Store, exercises


def admit(store: Store, patients: Iterable[Patient]) -> None:
    """See that the patients may be known in the store.

    Raises:
        DrillRealPatient: if it is an exercise's, and one of them is nobody whom it invented.
        DrillPatientOutside: if it is not, and one of them is somebody whom an exercise invented.
    """
    is_exercise = store.is_exercise
    for who in patients:
        if not is_exercise:
            if exercises.is_made_up(who.ipp):
                raise DrillPatientOutside(patient=who.ipp)
        elif who.ins or not exercises.is_invented(store.db, who.ipp):
            raise DrillRealPatient(patient=who.ins or who.ipp)


def refuse_real_source(store: Store) -> None:
    """See that a system of the hospital may be asked for patients, or listened to, for the store.

    Raises:
        DrillRealSource: if it is an exercise's.
    """
    if store.is_exercise:
        raise DrillRealSource()
