"""Encrypting a store in place, changing its key: killed at any point, the next one finishes, and nothing is lost."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.errors import KeyRefused, StoreBusy, StoreDamaged, StoreFull, StoreShort
from recon.model.ledger import Act
from recon.store import Store, keyfile, ledger, switching, unlocking
from recon.store.database import FILE
from recon.workflow import keyjobs, keys, room_left
from recon.workflow.checking import check
from tests.helpers.killed_job import OTHER, Job, encrypt, killed_and_finished, killed_at, rotate, whole
from tests.helpers.locked_store import cheap, everything, in_clear, locked_store, told_of_patients
from tests.helpers.store_samples import OPERATOR, SteppingClock, blank_store, keep_file

EVERY = 11

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills need processes that fork")


@pytest.fixture(autouse=True)
def _cheap() -> Iterator[None]:
    with cheap():
        yield


@pytest.fixture
def clear(tmp_path: Path) -> Path:
    with blank_store(tmp_path / "store") as store:
        told_of_patients(store)
    return store.folder


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    with locked_store(tmp_path / "store") as store:
        told_of_patients(store)
    return store.folder


def key_changes(folder: Path) -> int:
    with Store.open(folder) as store:
        return sum(entry.act is Act.KEY_CHANGED for _, entry in ledger.entries(store.db))


def test_a_clear_store_becomes_an_encrypted_one(clear: Path) -> None:
    before = whole(clear)
    assert in_clear(clear)
    encrypt(clear)
    assert whole(clear) == before
    assert in_clear(clear) == set()
    unlocking.forget(clear)
    keys.unlock(clear, typed=OTHER)
    assert whole(clear) == before
    assert key_changes(clear) == 2
    with pytest.raises(KeyRefused):
        encrypt(clear)


def test_a_new_key_opens_all_and_the_old_one_nothing(locked: Path) -> None:
    before, (old, master) = whole(locked), unlocking.keys_of(locked)
    sealed = {file: file.read_bytes() for file in locked.rglob("*") if file.is_file()}
    rotate(locked)
    assert whole(locked) == before
    unlocking.forget(locked)
    keyfile.write(locked, old)
    unlocking.hold(master)
    with pytest.raises(StoreDamaged):
        Store.open(locked)
    for file in locked.rglob("*"):
        assert not file.is_file() or file.read_bytes()[:48] != sealed.get(file, b"")[:48] or file.suffix == ".json"


def test_a_job_that_was_interrupted_is_told_until_it_is_finished(locked: Path) -> None:
    assert any(killed_at(locked, rotate, point) and keys.status(locked).job for point in range(1, 60))
    unlocking.forget(locked)
    keys.unlock(locked, typed=OTHER)
    with Store.open(locked) as store:
        assert [one.code for one in check(store)] == ["key_job"]
    rotate(locked)
    with Store.open(locked) as store:
        assert check(store) == ()


def test_there_is_no_store_that_nothing_opens(clear: Path, tmp_path: Path) -> None:
    with pytest.raises(KeyRefused):
        keyjobs.encrypt(clear, (), operator=OPERATOR, told_of=lambda *_: None)
    assert not unlocking.is_encrypted(clear)
    with pytest.raises(KeyRefused):
        rotate(clear)


@pytest.mark.parametrize("job", [encrypt, rotate])
def test_a_store_that_somebody_has_open_is_left_as_it_is(tmp_path: Path, job: Job) -> None:
    store = (blank_store if job is encrypt else locked_store)(tmp_path / "store")
    with store:
        told_of_patients(store)
        before = everything(store)
        with pytest.raises(StoreBusy):
            job(store.folder)
        assert keys.status(store.folder).job == ""
        assert unlocking.is_encrypted(store.folder) == (job is rotate)
        assert everything(store) == before
        keep_file(store, b"it goes on")
    job(store.folder)
    assert in_clear(store.folder) == set()


def test_what_an_earlier_program_left_is_taken_in(clear: Path) -> None:
    folder = clear / "scanner" / "01J"
    folder.mkdir(parents=True)
    (folder / "000001.png").write_bytes(b"a page of Le Goff's that nobody kept")
    encrypt(clear)
    with Store.open(clear) as store:
        assert b"a page of Le Goff's that nobody kept" in everything(store)["images"].values()  # type: ignore[attr-defined]
    assert in_clear(clear) == set()


def test_a_copy_that_is_not_the_same_is_not_put_in_place(clear: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = whole(clear)
    monkeypatch.setattr(switching, "_same", lambda *_: False)
    with pytest.raises(StoreDamaged):
        encrypt(clear)
    monkeypatch.undo()
    with cheap():
        keys.unlock(clear, typed=OTHER)
        assert whole(clear) == before
        encrypt(clear)
        assert whole(clear) == before


def test_too_little_room_is_told_before_anything_is_changed(clear: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def short(_folder: Path, needed: int) -> None:
        assert needed > (clear / FILE).stat().st_size
        raise StoreShort(store=clear, needed="", free="")

    monkeypatch.setattr(room_left, "require", short)
    with pytest.raises(StoreShort):
        encrypt(clear)
    assert not unlocking.is_encrypted(clear)


def test_a_disk_that_fills_up_leaves_the_store_as_it_was(clear: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = whole(clear)

    def full(*_: object) -> None:
        (clear / "recon.db.new").write_bytes(b"half of it")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(switching, "_export", full)
        with pytest.raises(StoreFull):
            encrypt(clear)
    assert not (clear / "recon.db.new").exists()
    assert whole(clear) == before
    encrypt(clear)
    assert whole(clear) == before


def test_a_file_of_which_a_copy_was_linked_is_not_written_over(clear: Path, tmp_path: Path) -> None:
    with Store.open(clear) as store:
        (digest,) = store.images.digests()
        os.link(store.images.path(digest), tmp_path / "copy")
        os.link(clear / FILE, tmp_path / "copy.db")
    encrypt(clear)
    assert (tmp_path / "copy").read_bytes() == b"a page of Le Goff's"
    assert b"LE GOFF" in (tmp_path / "copy.db").read_bytes()


def test_a_store_in_which_it_was_interrupted_works(clear: Path) -> None:
    """What is written meanwhile is sealed, and found again when the job is done."""
    killed_at(clear, encrypt, 12)
    keys.unlock(clear, typed=OTHER)
    assert keys.status(clear).job == keyfile.ENCRYPTING
    with Store.open(clear, clock=SteppingClock()) as store:
        keep_file(store, b"meanwhile")
        meanwhile = everything(store)
    encrypt(clear)
    assert whole(clear) == meanwhile
    assert keys.status(clear).job == ""


@pytest.mark.parametrize("job", [encrypt, rotate])
def test_killed_at_any_point_it_is_finished_by_the_next(tmp_path: Path, job: Job) -> None:
    """At some of the points; each of them is looked at by ``python -m tests.faults.keys``."""
    assert killed_and_finished(tmp_path, job, range(1, 10**6, EVERY)) >= 6
