"""Making, opening and writing a store; what the machine can do to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.errors import (
    StoreBusy,
    StoreDamaged,
    StoreExists,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
    StoreTooNew,
)
from recon.model.ledger import Act
from recon.model.sheet import SheetState
from recon.store import Store, chain, database, engine, ledger, projections, queries
from tests.helpers.store_samples import OPERATOR, SERIALS, blank_store, issue, sample_patient


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        yield made


def record(store: Store, *acts: tuple[Act, str, dict[str, str]]) -> None:
    """Record all of ``acts`` in one transaction."""
    with store.transaction(OPERATOR) as journal:
        for act, subject, detail in acts:
            journal.record(act, subject, detail)


def test_a_store_begins_with_its_own_entry(store: Store) -> None:
    ((_, entry),) = ledger.entries(store.db)
    assert (entry.act, entry.subject, entry.actor) == (Act.STORE_MADE, store.station, OPERATOR)
    assert store.timezone.key == "Europe/Paris"
    assert {path.name for path in store.folder.iterdir()} >= {"recon.db", "images", "blanks"}
    assert store.db.journal_mode == "wal"


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "thesis.odt").write_text("mine")
    with pytest.raises(StoreExists):
        Store.create(tmp_path / "taken", actor=OPERATOR)
    assert [path.name for path in (tmp_path / "taken").iterdir()] == ["thesis.odt"]


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    Store.create(tmp_path / "empty", actor=OPERATOR).close()
    Store.open(tmp_path / "empty").close()


def test_a_store_that_cannot_be_finished_is_not_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("recon.store.store.MIGRATIONS.apply", full)
    with pytest.raises(StoreFull):
        Store.create(tmp_path / "store", actor=OPERATOR)
    assert list(tmp_path.iterdir()) == []


def test_no_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        Store.open(tmp_path)


def test_a_store_of_a_later_version_is_not_touched(store: Store) -> None:
    store.db["_sqlite_migrations"].insert({"migration_set": "recon", "name": "of_tomorrow", "applied_at": "2031"})
    store.close()
    with pytest.raises(StoreTooNew):
        Store.open(store.folder)


def test_a_file_that_is_no_database_is_damage(store: Store) -> None:
    store.close()
    for file in store.folder.glob("recon.db*"):
        file.unlink()
    (store.folder / "recon.db").write_bytes(b"not a database" * 1000)
    with pytest.raises(StoreDamaged):
        Store.open(store.folder)


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    issue(store)
    before = list(ledger.entries(store.db))
    with pytest.raises(KeyError):
        record(store, (Act.SHEET_VOIDED, SERIALS[0], {"why": "torn"}), (Act.SHEET_VOIDED, SERIALS[0], {"no": "reason"}))
    assert list(ledger.entries(store.db)) == before
    assert queries.sheet(store, SERIALS[0]).state is SheetState.PRINTED


def test_a_serial_is_never_issued_twice(store: Store) -> None:
    issue(store)
    with pytest.raises(engine.IntegrityError):
        issue(store)
    assert queries.states(store)[SheetState.PRINTED] == 1


def test_two_writers_take_turns_on_one_chain(store: Store) -> None:
    with Store.open(store.folder) as other:
        issue(store, SERIALS[0])
        issue(other, SERIALS[1])
        issue(store, SERIALS[2])
    assert chain.examine(store.db).flaws == ()
    assert [sheet.serial for sheet in queries.sheets(store)] == list(SERIALS)


def test_a_writer_that_waits_too_long_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(database.connect.__kwdefaults__, "busy_seconds", 0.05)
    with Store.open(store.folder) as other, store.transaction(OPERATOR), pytest.raises(StoreBusy):
        issue(other)


def test_a_full_disk_ends_the_transaction_and_nothing_else(store: Store) -> None:
    issue(store, SERIALS[0])
    pages = store.rows("PRAGMA page_count")[0]["page_count"]
    store.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreFull):
        record(store, *((Act.SHEET_VOIDED, SERIALS[0], {"why": f"{number} " * 100}) for number in range(200)))
    store.db.execute("PRAGMA max_page_count = 1000000")
    assert queries.sheet(store, SERIALS[0]).state is SheetState.PRINTED
    assert chain.examine(store.db).flaws == ()


def test_a_folder_that_cannot_be_written_is_read_all_the_same(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    issue(store, patient=sample_patient())
    store.close()
    # Root may write anywhere, so that permissions would not show it.
    monkeypatch.setattr("recon.store.database.is_writable", lambda folder: False)
    with Store.open(store.folder) as reopened:
        assert queries.patient(reopened, "8001234") == sample_patient()
        with pytest.raises(StoreReadOnly) as raised:
            issue(reopened, SERIALS[1])
    assert str(store.folder) in raised.value.message("fr")


def test_changes_still_in_the_log_are_never_overlooked(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    issue(store)
    monkeypatch.setattr("recon.store.database.is_writable", lambda folder: False)
    assert (store.folder / "recon.db-wal").stat().st_size
    with pytest.raises(StoreReadOnly):
        Store.open(store.folder)


def test_our_own_mistakes_are_not_the_stores(store: Store) -> None:
    with pytest.raises(engine.OperationalError, match="no such table"):
        store.rows("SELECT * FROM nowhere")


def test_the_tables_can_be_made_again_from_the_ledger(store: Store) -> None:
    issue(store, SERIALS[0], patient=sample_patient())
    issue(store, SERIALS[1], pages=1)
    again = projections.rebuild(store.db)
    try:
        assert projections.differences(store.db, again) == ()
        store.db.execute("UPDATE sheets SET state = 'delivered'")
        assert projections.differences(store.db, again) == ("sheets",)
    finally:
        again.close()
