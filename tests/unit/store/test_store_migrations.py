"""A store of an earlier version is brought up to date: by whoever opens it first, wholly or not at all."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from recon.store import Store, engine, migrations
from recon.store.database import FILE
from tests.helpers.earlier_store import downgrade
from tests.helpers.store_samples import blank_store

PROGRAMS = 4


@pytest.fixture
def old(tmp_path: Path) -> Path:
    with blank_store(tmp_path / "store") as made:
        downgrade(made)
        return made.folder


def test_programs_that_open_it_at_once_do_not_disturb_each_other(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    together, looked = Barrier(PROGRAMS), migrations.MIGRATIONS.pending

    def pending(db: object) -> object:
        found = looked(db)  # type: ignore[arg-type]
        if not db.conn.in_transaction:  # type: ignore[attr-defined]
            together.wait(timeout=30)
        return found

    monkeypatch.setattr(migrations.MIGRATIONS, "pending", pending)
    with ThreadPoolExecutor(PROGRAMS) as programs:
        for opened in [programs.submit(lambda: Store.open(old).close()) for _ in range(PROGRAMS)]:
            opened.result()


def test_a_step_that_is_stopped_leaves_it_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = shape(old)
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "QUALITY", migrations.QUALITY + "DROP TABLE nowhere;\n")
        with pytest.raises(engine.OperationalError):
            Store.open(old)
    assert shape(old) == before
    Store.open(old).close()
    assert shape(old) != before


def test_every_step_that_a_store_takes_is_one_that_this_version_knows(tmp_path: Path) -> None:
    with blank_store(tmp_path / "store") as made:
        assert {step.name for step in migrations.MIGRATIONS.applied(made.db)} == migrations.STEPS


def shape(folder: Path) -> list[tuple[str, str]]:
    db = engine.connect(folder / FILE)
    try:
        return sorted(db.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    finally:
        db.close()
