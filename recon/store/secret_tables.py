"""What the ledger says of the store's secrets, in the tables: their digests, never they themselves."""

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.store.tables import Detail, insert

SECRETS = """
CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
CREATE TABLE secret_digests (
    name TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
"""
SECRET_TABLES = ("secret_digests",)


def secret_set(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    db.execute("DELETE FROM secret_digests WHERE name = ?", (entry.subject,))
    if detail["digest"] is not None:
        insert(db, "secret_digests", {"name": entry.subject, "digest": detail["digest"], "by": entry.actor}, entry)
