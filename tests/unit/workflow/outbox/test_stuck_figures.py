"""What does not go on to a destination by itself, as whoever looks at the whole is told it."""

from collections.abc import Callable

import pytest

from recon.model.ledger import Act
from recon.model.outbox import Destination
from recon.store import Store
from recon.workflow import figures
from recon.workflow.figures import Concern, needs
from recon.workflow.outbox import destinations
from recon.workflow.outbox.approving import approve, check
from recon.workflow.outbox.sending import send
from recon.workflow.outbox.staging import stage
from tests.helpers.fake_carrier import FakeCarrier, Killed
from tests.helpers.outbox_store import SECOND, approved
from tests.helpers.store_samples import OPERATOR, SERIALS

pytestmark = pytest.mark.usefixtures("there")


def concerns(store: Store) -> dict[Concern, int]:
    return {one.concern: one.count for one in needs(store)}


def test_what_is_approved_and_arrives_concerns_nobody(three: Store, carrier: FakeCarrier) -> None:
    approved(three, "dpi", carrier)
    assert concerns(three) == {}
    send(three, "dpi", carrier, operator=OPERATOR)
    assert concerns(three) == {}


def test_a_consignment_waits_for_a_second_person(three: Store, carrier: FakeCarrier) -> None:
    number = stage(three, "dpi", operator=OPERATOR).consignment
    assert concerns(three) == {}
    check(three, number, carrier, operator=OPERATOR)
    assert concerns(three) == {Concern.APPROVAL: 1}


def test_without_four_eyes_nobody_is_waited_for(
    three: Store, carrier: FakeCarrier, add: Callable[..., Destination]
) -> None:
    add("alone", four_eyes=False)
    check(three, stage(three, "alone", operator=OPERATOR).consignment, carrier, operator=OPERATOR)
    assert concerns(three) == {}


def test_a_faulty_sheet_needs_somebody_until_it_goes_in_another_consignment(three: Store, carrier: FakeCarrier) -> None:
    carrier.faulty[SERIALS[0]] = "no"
    check(three, stage(three, "dpi", operator=OPERATOR).consignment, carrier, operator=OPERATOR)
    assert concerns(three) == {Concern.FAULTY: 1, Concern.APPROVAL: 1}
    carrier.faulty.clear()
    stage(three, "dpi", operator=OPERATOR)
    assert Concern.FAULTY not in concerns(three)


def test_a_refused_sheet_needs_somebody_until_it_arrives(three: Store, carrier: FakeCarrier) -> None:
    carrier.plan[SERIALS[1]] = "refuse"
    approved(three, "dpi", carrier)
    send(three, "dpi", carrier, operator=OPERATOR)
    assert concerns(three)[Concern.REFUSED] == 1
    carrier.plan.clear()
    approved(three, "dpi", carrier)
    send(three, "dpi", carrier, operator=OPERATOR)
    assert Concern.REFUSED not in concerns(three)


def test_what_one_destination_took_another_may_refuse(
    three: Store, carrier: FakeCarrier, add: Callable[..., Destination]
) -> None:
    approved(three, "dpi", carrier)
    send(three, "dpi", carrier, operator=OPERATOR)
    add("archive")
    other = FakeCarrier(plan={SERIALS[2]: "refuse"})
    number = stage(three, "archive", operator=OPERATOR, also_delivered=True).consignment
    check(three, number, other, operator=OPERATOR)
    approve(three, number, operator=SECOND)
    send(three, "archive", other, operator=OPERATOR)
    assert concerns(three) == {Concern.REFUSED: 1}


def test_a_sheet_that_set_off_is_silent_after_a_while(
    three: Store, carrier: FakeCarrier, monkeypatch: pytest.MonkeyPatch
) -> None:
    carrier.plan[SERIALS[0]] = "killed_after"
    approved(three, "dpi", carrier)
    with pytest.raises(Killed):
        send(three, "dpi", carrier, operator=OPERATOR)
    assert concerns(three) == {}
    monkeypatch.setattr(figures, "SILENT", -figures.SILENT)
    assert concerns(three) == {Concern.SILENT: 1}


def test_what_stands_otherwise_at_the_destination_comes_first(three: Store, carrier: FakeCarrier) -> None:
    number = approved(three, "dpi", carrier)
    send(three, "dpi", carrier, operator=OPERATOR)
    differing = {"serial": SERIALS[2], "differences": ["pulse 82 there 28"]}
    with three.transaction(OPERATOR) as journal:
        journal.record(Act.CONSIGNMENT_RECONCILED, number, {"items": [differing]})
    destinations.hold(three, "dpi", "full", operator=OPERATOR)
    first, second = needs(three)
    assert (first.concern, first.is_urgent, first.count) == (Concern.DIFFERING, True, 1)
    assert (second.concern, second.about) == (Concern.HELD, {"name": "dpi", "why": "full"})
