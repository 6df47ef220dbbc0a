"""A record is made once between two steps, and anew as soon as anything was written that could change it."""

from collections.abc import Callable
from contextlib import suppress

from recon.design.serials import new_serial
from recon.errors import DestinationUnreachable, ReconError
from recon.model.ledger import Act
from recon.model.outbox import Destination
from recon.model.record import SheetRecord
from recon.model.verification import Outcome, Verification
from recon.store import Store
from recon.store.codec import verification_to_json
from recon.workflow.explaining import void
from recon.workflow.outbox.delivering import deliver
from recon.workflow.outbox.recent import AT_ONCE
from recon.workflow.outbox.sheets import Undelivered, record_now
from recon.workflow.outbox.staging import stage
from tests.helpers.fake_carrier import FakeCarrier
from tests.helpers.outbox_store import correct, doubt, ready_sheet, settle
from tests.helpers.store_samples import OPERATOR, SERIALS


def pulse(record: SheetRecord | Undelivered) -> object:
    assert isinstance(record, SheetRecord)
    return next(one.value for one in record.records if one.field == "pulse")


def test_what_the_outbox_writes_changes_no_record(three: Store, there: Destination) -> None:
    before = record_now(three, SERIALS[0])
    stage(three, there.name, operator=OPERATOR)
    assert record_now(three, SERIALS[0]) is before


def test_a_correction_is_seen_whoever_made_it(three: Store, there: Destination) -> None:
    assert pulse(record_now(three, SERIALS[0])) == "82"
    with Store.open(three.folder) as other:
        correct(other, SERIALS[0], "91")
    stage(three, there.name, operator=OPERATOR)
    assert pulse(record_now(three, SERIALS[0])) == "91"


def test_a_doubt_and_its_end_are_seen(three: Store) -> None:
    record_now(three, SERIALS[0])
    doubt(three, SERIALS[0])
    assert isinstance(record_now(three, SERIALS[0]), Undelivered)
    settle(three, SERIALS[0])
    assert isinstance(record_now(three, SERIALS[0]), SheetRecord)


def test_a_sheet_that_is_void_has_no_record(three: Store) -> None:
    record_now(three, SERIALS[0])
    void(three, SERIALS[0], "spoilt", operator=OPERATOR)
    assert isinstance(record_now(three, SERIALS[0]), Undelivered)


def test_what_was_seen_in_a_transaction_that_came_to_nothing_is_not_kept(three: Store) -> None:
    record_now(three, SERIALS[0])
    said = Verification(SERIALS[0], "pulse", 0, Outcome.VALUE, "91", "anna", three.clock())
    with suppress(ReconError), three.transaction(OPERATOR) as journal:
        journal.record(Act.FIELD_VERIFIED, SERIALS[0], verification_to_json(said))
        assert pulse(record_now(three, SERIALS[0])) == "91"
        raise ReconError(reason="cut off")
    assert pulse(record_now(three, SERIALS[0])) == "82"
    correct(three, SERIALS[0], "93")
    assert pulse(record_now(three, SERIALS[0])) == "93"


def test_many_sheets_go_a_few_at_a_time_and_each_goes_once(store: Store, add: Callable[..., Destination]) -> None:
    serials = [new_serial() for _ in range(2 * AT_ONCE + 3)]
    for number, serial in enumerate(serials):
        ready_sheet(store, serial, f"8{number:03}")
    there = add("one", four_eyes=False)
    carrier = FakeCarrier(faulty={serials[AT_ONCE]: "pulse: no"}, plan={serials[3]: "refuse"})
    done = deliver(store, there.name, carrier, operator=OPERATOR)
    assert set(done.sheets) == set(serials) - {serials[3], serials[AT_ONCE]}
    assert [one.sheet for one in done.left] == [serials[AT_ONCE]]
    assert [serial for serial, _ in done.refusals] == [serials[3]]


def test_where_nobody_answers_the_rest_is_validated_all_the_same(store: Store, add: Callable[..., Destination]) -> None:
    serials = [new_serial() for _ in range(AT_ONCE + 2)]
    for number, serial in enumerate(serials):
        ready_sheet(store, serial, f"8{number:03}")
    carrier = FakeCarrier(faulty={serials[-1]: "pulse: no"}, plan={serials[0]: "before"})
    done = deliver(store, add("one", four_eyes=False).name, carrier, operator=OPERATOR)
    assert isinstance(done.stopped, DestinationUnreachable)
    assert [one.sheet for one in done.left] == [serials[-1]]
    assert done.sheets == ()
