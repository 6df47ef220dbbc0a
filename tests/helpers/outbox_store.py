"""Sheets of a store that are ready to go, and what of them is at a destination."""

from datetime import date

from recon.model.identity import DoubtKind
from recon.model.ledger import Act
from recon.model.outbox import Stage
from recon.model.patient import Patient
from recon.model.verification import Outcome
from recon.store import Store, identities, outboxes, queries
from recon.workflow.outbox.approving import approve, check
from recon.workflow.outbox.sheets import READY
from recon.workflow.outbox.staging import stage
from recon.workflow.records import sheet_record
from recon.workflow.verifying import verify
from tests.helpers.fake_carrier import FakeCarrier, values_of
from tests.helpers.scans import blank_scan
from tests.helpers.store_samples import OPERATOR, SERIALS, issue, reading, scan_sheet

SECOND = "bernard"


def ready_sheet(store: Store, serial: str = SERIALS[0], ipp: str = "8000", *, pulse: str = "82") -> None:
    """Bring back a sheet of a patient, verified and matched."""
    who = Patient(ipp, "LE GOFF", "Maëlle", date(1931, 4, 2), iep=f"55{ipp}", sex="F")
    read = (reading("day", "2026-02-28"), reading("time", "22:30", row=0), reading("pulse", pulse, row=0))
    scan_sheet(store, issue(store, serial, patient=who), *read, data=blank_scan(serial))


def correct(store: Store, serial: str, pulse: str) -> None:
    verify(store, serial, "pulse", 0, outcome=Outcome.VALUE, text=pulse, operator="anna")


def doubt(store: Store, serial: str) -> None:
    """Make it uncertain whose the sheet is."""
    said = {"kind": DoubtKind.CHANGED.value, "page": None, "expected": "LE GOFF", "found": "LE GALL"}
    with store.transaction("anna") as journal:
        journal.record(Act.IDENTITY_DOUBTED, serial, said)


def settle(store: Store, serial: str) -> None:
    for one in identities.doubts(store, serial=serial):
        with store.transaction("anna") as journal:
            journal.record(Act.DOUBT_SETTLED, serial, {"doubt": one.id, "why": "looked at"})


def approved(store: Store, destination: str, carrier: FakeCarrier, **how: object) -> str:
    """Stage, validate and approve all that is ready; return the consignment's number."""
    number = stage(store, destination, operator=OPERATOR).consignment
    check(store, number, carrier, operator=OPERATOR)
    approve(store, number, operator=SECOND, **how)  # type: ignore[arg-type]
    return number


def stages(store: Store, consignment: str) -> dict[str, Stage]:
    found = outboxes.consignment(store, consignment)
    assert found is not None
    return {item.sheet: item.stage for item in found.items}


def now(store: Store, serial: str) -> dict[str, tuple[str, object]]:
    """Return what the sheet would bring to a destination now, if it were certain whose it is."""
    sheet = queries.sheet(store, serial)
    return values_of(sheet_record(store, sheet)) if sheet.state in READY else {}
