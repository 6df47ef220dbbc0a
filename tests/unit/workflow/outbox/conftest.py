"""Sheets in the store that are ready to go, and a destination that lives in the test."""

from collections.abc import Callable

import pytest

from recon.model.outbox import Destination, Transport
from recon.store import Store
from recon.workflow.outbox import destinations
from tests.helpers.fake_carrier import ADDRESS, FakeCarrier
from tests.helpers.outbox_store import ready_sheet
from tests.helpers.store_samples import OPERATOR, SERIALS


@pytest.fixture
def three(store: Store) -> Store:
    """Return the store with three sheets of three patients, all ready to go."""
    for number, serial in enumerate(SERIALS):
        ready_sheet(store, serial, f"800{number}")
    return store


@pytest.fixture
def carrier() -> FakeCarrier:
    return FakeCarrier()


@pytest.fixture
def there(store: Store) -> Destination:
    return destinations.add(store, "dpi", Transport.FHIR, ADDRESS, operator=OPERATOR)


@pytest.fixture
def add(store: Store) -> Callable[..., Destination]:
    def adding(name: str, **how: object) -> Destination:
        address = f"http://{name}.example/r4"
        return destinations.add(store, name, Transport.FHIR, address, operator=OPERATOR, **how)  # type: ignore[arg-type]

    return adding
