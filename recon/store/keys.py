"""What making a key does to the tables. The private half is a file of its own and stands in no table and no entry."""

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.store.tables import Detail, insert

KEYS = """
CREATE TABLE keys (
    name TEXT PRIMARY KEY,
    public TEXT NOT NULL UNIQUE,
    station TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
"""
KEY_TABLES = ("keys",)


def key_made(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    row = {"name": entry.subject, "public": detail["public"], "station": entry.station, "by": entry.actor}
    insert(db, "keys", row, entry)
