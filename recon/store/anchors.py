"""What an anchor of the ledger does to the tables."""

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.store.tables import Detail, insert

ANCHORS = """
CREATE TABLE anchors (
    seq INTEGER PRIMARY KEY,
    upto INTEGER NOT NULL,
    digest TEXT NOT NULL,
    key TEXT NOT NULL,
    signature TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
"""
ANCHOR_TABLES = ("anchors",)


def ledger_anchored(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Keep up to which entry the ledger was sealed, its digest there, and the station's signature of both."""
    row = {"seq": seq, "digest": entry.subject, "by": entry.actor}
    insert(db, "anchors", {**row, **{name: detail[name] for name in ("upto", "key", "signature")}}, entry)
