"""Giving a store another master key, or its first: every byte of it is written again, and nothing is lost on the way.

In this order, so that a program that is killed at any point can be followed by another:

1. ``keys.json`` names the new key and the job, and holds the key that is being left, sealed under the new one. From now
   on the store opens by the new keys, whatever is written under which.
2. The database is copied under the new key into a file of its own, compared row by row, and put in the place of the
   old one in one step. The old one is held locked until then: no other program can write to it.
3. Every sealed file is written again, each in one step.
4. ``keys.json`` says that the job is done, and the key that was left is gone.

The database that is in place stays locked to the end. A store in which a job was interrupted opens and works.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from recon.errors import KeyRefused
from recon.language import tr
from recon.model.ledger import Act
from recon.store import Clock, Store, keyfile, unlocking, utc_now
from recon.store.database import FILE, told
from recon.store.sealing import SealBroken, is_sealed
from recon.store.switching import alone, alone_with_new, overwriting
from recon.store.vault import Master, Vault, about, write_durably
from recon.workflow import room_left, signing
from recon.workflow.drafts import OWN_FOLDER as DRAFTS
from recon.workflow.feeding import SCANNER_FOLDER, take_left
from recon.workflow.keys import Way, new_keys, told_slots
from recon.workflow.preferences import OWN_FOLDER as WINDOW

Told = Callable[[int, int], None]

_SEALED = ("images", "blanks", WINDOW, DRAFTS, "prints", SCANNER_FOLDER)


def encrypt(folder: Path, ways: Iterable[Way], *, operator: str, clock: Clock = utc_now, told_of: Told) -> None:
    """Encrypt a store in place; ``ways`` are to open it. A job that was interrupted is finished instead.

    Raises:
        KeyRefused: if it is encrypted already, or there would be no way in.
        StoreBusy: if another program has it open; nothing has been changed then.
        StoreFull, StoreReadOnly: where it stopped; ``finish`` goes on.
    """
    chosen = tuple(ways)
    if unlocking.is_encrypted(folder):
        if finish(folder, operator=operator, clock=clock, told_of=told_of):
            return
        raise KeyRefused(reason=tr("keys.encrypted_already"))
    if not chosen:
        raise KeyRefused(reason=tr("keys.no_way"))
    with Store.open(folder, clock=clock) as store:
        _take_in(store, operator)
    keys, master = new_keys(chosen, clock=clock)
    keys = _begin(folder, replace(keys, job=keyfile.ENCRYPTING), master, operator, clock)
    _do(folder, keys, master, operator, clock, told_of)


def rotate(folder: Path, ways: Iterable[Way], *, operator: str, clock: Clock = utc_now, told_of: Told) -> None:
    """Give an encrypted store a new master key; only ``ways`` open it from now on. See ``encrypt``.

    Raises:
        KeyRefused: if it is not encrypted, or there would be no way in.
        StoreBusy, StoreFull, StoreReadOnly: as ``encrypt``.
    """
    chosen = tuple(ways)
    if not unlocking.is_encrypted(folder):
        raise KeyRefused(reason=tr("keys.not_encrypted"))
    if not chosen:
        raise KeyRefused(reason=tr("keys.no_way"))
    # One job after the other: of two keys that are being left only one could be kept.
    if finish(folder, operator=operator, clock=clock, told_of=told_of):
        return
    _keys, former = unlocking.keys_of(folder)
    keys, master = new_keys(chosen, clock=clock)
    keys = keyfile.leaving(replace(keys, job=keyfile.ROTATING), former, master)
    keys = _begin(folder, keys, master, operator, clock)
    _do(folder, keys, master, operator, clock, told_of)


def finish(folder: Path, *, operator: str, clock: Clock = utc_now, told_of: Told) -> bool:
    """Do what is left of a job that was interrupted; tells whether there was one.

    Args:
        folder: the store's.
        operator: who has it done.
        clock: gives the time.
        told_of: told how many files are done, of how many.

    Raises:
        StoreBusy, StoreFull, StoreReadOnly, StoreDamaged: where it stopped; what was done until then stays.
    """
    if not unlocking.is_encrypted(folder):
        return False
    keys, master = unlocking.keys_of(folder)
    if not keys.job:
        return False
    _tell(folder, keys, f"{keys.job} goes on", operator, clock)  # whoever may not is told before anything is done
    _do(folder, keys, master, operator, clock, told_of)
    return True


def _do(folder: Path, keys: keyfile.Keys, master: Master, operator: str, clock: Clock, told_of: Told) -> None:
    with told(folder), alone_with_new(folder, unlocking.vault_of(folder)):
        _seal_all(folder, unlocking.vault_of(folder), told_of)
        keyfile.write(folder, keyfile.written(replace(keys, job="", former=b""), master))
    _tell(folder, keys, f"{keys.job} done", operator, clock)


def _begin(folder: Path, keys: keyfile.Keys, master: Master, operator: str, clock: Clock) -> keyfile.Keys:
    """Put the new keys in place, while nobody else has the store open; returns them as they are written."""
    vault = unlocking.vault_of(folder)
    room_left.require(folder, _needed(folder))
    with told(folder), alone(folder, vault.masters[0] if vault.masters else None):
        pass  # so that who has it open is told before anything is changed
    keys = keyfile.written(keys, master)
    with Store.open(folder, clock=clock) as store, store.transaction(operator) as journal:
        journal.record(Act.KEY_CHANGED, master.name, {"what": keys.job, "slots": told_slots(keys)})
        unlocking.hold(master)
        with told(folder):
            keyfile.write(folder, keys)
    return keys


def _needed(folder: Path) -> int:
    """Return how many bytes the new files take beside the old ones: the database's, and one other at a time."""
    sizes = [file.stat().st_size for name in _SEALED for file in (folder / name).rglob("*") if file.is_file()]
    return (folder / FILE).stat().st_size + max(sizes, default=0)


def _tell(folder: Path, keys: keyfile.Keys, what: str, operator: str, clock: Clock) -> None:
    with Store.open(folder, clock=clock) as store, store.transaction(operator) as journal:
        journal.record(Act.KEY_CHANGED, keys.key, {"what": what, "slots": told_slots(keys)})


def _take_in(store: Store, operator: str) -> None:
    """Bring what earlier programs left in clear to where it belongs."""
    take_left(store, operator=operator)
    if (store.folder / signing.FILE).exists():
        signing.station_key(store, operator=operator)


def _seal_all(folder: Path, vault: Vault, told_of: Told) -> None:
    """Write every file that is not under the new key again."""
    for left in folder.glob(f"{Path(keyfile.FILE).stem}*.tmp"):
        left.unlink(missing_ok=True)
    files = [file for name in _SEALED for file in sorted((folder / name).rglob("*")) if file.is_file()]
    for number, file in enumerate(files, start=1):
        if file.suffix in (".tmp", ".half", ".part"):
            file.unlink(missing_ok=True)  # of a program that was killed while it wrote: nobody was told of it
        else:
            _seal_again(folder, file, vault)
        told_of(number, len(files))


def _seal_again(folder: Path, file: Path, vault: Vault) -> None:
    """Write one file again, in one step; a file that nobody can open stays what it is: ``recon check`` tells of it."""
    data, what, mode = file.read_bytes(), about(folder, file), file.stat().st_mode & 0o777
    try:
        if vault.is_current(data):
            Vault(vault.masters[:1]).open(data, what)
            return
    except SealBroken:
        pass  # somebody's file that only begins like ours, or one that was altered
    try:
        content = vault.open(data, what)
    except SealBroken:
        if not vault.takes_clear:
            return
        content = data
    was_clear = content is data or not is_sealed(data)
    with overwriting(file, is_clear=was_clear):
        write_durably(file, vault.seal(content, what), mode=mode)
