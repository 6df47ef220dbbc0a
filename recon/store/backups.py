"""What a backup, and a change of the store's keys, do to the tables."""

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.store.codec import canonical
from recon.store.tables import Detail, insert

BACKUPS = """
CREATE TABLE backups (
    seq INTEGER PRIMARY KEY,
    act TEXT NOT NULL,
    place TEXT NOT NULL,
    detail TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
"""
BACKUP_TABLES = ("backups",)


def backup_made(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Keep when and where the store was backed up, or that it was restored."""
    row = {"seq": seq, "act": entry.act.value, "place": entry.subject, "detail": canonical(detail)}
    insert(db, "backups", {**row, "by": entry.actor}, entry)


def key_changed(_db: Database, _seq: int, _entry: LedgerEntry, _detail: Detail) -> None:
    """Nothing: which keys open the store stands in its key file; the ledger tells who changed them, and when."""
