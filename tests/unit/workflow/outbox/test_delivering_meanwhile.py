"""What others do while sheets go the whole way together is noticed, told, and never goes out as it was before."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from recon.delivery.carrier import Ready
from recon.errors import DeliveryError, UsageError
from recon.model.ledger import Act, LedgerEntry
from recon.model.outbox import Destination, Stage
from recon.model.record import SheetRecord
from recon.store import Journal, Store, outboxes
from recon.workflow.outbox import destinations, sheets
from recon.workflow.outbox.approving import approve, check
from recon.workflow.outbox.delivering import deliver
from recon.workflow.outbox.recent import AT_ONCE
from recon.workflow.outbox.sending import send
from recon.workflow.outbox.sheets import Undelivered, record_now
from recon.workflow.outbox.staging import stage
from recon.workflow.outbox.undoing import undo
from tests.helpers.fake_carrier import FakeCarrier
from tests.helpers.outbox_store import correct, doubt, ready_sheet, settle
from tests.helpers.store_samples import OPERATOR, SERIALS

ELSEWHERE = "http://elsewhere.example/r4"


@dataclass
class Watcher(FakeCarrier):
    """``validated`` is what somebody else does once a sheet is validated, and before anybody said yes to it."""

    validated: dict[str, Callable[[], object]] = field(default_factory=dict)

    def ready(self, record: SheetRecord) -> Ready:
        told = super().ready(record)
        self.validated.get(record.serial, lambda: None)()
        return told


@pytest.fixture
def alone(add: Callable[..., Destination]) -> Destination:
    """Return a destination to which one person sends."""
    return add("one", four_eyes=False)


def many(store: Store) -> list[str]:
    """Bring back more sheets than go together; return them in the order in which they go."""
    serials = [f"0000{number:04}X" for number in range(AT_ONCE + 3)]
    for number, serial in enumerate(serials):
        ready_sheet(store, serial, f"8{number:03}")
    return serials


def stages(store: Store) -> dict[str, Stage]:
    (lot,) = outboxes.consignments(store)
    return {item.sheet: item.stage for item in lot.items}


def test_what_is_corrected_before_anybody_said_yes_goes_as_it_is_then(three: Store, alone: Destination) -> None:
    carrier = Watcher()

    def once() -> None:
        carrier.validated.clear()
        correct(three, SERIALS[0], "91")

    carrier.validated[SERIALS[2]] = once
    done = deliver(three, alone.name, carrier, operator=OPERATOR)
    assert set(done.sheets) == set(SERIALS)
    assert done.left == ()
    assert carrier.target.values[f"{SERIALS[0]}:pulse:0"] == ("8000", "91")


def test_what_is_corrected_again_and_again_does_not_go_and_is_told(three: Store, alone: Destination) -> None:
    carrier, values = Watcher(), iter(range(60, 200))
    carrier.validated[SERIALS[0]] = lambda: correct(three, SERIALS[0], str(next(values)))
    done = deliver(three, alone.name, carrier, operator=OPERATOR)
    assert set(done.sheets) == set(SERIALS[1:])
    assert [one.sheet for one in done.left] == [SERIALS[0]]
    assert stages(three)[SERIALS[0]] is Stage.STAGED


def test_once_two_people_are_asked_for_nobody_says_yes_in_passing(store: Store, alone: Destination) -> None:
    serials = many(store)
    carrier = FakeCarrier()
    two = replace(alone, four_eyes=True)
    carrier.meanwhile[serials[1]] = lambda: destinations.set_to(store, two, operator="anna")
    done = deliver(store, alone.name, carrier, operator=OPERATOR)
    assert list(done.sheets) == serials[:AT_ONCE]
    assert isinstance(done.stopped, UsageError)
    assert {stages(store)[one] for one in serials[AT_ONCE:]} == {Stage.STAGED}


def test_nothing_goes_to_where_a_destination_was(store: Store, alone: Destination) -> None:
    serials = many(store)
    carrier = Watcher()
    moved = replace(alone, address=ELSEWHERE)
    carrier.validated[serials[AT_ONCE]] = lambda: destinations.set_to(store, moved, operator="anna")
    done = deliver(store, alone.name, carrier, operator=OPERATOR)
    assert list(done.sheets) == serials[:AT_ONCE]
    assert isinstance(done.stopped, DeliveryError)
    assert carrier.carried == serials[:AT_ONCE]


def test_who_stops_waits_for_no_sheet_that_was_not_under_way(store: Store, alone: Destination) -> None:
    serials = many(store)
    carrier = FakeCarrier()
    done = deliver(store, alone.name, carrier, operator=OPERATOR, stop=lambda: len(carrier.carried) > 1)
    assert list(done.sheets) == serials[:2]
    assert {stages(store)[one] for one in serials[AT_ONCE:]} == {Stage.STAGED}
    assert set(deliver(store, alone.name, carrier, operator=OPERATOR).sheets) == set(serials[2:])


def test_whatever_is_written_a_record_that_was_kept_is_the_one_made_now(
    three: Store, alone: Destination, add: Callable[..., Destination], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After every act of a whole day in the outbox, what is kept between steps is what would be made anew."""
    other, seen = add("two", four_eyes=False), set[Act]()
    record = Journal.record

    def watched(self: Journal, act: Act, subject: str, detail: dict[str, Any]) -> LedgerEntry:
        for serial in SERIALS:
            record_now(three, serial)
        entry = record(self, act, subject, detail)
        seen.add(act)
        for serial in SERIALS:
            kept, made = record_now(three, serial), sheets._made(three, serial)
            assert isinstance(kept, Undelivered) is isinstance(made, Undelivered), (act, serial)
            assert isinstance(kept, Undelivered) or kept == made, (act, serial)
        return entry

    monkeypatch.setattr(Journal, "record", watched)
    carrier = FakeCarrier(plan={SERIALS[0]: "refuse", SERIALS[1]: "after"})
    carrier.meanwhile[SERIALS[2]] = lambda: correct(three, SERIALS[2], "99")
    deliver(three, alone.name, carrier, operator=OPERATOR)
    carrier.plan.clear()
    correct(three, SERIALS[0], "90")
    doubt(three, SERIALS[1])
    deliver(three, other.name, carrier, operator=OPERATOR)
    settle(three, SERIALS[1])
    deliver(three, alone.name, carrier, operator=OPERATOR)
    last = outboxes.last_to(three, alone.name, SERIALS[2])
    assert last is not None
    undo(three, last.consignment, carrier, "wrong ward", operator="anna", approved_by="bernard", serials=[SERIALS[2]])
    deliver(three, alone.name, carrier, operator=OPERATOR)
    outbox = {Act.CONSIGNMENT_STAGED, Act.CONSIGNMENT_CHECKED, Act.CONSIGNMENT_APPROVED, Act.SHEET_SET_OFF}
    assert seen >= outbox | {Act.SHEET_REFUSED, Act.DELIVERED, Act.DELIVERY_UNDONE, Act.FIELD_VERIFIED}


def test_what_is_approved_anew_while_others_go_goes_under_its_names_of_now(three: Store, alone: Destination) -> None:
    carrier = FakeCarrier()
    number = stage(three, alone.name, operator=OPERATOR).consignment
    check(three, number, carrier, operator=OPERATOR)
    approve(three, number, operator="anna")
    first, second, _ = outboxes.to_send(three, alone.name)

    def anew() -> None:
        correct(three, second.sheet, "91")
        fallen = {"serial": second.sheet, "digest": "", "faults": []}
        with three.transaction("anna") as journal:
            journal.record(Act.CONSIGNMENT_CHECKED, number, {"items": [fallen]})
        check(three, number, carrier, operator="anna")
        approve(three, number, operator="bernard")

    carrier.meanwhile[first.sheet] = anew
    done = send(three, alone.name, carrier, operator=OPERATOR)
    now = outboxes.item(three, number, second.sheet)
    assert now is not None
    assert now.messages != second.messages
    assert set(done.arrived) == set(SERIALS)
    assert now.messages in carrier.target.taken
    assert second.messages not in carrier.target.taken
    assert carrier.target.values[f"{second.sheet}:pulse:0"][1] == "91"
