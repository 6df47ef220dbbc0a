"""Watching a folder into which somebody else's scanner puts files; nothing in it is ever changed or thrown away.

It is looked at again and again: notices of changes do not come through from a network share. A file is taken when it
has not changed for a while, and its end is there; one that changes later is another file. A folder that is not there is
waited for.

A look lists the folder and asks further only where it must: about what is new, what may still be growing, and, in turn,
about what was taken long ago. Over a network each question costs, and ten thousand files may lie there.
"""

import os
import stat
import sys
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic

from recon.intake.files import is_for_systems, is_hidden, looks_scanned, natural
from recon.intake.steady import STILL_SECONDS, State, shows_no_end

EMPTY_SECONDS = 60.0  # scanners make the file first, and fill it when the page is through
AT_ONCE = 100  # files that one look gives: the rest may change or be renamed until those are kept
_SETTLED_SECONDS = 60.0  # after which a file that was taken is asked about in turn only
_TURNS = 10  # looks in which each of those has its turn
_LONGEST_WAIT = 60.0  # before a file that could not be read is tried again
_SELDOM = 20  # times as long as listing the folder took, the files that it gave are kept before it is listed again
_ASKING_IS_FREE = sys.platform == "win32"  # there the list of a folder has everything


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at the folder found.

    ``ready`` files are whole and were not there before, ``growing`` ones are waited for; ``more`` are whole too, and
    given by the next looks.
    """

    ready: tuple[Path, ...]
    growing: int
    is_there: bool
    more: int = 0


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file that is not given yet: since when it is as it is, and whether its end was looked for and is not there."""

    state: State
    since: float
    is_cut: bool = False


@dataclass(slots=True)
class _Found:
    """What one look at all the folders gives: the new files in order, the known ones, the folders that stay closed."""

    new: dict[str, State] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    closed: list[str] = field(default_factory=list)


class Watch:
    """One folder with all that is in it, from the first look on."""

    def __init__(self, folder: Path, *, clock: Callable[[], float] = monotonic) -> None:
        self.folder = folder
        self._clock = clock
        self._waiting: dict[str, _Waiting] = {}
        self._taken: dict[str, tuple[State, float]] = {}
        self._no_scans: dict[str, State] = {}
        self._tries: dict[str, int] = {}
        self._looks = 0
        self._over: deque[str] = deque()  # whole, and not given yet
        self._listed_until = 0.0  # when the folder is to be listed again, though some of those are left

    def look(self) -> Look:
        """Look once; each file is given once, in natural order, and again only if it has changed since."""
        now, found = self._clock(), _Found()
        if self._over and now < self._listed_until:
            # A hundred thousand files are not listed anew for each hundred.
            return self._given(self._over, now)
        self._looks += 1
        if not _is_there(self.folder) or not self._walk(now, found):
            # It may be back with the very same files: what was taken is remembered.
            self._waiting.clear()
            self._over.clear()
            return Look((), 0, is_there=False)
        self._forget(found)
        self._waiting = {path: self._seen(path, state, now) for path, state in found.new.items()}
        over = [path for path, waiting in self._waiting.items() if self._is_over(path, waiting, now)]
        took = self._clock() - now
        self._listed_until = now + took * _SELDOM
        return self._given(over, now)

    def _given(self, over: Iterable[str], now: float) -> Look:
        """Give the first of the files that are whole, as far as each still is what it was."""
        ready: list[str] = []
        rest = deque(over)
        while rest and len(ready) < AT_ONCE:
            path = rest.popleft()
            state = self._waiting.pop(path).state
            if _state(path) == state:
                self._taken[path] = state, now
                ready.append(path)
        self._over = rest
        return Look(tuple(map(Path, ready)), len(self._waiting) - len(self._over), is_there=True, more=len(self._over))

    def is_unchanged(self, file: Path) -> bool:
        """Tell whether a file is still what it was when it was given; if not, a later look gives what it is then."""
        path = str(file)
        taken = self._taken.get(path)
        if taken is not None and _state(path) == taken[0]:
            return True
        self._taken.pop(path, None)
        return False

    def leave(self, files: Iterable[Path]) -> None:
        """Give these again: they could not be kept."""
        for file in files:
            self._taken.pop(str(file), None)

    def put_off(self, file: Path) -> None:
        """Give this one again, each time after a longer while: it did not answer, and asking may take long."""
        path = str(file)
        taken = self._taken.pop(path, None)
        if taken is not None:
            tries = self._tries.get(path, 0)
            wait = min(STILL_SECONDS * 2**tries, _LONGEST_WAIT)
            self._tries[path] = tries + 1
            self._waiting[path] = _Waiting(taken[0], self._clock() + wait - STILL_SECONDS)

    def _walk(self, now: float, found: _Found) -> bool:
        """List all folders into ``found``; False where the first one does not answer, as a share that is gone."""
        folders = [str(self.folder)]
        while folders:
            place = folders.pop()
            try:
                with os.scandir(place) as listing:
                    entries = list(listing)
            except PermissionError:
                self._add_closed(place, found)
                continue
            except OSError:
                if place == str(self.folder):
                    return False
                self._add_closed(place, found)
                continue
            inside, files = _parted(entries)
            for entry in _in_order(self._asked_about(files, now, found)):
                self._add(entry, found)
            folders += [entry.path for entry in reversed(list(_in_order(inside)))]
        return True

    def _asked_about(self, files: Iterable[os.DirEntry[str]], now: float, found: _Found) -> Iterator[os.DirEntry[str]]:
        """Yield the files about which more than their name must be known; note the others as known."""
        for entry in files:
            taken = self._taken.get(entry.path)
            if taken is None or _ASKING_IS_FREE or not self._may_rest(entry, *taken, now):
                yield entry
            else:
                found.known.add(entry.path)

    def _may_rest(self, entry: os.DirEntry[str], state: State, taken_at: float, now: float) -> bool:
        if now - taken_at < _SETTLED_SECONDS or entry.inode() != state.node:
            return False
        return (zlib.crc32(os.fsencode(entry.name)) + self._looks) % _TURNS != 0

    def _add(self, entry: os.DirEntry[str], found: _Found) -> None:
        state = _state(entry.path)
        if state is None or self._no_scans.get(entry.path) == state:
            return
        taken = self._taken.get(entry.path)
        if taken is not None and taken[0] == state:
            found.known.add(entry.path)
        elif entry.path in self._waiting or looks_scanned(Path(entry.path)):
            found.new[entry.path] = state
            self._taken.pop(entry.path, None)  # it is another file now, and asked about until it is given
        else:
            self._no_scans[entry.path] = state

    def _add_closed(self, place: str, found: _Found) -> None:
        """Take a folder that cannot be opened like a file: that it cannot then becomes its fault."""
        found.closed.append(place + os.sep)
        state, taken = _state(place), self._taken.get(place)
        if taken is not None and taken[0] == state:
            found.known.add(place)
        elif state is not None:
            found.new[place] = state

    def _seen(self, path: str, state: State, now: float) -> _Waiting:
        before = self._waiting.get(path)
        return before if before is not None and before.state == state else _Waiting(state, now)

    def _is_over(self, path: str, waiting: _Waiting, now: float) -> bool:
        """Tell whether the file has rested long enough: longer where it is empty, or its end is not there yet."""
        rested = now - waiting.since
        if rested < STILL_SECONDS or (rested < EMPTY_SECONDS and (waiting.is_cut or not waiting.state.size)):
            return False
        if rested >= EMPTY_SECONDS or not shows_no_end(Path(path)):
            return True
        self._waiting[path] = replace(waiting, is_cut=True)
        return False

    def _forget(self, found: _Found) -> None:
        """Let go of files that are gone: under the same name another one may come.

        An empty folder may be unmounted, and what lies in one that is closed may still be there.
        """
        if not found.known and not found.new:
            return
        closed = tuple(found.closed)

        def stays(path: str) -> bool:
            return path in found.known or path in found.new or (bool(closed) and path.startswith(closed))

        self._taken = {path: taken for path, taken in self._taken.items() if stays(path)}
        self._tries = {path: tries for path, tries in self._tries.items() if path in found.new}


def _parted(entries: Iterable[os.DirEntry[str]]) -> tuple[list[os.DirEntry[str]], list[os.DirEntry[str]]]:
    """Return the folders and the files; what is hidden is neither, and a link is a file, whatever it leads to."""
    folders: list[os.DirEntry[str]] = []
    files: list[os.DirEntry[str]] = []
    for entry in entries:
        if _is_folder(entry):
            folders += [entry] if not is_for_systems(entry.name) else []
        elif not is_hidden(entry.name):
            files.append(entry)
    return folders, files


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _in_order(entries: Iterable[os.DirEntry[str]]) -> Iterable[os.DirEntry[str]]:
    return sorted(entries, key=lambda entry: natural(entry.name))


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return False


def _state(path: str) -> State | None:
    """Return what tells whether the file changes; None for one that is gone already, or that is no file.

    A folder is among the files if it cannot be opened, which is told like a file that cannot; so is a link.
    """
    try:
        told = os.lstat(path)
    except OSError:
        return None
    is_one = stat.S_IFMT(told.st_mode) in (stat.S_IFREG, stat.S_IFDIR, stat.S_IFLNK)
    return State(told.st_size, told.st_mtime_ns, told.st_ino) if is_one else None
