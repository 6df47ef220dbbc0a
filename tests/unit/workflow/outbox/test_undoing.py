"""Taking back what went, and looking for what arrived."""

from contextlib import AbstractContextManager

import pytest

from recon.delivery.carrier import Held
from recon.errors import DestinationUnreachable, SecondPersonNeeded, UsageError
from recon.model.ledger import Act
from recon.model.outbox import Destination, Stage, Transport
from recon.model.sheet import SheetState
from recon.store import Store, ledger, outboxes, queries
from recon.workflow.checking import check as sound
from recon.workflow.explaining import void
from recon.workflow.outbox import destinations, undoing
from recon.workflow.outbox.delivering import deliver
from recon.workflow.outbox.reconciling import compare, reconcile
from recon.workflow.outbox.sending import send
from recon.workflow.outbox.staging import stage
from recon.workflow.outbox.undoing import Undone, consignment_with, undo
from tests.helpers.fake_carrier import FakeCarrier, Killed
from tests.helpers.outbox_store import SECOND, approved, correct, doubt, stages
from tests.helpers.store_samples import OPERATOR, SERIALS

pytestmark = pytest.mark.usefixtures("there")
PULSE = f"{SERIALS[0]}:pulse:0"


def sent(store: Store, carrier: FakeCarrier) -> str:
    number = approved(store, "dpi", carrier)
    send(store, "dpi", carrier, operator=OPERATOR)
    return number


def back(store: Store, number: str, carrier: FakeCarrier, **how: object) -> Undone:
    told = {"operator": OPERATOR, "approved_by": SECOND} | how
    return undo(store, number, carrier, "wrong ward", **told)  # type: ignore[arg-type]


def test_what_is_taken_back_is_gone_there_and_to_be_delivered_again(three: Store, carrier: FakeCarrier) -> None:
    number = sent(three, carrier)
    assert back(three, number, carrier, serials=SERIALS[:1]).sheets == SERIALS[:1]
    assert PULSE not in carrier.target.values
    assert stages(three, number)[SERIALS[0]] is Stage.UNDONE
    assert queries.sheet(three, SERIALS[0]).state is SheetState.MATCHED
    assert all(one.is_undone for one in outboxes.arrived(three, serial=SERIALS[0]))
    assert back(three, number, carrier).sheets == SERIALS[1:]
    assert carrier.target.values == {}
    assert stage(three, "dpi", operator=OPERATOR).sheets == SERIALS
    assert sound(three) == ()


def test_two_people_take_back_where_two_people_send(three: Store, carrier: FakeCarrier) -> None:
    number = sent(three, carrier)
    for other in ("", "Claire", "CLAIRE"):
        with pytest.raises(SecondPersonNeeded):
            back(three, number, carrier, approved_by=other)
    with pytest.raises(UsageError):
        undo(three, number, carrier, " ", operator=OPERATOR, approved_by=SECOND)
    assert PULSE in carrier.target.values
    back(three, number, carrier)
    (entry, *_) = [entry for _, entry in ledger.entries(three.db) if entry.act is Act.DELIVERY_UNDONE]
    assert SECOND in entry.detail
    assert "wrong ward" in entry.detail


def test_what_never_set_off_only_leaves_the_outbox(three: Store, carrier: FakeCarrier) -> None:
    number = approved(three, "dpi", carrier)
    assert back(three, number, carrier, approved_by="").sheets == SERIALS
    assert send(three, "dpi", carrier, operator=OPERATOR).arrived == ()
    assert {sheet.state for sheet in queries.sheets(three)} == {SheetState.MATCHED}
    assert stage(three, "dpi", operator=OPERATOR).sheets == SERIALS


@pytest.mark.parametrize("fate", ["before", "after"])
def test_what_may_have_arrived_is_found_out_before_it_is_taken_back(
    three: Store, carrier: FakeCarrier, fate: str
) -> None:
    number = approved(three, "dpi", carrier)
    carrier.plan[SERIALS[0]] = fate
    send(three, "dpi", carrier, operator=OPERATOR)
    doubt(three, SERIALS[0])
    carrier.plan.clear()
    carrier.carried.clear()
    assert SERIALS[0] in back(three, number, carrier).sheets
    assert carrier.carried == ([] if fate == "before" else [SERIALS[0]])
    assert carrier.target.values == {}
    void(three, SERIALS[0], "another's", operator="anna")
    assert queries.sheet(three, SERIALS[0]).state is SheetState.VOID
    assert sound(three) == ()


def test_what_the_destination_would_not_let_go_is_still_there(three: Store, carrier: FakeCarrier) -> None:
    number = sent(three, carrier)
    carrier.left = ("it is signed",)
    done = back(three, number, carrier, serials=SERIALS[:1])
    assert (done.sheets, [one.reason for one in done.left]) == ((), ["it is signed"])
    assert stages(three, number)[SERIALS[0]] is Stage.DIFFERS
    assert queries.sheet(three, SERIALS[0]).state is SheetState.DELIVERED


@pytest.mark.parametrize("fate", ["before", "killed_after"])
def test_an_undoing_that_was_cut_is_done_again(three: Store, carrier: FakeCarrier, fate: str) -> None:
    number = sent(three, carrier)
    carrier.plan[SERIALS[1]] = fate
    with pytest.raises((DestinationUnreachable, Killed)):
        back(three, number, carrier)
    assert stages(three, number)[SERIALS[1]] is Stage.DIFFERS
    carrier.plan.clear()
    assert back(three, number, carrier).sheets == SERIALS[1:]
    assert carrier.target.values == {}
    assert sound(three) == ()


def test_a_sheet_is_taken_back_whole_whatever_consignment_brought_it(three: Store, carrier: FakeCarrier) -> None:
    first = sent(three, carrier)
    correct(three, SERIALS[0], "90")
    second = sent(three, carrier)
    assert consignment_with(three, SERIALS[0]).id == second
    back(three, second, carrier)
    assert PULSE not in carrier.target.values
    assert stages(three, first)[SERIALS[0]] is Stage.UNDONE
    assert queries.sheet(three, SERIALS[0]).state is SheetState.MATCHED
    assert sound(three) == ()


def test_a_correction_on_its_way_is_taken_back_first(three: Store, carrier: FakeCarrier) -> None:
    first = sent(three, carrier)
    correct(three, SERIALS[0], "90")
    second = approved(three, "dpi", carrier)
    with pytest.raises(UsageError):
        back(three, first, carrier, serials=SERIALS[:1])
    assert back(three, second, carrier).sheets == SERIALS[:1]
    assert back(three, first, carrier, serials=SERIALS[:1]).sheets == SERIALS[:1]
    assert PULSE not in carrier.target.values


def test_taken_back_at_one_destination_it_stands_delivered_at_the_other(three: Store, carrier: FakeCarrier) -> None:
    number = sent(three, carrier)
    destinations.add(three, "b", Transport.FHIR, "http://b.example", operator=OPERATOR, four_eyes=False)
    stage(three, "b", operator=OPERATOR, also_delivered=True)
    deliver(three, "b", FakeCarrier(), operator=OPERATOR)
    back(three, number, carrier)
    assert {sheet.state for sheet in queries.sheets(three)} == {SheetState.DELIVERED}
    with pytest.raises(UsageError):
        consignment_with(three, "00000009Z")


def test_what_arrived_is_found_again_or_told(three: Store, carrier: FakeCarrier) -> None:
    number = sent(three, carrier)
    carrier.target.values[PULSE] = ("8000", "28")
    (wrong,) = reconcile(three, number, carrier, operator=OPERATOR)
    assert (wrong.sheet, PULSE in wrong.reason, "28" in wrong.reason) == (SERIALS[0], True, True)
    assert stages(three, number) == dict(zip(SERIALS, [Stage.DIFFERS, Stage.RECONCILED, Stage.RECONCILED], strict=True))
    carrier.target.values[PULSE] = ("8000", "82")
    assert reconcile(three, number, carrier, operator=OPERATOR) == ()
    assert set(stages(three, number).values()) == {Stage.RECONCILED}
    assert sound(three) == ()


def test_a_correction_that_came_after_is_no_difference(three: Store, carrier: FakeCarrier) -> None:
    first = sent(three, carrier)
    correct(three, SERIALS[0], "90")
    second = sent(three, carrier)
    assert reconcile(three, first, carrier, operator=OPERATOR) == ()
    assert reconcile(three, second, carrier, operator=OPERATOR) == ()


def test_a_receiver_of_hl7_cannot_be_asked(three: Store, carrier: FakeCarrier) -> None:
    destinations.add(three, "lab", Transport.MLLP, "lab.example:2575", operator=OPERATOR)
    number = stage(three, "lab", operator=OPERATOR).consignment
    with pytest.raises(UsageError):
        reconcile(three, number, carrier, operator=OPERATOR)


def test_what_would_go_is_compared_with_what_is_there(three: Store, carrier: FakeCarrier) -> None:
    number = approved(three, "dpi", carrier)
    carrier.keyed.add(PULSE)
    void(three, SERIALS[1], "another's", operator="anna")
    told = {one.sheet: one for one in compare(three, number, carrier)}
    assert {one.held for one in told[SERIALS[0]].differences if one.identity == PULSE} == {Held.KEYED}
    assert told[SERIALS[1]].reason
    assert {one.held for one in told[SERIALS[2]].differences} == {Held.NEW}


def test_a_sheet_that_cannot_go_keeps_no_other_from_being_compared(three: Store, carrier: FakeCarrier) -> None:
    number = approved(three, "dpi", carrier)
    carrier.faulty[SERIALS[0]] = "no such unit"
    first, second, third = compare(three, number, carrier)
    assert ("no such unit" in first.reason, first.differences) == (True, ())
    assert all(one.differences and not one.reason for one in (second, third))


def test_what_somebody_saw_to_by_hand_asks_nothing_of_the_destination(three: Store, carrier: FakeCarrier) -> None:
    number = sent(three, carrier)
    carrier.plan = dict.fromkeys(SERIALS, "before")
    with pytest.raises(SecondPersonNeeded):
        back(three, number, carrier, by_hand=True, approved_by="")
    assert back(three, number, carrier, by_hand=True).sheets == SERIALS
    assert {sheet.state for sheet in queries.sheets(three)} == {SheetState.MATCHED}
    assert all(one.is_undone for serial in SERIALS for one in outboxes.arrived(three, serial=serial))


def test_what_sets_off_just_before_it_is_taken_back_takes_two_people(
    three: Store, there: Destination, carrier: FakeCarrier, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = approved(three, there.name, carrier)
    alone = undoing.only_sender

    def later(store: Store, destination: str) -> AbstractContextManager[None]:
        """Another program has sent all of it, and is done."""
        monkeypatch.undo()
        send(store, destination, carrier, operator=OPERATOR)
        return alone(store, destination)

    monkeypatch.setattr(undoing, "only_sender", later)
    with pytest.raises(SecondPersonNeeded):
        undo(three, number, carrier, "wrong ward", operator="anna")
    assert set(stages(three, number).values()) == {Stage.ACKNOWLEDGED}
