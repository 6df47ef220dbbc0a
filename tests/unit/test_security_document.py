"""Every promise of docs/security.md names a test that is there, and that tests something."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/security.md").read_text(encoding="utf-8")
PROMISES = TEXT.partition("## What is promised")[2].partition("\n## ")[0]


def promises() -> list[list[str]]:
    """Return the cells of each promise."""
    lines = [line for line in PROMISES.splitlines() if line.startswith("| ")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_each_promise_is_held_by_tests_that_are_there() -> None:
    assert len(promises()) > 15
    for promise, by, held in promises():
        assert promise
        assert by
        files = [ROOT / name.strip() for name in held.split(",")]
        assert files
        for file in files:
            assert file.is_file(), f"{promise}: {file.relative_to(ROOT)}"
            assert re.search(r"^def test_", file.read_text(encoding="utf-8"), re.M), file


def test_every_attack_is_told_of() -> None:
    attacks = {f"tests/attack/{file.name}" for file in (ROOT / "tests/attack").glob("test_*.py")}
    assert not {name for name in attacks if name not in PROMISES}


def test_what_is_not_promised_is_told_too() -> None:
    assert len(re.findall(r"^- ", TEXT.partition("## What is not promised")[2].partition("\n## ")[0], re.M)) >= 8
