"""Somebody who has the store's folder and another program: edits the database, and covers their traces where they can.

``hands(store)`` gives the connection with the ledger's triggers out of the way, and puts them back afterwards.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from recon.model.anchor import signed_data
from recon.store import Store, comparison, engine, ledger, projections
from recon.store.secrets import secret
from recon.workflow import signing

INSERT = "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
UNGUARDED = """
    CREATE TABLE ledger (seq INTEGER PRIMARY KEY, id TEXT, station TEXT, at TEXT, actor TEXT, act TEXT, subject TEXT,
                         detail TEXT, previous TEXT, digest TEXT)
"""
MEMBERS = ("id", "station", "at", "actor", "act", "subject", "detail", "previous")


@contextmanager
def hands(store: Store) -> Iterator[engine.Connection]:
    """Give the connection as another program has it: no triggers, no references that are looked at."""
    connection = store.db.conn
    kept = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    connection.execute("PRAGMA foreign_keys = OFF")
    for name, _ in kept:
        connection.execute(f"DROP TRIGGER {name}")
    yield connection
    for _, sql in kept:
        connection.execute(sql)
    connection.commit()
    connection.execute("PRAGMA foreign_keys = ON")


def entry(db: engine.Connection, seq: int) -> dict[str, Any]:
    found = db.execute("SELECT * FROM ledger WHERE seq = ?", (seq,)).fetchone()[1:]
    return dict(zip((*MEMBERS, "digest"), found, strict=True))


def last(db: engine.Connection) -> int:
    return int(db.execute("SELECT max(seq) FROM ledger").fetchone()[0])


def seal(members: dict[str, Any]) -> str:
    return ledger.digest_of(*(members[name] for name in MEMBERS))


def alter(db: engine.Connection, seq: int, **changed: object) -> None:
    """Change an entry and make its own digest again; the next one still has the old."""
    members = entry(db, seq) | changed
    _write(db, seq, members, seal(members))


def reseal(store: Store, db: engine.Connection, *, key: bool) -> None:
    """Make the whole chain again, from the first entry on; with the key, every anchor in it too."""
    previous = ledger.GENESIS
    for (seq,) in db.execute("SELECT seq FROM ledger ORDER BY seq").fetchall():
        members = entry(db, seq)
        if key and members["act"] == "ledger_anchored":
            members |= _signed_again(store, db, members)
        members["previous"] = previous
        previous = seal(members)
        _write(db, seq, members, previous)


def _write(db: engine.Connection, seq: int, members: dict[str, Any], digest: str) -> None:
    db.execute("DELETE FROM ledger WHERE seq = ?", (seq,))
    db.execute(INSERT, (seq, *(members[name] for name in MEMBERS), digest))


def _signed_again(store: Store, db: engine.Connection, members: dict[str, Any]) -> dict[str, Any]:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    detail = json.loads(members["detail"])
    digest = entry(db, detail["upto"])["digest"]
    private = Ed25519PrivateKey.from_private_bytes(secret(store, signing.SECRET) or b"")
    detail["signature"] = private.sign(signed_data(members["station"], detail["upto"], digest)).hex()
    return {"subject": digest, "detail": json.dumps(detail, sort_keys=True, separators=(",", ":"), ensure_ascii=False)}


def tables_again(store: Store, db: engine.Connection) -> None:
    """Make the tables what the ledger now says, as the program itself would have."""
    with comparison.empty_database(store.folder) as again:
        projections.rebuild(store.db, again)
        for table in projections.differences(store.db, again):
            rows = again.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
            db.execute(f"DELETE FROM {table}")  # noqa: S608
            for row in rows:
                db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608
