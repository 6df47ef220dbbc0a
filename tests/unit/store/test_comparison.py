"""The tables beside those that the ledger makes: every row that differs is named, and nothing of them is left lying."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.store import Store, comparison, projections
from recon.store.comparison import Difference, differences, empty_database
from tests.helpers.store_samples import SERIALS, blank_store, issue, reading, sample_patient, scan_sheet


@pytest.fixture
def used(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as store:
        for serial in SERIALS:
            scan_sheet(store, issue(store, serial, patient=sample_patient(f"8{serial}")), reading("day", "2026-03-01"))
        yield store


def compared(store: Store, most: int = 10) -> list[tuple[str, tuple[Difference, ...], int]]:
    with empty_database(store.folder) as again:
        projections.rebuild(store.db, again)
        return list(differences(store.db, again, most))


def test_what_is_altered_missing_or_too_many_is_named(used: Store) -> None:
    assert compared(used) == []
    first, second, _ = SERIALS
    used.db.execute("PRAGMA foreign_keys = OFF")
    used.db.execute("UPDATE sheets SET patient = NULL, state = 'void' WHERE serial = ?", (first,))
    used.db.execute("DELETE FROM sheets WHERE serial = ?", (second,))
    ((table, rows, count),) = [one for one in compared(used) if one[0] == "sheets"]
    assert (table, count) == ("sheets", 2)
    assert set(rows) == {
        Difference("sheets", f"serial {first}", ("patient", "state")),
        Difference("sheets", f"serial {second}", is_missing=True),
    }


def test_a_row_that_is_too_many_is_named(used: Store) -> None:
    used.db.execute("INSERT INTO settings (key, value) VALUES ('colour', 'blue')")
    assert compared(used) == [("settings", (Difference("settings", "key colour"),), 1)]


def test_no_more_are_told_than_were_asked_for_and_all_are_counted(used: Store) -> None:
    used.db.execute("UPDATE readings SET waits = 1 - waits")
    ((_, rows, count),) = [one for one in compared(used, most=2) if one[0] == "readings"]
    assert (len(rows), count) == (2, 45)


def test_a_large_store_is_made_again_in_a_file_that_nobody_can_read(
    used: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparison, "_IN_MEMORY", 0)
    monkeypatch.setattr(Path, "unlink", lambda self, missing_ok=False: None)
    with empty_database(used.folder) as again:
        projections.rebuild(used.db, again)
        (file,) = used.folder.glob(".check-*.tmp")
        assert list(differences(used.db, again, 10)) == []
        assert b"LE GOFF" not in file.read_bytes()
        assert not file.read_bytes().startswith(b"SQLite")
    monkeypatch.undo()
    monkeypatch.setattr(comparison, "_IN_MEMORY", 0)
    file.unlink()
    with empty_database(used.folder) as again:
        projections.rebuild(used.db, again)
        # It has no name while it is in use: whatever ends the program, nothing stays.
        assert not list(used.folder.glob(".check-*"))
