"""What a watched folder is tried with: the folder, and a clock."""

from pathlib import Path

import pytest

from tests.helpers.passing_time import Time


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "scans").mkdir()
    return tmp_path / "scans"
