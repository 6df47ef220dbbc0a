"""What the acts about identity do to the tables: matches and their undoing, doubts, and what two people decide.

``sheets.printed_for`` is the number that a sheet was printed for and never changes; ``sheets.patient`` is whose it is
by now. ``sheet_copies.who`` is the identity that stood on the paper. ``doubts`` and ``proposals`` are named by the
ledger's entries that raised them, which are the same on every station.
"""

from sqlite_utils import Database

from recon.model.identity import Change, DoubtKind, Header
from recon.model.ledger import LedgerEntry
from recon.store.codec import canonical
from recon.store.tables import Detail, insert, refresh

IDENTITY = """
CREATE TABLE doubts (
    id TEXT PRIMARY KEY,
    serial TEXT NOT NULL REFERENCES sheets (serial),
    kind TEXT NOT NULL,
    page INTEGER,
    expected TEXT NOT NULL,
    found TEXT NOT NULL,
    at TEXT NOT NULL,
    settled_by TEXT,
    settled_at TEXT,
    why TEXT
) STRICT;
CREATE INDEX doubts_by_sheet ON doubts (serial);
CREATE INDEX doubts_that_stand ON doubts (serial) WHERE settled_by IS NULL;
CREATE TABLE proposals (
    id TEXT PRIMARY KEY,
    change TEXT NOT NULL,
    subject TEXT NOT NULL,
    target TEXT NOT NULL,
    why TEXT NOT NULL,
    evidence TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    confirmed INTEGER,
    answered_by TEXT,
    answered_at TEXT,
    answer TEXT
) STRICT;
CREATE INDEX proposals_that_wait ON proposals (subject) WHERE confirmed IS NULL;
CREATE TABLE seen (
    digest TEXT NOT NULL,
    position INTEGER NOT NULL,
    serial TEXT NOT NULL,
    page INTEGER NOT NULL,
    header TEXT NOT NULL,
    seen TEXT NOT NULL,
    PRIMARY KEY (digest, position),
    FOREIGN KEY (digest, position) REFERENCES pages (digest, position)
) STRICT;
CREATE INDEX seen_by_sheet ON seen (serial, page);
ALTER TABLE sheets ADD COLUMN printed_for TEXT;
UPDATE sheets SET printed_for = patient WHERE serial NOT IN (SELECT serial FROM matches);
CREATE INDEX sheets_by_patient ON sheets (patient);
ALTER TABLE sheet_copies ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE matches ADD COLUMN evidence TEXT NOT NULL DEFAULT '{}';
ALTER TABLE matches ADD COLUMN undone INTEGER;
CREATE INDEX matches_by_sheet ON matches (serial);
"""
IDENTITY_TABLES = ("doubts", "proposals", "seen")


def sheet_matched(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Make the sheet the patient's; what it was before, it is no longer."""
    serial = entry.subject
    _undo_match(db, seq, serial)
    row = {"seq": seq, "serial": serial, "patient": detail["patient"], "weight": detail["weight"]}
    said = {"reasons": canonical(detail["reasons"]), "evidence": canonical(detail.get("evidence", {}))}
    insert(db, "matches", {**row, **said, "operator": entry.actor}, entry)
    db.execute("UPDATE sheets SET patient = ? WHERE serial = ?", (detail["patient"], serial))
    refresh(db, serial)


def sheet_unmatched(db: Database, seq: int, entry: LedgerEntry, _detail: Detail) -> None:
    """Give the sheet back to whom it was printed for, which of a blank one is nobody."""
    _undo_match(db, seq, entry.subject)
    db.execute("UPDATE sheets SET patient = printed_for WHERE serial = ?", (entry.subject,))
    refresh(db, entry.subject)


def doubted(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    names = ("kind", "page", "expected", "found")
    row = {"id": entry.id, "serial": entry.subject, **{name: detail[name] for name in names}}
    insert(db, "doubts", row, entry)
    refresh(db, entry.subject)


def settled(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    _settle(db, entry, detail["why"], "id = ?", detail["doubt"])
    refresh(db, entry.subject)


def proposed(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    row = {"id": entry.id, "change": Change(detail["change"]).value, "subject": entry.subject, "by": entry.actor}
    said = {"target": detail["target"], "why": detail["why"], "evidence": canonical(detail["evidence"])}
    insert(db, "proposals", {**row, **said}, entry)


def answered(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Note what the second person said; what a confirmed proposal does has entries of its own."""
    said = (detail["confirmed"], entry.actor, entry.at.isoformat(), detail["why"], detail["proposal"])
    db.execute("UPDATE proposals SET confirmed = ?, answered_by = ?, answered_at = ?, answer = ? WHERE id = ?", said)


def page_seen(db: Database, entry: LedgerEntry, detail: Detail) -> None:
    """Note what stood where the page says whose it is; a scan that shows what another hid settles that doubt."""
    told = detail.get("seen")  # not looked at by earlier versions of the program
    if told is None:
        return
    serial, page = entry.subject, detail["code"]["page"]
    place = {"digest": detail["digest"], "position": detail["position"], "serial": serial, "page": page}
    db.execute("DELETE FROM seen WHERE digest = ? AND position = ?", (place["digest"], place["position"]))
    insert(db, "seen", {**place, "header": told["header"], "seen": canonical(told)})
    if told["header"] == Header.AS_PRINTED and not _is_hidden_on_another(db, serial, page, detail["code"]["copy"]):
        where = "serial = ? AND page = ? AND kind = ? AND settled_by IS NULL"
        _settle(db, entry, "", where, serial, page, DoubtKind.UNREADABLE.value)


def _is_hidden_on_another(db: Database, serial: str, page: int, copy: int) -> bool:
    """Tell whether another paper of the page was seen so that its header cannot be read, and not better since."""
    sql = """
        SELECT copy FROM seen JOIN pages USING (digest, position)
        WHERE seen.serial = ? AND seen.page = ? AND copy <> ? GROUP BY copy
        HAVING sum(header = ?) > 0 AND sum(header = ?) = 0
    """
    values = (serial, page, copy, Header.UNREADABLE.value, Header.AS_PRINTED.value)
    return db.execute(sql, values).fetchone() is not None


def _settle(db: Database, entry: LedgerEntry, why: str, where: str, *values: object) -> None:
    sql = f"UPDATE doubts SET settled_by = ?, settled_at = ?, why = ? WHERE {where}"  # noqa: S608
    db.execute(sql, (entry.actor, entry.at.isoformat(), why, *values))


def _undo_match(db: Database, seq: int, serial: str) -> None:
    db.execute("UPDATE matches SET undone = ? WHERE serial = ? AND undone IS NULL", (seq, serial))
