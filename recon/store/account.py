"""What the acts of the account do to the tables: pages printed, downtimes, what people say of sheets and if it holds.

``printed_pages`` has one row for each page that ever went to a printer. An explanation is a person's word about a
sheet, or about one copy of it; it holds until another takes its place or the paper turns up after all, which is a
contradiction, and told. (In the tables a moment without a fraction of a second is written without one.)
"""

from typing import Any

from sqlite_utils import Database

from recon.model.ledger import Act, LedgerEntry
from recon.model.sheet import Apart, Word
from recon.store import reserve
from recon.store.tables import Detail, insert, refresh

ACCOUNT = """
CREATE TABLE downtimes (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    closed_at TEXT,
    closed_by TEXT
) STRICT;
CREATE TABLE printed_pages (
    serial TEXT NOT NULL REFERENCES sheets (serial),
    page INTEGER NOT NULL,
    copy INTEGER NOT NULL,
    downtime TEXT REFERENCES downtimes (id),
    ward TEXT NOT NULL,
    operator TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (serial, page, copy)
) STRICT;
CREATE INDEX printed_pages_by_downtime ON printed_pages (downtime);
CREATE TABLE explanations (
    seq INTEGER PRIMARY KEY,
    serial TEXT NOT NULL REFERENCES sheets (serial),
    copy INTEGER,
    word TEXT NOT NULL,
    why TEXT NOT NULL,
    replaced_by TEXT,
    operator TEXT NOT NULL,
    at TEXT NOT NULL,
    ended INTEGER
) STRICT;
CREATE INDEX explanations_that_hold ON explanations (serial) WHERE ended IS NULL;
CREATE INDEX explanations_by_replacement ON explanations (replaced_by) WHERE ended IS NULL;
CREATE TABLE contradictions (
    seq INTEGER PRIMARY KEY,
    serial TEXT NOT NULL,
    page INTEGER NOT NULL,
    copy INTEGER NOT NULL,
    word TEXT NOT NULL,
    why TEXT,
    said_by TEXT,
    said_at TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX pages_by_sheet ON pages (serial, page, copy);
CREATE INDEX ledger_by_subject_while_moving ON ledger (subject, act);
INSERT INTO printed_pages (serial, page, copy, ward, operator, at)
SELECT printed.subject, json_extract(printed.detail, '$.page'), json_extract(printed.detail, '$.copy'),
       coalesce((SELECT json_extract(known.detail, '$.ward') FROM ledger AS known
                 WHERE known.subject = json_extract(printed.detail, '$.patient') AND known.act = 'patient_added'
                       AND known.seq < printed.seq ORDER BY known.seq DESC LIMIT 1), ''),
       printed.actor, replace(printed.at, '.000000', '')
FROM ledger AS printed WHERE printed.act = 'sheet_printed' ORDER BY printed.seq;
INSERT INTO explanations (seq, serial, word, why, operator, at, ended)
SELECT said.seq, said.subject, CASE said.act WHEN 'sheet_voided' THEN 'void' ELSE 'missing' END,
       json_extract(said.detail, '$.why'), said.actor, replace(said.at, '.000000', ''),
       (SELECT min(after.seq) FROM ledger AS after WHERE after.subject = said.subject AND after.seq > said.seq
            AND (after.act IN ('sheet_voided', 'sheet_missing')
                 OR said.act = 'sheet_missing' AND after.act = 'page_read'
                    AND NOT json_extract(after.detail, '$.duplicate')))
FROM ledger AS said WHERE said.act IN ('sheet_voided', 'sheet_missing') ORDER BY said.seq;
INSERT INTO contradictions (seq, serial, page, copy, word, why, said_by, said_at, at)
SELECT came.seq, came.subject, json_extract(came.detail, '$.code.page'), json_extract(came.detail, '$.code.copy'),
       word, why, operator, explanations.at, replace(came.at, '.000000', '')
FROM ledger AS came JOIN explanations ON explanations.serial = came.subject AND explanations.seq < came.seq
    AND (explanations.ended IS NULL OR explanations.ended >= came.seq)
WHERE came.act = 'page_read' AND NOT json_extract(came.detail, '$.duplicate') ORDER BY came.seq;
DROP INDEX ledger_by_subject_while_moving;
ALTER TABLE sheets DROP COLUMN missing;
"""
ACCOUNT_TABLES = ("downtimes", "printed_pages", "explanations", "contradictions")

_WORDS = {
    Act.SHEET_VOIDED: Word.VOID,
    Act.SHEET_MISSING: Word.MISSING,
    Act.SHEET_UNUSED: Word.UNUSED,
    Act.SHEET_REPLACED: Word.REPLACED,
}
# A sheet that is void because no paper of it was counted when it was printed, and nobody took it out.
_COUNTED = """
copy IS NULL AND word = 'void'
    AND EXISTS (SELECT 1 FROM sheet_copies AS uncounted WHERE uncounted.serial = explanations.serial AND lost = why)
"""
# What is known of a paper before it comes back that says it should not: a person's word (a sheet's before a copy's),
# else that it never left the printer, else that a later copy took its place.
_SAID_OF = f"""
SELECT 1 + (copy IS NOT NULL) AS rank, CASE WHEN {_COUNTED} THEN 'lost' ELSE word END AS word, why, operator, at
FROM explanations
WHERE serial = :serial AND (copy IS NULL OR copy = :copy) AND ended IS NULL
UNION ALL
SELECT 3, 'lost', lost, counted_by, counted_at FROM sheet_copies LEFT JOIN print_batches USING (batch)
WHERE serial = :serial AND copy = :copy AND lost IS NOT NULL
UNION ALL
SELECT 4, 'reprinted', NULL, operator, at FROM printed_pages
WHERE serial = :serial AND page = :page AND copy > :copy
ORDER BY rank LIMIT 1
"""  # noqa: S608


def page_printed(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Add a page to the account, in the downtime that is open or apart from any.

    A new copy of a sheet means that it is in use, whatever was said before.
    """
    serial, copy, apart = entry.subject, detail["copy"], detail.get("apart")
    downtime = None if apart else _open_downtime(db)
    row = {"serial": serial, "page": detail["page"], "copy": copy, "downtime": downtime}
    ward = detail.get("ward") or _ward_of(db, detail["patient"])
    insert(db, "printed_pages", {**row, "ward": ward, "operator": entry.actor}, entry)
    if apart == Apart.RESERVE and detail["page"] == 1:
        reserve.keep(db, entry, serial, copy)
    if copy > 1:
        _end(db, serial, None, seq)
    if copy > 1 or apart:
        refresh(db, serial)


def page_came(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Take back what was said of a paper that is there after all, and note the contradiction."""
    serial, code = entry.subject, detail["code"]
    place = {"serial": serial, "page": code["page"], "copy": code["copy"]}
    if detail["duplicate"] and _was_back(db, place, detail):
        return
    said = db.execute(_SAID_OF, place).fetchone()
    if said is None:
        return
    _, word, why, operator, at = said
    row = {"seq": seq, **place, "word": word, "why": why, "said_by": operator, "said_at": at}
    insert(db, "contradictions", row, entry)
    _end(db, serial, code["copy"], seq)
    if word == "lost":
        _did_come_out(db, serial, code["copy"], seq)


def explained(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Put a person's word about a sheet, or one copy of it, in the place of what was said of it before."""
    serial, copy, word = entry.subject, detail.get("copy"), _WORDS[entry.act]
    where = (seq, serial, copy)
    db.execute("UPDATE explanations SET ended = ? WHERE serial = ? AND copy IS ? AND ended IS NULL", where)
    row: dict[str, Any] = {"seq": seq, "serial": serial, "copy": copy, "word": word.value, "why": detail["why"]}
    insert(db, "explanations", {**row, "replaced_by": detail.get("by"), "operator": entry.actor}, entry)
    if word is Word.VOID and copy is None:
        db.execute("UPDATE sheets SET voided = ? WHERE serial = ?", (detail["why"], serial))
        db.execute("UPDATE faults SET closed = 1 WHERE serial = ? AND code = 'page_differs'", (serial,))
    refresh(db, serial)


def withdrawn(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Take a word back that was said of the wrong sheet."""
    where = (seq, entry.subject, detail["copy"], detail["word"])
    db.execute("UPDATE explanations SET ended = ? WHERE serial = ? AND copy IS ? AND word = ? AND ended IS NULL", where)
    refresh(db, entry.subject)


def downtime_opened(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    row = {"id": entry.subject, "name": detail["name"], "opened_at": entry.at.isoformat(), "opened_by": entry.actor}
    insert(db, "downtimes", row)


def downtime_closed(db: Database, _seq: int, entry: LedgerEntry, _detail: Detail) -> None:
    closed = (entry.at.isoformat(), entry.actor, entry.subject)
    db.execute("UPDATE downtimes SET closed_at = ?, closed_by = ? WHERE id = ?", closed)


def _end(db: Database, serial: str, copy: int | None, seq: int) -> None:
    """End what was said of the sheet, and of the copy; that a sheet was taken out holds for ever."""
    db.execute(
        "UPDATE explanations SET ended = ? WHERE serial = ? AND (copy IS NULL OR copy = ?)"
        " AND NOT (copy IS NULL AND word = 'void') AND ended IS NULL",
        (seq, serial, copy),
    )


def _did_come_out(db: Database, serial: str, copy: int, seq: int) -> None:
    """Take back a count that was wrong: the copy left the printer, and the sheet is not void for want of paper."""
    sql = f"UPDATE explanations SET ended = ? WHERE serial = ? AND {_COUNTED} AND ended IS NULL"  # noqa: S608
    if db.execute(sql, (seq, serial)).rowcount:
        db.execute("UPDATE sheets SET voided = NULL WHERE serial = ?", (serial,))
    db.execute("UPDATE sheet_copies SET lost = NULL WHERE serial = ? AND copy = ?", (serial, copy))


def _was_back(db: Database, place: dict[str, Any], detail: Detail) -> bool:
    """Tell whether another scan of this very copy of the page was read before."""
    sql = """
        SELECT 1 FROM pages WHERE serial = :serial AND page = :page AND copy = :copy
            AND status IN ('read', 'duplicate') AND NOT (digest = :digest AND position = :position)
    """
    return db.execute(sql, {**place, "digest": detail["digest"], "position": detail["position"]}).fetchone() is not None


def _open_downtime(db: Database) -> str | None:
    row = db.execute("SELECT id FROM downtimes WHERE closed_at IS NULL ORDER BY rowid DESC LIMIT 1").fetchone()
    return None if row is None else str(row[0])


def _ward_of(db: Database, patient: str | None) -> str:
    """Return the ward that the patient is in now, as far as the store was told."""
    row = db.execute("SELECT ward FROM patients WHERE ipp = ?", (patient,)).fetchone()
    return str(row[0]) if row else ""
