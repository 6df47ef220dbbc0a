"""A result file is written whole or not at all."""

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
