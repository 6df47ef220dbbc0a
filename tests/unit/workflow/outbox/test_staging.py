"""From verified to approved: what goes and in which order, who says yes, and to what exactly."""

import json
from collections.abc import Callable

import pytest

from recon.errors import SecondPersonNeeded, UsageError
from recon.model.ledger import Act
from recon.model.outbox import Destination, Stage
from recon.model.sheet import SheetState
from recon.store import Store, ledger, outboxes, queries
from recon.workflow.checking import check as sound
from recon.workflow.explaining import void
from recon.workflow.outbox import destinations
from recon.workflow.outbox.approving import approve, check
from recon.workflow.outbox.delivering import deliver
from recon.workflow.outbox.sending import send
from recon.workflow.outbox.staging import consignment_of, stage
from tests.helpers.fake_carrier import FakeCarrier
from tests.helpers.outbox_store import SECOND, approved, correct, ready_sheet, stages
from tests.helpers.store_samples import OPERATOR, SERIALS, issue


def test_what_is_ready_is_staged_once(three: Store, there: Destination) -> None:
    first = stage(three, "dpi", operator=OPERATOR)
    assert first.sheets == SERIALS
    assert stage(three, "dpi", operator=OPERATOR).consignment == ""
    assert sound(three) == ()


def test_who_is_in_the_house_goes_first_and_what_was_refused_goes_last(
    three: Store, there: Destination, carrier: FakeCarrier
) -> None:
    carrier.plan[SERIALS[0]] = "refuse"
    deliver_two(three, carrier)
    three.db.execute("UPDATE patients SET present = ipp = '8002'")
    assert stage(three, "dpi", operator=OPERATOR).sheets == (SERIALS[0],)
    correct(three, SERIALS[1], "90")
    correct(three, SERIALS[2], "91")
    other = destinations.add(three, "archive", there.transport, "http://archive.example", operator=OPERATOR)
    assert stage(three, other.name, operator=OPERATOR).sheets == (SERIALS[2], SERIALS[0], SERIALS[1])


def deliver_two(store: Store, carrier: FakeCarrier) -> None:
    """Deliver in the name of two people."""
    approved(store, "dpi", carrier)
    send(store, "dpi", carrier, operator=OPERATOR)


def test_what_is_delivered_elsewhere_goes_where_it_is_not_known(
    three: Store, there: Destination, carrier: FakeCarrier, add: Callable[..., Destination]
) -> None:
    deliver_two(three, carrier)
    add("archive", four_eyes=False)
    assert stage(three, "archive", operator=OPERATOR).sheets == ()
    second = FakeCarrier()
    assert stage(three, "archive", operator=OPERATOR, also_delivered=True).sheets == SERIALS
    assert set(deliver(three, "archive", second, operator=OPERATOR).sheets) == set(SERIALS)
    assert stage(three, "archive", operator=OPERATOR, also_delivered=True).sheets == ()
    correct(three, SERIALS[0], "90")
    deliver_two(three, carrier)
    assert queries.sheet(three, SERIALS[0]).state is SheetState.DELIVERED
    assert stage(three, "archive", operator=OPERATOR, also_delivered=True).sheets == (SERIALS[0],)


def test_validation_tells_each_fault_and_keeps_no_other(three: Store, there: Destination, carrier: FakeCarrier) -> None:
    carrier.faulty[SERIALS[1]] = "too long"
    number = stage(three, "dpi", operator=OPERATOR).consignment
    assert [(one.sheet, one.reason) for one in check(three, number, carrier, operator=OPERATOR).faulty] == [
        (SERIALS[1], "too long")
    ]
    assert approve(three, number, operator=SECOND).sheets == (SERIALS[0], SERIALS[2])
    carrier.faulty.clear()
    assert check(three, number, carrier, operator=OPERATOR).faulty == ()
    assert stages(three, number)[SERIALS[1]] is Stage.VALIDATED
    assert sound(three) == ()


def test_two_people_where_the_destination_asks_for_two(three: Store, there: Destination, carrier: FakeCarrier) -> None:
    number = stage(three, "dpi", operator="Jean-Noël").consignment
    check(three, number, carrier, operator=OPERATOR)
    with pytest.raises(SecondPersonNeeded):
        approve(three, number, operator="JEAN NOEL")
    for nobody in ("", "?"):
        with pytest.raises(UsageError):
            approve(three, number, operator=nobody)
    assert approve(three, number, operator=SECOND).sheets == SERIALS


def test_what_was_corrected_since_is_not_approved(three: Store, there: Destination, carrier: FakeCarrier) -> None:
    number = stage(three, "dpi", operator=OPERATOR).consignment
    check(three, number, carrier, operator=OPERATOR)
    correct(three, SERIALS[0], "90")
    void(three, SERIALS[1], "another's", operator="anna")
    done = approve(three, number, operator=SECOND)
    assert (done.sheets, {one.sheet for one in done.changed}) == ((SERIALS[2],), set(SERIALS[:2]))
    assert stages(three, number)[SERIALS[0]] is Stage.STAGED
    assert {one.sheet for one in check(three, number, carrier, operator=OPERATOR).faulty} == {SERIALS[1]}
    assert approve(three, number, operator=SECOND).sheets == (SERIALS[0],)
    assert sound(three) == ()


def test_other_choices_are_another_content(three: Store, there: Destination, carrier: FakeCarrier) -> None:
    number = stage(three, "dpi", operator=OPERATOR).consignment
    check(three, number, carrier, operator=OPERATOR)
    changed = Destination(there.name, there.transport, there.address, {"composition": True})
    destinations.set_to(three, changed, operator=OPERATOR)
    assert approve(three, number, operator=SECOND).sheets == ()


def test_every_message_has_a_name_of_its_own_from_its_approval_on(
    three: Store, there: Destination, carrier: FakeCarrier
) -> None:
    carrier.messages = 3
    number = approved(three, "dpi", carrier)
    found = outboxes.consignment(three, number)
    assert found is not None
    names = [name for item in found.items for name in item.messages]
    assert len(set(names)) == 9
    assert all(len(name) == 20 and int(name, 16) for name in names)
    entries = [entry for _, entry in ledger.entries(three.db) if entry.act is Act.CONSIGNMENT_APPROVED]
    assert names == [name for item in json.loads(entries[-1].detail)["items"] for name in item["messages"]]


def test_a_consignment_is_known_by_the_end_of_its_number(three: Store, there: Destination) -> None:
    number = stage(three, "dpi", operator=OPERATOR).consignment
    assert consignment_of(three, number[-6:].lower()).id == number
    for name in ("", "NONE", " "):
        with pytest.raises(UsageError):
            consignment_of(three, name)


def test_a_sheet_that_is_not_ready_is_not_staged(store: Store, there: Destination) -> None:
    issue(store)
    assert stage(store, "dpi", operator=OPERATOR).sheets == ()
    ready_sheet(store, SERIALS[1], "8001")
    assert stage(store, "dpi", operator=OPERATOR, serials=[SERIALS[2]]).sheets == ()
    assert stage(store, "dpi", operator=OPERATOR, serials=[SERIALS[1]]).sheets == (SERIALS[1],)
