"""Watching a folder into which somebody else's scanner puts files; nothing in it is ever changed or thrown away.

It is looked at again and again: notices of changes do not come through from a network share. A file is taken when it
has not changed for a while, and its end is there; one that changes later is another file. A folder that is not there is
waited for.
"""

import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from recon.intake.files import find
from recon.intake.steady import STILL_SECONDS, State, shows_no_end

EMPTY_SECONDS = 60.0  # scanners make the file first, and fill it when the page is through


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at the folder found: files that are whole and were not there before, and how many are growing."""

    ready: tuple[Path, ...]
    growing: int
    is_there: bool


class Watch:
    """One folder with all that is in it, from the first look on."""

    def __init__(self, folder: Path, *, clock: Callable[[], float] = monotonic) -> None:
        self.folder = folder
        self._clock = clock
        self._since: dict[Path, tuple[State, float]] = {}
        self._taken: dict[Path, State] = {}

    def look(self) -> Look:
        """Look once; each file is given once, in natural order, and again only if it has changed since."""
        if not _is_there(self.folder):
            # It may be back with the very same files: what was taken is remembered.
            self._since.clear()
            return Look((), 0, is_there=False)
        states = {file: state for file in find([self.folder]).files if (state := _state(file)) is not None}
        new = {file: state for file, state in states.items() if self._taken.get(file) != state}
        now = self._clock()
        self._since = {file: self._seen(file, state, now) for file, state in new.items()}
        ready = tuple(file for file, (state, since) in self._since.items() if _is_over(file, state, now - since))
        for file in ready:
            self._taken[file] = self._since.pop(file)[0]
        self._forget(states)
        return Look(ready, len(self._since), is_there=True)

    def leave(self, files: Iterable[Path]) -> None:
        """Give these again: they could not be kept."""
        for file in files:
            self._taken.pop(file, None)

    def _seen(self, file: Path, state: State, now: float) -> tuple[State, float]:
        before = self._since.get(file)
        return before if before is not None and before[0] == state else (state, now)

    def _forget(self, states: dict[Path, State]) -> None:
        """Let go of files that are gone: under the same name another one may come. An empty folder may be unmounted."""
        if states:
            self._taken = {file: state for file, state in self._taken.items() if file in states}


def _is_over(file: Path, state: State, rested: float) -> bool:
    """Tell whether the file has rested long enough: longer where it is empty, or its end is not there yet."""
    if rested < STILL_SECONDS or (not state.size and rested < EMPTY_SECONDS):
        return False
    return rested >= EMPTY_SECONDS or not shows_no_end(file)


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return False


def _state(file: Path) -> State | None:
    """Return what tells whether the file changes; None for one that is gone already, or that is no file.

    A folder is among the files if it cannot be opened, which is told like a file that cannot; so is a link.
    """
    try:
        told = file.lstat()
    except OSError:
        return None
    is_one = stat.S_IFMT(told.st_mode) in (stat.S_IFREG, stat.S_IFDIR, stat.S_IFLNK)
    return State(told.st_size, told.st_mtime_ns, told.st_ino) if is_one else None
