"""Encrypted stores for tests, with passphrases that take no half second to try."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from recon.model.ledger import Act
from recon.store import Store, keyfile, keyslots, ledger, unlocking
from recon.store.keyslots import Cost, Kind, secret_of, wrap
from recon.store.vault import Master
from recon.workflow import drafts, scratch, signing
from recon.workflow.preferences import Preferences
from tests.helpers.store_samples import OPERATOR, SteppingClock, issue, sample_patient, scan_sheet

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


def locked_store(folder: Path) -> Store:
    """Make an encrypted store that the passphrase opens."""
    return Store.create(folder, actor=OPERATOR, clock=SteppingClock(), keys=keys_by_passphrase())


def key_files(folder: Path) -> tuple[Path, Path]:
    return folder / keyfile.FILE, folder / keyfile.COPY


SAYS = ("LE GOFF", "Maëlle", "8001234", "mutuelle", "a page of Le Goff's", "she slept badly", "typed of Maëlle")


def told_of_patients(store: Store) -> None:
    """Put into every part of the store something that tells of a patient."""
    code = issue(store, patient=sample_patient())
    scan_sheet(store, code, data=b"a page of Le Goff's")
    drafts.keep(store, OPERATOR, (code.serial, "notes", None), "she slept badly")
    Preferences(store.folder, OPERATOR).write({"home.typed": "typed of Maëlle"})
    signing.station_key(store, operator=OPERATOR)


def everything(store: Store) -> dict[str, object]:
    """Return what the store knows, in whatever way it is kept; its ledger without what was said of its keys."""
    entries = [entry for _, entry in ledger.entries(store.db) if entry.act is not Act.KEY_CHANGED]
    return {
        "ledger": [(entry.act, entry.subject, entry.detail) for entry in entries],
        "patients": store.rows("SELECT * FROM patients ORDER BY ipp"),
        "secrets": store.rows("SELECT * FROM secrets ORDER BY name"),
        "images": {digest: store.images.get(digest) for digest in store.images.digests()},
        "blanks": {digest: store.blanks.get(digest) for digest in store.blanks.digests()},
        "drafts": drafts.every(store, OPERATOR),
        "window": Preferences(store.folder, OPERATOR).read(),
    }


def in_clear(folder: Path) -> set[str]:
    """Return what of a patient can be read in the files of the folder by whoever has the disk."""
    files = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    found = {f"{word} in {file.name}" for file, data in files.items() for word in SAYS if word.encode() in data}
    return found | {str(file) for file in files for word in SAYS if word in str(file.relative_to(folder))}


def taken_for_memory(folder: Path, patch: pytest.MonkeyPatch) -> Path:
    """Make a folder that is taken for one which the machine keeps in memory."""
    made, mounts = folder / "memory", folder / "mounts"
    made.mkdir()
    mounts.write_text(f"disk / ext4 rw 0 0\ntmpfs {made.resolve()} tmpfs rw 0 0\n")
    patch.setattr(scratch, "_MOUNTS", mounts)
    patch.setenv("XDG_RUNTIME_DIR", str(made))
    return made
