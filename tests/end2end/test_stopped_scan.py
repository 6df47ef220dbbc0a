"""Whenever a scan is stopped, even without a chance to say goodbye, nothing is lost and nothing read twice."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import cv2
import pytest

from recon.vision.raster import decode
from tests.helpers.command import done, environment, recon
from tests.helpers.pages import FORMS

SHEETS = 10


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return a store that printed sheets, beside a folder with a scan of each."""
    store = tmp_path / "store"
    done(recon("init", store=store))
    done(recon("print", "vitals", "--blank", str(SHEETS), "--out", "s.pdf", "--forms", FORMS, store=store))
    pdf = (tmp_path / "s.pdf").read_bytes()
    (tmp_path / "scans").mkdir()
    for page in range(SHEETS):
        cv2.imwrite(str(tmp_path / "scans" / f"{page}.jpg"), decode(pdf, page).gray)
    return store


def back(store: Path) -> int:
    return int(json.loads(done(recon("status", "--json", store=store)))["sheets"]["blank"])


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_stopped_in_the_middle(store: Path, jobs: int, how: signal.Signals) -> None:
    command = [sys.executable, "-m", "recon", "scan", "scans", "--jobs", str(jobs)]
    scan = subprocess.Popen(
        command,
        cwd=store.parent,
        env=environment(store, "en"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while back(store) == 0 and scan.poll() is None:
        time.sleep(0.05)
    if how is signal.SIGINT:
        os.killpg(scan.pid, how)  # as the terminal does: every process of the program gets it
    else:
        scan.kill()
    _, told = scan.communicate(timeout=60)
    assert "Traceback" not in told
    if how is signal.SIGINT and scan.returncode != 0:
        assert scan.returncode == 130
        assert "Nothing is lost" in told
    before = back(store)
    assert before > 0
    again = done(recon("scan", "scans", store=store))
    assert f"{SHEETS - before} read" in again
    assert back(store) == SHEETS
    assert done(recon("check", store=store))
    assert json.loads(done(recon("status", "--json", store=store)))["faults"] == []
