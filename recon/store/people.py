"""What the people who work at a store do to the tables: who they are, when they came, who was kept out."""

from sqlite_utils import Database

from recon.model.ledger import Act, LedgerEntry
from recon.store.tables import Detail, insert

PEOPLE = """
CREATE TABLE people (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE sign_ins (
    seq INTEGER PRIMARY KEY,
    person TEXT NOT NULL,
    outcome TEXT NOT NULL,
    why TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX sign_ins_by_person ON sign_ins (person, seq);
"""
PEOPLE_TABLES = ("people", "sign_ins")


def person_set(db: Database, _seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Keep a person's account: who they are here, what their work is, whether they may still sign in."""
    db.execute("DELETE FROM people WHERE name = ?", (entry.subject,))
    row = {"name": entry.subject, "role": detail["role"], "is_active": int(detail["is_active"]), "by": entry.actor}
    insert(db, "people", row, entry)


def signed_in(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Keep that somebody came, was kept out, or went in where they may not, and why."""
    outcome = _OUTCOMES[entry.act]
    insert(db, "sign_ins", {"seq": seq, "person": entry.subject, "outcome": outcome, "why": detail["why"]}, entry)


_OUTCOMES = {Act.SIGNED_IN: "in", Act.SIGN_IN_REFUSED: "refused", Act.GLASS_BROKEN: "broken_glass"}
