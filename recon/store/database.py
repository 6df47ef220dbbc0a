"""Opening the database, and what its errors mean to a person.

Kept apart: what the user's machine does to us (a full disk, a folder that cannot be written, another program at work)
becomes a StoreError; a mistake of our own SQL stays the engine's error, and so an internal one.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from recon.errors import StoreBusy, StoreDamaged, StoreError, StoreFull, StoreKeysGone, StoreReadOnly, StoreUnread
from recon.language import system_reason, tr
from recon.store import engine
from recon.store.unlocking import is_encrypted, vault_of
from recon.store.vault import Vault

FILE = "recon.db"
BUSY_SECONDS = 10.0
_TRIES = 3
# A disk with less than this left is full for SQLite, which then reports a mere input/output error.
_NOTHING_LEFT = 256 * 1024

_BY_SQLITE_CODE: dict[int, type[StoreError]] = {
    engine.SQLITE_FULL: StoreFull,
    engine.SQLITE_READONLY: StoreReadOnly,
    engine.SQLITE_BUSY: StoreBusy,
    engine.SQLITE_LOCKED: StoreBusy,
    engine.SQLITE_CORRUPT: StoreDamaged,
    engine.SQLITE_NOTADB: StoreDamaged,
    engine.SQLITE_IOERR: StoreUnread,
    engine.SQLITE_CANTOPEN: StoreDamaged,
}
_BY_ERRNO: dict[int, type[StoreError]] = {
    errno.ENOSPC: StoreFull,
    errno.EDQUOT: StoreFull,
    errno.EROFS: StoreReadOnly,
    errno.EACCES: StoreReadOnly,
    errno.EPERM: StoreReadOnly,
    errno.EIO: StoreUnread,
}


def connect(folder: Path, *, busy_seconds: float = BUSY_SECONDS) -> Database:
    """Return the database in ``folder``, made if it is not there; an encrypted one if the folder has keys.

    A folder that cannot be written, or on a disk without any room, is opened as it is: everything in it can be read.

    Raises:
        StoreLocked: if it is encrypted and this process has no key of it.
        StoreDamaged: if its keys are not those of the database.
    """
    file = folder / FILE
    for _ in range(_TRIES):
        before = _number(file)
        database = _connect(folder, vault_of(folder), busy_seconds)
        # Whoever encrypts a store puts another file in the place of this one, and held it locked until then.
        if before in (None, _number(file)):
            return database
        database.close()
    raise StoreBusy(store=folder)


def open_file(file: Path, key: bytes | None, *, busy_seconds: float = BUSY_SECONDS) -> engine.Connection:
    """Return a connection to a database file as it is, with a raw key or none; nothing of it is read yet."""
    connection = engine.connect(file, timeout=busy_seconds)
    if key is not None:
        engine.give_key(connection, key)
    return connection


def _connect(folder: Path, vault: Vault, busy_seconds: float) -> Database:
    """Open with the key that opens: while the keys of a store are being changed that may be the one before, or none.

    Nothing but the engine looks into the file: a program that opens and closes it by itself loses its locks on it.
    """
    if not vault.is_encrypted:
        return _connect_with(folder, None, busy_seconds)
    wrong: engine.Error | None = None
    for master in vault.masters:
        try:
            return _connect_with(folder, master.key("database"), busy_seconds)
        except engine.DatabaseError as error:
            if engine.kind_of(error) != engine.SQLITE_NOTADB:
                raise
            wrong = wrong or error
    try:
        clear = _connect_with(folder, None, busy_seconds)
    except engine.Error as error:
        raise wrong or error from error
    if vault.takes_clear:
        return clear
    clear.close()
    raise StoreDamaged(store=folder, reason=tr("keys.clear_database", file=FILE))


def _connect_with(folder: Path, key: bytes | None, busy_seconds: float) -> Database:
    file = folder / FILE
    if file.exists() and not is_writable(folder):
        return Database(_read_only(file, key))
    connection = open_file(file, key, busy_seconds=busy_seconds)
    try:
        return _set_up(connection)
    except engine.Error:
        connection.close()
        if not _is_full(folder):
            raise
    connection = open_file(file, key, busy_seconds=busy_seconds)
    try:
        # Alone, SQLite needs no shared-memory file, for which there would be no room.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        return _set_up(connection)
    except engine.Error:
        connection.close()
        raise


def _set_up(connection: engine.Connection) -> Database:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    database = Database(connection)
    database.enable_wal()
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return database


def _number(file: Path) -> int | None:
    try:
        return file.stat().st_ino
    except FileNotFoundError:
        return None


def is_writable(folder: Path) -> bool:
    """Tell whether the database in ``folder`` can be changed."""
    return os.access(folder, os.W_OK) and os.access(folder / FILE, os.W_OK)


def _read_only(file: Path, key: bytes | None) -> engine.Connection:
    # "immutable" spares SQLite the shared-memory file that it could not make here. Changes that a stopped program
    # left in the write-ahead log would not be seen, so those need the folder to be writable once.
    log = file.with_name(file.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise StoreReadOnly(store=file.parent)
    connection = engine.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        if key is not None:
            engine.give_key(connection, key)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except engine.Error:
        connection.close()
        raise
    return connection


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Turn the machine's errors in the block into a StoreError about the store in ``folder``."""
    try:
        yield
    except engine.Error as error:
        raise _from_sqlite(error, folder) from error
    except OSError as error:
        kind = _BY_ERRNO.get(error.errno or 0)
        if kind is None:
            raise
        raise kind(store=folder, reason=system_reason(error)) from error


def _from_sqlite(error: engine.Error, folder: Path) -> Exception:
    kind = _BY_SQLITE_CODE.get(engine.kind_of(error))
    if kind is None:
        return error
    if kind in (StoreDamaged, StoreUnread, StoreReadOnly) and _is_full(folder):
        kind = StoreFull
    elif kind in (StoreDamaged, StoreUnread) and _has_become_read_only(folder):
        kind = StoreReadOnly
    # An encrypted database whose keys are gone is no database at all to who opens it without.
    if kind is StoreDamaged and engine.kind_of(error) == engine.SQLITE_NOTADB and not is_encrypted(folder):
        return StoreKeysGone(store=folder, reason=tr("keys.gone", file="keys.json"))
    return kind(store=folder, reason=tr("ledger.sqlite", reason=error))


def _has_become_read_only(folder: Path) -> bool:
    """Tell whether the disk takes nothing any more: systems do that with one that fails, or is write-protected."""
    try:
        return hasattr(os, "statvfs") and bool(os.statvfs(_there(folder)).f_flag & os.ST_RDONLY)
    except OSError:
        return False


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(_there(folder)).free < _NOTHING_LEFT
    except OSError:
        return False


def _there(folder: Path) -> Path:
    return folder if folder.exists() else folder.parent
