"""What the ledger says of the store's secrets, in the tables: their digests, never they themselves."""

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.store.tables import Detail, insert

SECRETS = """
ALTER TABLE sheet_copies ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
CREATE TABLE secret_digests (
    name TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    seq INTEGER NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
"""
SECRET_TABLES = ("secret_digests",)


def secret_set(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    db.execute("DELETE FROM secret_digests WHERE name = ?", (entry.subject,))
    if detail["digest"] is not None:
        row = {"name": entry.subject, "digest": detail["digest"], "seq": seq, "by": entry.actor}
        insert(db, "secret_digests", row, entry)
