"""The station's key: made once, kept from others, told to the ledger by its public half alone."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import StoreDamaged
from recon.model.ledger import Act
from recon.store import Store, keyring, ledger
from recon.store.secrets import keep_secret, secret
from recon.workflow.checking import check
from recon.workflow.signing import FILE, SECRET, name_of, sign, station_key, verify
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


def test_the_key_is_made_once_and_is_among_the_secrets(store: Store) -> None:
    first, second = (sign(store, DATA, operator=OPERATOR) for _ in range(2))
    assert first == second
    assert len(secret(store, SECRET) or b"") == 32
    assert not (store.folder / FILE).exists()
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


def test_the_key_of_an_earlier_version_is_taken_from_its_file(store: Store) -> None:
    private = Ed25519PrivateKey.generate()
    (store.folder / FILE).write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    made = sign(store, DATA, operator="anna")
    assert made.public == private.public_key().public_bytes_raw().hex()
    assert not (store.folder / FILE).exists()
    assert sign(store, DATA, operator=OPERATOR) == made
    assert keyring.key_of(store, made.public) is not None
    assert check(store) == ()


def test_a_lost_key_is_followed_by_another_and_stays_known(store: Store) -> None:
    first = sign(store, DATA, operator=OPERATOR)
    with store.transaction(OPERATOR) as journal:
        keep_secret(store, journal, SECRET, None)
    second = sign(store, DATA, operator=OPERATOR)
    assert first.public != second.public
    assert all(keyring.key_of(store, one.public) for one in (first, second))


def test_a_secret_that_is_no_key_is_told(store: Store) -> None:
    with store.transaction(OPERATOR) as journal:
        keep_secret(store, journal, SECRET, b"short")
    with pytest.raises(StoreDamaged):
        sign(store, DATA, operator=OPERATOR)


@pytest.mark.parametrize("content", [b"", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
def test_a_key_file_that_is_none_is_told_and_left_alone(store: Store, content: bytes) -> None:
    (store.folder / FILE).write_bytes(content)
    with pytest.raises(StoreDamaged):
        sign(store, DATA, operator=OPERATOR)
    assert (store.folder / FILE).read_bytes() == content
