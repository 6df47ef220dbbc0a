"""Copying a store while people work in it: its database as it was at one moment, and every other file as it is.

Of the database SQLite itself makes the copy, a few pages at a time and of one moment, while others go on writing. What
is encrypted stays so, under the same keys. Files are named by the SHA-256 of their bytes as they lie on the disk.
"""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from recon.store import ledger
from recon.store.database import FILE, told
from recon.store.engine import Connection, connect, give_key
from recon.store.store import Store

CHUNK = 1 << 20  # bytes read at once
_PAGES_A_STEP = 1024
# Of no use to another store: what SQLite keeps beside its file, locks, and what is only half written.
DATABASE = frozenset({FILE, f"{FILE}-wal", f"{FILE}-shm", f"{FILE}-journal"})
_UNFINISHED = frozenset({".lock", ".tmp", ".part", ".half"})
_NAMED_BY_CONTENT = ("images", "blanks")

Stop = Callable[[], bool]
Told = Callable[[int, int], None]


class Stopped(Exception):
    """Whoever asked for the copy wants no more of it."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A file of the store: its path in it, its bytes, when it last changed (ns), and their SHA-256."""

    path: str
    size: int
    changed: int
    digest: str


def copy_database(store: Store, file: Path, *, told_of: Told, stop: Stop) -> ledger.End:
    """Copy the database as it is now to ``file``, which is not there yet; return where the ledger ends in it.

    Args:
        store: others may write to it meanwhile: none of them waits, and nothing of theirs is in the copy.
        file: for nobody else yet; on return it is on the disk.
        told_of: told how many pages are copied, of how many.
        stop: asked between steps.

    Raises:
        Stopped: if ``stop`` said so.
        OSError, sqlite3.Error: what the place of ``file`` answered.
    """

    def step(_status: int, left: int, total: int) -> None:
        told_of(total - left, total)
        if stop():
            raise Stopped

    target = open_copy(store, file)
    # Nothing to go back to: what is not finished is thrown away.
    target.execute("PRAGMA journal_mode = OFF")
    target.execute("PRAGMA synchronous = OFF")
    try:
        # One moment: with a snapshot held, SQLite need not begin again whenever somebody wrote.
        with store.snapshot():
            end = ledger.end(store.db)
            store.db.conn.backup(target, pages=_PAGES_A_STEP, progress=step, sleep=0)
    finally:
        target.close()
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
    return end


def open_copy(store: Store, file: Path, *, only_read: bool = False) -> Connection:
    """Open a copy of the store's database, which has the store's keys; ``only_read`` leaves nothing beside it."""
    where = f"{file.absolute().as_uri()}?mode=ro&immutable=1" if only_read else file.absolute().as_uri()
    connection = connect(where, uri=True)
    if store.vault.masters:
        give_key(connection, store.vault.masters[0].key("database"))
    return connection


def database_size(store: Store) -> int:
    """Return how many bytes a copy of the database has now."""
    return int(store.db.execute("PRAGMA page_count").fetchone()[0]) * int(
        store.db.execute("PRAGMA page_size").fetchone()[0]
    )


def files(store: Store, known: Mapping[str, Filed], *, stop: Stop) -> Iterator[Filed]:
    """Yield every file of the store but its database.

    Args:
        store: what is kept there goes on being added to.
        known: by path, what an earlier copy was told: a file of the same size and time is the same, and not read again.
        stop: asked before each file.

    Raises:
        Stopped: if ``stop`` said so.
    """
    with told(store.folder):
        for path, entry in _walk(store.folder):
            if stop():
                raise Stopped
            try:
                found = entry.stat()
                before = known.get(path)
                if before is not None and (before.size, before.changed) == (found.st_size, found.st_mtime_ns):
                    yield before
                    continue
                digest = named_digest(path) if not store.vault.is_encrypted else ""
                yield Filed(path, found.st_size, found.st_mtime_ns, digest or digest_of_file(Path(entry.path)))
            except FileNotFoundError:
                continue  # a draft that somebody has just recorded


def links(folder: Path) -> Iterator[str]:
    """Yield the paths of what lies in a store and is neither file nor folder: nobody's, and in no copy."""
    with told(folder):
        yield from _others(folder)


def named_digest(path: str) -> str:
    """Return the digest that the name of an original says; "" where it says none."""
    place, _, rest = path.partition("/")
    return rest.replace("/", "") if place in _NAMED_BY_CONTENT else ""


def digest_of_file(file: Path) -> str:
    """Return the SHA-256 of the file's bytes."""
    made = hashlib.sha256()
    with file.open("rb") as opened:
        while data := opened.read(CHUNK):
            made.update(data)
    return made.hexdigest()


def forget_read(descriptor: int) -> None:
    """Have what was written be read from the disk next time, and not from what the machine remembers of it."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def sync_folder(folder: Path) -> None:
    """Put the folder's names on the disk, where the system lets us."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return  # not on every kind of stick or share
    finally:
        os.close(handle)


def _walk(folder: Path, inside: str = "") -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Yield every file below ``folder`` with its path there, in order; links are left out."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), f"{inside}{entry.name}/")
        elif entry.is_file(follow_symlinks=False) and not _is_left_out(inside, entry.name):
            yield f"{inside}{entry.name}", entry


def _others(folder: Path, inside: str = "") -> Iterator[str]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            yield from _others(Path(entry.path), f"{inside}{entry.name}/")
        elif not entry.is_file(follow_symlinks=False):
            yield f"{inside}{entry.name}"


def _is_left_out(inside: str, name: str) -> bool:
    return (not inside and name in DATABASE) or Path(name).suffix in _UNFINISHED
