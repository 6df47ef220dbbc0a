"""The one database engine of all stores: SQLCipher, which is SQLite and can also encrypt.

A store without a key is an ordinary SQLite file, which any other program can read. Nothing else opens a store's
database in this program: two copies of SQLite in one process would each undo the other's locks. To a type checker it is
the standard library's module, whose interface it has.
"""

from typing import TYPE_CHECKING

from sqlite_utils import Database

if TYPE_CHECKING:
    import sqlite3 as _engine
else:
    from sqlcipher3 import dbapi2 as _engine

SQLITE_BUSY = _engine.SQLITE_BUSY
SQLITE_CANTOPEN = _engine.SQLITE_CANTOPEN
SQLITE_CORRUPT = _engine.SQLITE_CORRUPT
SQLITE_FULL = _engine.SQLITE_FULL
SQLITE_IOERR = _engine.SQLITE_IOERR
SQLITE_LOCKED = _engine.SQLITE_LOCKED
SQLITE_NOTADB = _engine.SQLITE_NOTADB
SQLITE_READONLY = _engine.SQLITE_READONLY
Connection = _engine.Connection
DatabaseError = _engine.DatabaseError
Error = _engine.Error
IntegrityError = _engine.IntegrityError
OperationalError = _engine.OperationalError
complete_statement = _engine.complete_statement
connect = _engine.connect

__all__ = [
    "SQLITE_BUSY",
    "SQLITE_CANTOPEN",
    "SQLITE_CORRUPT",
    "SQLITE_FULL",
    "SQLITE_IOERR",
    "SQLITE_LOCKED",
    "SQLITE_NOTADB",
    "SQLITE_READONLY",
    "Connection",
    "DatabaseError",
    "Error",
    "IntegrityError",
    "OperationalError",
    "complete_statement",
    "connect",
    "give_key",
    "in_memory",
    "kind_of",
]

KEY_BYTES = 32


def in_memory() -> Database:
    """Return an empty database that is in no file."""
    return Database(connect(":memory:"))


def give_key(connection: Connection, key: bytes) -> None:
    """Say with which key the file is encrypted, before anything of it is read; a raw key, which is used as it is."""
    # A wrong key is an error that is raised; the engine would write lines about it to the screen as well.
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
    connection.execute(f'PRAGMA key = "{quoted(key)}"')
    # As files are written today, whatever a later engine would do by itself.
    connection.execute("PRAGMA cipher_compatibility = 4")


def quoted(key: bytes) -> str:
    """Return a raw key in the engine's own notation."""
    if len(key) != KEY_BYTES:
        raise ValueError(len(key))
    return f"x'{key.hex()}'"


def kind_of(error: Error) -> int:
    """Return what went wrong as one of SQLite's primary codes; 0 where it does not say."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
