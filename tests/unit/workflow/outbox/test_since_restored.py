"""A store that was put back says so before its first HL7 v2 messages go: nobody there can be asked what they have."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.model.outbox import Transport
from recon.store import Store, made_backups
from recon.workflow.backing_up import back_up
from recon.workflow.outbox import destinations
from recon.workflow.outbox.approvals import marks
from recon.workflow.outbox.approving import since_restored
from recon.workflow.outbox.sending import send
from recon.workflow.outbox.staging import consignment_of
from recon.workflow.restoring import restore
from tests.helpers.fake_carrier import FakeCarrier
from tests.helpers.outbox_store import approved
from tests.helpers.store_samples import OPERATOR, SERIALS


@pytest.fixture
def again(three: Store, tmp_path: Path) -> Iterator[Store]:
    """Return a store that was made of a backup."""
    destinations.add(three, "labo", Transport.MLLP, "127.0.0.1:2575", operator=OPERATOR)
    back_up(three, tmp_path / "stick", operator=OPERATOR)
    restore(tmp_path / "stick", tmp_path / "again", operator=OPERATOR)
    with Store.open(tmp_path / "again") as store:
        yield store


def test_whoever_approves_is_told_until_something_has_gone(again: Store) -> None:
    carrier = FakeCarrier()
    number = approved(again, "labo", carrier)
    told = marks(again, consignment_of(again, number))
    at = made_backups.restored(again)
    assert at is not None
    assert set(told) == set(SERIALS)
    assert all(f"{at.astimezone(again.timezone):%Y-%m-%d %H:%M}" in words[-1] for words in told.values())
    send(again, "labo", carrier, operator=OPERATOR)
    assert since_restored(again, destinations.find(again, "labo")) == []


def test_a_server_that_can_be_asked_is_asked(again: Store) -> None:
    there = destinations.add(again, "dpi", Transport.FHIR, "http://fhir.example/r4", operator=OPERATOR)
    assert since_restored(again, there) == []


def test_a_store_that_was_never_put_back_says_nothing(three: Store) -> None:
    there = destinations.add(three, "labo", Transport.MLLP, "127.0.0.1:2575", operator=OPERATOR)
    assert since_restored(three, there) == []
