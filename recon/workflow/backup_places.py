"""The place of a backup: whether one can go there, whether there is room, and what it answers, in words."""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from recon.errors import BackupError, BackupStopped
from recon.language import system_reason, tr
from recon.store import Store, made_backups
from recon.store.copying import Stopped
from recon.store.engine import Error
from recon.store.generations import Depot
from recon.workflow.room_left import free_at, in_words

_SPARE = 16 << 20  # bytes: names, folders, the manifest
_MOST_ON_FAT = 2**32 - 1
_GONE = frozenset({errno.ENOENT, errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN})


def checked(store: Store, place: Path) -> bool:
    """Check that a backup can go there; tell whether that is the disk that the store is on.

    Raises:
        BackupError: if it is in the store, not there, or not the stick that it was before.
    """
    ours, there = store.folder.resolve(), Depot.of(place, store.station).folder.resolve()
    if ours in (there, *there.parents, place.resolve()):
        raise BackupError(reason=tr("backup.inside", place=place, store=store.folder))
    with told(place):
        # One name only: a stick that is not there must not become a folder of the same name on this disk.
        place.mkdir(exist_ok=True)
        same_disk = _disk(place) == _disk(ours)
    before = made_backups.last_at(store, str(place.absolute()))
    if same_disk and before is not None and not before.same_disk:
        raise BackupError(reason=tr("backup.not_plugged", place=place))
    return same_disk


def check_room(place: Path, database: int, files: Iterable[int]) -> None:
    """Check that there is room at ``place`` for what is to be written: a database and files, of so many bytes.

    Raises:
        BackupError: if there is not, with how much is needed and how much is there.
    """
    cluster = _cluster(place)
    needed = database + _SPARE + sum(-(-one // cluster) * cluster for one in files)
    free = free_at(place)
    if free < needed:
        words = {"needed": in_words(needed), "free": in_words(free), "missing": in_words(needed - free)}
        raise BackupError(reason=tr("backup.no_room", place=place, **words))
    if database > _MOST_ON_FAT and _is_fat(place):
        raise BackupError(reason=tr("backup.fat", place=place, size=in_words(database)))


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Turn what the place answers into a BackupError, and a stop into one of its kind."""
    try:
        yield
    except Stopped as error:
        raise BackupStopped(reason=tr("backup.stopped", place=place)) from error
    except (OSError, Error) as error:
        raise BackupError(reason=_why(error, place)) from error


def _why(error: OSError | Error, place: Path) -> str:
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.ENOSPC, errno.EDQUOT):
        return tr("backup.full", place=place)
    if code == errno.EFBIG:
        return tr("backup.fat", place=place, size=in_words(_MOST_ON_FAT))
    if code in (errno.EROFS, errno.EACCES, errno.EPERM):
        return tr("backup.read_only", place=place)
    if code in _GONE or not place.exists():
        return tr("backup.gone", place=place)
    reason = system_reason(error) if isinstance(error, OSError) else str(error)
    return tr("backup.answered", place=place, reason=reason)


def _disk(folder: Path) -> int:
    return folder.stat().st_dev


def _cluster(folder: Path) -> int:
    """Return the bytes that the disk takes for a file at a time."""
    return max(os.statvfs(folder).f_frsize, 1) if hasattr(os, "statvfs") else 4096


def _is_fat(folder: Path) -> bool:
    """Tell whether the disk takes no file of 4 GB, where the system says so."""
    try:
        mounts = [line.split() for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
    except OSError:
        return False
    here = folder.resolve()
    points = [(Path(point.replace("\\040", " ")), kind) for _, point, kind, *_ in mounts]
    around = [(len(point.parts), kind) for point, kind in points if point == here or point in here.parents]
    return bool(around) and max(around)[1] in ("vfat", "msdos")
