"""What people at the window do, in the tables: blind entries, fields asked again, faults set aside, choices."""

from sqlite_utils import Database

from recon.model.ledger import LedgerEntry
from recon.store.codec import canonical
from recon.store.tables import Detail, insert, refresh

DESKTOP = """
CREATE TABLE keyings (
    seq INTEGER PRIMARY KEY,
    serial TEXT NOT NULL REFERENCES sheets (serial),
    field TEXT NOT NULL,
    row INTEGER,
    operator TEXT NOT NULL,
    outcome TEXT NOT NULL,
    value TEXT NOT NULL,
    at TEXT NOT NULL,
    ended INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX keyings_by_field ON keyings (serial, field, row) WHERE NOT ended;
CREATE TABLE set_aside (
    seq INTEGER PRIMARY KEY,
    digest TEXT NOT NULL,
    position INTEGER,
    why TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE choices (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_by_act ON ledger (act, at);
CREATE INDEX readings_waiting ON readings (serial) WHERE waits;
"""
DESKTOP_TABLES = ("keyings", "set_aside", "choices")


def field_keyed(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Keep what one person typed of a field that a second one types without seeing it; it decides nothing alone."""
    row = {"seq": seq, "serial": entry.subject, "operator": entry.actor, "value": canonical(detail["value"])}
    insert(db, "keyings", {**row, **{name: detail[name] for name in ("field", "row", "outcome")}}, entry)


def keyings_end(db: Database, serial: str, field: str, row: int | None) -> None:
    """Let what was typed blindly of a field rest: somebody has decided it."""
    db.execute("UPDATE keyings SET ended = 1 WHERE serial = ? AND field = ? AND row IS ?", (serial, field, row))


def keyings_of_page_end(db: Database, serial: str, where: tuple[str, int]) -> None:
    """Let what was typed blindly on another scan of the page rest: it says nothing of the scan that counts now."""
    db.execute(
        "UPDATE keyings SET ended = 1 WHERE serial = ? AND NOT ended AND EXISTS (SELECT 1 FROM readings"
        " WHERE digest = ? AND position = ? AND readings.field = keyings.field AND readings.row IS keyings.row)",
        (serial, *where),
    )


def field_asked(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Have a field wait for a person, because somebody says that it is not what it was taken for."""
    place = (entry.subject, detail["field"], detail["row"])
    db.execute("UPDATE verifications SET superseded = 1 WHERE serial = ? AND field = ? AND row IS ?", place)
    db.execute(
        "UPDATE readings SET waits = 1, asked = verdict <> 'review' WHERE serial = ? AND field = ? AND row IS ?", place
    )
    keyings_end(db, *place)
    db.execute("UPDATE sheets SET delivered_at = NULL WHERE serial = ?", place[:1])
    refresh(db, entry.subject)


def fault_set_aside(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Take what could not be read from what is to be cleared up; the page stays, with who said so and why."""
    where = (entry.subject, detail["position"])
    db.execute("UPDATE faults SET closed = 1 WHERE digest = ? AND position IS ?", where)
    row = {"seq": seq, "digest": where[0], "position": where[1], "why": detail["why"], "by": entry.actor}
    insert(db, "set_aside", row, entry)


def choice_made(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Keep what the people of this station chose under a name; None takes it back."""
    db.execute("DELETE FROM choices WHERE name = ?", (entry.subject,))
    if detail["value"] is not None:
        insert(db, "choices", {"name": entry.subject, "value": canonical(detail["value"]), "by": entry.actor}, entry)
