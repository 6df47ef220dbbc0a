"""The chain holds, and shows where it was broken."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from recon.model.ledger import Act
from recon.store import chain, engine, ledger
from recon.store.chain import Flaw, Wrong
from recon.store.migrations import MIGRATIONS

AT = datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.fixture
def db(tmp_path: Path) -> Database:
    database = Database(engine.connect(tmp_path / "ledger.db"))
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


def unguarded(db: Database) -> engine.Connection:
    """Return the connection without the triggers, as somebody with another program has it."""
    for trigger in db.triggers:
        db.execute(f"DROP TRIGGER {trigger.name}")
    return db.conn


def test_each_station_has_its_own_chain_from_what_was_there_when_it_came(db: Database) -> None:
    door, ward, door_again, ward_again = (entry for _, entry in ledger.entries(db))
    assert door.previous == ledger.GENESIS
    assert ward.previous == door.digest
    assert (door_again.previous, ward_again.previous) == (door.digest, ward.digest)
    examined = chain.examine(db)
    assert (examined.entries, examined.end, examined.flaws) == (4, (4, ward_again.digest), ())


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
    with pytest.raises(engine.IntegrityError, match="append-only"):
        db.conn.execute(statement)
    db.rollback()
    assert len(list(ledger.entries(db))) == 4


@pytest.mark.parametrize("member", ["id", "at", "actor", "subject", "detail", "digest"])
def test_an_altered_entry_shows(db: Database, member: str) -> None:
    unguarded(db)
    db["ledger"].update(1, {member: "something else"})
    assert chain.examine(db).flaws[0] == Flaw(Wrong.ALTERED, 1, 1, after=0, before=4 if member == "digest" else 2)


def test_an_entry_taken_out_shows_by_its_number(db: Database) -> None:
    unguarded(db).execute("DELETE FROM ledger WHERE seq = 1")
    assert chain.examine(db).flaws == (Flaw(Wrong.REMOVED, 1, 1, after=0, before=2),)


def test_a_clock_that_was_set_back_is_told_and_is_no_fault(db: Database) -> None:
    with db.atomic():
        early = {"at": AT - timedelta(hours=1), "act": Act.SHEET_VOIDED, "subject": "s", "detail": {}}
        ledger.append(db, station="ward", actor="claire", **early)
    examined = chain.examine(db)
    assert (examined.flaws, examined.set_back) == ((), (5,))
