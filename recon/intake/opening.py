"""Opening what others put into a folder: only what is a file, only where it lies, and only so much of it.

Whoever may write into a folder that is scanned may put other things there too: a pipe that nobody ever writes to, a
device without an end, a link to a file that is not theirs.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from recon.errors import FileMissing, FileTooBig
from recon.language import system_reason, tr

MAX_BYTES = 500_000_000  # of one file: 2,000 pages of good JPEG, or an A3 page of 600 dpi in colour, not compressed
_PIECE = 1 << 24
_MB = 1_000_000
# Where the system knows them: neither wait for the other end of a pipe, nor follow a link.
_CAREFULLY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NOCTTY", 0)


def read_whole(path: Path) -> bytes:
    """Return the file's bytes.

    Raises:
        FileMissing: if it is not there, may not be opened, or is no file.
        FileTooBig: if it is larger than MAX_BYTES, or has no end; no more than that is read.
    """
    pieces, size = [], 0
    try:
        with opened(path) as file:
            size = os.fstat(file.fileno()).st_size
            while size <= MAX_BYTES and (piece := file.read(_PIECE)):
                pieces.append(piece)
                size = sum(map(len, pieces))
    except OSError as error:
        raise FileMissing(reason=system_reason(error)) from error
    if size > MAX_BYTES:
        raise FileTooBig(size=size // _MB, most=MAX_BYTES // _MB)
    return b"".join(pieces)


def first_bytes(path: Path, count: int) -> bytes:
    """Return the first ``count`` bytes of the file.

    Raises:
        FileMissing: if it is not there, may not be opened, or is no file.
    """
    try:
        with opened(path) as file:
            return file.read(count)
    except OSError as error:
        raise FileMissing(reason=system_reason(error)) from error


@contextmanager
def opened(path: Path) -> Iterator[BufferedReader]:
    """Open the file in the block.

    Raises:
        OSError: if it is not there, or may not be opened.
        FileMissing: if it is no file.
    """
    _check_file(path.lstat())  # before it is opened: a device may do something when it is
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | _CAREFULLY)) as file:
        _check_file(os.fstat(file.fileno()))  # it may have been put in the place of a file meanwhile
        yield file


def _check_file(told: os.stat_result) -> None:
    if stat.S_ISLNK(told.st_mode):
        raise FileMissing(reason=tr("intake.link"))
    if not stat.S_ISREG(told.st_mode) and not stat.S_ISDIR(told.st_mode):
        raise FileMissing(reason=tr("intake.no_file"))
