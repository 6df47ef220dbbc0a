"""Ways into a store: its master key, wrapped once for each way.

A passphrase goes through Argon2id, whose cost stands with the slot; a key file and the recovery key are random already
and go through HKDF alone. A slot is bound to what it is and to the key that it wraps: no member of it can be altered,
and no slot of another store put in.
"""

import json
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from time import perf_counter
from typing import Any

from recon.store.sealing import derived
from recon.store.vault import Master

_SALT, _NONCE, _WRAPPED = 16, 12, 48
_KIB_PER_MIB = 1024

# Below these nobody's file is believed; above, a file that somebody altered would cost the machine its memory.
LEAST_MEMORY, MOST_MEMORY = 64 * _KIB_PER_MIB, 1024 * _KIB_PER_MIB
LEAST_PASSES, MOST_PASSES = 3, 64
LANES = 4
_MEMORY = 128 * _KIB_PER_MIB
_SECONDS = 0.5  # that opening takes here: long for somebody who tries millions


class Kind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105
    FILE = "file"
    RECOVERY = "recovery"


class SlotUnfit(ValueError):
    """A slot is not one that this program would have made."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try at a passphrase takes: memory in KiB, and how often it is gone through."""

    memory: int
    passes: int


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in. ``cost`` is None where nothing has to be made slow."""

    id: int
    kind: Kind
    made: str
    salt: bytes
    nonce: bytes
    wrapped: bytes
    cost: Cost | None = None

    def to_json(self) -> dict[str, Any]:
        return {**self._bound(), "nonce": self.nonce.hex(), "wrapped": self.wrapped.hex()}

    def _bound(self) -> dict[str, Any]:
        cost = (
            None
            if self.cost is None
            else {"algorithm": "argon2id", "memory": self.cost.memory, "passes": self.cost.passes, "lanes": LANES}
        )
        return {"id": self.id, "kind": self.kind.value, "made": self.made, "cost": cost, "salt": self.salt.hex()}

    def bound(self, key: str) -> bytes:
        """Return what the wrapped key is authenticated with; ``key`` names the key that it is."""
        return json.dumps({"key": key, **self._bound()}, sort_keys=True).encode()


def slot_from_json(told: Mapping[str, Any]) -> Slot:
    """Return the slot that ``to_json`` gave.

    Raises:
        SlotUnfit: if it is not one.
    """
    try:
        slot = Slot(
            id=told["id"],
            kind=Kind(told["kind"]),
            made=str(told["made"]),
            salt=bytes.fromhex(told["salt"]),
            nonce=bytes.fromhex(told["nonce"]),
            wrapped=bytes.fromhex(told["wrapped"]),
            cost=None if told["cost"] is None else Cost(told["cost"]["memory"], told["cost"]["passes"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SlotUnfit(str(error)) from error
    if slot.to_json() != told or not _is_fit(slot):
        raise SlotUnfit(slot.kind)
    return slot


def wrap(master: Master, kind: Kind, secret: bytes, *, id: int, made: str) -> Slot:  # noqa: A002 - its name in the file
    """Return a new slot that ``secret`` opens."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cost = calibrated() if kind is Kind.PASSPHRASE else None
    empty = Slot(id, kind, made, secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE), b"", cost)
    wrapped = AESGCM(_key_of(empty, secret)).encrypt(empty.nonce, master.secret, empty.bound(master.name))
    return Slot(id, kind, made, empty.salt, empty.nonce, wrapped, cost)


def unwrap(slot: Slot, key: str, secret: bytes) -> Master | None:
    """Return the master key, None where ``secret`` is not what opens the slot, or the slot not what was made."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        master = Master(AESGCM(_key_of(slot, secret)).decrypt(slot.nonce, slot.wrapped, slot.bound(key)))
    except InvalidTag:
        return None
    return master if master.name == key else None


def secret_of(passphrase: str) -> bytes:
    """Return a passphrase as bytes: the same whichever way a keyboard composes its accents."""
    return unicodedata.normalize("NFC", passphrase).encode()


def calibrated() -> Cost:
    """Return what makes one try take about half a second on this machine, never less than is safe anywhere."""
    began = perf_counter()
    _argon2(b"how long it takes", b"\0" * _SALT, Cost(_MEMORY, 1))
    seconds = max(perf_counter() - began, 1e-3)
    return Cost(_MEMORY, min(max(round(_SECONDS / seconds), LEAST_PASSES), MOST_PASSES))


def _key_of(slot: Slot, secret: bytes) -> bytes:
    info = f"recon/1/slot {slot.kind.value}".encode()
    if slot.cost is None:
        return derived(secret, info, salt=slot.salt)
    return derived(_argon2(secret, slot.salt, slot.cost), info)


def _argon2(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(secret, salt, cost.passes, cost.memory, LANES, 32, Type.ID)


def _is_fit(slot: Slot) -> bool:
    if type(slot.id) is not int or (len(slot.salt), len(slot.nonce), len(slot.wrapped)) != (_SALT, _NONCE, _WRAPPED):
        return False
    if (slot.kind is Kind.PASSPHRASE) != (slot.cost is not None):
        return False
    return slot.cost is None or (
        type(slot.cost.memory) is int
        and type(slot.cost.passes) is int
        and LEAST_MEMORY <= slot.cost.memory <= MOST_MEMORY
        and LEAST_PASSES <= slot.cost.passes <= MOST_PASSES
    )
