"""The whole path in an encrypted store: printed, read by worker processes, verified, exported, and unreadable."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from recon.errors import StoreLocked
from recon.model.patient import Patient
from recon.store import Store, queries, unlocking
from recon.store.database import FILE
from recon.store.sealing import is_sealed
from recon.workflow import demonstrating, keys, scanning
from recon.workflow.checking import check
from recon.workflow.demonstrating import LEAST_SHEETS, Demonstrated, Plan, demonstrate
from recon.workflow.opening import make_store, open_store
from tests.helpers.locked_store import PASSPHRASE, cheap, keys_by_passphrase

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture(scope="module", autouse=True)
def _cheap() -> Iterator[None]:
    with cheap():
        yield


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Plan, Demonstrated]:
    plan = Plan(tmp_path_factory.mktemp("demo"), sheets=LEAST_SHEETS, seed=5, jobs=2, clock=lambda: NOON)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demonstrating, "make_store", partial(make_store, keys=keys_by_passphrase()))
        patch.setattr(scanning, "FEW_PAGES", 0)  # each page goes to a worker process, and the key with it
        return plan, demonstrate(plan, began=lambda _: None)


def patients(store: Store) -> list[Patient]:
    return list(queries.patients(store))


def read_by_anybody(folder: Path, people: list[Patient]) -> set[str]:
    """Return what of the patients stands in the files or their names."""
    said = {text for who in people for text in (who.ipp, who.birth_name, who.used_name, who.given_names) if text}
    found = set()
    for file in folder.rglob("*"):
        data = str(file.relative_to(folder)).encode() + (file.read_bytes() if file.is_file() else b"")
        found |= {f"{text} in {file.name}" for text in said if len(text) > 3 and text.encode() in data}
    return found


def test_the_whole_path_goes_through(shown: tuple[Plan, Demonstrated]) -> None:
    plan, done = shown
    assert done.scanned.read == 2 * (done.printed - done.out)
    assert done.compared.mistakes == ()
    assert plan.bundle.stat().st_size
    with open_store(plan.store) as store:
        assert store.vault.is_encrypted
        assert check(store) == ()


def test_nothing_of_it_can_be_read_from_the_disk(shown: tuple[Plan, Demonstrated]) -> None:
    plan, _ = shown
    with open_store(plan.store) as store:
        people = patients(store)
        assert len(people) >= 2
        assert read_by_anybody(plan.store, people) == set()
    for folder in ("images", "blanks"):
        files = [file for file in (plan.store / folder).rglob("*") if file.is_file()]
        assert files
        assert all(is_sealed(file.read_bytes()) for file in files)
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(plan.store / FILE).execute("SELECT count(*) FROM sqlite_schema")


def test_it_opens_again_with_the_passphrase_alone(shown: tuple[Plan, Demonstrated]) -> None:
    plan, _ = shown
    unlocking.forget(plan.store)
    with pytest.raises(StoreLocked):
        open_store(plan.store)
    keys.unlock(plan.store, typed=PASSPHRASE)
    open_store(plan.store).close()
