"""A store for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.store import Store
from recon.workflow import scanning
from tests.helpers.store_samples import UNDRAWN, blank_store


@pytest.fixture(autouse=True)
def _undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no field drawn to be looked at again, except where a test says otherwise."""
    monkeypatch.setattr(scanning, "Policy", lambda: UNDRAWN)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        yield made
