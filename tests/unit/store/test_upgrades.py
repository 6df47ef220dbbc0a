"""A store of every earlier version opens in this one: all that was in it is there, as that version itself told it.

How the stores were made is told in tests/fixtures/stores/README.md.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from recon.errors import StoreTooNew
from recon.model.verification import Outcome
from recon.store import Store, engine, migrations, queries
from recon.store import store as opening
from recon.store.database import FILE
from recon.store.glance import glance
from recon.workflow.accounting import status
from recon.workflow.anchoring import verify_ledger
from recon.workflow.checking import check
from recon.workflow.exporting import export_fhir
from recon.workflow.verifying import tasks, verify

ARCHIVES = sorted((Path(__file__).parents[2] / "fixtures" / "stores").glob("*.zip"))
EARLIER = [file for file in ARCHIVES if file.stem != "security"]
OLDEST = next(file for file in ARCHIVES if file.stem == "ledger_and_projections")

# A process that is killed after so many statements of the upgrade.
KILLED = """
import os, signal, sys
from pathlib import Path
from recon.store import Store, migrations
is_whole, statements = migrations.complete_statement, []
def counted(text):
    whole = is_whole(text)
    statements.extend([text] if whole else [])
    if len(statements) > int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    return whole
migrations.complete_statement = counted
Store.open(Path(sys.argv[1]))
"""


def unpacked(archive: Path, place: Path) -> tuple[Path, dict[str, Any]]:
    """Return the folder of the store, and what the version that made it said of it."""
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(place)
    return place / "store", json.loads((place / "note.json").read_text(encoding="utf-8"))


def everything(folder: Path) -> list[tuple[Any, ...]]:
    """Return the schema and every row of every table that a reader can name."""
    db = engine.connect(folder / FILE)
    try:
        schema = sorted(db.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
        tables = [name for name, sql in schema if sql.upper().startswith("CREATE TABLE")]
        return [*schema, *((name, *row) for name in tables for row in db.execute(f'SELECT * FROM "{name}"'))]  # noqa: S608
    finally:
        db.close()


@pytest.fixture(scope="module", params=ARCHIVES, ids=lambda file: file.stem)
def upgraded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A store that was opened by this version, and closed."""
    folder, note = unpacked(request.param, tmp_path_factory.mktemp("upgraded"))
    Store.open(folder).close()
    return folder, note


def test_there_is_a_store_of_every_version_that_people_had() -> None:
    reached = {unpacked_steps(file)[-1] for file in ARCHIVES}
    assert {"ledger_and_projections", "quality", "stays", "keys", "desktop", "security"} <= reached
    # Add one (see the README there) when a version is released that takes further steps.
    assert all(set(unpacked_steps(file)) <= migrations.STEPS for file in ARCHIVES)


def unpacked_steps(archive: Path) -> list[str]:
    with zipfile.ZipFile(archive) as packed:
        return list(json.loads(packed.read("note.json"))["steps"])


def test_it_takes_every_step_and_is_whole(upgraded: tuple[Path, dict[str, Any]]) -> None:
    with Store.open(upgraded[0]) as store:
        assert {step.name for step in migrations.MIGRATIONS.applied(store.db)} == migrations.STEPS
        assert [problem.message("en") for problem in check(store)] == []


def test_the_account_is_the_one_that_was_told(upgraded: tuple[Path, dict[str, Any]]) -> None:
    folder, note = upgraded
    with Store.open(folder) as store:
        said = status(store)
        assert {state: said["sheets"][state] for state in note["sheets"]} == note["sheets"]
        assert sum(said["sheets"].values()) == sum(note["sheets"].values())
        assert said["fields"] == note["fields"]


def test_every_decision_and_every_patient_is_where_it_was(upgraded: tuple[Path, dict[str, Any]]) -> None:
    folder, note = upgraded
    with Store.open(folder) as store:
        values = [
            [one.sheet, one.reading.field, one.reading.row, told(one.verification)] for one in queries.standings(store)
        ]
        assert values == note["values"]
        assert any(value for *_, value in values)
        assert store.rows("SELECT serial, patient FROM sheets ORDER BY serial") == note["whose"]


def told(verification: Any) -> str | None:
    return None if verification is None else f"{verification.outcome.value}: {verification.value}"


def test_the_ledger_is_the_same_entry_for_entry(upgraded: tuple[Path, dict[str, Any]]) -> None:
    folder, note = upgraded
    with Store.open(folder) as store:
        assert store.rows("SELECT count(*) AS entries FROM ledger")[0]["entries"] == note["entries"]
        assert store.rows("SELECT digest FROM ledger ORDER BY seq DESC LIMIT 1")[0]["digest"] == note["end"]
        assert verify_ledger(store).is_sound


def test_work_goes_on_where_it_was(upgraded: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    folder = tmp_path / "store"
    shutil.copytree(upgraded[0], folder)
    with Store.open(folder) as store:
        waiting = tasks(store)
        assert waiting
        first = waiting[0]
        verify(store, first.sheet, first.field.key, first.row, outcome=Outcome.ILLEGIBLE, operator="somebody")
        assert len(tasks(store)) == len(waiting) - 1
        delivery = export_fhir(store, tmp_path / "bundle.json", operator="somebody")
        assert len(delivery.sheets) == upgraded[1]["sheets"]["matched"]
        assert [problem.message("en") for problem in check(store)] == []


@pytest.mark.parametrize("archive", EARLIER, ids=lambda file: file.stem)
def test_to_look_at_it_changes_nothing(archive: Path, tmp_path: Path) -> None:
    folder, note = unpacked(archive, tmp_path)
    before = everything(folder)
    seen = glance(folder)
    assert set(seen.missing) == migrations.STEPS - set(note["steps"])
    assert not seen.is_newer
    assert everything(folder) == before


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill")
@pytest.mark.parametrize("statements", [0, 20, 60])
def test_killed_on_the_way_it_is_what_it_was_and_takes_the_steps_again(statements: int, tmp_path: Path) -> None:
    folder, note = unpacked(OLDEST, tmp_path)
    before = everything(folder)
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), str(statements)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()
    assert everything(folder) == before
    with Store.open(folder) as store:
        assert {state: status(store)["sheets"][state] for state in note["sheets"]} == note["sheets"]
        assert check(store) == ()


def test_an_earlier_version_refuses_it_and_leaves_it_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, _ = unpacked(OLDEST, tmp_path)
    Store.open(folder).close()
    before = everything(folder)
    monkeypatch.setattr(opening, "STEPS", migrations.STEPS - {"security"})
    with pytest.raises(StoreTooNew) as refused:
        Store.open(folder)
    assert refused.value.exit_code == 27
    assert everything(folder) == before
