"""What another program works with lies in memory where the store is encrypted, in a folder that is ours alone."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.intake.scanner import Settings
from recon.store import Store
from recon.workflow import scratch
from recon.workflow.feeding import SCANNER_FOLDER, scan_in, take_left
from recon.workflow.intaking import new_batch
from tests.helpers.fake_scanner import DEVICE, FakeScanner
from tests.helpers.locked_store import cheap, locked_store, taken_for_memory
from tests.helpers.store_samples import OPERATOR, blank_store

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="memory is looked for where users have numbers")


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is taken for memory."""
    return taken_for_memory(tmp_path, monkeypatch)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with cheap(), locked_store(tmp_path / "store") as made:
        yield made


def test_it_is_in_memory_and_this_users_alone(store: Store, memory: Path) -> None:
    place = scratch.place(store)
    assert place.is_relative_to(memory)
    assert place.stat().st_mode & 0o077 == 0
    assert scratch.place(store) == place


def test_a_clear_store_keeps_them_itself(tmp_path: Path, memory: Path) -> None:
    with blank_store(tmp_path / "clear") as clear:
        assert scratch.place(clear) == clear.folder
        assert scratch.places(clear) == (clear.folder,)


def test_where_nothing_is_in_memory_the_store_keeps_them(
    store: Store, memory: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "mounts").write_text("disk / ext4 rw 0 0\n")
    assert scratch.place(store) == store.folder


@pytest.mark.parametrize("trap", ["open", "link", "file"])
def test_what_somebody_else_put_there_is_not_used(store: Store, memory: Path, tmp_path: Path, trap: str) -> None:
    mine = memory / f"recon-{os.getuid()}"
    if trap == "open":
        mine.mkdir()
        mine.chmod(0o755)
    elif trap == "link":
        (tmp_path / "elsewhere").mkdir(mode=0o700)
        mine.symlink_to(tmp_path / "elsewhere")
    else:
        mine.write_bytes(b"")
    place = scratch.place(store)
    assert not place.is_relative_to(memory)
    assert list((tmp_path / "elsewhere").iterdir() if trap == "link" else ()) == []


def test_a_page_from_a_scanner_is_never_in_clear_in_the_store(store: Store, memory: Path) -> None:
    page = b"\x89PNG a page of somebody's"
    seen: list[bytes] = []
    scanner = FakeScanner([page, page + b"2"])
    scanner.before = lambda _page: seen.extend(one.read_bytes() for one in store.folder.rglob("*") if one.is_file())
    scan_in(
        store,
        scanner,
        Settings(DEVICE),
        batch=new_batch(store),
        operator=OPERATOR,
        kept=lambda _kept: None,
        told=lambda _page: None,
        stop=lambda: False,
    )
    assert seen
    assert not [data for data in seen if page in data]
    assert [file for file in memory.rglob("*") if file.is_file()] == []


def test_what_a_killed_program_left_in_memory_is_taken_in(store: Store, memory: Path) -> None:
    folder = scratch.place(store) / SCANNER_FOLDER / "01J"
    folder.mkdir(parents=True)
    (folder / "000001.png").write_bytes(b"a page of somebody's")
    (kept,) = take_left(store, operator=OPERATOR)
    assert store.images.get(kept.digest or "") == b"a page of somebody's"
    assert not folder.exists()
