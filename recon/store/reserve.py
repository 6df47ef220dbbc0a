"""What the acts of the reserve do to the tables: blank paper put by in envelopes, opened, and put back.

An envelope is a print run. ``reserve`` has a row for each copy of a sheet that was ever put there; while ``opened_at``
is empty the paper lies in the closed envelope, and its pages belong to no downtime.
"""

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.store.tables import Detail, refresh

RESERVE = """
CREATE TABLE reserve (
    serial TEXT NOT NULL REFERENCES sheets (serial),
    copy INTEGER NOT NULL,
    since TEXT NOT NULL,
    opened_at TEXT,
    opened_by TEXT,
    PRIMARY KEY (serial, copy)
) STRICT;
CREATE INDEX reserve_that_is_closed ON reserve (serial) WHERE opened_at IS NULL;
"""
RESERVE_TABLES = ("reserve",)

_CLOSED_IN = """
SELECT serial, copy FROM sheet_copies JOIN reserve USING (serial, copy) WHERE batch = ? AND opened_at IS NULL
"""


def keep(db: Database, entry: LedgerEntry, serial: str, copy: int) -> None:
    """Put a copy of a sheet into the reserve, from the moment of ``entry`` on."""
    db.execute(
        "INSERT INTO reserve (serial, copy, since) VALUES (?, ?, ?) ON CONFLICT (serial, copy)"
        " DO UPDATE SET since = excluded.since, opened_at = NULL, opened_by = NULL",
        (serial, copy, entry.at.isoformat()),
    )


def opened(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Take all that lies in the envelope out of the reserve, and into the downtime."""
    for serial, copy in db.execute(_CLOSED_IN, (entry.subject,)).fetchall():
        where = (serial, copy)
        db.execute("UPDATE printed_pages SET downtime = ? WHERE serial = ? AND copy = ?", (detail["downtime"], *where))
        said = (entry.at.isoformat(), entry.actor, *where)
        db.execute("UPDATE reserve SET opened_at = ?, opened_by = ? WHERE serial = ? AND copy = ?", said)
        refresh(db, serial)


def kept(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Put copies of the print run out of their downtime and into the envelope."""
    for serial, copy in detail["sheets"]:
        db.execute("UPDATE printed_pages SET downtime = NULL WHERE serial = ? AND copy = ?", (serial, copy))
        keep(db, entry, serial, copy)
        refresh(db, serial)
