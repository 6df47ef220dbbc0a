"""What the ledger itself says of accounts and secrets: the tables are not asked, so whoever edits those gains nothing.

Each entry that counts is looked at: one that was altered, or is not what the next one follows, gives nobody anything.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from recon.model.ledger import Act
from recon.model.people import NURSE, Person
from recon.store import ledger

# Each has an index of its own, which SQLite takes where the words are the very same.
_PEOPLE, _SECRETS = "act = 'person_set'", "act = 'secret_set'"
INDEXES = f"""
CREATE INDEX ledger_people ON ledger (seq) WHERE {_PEOPLE};
CREATE INDEX ledger_secrets ON ledger (subject, seq) WHERE {_SECRETS};
"""
_LAST = f"SELECT digest FROM ledger WHERE {_PEOPLE} ORDER BY seq DESC LIMIT 1"  # noqa: S608
_ENDS = f"SELECT count(*), ({_LAST}) FROM ledger WHERE {_PEOPLE}"  # noqa: S608
_ENTRY = "seq, id, station, at, actor, act, subject, detail, previous, digest"
_NOBODY = Person("\0", NURSE, False, "", datetime.min.replace(tzinfo=UTC))

_Row = tuple[Any, ...]
_Ends = tuple[int, str | None]
_known: dict[Path, tuple[_Ends, tuple[Person, ...]]] = {}


def people_of(db: Database, folder: Path) -> tuple[Person, ...]:
    """Return everybody who has an account or had one, by name; one that was tampered with is closed.

    Where the ledger has none and the table has, somebody took them out: then nobody has an account, and there are some.
    """
    ends: _Ends = db.execute(_ENDS).fetchone()
    if not ends[0]:
        return (_NOBODY,) if db.execute("SELECT 1 FROM people LIMIT 1").fetchone() else ()
    before = _known.get(folder)
    if before is None or before[0] != ends:
        before = _known[folder] = ends, _people(db)
    return before[1]


def digest_of(db: Database, secret: str) -> str | None:
    """Return the digest of the secret as it was set last; None where there is none, or the entry was tampered with."""
    row = _last_set(db, secret)
    if row is None or not _stands(db, row):
        return None
    digest = json.loads(row[7])["digest"]
    return None if digest is None else str(digest)


def setter_of(db: Database, secret: str) -> str:
    """Return who set the secret last; "" where it was never set."""
    row = _last_set(db, secret)
    return "" if row is None else str(row[4])


def is_entry(db: Database, seq: int, act: Act, subject: str) -> bool:
    """Tell whether the entry of that number says that of ``subject``."""
    row = db.execute(f"SELECT {_ENTRY} FROM ledger WHERE seq = ?", (seq,)).fetchone()  # noqa: S608
    return row is not None and row[5:7] == (act.value, subject) and _stands(db, row)


def _people(db: Database) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for row in db.execute(f"SELECT {_ENTRY} FROM ledger WHERE {_PEOPLE} ORDER BY seq").fetchall():  # noqa: S608
        name, detail = row[6], json.loads(row[7])
        person = Person(name, detail["role"], bool(detail["is_active"]), row[4], datetime.fromisoformat(row[3]))
        found[name] = person if _stands(db, row) else replace(person, is_active=False)
    return tuple(sorted(found.values(), key=lambda one: one.name.casefold()))


def _last_set(db: Database, secret: str) -> _Row | None:
    sql = f"SELECT {_ENTRY} FROM ledger WHERE {_SECRETS} AND subject = ? ORDER BY seq DESC LIMIT 1"  # noqa: S608
    row: _Row | None = db.execute(sql, (secret,)).fetchone()
    return row


def _stands(db: Database, row: _Row) -> bool:
    """Tell whether an entry is as it was sealed, and what the next one of its station follows."""
    seq, *members, digest = row
    if digest != ledger.digest_of(*members):
        return False
    sql = "SELECT previous FROM ledger WHERE seq > ? AND +station = ? ORDER BY seq LIMIT 1"
    following = db.execute(sql, (seq, members[1])).fetchone()
    return following is None or following[0] == digest
