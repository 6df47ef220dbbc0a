"""A print run that is stopped, by a person or by the machine: nothing half-done, and what was issued is known."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from recon.design.kit import Kit, load_kit
from recon.errors import PrintStopped
from recon.store import Store, queries
from recon.workflow.checking import check
from recon.workflow.counting import batches
from recon.workflow.opening import open_store
from recon.workflow.printing import print_sheets
from tests.helpers.command import ROOT
from tests.helpers.store_samples import OPERATOR


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


def program(path: Path, script: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o700)


def test_stopped_while_it_draws(store: Store, kit: Kit, tmp_path: Path) -> None:
    told: list[int] = []
    how = {"kit": kit, "lang": "fr", "out": tmp_path / "s.pdf", "operator": OPERATOR, "blank": 5}
    with pytest.raises(PrintStopped):
        print_sheets(store, ["vitals"], **how, progress=told.append, stop=lambda: len(told) == 3)  # type: ignore[arg-type]
    assert told == [1, 2, 3]
    assert queries.sheets(store) == ()
    assert {path.name for path in tmp_path.iterdir()} == {"store"}


def test_stopped_before_the_printer(store: Store, kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "bin" / "lp", f"touch {tmp_path}/printed")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    how = {"kit": kit, "lang": "fr", "out": tmp_path / "s.pdf", "operator": OPERATOR, "blank": 2, "printer": "hp"}
    with pytest.raises(PrintStopped) as raised:
        print_sheets(store, ["vitals"], **how, stop=lambda: bool(queries.sheets(store)))  # type: ignore[arg-type]
    (batch,) = batches(store, only_open=True)
    assert (batch.sheets, batch.batch) == (2, raised.value.details["batch"])
    assert batch.batch[-6:] in raised.value.message("fr")
    assert (tmp_path / "s.pdf").exists()
    assert not (tmp_path / "printed").exists()


def test_killed_while_the_printer_is_asked(store: Store, tmp_path: Path) -> None:
    program(tmp_path / "bin" / "lp", "kill -9 $PPID")
    command = [sys.executable, "-m", "recon", "print", "vitals", "--blank", "3", "--out", "s.pdf", "--printer", "hp"]
    path = {"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    settings = os.environ | path | {"RECON_STORE": str(store.folder)}
    killed = subprocess.run(command, env=settings, cwd=tmp_path, check=False, capture_output=True, timeout=120)
    assert killed.returncode == -9
    with open_store(store.folder) as again:
        (batch,) = batches(again, only_open=True)
        assert (batch.sheets, batch.job) == (3, None)
        assert len(queries.sheets(again)) == 3
        assert check(again) == ()
    assert (tmp_path / "s.pdf").read_bytes().startswith(b"%PDF")
