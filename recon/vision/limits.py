"""What a process may use that decodes what came from outside: set in that process itself, before it sees a byte.

A scan needs memory and a processor for a moment. It needs no file, no socket, no other program and no rights; a process
that gave all of those up has nothing to be taken over for.
"""

import ctypes
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

try:
    import resource
except ImportError:  # Windows: there the clock, and the size of a picture, are the only limits
    resource = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Limits:
    """What decoding one page may take.

    ``memory_bytes`` is on top of what the process has before the first file, and of the file itself: the largest
    picture that is decoded, MAX_PIXELS, takes 4 bytes a pixel in Pillow or 6 in a progressive JPEG, and as grey twice
    one byte a pixel. ``cpu_seconds`` is a hundred times what a page of 600 dpi takes; ``wall_seconds`` is for a machine
    that does much else.
    """

    memory_bytes: int = 1 << 30
    cpu_seconds: int = 20
    wall_seconds: float = 60.0


PAGE = Limits()

_KEPT_BYTES = 1 << 26
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
_PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 4, 38


def confine() -> int:
    """Give up for good what decoding does not need; return how much memory the process has, in bytes (0: not known).

    Nothing can be opened afterwards, be it a module: all that is needed is loaded before. What libraries complain of
    on the terminal, in the file's own words, goes nowhere.
    """
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    if resource is None:
        return 0
    held = _memory()
    if sys.platform == "linux":
        prctl = ctypes.CDLL(None).prctl
        prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)  # no program with more rights than this process has
        prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)  # nobody else's look into its memory
    for kind in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE, resource.RLIMIT_NPROC, resource.RLIMIT_NOFILE):
        # A system may know one of these by name only; the others hold all the same.
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (0, 0))
    return held


def keep_memory() -> None:
    """Have the memory of one page serve for the next: to ask the system for it anew takes a tenth of the decoding."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _KEPT_BYTES)
        mallopt(_M_TRIM_THRESHOLD, _KEPT_BYTES)


def allow_one_page(limits: Limits, held: int, size: int) -> None:
    """Allow the process the time and the memory that a page of a file of ``size`` bytes may take, from now on.

    Args:
        limits: what a page may take.
        held: what ``confine`` returned.
        size: how large the page's file is, which is in memory too.
    """
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _lower(resource.RLIMIT_CPU, round(used.ru_utime + used.ru_stime) + limits.cpu_seconds)
    if held:
        _lower(resource.RLIMIT_AS, held + size + limits.memory_bytes)


def _lower(kind: int, to: int) -> None:
    """Set a limit; never above what whoever started the program has set."""
    hard = resource.getrlimit(kind)[1]
    with suppress(ValueError, OSError):
        resource.setrlimit(kind, (to if hard == resource.RLIM_INFINITY else min(to, hard), hard))


def _memory() -> int:
    """Return the size of this process's address space in bytes, 0 where the system does not tell."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return 0
    return int(pages) * resource.getpagesize()
