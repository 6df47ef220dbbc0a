"""Whatever is killed half way can be begun again: a print run, a backup, a restore. Nothing is doubled, nothing lost.

Scans that are killed stand in test_stopped_scan, deliveries in test_delivery_killed.
"""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from recon.store import Store, queries
from recon.workflow.backing_up import back_up
from recon.workflow.checking import check
from recon.workflow.restoring import restore, try_out
from tests.helpers.command import Ran, done, environment, recon
from tests.helpers.pages import FORMS
from tests.helpers.store_samples import OPERATOR, SERIALS, blank_store, issue, scan_sheet

# The program as a person runs it, but for one function, at the call of which number the machine takes it away.
_DYING = """
import os, signal, sys
from importlib import import_module
from recon.cli import main
module, owner, name, calls = sys.argv[1], sys.argv[2], sys.argv[3], [int(sys.argv[4])]
place = import_module(module)
place = getattr(place, owner) if owner else place
usual = getattr(place, name)
def dying(*given, **named):
    calls[0] -= 1
    if not calls[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    return usual(*given, **named)
setattr(place, name, dying)
main(sys.argv[5:])
"""


def killed(store: Path, where: str, call: int, *arguments: str) -> None:
    """Run the program until it comes to ``where`` (module:owner:name) for the ``call``-th time."""
    module, owner, name = where.split(":")
    ran = subprocess.run(
        [sys.executable, "-c", _DYING, module, owner, name, str(call), *arguments],
        cwd=store.parent,
        env=environment(store, "en"),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ran.returncode == -signal.SIGKILL, ran


@pytest.fixture
def store(tmp_path: Path) -> Path:
    store = tmp_path / "store"
    done(recon("init", store=store))
    return store


def printed(store: Path) -> Ran:
    return recon("print", "vitals", "--blank", "2", "--out", "s.pdf", "--forms", FORMS, store=store)


def sheets(store: Path) -> dict[str, int]:
    found: dict[str, int] = json.loads(done(recon("status", "--json", store=store)))["sheets"]
    return {state: count for state, count in found.items() if count}


PRINT = ("print", "vitals", "--blank", "2", "--out", "s.pdf", "--forms", str(FORMS))


def test_a_print_killed_before_its_sheets_are_issued_has_issued_none(store: Path) -> None:
    killed(store, "recon.workflow.issuing::_record", 1, *PRINT)
    assert sheets(store) == {}
    assert not (store.parent / "s.pdf").exists()
    done(printed(store))
    assert sheets(store) == {"printed": 2}
    assert sorted(path.name for path in store.parent.iterdir()) == ["s.pdf", "store"]
    done(recon("check", store=store))


def test_a_print_killed_when_its_sheets_are_issued_says_that_there_is_no_pdf(store: Path) -> None:
    killed(store, "recon.workflow.issuing::_name", 1, *PRINT)
    assert sheets(store) == {"printed": 2}
    assert not (store.parent / "s.pdf").exists()
    listed = recon("batches", store=store)
    assert "s.pdf is not there" in listed.err
    (batch,) = json.loads(recon("batches", "--json", store=store).out)
    assert batch["pdf_is_there"] is False
    done(recon("batches", "count", batch["batch"], "--none", store=store))
    done(printed(store))
    assert sheets(store) == {"printed": 2, "void": 2}
    assert "is not there" not in recon("batches", store=store).err
    done(recon("check", store=store))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return a store with a backup in ``stick`` beside it, and a sheet that came later."""
    with blank_store(tmp_path / "kept") as store:
        back_up(store, tmp_path / "stick", operator=OPERATOR)
        scan_sheet(store, issue(store))
        return store.folder


def whole(folder: Path) -> bool:
    with Store.open(folder) as store:
        return queries.is_issued(store, SERIALS[0]) and check(store) == ()


BACKUP = [
    ("recon.store.generations:Objects:put", 1),
    ("recon.store.generations:Depot:settle", 1),
    ("recon.store.generations:Depot:prune", 2),
    ("recon.workflow.backing_up::_record", 1),
]


@pytest.mark.parametrize(("where", "call"), BACKUP)
def test_a_killed_backup_leaves_the_one_before_and_is_made_again(kept: Path, where: str, call: int) -> None:
    stick = kept.with_name("stick")
    killed(kept, where, call, "backup", "stick")
    assert try_out(stick, beside=kept, generation="1").number == 1
    with Store.open(kept) as store:
        back_up(store, stick, operator=OPERATOR)
    assert [file for file in stick.rglob("*") if file.suffix in (".part", ".tmp")] == []
    assert whole(restore(stick, kept.with_name("again"), operator=OPERATOR).store)


def test_a_killed_restore_leaves_no_store_and_is_begun_again(kept: Path) -> None:
    again, stick = kept.with_name("again"), kept.with_name("stick")
    with Store.open(kept) as store:
        back_up(store, stick, operator=OPERATOR)
    killed(kept, "recon.workflow.restoring::_continued", 1, "restore", "stick", "--store", str(again))
    assert not again.exists()
    assert whole(restore(stick, again, operator=OPERATOR).store)
    assert sorted(path.name for path in kept.parent.iterdir()) == ["again", "kept", "stick"]
