"""Stores that are ready to be sent; each test has its own copy."""

from pathlib import Path

import pytest

from tests.helpers.delivery_store import filled_store
from tests.helpers.fault_cases import transaction_of_one


@pytest.fixture(scope="session")
def one_sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("one") / "store"
    filled_store(folder, 1, rows=1)
    return folder


@pytest.fixture(scope="session")
def four_sheets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("four") / "store"
    filled_store(folder, 4, rows=2)
    return folder


@pytest.fixture(scope="session")
def last(one_sheet: Path, tmp_path_factory: pytest.TempPathFactory) -> int:
    """Return the step at which the transaction of one sheet is sent, counted from 0."""
    return transaction_of_one(one_sheet, tmp_path_factory.mktemp("last") / "store")
