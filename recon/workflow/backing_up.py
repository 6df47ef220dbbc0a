"""Backing up a store while people work in it, to a folder, a stick or a share; see ``recon.store.generations``.

What is there already is not copied again. All that was written is read again from the disk, the copy is opened and
examined as if it had been put back, and only then does it become a generation. Whatever stops it before, the last good
one is as it was.
"""

import shutil
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from recon import __version__
from recon.errors import BackupError
from recon.language import tr
from recon.model.ledger import Act
from recon.store import Store, keyfile
from recon.store.copying import (
    Filed,
    Stop,
    Stopped,
    copy_database,
    database_size,
    digest_of_file,
    files,
    forget_read,
    links,
    named_digest,
)
from recon.store.database import FILE, is_writable
from recon.store.generations import AT_ONCE, Depot
from recon.store.ledger import End
from recon.store.manifests import Generation, is_path, seal
from recon.workflow.backup_places import check_room, checked, told
from recon.workflow.batches import never
from recon.workflow.restoring import examine, trial

KEEP = 7  # generations, unless told
_COMPARED = 10  # of so many generations one has its tables made again from its ledger, the first to begin with
_ROUNDS = 8  # of all files that are there, one in so many is read again with each backup

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup did. ``end`` is the ledger's last entry in it; ``size`` what the store in it has, bytes.

    ``copied`` files were not there yet, of ``copied_bytes`` together with the database; ``mended`` were there and no
    more what they had been; ``damaged`` are files of the store itself that are not what their names say; ``links`` lie
    in the store, and what they lead to is in no backup; ``kept`` is how many generations there are now; ``is_full``
    tells whether it was put back on trial and examined whole; ``same_disk`` that it lies on the disk of the store, and
    goes with it; ``is_recorded`` that the store knows of it.
    """

    place: Path
    generation: str
    manifest: str
    end: End
    files: int
    size: int
    copied: int
    copied_bytes: int
    mended: int
    damaged: tuple[str, ...]
    links: tuple[str, ...]
    kept: int
    seconds: float
    is_full: bool
    same_disk: bool
    is_recorded: bool


@dataclass(slots=True)
class _Work:
    """One backup in hand. ``proven`` are the digests of what the generations have: it was read again at least once."""

    store: Store
    depot: Depot
    operator: str
    progress: Progress
    stop: Stop
    last: Generation | None = None
    proven: frozenset[str] = frozenset()
    copied: int = 0
    copied_bytes: int = 0
    mended: int = 0


def back_up(
    store: Store,
    place: Path,
    *,
    operator: str,
    keep: int = KEEP,
    full: bool = False,
    progress: Progress | None = None,
    stop: Stop = never,
) -> Backup:
    """Make a generation of the store at ``place`` and record that it was made.

    Args:
        store: others may go on working in it.
        place: a folder, made if only its own name is missing; others' backups there are left alone.
        operator: who asks for it.
        keep: how many generations are to be there at most; at least one.
        full: whether to put it back on trial, beside the store, and examine that as ``recon check`` does.
        progress: told ``"database"``, ``"look"``, ``"copy"`` or ``"verify"``, how many are done, of how many.
        stop: asked a few times a second.

    Raises:
        BackupError: if it cannot be made; those made before are as they were.
        BackupStopped: if ``stop`` said so.
        StoreError: if the store cannot be read.
    """
    began = time.monotonic()
    same_disk = checked(store, place)
    depot = Depot.of(place, store.station)
    work = _Work(store, depot, operator, progress or (lambda *_: None), stop)
    with told(place), depot.held():
        depot.sweep()
        depot.prune(max(keep, 1))
        made = _made(work, full=full)
        depot.prune(max(keep, 1))
        depot.drop_unused()
        kept = len(depot.names())
    report = _reported(work, made, kept=kept, seconds=time.monotonic() - began, is_full=full, same_disk=same_disk)
    if report.is_recorded:
        _record(store, place, report, operator)
    return report


def _reported(work: _Work, made: Generation, *, kept: int, seconds: float, is_full: bool, same_disk: bool) -> Backup:
    return Backup(
        place=work.depot.folder,
        generation=made.name,
        manifest=made.digest,
        end=made.end,
        files=len(made.files),
        size=made.size,
        copied=work.copied,
        copied_bytes=work.copied_bytes,
        mended=work.mended,
        damaged=_damaged(work.store, made),
        links=tuple(links(work.store.folder)),
        kept=kept,
        seconds=seconds,
        is_full=is_full,
        same_disk=same_disk,
        is_recorded=is_writable(work.store.folder),
    )


def _made(work: _Work, *, full: bool) -> Generation:
    """Write, verify and settle the generation."""
    store, depot = work.store, work.depot
    sound = depot.sound()
    work.last = sound[-1] if sound else None
    work.proven = frozenset(file.digest for one in sound for file in one.files)
    # The room is looked at first, the files again when the database is there: it may speak of some that came later.
    known = _looked(work, {file.path: file for file in work.last.files} if work.last else {})
    there = depot.objects.sizes()
    missing = {file.digest: file.size for file in known.values() if there.get(file.digest) != file.size}
    check_room(depot.folder, database_size(store), missing.values())
    number = depot.next_number
    half = depot.half(number)
    try:
        keys = _keys(store)
        end = copy_database(
            store, half / FILE, told_of=lambda done, of: work.progress("database", done, of), stop=work.stop
        )
        every = _looked(work, known)
        if _keys(store) != keys:
            raise BackupError(reason=tr("backup.keys_changing"))
        filed = _kept(work, every.values(), number)
        database = _read_again(half / FILE)
        work.copied_bytes += database.size
        made = Generation(number, store.station, store.clock(), work.operator, __version__, end, database, tuple(filed))
        depot.objects.sync()
        made = seal(half, made)
        work.progress("verify", 0, 1)
        examine(store, half / FILE, made, compare=number % _COMPARED == 1)
        if full:
            trial(depot, made, half / FILE, beside=store.folder)
        work.progress("verify", 1, 1)
        depot.settle(half, made)
    except BaseException:
        shutil.rmtree(half, ignore_errors=True)
        with suppress(OSError):
            depot.objects.sweep()
        raise
    return made


def _looked(work: _Work, known: dict[str, Filed]) -> dict[str, Filed]:
    found: dict[str, Filed] = {}
    for number, file in enumerate(files(work.store, known, stop=work.stop), start=1):
        if not is_path(file.path):
            raise BackupError(reason=tr("backup.odd_name", file=file.path))
        found[file.path] = file
        work.progress("look", number, number)
    return found


def _kept(work: _Work, every: Iterable[Filed], number: int) -> list[Filed]:
    """Copy what is not there, read again what was copied and a part of what was there; return all as it is filed."""
    there = work.depot.objects.sizes()
    filed = {file.path: file for file in every}
    due = [file for file in filed.values() if there.get(file.digest) != file.size]
    old = [file for file in filed.values() if there.get(file.digest) == file.size and _is_due(work, file, number)]
    _copy(work, due, filed)
    for done, file in enumerate(old, start=1):
        _go_on(work, "verify", done, len(old))
        if not work.depot.objects.is_sound(file.digest):
            work.mended += 1
            _copy(work, [file], filed)
    return [file for file in filed.values() if file.digest]


def _copy(work: _Work, due: Sequence[Filed], filed: dict[str, Filed]) -> None:
    for start in range(0, len(due), AT_ONCE):
        batch = due[start : start + AT_ONCE]
        sources = [(work.store.folder / file.path, file) for file in batch]
        kept = work.depot.objects.put([one for one in sources if one[0].exists()])
        by_path = {file.path: file for file in kept}
        for file in batch:
            # One that is gone since is a draft that somebody has recorded.
            filed[file.path] = by_path.get(file.path) or replace(file, digest="")
        for file in kept:
            if not work.depot.objects.is_sound(file.digest):
                raise BackupError(reason=tr("backup.not_kept", place=work.depot.folder, file=file.path))
        work.copied += len(kept)
        work.copied_bytes += sum(file.size for file in kept)
        _go_on(work, "copy", min(start + AT_ONCE, len(due)), len(due))


def _is_due(work: _Work, file: Filed, number: int) -> bool:
    # What no generation has was left by a backup that failed or was killed, perhaps before it was read again.
    return file.digest not in work.proven or int(file.digest[:4], 16) % _ROUNDS == number % _ROUNDS


def _go_on(work: _Work, stage: str, done: int, of: int) -> None:
    work.progress(stage, done, of)
    if work.stop():
        raise Stopped


def _read_again(file: Path) -> Filed:
    """Read the copied database from the disk, for its digest."""
    with file.open("rb") as opened:
        forget_read(opened.fileno())
    return Filed(file.name, file.stat().st_size, 0, digest_of_file(file))


def _damaged(store: Store, made: Generation) -> tuple[str, ...]:
    """Return the originals that are not what their names say, as far as that can be told from their bytes."""
    if store.vault.is_encrypted:
        return ()  # bound to their names by their seals, which the examination of the whole store opens
    named = ((file, named_digest(file.path)) for file in made.files)
    return tuple(file.path for file, digest in named if digest and digest != file.digest)


def _keys(store: Store) -> tuple[keyfile.Keys, ...]:
    """Return what opens the store.

    Raises:
        BackupError: if its keys are just being changed: what is copied now, neither would open.
    """
    told = tuple(keyfile.read(store.folder))
    if any(keys.job for keys in told):
        raise BackupError(reason=tr("backup.keys_changing"))
    return told


def _record(store: Store, place: Path, report: Backup, operator: str) -> None:
    detail = {
        "generation": report.generation,
        "manifest": report.manifest,
        "entry": report.end[0],
        "files": report.files,
        "size": report.size,
        "copied": report.copied,
        "seconds": round(report.seconds, 1),
        "full": report.is_full,
        "same_disk": report.same_disk,
    }
    with store.transaction(operator) as journal:
        journal.record(Act.BACKUP_MADE, str(place.absolute()), detail)
