"""What opens an encrypted store, changed by people; each change in the ledger, and no secret in it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.errors import KeyRefused, KeyWrong, OutputError, StoreFull
from recon.model.ledger import Act
from recon.store import Store, keyfile, ledger, recovery, unlocking
from recon.workflow import keys, recovery_keys
from recon.workflow.checking import check
from tests.helpers.locked_store import PASSPHRASE, cheap, locked_store
from tests.helpers.store_samples import OPERATOR, blank_store

OTHER = "huit chèvres sous un pont"


@pytest.fixture(autouse=True)
def _cheap() -> Iterator[None]:
    with cheap():
        yield


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with locked_store(tmp_path / "store") as made:
        yield made


def opens(store: Store, *, typed: str | None = None, key_file: Path | None = None) -> bool:
    unlocking.forget(store.folder)
    try:
        keys.unlock(store.folder, typed=typed, key_file=key_file)
    except (KeyWrong, KeyRefused):
        keys.unlock(store.folder, typed=PASSPHRASE if typed != PASSPHRASE else OTHER)
        return False
    return True


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The recovery keys that were put on paper."""
    told: list[str] = []
    monkeypatch.setattr(
        recovery_keys, "write_recovery", lambda _store, out, key: (told.append(key), out.write_bytes(b"%PDF"))
    )
    return told


def test_the_passphrase_is_changed_and_the_old_one_opens_nothing(store: Store) -> None:
    keys.set_passphrase(store, OTHER, operator=OPERATOR)
    assert [slot.kind for slot in keys.status(store.folder).slots] == [keys.Kind.PASSPHRASE]
    assert opens(store, typed=OTHER)
    assert not opens(store, typed=PASSPHRASE)


@pytest.mark.parametrize("weak", ["", "short", "aaaaaaaaaaaaaaaa", "ababababab"])
def test_a_weak_passphrase_is_refused(store: Store, weak: str) -> None:
    with pytest.raises(KeyRefused):
        keys.set_passphrase(store, weak, operator=OPERATOR)
    assert opens(store, typed=PASSPHRASE)


def test_a_key_file_is_made_and_opens_the_store(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "stick.key"
    keys.add_file(store, file, operator=OPERATOR)
    assert file.stat().st_mode & 0o777 == 0o600
    assert opens(store, key_file=file)
    assert opens(store, typed=PASSPHRASE)
    with pytest.raises(KeyRefused):
        keys.add_file(store, file, operator=OPERATOR)


@pytest.mark.parametrize("content", [b"", b"a photograph\n", b"recon key file 1\nabcd\n", b"\xff\xd8\xff"])
def test_a_file_that_is_something_else_is_left_alone(store: Store, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other"
    file.write_bytes(content)
    with pytest.raises(KeyRefused):
        keys.add_file(store, file, operator=OPERATOR)
    assert file.read_bytes() == content
    with pytest.raises(KeyRefused):
        keys.unlock(store.folder, key_file=file)


def test_a_key_file_that_is_not_there_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(KeyRefused):
        keys.unlock(store.folder, key_file=tmp_path / "gone.key")
    with pytest.raises(OutputError):
        keys.add_file(store, tmp_path / "no" / "folder.key", operator=OPERATOR)


def test_the_recovery_key_opens_the_store_and_the_next_one_takes_its_place(
    store: Store, tmp_path: Path, printed: list[str]
) -> None:
    for _ in range(2):
        recovery_keys.set_recovery(store, tmp_path / "key.pdf", operator=OPERATOR)
    first, second = printed
    assert opens(store, typed=second)
    assert opens(store, typed=second.lower().replace("-", " "))
    assert not opens(store, typed=first)
    assert len(keys.status(store.folder).slots) == 2


def test_a_slip_in_the_recovery_key_is_told_with_its_group(store: Store, tmp_path: Path, printed: list[str]) -> None:
    recovery_keys.set_recovery(store, tmp_path / "key.pdf", operator=OPERATOR)
    groups = printed[0].split("-")
    groups[2] = ("7" if groups[2][0] != "7" else "8") + groups[2][1:]
    with pytest.raises(KeyRefused) as told:
        keys.unlock(store.folder, typed="-".join(groups))
    assert "3" in told.value.message("en")


def test_a_sheet_that_could_not_be_written_changes_nothing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        recovery_keys.set_recovery(store, tmp_path / "no" / "folder.pdf", operator=OPERATOR)
    assert len(keys.status(store.folder).slots) == 1


def test_a_sheet_that_opens_nothing_does_not_stay(
    store: Store, tmp_path: Path, printed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keyfile, "write", full)
    with pytest.raises(StoreFull):
        recovery_keys.set_recovery(store, tmp_path / "key.pdf", operator=OPERATOR)
    assert printed
    assert not (tmp_path / "key.pdf").exists()
    (tmp_path / "key.pdf").write_bytes(b"%PDF of the key that still opens it")
    with pytest.raises(StoreFull):
        recovery_keys.set_recovery(store, tmp_path / "key.pdf", operator=OPERATOR)
    assert (tmp_path / "key.pdf").read_bytes() == b"%PDF of the key that still opens it"
    assert [entry for _, entry in ledger.entries(store.db) if entry.act is Act.KEY_CHANGED] == []


def test_a_way_in_is_taken_away_but_never_the_last(store: Store, tmp_path: Path) -> None:
    keys.add_file(store, tmp_path / "stick.key", operator=OPERATOR)
    with pytest.raises(KeyRefused):
        keys.remove(store, 7, operator=OPERATOR)
    keys.remove(store, 2, operator=OPERATOR)
    assert not opens(store, key_file=tmp_path / "stick.key")
    with pytest.raises(KeyRefused):
        keys.remove(store, 1, operator=OPERATOR)


def test_a_number_is_never_given_to_another_way_in(store: Store, tmp_path: Path) -> None:
    keys.add_file(store, tmp_path / "one.key", operator=OPERATOR)
    keys.set_passphrase(store, OTHER, operator=OPERATOR)
    assert [slot.id for slot in keys.status(store.folder).slots] == [2, 3]


def test_the_ledger_tells_of_each_change_and_no_secret(store: Store, tmp_path: Path, printed: list[str]) -> None:
    keys.set_passphrase(store, OTHER, operator=OPERATOR)
    keys.add_file(store, tmp_path / "stick.key", operator=OPERATOR)
    recovery_keys.set_recovery(store, tmp_path / "key.pdf", operator=OPERATOR)
    keys.remove(store, 2, operator=OPERATOR)
    told = [json.loads(entry.detail) for _, entry in ledger.entries(store.db) if entry.act is Act.KEY_CHANGED]
    assert [one["what"] for one in told] == ["passphrase", "file", "recovery", "removed"]
    text = json.dumps(told)
    secret = recovery.secret_from(printed[0])
    for one in (OTHER, PASSPHRASE, secret.hex(), printed[0], (tmp_path / "stick.key").read_text().split()[-1]):
        assert one not in text
    assert text.count("wrapped") == 0


def test_a_clear_store_has_no_keys_to_change(tmp_path: Path) -> None:
    with blank_store(tmp_path / "clear") as clear:
        assert not keys.status(clear.folder).is_encrypted
        with pytest.raises(KeyRefused):
            keys.set_passphrase(clear, OTHER, operator=OPERATOR)


def told_of(store: Store) -> list[str]:
    return [one.message("en").partition(" ")[0] for one in check(store) if one.code == "key_file"]


@pytest.mark.parametrize("name", [keyfile.FILE, keyfile.COPY])
def test_an_older_key_file_that_is_put_back_is_named(store: Store, name: str) -> None:
    file = store.folder / name
    before = file.read_bytes()
    assert told_of(store) == []
    keys.set_passphrase(store, OTHER, operator=OPERATOR)
    assert told_of(store) == []
    file.write_bytes(before)
    assert opens(store, typed=PASSPHRASE)
    assert told_of(store) == [name]
    keys.set_passphrase(store, OTHER, operator=OPERATOR)
    assert not opens(store, typed=PASSPHRASE)
    assert told_of(store) == []


@pytest.mark.parametrize("name", [keyfile.FILE, keyfile.COPY])
def test_a_key_file_that_is_gone_or_altered_is_named(store: Store, name: str) -> None:
    file = store.folder / name
    whole = json.loads(file.read_bytes())
    for data in (b"", json.dumps(whole | {"slots": []}).encode()):
        file.write_bytes(data)
        assert told_of(store) == [name]
    file.unlink()
    assert told_of(store) == [name]


def test_a_key_file_that_opens_nothing_does_not_stay(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    keys.make_key_file(tmp_path / "there")
    monkeypatch.setattr(keyfile, "write", full)
    for name in ("there", "new"):
        with pytest.raises(StoreFull):
            keys.add_file(store, tmp_path / name, operator=OPERATOR)
    assert (tmp_path / "there").exists()  # it may open another store
    assert not (tmp_path / "new").exists()
