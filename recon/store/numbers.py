"""What the acts about downtime numbers do to the tables: ranges that came and went, numbers given out."""

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.store.tables import Detail, insert

NUMBERS = """
CREATE TABLE number_ranges (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    size INTEGER NOT NULL,
    listed INTEGER NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE listed_numbers (
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    range TEXT NOT NULL REFERENCES number_ranges (id),
    PRIMARY KEY (kind, number)
) STRICT;
CREATE TABLE given_ranges (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    size INTEGER NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE numbers (
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    operator TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (kind, number)
) STRICT;
"""
NUMBER_TABLES = ("number_ranges", "listed_numbers", "given_ranges", "numbers")

_RANGE = ("kind", "first", "last", "size", "name")


def range_added(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    listed = detail.get("numbers", ())
    row = {name: detail[name] for name in _RANGE}
    insert(db, "number_ranges", {"id": entry.subject, **row, "listed": bool(listed)}, entry)
    for number in listed:
        insert(db, "listed_numbers", {"kind": detail["kind"], "number": number, "range": entry.subject})


def range_given(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    insert(db, "given_ranges", {"id": entry.subject, **{name: detail[name] for name in _RANGE}}, entry)


def number_issued(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    # A number that was given out before breaks the primary key, and with it whatever it was to be used for.
    insert(db, "numbers", {"kind": detail["kind"], "number": entry.subject, "operator": entry.actor}, entry)
