"""Two numbers of one person: told where the former one went from here, once, and only what two people decided."""

from datetime import datetime

import pytest

from recon.errors import DestinationUnreachable
from recon.model.identity import Change
from recon.model.outbox import Transport
from recon.reconciliation import changes
from recon.store import Store
from recon.workflow.checking import check as sound
from recon.workflow.merging import answer, propose
from recon.workflow.outbox import destinations
from recon.workflow.outbox.mergers import untold
from recon.workflow.outbox.sending import Sent, send
from recon.workflow.taking import Taken, Telling, take
from tests.helpers.fake_carrier import FakeCarrier
from tests.helpers.outbox_store import SECOND, approved
from tests.helpers.store_samples import OPERATOR, SERIALS

pytestmark = pytest.mark.usefixtures("there")


def go(store: Store, carrier: FakeCarrier) -> Sent:
    return send(store, "dpi", carrier, operator=OPERATOR)


def merge(store: Store, former: str, current: str) -> None:
    made = propose(store, Change.MERGE, former, current, "seen", operator=OPERATOR)
    answer(store, made.id, confirm=True, operator=SECOND)


@pytest.fixture
def sent(three: Store, carrier: FakeCarrier) -> Store:
    """Return the store with its sheets delivered, and two numbers that are one since."""
    approved(three, "dpi", carrier)
    go(three, carrier)
    merge(three, "8000", "8001")
    return three


def test_a_merger_is_told_once_when_the_number_that_stays_is_known(sent: Store, carrier: FakeCarrier) -> None:
    go(sent, carrier)
    assert carrier.merged == []
    carrier.knows.add("8001")
    for _ in range(2):
        go(sent, carrier)
    assert carrier.merged == [("8000", "8001")]
    assert sound(sent) == ()


def test_a_merger_that_nobody_answered_to_is_told_later(sent: Store, carrier: FakeCarrier) -> None:
    carrier.knows.add("8001")
    carrier.plan["8000"] = "before"
    assert isinstance(go(sent, carrier).stopped, DestinationUnreachable)
    carrier.plan.clear()
    go(sent, carrier)
    assert carrier.merged == [("8000", "8001")]


def test_who_never_got_the_former_number_is_not_told(sent: Store) -> None:
    other = destinations.add(sent, "b", Transport.FHIR, "http://b.example", operator=OPERATOR)
    assert untold(sent, other) == ()
    assert [one.former for one in untold(sent, destinations.find(sent, "dpi"))] == ["8000"]


def test_what_the_hospital_merged_is_the_hospitals_to_tell(three: Store, carrier: FakeCarrier) -> None:
    approved(three, "dpi", carrier)
    go(three, carrier)
    now: datetime = three.clock()
    told = changes.Change("8001", now, {"birth_name": "LE GOFF", "given_names": "Maëlle"}, former="8000")
    with three.transaction("réseau") as journal:
        take(three, journal, [told], "mllp:2575", Taken(), Telling.EVENTS)
    assert untold(three, destinations.find(three, "dpi")) == ()


def test_what_is_merged_again_is_told_again(sent: Store, carrier: FakeCarrier) -> None:
    carrier.knows.add("8001")
    go(sent, carrier)
    undone = propose(sent, Change.UNMERGE, "8000", "", "a mistake", operator=OPERATOR)
    answer(sent, undone.id, confirm=True, operator=SECOND)
    assert untold(sent, destinations.find(sent, "dpi")) == ()
    merge(sent, "8000", "8001")
    go(sent, carrier)
    assert len(carrier.merged) == 2
    assert {SERIALS[0]} <= set(carrier.carried)
