"""The file ``keys.json``: which ways lead into an encrypted store. There is no secret in it that is not wrapped.

It stands in the store twice, and is never the only one while it is changed: without it, nothing in the store can be
read by anybody, ever. What it says as a whole is authenticated by the master key.
"""

import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from recon import bounded
from recon.store.keyslots import Kind, Slot, SlotUnfit, slot_from_json, unwrap
from recon.store.sealing import SealBroken, seal, unseal
from recon.store.vault import Master, write_durably

FILE = "keys.json"
COPY = "keys-copy.json"
_FORMAT = "recon-keys/1"
ENCRYPTING, ROTATING = "encrypt", "rotate"
_JOBS = ("", ENCRYPTING, ROTATING)
_MEMBERS = frozenset({"format", "key", "job", "former", "slots", "mac"})


@dataclass(frozen=True, slots=True)
class Keys:
    """What the file says: the name of the master key, the ways to it, and which job on the store is not finished.

    ``former`` is the master key that a job is leaving, sealed under the new one; ``mac`` is over all the rest.
    """

    key: str
    slots: tuple[Slot, ...]
    job: str = ""
    former: bytes = b""
    mac: bytes = field(default=b"", repr=False)

    def next_id(self) -> int:
        """Return a number for a new slot that none had."""
        return 1 + max((slot.id for slot in self.slots), default=0)

    def is_sound(self, master: Master) -> bool:
        """Tell whether it is, in every member, what the holder of the master key wrote."""
        return hmac.compare_digest(self.mac, _mac(self, master))


def written(keys: Keys, master: Master) -> Keys:
    """Return ``keys`` with the code that shows that nobody else changed them."""
    return replace(keys, key=master.name, mac=_mac(replace(keys, key=master.name), master))


def write(folder: Path, keys: Keys) -> None:
    """Put the file in the store's ``folder``, durably, its copy first: what was there opens until this one does.

    Raises:
        OSError: if it cannot be written.
    """
    data = (json.dumps(_to_json(keys), indent=1) + "\n").encode()
    for name in (COPY, FILE):
        write_durably(folder / name, data, mode=0o600)


def is_there(folder: Path) -> bool:
    """Tell whether the store in ``folder`` is encrypted: has a key file, in whatever state."""
    return (folder / FILE).exists() or (folder / COPY).exists()


def read(folder: Path) -> Iterator[Keys]:
    """Yield what the file says, then what its copy says where that differs; one that nobody can read is left out."""
    seen: set[Keys] = set()
    for name in (FILE, COPY):
        keys = read_one(folder / name)
        if keys is not None and keys not in seen:
            seen.add(keys)
            yield keys


def read_one(file: Path) -> Keys | None:
    """Return what one of the two says, None where it is gone or nobody can read it."""
    try:
        return _from_json(bounded.json_of(bounded.read_bytes(file, bounded.TEXT)))
    except (OSError, ValueError):
        return None


def opened(keys: Keys, kind: Kind, secret: bytes) -> Master | None:
    """Return the master key, if ``secret`` opens any slot of that kind."""
    tried = (unwrap(slot, keys.key, secret) for slot in keys.slots if slot.kind is kind)
    return next((master for master in tried if master is not None), None)


def leaving(keys: Keys, former: Master, master: Master) -> Keys:
    """Return ``keys`` with the master key that the store is leaving, which only ``master`` opens."""
    return replace(keys, former=seal(master.key("former"), bytes.fromhex(master.name), former.secret, "former"))


def former_of(keys: Keys, master: Master) -> Master | None:
    """Return the master key that the store is leaving, None where it leaves none."""
    if not keys.former:
        return None
    try:
        return Master(unseal(master.key("former"), keys.former, "former"))
    except SealBroken:
        return None


def _mac(keys: Keys, master: Master) -> bytes:
    told = {**_to_json(keys), "mac": ""}
    return hmac.digest(master.key("keys"), json.dumps(told, sort_keys=True).encode(), sha256)


def _to_json(keys: Keys) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "key": keys.key,
        "job": keys.job,
        "former": keys.former.hex(),
        "slots": [slot.to_json() for slot in keys.slots],
        "mac": keys.mac.hex(),
    }


def _from_json(told: Any) -> Keys:
    if not isinstance(told, dict) or told.keys() != _MEMBERS or told["format"] != _FORMAT or told["job"] not in _JOBS:
        raise ValueError(FILE)
    if not isinstance(told["slots"], list) or not isinstance(told["key"], str):
        raise SlotUnfit(FILE)
    try:
        keys = Keys(
            key=told["key"],
            slots=tuple(slot_from_json(slot) for slot in told["slots"]),
            job=told["job"],
            former=bytes.fromhex(told["former"]),
            mac=bytes.fromhex(told["mac"]),
        )
    except TypeError as error:
        raise ValueError(FILE) from error
    if _to_json(keys) != told:
        raise ValueError(FILE)
    return keys
