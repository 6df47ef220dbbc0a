"""A result file is written whole or not at all, and what other programs do with it is seen."""

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from glob import escape
from pathlib import Path

from recon.errors import OutputError
from recon.language import system_reason

try:
    import fcntl
except ImportError:  # Windows: it lets nobody remove a file that somebody has open
    fcntl = None  # type: ignore[assignment]

_OURS = re.compile(r"\..+\.\d+(-[0-9a-f]{8})?\.part", re.DOTALL)
_OWNER_ONLY = 0o600  # patients' names are in these files


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` by way of a temporary name beside it; what stood there stays until all is written.

    On return it is on the disk under its name, whatever happens to the power.

    Raises:
        OutputError: if it cannot be written (no folder, no right, disk full).
    """
    try:
        with unfinished(path) as part:
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            put_in_place(part, path)
    except OSError as error:
        raise OutputError(path=path, reason=system_reason(error)) from error


@contextmanager
def unfinished(path: Path) -> Iterator[Path]:
    """Give an empty file beside ``path`` to write in the block, for its owner alone; at the end it goes.

    What a program that was killed left there under such names goes first: it may be full of patients' names, and nobody
    would look for it.

    Raises:
        OSError: if it cannot be made.
    """
    _take_away_left(path.parent.absolute())
    part, handle = _made(path)
    try:
        yield part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if handle is not None:
            os.close(handle)


def put_in_place(part: Path, path: Path) -> None:
    """Give what is written, and on the disk, its name; on return the name is on the disk too.

    Raises:
        OSError: if it cannot have that name.
    """
    part.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Put the names in ``folder`` on the disk, where the system has a way to."""
    # Windows cannot open a folder; some sticks and shares cannot sync one. Their names are written through.
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _made(path: Path) -> tuple[Path, int | None]:
    """Return a new file, and what holds it for as long as it is open, where anything can."""
    while True:
        part = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.part")
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
        if fcntl is None:
            os.close(handle)
            return part, None
        _hold(handle)
        # Before it was held, somebody else may have taken it for one that was left, and away.
        if os.fstat(handle).st_nlink:
            return part, handle
        os.close(handle)


@lru_cache(maxsize=16)
def _take_away_left(folder: Path) -> None:
    """Remove what nobody holds any more, and the folders that are called after it.

    Once a process: there may be thousands of files, and each of them is written on its own.
    """
    for part in folder.glob(".*.part") if fcntl is not None else ():
        with suppress(OSError):
            if _OURS.fullmatch(part.name):
                _take_away(part)


def _take_away(part: Path) -> None:
    handle = os.open(part, os.O_WRONLY)
    try:
        if _hold(handle):
            for folder in part.parent.glob(f"{escape(part.name)}.*/"):
                shutil.rmtree(folder, ignore_errors=True)
            part.unlink()
    finally:
        os.close(handle)


def _hold(handle: int) -> bool:
    """Hold the open file until it is closed; tell whether nobody else does. A program that was killed holds nothing."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def fingerprint(path: Path) -> tuple[int, ...] | None:
    """Return what tells a file from the same one after somebody wrote to it, None where there is none.

    Raises:
        OutputError: if nobody may look.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise OutputError(path=path, reason=system_reason(error)) from error
    return found.st_ino, found.st_size, found.st_mtime_ns


def lock_of(path: Path) -> Path | None:
    """Return the file by which LibreOffice or Excel says that ``path`` is open in it, None where there is none."""
    marks = (path.with_name(f".~lock.{path.name}#"), path.with_name(f"~${path.name}"))
    return next((mark for mark in marks if mark.exists()), None)
