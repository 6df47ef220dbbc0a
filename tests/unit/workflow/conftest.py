"""A store for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.store import Store
from tests.helpers.store_samples import blank_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        yield made
