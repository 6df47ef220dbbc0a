"""Opening the database, and what its errors mean to a person.

Kept apart: what the user's machine does to us (a full disk, a folder that cannot be written, another program at work)
becomes a StoreError; a mistake of our own SQL stays a sqlite3 error, and so an internal one.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from recon.errors import StoreBusy, StoreDamaged, StoreError, StoreFull, StoreReadOnly
from recon.language import tr

FILE = "recon.db"
BUSY_SECONDS = 10.0
# A disk with less than this left is full for SQLite, which then reports a mere input/output error.
_NOTHING_LEFT = 256 * 1024

_BY_SQLITE_CODE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_READONLY: StoreReadOnly,
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_CORRUPT: StoreDamaged,
    sqlite3.SQLITE_NOTADB: StoreDamaged,
    sqlite3.SQLITE_IOERR: StoreDamaged,
    sqlite3.SQLITE_CANTOPEN: StoreDamaged,
}
_BY_ERRNO: dict[int, type[StoreError]] = {
    errno.ENOSPC: StoreFull,
    errno.EDQUOT: StoreFull,
    errno.EROFS: StoreReadOnly,
    errno.EACCES: StoreReadOnly,
    errno.EPERM: StoreReadOnly,
}


def connect(folder: Path, *, busy_seconds: float = BUSY_SECONDS) -> Database:
    """Return the database in ``folder``, made if it is not there.

    A folder that cannot be written, or on a disk without any room, is opened as it is: everything in it can be read.
    """
    file = folder / FILE
    if file.exists() and not is_writable(folder):
        return Database(_read_only(file))
    connection = sqlite3.connect(file, timeout=busy_seconds)
    try:
        return _set_up(connection)
    except sqlite3.Error:
        connection.close()
        if not _is_full(folder):
            raise
    connection = sqlite3.connect(file, timeout=busy_seconds)
    # Alone, SQLite needs no shared-memory file, for which there would be no room.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    return _set_up(connection)


def _set_up(connection: sqlite3.Connection) -> Database:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    database = Database(connection)
    database.enable_wal()
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return database


def is_writable(folder: Path) -> bool:
    """Tell whether the database in ``folder`` can be changed."""
    return os.access(folder, os.W_OK) and os.access(folder / FILE, os.W_OK)


def _read_only(file: Path) -> sqlite3.Connection:
    # "immutable" spares SQLite the shared-memory file that it could not make here. Changes that a stopped program
    # left in the write-ahead log would not be seen, so those need the folder to be writable once.
    log = file.with_name(file.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise StoreReadOnly(store=file.parent)
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Turn the machine's errors in the block into a StoreError about the store in ``folder``."""
    try:
        yield
    except sqlite3.Error as error:
        raise _from_sqlite(error, folder) from error
    except OSError as error:
        kind = _BY_ERRNO.get(error.errno or 0)
        if kind is None:
            raise
        raise kind(store=folder) from error


def _from_sqlite(error: sqlite3.Error, folder: Path) -> Exception:
    kind = _BY_SQLITE_CODE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if kind is None:
        return error
    if kind in (StoreDamaged, StoreReadOnly) and _is_full(folder):
        kind = StoreFull
    return kind(store=folder, reason=tr("ledger.sqlite", reason=error))


def _is_full(folder: Path) -> bool:
    try:
        place = folder if folder.exists() else folder.parent
        return shutil.disk_usage(place).free < _NOTHING_LEFT
    except OSError:
        return False
