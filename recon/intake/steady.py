"""Files that somebody else is still writing: a stick being copied from, a share that is busy, a scanner at work.

Half a file is never taken for a whole one. What tells is the file itself: its size and its time before it was read and
after, and whether its end is there.
"""

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import sleep, time

from recon.errors import FileChanging, FileMissing
from recon.intake.opening import opened, read_whole

STILL_SECONDS = 2.0  # without a change, and a file is whole
# What a share or a stick answers that may be well again a moment later, and how long that moment is.
_PASSING = frozenset({errno.EIO, errno.ESTALE, errno.ETIMEDOUT, errno.EAGAIN, errno.EBUSY, errno.EINTR})
_PAUSES = (0.1, 0.4)
_TAIL = 2048
# How a file of each kind begins, and what stands at the end of it. TIFF shows no end: pages are added to it.
_ENDS = ((b"\xff\xd8", b"\xff\xd9"), (b"\x89PNG", b"IEND"), (b"%PDF", b"%%EOF"))


@dataclass(frozen=True, slots=True)
class State:
    """What tells whether a file has changed."""

    size: int
    changed: int
    node: int

    @property
    def is_fresh(self) -> bool:
        """Whether it changed so lately that it may go on changing; the clock of a share may be ahead."""
        return abs(time() - self.changed / 1e9) < STILL_SECONDS


def state_of(path: Path) -> State | None:
    """Return the file's state; None where it cannot be looked at."""
    try:
        told = path.stat()
    except OSError:
        return None
    return State(told.st_size, told.st_mtime_ns, told.st_ino)


def read_steadily(path: Path, *, pause: Callable[[float], None] | None = None) -> bytes:
    """Return the file's bytes, if it was the same before they were read and after; what may pass is tried again.

    Raises:
        FileChanging: if somebody is writing it.
        FileMissing: if it cannot be read.
        FileTooBig: if it is larger than any scan.
    """
    pause = pause or sleep
    for seconds in (*_PAUSES, None):
        before = state_of(path)
        try:
            data = read_whole(path)
        except FileMissing as error:
            if seconds is None or not _may_pass(error):
                raise
            pause(seconds)
            continue
        if state_of(path) == before and (before is None or len(data) == before.size):
            return data
        if seconds is not None:
            pause(seconds)
    raise FileChanging


def shows_no_end(path: Path) -> bool:
    """Tell whether the file is of a kind whose end can be seen, and it is not there: more of it is to come."""
    try:
        with opened(path) as file:
            head = file.read(4)
            file.seek(-min(_TAIL, os.fstat(file.fileno()).st_size), os.SEEK_END)
            tail = file.read(_TAIL)
    except (OSError, FileMissing):
        return False
    return any(head.startswith(begin) and end not in tail for begin, end in _ENDS)


def _may_pass(error: FileMissing) -> bool:
    return isinstance(error.__cause__, OSError) and error.__cause__.errno in _PASSING
