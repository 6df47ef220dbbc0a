"""A result file is written whole or not at all, and what other programs do with it is seen."""

import contextlib
import os
import tempfile
from pathlib import Path

from recon.errors import OutputError


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` by way of a temporary name beside it; what stood there stays until all is written.

    Raises:
        OutputError: if it cannot be written (no folder, no right, disk full).
    """
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise OutputError(path=path, reason=error.strerror) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise OutputError(path=path, reason=error.strerror) from error


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
        raise OutputError(path=path, reason=error.strerror) from error
    return found.st_ino, found.st_size, found.st_mtime_ns


def lock_of(path: Path) -> Path | None:
    """Return the file by which LibreOffice or Excel says that ``path`` is open in it, None where there is none."""
    marks = (path.with_name(f".~lock.{path.name}#"), path.with_name(f"~${path.name}"))
    return next((mark for mark in marks if mark.exists()), None)
