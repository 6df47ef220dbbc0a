"""A charge nurse prints for the ward, the printer jams, she counts, and prints again what is missing."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.command import done, environment, recon

ROSTER = """ipp,birth_name,given_names,birth_date,sex,ward,bed
8001,MARTIN,Claire,1931-04-02,F,Médecine B,1
8002,LE GOFF,Maëlle,1980-01-31,F,Médecine B,2
8003,BERNARD,Paul,1955-12-24,M,Chirurgie,7
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "list.csv").write_text(ROSTER, encoding="utf-8")
    done(recon("init", store=tmp_path / "store"))
    done(recon("roster", "import", tmp_path / "list.csv", store=tmp_path / "store"))
    return tmp_path / "store"


def status(store: Path) -> dict[str, object]:
    return dict(json.loads(done(recon("status", "--json", store=store))))


def test_a_ward_is_printed_counted_and_printed_again(store: Path, tmp_path: Path) -> None:
    kit, out = ["print", "vitals,registration", "--lang", "fr"], tmp_path / "kit.pdf"
    done(recon(*kit, "--ward", "medecine b", "--out", out, store=store))
    (batch,) = json.loads(done(recon("batches", "--json", store=store), code=1))
    assert (batch["sheets"], batch["open"], batch["forms"]) == (4, True, ["vitals", "registration"])
    sheets = json.loads(done(recon("batches", "show", batch["batch"], "--json", store=store)))
    assert [sheet["patient"] for sheet in sheets] == ["8001", "8001", "8002", "8002"]
    last = sheets[2]["sheet"]
    told = done(recon("batches", "count", batch["batch"][-6:], "--last", last, store=store))
    assert "3" in told
    assert status(store)["batches"] == []
    again = recon("reprint", last, "--out", tmp_path / "again.pdf", store=store)
    assert again.code == 0, again
    assert recon("reprint", sheets[3]["sheet"], "--out", tmp_path / "void.pdf", store=store).code == 45
    assert done(recon("check", store=store))


def test_patients_are_named_and_unknown_ones_are_told(store: Path, tmp_path: Path) -> None:
    out = ["--out", str(tmp_path / "s.pdf")]
    done(recon("print", "vitals", "--patient", "8003", "8001", "--copies", "2", *out, store=store))
    assert recon("print", "vitals", "--patient", "9999", *out, store=store).code == 43
    nobody = recon("print", "vitals", "--ward", "Urgences", *out, store=store)
    assert nobody.code == 2
    assert "Chirurgie" in nobody.err
    assert sum(status(store)["sheets"].values()) == 4  # type: ignore[attr-defined]


def test_labels_for_a_ward_and_for_people_still_unknown(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "labels.pdf"
    done(recon("labels", "--ward", "Chirurgie", "--stock", "L7160", "--copies", "21", "--out", out, store=store))
    assert out.read_bytes().startswith(b"%PDF")
    told = done(recon("labels", "--blank-numbers", "3", "--stock", "25x279", "--out", out, store=store))
    assert len({line.strip() for line in told.splitlines() if line.strip().startswith("TP")}) == 3
    far = recon("labels", "--ward", "Chirurgie", "--stock", "L7160", "--start", "22", "--out", out, store=store)
    assert far.code == 2
    assert done(recon("check", store=store))


def test_a_run_that_is_stopped_issues_nothing(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "many.pdf"
    command = [sys.executable, "-m", "recon", "print", "vitals", "--blank", "5000", "--out", str(out)]
    run = subprocess.Popen(command, env=environment(store, "en"), cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    parts = f".many.pdf.{run.pid}-"
    while run.poll() is None and not any(path.name.startswith(parts) for path in tmp_path.iterdir()):
        os.sched_yield()
    run.send_signal(signal.SIGINT)
    told = run.communicate(timeout=120)[1]
    assert run.returncode == 130, told
    assert "no sheet was issued" in told
    assert {path.name for path in tmp_path.iterdir()} == {"store", "list.csv"}
    assert sum(status(store)["sheets"].values()) == 0  # type: ignore[attr-defined]
