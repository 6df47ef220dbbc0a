"""What killed programs left goes, and nothing that anybody writes, or that has anything in it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from recon.store import Store, leftovers
from recon.store.held import held
from tests.helpers.store_samples import OPERATOR, blank_store

KILLED = """
import os, signal, sys
from pathlib import Path
from recon.store import Store, store
store._furnish = lambda folder, *_, **__: ((folder / "images").mkdir(), os.kill(os.getpid(), signal.SIGKILL))
Store.create(Path(sys.argv[1]), actor="x")
"""


@pytest.fixture(autouse=True)
def _unswept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "_swept", set())


def aged(file: Path, seconds: float) -> Path:
    before = time.time() - seconds
    os.utime(file, (before, before))
    return file


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """Return what a program left that was killed while it made a store."""
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "store")], check=False)
    (left,) = tmp_path.iterdir()
    assert left.name.startswith(".store.")
    return aged(left, 120)


def made(folder: Path) -> None:
    Store.create(folder, actor=OPERATOR).close()


def test_a_store_that_was_only_begun_goes_with_the_next(begun: Path, tmp_path: Path) -> None:
    made(tmp_path / "store")
    assert [one.name for one in tmp_path.iterdir()] == ["store"]


def test_opening_takes_it_away_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path / "store")
    left = tmp_path / ".store.abcd1234.new"
    (left / "images").mkdir(parents=True)
    aged(left, 120)
    monkeypatch.setattr(leftovers, "_swept", set())
    Store.open(tmp_path / "store").close()
    assert not left.exists()


@contextmanager
def somebody_holds(left: Path) -> Iterator[None]:
    with held(left) as is_ours:
        assert is_ours
        yield


@contextmanager
def something_is_in_it(left: Path) -> Iterator[None]:
    (left / "images" / "ab").mkdir()
    aged(left, 120)
    yield


@contextmanager
def it_is_another_folder(left: Path) -> Iterator[None]:
    (left / "letters.txt").write_text("somebody's")
    aged(left, 120)
    yield


@contextmanager
def it_is_new(left: Path) -> Iterator[None]:
    aged(left, 0)
    yield


@pytest.mark.parametrize("why", [somebody_holds, something_is_in_it, it_is_another_folder, it_is_new])
def test_nothing_goes_that_may_be_anybodys(begun: Path, tmp_path: Path, why: object) -> None:
    with why(begun):  # type: ignore[operator]
        made(tmp_path / "store")
        assert begun.exists()


def test_a_hidden_copy_of_a_store_that_has_no_scans_yet_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path / "store")
    copy = aged(shutil.copytree(tmp_path / "store", tmp_path / ".store.20261130"), 7200)
    monkeypatch.setattr(leftovers, "_swept", set())
    Store.open(tmp_path / "store").close()
    assert (copy / "recon.db").is_file()


def test_a_store_that_cannot_be_made_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("recon.store.store._furnish", failing)
    with pytest.raises(KeyboardInterrupt):
        made(tmp_path / "store")
    assert list(tmp_path.iterdir()) == []


def test_half_a_file_goes_when_it_is_old_and_nobody_writes_it(tmp_path: Path) -> None:
    with blank_store(tmp_path / "store") as store:
        shelf = store.images.path(store.images.put(b"a scan")).parent
    names = ("x.12-0123abcd.tmp", "y.12-0123abcd.tmp", "z.12-0123abcd.tmp", "mine.tmp")
    old, new, written, others = (shelf / name for name in names)
    for file in (old, new, written, others):
        file.write_bytes(b"half of")
        aged(file, 0 if file is new else 7200)
    with held(written):
        leftovers.sweep_half(store.folder)
    assert {file.name for file in shelf.glob("*.tmp")} == {new.name, written.name, others.name}


def test_what_is_being_written_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from recon.store import vault

    def old_meanwhile(_descriptor: int) -> None:
        (half,) = tmp_path.glob("*.tmp")
        aged(half, 7200)
        leftovers.sweep_half(tmp_path)
        assert half.exists()

    monkeypatch.setattr(vault.os, "fsync", old_meanwhile)
    monkeypatch.setattr(vault, "sync_folder", lambda _folder: None)
    vault.write_durably(tmp_path / "scan", b"whole")
    assert (tmp_path / "scan").read_bytes() == b"whole"
