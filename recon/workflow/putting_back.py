"""The files of a backup on the disk again: copied beside where the store is to be, each held against its digest."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from recon.errors import BackupError, StoreError
from recon.language import system_reason, tr
from recon.store.copying import CHUNK, Filed, sync_folder
from recon.store.generations import Depot
from recon.store.manifests import Generation
from recon.workflow import room_left
from recon.workflow.held import held

Progress = Callable[[int, int], None]


@contextmanager
def place_beside(folder: Path, size: int) -> Iterator[Path]:
    """Give a folder beside ``folder`` to make a store in; what is still there at the end goes.

    Raises:
        StoreShort: if there is no room for ``size`` bytes.
        StoreError: if it cannot be made, or another program makes one there.
    """
    room_left.require(folder, size)
    made = folder.with_name(f".{folder.name}.restoring")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise StoreError(store=folder, reason=system_reason(error)) from error
    with held(made) as is_ours:
        if not is_ours and os.name != "nt":
            raise StoreError(store=folder, reason=tr("backup.restoring"))
        # What a program left that was stopped in the middle.
        for left in made.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        try:
            yield made
        finally:
            shutil.rmtree(made, ignore_errors=True)


def put_back(depot: Depot, one: Generation, database: Path, made: Path, progress: Progress | None) -> None:
    """Copy all of the generation into ``made``, each file held against its digest.

    Raises:
        BackupError: if a file of it cannot be read, or is not what it was.
        StoreError: if it cannot be written.
    """
    # The store has these folders even where nothing is in them.
    for name in ("images", "blanks"):
        (made / name).mkdir(mode=0o700)
    every = [(database, one.database), *((depot.objects.path(file.digest), file) for file in one.files)]
    for done, (source, file) in enumerate(every, start=1):
        _copy(source, made / file.path, file)
        if progress is not None:
            progress(done, len(every))
    for folder, _, _ in os.walk(made, topdown=False):
        sync_folder(Path(folder))


def _copy(source: Path, target: Path, file: Filed) -> None:
    """Copy one file, put on the disk, as the store had it.

    Raises:
        BackupError: if it cannot be read, or is not what it was.
        StoreError: if it cannot be written.
    """
    digest = hashlib.sha256()
    try:
        opened = source.open("rb")
    except OSError as error:
        raise BackupError(reason=tr("backup.lost", file=file.path, reason=system_reason(error))) from error
    with opened:
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            mode = 0o444 if file.path.startswith(("images/", "blanks/")) else 0o600
            with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
                while data := _read(opened.read, file):
                    digest.update(data)
                    out.write(data)
                out.flush()
                os.fsync(out.fileno())
            target.chmod(mode)
        except OSError as error:
            raise StoreError(store=target.parent, reason=system_reason(error)) from error
    if digest.hexdigest() != file.digest:
        raise BackupError(reason=tr("backup.altered", file=file.path))


def _read(read: Callable[[int], bytes], file: Filed) -> bytes:
    try:
        return read(CHUNK)
    except OSError as error:
        raise BackupError(reason=tr("backup.lost", file=file.path, reason=system_reason(error))) from error
