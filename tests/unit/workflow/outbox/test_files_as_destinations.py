"""CSV and the extract as destinations like any other: sent, found again, corrected, taken back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from recon.delivery.carrier import Carrier
from recon.model.outbox import Destination, Stage, Transport
from recon.store import Store, outboxes
from recon.workflow.outbox import destinations
from recon.workflow.outbox.approving import approve, check
from recon.workflow.outbox.carriers import carrier_of
from recon.workflow.outbox.reconciling import compare, reconcile
from recon.workflow.outbox.sending import Sent, send
from recon.workflow.outbox.staging import stage
from recon.workflow.outbox.undoing import undo
from tests.helpers.outbox_store import SECOND, correct, stages
from tests.helpers.store_samples import OPERATOR, SERIALS

PLACES = [
    (Transport.CSV, "all.csv"),
    (Transport.CSV, "sheets"),
    (Transport.EXTRACT, "all.sqlite"),
    (Transport.EXTRACT, "extract"),
]


@pytest.fixture(params=PLACES, ids=lambda place: "-".join(place))
def there(three: Store, request: pytest.FixtureRequest, tmp_path: Path) -> Destination:
    transport, name = request.param
    return destinations.add(three, "files", transport, str(tmp_path / name), operator=OPERATOR)


@contextmanager
def carrying(store: Store, there: Destination) -> Iterator[Carrier]:
    carrier = carrier_of(store, there)
    try:
        yield carrier
    finally:
        carrier.close()


def go(store: Store, there: Destination) -> tuple[str, Sent]:
    with carrying(store, there) as carrier:
        number = stage(store, there.name, operator=OPERATOR).consignment
        check(store, number, carrier, operator=OPERATOR)
        approve(store, number, operator=SECOND)
        return number, send(store, there.name, carrier, operator=OPERATOR)


def test_there_and_found_again_and_a_correction_too(three: Store, there: Destination) -> None:
    number, sent = go(three, there)
    assert (sent.arrived, sent.stopped, sent.refusals) == (SERIALS, None, ())
    with carrying(three, there) as carrier:
        assert reconcile(three, number, carrier, operator=OPERATOR) == ()
    assert set(stages(three, number).values()) == {Stage.RECONCILED}
    correct(three, SERIALS[0], "91")
    later, sent = go(three, there)
    assert sent.arrived == (SERIALS[0],)
    with carrying(three, there) as carrier:
        assert reconcile(three, later, carrier, operator=OPERATOR) == ()


def test_taken_back_it_is_not_there(three: Store, there: Destination) -> None:
    number, _ = go(three, there)
    with carrying(three, there) as carrier:
        done = undo(three, number, carrier, "wrong ward", operator=OPERATOR, approved_by=SECOND, serials=[SERIALS[1]])
        assert (done.sheets, done.left) == ((SERIALS[1],), ())
        told = reconcile(three, number, carrier, operator=OPERATOR)
    assert told == ()
    assert all(one.is_undone for one in outboxes.arrived(three, serial=SERIALS[1]))


def test_what_somebody_did_to_it_stops_the_sending_and_loses_nothing(three: Store, tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    path.write_text("somebody's")
    there = destinations.add(three, "files", Transport.CSV, str(path), operator=OPERATOR)
    number, sent = go(three, there)
    assert sent.arrived == ()
    assert sent.stopped is not None
    assert path.read_text() == "somebody's"
    path.unlink()
    with carrying(three, there) as carrier:
        assert compare(three, number, carrier)
        again = send(three, there.name, carrier, operator=OPERATOR)
    assert (again.arrived, again.stopped) == (SERIALS, None)
