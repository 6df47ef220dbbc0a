"""What the acts about quality do to the tables: samples, fields asked twice, and from which score on one accepts."""

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.model.reading import Verdict
from recon.store.codec import canonical
from recon.store.tables import Detail, insert, refresh

QUALITY = """
ALTER TABLE readings ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pages ADD COLUMN reader TEXT;
CREATE TABLE samples (
    digest TEXT NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    source TEXT NOT NULL,
    draw REAL NOT NULL,
    PRIMARY KEY (digest, position, number),
    FOREIGN KEY (digest, position, number) REFERENCES readings (digest, position, number)
) STRICT;
CREATE INDEX samples_by_source ON samples (source, seq);
CREATE TABLE acceptance (
    source TEXT PRIMARY KEY,
    since INTEGER NOT NULL,
    tightened INTEGER NOT NULL DEFAULT 0,
    threshold REAL,
    curve TEXT,
    reader TEXT
) STRICT;
CREATE TABLE repeats (
    seq INTEGER PRIMARY KEY REFERENCES verifications (seq),
    operator TEXT,
    agrees INTEGER
) STRICT;
DROP VIEW standing;
CREATE VIEW standing AS
SELECT sheet_pages.serial, sheet_pages.page, readings.digest, readings.position, readings.number, readings.field,
       readings.row, readings.reading, readings.verdict, readings.waits, readings.written, readings.asked,
       verifications.verification, verifications.outcome, verifications.seq AS verified_as
FROM sheet_pages
JOIN readings ON readings.digest = sheet_pages.digest AND readings.position = sheet_pages.position
LEFT JOIN verifications ON verifications.serial = readings.serial AND verifications.field = readings.field
    AND verifications.row IS readings.row AND NOT verifications.superseded;
"""
QUALITY_TABLES = ("samples", "acceptance", "repeats")

# Fields accepted that would not be any more, and that nobody received yet: those of sheets that are not delivered, and
# those of other scans of a page, which do not count but may come to.
_ASK_AGAIN = """
UPDATE readings SET waits = 1, asked = 1
WHERE verdict = 'accepted' AND NOT waits
  AND json_extract(reading, '$.source') = ? AND json_extract(reading, '$.score') < ?
  AND serial IN (SELECT serial FROM sheets WHERE voided IS NULL)
  AND (serial IN (SELECT serial FROM sheets WHERE delivered_at IS NULL)
       OR (digest, position) NOT IN (SELECT digest, position FROM sheet_pages WHERE digest IS NOT NULL))
RETURNING serial
"""

# The same of fields called blank: those with something written beside them, on the same page and in the same row, or
# all of them. Labels are not looked for on most sheets.
_ASK_ABOUT_BLANKS = """
UPDATE readings SET waits = 1, asked = 1
WHERE verdict = 'blank' AND NOT waits AND json_extract(reading, '$.kind') <> 'label'
  AND (? OR EXISTS (SELECT 1 FROM readings AS beside WHERE beside.digest = readings.digest AND beside.written
                    AND beside.position = readings.position AND beside.row IS readings.row))
  AND serial IN (SELECT serial FROM sheets WHERE voided IS NULL)
  AND (serial IN (SELECT serial FROM sheets WHERE delivered_at IS NULL)
       OR (digest, position) NOT IN (SELECT digest, position FROM sheet_pages WHERE digest IS NOT NULL))
RETURNING serial
"""


def sampling_started(db: Database, _seq: int, _entry: LedgerEntry, detail: Detail) -> None:
    insert(db, "settings", {"key": "sampling_secret", "value": detail["secret"]})


def field_repeated(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    row = (entry.actor, detail["agrees"], detail["of"])
    db.execute("UPDATE repeats SET operator = ?, agrees = ? WHERE seq = ?", row)
    if not detail["agrees"]:
        # Two people differ: neither word counts before somebody decides.
        db.execute("UPDATE verifications SET superseded = 1 WHERE seq = ?", (detail["of"],))
        db.execute(
            "UPDATE readings SET waits = 1, asked = verdict <> 'review' WHERE serial = ? AND field = ? AND row IS ?",
            (entry.subject, detail["field"], detail["row"]),
        )
        db.execute("UPDATE sheets SET delivered_at = NULL WHERE serial = ?", (entry.subject,))
        refresh(db, entry.subject)


def calibrated(db: Database, seq: int, _entry: LedgerEntry, detail: Detail) -> None:
    for source, curve in detail["curves"].items():
        db.execute("DELETE FROM acceptance WHERE source = ?", (source,))
        row = {"source": source, "since": seq, "curve": canonical(curve), "reader": detail["reader"]}
        insert(db, "acceptance", row)


def acceptance_tightened(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    source, threshold = entry.subject, detail.get("threshold")
    db.execute(
        "INSERT INTO acceptance (source, since, tightened, threshold) VALUES (?, ?, 1, ?) ON CONFLICT (source)"
        " DO UPDATE SET since = excluded.since, tightened = tightened + 1, threshold = excluded.threshold",
        (source, seq, threshold),
    )
    if source == Verdict.BLANK:
        asked = db.execute(_ASK_ABOUT_BLANKS, (detail["everywhere"],))
    else:
        asked = db.execute(_ASK_AGAIN, (source, threshold))
    for serial in sorted({serial for (serial,) in asked.fetchall()}):
        refresh(db, serial)


def acceptance_reset(db: Database, seq: int, entry: LedgerEntry, _detail: Detail) -> None:
    db.execute(
        "UPDATE acceptance SET since = ?, tightened = 0, threshold = NULL WHERE source = ?", (seq, entry.subject)
    )
