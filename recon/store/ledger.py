"""The ledger: what happened, in order, each entry sealed by the digest of the one before it.

The digest is the SHA-256 of the canonical JSON of the entry's other members, so an entry that was altered, taken out
or slipped in breaks the chain from there on. A store that was put back from a backup is another station: each has a
chain of its own, which begins at the end of what was there when it came.
"""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database
from ulid import ULID

from recon.model.ledger import Act, LedgerEntry
from recon.store.codec import canonical

End = tuple[int, str]  # the sequence number and the digest of the newest entry

LEDGER = """
CREATE TABLE ledger (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    station TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE,
    UNIQUE (station, previous)
) STRICT;
CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_is_never_cut BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
"""
GENESIS = "0" * 64
NOTHING: End = (0, GENESIS)
_MEMBERS = ("id", "station", "at", "actor", "act", "subject", "detail", "previous")
_COLUMNS = ", ".join((*_MEMBERS, "digest"))
EVERY_ENTRY = f"SELECT seq, {_COLUMNS} FROM ledger ORDER BY seq"  # noqa: S608 - our own names


def seal(
    *, entry_id: str, station: str, at: datetime, actor: str, act: Act, subject: str, detail: str, previous: str
) -> LedgerEntry:
    """Return the entry with its digest. ``at`` is aware; ``detail`` is canonical JSON."""
    when = at.astimezone(UTC)
    digest = digest_of(entry_id, station, _text(when), actor, act.value, subject, detail, previous)
    return LedgerEntry(entry_id, station, when, actor, act, subject, detail, previous, digest)


def append(
    db: Database, *, station: str, at: datetime, actor: str, act: Act, subject: str, detail: dict[str, Any]
) -> tuple[int, LedgerEntry]:
    """Write one entry at the end of the station's chain; returns its sequence number and the entry.

    The caller holds a write transaction, so that nobody else appends between the look and the write.
    """
    # The plus keeps SQLite from an index by which it would sort all the station's entries: the last is near the end.
    last = db.execute("SELECT digest FROM ledger WHERE +station = ? ORDER BY seq DESC LIMIT 1", (station,)).fetchone()
    previous = last[0] if last else end(db)[1]
    entry = seal(
        entry_id=str(ULID.from_datetime(at)),
        station=station,
        at=at,
        actor=actor,
        act=act,
        subject=subject,
        detail=canonical(detail),
        previous=previous,
    )
    row = (entry.id, station, _text(entry.at), actor, act.value, subject, entry.detail, entry.previous, entry.digest)
    places = ", ".join("?" * len(row))
    # _COLUMNS are our own names: nobody outside can put anything into the statement.
    cursor = db.execute(f"INSERT INTO ledger ({_COLUMNS}) VALUES ({places})", row)  # noqa: S608
    return cursor.lastrowid or 0, entry


def entries(db: Database) -> Iterator[tuple[int, LedgerEntry]]:
    """Yield every entry with its sequence number, oldest first."""
    for row in db.execute(EVERY_ENTRY):
        seq, entry_id, station, at, actor, act, subject, detail, previous, digest = row
        moment = datetime.fromisoformat(at)
        yield seq, LedgerEntry(entry_id, station, moment, actor, Act(act), subject, detail, previous, digest)


def last(db: Database) -> int:
    """Return the sequence number of the newest entry: as long as it is the same, nothing has happened."""
    found = db.execute("SELECT max(seq) FROM ledger").fetchone()[0]
    return int(found or 0)


def end(db: Database) -> End:
    """Return where the ledger ends."""
    found = db.execute("SELECT seq, digest FROM ledger ORDER BY seq DESC LIMIT 1").fetchone()
    return (found[0], found[1]) if found else NOTHING


def only(db: Database, acts: Sequence[Act], *, since: End) -> bool:
    """Tell whether nothing but ``acts`` was written after ``since``; an end that is no more was never written."""
    seq, digest = since
    stands = db.execute("SELECT 1 FROM ledger WHERE seq = ? AND digest = ?", (seq, digest)).fetchone()
    places = ", ".join("?" * len(acts))
    # Only the number of the places is put into the statement.
    other = f"SELECT 1 FROM ledger WHERE seq > ? AND act NOT IN ({places}) LIMIT 1"  # noqa: S608
    return stands is not None and db.execute(other, (seq, *acts)).fetchone() is None


def digest_of(*members: str) -> str:
    """Return the digest of an entry by its other members, in their order in the table."""
    named = dict(zip(_MEMBERS, members, strict=True))
    return hashlib.sha256(canonical(named).encode()).hexdigest()


def _text(at: datetime) -> str:
    return at.isoformat(timespec="microseconds")
