"""What opens an encrypted store: passphrase, key file, recovery key; making, changing and taking away each.

Every change is an entry of the ledger, in whose transaction ``keys.json`` is written; no secret is in either.
"""

import json
import os
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from recon.errors import KeyRefused, KeyWrong, OutputError
from recon.language import system_reason, tr
from recon.model.ledger import Act
from recon.store import Clock, Store, keyfile, recovery, unlocking, utc_now
from recon.store.database import told
from recon.store.keyslots import Kind, Slot, secret_of, wrap
from recon.store.vault import Master

LEAST_CHARACTERS = 10
_LEAST_DIFFERENT = 5
_HEAD = "recon key file 1"
_FILE_BYTES = 64

Keys = keyfile.Keys
Way = tuple[Kind, bytes]


@dataclass(frozen=True, slots=True)
class KeyStatus:
    """How a store is kept from others: which ways lead in, and which job on its keys is not finished."""

    is_encrypted: bool
    slots: tuple[Slot, ...] = ()
    job: str = ""


def status(folder: Path) -> KeyStatus:
    """Return what ``keys.json`` says; no key is needed for that."""
    keys = next(keyfile.read(folder), None)
    if keys is None:
        return KeyStatus(unlocking.is_encrypted(folder))
    return KeyStatus(True, keys.slots, keys.job)


def odd_files(store: Store) -> tuple[str, ...]:
    """Return which of ``keys.json`` and its copy is not as the ledger says that it was written last, altered or gone.

    An older one that is put back opens by what opened it then. While a job is not finished they differ.
    """
    if not store.vault.is_encrypted:
        return ()
    known, master = unlocking.keys_of(store.folder)
    found = {name: keyfile.read_one(store.folder / name) for name in (keyfile.FILE, keyfile.COPY)}
    if any(keys is not None and keys.job for keys in found.values()):
        return ()
    wanted = _slots_told_last(store) or told_slots(known)
    return tuple(
        name for name, keys in found.items() if keys is None or not keys.is_sound(master) or told_slots(keys) != wanted
    )


def unlock(folder: Path, *, typed: str | None = None, key_file: Path | None = None) -> None:
    """Open the store in ``folder`` to this process.

    Args:
        folder: the store's.
        typed: a passphrase, or the recovery key in whatever spelling.
        key_file: the key file, on a stick.

    Raises:
        KeyWrong, KeyRefused, StoreDamaged: if it does not open.
    """
    slip, secret = 0, None
    try:
        secret = None if typed is None else recovery.secret_from(typed)
    except recovery.Mistyped as error:
        slip = error.group
    try:
        file = None if key_file is None else read_key_file(key_file)
        unlocking.unlock(folder, passphrase=typed, key_file=file, recovery=secret)
    except KeyWrong as error:
        # As long as a recovery key, and no passphrase: then it is one with a slip in it.
        if slip:
            raise KeyRefused(reason=tr("keys.mistyped", group=slip)) from error
        raise


def ways(*, passphrase: str | None = None, key_file: Path | None = None) -> tuple[Way, ...]:
    """Return the ways in that a person chose; the key file is made where there is none.

    Raises:
        KeyRefused: if the passphrase is too weak, or the file is something else.
        OutputError: if the key file cannot be made.
    """
    found: list[Way] = []
    if passphrase is not None:
        found.append((Kind.PASSPHRASE, secret_of(strong(passphrase))))
    if key_file is not None:
        found.append((Kind.FILE, read_key_file(key_file) if key_file.exists() else make_key_file(key_file)))
    return tuple(found)


def new_keys(chosen: Iterable[Way], *, clock: Clock = utc_now) -> tuple[Keys, Master]:
    """Return keys for a new store, or for one that gets others: a new master key, and ``chosen`` as the ways to it."""
    master, at = Master(secrets.token_bytes(32)), _moment(clock)
    slots = tuple(wrap(master, kind, secret, id=number, made=at) for number, (kind, secret) in enumerate(chosen, 1))
    return keyfile.written(Keys(master.name, slots), master), master


def strong(passphrase: str) -> str:
    """Return the passphrase.

    Raises:
        KeyRefused: if it is one that a machine guesses in days.
    """
    if len(passphrase) < LEAST_CHARACTERS or len(set(passphrase.casefold())) < _LEAST_DIFFERENT:
        raise KeyRefused(reason=tr("keys.weak", least=LEAST_CHARACTERS))
    return passphrase


def set_passphrase(store: Store, passphrase: str, *, operator: str) -> None:
    """Let ``passphrase`` open the store, and none that did before.

    Raises:
        KeyRefused: if it is too weak.
    """
    secret = secret_of(strong(passphrase))
    change(store, operator, "passphrase", lambda keys, master: in_place(store, keys, master, Kind.PASSPHRASE, secret))


def add_file(store: Store, file: Path, *, operator: str) -> None:
    """Let a key file open the store too; it is made where there is none.

    Raises:
        KeyRefused: if it is something else, or opens the store already.
        OutputError: if it cannot be made.
    """
    keys, _master = _keys_of(store)
    was_there = file.exists()
    (way,) = ways(key_file=file)
    if keyfile.opened(keys, *way) is not None:
        raise KeyRefused(reason=tr("keys.file_known", file=file))
    try:
        change(store, operator, "file", lambda keys, master: _with(store, keys, master, *way))
    except BaseException:
        if not was_there:
            file.unlink(missing_ok=True)  # nobody is to rely on one that opens nothing
        raise


def remove(store: Store, slot: int, *, operator: str) -> None:
    """Take away a way into the store.

    Raises:
        KeyRefused: if there is none of that number, or it is the last.
    """

    def without(keys: Keys, _master: Master) -> Keys:
        left = tuple(one for one in keys.slots if one.id != slot)
        if len(left) == len(keys.slots):
            raise KeyRefused(reason=tr("keys.no_slot", slot=slot))
        if not left:
            raise KeyRefused(reason=tr("keys.last_slot"))
        return replace(keys, slots=left)

    change(store, operator, "removed", without)


def change(store: Store, operator: str, what: str, changed: Callable[[Keys, Master], Keys]) -> None:
    """Write what ``changed`` makes of the store's keys, in the transaction of the entry that tells ``what`` it was.

    Raises:
        KeyRefused: if the store is not encrypted.
    """
    with store.transaction(operator) as journal:
        keys, master = _keys_of(store)
        written = keyfile.written(changed(keys, master), master)
        journal.record(Act.KEY_CHANGED, master.name, {"what": what, "slots": told_slots(written)})
        with told(store.folder):
            keyfile.write(store.folder, written)


def in_place(store: Store, keys: Keys, master: Master, kind: Kind, secret: bytes) -> Keys:
    """Return the keys with one way of that kind, in place of all there were."""
    added = _with(store, keys, master, kind, secret)
    return replace(added, slots=tuple(slot for slot in added.slots if slot.kind is not kind or slot not in keys.slots))


def read_key_file(file: Path) -> bytes:
    """Return the secret in a key file.

    Raises:
        KeyRefused: if it cannot be read, or is something else.
    """
    try:
        with file.open(encoding="ascii") as opened:
            head, _, digits = opened.read(1024).strip().partition("\n")
        secret = bytes.fromhex(digits)
    except OSError as error:
        raise KeyRefused(reason=tr("keys.file_unread", file=file, reason=system_reason(error))) from error
    except ValueError as error:
        raise KeyRefused(reason=tr("keys.no_key_file", file=file)) from error
    if head != _HEAD or len(secret) != _FILE_BYTES:
        raise KeyRefused(reason=tr("keys.no_key_file", file=file))
    return secret


def make_key_file(file: Path) -> bytes:
    """Make a key file for its owner alone, and return the secret in it.

    Raises:
        OutputError: if it cannot be written; nothing that is there is touched.
    """
    secret = secrets.token_bytes(_FILE_BYTES)
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as made:
            made.write(f"{_HEAD}\n{secret.hex()}\n")
            made.flush()
            os.fsync(made.fileno())
    except OSError as error:
        raise OutputError(path=file, reason=system_reason(error)) from error
    return secret


def told_slots(keys: Keys) -> list[dict[str, object]]:
    """Return what the ledger tells of the ways into a store; no secret is in it."""
    return [{"id": slot.id, "kind": slot.kind.value, "made": slot.made} for slot in keys.slots]


def _slots_told_last(store: Store) -> list[dict[str, object]]:
    """Return which ways in there were after the last change; none where they are as the store was made."""
    rows = store.rows("SELECT detail FROM ledger WHERE act = ? ORDER BY seq DESC", (Act.KEY_CHANGED.value,))
    told_in = (json.loads(row["detail"]).get("slots") for row in rows)
    return next((slots for slots in told_in if slots), [])


def _keys_of(store: Store) -> tuple[Keys, Master]:
    if not unlocking.is_encrypted(store.folder):
        raise KeyRefused(reason=tr("keys.not_encrypted"))
    return unlocking.keys_of(store.folder)


def _with(store: Store, keys: Keys, master: Master, kind: Kind, secret: bytes) -> Keys:
    slot = wrap(master, kind, secret, id=keys.next_id(), made=_moment(store.clock))
    return replace(keys, slots=(*keys.slots, slot))


def _moment(clock: Callable[[], datetime]) -> str:
    return clock().isoformat(timespec="seconds")
