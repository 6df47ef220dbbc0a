"""What a backup, putting one back, and a change of the store's keys do to the tables."""

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
    """Keep when and where the store was backed up."""
    row = {"seq": seq, "act": entry.act.value, "place": entry.subject, "detail": canonical(detail)}
    insert(db, "backups", {**row, "by": entry.actor}, entry)


def store_restored(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Make another station of a store that was put back: the one it was made of may still be at work.

    It writes a chain of its own and draws from a share of numbers of its own, so that nothing has two meanings. From
    ranges that came from elsewhere numbers may have been given out that this store knows nothing of: it draws no more
    from them.
    """
    backup_made(db, seq, entry, detail)
    db.execute("UPDATE settings SET value = ? WHERE key = 'station'", (detail["station"],))
    db.execute("DELETE FROM listed_numbers")
    db.execute("DELETE FROM number_ranges")


def key_changed(_db: Database, _seq: int, _entry: LedgerEntry, _detail: Detail) -> None:
    """Nothing: which keys open the store stands in its key file; the ledger tells who changed them, and when."""
