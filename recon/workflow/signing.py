"""Signatures of the station: whoever holds its public key can tell whether a paper of ours was altered.

Ed25519. The private half is among the store's secrets, the ledger has the public half. Stores of earlier versions have
it in a file, ``station.key``, from which it is taken once.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from recon.errors import StoreDamaged
from recon.language import tr
from recon.model.ledger import Act
from recon.store import Store, keyring
from recon.store.database import told
from recon.store.secrets import keep_secret, secret
from recon.store.store import Journal
from recon.workflow.signatures import ALGORITHM, name_of, verify

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

__all__ = ["ALGORITHM", "FILE", "SECRET", "Signature", "name_of", "public_of", "sign", "station_key", "verify"]

SECRET = "station.key"  # noqa: S105 - what it is called
FILE = "station.key"


@dataclass(frozen=True, slots=True)
class Signature:
    """``key`` is what people compare, ``public`` the key's 32 bytes and ``value`` the signature's 64, hexadecimal."""

    key: str
    public: str
    value: str


def sign(store: Store, data: bytes, *, operator: str) -> Signature:
    """Return the station's signature of ``data``; the station's key is made when it is first needed.

    Raises:
        StoreDamaged: if the key cannot be used any more.
        StoreReadOnly, StoreFull: if there is no key yet, and none can be made.
    """
    private = station_key(store, operator=operator)
    public = public_of(private)
    return Signature(name_of(public), public, private.sign(data).hex())


def station_key(store: Store, *, operator: str) -> Ed25519PrivateKey:
    """Return the station's private key, made and told to the ledger if there is none; see ``sign``."""
    found = _load(store)
    if found is not None and keyring.key_of(store, public_of(found)) is not None:
        return found
    with store.transaction(operator) as journal:
        # Another program may have made one meanwhile.
        found = _load(store) or _from_file(store, journal) or _make(store, journal)
        public = public_of(found)
        if keyring.key_of(store, public) is None:
            journal.record(Act.KEY_MADE, name_of(public), {"algorithm": ALGORITHM, "public": public})
    with told(store.folder):
        _file(store).unlink(missing_ok=True)  # only now is what was in it kept for certain
    return found


def public_of(private: Ed25519PrivateKey) -> str:
    """Return the public half, 32 bytes in hexadecimal."""
    return private.public_key().public_bytes_raw().hex()


def _load(store: Store) -> Ed25519PrivateKey | None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    kept = secret(store, SECRET)
    if kept is None:
        return None
    try:
        return Ed25519PrivateKey.from_private_bytes(kept)
    except ValueError as error:
        raise _unusable(store, SECRET) from error


def _from_file(store: Store, journal: Journal) -> Ed25519PrivateKey | None:
    """Take the key over from the file that an earlier version kept it in, None where there is none."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    with told(store.folder):
        try:
            data = _file(store).read_bytes()
        except FileNotFoundError:
            return None
    try:
        key = load_pem_private_key(data, None)
    except (ValueError, TypeError) as error:
        raise _unusable(store, _file(store)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _unusable(store, _file(store))
    keep_secret(store, journal, SECRET, key.private_bytes_raw())
    return key


def _make(store: Store, journal: Journal) -> Ed25519PrivateKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private = Ed25519PrivateKey.generate()
    keep_secret(store, journal, SECRET, private.private_bytes_raw())
    return private


def _file(store: Store) -> Path:
    return store.folder / FILE


def _unusable(store: Store, what: Path | str) -> StoreDamaged:
    return StoreDamaged(store=store.folder, reason=tr("receipt.key_unusable", file=what))
