"""The station's key: made once, kept from others, told to the ledger by its public half alone."""

import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import StoreDamaged
from recon.model.ledger import Act
from recon.store import Store, keyring, ledger
from recon.workflow.checking import check
from recon.workflow.signing import FILE, name_of, sign, station_key, verify
from tests.helpers.store_samples import OPERATOR, blank_store

DATA = b"a receipt"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        yield made


def test_a_signature_is_verified_by_the_public_half(store: Store) -> None:
    made = sign(store, DATA, operator=OPERATOR)
    assert verify(made.public, DATA, made.value)
    assert made.key == name_of(made.public)
    assert not verify(made.public, DATA + b" ", made.value)
    assert not verify(made.public.upper(), DATA, made.value)
    assert not verify(made.public, DATA, made.value.upper())
    assert not verify("", DATA, made.value)
    assert not verify("no key", DATA, "no signature")


@given(place=st.integers(0, 63), bit=st.integers(0, 7))
def test_any_other_signature_is_none(place: int, bit: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    with blank_store(tmp_path_factory.mktemp("other") / "store") as store:
        made = sign(store, DATA, operator=OPERATOR)
    value = bytearray.fromhex(made.value)
    value[place] ^= 1 << bit
    assert not verify(made.public, DATA, value.hex())


def test_the_key_is_made_once_and_only_its_owner_can_read_it(store: Store) -> None:
    first, second = (sign(store, DATA, operator=OPERATOR) for _ in range(2))
    assert first == second
    assert stat.S_IMODE((store.folder / FILE).stat().st_mode) == 0o600
    (entry,) = [one for _, one in ledger.entries(store.db) if one.act is Act.KEY_MADE]
    assert json.loads(entry.detail) == {"algorithm": "Ed25519", "public": first.public}
    known = keyring.key_of(store, first.public)
    assert known is not None
    assert (known.name, known.by, known.station) == (first.key, OPERATOR, store.station)
    assert check(store) == ()


def test_the_private_half_stands_in_no_entry(store: Store) -> None:
    private = station_key(store, operator=OPERATOR).private_bytes_raw().hex()
    told = [one.detail + one.subject for _, one in ledger.entries(store.db)]
    assert not [text for text in told if private in text]


def test_a_key_of_which_the_ledger_was_not_told_is_told_later(store: Store, tmp_path: Path) -> None:
    with blank_store(tmp_path / "other") as other:
        made = sign(other, DATA, operator=OPERATOR)
        (other.folder / FILE).rename(store.folder / FILE)
    assert keyring.key_of(store, made.public) is None
    assert sign(store, DATA, operator="anna").public == made.public
    assert keyring.key_of(store, made.public) is not None


def test_a_lost_key_is_followed_by_another_and_stays_known(store: Store) -> None:
    first = sign(store, DATA, operator=OPERATOR)
    (store.folder / FILE).unlink()
    second = sign(store, DATA, operator=OPERATOR)
    assert first.public != second.public
    assert all(keyring.key_of(store, one.public) for one in (first, second))


@pytest.mark.parametrize("content", [b"", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
def test_a_key_file_that_is_none_is_told_and_left_alone(store: Store, content: bytes) -> None:
    (store.folder / FILE).write_bytes(content)
    with pytest.raises(StoreDamaged):
        sign(store, DATA, operator=OPERATOR)
    assert (store.folder / FILE).read_bytes() == content
