"""The ways into a store, and the file that holds them: whoever alters anything in it opens nothing."""

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import KeyWrong, StoreDamaged, StoreLocked
from recon.store import keyfile, keyslots, unlocking
from recon.store.keyslots import Cost, Kind, secret_of, slot_from_json, unwrap, wrap
from recon.store.vault import CLEAR, Master
from tests.helpers.locked_store import MADE, PASSPHRASE, cheap, key_files, keys_by_passphrase, new_keys

FILE_SECRET, RECOVERY = b"f" * 64, b"r" * 20
WAYS = ((Kind.PASSPHRASE, secret_of(PASSPHRASE)), (Kind.FILE, FILE_SECRET), (Kind.RECOVERY, RECOVERY))
GIVEN = ({"passphrase": PASSPHRASE}, {"key_file": FILE_SECRET}, {"recovery": RECOVERY})


@pytest.fixture(autouse=True, scope="module")
def _cheap() -> Iterator[None]:
    with cheap():
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    keyfile.write(tmp_path, new_keys(*WAYS)[0])
    yield tmp_path
    unlocking.forget(tmp_path)


@given(secret=st.binary(min_size=32, max_size=32), way=st.binary(max_size=100), kind=st.sampled_from(Kind))
def test_a_slot_opens_by_what_it_was_made_with(secret: bytes, way: bytes, kind: Kind) -> None:
    master = Master(secret)
    slot = slot_from_json(json.loads(json.dumps(wrap(master, kind, way, id=1, made=MADE).to_json())))
    assert unwrap(slot, master.name, way) == master
    assert unwrap(slot, master.name, way + b"x") is None
    assert unwrap(slot, Master(b"other" * 6 + b"12").name, way) is None


def test_no_key_is_in_what_people_can_see() -> None:
    keys, master = keys_by_passphrase()
    assert master.secret.hex() not in repr(master) + repr(keys) + json.dumps([slot.to_json() for slot in keys.slots])
    assert repr(master.secret) not in repr(master)


def test_keys_for_different_purposes_are_different() -> None:
    master = Master(b"m" * 32)
    assert len({master.secret, master.key("database"), master.key("files"), master.key("keys")}) == 4


def test_accents_are_the_same_however_they_were_typed() -> None:
    assert secret_of("\u00e9t\u00e9") == secret_of("e\u0301te\u0301")


@pytest.mark.parametrize("given_", GIVEN)
def test_each_way_opens_the_store(folder: Path, given_: dict[str, Any]) -> None:
    assert unlocking.is_locked(folder)
    with pytest.raises(StoreLocked):
        unlocking.vault_of(folder)
    unlocking.unlock(folder, **given_)
    assert not unlocking.is_locked(folder)
    assert unlocking.vault_of(folder).is_encrypted
    unlocking.forget(folder)
    assert unlocking.is_locked(folder)


@pytest.mark.parametrize("given_", [{}, {"passphrase": "another one"}, {"key_file": RECOVERY}, {"recovery": b""}])
def test_nothing_else_does(folder: Path, given_: dict[str, Any]) -> None:
    with pytest.raises(KeyWrong):
        unlocking.unlock(folder, **given_)
    assert unlocking.is_locked(folder)


def test_a_store_without_keys_asks_for_none(tmp_path: Path) -> None:
    unlocking.unlock(tmp_path, passphrase="whatever it is")
    assert not unlocking.is_locked(tmp_path)
    assert unlocking.vault_of(tmp_path) is CLEAR


def _members(told: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to everything in the file that is not made of other things."""
    if isinstance(told, dict | list):
        for name, value in told.items() if isinstance(told, dict) else enumerate(told):
            yield from _members(value, (*way, name))
    else:
        yield way


def _altered(told: Any, way: tuple[Any, ...]) -> Iterator[Any]:
    *inside, name = way
    for other in _others(_at(told, way)):
        copy = deepcopy(told)
        _at(copy, inside)[name] = other
        yield copy


def _at(told: Any, way: Any) -> Any:
    for name in way:
        told = told[name]
    return told


def _others(value: Any) -> tuple[Any, ...]:
    if isinstance(value, int):
        return value + 1, 0, str(value), None, float(value) + 0.5
    if isinstance(value, str) and value:
        turned = ("1" if value[0] == "0" else "0") + value[1:]
        return turned, value[:-1], value + "00", "", None, value.upper() if value.islower() else value + "x"
    return "00", 1, {}, "rotate"


def _write(folder: Path, told: Any) -> None:
    for file in key_files(folder):
        file.write_text(json.dumps(told))


@pytest.mark.parametrize("number", range(3))
def test_whatever_is_altered_in_the_file_is_refused(folder: Path, number: int) -> None:
    told = json.loads(key_files(folder)[0].read_bytes())
    ways = list(_members(told))
    assert len(ways) > 20
    for way in ways:
        for altered in _altered(told, way):
            if altered == told:
                continue
            _write(folder, altered)
            with pytest.raises((KeyWrong, StoreDamaged)):
                unlocking.unlock(folder, **GIVEN[number])
            assert unlocking.is_locked(folder), way


def test_a_slot_taken_out_added_or_moved_is_refused(folder: Path) -> None:
    told = json.loads(key_files(folder)[0].read_bytes())
    first, second, third = told["slots"]
    other = new_keys((Kind.FILE, b"of another store"))[0].slots[0].to_json()
    for slots in ([first, second], [second, first, third], [first, first, second, third], [first, second, other], []):
        _write(folder, {**told, "slots": slots})
        with pytest.raises((KeyWrong, StoreDamaged)):
            unlocking.unlock(folder, passphrase=PASSPHRASE)


def test_a_process_that_has_the_key_sees_an_altered_file_too(folder: Path) -> None:
    unlocking.unlock(folder, passphrase=PASSPHRASE)
    told = json.loads(key_files(folder)[0].read_bytes())
    _write(folder, {**told, "job": "encrypt"})
    with pytest.raises(StoreDamaged):
        unlocking.vault_of(folder)


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff\xfe", b"[1]"])
def test_one_of_the_two_files_is_enough(folder: Path, which: int, content: bytes | None) -> None:
    file = key_files(folder)[which]
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    unlocking.unlock(folder, passphrase=PASSPHRASE)
    assert unlocking.vault_of(folder).is_encrypted


def test_the_copy_opens_where_the_file_was_altered(folder: Path) -> None:
    file = key_files(folder)[0]
    told = json.loads(file.read_bytes())
    told["slots"][0]["wrapped"] = "00" * 48
    file.write_text(json.dumps(told))
    unlocking.unlock(folder, passphrase=PASSPHRASE)
    assert unlocking.vault_of(folder).is_encrypted


@pytest.mark.parametrize("cost", [Cost(1023, 1), Cost(1024, 0), Cost(2**30, 1), Cost(1024, 10**6)])
def test_a_cost_that_is_none_or_too_much_is_refused_before_it_is_paid(folder: Path, cost: Cost) -> None:
    keys, master = keys_by_passphrase()
    (slot,) = keys.slots
    keyfile.write(folder, keyfile.written(replace(keys, slots=(replace(slot, cost=cost),)), master))
    with pytest.raises(StoreDamaged):
        unlocking.unlock(folder, passphrase=PASSPHRASE)


def test_a_cost_is_never_less_than_is_safe() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyslots, "LEAST_PASSES", 3)
        cost = _real_calibrated()
    assert cost.memory >= 64 * 1024
    assert cost.passes >= 3


def test_the_master_key_that_is_left_opens_by_the_new_one_alone() -> None:
    former, master, other = (Master(bytes([number]) * 32) for number in range(3))
    keys = keyfile.leaving(keyfile.Keys(master.name, ()), former, master)
    assert keyfile.former_of(keys, master) == former
    assert keyfile.former_of(keys, other) is None


_real_calibrated = keyslots.calibrated
