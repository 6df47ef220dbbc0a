"""What is pictured of the deliver room: sheets of the kit on their way to a FHIR server; all invented."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from recon.model.identity import Header
from recon.model.outbox import Destination, Transport
from recon.model.patient import Patient
from recon.model.verification import Outcome
from recon.store import Store
from recon.workflow.outbox.approving import approve, check
from recon.workflow.outbox.carriers import carrier_of
from recon.workflow.outbox.destinations import add, hold
from recon.workflow.outbox.sending import send
from recon.workflow.outbox.staging import stage
from recon.workflow.rosters import add_patients
from recon.workflow.verifying import verify
from tests.helpers.fhir_server import Json
from tests.helpers.match_scene import TODAY, Scene, measures
from tests.helpers.match_store import CLERK, COLLEAGUE, HUGO, MAELLE, ODILE, PEOPLE, SISTER
from tests.helpers.strict_server import Refused, StrictServer, serving

PLACE = "DPI"
_PULSE = "8867-4"  # LOINC


class WardServer(StrictServer):
    """A FHIR server that refuses what tells of ``refused``, in its own words."""

    def __init__(self) -> None:
        super().__init__()
        self.refused = ""

    def _transaction(self, bundle: Json) -> Json:
        if self.refused and self.refused in str(bundle):
            raise Refused(422, "Encounter: no open stay of this patient on that day")
        return super()._transaction(bundle)


@contextmanager
def delivering(folder: Path, lang: str) -> Iterator[WardServer]:
    """Make the store in ``folder`` with sheets in ``lang``, and serve what they go to."""
    server = WardServer()
    with serving(server) as url:
        _outbox(folder, lang, server, url)
        yield server


def _outbox(folder: Path, lang: str, server: WardServer, url: str) -> None:
    now = datetime.now(UTC)
    with Store.create(folder, actor=CLERK, clock=lambda: now) as store:
        with store.transaction(CLERK) as journal:
            add_patients(store, journal, PEOPLE)
        there = add(store, PLACE, Transport.FHIR, url, operator=COLLEAGUE)
        add(store, "Laboratoire", Transport.MLLP, "moteur.hopital.example:2575", operator=COLLEAGUE)
        hold(store, "Laboratoire", "migration", operator=COLLEAGUE)
        add(store, "Entrepôt", Transport.EXTRACT, str(folder / "values.sqlite"), operator=COLLEAGUE, four_eyes=False)
        scene = _Ward(store, lang)
        first = scene.vitals(HUGO, ("06:00", "88", "38.2"), ("07:00", "92", "38.4"))
        scene.vitals(ODILE, ("06:30", "76", "36.8"))
        _deliver(store, there)
        _correct(store, first)
        scene.vitals(HUGO, ("08:00", "90", "38.1"), ("09:00", "86", "37.9"))
        scene.vitals(ODILE, ("07:30", "84", "36.9"), ("08:30", "81", "37.0"))
        scene.vitals(MAELLE, ("08:10", "72", "37.1"), ("08:40", "74", "57.2"))
        scene.vitals(SISTER, ("07:40", "79", "36.6"))
        number = stage(store, PLACE, operator=COLLEAGUE).consignment
        carrier = carrier_of(store, there)
        check(store, number, carrier, operator=COLLEAGUE)
        carrier.close()
        scene.vitals(SISTER, ("08:40", "82", "36.7"))
        _type_in(store, server)


class _Ward(Scene):
    def vitals(self, patient: Patient, *rows: tuple[str, str, str]) -> str:
        code = self.sheet("vitals", patient)
        self.back(code, 1, label=patient, header=Header.AS_PRINTED, written=measures(*rows))
        self.back(code, 2, label=patient, header=Header.AS_PRINTED, written={})
        return code.serial


def _deliver(store: Store, there: Destination) -> None:
    number = stage(store, there.name, operator=COLLEAGUE).consignment
    carrier = carrier_of(store, there)
    check(store, number, carrier, operator=COLLEAGUE)
    approve(store, number, operator=CLERK)
    send(store, there.name, carrier, operator=CLERK)
    carrier.close()


def _correct(store: Store, serial: str) -> None:
    verify(store, serial, "heart_rate", 0, outcome=Outcome.VALUE, text="83", operator=CLERK)


def _type_in(store: Store, server: WardServer) -> None:
    """Have a nurse type a pulse into the patient record by herself."""
    hugo = next(one["id"] for one in server.of("Patient") if HUGO.ipp in str(one["identifier"]))
    at = datetime(TODAY.year, TODAY.month, TODAY.day, 8, tzinfo=store.timezone)
    server.put(
        {
            "resourceType": "Observation",
            "status": "final",
            "code": {"coding": [{"system": "http://loinc.org", "code": _PULSE, "display": "Heart rate"}]},
            "subject": {"reference": f"Patient/{hugo}"},
            "effectiveDateTime": at.isoformat(),
            "valueQuantity": {"value": 91, "unit": "/min", "system": "http://unitsofmeasure.org", "code": "/min"},
        }
    )
