"""What somebody outside vouches for a page with, in the tables."""

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.store.tables import Detail, insert

SEALS = """
CREATE TABLE seals (
    seq INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    digest TEXT NOT NULL,
    file TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX seals_by_subject ON seals (subject);
"""
SEAL_TABLES = ("seals",)


def seal_attached(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Keep a timestamp or a seal of a page; the file itself is kept by its digest."""
    row = {"seq": seq, "subject": entry.subject, "by": entry.actor}
    insert(db, "seals", {**row, **{name: detail[name] for name in ("kind", "digest", "file")}}, entry)
