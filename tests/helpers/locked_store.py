"""Encrypted stores for tests, with passphrases that take no half second to try."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from recon.store import keyfile, keyslots, unlocking
from recon.store.keyslots import Cost, Kind, secret_of, wrap
from recon.store.vault import Master

PASSPHRASE = "sept bateaux sur la Loire"
MADE = "2026-03-01T08:00:00+00:00"
_CHEAP = Cost(1024, 1)


@contextmanager
def cheap() -> Iterator[None]:
    """Make passphrases cheap to try in the block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyslots, "LEAST_MEMORY", _CHEAP.memory)
        patch.setattr(keyslots, "LEAST_PASSES", _CHEAP.passes)
        patch.setattr(keyslots, "calibrated", lambda: _CHEAP)
        patch.setattr(unlocking, "_HELD", {})
        yield


def new_keys(*ways: tuple[Kind, bytes]) -> tuple[keyfile.Keys, Master]:
    """Return keys with those ways in, and the master key."""
    master = Master(b"m" * 32)
    slots = tuple(wrap(master, kind, secret, id=number, made=MADE) for number, (kind, secret) in enumerate(ways, 1))
    return keyfile.written(keyfile.Keys(master.name, slots), master), master


def keys_by_passphrase() -> tuple[keyfile.Keys, Master]:
    return new_keys((Kind.PASSPHRASE, secret_of(PASSPHRASE)))


def key_files(folder: Path) -> tuple[Path, Path]:
    return folder / keyfile.FILE, folder / keyfile.COPY
