"""A backup has everything, copies only what is new, is read again before it counts, and spares the last good one."""

import errno
import json
import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from recon.cli import main
from recon.errors import BackupError, BackupStopped
from recon.model.ledger import Act
from recon.store import Store, copying, ledger, made_backups
from recon.store.generations import Depot, Objects, depots
from recon.workflow import backing_up, backup_places, room_left
from recon.workflow.backing_up import Backup, back_up
from recon.workflow.restoring import restore
from tests.helpers.store_samples import OPERATOR, SERIALS, blank_store, issue, keep_file, sample_patient, scan_sheet


def backed_up(store: Store, place: Path, **more: object) -> Backup:
    return back_up(store, place, operator=OPERATOR, **more)  # type: ignore[arg-type]


def depot_of(made: Backup) -> Depot:
    return Depot(made.place)


def tree(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def full(store: Store) -> Store:
    """Return a store with a sheet that is back, a file of its own beside, and a draft."""
    scan_sheet(store, issue(store, patient=sample_patient()))
    (store.folder / "station.key").write_bytes(b"a key")
    (store.folder / "forms" / ".drafts").mkdir(parents=True)
    (store.folder / "forms" / ".drafts" / "x.json").write_text("{}")
    return store


def test_a_backup_has_everything_and_the_ledger_says_so(full: Store, tmp_path: Path) -> None:
    end = ledger.end(full.db)
    made = backed_up(full, tmp_path / "stick")
    one = depot_of(made).generation(made.generation)
    paths = {file.path for file in one.files}
    assert {"station.key", "forms/.drafts/x.json"} <= paths
    assert sum(path.startswith("images/") for path in paths) == 1
    assert sum(path.startswith("blanks/") for path in paths) == 1
    assert not any(path.startswith("recon.db") for path in paths)
    assert (one.end, made.end, one.station, one.made_by) == (end, end, full.station, OPERATOR)
    for file in one.files:
        assert depot_of(made).objects.path(file.digest).read_bytes() == (full.folder / file.path).read_bytes()
    (_, told) = list(ledger.entries(full.db))[-1]
    assert (told.act, told.subject) == (Act.BACKUP_MADE, str(tmp_path / "stick"))
    detail = json.loads(told.detail)
    assert (detail["manifest"], detail["entry"], detail["files"]) == (one.digest, end[0], len(one.files))
    last = made_backups.last(full)
    assert last is not None
    assert (last.place, last.generation, last.size) == (told.subject, one.name, one.size)


def test_the_database_in_it_is_one_that_opens(full: Store, tmp_path: Path) -> None:
    made = backed_up(full, tmp_path / "stick")
    one = depot_of(made).generation(made.generation)
    copy = sqlite3.connect(f"{depot_of(made).database(one).as_uri()}?mode=ro&immutable=1", uri=True)
    assert copy.execute("SELECT serial FROM sheets").fetchall() == [(SERIALS[0],)]
    copy.close()


def test_the_second_copies_only_what_is_new(full: Store, tmp_path: Path) -> None:
    first = backed_up(full, tmp_path / "stick")
    before = Objects(first.place / "objects").sizes()
    keep_file(full, b"another scan")
    second = backed_up(full, tmp_path / "stick")
    assert (first.copied, second.copied) == (first.files, 1)
    assert len(Objects(first.place / "objects").sizes()) == len(before) + 1
    assert depot_of(second).names() == (first.generation, second.generation)


def test_what_is_there_is_not_read_again_in_the_store(
    full: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backed_up(full, tmp_path / "stick")
    read: list[Path] = []
    digest = copying.digest_of_file
    monkeypatch.setattr(copying, "digest_of_file", lambda file: read.append(file) or digest(file))
    (full.folder / "station.key").write_bytes(b"another")
    backed_up(full, tmp_path / "stick")
    assert set(read) == {full.folder / "station.key"}


def test_only_so_many_are_kept_with_what_is_theirs(full: Store, tmp_path: Path) -> None:
    draft = full.folder / "drafts" / "one.json"
    draft.parent.mkdir()
    draft.write_text("first")
    made = [backed_up(full, tmp_path / "stick", keep=2)]
    digest = next(file.digest for file in depot_of(made[0]).sound()[0].files if file.path == "drafts/one.json")
    draft.write_text("second, longer")
    made += [backed_up(full, tmp_path / "stick", keep=2) for _ in range(2)]
    depot = depot_of(made[0])
    assert depot.names() == (made[1].generation, made[2].generation)
    assert made[2].kept == 2
    assert digest not in depot.objects.sizes()
    used = {file.digest for one in depot.sound() for file in one.files}
    assert set(depot.objects.sizes()) == used


def test_what_nobody_can_put_back_counts_for_none(full: Store, tmp_path: Path) -> None:
    made = [backed_up(full, tmp_path / "stick") for _ in range(3)]
    (made[2].place / "generations" / made[2].generation / "manifest.json").write_text("went bad")
    with pytest.raises(BackupStopped):
        backed_up(full, tmp_path / "stick", keep=1, stop=lambda: True)
    assert [one.name for one in depot_of(made[0]).sound()] == [made[1].generation]
    again = backed_up(full, tmp_path / "stick", keep=1)
    assert depot_of(again).names() == (again.generation,)


def test_two_stores_at_one_place_do_not_mix(full: Store, tmp_path: Path) -> None:
    with blank_store(tmp_path / "other") as other:
        places = {backed_up(one, tmp_path / "stick").place for one in (full, other)}
    assert len(places) == 2
    assert [len(Depot(place).names()) for place in places] == [1, 1]


def test_others_write_while_it_copies(full: Store, tmp_path: Path) -> None:
    with Store.open(full.folder) as other:
        written: list[int] = []

        def write(stage: str, _done: int, _of: int) -> None:
            if stage == "database":
                keep_file(other, f"scan {len(written)}".encode())
                written.append(ledger.last(other.db))

        end = ledger.end(full.db)
        made = backed_up(full, tmp_path / "stick", progress=write)
    assert written
    assert made.end == end


@pytest.mark.parametrize("name", ["recon.db-wal.txt", "new\nline.txt", "é.txt", "e\u0301.txt"])
def test_whatever_a_file_beside_is_called_it_can_be_put_back(full: Store, tmp_path: Path, name: str) -> None:
    (full.folder / name).write_bytes(b"somebody's own")
    (full.folder / "forms" / name).write_bytes(b"somebody's own")
    backed_up(full, tmp_path / "stick")
    made = restore(tmp_path / "stick", tmp_path / "again", operator=OPERATOR)
    assert len(list(made.store.rglob(name))) == 2


@pytest.mark.parametrize("name", ["note 12:30.txt", "a\\b.txt", "caf\udce9.txt"])
def test_a_name_that_could_not_be_put_back_is_told_before(full: Store, tmp_path: Path, name: str) -> None:
    (full.folder / name).write_bytes(b"somebody's own")
    with pytest.raises(BackupError, match="renommez-le"):
        backed_up(full, tmp_path / "stick")
    assert depots(tmp_path / "stick")[0].names() == ()


def test_a_manifest_that_cannot_be_read_back_is_no_backup(
    full: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backing_up, "is_path", lambda _path: True)
    (full.folder / "a\\b.txt").write_bytes(b"somebody's own")
    with pytest.raises(BackupError, match="000001"):
        backed_up(full, tmp_path / "stick")
    assert depots(tmp_path / "stick")[0].names() == ()


@pytest.mark.parametrize("inside", ["", "images", "backups"])
def test_a_place_in_the_store_is_refused(store: Store, inside: str) -> None:
    with pytest.raises(BackupError, match="store"):
        backed_up(store, store.folder / inside)
    assert not (store.folder / "backups").exists()


def test_a_place_that_leads_into_the_store_is_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / f"recon-{store.station[-6:]}").symlink_to(store.folder / "images")
    with pytest.raises(BackupError):
        backed_up(store, tmp_path)


def test_a_stick_that_is_not_there_does_not_become_a_folder(store: Store, tmp_path: Path) -> None:
    with pytest.raises(BackupError):
        backed_up(store, tmp_path / "media" / "stick")
    assert not (tmp_path / "media").exists()


def test_a_stick_that_was_elsewhere_is_missed(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_places, "_disk", lambda folder: 2 if folder.name == "stick" else 1)
    assert not backed_up(store, tmp_path / "stick").same_disk
    monkeypatch.setattr(backup_places, "_disk", lambda _folder: 1)
    with pytest.raises(BackupError, match="clé"):
        backed_up(store, tmp_path / "stick")


def test_two_programs_do_not_back_up_to_one_place(full: Store, tmp_path: Path) -> None:
    made = backed_up(full, tmp_path / "stick")
    with depot_of(made).held(), pytest.raises(BackupError, match="autre programme"):
        backed_up(full, tmp_path / "stick")
    assert backed_up(full, tmp_path / "stick").copied == 0


def test_too_little_room_is_told_before_anything_is_written(
    full: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backed_up(full, tmp_path / "stick")
    before = tree(tmp_path / "stick")
    monkeypatch.setattr(backup_places, "free_at", lambda _folder: 1_000_000)
    with pytest.raises(BackupError) as told:
        backed_up(full, tmp_path / "stick")
    assert "1,0 Mo" in told.value.message()
    assert tree(tmp_path / "stick") == before


def test_a_file_too_large_for_the_stick_is_told(full: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_places, "_is_fat", lambda _folder: True)
    monkeypatch.setattr(backing_up, "database_size", lambda _store: 5 * 10**9)
    monkeypatch.setattr(backup_places, "free_at", lambda _folder: 10**12)
    with pytest.raises(BackupError, match="exFAT"):
        backed_up(full, tmp_path / "stick")


WRONG: dict[str, OSError] = {
    "plein": OSError(errno.ENOSPC, "No space left on device"),
    "n’est pas là": OSError(errno.EIO, "Input/output error"),
    "protection": OSError(errno.EROFS, "Read-only file system"),
}


@pytest.mark.parametrize("words", WRONG)
@pytest.mark.parametrize("where", ["put", "seal", "settle", "copy_database"])
def test_whatever_the_stick_answers_the_last_good_backup_stays(
    full: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, words: str
) -> None:
    made = backed_up(full, tmp_path / "stick")
    before = tree(tmp_path / "stick")
    keep_file(full, b"another scan")

    def fail(*_: object, **__: object) -> None:
        raise WRONG[words]

    owners = {"put": Objects, "seal": backing_up, "settle": Depot, "copy_database": backing_up}
    with monkeypatch.context() as patched:
        patched.setattr(owners[where], where, fail)
        with pytest.raises(BackupError, match=words):
            backed_up(full, tmp_path / "stick")
    assert depot_of(made).names() == (made.generation,)
    now = tree(tmp_path / "stick")
    assert {path: data for path, data in now.items() if path in before} == before
    assert not any(path.endswith(".tmp") for path in now)
    assert made_backups.last(full).generation == made.generation  # type: ignore[union-attr]
    assert backed_up(full, tmp_path / "stick").kept == 2
    assert not list((tmp_path / "stick").rglob("*.part"))


def test_a_disk_that_is_really_full_leaves_nothing_half_written(
    full: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backed_up(full, tmp_path / "stick")
    keep_file(full, b"another scan")
    keep_file(full, b"a third")
    fsync, left = os.fsync, [3]

    def filled(handle: int) -> None:
        left[0] -= 1
        if not left[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(handle)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", filled)
        with pytest.raises(BackupError, match="plein"):
            backed_up(full, tmp_path / "stick")
    assert not [file for file in (tmp_path / "stick").rglob("*") if file.suffix in (".tmp", ".part")]
    assert depot_of(made).names() == (made.generation,)


def test_a_stick_that_knows_no_rights_and_syncs_no_folders_will_do(
    full: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def only_files(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        fsync(handle)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "fsync", only_files)
    for name in ("chmod", "symlink_to", "hardlink_to"):
        monkeypatch.setattr(Path, name, refused)
    assert backed_up(full, tmp_path / "stick").files > 0


def test_a_stop_leaves_the_last_good_backup(full: Store, tmp_path: Path) -> None:
    made = backed_up(full, tmp_path / "stick")
    with pytest.raises(BackupStopped):
        backed_up(full, tmp_path / "stick", stop=lambda: True)
    assert depot_of(made).names() == (made.generation,)


def test_what_a_killed_program_left_is_taken_away(full: Store, tmp_path: Path) -> None:
    made = backed_up(full, tmp_path / "stick")
    half = made.place / "generations" / "000002.part"
    half.mkdir()
    (half / "recon.db").write_bytes(b"half")
    (made.place / "objects" / "3.tmp").write_bytes(b"half")
    assert depot_of(made).names() == (made.generation,)
    assert backed_up(full, tmp_path / "stick").generation.startswith("000002-")
    assert not half.exists()
    assert not (made.place / "objects" / "3.tmp").exists()


def spoil(file: Path, change: Callable[[bytes], bytes]) -> None:
    file.chmod(0o600)
    file.write_bytes(change(file.read_bytes()))


def test_a_stick_that_does_not_keep_what_is_written_is_told(
    full: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = Objects.put

    def lossy(objects: Objects, sources: list[tuple[Path, object]]) -> object:
        kept = put(objects, sources)  # type: ignore[arg-type]
        spoil(objects.path(kept[0].digest), lambda data: bytes(len(data)))
        return kept

    monkeypatch.setattr(Objects, "put", lossy)
    with pytest.raises(BackupError, match="défaillante"):
        backed_up(full, tmp_path / "stick")
    # Nor is what lies there since taken for good by the next one.
    monkeypatch.setattr(Objects, "put", put)
    made = backed_up(full, tmp_path / "stick")
    assert all(depot_of(made).objects.is_sound(file.digest) for file in depot_of(made).sound()[0].files)


def test_what_a_killed_program_had_not_read_again_yet_is_read_before_it_counts(full: Store, tmp_path: Path) -> None:
    first = backed_up(full, tmp_path / "stick")
    digest = keep_file(full, b"another scan")[0].digest
    # Copied by a program that was killed, and not kept by the stick.
    copied = depot_of(first).objects.path(digest)
    copied.parent.mkdir(exist_ok=True)
    copied.write_bytes(bytes(len(b"another scan")))
    made = backed_up(full, tmp_path / "stick")
    assert made.mended == 1
    assert depot_of(made).objects.is_sound(digest)


def test_what_went_bad_on_the_stick_is_found_and_copied_again(full: Store, tmp_path: Path) -> None:
    made = backed_up(full, tmp_path / "stick")
    image = next(file for file in depot_of(made).sound()[0].files if file.path.startswith("images/"))
    spoil(depot_of(made).objects.path(image.digest), lambda data: bytes(len(data)))
    mended = [backed_up(full, tmp_path / "stick").mended for _ in range(8)]
    assert sum(mended) == 1
    assert depot_of(made).objects.is_sound(image.digest)


def test_an_original_that_is_damaged_in_the_store_is_told_each_time_and_does_not_stop_it(
    full: Store, tmp_path: Path
) -> None:
    image = next(full.folder.glob("images/*/*"))
    spoil(image, lambda data: bytes(len(data)))
    path = str(image.relative_to(full.folder))
    assert backed_up(full, tmp_path / "stick").damaged == (path,)
    assert backed_up(full, tmp_path / "stick").damaged == (path,)


def test_an_original_that_is_gone_is_no_backup(full: Store, tmp_path: Path) -> None:
    next(full.folder.glob("images/*/*")).unlink()
    with pytest.raises(BackupError, match="images/"):
        backed_up(full, tmp_path / "stick")


def test_a_ledger_that_was_tampered_with_is_no_backup(full: Store, tmp_path: Path) -> None:
    full.db.execute("DROP TRIGGER ledger_is_never_changed")
    full.db.execute("UPDATE ledger SET actor = 'somebody' WHERE seq = 2")
    full.db.conn.commit()
    with pytest.raises(BackupError, match="registre"):
        backed_up(full, tmp_path / "stick")
    assert not list((tmp_path / "stick").rglob("manifest.json"))


def test_put_back_on_trial_it_is_examined_whole_and_nothing_stays(full: Store, tmp_path: Path) -> None:
    before = {path.name for path in tmp_path.iterdir()}
    assert backed_up(full, tmp_path / "stick", full=True).is_full
    assert {path.name for path in tmp_path.iterdir()} == before | {"stick"}
    image = next(full.folder.glob("images/*/*"))
    spoil(image, lambda data: bytes(len(data)))
    # What is whole on the stick makes a whole store; a stick that has only the damaged one does not.
    assert backed_up(full, tmp_path / "stick", full=True).is_full
    with pytest.raises(BackupError, match=image.parent.name + image.name):
        backed_up(full, tmp_path / "other", full=True)


def test_a_store_that_cannot_be_written_can_be_backed_up(full: Store, tmp_path: Path) -> None:
    full.close()
    full.folder.chmod(0o500)
    (full.folder / "recon.db").chmod(0o400)
    try:
        with Store.open(full.folder) as store:
            made = backed_up(store, tmp_path / "stick")
    finally:
        full.folder.chmod(0o700)
    assert made.files > 0


def test_room_is_told_in_words_that_are_never_too_small() -> None:
    assert [room_left.in_words(size) for size in (12, 1_000, 1_234_000, 12_000_001, 3_210_000_000)] == [
        "12 octets",
        "1,0 ko",
        "1,3 Mo",
        "13 Mo",
        "3,3 Go",
    ]


def test_the_first_generation_and_each_tenth_is_held_against_its_ledger(full: Store, tmp_path: Path) -> None:
    good = backed_up(full, tmp_path / "stick")
    (state,) = full.db.execute("SELECT state FROM sheets").fetchone()
    full.db.execute("UPDATE sheets SET state = 'delivered'")
    full.db.conn.commit()
    with pytest.raises(BackupError, match="sheets"):
        backed_up(full, tmp_path / "other")  # its first
    assert not depots(tmp_path / "other")[0].names()
    names = [good.generation] + [backed_up(full, tmp_path / "stick", keep=20).generation for _ in range(9)]
    with pytest.raises(BackupError, match="sheets"):
        backed_up(full, tmp_path / "stick", keep=20)
    assert depot_of(good).names() == tuple(names)
    full.db.execute("UPDATE sheets SET state = ?", (state,))
    full.db.conn.commit()
    assert backed_up(full, tmp_path / "stick", keep=20).generation.startswith("000011-")


def test_links_in_the_store_are_told(full: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "my.toml").write_text("")
    (full.folder / "forms" / "mine").symlink_to(tmp_path / "elsewhere")
    made = backed_up(full, tmp_path / "stick")
    assert made.links == ("forms/mine",)
    assert not any("my.toml" in file.path for file in depot_of(made).generation(made.generation).files)
    assert main(["--store", str(full.folder), "backup", str(tmp_path / "stick")]) == 1
    assert "forms/mine" in capsys.readouterr().err
