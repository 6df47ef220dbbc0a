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
    is_compared INTEGER NOT NULL,
    stamped_at TEXT,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX seals_by_subject ON seals (subject);
"""
SEAL_TABLES = ("seals",)


def seal_attached(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Keep a timestamp or a seal of a page's file; what came from outside is kept among the images, by its digest."""
    row = {"seq": seq, "subject": entry.subject, "by": entry.actor}
    row |= {name: detail[name] for name in ("kind", "digest", "file", "stamped_at")}
    insert(db, "seals", row | {"is_compared": int(detail["is_compared"])}, entry)
