"""A store with a consignment that went in every way there is, from pages that are drawn."""

from dataclasses import replace
from pathlib import Path

from recon.design.serials import new_serial
from recon.model.outbox import Transport
from recon.model.patient import Patient
from recon.model.reading import Reading
from recon.model.verification import Outcome
from recon.store import Store
from recon.workflow.outbox import approving, destinations, reconciling, sending, staging, undoing
from recon.workflow.verifying import verify
from tests.helpers.account_store import print_copy
from tests.helpers.desk_store import bring_back, doubtful
from tests.helpers.fake_carrier import ADDRESS, FakeCarrier
from tests.helpers.store_samples import blank_store, reading

LONG = "HTTP 422: Observation.value[x] must not be negative (constraint obs-6 of the profile of the hospital); " * 4
PULSE_BOX = (600, 400, 170, 65)  # where the pulse of the first row is drawn, px


def written() -> tuple[Reading, ...]:
    """Return what a sheet says: a pulse that waits for a person, and what was accepted without one."""
    pulse = replace(doubtful("pulse", ("82", 0.71), ("87", 0.2), row=0), box=PULSE_BOX)
    return (reading("day", "2026-03-01"), reading("time", "07:40", row=0), pulse)


def come_back(store: Store, serial: str, who: Patient, *, operator: str = "anna") -> None:
    """Print a sheet for ``who``, bring it back, and let ``operator`` say that the pulse is 87."""
    code = print_copy(store, serial, patient=who, ward="MED2", operator="marc")
    bring_back(store, code, *written())
    verify(store, serial, "pulse", 0, outcome=Outcome.VALUE, text="87", operator=operator)


def people(count: int) -> list[Patient]:
    return [Patient(f"80{number:05}", "LE GOFF", f"Maëlle {number}", None, ward="MED2") for number in range(count)]


def consigned(folder: Path, *, sheets: int = 6) -> tuple[Store, str, list[str]]:
    """Make a store whose only consignment went as it could: returns the store, its number and the serials.

    The first sheet is refused, the second faulty, the third was taken back, the fourth is not the same there; of the
    last no answer was heard; all others arrived and were found again.
    """
    store = blank_store(folder)
    serials = [new_serial() for _ in range(sheets)]
    for serial, who in zip(serials, people(sheets), strict=True):
        come_back(store, serial, who)
    refused, faulty, undone, other, *_, last = serials
    carrier = FakeCarrier(plan={refused: "refuse", last: "after"}, faulty={faulty: f"pulse, row 1, page 1: {LONG}"})
    destinations.add(store, "dpi", Transport.FHIR, ADDRESS, operator="bruno")
    number = staging.stage(store, "dpi", operator="claire").consignment
    approving.check(store, number, carrier, operator="claire")
    approving.approve(store, number, operator="denis")
    sending.send(store, "dpi", carrier, operator="claire")
    undoing.undo(store, number, carrier, "wrong ward", operator="claire", approved_by="denis", serials=[undone])
    carrier.target.values[f"{other}:pulse:0"] = ("8000003", "78")
    reconciling.reconcile(store, number, carrier, operator="emma")
    return store, number, serials
