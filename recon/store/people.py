"""What the people who work at a store do to the tables: who they are, when they came, who was kept out."""

from sqlite_utils import Database

from recon.model.ledger import Act, LedgerEntry
from recon.model.people import How
from recon.store.sworn import INDEXES
from recon.store.tables import Detail, insert

PEOPLE = f"""
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
    how TEXT NOT NULL,
    why TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX sign_ins_by_person ON sign_ins (person, seq);
CREATE INDEX sign_ins_by_outcome ON sign_ins (outcome, seq);
{INDEXES}"""
PEOPLE_TABLES = ("people", "sign_ins")

IN, REFUSED, DENIED, UNLOCKED, BROKEN_GLASS = "in", "refused", "denied", "unlocked", "broken_glass"


def person_set(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Keep a person's account: who they are here, what their work is, whether they may still sign in."""
    db.execute("DELETE FROM people WHERE name = ?", (entry.subject,))
    row = {"name": entry.subject, "role": detail["role"], "is_active": int(detail["is_active"]), "by": entry.actor}
    insert(db, "people", row, entry)
    if detail.get("unlocks"):
        _note(db, seq, entry, UNLOCKED, "", "")


def signed_in(db: Database, seq: int, entry: LedgerEntry, detail: Detail) -> None:
    """Keep that somebody came, was kept out or from something, or went in where they may not, and why."""
    outcome = DENIED if detail["how"] == How.ACT else _OUTCOMES[entry.act]
    _note(db, seq, entry, outcome, detail["how"], detail["why"])


def _note(db: Database, seq: int, entry: LedgerEntry, outcome: str, how: str, why: str) -> None:
    row = {"seq": seq, "person": entry.subject, "outcome": outcome, "how": how, "why": why}
    insert(db, "sign_ins", row, entry)


_OUTCOMES = {Act.SIGNED_IN: IN, Act.SIGN_IN_REFUSED: REFUSED, Act.GLASS_BROKEN: BROKEN_GLASS}
