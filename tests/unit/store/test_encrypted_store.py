"""An encrypted store is a store like any other to whoever has its key, and says nothing to anybody else."""

import pickle
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from recon.errors import StoreBusy, StoreDamaged, StoreLocked, StoreReadOnly
from recon.model.policy import Policy
from recon.store import Store, keyfile, unlocking
from recon.store.database import FILE
from recon.store.images import Images
from recon.store.vault import CLEAR, Master, SealBroken, Vault
from recon.workflow import drafts
from recon.workflow.batches import PageReader
from recon.workflow.checking import check
from recon.workflow.preferences import Preferences
from tests.helpers.locked_store import PASSPHRASE, cheap, everything, in_clear, locked_store, told_of_patients
from tests.helpers.store_samples import OPERATOR, SERIALS, blank_store, issue


@pytest.fixture(autouse=True)
def _cheap() -> Iterator[None]:
    with cheap():
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with locked_store(tmp_path / "store") as store:
        told_of_patients(store)
    return store.folder


def test_nothing_of_a_patient_can_be_read_on_the_disk(folder: Path, tmp_path: Path) -> None:
    assert in_clear(folder) == set()
    with blank_store(tmp_path / "clear") as clear:
        told_of_patients(clear)
    assert len(in_clear(clear.folder)) >= len(("patients", "image", "draft", "window"))


def test_not_while_it_is_written_either(tmp_path: Path) -> None:
    with locked_store(tmp_path / "store") as store:
        told_of_patients(store)
        assert (store.folder / f"{FILE}-wal").stat().st_size
        assert in_clear(store.folder) == set()


def test_it_is_whole_when_it_is_opened_again(folder: Path) -> None:
    with Store.open(folder) as store:
        before = everything(store)
        assert check(store) == ()
    unlocking.forget(folder)
    unlocking.unlock(folder, passphrase=PASSPHRASE)
    with Store.open(folder) as store:
        assert everything(store) == before


def test_it_does_not_open_without_its_key(folder: Path) -> None:
    unlocking.forget(folder)
    with pytest.raises(StoreLocked):
        Store.open(folder)
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(folder / FILE).execute("SELECT * FROM ledger")


def test_whoever_can_answer_is_asked_when_it_is_wanted(folder: Path) -> None:
    unlocking.forget(folder)
    asked: list[Path] = []

    def ask(wanted: Path) -> None:
        asked.append(wanted)
        unlocking.unlock(wanted, passphrase=PASSPHRASE)

    unlocking.when_locked(ask)
    try:
        for _ in range(2):
            Store.open(folder).close()
    finally:
        unlocking.when_locked(None)
    assert asked == [folder]


def test_a_copy_of_it_opens_with_the_same_key(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    with Store.open(tmp_path / "copy") as copy, Store.open(folder) as store:
        assert everything(copy) == everything(store)


def test_without_its_key_file_it_is_damaged_and_not_read_as_it_is(folder: Path) -> None:
    for name in (keyfile.FILE, keyfile.COPY):
        (folder / name).unlink()
    with pytest.raises(StoreDamaged):
        Store.open(folder)


def test_a_clear_database_put_in_its_place_is_refused(folder: Path, tmp_path: Path) -> None:
    blank_store(tmp_path / "clear").close()
    shutil.copy(tmp_path / "clear" / FILE, folder / FILE)
    with pytest.raises(StoreDamaged):
        Store.open(folder)


def test_the_keys_of_another_store_do_not_open_it(folder: Path, tmp_path: Path) -> None:
    master = Master(b"x" * 32)
    keys = keyfile.written(keyfile.Keys(master.name, ()), master)
    unlocking.hold(master)
    keyfile.write(folder, keys)
    with pytest.raises(StoreDamaged):
        Store.open(folder)


@pytest.mark.parametrize("how", ["flipped", "cut", "longer", "clear", "another", "empty"])
def test_an_image_that_is_not_what_was_sealed_is_told(folder: Path, how: str) -> None:
    with Store.open(folder) as store:
        (digest,) = store.images.digests()
        other = store.images.put(b"another page")
        file, whole = store.images.path(digest), store.images.path(digest).read_bytes()
        altered = {
            "flipped": whole[:-1] + bytes([whole[-1] ^ 1]),
            "cut": whole[:-1],
            "longer": whole + b"x",
            "clear": b"a page of Le Goff's",
            "another": store.images.path(other).read_bytes(),
            "empty": b"",
        }[how]
        file.chmod(0o600)
        file.write_bytes(altered)
        assert not store.images.is_sound(digest)
        with pytest.raises(StoreDamaged):
            store.images.get(digest)
        assert [problem.code for problem in check(store)] == ["image"]


def test_a_draft_of_somebody_else_put_in_its_place_is_none(folder: Path) -> None:
    with Store.open(folder) as store:
        drafts.keep(store, "anna", ("S", "notes", None), "of another patient")
        theirs, mine = sorted((folder / drafts.OWN_FOLDER).iterdir())
        theirs.write_bytes(mine.read_bytes())
        assert [drafts.every(store, who) for who in (OPERATOR, "anna")].count({}) == 1


def test_what_the_window_keeps_is_not_read_nor_written_while_it_is_locked(folder: Path) -> None:
    unlocking.forget(folder)
    assert Preferences(folder, OPERATOR).read() == {}
    assert not Preferences(folder, OPERATOR).write({"a": 1})


def test_a_worker_gets_the_key_with_what_it_reads(folder: Path) -> None:
    with Store.open(folder) as store:
        (digest,) = store.images.digests()
        reader = PageReader(folder / "images", folder / "blanks", {}, Policy(), date(2026, 3, 1), vault=store.vault)
    assert store.vault.masters[0].secret.hex() not in repr(reader)
    assert repr(store.vault.masters[0].secret) not in repr(reader)
    sent: PageReader = pickle.loads(pickle.dumps(reader))  # noqa: S301
    assert Images(sent.images, sent.vault).get(digest) == b"a page of Le Goff's"


def test_a_clear_store_is_an_ordinary_sqlite_file(tmp_path: Path) -> None:
    with blank_store(tmp_path / "store") as store:
        told_of_patients(store)
        assert store.vault is CLEAR
        assert store.vault.seal(b"as it is") == store.vault.open(b"as it is") == b"as it is"
    other = sqlite3.connect(store.folder / FILE)
    try:
        assert other.execute("SELECT ipp FROM patients").fetchall() == [("8001234",)]
        assert other.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        other.close()


def test_a_vault_opens_what_it_sealed_and_nothing_of_another() -> None:
    vault, other = (Vault((Master(bytes([number]) * 32),)) for number in (1, 2))
    sealed = vault.seal(b"of a patient", "a place")
    assert vault.open(sealed, "a place") == b"of a patient"
    for wrong in ((other, sealed, "a place"), (vault, sealed, "b"), (vault, b"of a patient", "a place")):
        with pytest.raises(SealBroken):
            wrong[0].open(wrong[1], wrong[2])


def test_one_that_cannot_be_written_can_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(folder) as store:
        before = everything(store)
    monkeypatch.setattr("recon.store.database.is_writable", lambda _folder: False)
    with Store.open(folder) as store:
        assert everything(store) == before
        with pytest.raises(StoreReadOnly):
            issue(store, SERIALS[1])


def test_a_database_that_was_replaced_while_it_was_opened_is_opened_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = iter((1, 2, 2, 2))
    monkeypatch.setattr("recon.store.database._number", lambda _file: next(numbers))
    with Store.open(folder) as store:
        assert check(store) == ()
    assert next(numbers, None) is None
    ever = iter(range(100))
    monkeypatch.setattr("recon.store.database._number", lambda _file: next(ever))
    with pytest.raises(StoreBusy):
        Store.open(folder)


def test_two_programs_write_to_it_in_turn(folder: Path) -> None:
    """Another process has its own locks, which this one must not let go of by looking into the file."""
    master = Master(b"m" * 32)  # the other process knows nothing of cheap passphrases, so there are none
    keyfile.write(folder, keyfile.written(keyfile.Keys(master.name, ()), master))
    script = (
        "import sys; from pathlib import Path;"
        "from recon.store import Store, unlocking; from recon.store.vault import Master;"
        "unlocking.hold(Master(b'm' * 32)); store = Store.open(Path(sys.argv[1]));"
        "store.db.conn.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.readline(); store.db.rollback()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "held\n"
        with Store.open(folder) as store, Store.open(folder):
            Store.open(folder).close()
            store.db.execute("PRAGMA busy_timeout = 50")
            with pytest.raises(StoreBusy):
                issue(store, SERIALS[1])
            other.stdin.write("go\n")
            other.stdin.flush()
            other.wait()
            issue(store, SERIALS[1])
            assert check(store) == ()
