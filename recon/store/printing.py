"""What the acts about printing do to the tables: batches, the copies in them, and what a person counted."""

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.store.codec import canonical
from recon.store.tables import Detail, insert

PRINTING = """
CREATE TABLE print_batches (
    batch TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    forms TEXT NOT NULL,
    sheets INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    out TEXT NOT NULL,
    printer TEXT,
    job TEXT,
    operator TEXT NOT NULL,
    at TEXT NOT NULL,
    counted_at TEXT,
    counted_by TEXT
) STRICT;
CREATE TABLE sheet_copies (
    serial TEXT NOT NULL REFERENCES sheets (serial),
    copy INTEGER NOT NULL,
    batch TEXT REFERENCES print_batches (batch),
    lost TEXT,
    PRIMARY KEY (serial, copy)
) STRICT;
CREATE INDEX sheet_copies_by_batch ON sheet_copies (batch);
INSERT INTO sheet_copies (serial, copy)
SELECT subject, json_extract(detail, '$.copy') FROM ledger
WHERE act = 'sheet_printed' AND json_extract(detail, '$.page') = 1 ORDER BY seq;
"""
PRINTING_TABLES = ("print_batches", "sheet_copies")


def batch_printed(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    row = {"batch": entry.subject, "seq": seq, "forms": canonical(detail["forms"]), "operator": entry.actor}
    names = ("sheets", "pages", "out", "printer")
    insert(db, "print_batches", {**row, **{name: detail[name] for name in names}}, entry)


def batch_sent(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    # A batch that was sent again (to another printer, after a jam) is where it was sent last.
    where = (detail["printer"], detail["job"], entry.subject)
    db.execute("UPDATE print_batches SET printer = ?, job = ? WHERE batch = ?", where)


def batch_counted(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    counted = (entry.at.isoformat(), entry.actor, entry.subject)
    db.execute("UPDATE print_batches SET counted_at = ?, counted_by = ? WHERE batch = ?", counted)
    for serial, copy in detail["lost"]:
        db.execute("UPDATE sheet_copies SET lost = ? WHERE serial = ? AND copy = ?", (detail["why"], serial, copy))


def copy_printed(db: Database, entry: LedgerEntry, detail: Detail) -> None:
    """Note which batch a copy of a sheet came with, who stands on it, and which key its codes are sealed with."""
    if detail["page"] > 1:
        return
    batch = detail.get("batch")  # sheets printed by earlier versions of the program are in none
    who = canonical(detail["who"]) if "who" in detail else ""
    row = {"serial": entry.subject, "copy": detail["copy"], "batch": batch, "who": who}
    insert(db, "sheet_copies", {**row, "sealed": detail.get("sealed", 0)})
