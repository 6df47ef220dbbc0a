"""The chain holds, and shows where it was broken."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from recon.model.ledger import Act
from recon.store import ledger
from recon.store.migrations import MIGRATIONS

AT = datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.fixture
def db(tmp_path: Path) -> Database:
    database = Database(sqlite3.connect(tmp_path / "ledger.db"))
    MIGRATIONS.apply(database)
    for number in range(4):
        with database.atomic():
            ledger.append(
                database,
                station="ward" if number % 2 else "door",
                at=AT,
                actor="claire",
                act=Act.SHEET_VOIDED,
                subject=f"sheet {number}",
                detail={"why": "torn", "number": number},
            )
    yield database
    database.close()


def unguarded(db: Database) -> sqlite3.Connection:
    """Return the connection without the triggers, as somebody with another program has it."""
    for trigger in db.triggers:
        db.execute(f"DROP TRIGGER {trigger.name}")
    return db.conn


def test_each_station_has_its_own_chain_from_the_same_beginning(db: Database) -> None:
    entries = [entry for _, entry in ledger.entries(db)]
    for station in ("door", "ward"):
        first, second = (entry for entry in entries if entry.station == station)
        assert first.previous == ledger.GENESIS
        assert second.previous == first.digest
    assert ledger.broken(db) == ()


def test_the_end_of_the_chain_is_found_without_sorting_the_whole(db: Database) -> None:
    said: list[str] = []
    db.conn.set_trace_callback(said.append)
    with db.atomic():
        detail = {"why": "torn"}
        ledger.append(db, station="ward", at=AT, actor="claire", act=Act.SHEET_VOIDED, subject="s", detail=detail)
    db.conn.set_trace_callback(None)
    looks = [sql for sql in said if sql.lstrip().upper().startswith("SELECT")]
    plans = [step for sql in looks for *_, step in db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
    assert plans
    assert not [step for step in plans if "TEMP B-TREE" in step]


def test_what_is_read_is_what_was_written(db: Database) -> None:
    _, entry = next(ledger.entries(db))
    assert (entry.at, entry.actor, entry.act, entry.subject) == (AT, "claire", Act.SHEET_VOIDED, "sheet 0")
    assert entry.detail == '{"number":0,"why":"torn"}'


@pytest.mark.parametrize("statement", ["UPDATE ledger SET actor = 'x'", "DELETE FROM ledger"])
def test_the_database_itself_refuses_to_change_the_past(db: Database, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        db.conn.execute(statement)
    db.rollback()
    assert len(list(ledger.entries(db))) == 4


@pytest.mark.parametrize("member", ["id", "at", "actor", "subject", "detail", "digest"])
def test_an_altered_entry_shows(db: Database, member: str) -> None:
    unguarded(db)
    db["ledger"].update(1, {member: "something else"})
    assert 1 in ledger.broken(db)


def test_an_entry_taken_out_shows_at_the_next_of_its_station(db: Database) -> None:
    unguarded(db).execute("DELETE FROM ledger WHERE seq = 1")
    assert ledger.broken(db) == (3,)
