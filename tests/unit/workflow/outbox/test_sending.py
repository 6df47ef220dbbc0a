"""From approved to acknowledged, with a destination that fails in every way: nothing lost, nothing doubled."""

import json
from collections.abc import Sequence
from functools import partial

import pytest

from recon.delivery.carrier import Answer
from recon.errors import DeliveryError, DestinationRefused, DestinationUnreachable, SheetStateError
from recon.model.ledger import Act
from recon.model.outbox import Destination, Stage
from recon.model.record import SheetRecord
from recon.model.sheet import SheetState
from recon.store import Store, ledger, outboxes, queries
from recon.workflow.checking import check as sound
from recon.workflow.explaining import void
from recon.workflow.outbox import destinations
from recon.workflow.outbox.approving import approve, check
from recon.workflow.outbox.leases import only_sender
from recon.workflow.outbox.sending import Sent, send
from recon.workflow.outbox.undoing import undo
from tests.helpers.fake_carrier import FakeCarrier, Killed
from tests.helpers.outbox_store import SECOND, approved, correct, doubt, now, settle, stages
from tests.helpers.store_samples import OPERATOR, SERIALS

pytestmark = pytest.mark.usefixtures("there")


def go(store: Store, carrier: FakeCarrier, **how: object) -> Sent:
    return send(store, "dpi", carrier, operator=OPERATOR, **how)  # type: ignore[arg-type]


def acts(store: Store, act: Act) -> list[str]:
    return [entry.subject for _, entry in ledger.entries(store.db) if entry.act is act]


def everything(store: Store) -> dict[str, tuple[str, object]]:
    return {identity: value for serial in SERIALS for identity, value in now(store, serial).items()}


def test_all_that_is_approved_arrives_once_and_is_written_down(three: Store, carrier: FakeCarrier) -> None:
    number = approved(three, "dpi", carrier)
    done = go(three, carrier)
    assert (done.arrived, done.stopped, done.refusals) == (SERIALS, None, ())
    assert carrier.target.values == everything(three)
    assert set(stages(three, number).values()) == {Stage.ACKNOWLEDGED}
    assert {sheet.state for sheet in queries.sheets(three)} == {SheetState.DELIVERED}
    (there,) = outboxes.arrived(three, identity=f"{SERIALS[0]}:pulse:0")
    assert (there.kind, there.reference, there.consignment) == ("Observation", f"o-{SERIALS[0]}:pulse:0", number)
    assert go(three, carrier).arrived == ()
    assert sound(three) == ()


def test_a_sheet_is_written_down_before_its_first_byte_leaves(three: Store, carrier: FakeCarrier) -> None:
    approved(three, "dpi", carrier)
    seen: list[str] = []

    def look() -> None:
        with Store.open(three.folder) as other:
            seen.extend(acts(other, Act.SHEET_SET_OFF))

    carrier.meanwhile[SERIALS[0]] = look
    go(three, carrier)
    assert seen == [SERIALS[0]]


@pytest.mark.parametrize("fate", ["before", "after", "killed_before", "killed_after"])
def test_what_set_off_goes_again_as_it_was_until_it_is_heard_of(three: Store, carrier: FakeCarrier, fate: str) -> None:
    number = approved(three, "dpi", carrier)
    carrier.plan[SERIALS[1]] = fate
    if fate.startswith("killed"):
        with pytest.raises(Killed):
            go(three, carrier)
    else:
        assert isinstance(go(three, carrier).stopped, DestinationUnreachable)
    found = outboxes.consignment(three, number)
    assert found is not None
    assert [item.stage for item in found.items] == [Stage.ACKNOWLEDGED, Stage.SENT, Stage.APPROVED]
    carrier.plan.clear()
    with Store.open(three.folder) as again:
        assert go(again, carrier).arrived == SERIALS[1:]
    assert carrier.target.values == everything(three)
    item = outboxes.item(three, number, SERIALS[1])
    assert item is not None
    assert item.attempts == 2
    # The fake destination itself makes sure that a message under a name is the same each time.
    assert len(set(carrier.target.taken)) == 3
    assert sound(three) == ()


@pytest.mark.parametrize("fate", ["before", "after"])
def test_what_was_corrected_while_nothing_was_heard_arrives_as_it_was_and_then_as_it_is(
    three: Store, carrier: FakeCarrier, fate: str
) -> None:
    approved(three, "dpi", carrier)
    carrier.plan[SERIALS[0]] = fate
    go(three, carrier)
    correct(three, SERIALS[0], "90")
    carrier.plan.clear()
    assert go(three, carrier).arrived == SERIALS
    assert carrier.target.values[f"{SERIALS[0]}:pulse:0"] == ("8000", "82")
    assert queries.sheet(three, SERIALS[0]).state is SheetState.MATCHED
    approved(three, "dpi", carrier)
    assert go(three, carrier).arrived == SERIALS[:1]
    assert carrier.target.values == everything(three)
    assert queries.sheet(three, SERIALS[0]).state is SheetState.DELIVERED
    assert sound(three) == ()


def test_what_is_not_to_go_any_more_is_not_sent_again_and_told(three: Store, carrier: FakeCarrier) -> None:
    number = approved(three, "dpi", carrier)
    carrier.plan[SERIALS[0]] = "after"
    go(three, carrier)
    doubt(three, SERIALS[0])
    carrier.plan.clear()
    carrier.carried.clear()
    done = go(three, carrier)
    assert ([one.sheet for one in done.held], carrier.carried) == ([SERIALS[0]], list(SERIALS[1:]))
    assert stages(three, number)[SERIALS[0]] is Stage.SENT
    settle(three, SERIALS[0])
    assert go(three, carrier).arrived == SERIALS[:1]


def test_what_is_under_way_is_taken_out_by_nobody(three: Store, carrier: FakeCarrier) -> None:
    approved(three, "dpi", carrier)
    carrier.plan[SERIALS[0]] = "before"
    go(three, carrier)
    with pytest.raises(SheetStateError):
        void(three, SERIALS[0], "another's", operator="anna")


def test_what_came_in_doubt_while_it_was_under_way_is_told(three: Store, carrier: FakeCarrier) -> None:
    approved(three, "dpi", carrier)
    carrier.meanwhile[SERIALS[0]] = partial(doubt, three, SERIALS[0])
    done = go(three, carrier)
    assert (done.arrived, [one.sheet for one in done.held]) == (SERIALS, [SERIALS[0]])
    assert queries.sheet(three, SERIALS[0]).state is SheetState.VERIFIED


def test_what_changed_since_it_was_approved_does_not_go(three: Store, carrier: FakeCarrier) -> None:
    number = approved(three, "dpi", carrier)
    correct(three, SERIALS[0], "90")
    done = go(three, carrier)
    assert (done.arrived, [one.sheet for one in done.changed]) == (SERIALS[1:], [SERIALS[0]])
    assert stages(three, number)[SERIALS[0]] is Stage.STAGED
    check(three, number, carrier, operator=OPERATOR)
    approve(three, number, operator=SECOND)
    assert go(three, carrier).arrived == SERIALS[:1]


@pytest.mark.parametrize(("status", "others_go", "stage"), [
    ("422", True, Stage.REFUSED),
    ("AE", False, Stage.REFUSED),
    ("401", False, Stage.SENT),
    ("503", False, Stage.SENT),
])  # fmt: skip
def test_a_no_about_the_sheet_keeps_no_other(
    three: Store, carrier: FakeCarrier, status: str, others_go: bool, stage: Stage
) -> None:
    number = approved(three, "dpi", carrier)
    carrier.plan[SERIALS[0]], carrier.status = "refuse", status
    done = go(three, carrier)
    assert [serial for serial, _ in done.refusals] == [SERIALS[0]]
    assert done.arrived == (SERIALS[1:] if others_go else ())
    assert stages(three, number)[SERIALS[0]] is stage
    assert queries.sheet(three, SERIALS[0]).state is SheetState.MATCHED


@pytest.mark.parametrize("status", ["422", "AE"])
def test_a_no_to_what_may_have_arrived_does_not_tell_that_it_has_not(
    three: Store, carrier: FakeCarrier, status: str
) -> None:
    number = approved(three, "dpi", carrier)
    carrier.plan[SERIALS[0]] = "after"
    go(three, carrier)
    carrier.plan[SERIALS[0]], carrier.status = "refuse", status
    done = go(three, carrier)
    assert ([one.sheet for one in done.held], done.arrived) == ([SERIALS[0]], SERIALS[1:])
    assert stages(three, number)[SERIALS[0]] is Stage.SENT
    undo(three, number, carrier, "seen to", operator=OPERATOR, approved_by=SECOND, serials=SERIALS[:1], by_hand=True)
    assert stages(three, number)[SERIALS[0]] is Stage.UNDONE
    assert not queries.was_delivered(three, SERIALS[0])
    assert sound(three) == ()


def test_one_that_fails_time_after_time_keeps_no_other(three: Store, carrier: FakeCarrier) -> None:
    approved(three, "dpi", carrier)
    carrier.plan[SERIALS[0]], carrier.status = "refuse", "404"
    assert go(three, carrier).arrived == ()
    assert go(three, carrier).arrived == SERIALS[1:]


def test_what_somebody_typed_there_waits_for_a_persons_yes(three: Store, carrier: FakeCarrier) -> None:
    number = approved(three, "dpi", carrier)
    carrier.keyed.add(f"{SERIALS[0]}:pulse:0")
    done = go(three, carrier)
    assert (done.arrived, [one.sheet for one in done.held]) == (SERIALS[1:], [SERIALS[0]])
    assert stages(three, number)[SERIALS[0]] is Stage.FAULTY
    check(three, number, carrier, operator=OPERATOR)
    assert approve(three, number, operator=SECOND, despite_keyed=True).sheets == SERIALS[:1]
    assert go(three, carrier).arrived == SERIALS[:1]
    assert sound(three) == ()


def test_a_destination_that_cannot_be_asked_is_told_once_and_gets_all(
    three: Store, carrier: FakeCarrier, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(record: object) -> None:
        raise DestinationRefused(destination="dpi", status="400", reason="no such search")

    monkeypatch.setattr(carrier, "compare", refuse)
    approved(three, "dpi", carrier)
    done = go(three, carrier)
    assert (done.arrived, [one.sheet for one in done.held]) == (SERIALS, [SERIALS[0]])
    assert "no such search" in done.held[0].reason


def test_one_that_cannot_be_made_again_keeps_no_other(
    three: Store, carrier: FakeCarrier, monkeypatch: pytest.MonkeyPatch
) -> None:
    approved(three, "dpi", carrier)
    carry = carrier.carry

    def damaged(record: SheetRecord, messages: Sequence[str]) -> Answer:
        if record.serial == SERIALS[0]:
            raise DeliveryError(reason="damaged")
        return carry(record, messages)

    monkeypatch.setattr(carrier, "carry", damaged)
    done = go(three, carrier)
    assert (done.arrived, [one.sheet for one in done.held]) == (SERIALS[1:], [SERIALS[0]])


def test_nothing_goes_to_a_destination_that_is_held(three: Store, carrier: FakeCarrier) -> None:
    approved(three, "dpi", carrier)
    carrier.meanwhile[SERIALS[0]] = partial(destinations.hold, three, "dpi", "the server is moved", operator="anna")
    done = go(three, carrier)
    assert (done.arrived, carrier.carried) == (SERIALS[:1], [SERIALS[0]])
    assert "the server is moved" in str(done.stopped)
    assert go(three, carrier).arrived == ()
    destinations.release(three, "dpi", operator="anna")
    assert go(three, carrier).arrived == SERIALS[1:]


def test_one_program_at_a_time_sends_to_a_destination(three: Store, carrier: FakeCarrier) -> None:
    approved(three, "dpi", carrier)
    with Store.open(three.folder) as other, only_sender(other, "dpi"):
        with pytest.raises(DeliveryError):
            go(three, carrier)
        with only_sender(other, "another"):
            pass
    assert go(three, carrier).arrived == SERIALS


def test_so_many_a_second_and_no_more(three: Store, carrier: FakeCarrier, there: Destination) -> None:
    slow = Destination(there.name, there.transport, there.address, per_second=4.0)
    destinations.set_to(three, slow, operator=OPERATOR)
    approved(three, "dpi", carrier)
    waits: list[float] = []
    go(three, carrier, pause=waits.append, clock=lambda: 0.0)
    assert waits == [0.25, 0.25]


def test_a_stop_comes_after_the_sheet_in_hand(three: Store, carrier: FakeCarrier) -> None:
    approved(three, "dpi", carrier)
    pressed: list[bool] = []
    carrier.meanwhile[SERIALS[0]] = partial(pressed.append, True)
    assert go(three, carrier, stop=lambda: bool(pressed)).arrived == SERIALS[:1]
    assert go(three, carrier).arrived == SERIALS[1:]


def test_what_a_destination_took_before_it_said_no_is_known(three: Store, carrier: FakeCarrier) -> None:
    number = approved(three, "dpi", carrier)
    detail = {"consignment": number, "destination": "dpi", "answer": "no", "arrived": [["ORU", "0A", SERIALS[0]]]}
    with three.transaction(OPERATOR) as journal:
        journal.record(Act.SHEET_REFUSED, SERIALS[0], json.loads(json.dumps(detail)))
    (one,) = outboxes.arrived(three, serial=SERIALS[0])
    assert (one.kind, one.reference, one.is_undone) == ("ORU", "0A", False)
    assert sound(three) == ()
