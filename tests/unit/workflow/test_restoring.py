"""A backup is put back whole, in an empty place, examined; and the store that is made is a station of its own."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from ulid import ULID

from recon.design.numbers import place_of, spare_span
from recon.errors import BackupError, StoreExists, StoreLocked, StoreShort
from recon.model.ledger import Act
from recon.model.number import NumberKind
from recon.store import Store, keyfile, ledger, made_backups, queries, unlocking
from recon.store.generations import Depot
from recon.workflow import restoring, room_left
from recon.workflow.accounting import status
from recon.workflow.backing_up import back_up
from recon.workflow.checking import check
from recon.workflow.numbers import import_range, number_ranges, reserve
from recon.workflow.restoring import kept_at, restore, try_out
from tests.helpers.locked_store import PASSPHRASE, cheap, locked_store
from tests.helpers.store_samples import OPERATOR, SERIALS, blank_store, issue, keep_file, sample_patient, scan_sheet


@pytest.fixture
def stick(store: Store, tmp_path: Path) -> Path:
    """Return a place with two backups, of before and after a sheet came back."""
    code = issue(store, patient=sample_patient())
    back_up(store, tmp_path / "stick", operator=OPERATOR)
    scan_sheet(store, code)
    (store.folder / "station.key").write_bytes(b"a key")
    back_up(store, tmp_path / "stick", operator=OPERATOR)
    return tmp_path / "stick"


def images(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.glob("[bi]*/*/*")}


def test_what_is_put_back_is_the_store_as_it_was(store: Store, stick: Path, tmp_path: Path) -> None:
    before = status(store)
    issue(store, SERIALS[1])
    told: list[tuple[int, int]] = []
    made = restore(stick, tmp_path / "again", operator="it", progress=lambda done, of: told.append((done, of)))
    assert told == [(number, len(told)) for number in range(1, len(told) + 1)]
    assert len(told) == len(made.generation.files) + 1  # and the database
    with Store.open(made.store) as again:
        assert status(again) == before
        assert check(again) == ()
        assert images(made.store) == images(store.folder)
        assert (made.store / "station.key").read_bytes() == b"a key"
        assert (made.store / "station.key").stat().st_mode & 0o777 == 0o600
        assert not queries.is_issued(again, SERIALS[1])
    assert made.store.stat().st_mode & 0o777 == 0o700
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_an_earlier_one_is_put_back_by_its_name_or_number(stick: Path, tmp_path: Path) -> None:
    (depot,) = kept_at(stick)
    for place, name in (("a", depot.names()[0]), ("b", "1")):
        with Store.open(restore(stick, tmp_path / place, operator="it", generation=name).store) as again:
            assert queries.is_issued(again, SERIALS[0])
            assert list(again.images.digests()) == []
    with pytest.raises(BackupError, match="7"):
        restore(stick, tmp_path / "c", operator="it", generation="7")


def test_it_goes_on_as_a_station_of_its_own(store: Store, stick: Path, tmp_path: Path) -> None:
    former = store.station
    made = restore(stick, tmp_path / "again", operator="it")
    with Store.open(made.store) as again:
        assert again.station == made.station != former == made.former
        (*_, (_, last)) = ledger.entries(again.db)
        assert (last.act, last.station, last.previous) == (Act.STORE_RESTORED, made.station, made.end[1])
        detail = json.loads(last.detail)
        assert (detail["from"], detail["entry"], detail["digest"]) == (former, *made.end)
        assert made_backups.restored(again) is not None
        issue(again, SERIALS[1])
        assert check(again) == ()
        issue(store, SERIALS[2])
        # The ledgers of both can be put together: no two entries follow the same one.
        every = {entry for one in (store, again) for _, entry in ledger.entries(one.db)}
        assert len({(entry.station, entry.previous) for entry in every}) == len(every)
        theirs = [{one.first for one in number_ranges(one_store)} for one_store in (store, again)]
        assert not theirs[0] & theirs[1]


def test_it_draws_from_the_share_of_no_station_that_its_ledger_knows(
    store: Store, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = restore(stick, tmp_path / "again", operator="it")
    with Store.open(first.store) as again:
        back_up(again, tmp_path / "other", operator=OPERATOR)
    third = "01JZ0000000000000000000003"
    named = iter([store.station, first.station, third])
    monkeypatch.setattr(restoring, "ULID", SimpleNamespace(from_datetime=lambda _at: next(named)))
    # Both may still be at work.
    assert restore(tmp_path / "other", tmp_path / "once_more", operator="it").station == third


def test_numbers_are_not_drawn_from_ranges_that_may_have_been_used_since(store: Store, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("A1\nA2\nA3\n")
    import_range(store, tmp_path / "list.txt", kind=NumberKind.PATIENT, operator=OPERATOR)
    back_up(store, tmp_path / "stick", operator=OPERATOR)
    made = restore(tmp_path / "stick", tmp_path / "again", operator="it")
    assert made.ranges == 1
    with Store.open(made.store) as again:
        assert [one.listed for one in number_ranges(again, NumberKind.PATIENT)] == [False]
        assert check(again) == ()
        assert import_range(again, tmp_path / "list.txt", kind=NumberKind.PATIENT, operator=OPERATOR).size == 3


def test_an_original_that_was_damaged_before_the_backup_does_not_cost_all_the_others(
    store: Store, stick: Path, tmp_path: Path
) -> None:
    (image,) = store.folder.glob("images/*/*")
    image.chmod(0o600)
    image.write_bytes(b"what a failing disk made of it")
    assert back_up(store, tmp_path / "other", operator=OPERATOR).damaged
    made = restore(tmp_path / "other", tmp_path / "again", operator="it")
    assert [image.parent.name + image.name in told for told in made.damaged] == [True]
    with Store.open(made.store) as again:
        assert [problem.code for problem in check(again)] == ["image"]
        assert queries.is_issued(again, SERIALS[0])
    assert restore(stick, tmp_path / "sound", operator="it").damaged == ()


def test_a_store_that_was_tampered_with_before_the_backup_is_not_put_back(store: Store, tmp_path: Path) -> None:
    issue(store)
    back_up(store, tmp_path / "stick", operator=OPERATOR)
    store.db.execute("UPDATE sheets SET patient = 'somebody'")
    store.db.conn.commit()
    back_up(store, tmp_path / "stick", operator=OPERATOR)
    with pytest.raises(BackupError, match="sheets"):
        restore(tmp_path / "stick", tmp_path / "again", operator="it")
    assert not (tmp_path / "again").exists()


@pytest.mark.parametrize("shares", ["lower", "higher"])
def test_ranges_that_it_gives_are_of_its_own_share(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shares: str
) -> None:
    reserve(store, NumberKind.PATIENT, 100, tmp_path / "1.json", operator=OPERATOR)
    back_up(store, tmp_path / "stick", operator=OPERATOR)
    mine = spare_span(NumberKind.PATIENT, store.station).first
    every = (str(ULID.from_timestamp(number)) for number in range(1, 10_000))
    at = {name: spare_span(NumberKind.PATIENT, name).first for name in every}
    station = next(name for name, first in at.items() if (first < mine) == (shares == "lower") and first != mine)
    monkeypatch.setattr(restoring, "ULID", SimpleNamespace(from_datetime=lambda _at: station))
    made = restore(tmp_path / "stick", tmp_path / "again", operator="it")
    # Both are at work, and each gives a range to somebody.
    theirs = reserve(store, NumberKind.PATIENT, 100, tmp_path / "2.json", operator=OPERATOR)
    with Store.open(made.store) as again:
        given = reserve(again, NumberKind.PATIENT, 100, tmp_path / "3.json", operator=OPERATOR)
    assert place_of(NumberKind.PATIENT, given.first) == at[station]
    assert given.first != theirs.first


def test_nothing_is_put_over_what_is_there(stick: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "thesis.odt").write_text("mine")
    for folder in (tmp_path / "taken", tmp_path / "store"):
        with pytest.raises(StoreExists):
            restore(stick, folder, operator="it")
    assert (tmp_path / "taken" / "thesis.odt").read_text() == "mine"
    (tmp_path / "empty").mkdir()
    restore(stick, tmp_path / "empty", operator="it")


def spoiled(stick: Path, what: str) -> Path:
    (depot,) = kept_at(stick)
    one = depot.generation(depot.names()[-1])
    if what == "database":
        return depot.database(one)
    if what == "manifest":
        return depot.database(one).with_name("manifest.json")
    return depot.objects.path(next(file.digest for file in one.files if file.path.startswith(what)))


@pytest.mark.parametrize("what", ["database", "manifest", "images", "blanks", "station.key"])
@pytest.mark.parametrize("how", ["changed", "cut", "gone"])
def test_a_backup_that_is_not_what_was_written_makes_no_store(stick: Path, tmp_path: Path, what: str, how: str) -> None:
    file = spoiled(stick, what)
    data = file.read_bytes()
    if how == "gone":
        file.unlink()
    else:
        file.write_bytes(data[: len(data) // 2] if how == "cut" else bytes([data[0] ^ 1]) + data[1:])
    with pytest.raises(BackupError):
        restore(stick, tmp_path / "again", operator="it")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["stick", "store"]
    if what != "blanks":  # which both have
        restore(stick, tmp_path / "again", operator="it", generation="1")


@pytest.mark.parametrize(
    "path",
    [
        "../outside",
        "/etc/outside",
        "images/../../outside",
        "a\\..\\b",
        "C:/x",
        "images//x",
        "recon.db",
        "recon.db-wal",
        "RECON.DB-wal",  # the same to some disks
        "a\0b",
    ],
)
def test_a_manifest_that_leads_out_of_the_store_is_refused(stick: Path, tmp_path: Path, path: str) -> None:
    file = spoiled(stick, "manifest")
    told = json.loads(file.read_bytes())
    told["files"].append([path, *told["files"][0][1:]])
    sealed(file, told)
    with pytest.raises(BackupError):
        restore(stick, tmp_path / "again", operator="it")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["stick", "store"]


def test_a_manifest_without_an_original_makes_no_store(stick: Path, tmp_path: Path) -> None:
    file = spoiled(stick, "manifest")
    told = json.loads(file.read_bytes())
    sealed(file, told | {"files": [row for row in told["files"] if not row[0].startswith("images/")]})
    with pytest.raises(BackupError, match="images/"):
        restore(stick, tmp_path / "again", operator="it")


def sealed(file: Path, told: object) -> None:
    data = json.dumps(told).encode()
    file.write_bytes(data)
    file.with_name("manifest.json.sha256").write_text(f"{hashlib.sha256(data).hexdigest()}  manifest.json\n")


def test_a_place_without_a_backup_or_with_those_of_two_stores_is_told(stick: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    for place in (tmp_path / "nothing", tmp_path / "nowhere"):
        with pytest.raises(BackupError):
            restore(place, tmp_path / "again", operator="it")
    with blank_store(tmp_path / "other") as other:
        made = back_up(other, stick, operator=OPERATOR)
        with pytest.raises(BackupError) as told:
            restore(stick, tmp_path / "again", operator="it")
        assert str(made.place) in told.value.message()
        assert restore(made.place, tmp_path / "again", operator="it").former == other.station


def test_too_little_room_is_told_before(stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room_left, "free_at", lambda _folder: 1000)
    with pytest.raises(StoreShort):
        restore(stick, tmp_path / "again", operator="it")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["stick", "store"]


def test_what_a_killed_restore_left_does_not_stand_in_the_way(stick: Path, tmp_path: Path) -> None:
    half = tmp_path / ".again.restoring"
    (half / "images").mkdir(parents=True)
    (half / "recon.db").write_bytes(b"half")
    restore(stick, tmp_path / "again", operator="it")
    assert not half.exists()


def test_a_trial_leaves_nothing(stick: Path, tmp_path: Path) -> None:
    assert try_out(stick, beside=tmp_path / "store").number == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["stick", "store"]
    spoiled(stick, "images").write_bytes(b"other")
    with pytest.raises(BackupError):
        try_out(stick, beside=tmp_path / "store")


def test_a_store_that_was_put_back_is_backed_up_beside_the_other(stick: Path, tmp_path: Path) -> None:
    made = restore(stick, tmp_path / "again", operator="it")
    with Store.open(made.store) as again:
        keep_file(again, b"later")
        second = back_up(again, stick, operator=OPERATOR)
    assert len(kept_at(stick)) == 2
    assert Depot(second.place).sound()[0].station == made.station
    with Store.open(restore(second.place, tmp_path / "third", operator="it").store) as third:
        assert check(third) == ()


def test_an_encrypted_store_is_backed_up_and_put_back_encrypted(tmp_path: Path) -> None:
    with cheap():
        with locked_store(tmp_path / "locked") as store:
            scan_sheet(store, issue(store, patient=sample_patient()))
            made = back_up(store, tmp_path / "stick", operator=OPERATOR, full=True)
            before = status(store)
            assert back_up(store, tmp_path / "stick", operator=OPERATOR).copied == 0
            unlocking.forget(store.folder)
        with pytest.raises(StoreLocked):
            restore(tmp_path / "stick", tmp_path / "again", operator="it")
        assert not (tmp_path / "again").exists()
        depot = Depot(made.place)
        assert depot.sound()[0].end == made.end
        unlocking.when_locked(lambda folder: unlocking.unlock(folder, passphrase=PASSPHRASE))
        try:
            restore(tmp_path / "stick", tmp_path / "again", operator="it")
        finally:
            unlocking.when_locked(None)
        with Store.open(tmp_path / "again") as again:
            assert again.vault.is_encrypted
            assert (status(again), check(again)) == (before, ())
    clear = [file for file in made.place.rglob("*") if file.is_file() and b"LE GOFF" in file.read_bytes()]
    assert clear == []
    assert not depot.database(depot.sound()[0]).read_bytes().startswith(b"SQLite")


def test_a_store_whose_keys_are_just_changed_is_not_backed_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with cheap(), locked_store(tmp_path / "locked") as store:
        (keys,) = keyfile.read(store.folder)
        monkeypatch.setattr(keyfile, "read", lambda _folder: iter([replace(keys, job=keyfile.ROTATING)]))
        with pytest.raises(BackupError, match="clés"):
            back_up(store, tmp_path / "stick", operator=OPERATOR)
