"""A store's database under another key: copied, compared, and put in the place of the old one in one step.

Whoever does this has the store for themselves: other programs are kept out by the engine's own lock.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from itertools import zip_longest
from pathlib import Path

from recon.errors import StoreDamaged
from recon.language import tr
from recon.store import engine
from recon.store.database import FILE, open_file
from recon.store.vault import Master, Vault, sync_folder

_NEW = "recon.db.new"
_BUSY_SECONDS = 2.0
_PIECE = 1024 * 1024


@contextmanager
def alone(folder: Path, master: Master | None) -> Iterator[engine.Connection]:
    """Hold the database locked, so that no other program reads or writes it; nothing of it is outside its file."""
    with closing(open_file(folder / FILE, _key(master), busy_seconds=_BUSY_SECONDS)) as connection:
        connection.isolation_level = None
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        yield connection


@contextmanager
def alone_with_new(folder: Path, vault: Vault) -> Iterator[None]:
    """Hold the database locked, and see that it is under the new key."""
    new, *former = vault.masters
    if _opens(folder, new):
        with alone(folder, new):
            yield
        return
    left = former[0] if former else None
    with ExitStack() as both, alone(folder, left) as old:
        _copy(old, folder, new)
        with overwriting(folder / FILE, is_clear=left is None):
            (folder / _NEW).replace(folder / FILE)
            sync_folder(folder)
            both.enter_context(alone(folder, new))
            old.close()
        yield


def _opens(folder: Path, master: Master) -> bool:
    with closing(open_file(folder / FILE, _key(master), busy_seconds=_BUSY_SECONDS)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except engine.DatabaseError as error:
            if engine.kind_of(error) != engine.SQLITE_NOTADB:
                raise
            return False
    return True


def _copy(old: engine.Connection, folder: Path, master: Master) -> None:
    """Write the whole database into a new file under the new key, and compare the two."""
    new = folder / _NEW
    for left in (new, *(new.with_name(new.name + end) for end in ("-journal", "-wal", "-shm"))):
        left.unlink(missing_ok=True)
    try:
        _export(old, folder, master)
    except BaseException:
        with suppress(OSError):
            new.unlink()  # half of it is good for nothing, and takes the room that is missing
        raise
    new.chmod(0o600)
    _sync(new)


def _export(old: engine.Connection, folder: Path, master: Master) -> None:
    new, key = folder / _NEW, engine.quoted(master.key("database"))
    old.execute("ATTACH DATABASE ? AS new KEY ?", (str(new), key))
    old.execute("PRAGMA new.synchronous = FULL")
    old.execute("BEGIN")
    old.execute("SELECT sqlcipher_export('new')").fetchall()
    old.execute("COMMIT")
    for name in ("user_version", "application_id"):
        (value,) = old.execute(f"PRAGMA main.{name}").fetchone()
        old.execute(f"PRAGMA new.{name} = {int(value)}")
    _compare(old, folder)
    old.execute("DETACH DATABASE new")


def _compare(connection: engine.Connection, folder: Path) -> None:
    """See that the new database holds what the old one does, in every row.

    Raises:
        StoreDamaged: if it does not; the old one stays in place.
    """
    schema = "SELECT type, name, tbl_name, sql FROM {}.sqlite_schema ORDER BY type, name"
    if not _same(connection, *(schema.format(one) for one in ("main", "new"))):
        raise StoreDamaged(store=folder, reason=tr("keys.not_copied", part="sqlite_schema"))
    tables = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    for (name,) in connection.execute(tables).fetchall():
        if not _same(connection, *(f'SELECT * FROM {one}."{name}"' for one in ("main", "new"))):  # noqa: S608
            raise StoreDamaged(store=folder, reason=tr("keys.not_copied", part=name))


def _same(connection: engine.Connection, one: str, other: str) -> bool:
    missing = object()
    rows = zip_longest(connection.execute(one), connection.execute(other), fillvalue=missing)
    return all(left == right for left, right in rows)


@contextmanager
def overwriting(file: Path, *, is_clear: bool) -> Iterator[None]:
    """In the block another file is put in the place of ``file``; what was in clear in the old one is then overwritten.

    A disk may keep it all the same, where it moves what is written over: flash memory, snapshots.
    """
    if not is_clear:
        yield
        return
    with suppress(OSError):
        file.chmod(0o600)
    with file.open("r+b") as old:
        yield
        found = os.fstat(old.fileno())
        left = 0 if found.st_nlink else found.st_size  # never one that still has a name: a copy made by linking
        while left > 0:
            left -= old.write(bytes(min(left, _PIECE)))
        old.flush()
        os.fsync(old.fileno())


def _sync(file: Path) -> None:
    with file.open("r+b") as opened:
        os.fsync(opened.fileno())


def _key(master: Master | None) -> bytes | None:
    return None if master is None else master.key("database")
