"""Which stores this process can open: their master keys, in its memory alone.

A store is unlocked once in a process, and opened as often as anybody likes after that. The keys are kept by their own
names, not by folders: a store that is moved, or a copy of it, opens with the same.
"""

from collections.abc import Callable
from pathlib import Path

from recon.errors import KeyWrong, StoreDamaged, StoreLocked
from recon.language import tr
from recon.store import keyfile
from recon.store.keyslots import Kind, secret_of
from recon.store.vault import CLEAR, Master, Vault

Ask = Callable[[Path], None]

_HELD: dict[str, Master] = {}
_ASK: list[Ask] = []


def unlock(
    folder: Path, *, passphrase: str | None = None, key_file: bytes | None = None, recovery: bytes | None = None
) -> None:
    """Open the way into the store in ``folder`` for this process, by whichever of these is given; if it is clear, none.

    Args:
        folder: the store's.
        passphrase: as somebody typed it.
        key_file: the secret in a key file.
        recovery: the secret of the recovery key, read from what somebody typed.

    Raises:
        KeyWrong: if none of them opens it.
        StoreDamaged: if ``keys.json`` cannot be read, or somebody altered it.
    """
    if not is_encrypted(folder):
        return
    given = (
        (Kind.FILE, key_file),
        (Kind.RECOVERY, recovery),
        (Kind.PASSPHRASE, None if passphrase is None else secret_of(passphrase)),
    )
    told = tuple(keyfile.read(folder))
    if not told:
        raise _altered(folder)
    found = False
    for keys in told:
        for kind, secret in given:
            master = None if secret is None else keyfile.opened(keys, kind, secret)
            found = found or master is not None
            if master is not None and keys.is_sound(master):
                hold(master)
                return
    if found:
        raise _altered(folder)
    raise KeyWrong(store=folder)


def is_encrypted(folder: Path) -> bool:
    """Tell whether the store in ``folder`` has keys."""
    return keyfile.is_there(folder)


def is_locked(folder: Path) -> bool:
    """Tell whether the store in ``folder`` asks for a key that this process does not have."""
    return is_encrypted(folder) and not any(keys.key in _HELD for keys in keyfile.read(folder))


def keys_of(folder: Path) -> tuple[keyfile.Keys, Master]:
    """Return what ``keys.json`` says, and the master key that this process has.

    Raises:
        StoreLocked: if it has none of this store.
        StoreDamaged: if the file cannot be read, or somebody altered it.
    """
    told = tuple(keyfile.read(folder))
    if not told:
        raise _altered(folder)
    if _ASK and is_locked(folder):
        _ASK[-1](folder)
    known = [(keys, _HELD[keys.key]) for keys in told if keys.key in _HELD]
    if not known:
        raise StoreLocked(store=folder)
    sound = [(keys, master) for keys, master in known if keys.is_sound(master)]
    if not sound:
        raise _altered(folder)
    return sound[0]


def vault_of(folder: Path) -> Vault:
    """Return what seals and opens the files of the store in ``folder``.

    Raises:
        StoreLocked, StoreDamaged: as ``keys_of``.
    """
    if not is_encrypted(folder):
        return CLEAR
    keys, master = keys_of(folder)
    former = keyfile.former_of(keys, master)
    return Vault((master,) if former is None else (master, former), takes_clear=keys.job == keyfile.ENCRYPTING)


def when_locked(ask: Ask | None) -> None:
    """Have ``ask`` unlock a store that is wanted and locked, or raise StoreLocked; None asks nobody."""
    _ASK[:] = [] if ask is None else [ask]


def hold(master: Master) -> None:
    """Let this process open every store of that key."""
    _HELD[master.name] = master


def forget(folder: Path) -> None:
    """Lock the store in ``folder`` again; who has it open has it open."""
    for keys in keyfile.read(folder):
        _HELD.pop(keys.key, None)


def _altered(folder: Path) -> StoreDamaged:
    return StoreDamaged(store=folder, reason=tr("keys.altered", file=folder / keyfile.FILE))
