"""Folders and files that one program holds while it works in them; should it be killed, nobody holds them any more."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: no scanner is driven from there, and so no folder is held
    fcntl = None  # type: ignore[assignment]


@contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Hold ``folder`` in the block, and tell whether it is ours; it is not while another program holds it."""
    if fcntl is None:
        yield False
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        yield False
        return
    try:
        yield hold(handle)
    finally:
        os.close(handle)


def hold(handle: int) -> bool:
    """Hold what ``handle`` is open on until it is closed, and tell whether it is ours."""
    if fcntl is None:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
