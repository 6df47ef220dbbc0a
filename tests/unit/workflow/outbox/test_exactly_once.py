"""What careless servers and two consignments of one sheet must not do: no value is lost, doubled or left behind."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import httpx
import pytest

from recon.delivery.carrier import Answer
from recon.delivery.fhir import FhirOptions
from recon.delivery.fhir.carrier import FhirCarrier
from recon.errors import DestinationRefused, DestinationUnreachable, ReconError, SheetStateError, UsageError
from recon.model.outbox import Destination, Stage, Transport
from recon.model.record import SheetRecord
from recon.model.sheet import SheetState
from recon.model.verification import Outcome
from recon.store import Store, outboxes, queries
from recon.workflow.checking import check as sound
from recon.workflow.explaining import void
from recon.workflow.operators import is_same_person
from recon.workflow.outbox import destinations
from recon.workflow.outbox.approvals import marks
from recon.workflow.outbox.approving import approve, check
from recon.workflow.outbox.delivering import deliver
from recon.workflow.outbox.sending import Sent, send
from recon.workflow.outbox.staging import stage
from recon.workflow.outbox.undoing import undo
from recon.workflow.receipts import receipt
from recon.workflow.tracing import trace
from recon.workflow.verifying import verify
from tests.helpers.fake_carrier import FakeCarrier
from tests.helpers.fhir_server import URL
from tests.helpers.outbox_store import SECOND, approved, correct, ready_sheet, stages
from tests.helpers.store_samples import OPERATOR, SERIALS
from tests.helpers.strict_server import StrictServer

SHEET = SERIALS[0]
Way = Callable[[StrictServer], FhirCarrier]


@pytest.fixture
def one(store: Store) -> Store:
    """Return a store with a sheet that is ready to go to a FHIR server."""
    ready_sheet(store, SHEET)
    destinations.add(store, "record", Transport.FHIR, URL, operator=OPERATOR)
    return store


@pytest.fixture
def way(one: Store) -> Way:
    return lambda server: FhirCarrier(URL, FhirOptions(), lambda page: one.images.get(page.digest), server.client())


def go(store: Store, carrier: FhirCarrier) -> tuple[str, Sent]:
    number = approved(store, "record", carrier)  # type: ignore[arg-type]
    return number, send(store, "record", carrier, operator=OPERATOR)


def standing(server: StrictServer) -> dict[str, object]:
    kept = [one for one in server.of("Observation") if one["status"] != "entered-in-error"]
    return {one["identifier"][0]["value"]: one.get("valueInteger") or one.get("valueQuantity") for one in kept}


def test_beside_a_value_that_stands_otherwise_nothing_new_is_written(one: Store, way: Way) -> None:
    server = StrictServer()
    first, _ = go(one, way(server))
    correct(one, SHEET, "90")
    verify(one, SHEET, "temperature", 0, outcome=Outcome.VALUE, text="37.2", operator="anna")
    second, sent = go(one, way(server))
    assert (sent.arrived, stages(one, second)[SHEET]) == ((), Stage.REFUSED)
    assert standing(server) == {f"{SHEET}:pulse:0": 82}
    undo(one, first, way(server), "corrected", operator=OPERATOR, approved_by=SECOND)
    assert standing(server) == {}
    go(one, way(server))
    assert standing(server)[f"{SHEET}:pulse:0"] == 90
    assert len(standing(server)) == 2


def test_what_was_written_before_the_server_said_no_is_known(one: Store, way: Way) -> None:
    class Doubtful(StrictServer):
        def _transaction(self, bundle: dict[str, object]) -> dict[str, object]:
            answer = super()._transaction(bundle)
            for entry in answer["entry"]:
                if entry["resource"]["resourceType"] == "Observation":
                    entry["resource"] = entry["resource"] | {"valueInteger": 28}
            return answer

    number, sent = go(one, way(Doubtful()))
    assert (sent.arrived, stages(one, number)[SHEET]) == ((), Stage.REFUSED)
    assert f"{SHEET}:pulse:0" in {row.identity for row in outboxes.arrived(one, serial=SHEET)}


def test_a_correction_is_not_delivered_to_a_server_that_shows_nothing(one: Store, way: Way) -> None:
    class Silent(StrictServer):
        def _transaction(self, bundle: dict[str, object]) -> dict[str, object]:
            answer = super()._transaction(bundle)
            return answer | {"entry": [{"response": entry["response"]} for entry in answer["entry"]]}

    server = Silent()
    go(one, way(server))
    assert queries.sheet(one, SHEET).state is SheetState.DELIVERED
    correct(one, SHEET, "90")
    _, sent = go(one, way(server))
    assert (sent.arrived, standing(server)) == ((), {f"{SHEET}:pulse:0": 82})
    assert queries.sheet(one, SHEET).state is SheetState.MATCHED


def test_a_machine_on_the_way_that_knows_nothing_takes_nothing_back(one: Store, way: Way) -> None:
    server = StrictServer()
    number, _ = go(one, way(server))
    proxy = httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(404, text="<html>nothing here</html>")))
    lost = FhirCarrier(URL, FhirOptions(), lambda page: one.images.get(page.digest), proxy)
    done = undo(one, number, lost, "another's", operator=OPERATOR, approved_by=SECOND)
    assert (done.sheets, stages(one, number)[SHEET]) == ((), Stage.DIFFERS)
    assert queries.was_delivered(one, SHEET)
    assert undo(one, number, way(server), "another's", operator=OPERATOR, approved_by=SECOND).sheets == (SHEET,)
    assert standing(server) == {}


@pytest.mark.usefixtures("there")
def test_a_sheet_that_was_faulty_goes_with_its_last_consignment_alone(three: Store, carrier: FakeCarrier) -> None:
    carrier.faulty[SHEET] = "too long"
    first = stage(three, "dpi", operator=OPERATOR, serials=[SHEET]).consignment
    check(three, first, carrier, operator=OPERATOR)
    second = stage(three, "dpi", operator=OPERATOR, serials=[SHEET]).consignment
    carrier.faulty.clear()
    for number in (first, second):
        check(three, number, carrier, operator=OPERATOR)
        approve(three, number, operator=SECOND)
    assert (stages(three, first)[SHEET], stages(three, second)[SHEET]) == (Stage.FAULTY, Stage.APPROVED)
    send(three, "dpi", carrier, operator=OPERATOR)
    assert carrier.carried == [SHEET]


@pytest.mark.usefixtures("there")
def test_who_prepares_for_two_people_says_who_that_is(three: Store) -> None:
    for nobody in ("", " ", "?"):
        with pytest.raises(UsageError):
            stage(three, "dpi", operator=nobody)
    assert outboxes.consignments(three) == ()


@pytest.mark.usefixtures("there")
def test_nobody_says_yes_in_passing_to_what_another_has_prepared(three: Store, carrier: FakeCarrier) -> None:
    number = stage(three, "dpi", operator=OPERATOR).consignment
    check(three, number, carrier, operator=OPERATOR)
    with pytest.raises(UsageError):
        deliver(three, "dpi", carrier, operator=SECOND)
    assert set(stages(three, number).values()) == {Stage.VALIDATED}


def test_the_order_of_a_persons_names_makes_no_second_person() -> None:
    assert is_same_person("Anna Le Goff", "LE GOFF, Anna")
    assert not is_same_person("Anna Le Goff", "Anna Goff")
    assert not is_same_person("…", "–")


@pytest.mark.parametrize(("transport", "one_way", "other_way"), [
    (Transport.FHIR, "https://dpi.example/R4", "HTTPS://it:secret@DPI.example:443/R4/"),
    (Transport.FHIR, "http://dpi.example:8080", "http://Dpi.Example:8080"),
    (Transport.MLLP, "lab.example:2575", "mllp://LAB.example:02575"),
])  # fmt: skip
def test_another_spelling_of_an_address_has_no_other_rules(
    store: Store, transport: Transport, one_way: str, other_way: str
) -> None:
    known = destinations.add(store, "named", transport, one_way, operator=OPERATOR)
    assert destinations.at_once(store, transport, other_way) == known


@pytest.mark.usefixtures("there")
def test_each_sheet_has_the_yes_of_whoever_said_it(three: Store, carrier: FakeCarrier) -> None:
    number = stage(three, "dpi", operator=OPERATOR).consignment
    check(three, number, carrier, operator=OPERATOR)
    approve(three, number, operator="bernard", serials=[SHEET])
    approve(three, number, operator="denis")
    send(three, "dpi", carrier, operator=OPERATOR)
    said = {serial: trace(three, f"{serial}:pulse:0")[0].deliveries[0].approved_by for serial in SERIALS}
    assert said == {SHEET: "bernard", SERIALS[1]: "denis", SERIALS[2]: "denis"}
    assert receipt(three, number, operator=OPERATOR).approved_by == "bernard, denis"


def test_where_it_went_is_not_where_its_destination_is_now(
    three: Store, there: Destination, carrier: FakeCarrier
) -> None:
    number = approved(three, "dpi", carrier)
    send(three, "dpi", carrier, operator=OPERATOR)
    moved = replace(there, address="http://another.example/r4", four_eyes=False)
    destinations.set_to(three, moved, operator=OPERATOR)
    found = receipt(three, number, operator=OPERATOR)
    assert (found.address, found.four_eyes) == (there.address, True)
    assert trace(three, f"{SHEET}:pulse:0")[0].deliveries[0].address == there.address


class Halfway(FakeCarrier):
    """Its destination takes a part of what is carried, and then something happens."""

    def __init__(self, error: ReconError) -> None:
        super().__init__()
        self._error = error

    def carry(self, record: SheetRecord, messages: Sequence[str]) -> Answer:
        if self.carried:
            return super().carry(record, messages)
        self.carried.append(record.serial)
        self._error.details["arrived"] = (("MDM", messages[0], f"{record.serial}:1"),)
        raise self._error


@pytest.mark.usefixtures("there")
def test_what_was_taken_before_nobody_answered_is_known(three: Store) -> None:
    carrier = Halfway(DestinationUnreachable(destination="there", reason="cut"))
    number = approved(three, "dpi", carrier)
    send(three, "dpi", carrier, operator=OPERATOR)
    (part,) = outboxes.arrived(three, serial=SHEET)
    assert (part.kind, part.is_undone, stages(three, number)[SHEET]) == ("MDM", False, Stage.SENT)
    assert send(three, "dpi", carrier, operator=OPERATOR).arrived == SERIALS
    assert sound(three) == ()


@pytest.mark.usefixtures("there")
def test_what_was_taken_before_a_no_is_taken_back_before_it_is_anybody_elses(three: Store) -> None:
    carrier = Halfway(DestinationRefused(destination="there", status="422", reason="no"))
    number = approved(three, "dpi", carrier)
    send(three, "dpi", carrier, operator=OPERATOR)
    assert stages(three, number)[SHEET] is Stage.REFUSED
    with pytest.raises(SheetStateError):
        void(three, SHEET, "another's", operator="anna")
    undo(three, number, carrier, "another's", operator=OPERATOR, approved_by=SECOND, serials=[SHEET])
    assert stages(three, number)[SHEET] is Stage.UNDONE
    void(three, SHEET, "another's", operator="anna")
    assert sound(three) == ()


@pytest.mark.parametrize("four_eyes", [True, False])
def test_whoever_says_yes_is_told_what_is_unusual(
    three: Store, there: Destination, carrier: FakeCarrier, four_eyes: bool
) -> None:
    verify(three, SHEET, "day", None, outcome=Outcome.VALUE, text="2026-03-01", operator="anna", force=True)
    if four_eyes:
        number = stage(three, "dpi", operator=OPERATOR).consignment
        check(three, number, carrier, operator=OPERATOR)
        (consignment,) = outboxes.consignments(three)
        told = marks(three, consignment)
    else:
        destinations.set_to(three, replace(there, four_eyes=False), operator=OPERATOR)
        told = {one.sheet: (one.reason,) for one in deliver(three, "dpi", carrier, operator=OPERATOR).marks}
    assert list(told) == [SHEET]
    assert "22:30" in told[SHEET][0]
