"""Where backups are kept, on a disk, a stick or a share: generations of one store, which share what is the same.

recon-XXXXXX/               one store, by the end of its station's name
    backup.lock             held while somebody writes here
    objects/ab/cdef…        every file that a generation has, once, named by the SHA-256 of its bytes
    generations/000012-…/   recon.db, the database as it was; manifest.json, every file with its digest

A generation is made under another name and named last, when all of it is written and was read again: there is never
half of one. Nothing here needs links, rights or time stamps, so that a stick as it is bought will do.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from recon.errors import BackupError
from recon.language import system_reason, tr
from recon.store.copying import CHUNK, Filed, digest_of_file, forget_read, sync_folder
from recon.store.engine import SQLITE_BUSY, SQLITE_LOCKED, OperationalError, connect, kind_of
from recon.store.manifests import Generation, read

_HALF = ".part"
AT_ONCE = 64  # files that are put on the disk together: each alone would take as long


class Depot:
    """One store's backups at one place."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.objects = Objects(folder / "objects")
        self._generations = folder / "generations"

    @classmethod
    def of(cls, place: Path, station: str) -> "Depot":
        """Return where the backups of a station's store are at ``place``."""
        return cls(place / f"recon-{station[-6:]}")

    @contextmanager
    def held(self) -> Iterator[None]:
        """Be the only one who writes here.

        Raises:
            BackupError: if somebody else does.
        """
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self._generations.mkdir(exist_ok=True)
        self.objects.folder.mkdir(exist_ok=True)
        # SQLite locks files alike on every system, and a lock of it goes with the program that held it.
        lock = connect(self.folder / "backup.lock", timeout=0, isolation_level=None)
        try:
            lock.execute("PRAGMA journal_mode = MEMORY")
            lock.execute("BEGIN EXCLUSIVE")
        except OperationalError as error:
            lock.close()
            if kind_of(error) not in (SQLITE_BUSY, SQLITE_LOCKED):
                raise BackupError(reason=tr("backup.no_lock", place=self.folder, reason=error)) from error
            raise BackupError(reason=tr("backup.another", place=self.folder)) from error
        try:
            yield
        finally:
            lock.close()

    def names(self) -> tuple[str, ...]:
        """Return the names of the generations, oldest first."""
        try:
            found = [one.name for one in self._generations.iterdir() if _number(one.name) is not None]
        except FileNotFoundError:
            return ()
        return tuple(sorted(found, key=lambda name: _number(name) or 0))

    def generation(self, name: str) -> Generation:
        """Return the generation of that name, or of that number.

        Raises:
            BackupError: if there is none, or its manifest is not what was written.
        """
        chosen = next((one for one in self.names() if name == one or _number(one) == _whole(name)), None)
        if chosen is None:
            raise BackupError(reason=tr("backup.no_generation", name=name, place=self.folder))
        return read(self._generations / chosen)

    def database(self, generation: Generation) -> Path:
        return self._generations / generation.name / generation.database.path

    def sound(self) -> tuple[Generation, ...]:
        """Return the generations whose manifests can be read, oldest first."""
        found = []
        for name in self.names():
            with suppress(BackupError):
                found.append(read(self._generations / name))
        return tuple(found)

    @property
    def next_number(self) -> int:
        names = self.names()
        return (_number(names[-1]) or 0) + 1 if names else 1

    def half(self, number: int) -> Path:
        """Return an empty folder to make a generation in."""
        folder = self._generations / f"{number:06d}{_HALF}"
        folder.mkdir()
        return folder

    def settle(self, half: Path, generation: Generation) -> None:
        """Make a generation of ``half``: from now on it is there, and whole."""
        half.rename(self._generations / generation.name)
        sync_folder(self._generations)

    def sweep(self) -> None:
        """Take away what a program left here that was stopped."""
        for half in self._generations.glob(f"*{_HALF}"):
            shutil.rmtree(half, ignore_errors=True)
        self.objects.sweep()

    def prune(self, keep: int) -> None:
        """Leave the newest ``keep`` generations whose manifests can be read, and what is newer than those."""
        sound = [one.name for one in self.sound()]
        names = self.names()
        for name in names[: names.index(sound[-keep:][0]) if sound else 0]:
            gone = self._generations / f"{name}{_HALF}"
            # Named first: should it be stopped, half a generation is not taken for one.
            (self._generations / name).rename(gone)
            shutil.rmtree(gone, ignore_errors=True)

    def drop_unused(self) -> None:
        """Take away the objects that no generation has; none where a manifest cannot be read: it may have them."""
        every = self.sound()
        if len(every) == len(self.names()):
            used = {file.digest for one in every for file in one.files}
            self.objects.drop(self.objects.sizes().keys() - used)


class Objects:
    """The files of all generations, each once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest[2:]

    def sizes(self) -> dict[str, int]:
        """Return the bytes of each object that is there, by its digest."""
        found: dict[str, int] = {}
        for shelf in _folders(self.folder):
            with os.scandir(shelf) as entries:
                found |= {shelf.name + one.name: one.stat().st_size for one in entries if one.name[-4:] != ".tmp"}
        return found

    def put(self, sources: Sequence[tuple[Path, Filed]]) -> list[Filed]:
        """Keep the files, put on the disk together; return each with the digest of what was read.

        Raises:
            OSError: if one cannot be read or written; those that are there already stay.
        """
        kept: list[Filed] = []
        written: list[tuple[Path, Path]] = []
        for source, file in sources:
            half = self.folder / f"{len(written)}.tmp"
            size, digest = _copy(source, half)
            kept.append(replace(file, size=size, digest=digest))
            written.append((half, self.path(digest)))
        for half, _ in written:
            with half.open("rb+") as opened:
                os.fsync(opened.fileno())
                forget_read(opened.fileno())
        for half, target in written:
            target.parent.mkdir(exist_ok=True)
            half.replace(target)
        return kept

    def sync(self) -> None:
        """Put the names of all objects on the disk."""
        for shelf in _folders(self.folder):
            sync_folder(shelf)
        sync_folder(self.folder)

    def is_sound(self, digest: str) -> bool:
        """Tell whether the object is there, and its bytes are what its name says, read from the disk itself."""
        try:
            with self.path(digest).open("rb") as opened:
                forget_read(opened.fileno())
            return digest_of_file(self.path(digest)) == digest
        except OSError:
            return False

    def sweep(self) -> None:
        for half in self.folder.glob("*.tmp"):
            half.unlink(missing_ok=True)

    def drop(self, digests: set[str]) -> None:
        for digest in digests:
            self.path(digest).unlink(missing_ok=True)


def depots(place: Path) -> tuple[Depot, ...]:
    """Return the stores that have backups at ``place``: one where it is such a place itself."""
    if (place / "generations").is_dir():
        return (Depot(place),)
    try:
        found = sorted(one for one in place.iterdir() if (one / "generations").is_dir())
    except OSError as error:
        raise BackupError(reason=tr("backup.no_place", place=place, reason=system_reason(error))) from error
    return tuple(Depot(one) for one in found)


def _copy(source: Path, target: Path) -> tuple[int, str]:
    """Copy the bytes; return how many, and their SHA-256."""
    made, size = hashlib.sha256(), 0
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as out, source.open("rb") as opened:
        while data := _read_from(opened.read, source):
            made.update(data)
            size += len(data)
            out.write(data)
    return size, made.hexdigest()


def _read_from(read: Callable[[int], bytes], source: Path) -> bytes:
    try:
        return read(CHUNK)
    except OSError as error:
        raise BackupError(reason=tr("backup.unread", file=source, reason=system_reason(error))) from error


def _folders(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            return [Path(one.path) for one in entries if one.is_dir()]
    except FileNotFoundError:
        return []


def _number(name: str) -> int | None:
    number, _, rest = name.partition("-")
    return int(number) if number.isdecimal() and rest and not name.endswith(_HALF) else None


def _whole(text: str) -> int | None:
    return int(text) if text.isdecimal() else None
