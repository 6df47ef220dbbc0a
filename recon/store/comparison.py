"""The tables as they are beside the tables as the ledger makes them, row by row, however many rows there are."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from heapq import merge
from itertools import groupby, islice, zip_longest
from operator import itemgetter
from pathlib import Path
from secrets import token_bytes
from tempfile import mkstemp
from typing import Any

from sqlite_utils import Database

from recon.store import engine
from recon.store.database import FILE, is_writable
from recon.store.migrations import TABLES

# A store of that size is made again in memory; a larger one in a file.
_IN_MEMORY = 64_000_000
_CACHE_KB = 64_000
# The last of these that a sheet was in is what its destination has.
_ORDERED = ("consignments", "consignment_items")
PREFIX, SUFFIX = ".check-", ".tmp"

Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of ``table`` that is not what the ledger says: ``columns`` differ, or it should be there, or not."""

    table: str
    key: str
    columns: tuple[str, ...] = ()
    is_missing: bool = False


@contextmanager
def empty_database(folder: Path) -> Iterator[Database]:
    """Give an empty database to make the tables of the store in ``folder`` again in; it is gone afterwards.

    One in a file is encrypted with a key that only this process has, and the file has no name any more as soon as it is
    open, where the system allows that: whatever happens, nothing of it stays that anybody could read.
    """
    is_small = (folder / FILE).stat().st_size < _IN_MEMORY
    if is_small or not is_writable(folder):
        fresh = engine.in_memory()
        try:
            yield fresh
        finally:
            fresh.close()
        return
    handle, name = mkstemp(prefix=PREFIX, suffix=SUFFIX, dir=folder)
    os.close(handle)
    fresh = _in_file(Path(name))
    try:
        yield fresh
    finally:
        fresh.close()
        Path(name).unlink(missing_ok=True)


def _in_file(file: Path) -> Database:
    connection = engine.connect(file)
    engine.give_key(connection, token_bytes(engine.KEY_BYTES))
    # Nobody goes on with it after a fall of the power, and nobody else has it.
    for setting in ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
    connection.execute("PRAGMA user_version = 1")
    with suppress(PermissionError):
        file.unlink()
    return Database(connection)


def differences(db: Database, again: Database, most: int) -> Iterator[tuple[str, tuple[Difference, ...], int]]:
    """Yield each table that is not the same in both, ``most`` rows of it that differ, and how many do.

    ``db`` is the store's, ``again`` the one made from the ledger.
    """
    for table in TABLES:
        found = _compared(db, again, table)
        told = tuple(islice(found, most))
        if not told and table in _ORDERED:
            told = tuple(_moved(db, again, table))
        if told:
            yield table, told, len(told) + sum(1 for _ in found)


def _compared(db: Database, again: Database, table: str) -> Iterator[Difference]:
    """Yield what differs, going along both tables in the order of their key."""
    columns, key = _columns(again, table)
    sides = [_rows(one, side, table, columns, key) for side, one in enumerate((db, again))]
    for _, same in groupby(merge(*sides, key=itemgetter(0)), key=itemgetter(0)):
        rows: tuple[list[Key], list[Key]] = ([], [])
        for _, side, row in same:
            rows[side].append(row)
        for here, there in zip_longest(*rows):
            if here != there:
                yield _difference(table, columns, key, here, there)


def _moved(db: Database, again: Database, table: str) -> Iterator[Difference]:
    """Yield the first row that does not stand where it should, in a table that is else the same."""
    columns, key = _columns(again, table)
    names = [columns[place] for place in key]
    sql = f"SELECT {', '.join(names)} FROM {table} ORDER BY rowid"  # noqa: S608 - names of our own
    for here, there in zip(db.execute(sql), again.execute(sql), strict=True):
        if here != there:
            yield Difference(table, _named(here, names, list(range(len(names)))), ("rowid",))
            return


def _difference(table: str, columns: list[str], key: list[int], here: Key | None, there: Key | None) -> Difference:
    if here is None:
        return Difference(table, _named(there or (), columns, key), is_missing=True)
    other = [name for name, a, b in zip(columns, here, there or here, strict=True) if a != b]
    return Difference(table, _named(here, columns, key), tuple(other))


def _columns(db: Database, table: str) -> tuple[list[str], list[int]]:
    """Return the table's columns and the places of its key among them: all of them where it has none."""
    found = db.execute("SELECT name, pk FROM pragma_table_info(?)", (table,)).fetchall()
    key = sorted((place for place, (_, number) in enumerate(found) if number), key=lambda place: found[place][1])
    return [name for name, _ in found], key or list(range(len(found)))


def _rows(db: Database, side: int, table: str, columns: list[str], key: list[int]) -> Iterator[tuple[Key, int, Key]]:
    """Yield key, side and row in the order of the key, which the table's own index gives without sorting."""
    order = ", ".join(columns[place] for place in key)
    sql = f"SELECT {', '.join(columns)} FROM {table} ORDER BY {order}"  # noqa: S608 - names of our own
    for row in db.execute(sql):
        # nothing comes before everything, as in SQLite
        yield tuple((row[place] is not None, row[place]) for place in key), side, row


def _named(row: Key, columns: list[str], key: list[int]) -> str:
    shown = key if len(key) < len(columns) else key[:2]
    return ", ".join(f"{columns[place]} {row[place]}" for place in shown)
