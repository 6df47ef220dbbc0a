"""A PDF that goes straight to a printer: in an encrypted store it lies in memory, and goes once it is printed."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.app import printjobs
from recon.app.paper import Paper
from recon.errors import PrintStopped
from recon.store import Store
from tests.helpers.locked_store import cheap, locked_store, taken_for_memory
from tests.helpers.store_samples import blank_store

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="memory is looked for where users have numbers")


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return taken_for_memory(tmp_path, monkeypatch)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with cheap(), locked_store(tmp_path / "store") as made:
        yield made


def test_what_goes_to_a_printer_goes_from_memory_once_it_is_printed(store: Store, memory: Path) -> None:
    with printjobs._out(store, Paper()) as out:
        out.write_bytes(b"%PDF of somebody's")
        assert out.is_relative_to(memory)
    assert not out.exists()


def test_what_was_not_printed_is_there_until_the_next_one(store: Store, memory: Path) -> None:
    def jam() -> None:
        with printjobs._out(store, Paper()) as out:
            out.write_bytes(b"%PDF of somebody's")
            raise PrintStopped(reason="jammed", out=out)

    with pytest.raises(PrintStopped) as told:
        jam()
    out = Path(str(told.value.details["out"]))
    assert out.exists()
    with printjobs._out(store, Paper()):
        assert not out.exists()


def test_a_file_that_the_person_chose_is_theirs(store: Store, memory: Path, tmp_path: Path) -> None:
    with printjobs._out(store, Paper(out=tmp_path / "mine.pdf")) as out:
        out.write_bytes(b"%PDF")
    assert out.read_bytes() == b"%PDF"


def test_a_clear_store_keeps_it(tmp_path: Path, memory: Path) -> None:
    with blank_store(tmp_path / "clear") as clear, printjobs._out(clear, Paper()) as out:
        out.write_bytes(b"%PDF")
    assert out.parent == clear.folder / printjobs.OWN_FOLDER
    assert out.exists()
