"""Stores that are ready to be sent; each test has its own copy."""

from pathlib import Path

import pytest

from tests.helpers.delivery_store import filled_store


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
