"""The restore drill: a store is backed up while it is worked in, lost, put back, and nothing of it differs."""

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import cv2
import pytest

from recon.vision.raster import decode
from tests.helpers.command import Ran, done, environment, recon
from tests.helpers.pages import FORMS

SHEETS = 8


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store that printed sheets, beside two folders with the scans of them all."""
    folder = tmp_path_factory.mktemp("drill")
    store = folder / "store"
    done(recon("init", store=store))
    done(recon("print", "vitals", "--blank", str(SHEETS), "--out", "s.pdf", "--forms", FORMS, store=store))
    pdf = (folder / "s.pdf").read_bytes()
    for page in range(SHEETS):
        scans = folder / ("first" if page < SHEETS // 2 else "second")
        scans.mkdir(exist_ok=True)
        cv2.imwrite(str(scans / f"{page}.jpg"), decode(pdf, page).gray)
    return store


@pytest.fixture
def store(printed: Path, tmp_path: Path) -> Path:
    shutil.copytree(printed.parent, tmp_path / "place")
    return tmp_path / "place" / "store"


def start(store: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "recon", *arguments],
        cwd=store.parent,
        env=environment(store, "en"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def status(store: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(done(recon("status", "--json", store=store)))
    return found


def images(store: Path) -> dict[str, bytes]:
    return {str(file.relative_to(store)): file.read_bytes() for file in store.glob("[bi]*/*/*")}


def backed_up(store: Path, *more: str) -> dict[str, int]:
    found: dict[str, int] = json.loads(done(recon("backup", "stick", "--json", *more, store=store)))
    return found


def test_backed_up_in_use_lost_and_put_back(store: Path) -> None:
    with start(store, "scan", "first", "--jobs", "1") as scanning:
        first = backed_up(store)
        scanning.communicate(timeout=120)
    assert scanning.returncode in (0, 1)
    done(recon("scan", "second", store=store))
    second = backed_up(store, "--full")
    third = backed_up(store)
    assert second["copied"] >= SHEETS // 2
    assert third["copied"] == 0
    before, kept = status(store), images(store)
    store.rename(store.with_name("burnt"))
    done(recon("restore", "stick", store=store))
    assert done(recon("check", store=store))
    assert (status(store), images(store)) == (before, kept)
    early = store.with_name("early")
    done(recon("restore", "stick", "--generation", str(first["generation"]), store=early))
    assert done(recon("check", store=early))
    assert kept.items() >= images(early).items()
    # What was scanned after the backup is scanned again, and everything is there once.
    for folder in ("first", "second"):
        done(recon("scan", folder, store=early))
    again = status(early)
    assert again["sheets"] == before["sheets"]


def test_timed_backups_go_on_without_the_stick_and_end_when_asked(store: Path) -> None:
    with start(store, "backup", "away/stick", "--every", "1") as backing:
        assert backing.stdout is not None
        assert "is not there" in backing.stdout.readline()
        assert "tried again" in backing.stdout.readline()
        backing.send_signal(signal.SIGTERM)
        backing.communicate(timeout=60)
    assert backing.returncode == 0
    assert not (store.parent / "away").exists()


def refused(ran: Ran) -> str:
    assert ran.code > 1
    return ran.err


def test_a_restore_says_what_is_new_and_never_goes_over_a_store(store: Path) -> None:
    backed_up(store)
    assert f"mv {store} {store}-old" in refused(recon("restore", "stick", store=store))
    ran = recon("restore", "stick", store=store.with_name("other"))
    assert "station of its own" in ran.err
    assert "not in it" in ran.err
    listed = json.loads(done(recon("restore", "stick", "--list", "--json", store=store)))
    assert [one["whole"] for one in listed] == [True]
    assert "sound" in done(recon("restore", "stick", "--trial", store=store))
    assert sorted(path.name for path in store.parent.iterdir() if path.name.startswith(".")) == []
