"""A pile that passes twice, from the command to the readings; and somebody who pulls the plug between the passes."""

import subprocess
import sys
from pathlib import Path

import cv2

from recon.store import Store, queries, scans
from recon.vision.raster import decode
from recon.workflow.checking import check
from recon.workflow.feeding import take_left
from recon.workflow.printing import print_sheets
from tests.helpers.command import environment
from tests.helpers.escl_scanner import EsclScanner, plugged_in
from tests.helpers.nurse import two_forms
from tests.helpers.store_samples import OPERATOR, blank_store

PROMPT = "Turn the whole pile over"


def _printed(folder: Path) -> list[bytes]:
    """Issue two sheets of two pages; return their pages as a scanner gives them."""
    with blank_store(folder / "store") as store:
        out = folder / "sheets.pdf"
        made = print_sheets(store, ["vitals"], kit=two_forms(), lang="en", out=out, operator=OPERATOR, blank=2)
        pdf = out.read_bytes()
        return [bytes(cv2.imencode(".png", decode(pdf, page).gray)[1]) for page in range(made.pages)]


def _scan(folder: Path, at: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "recon", "--language", "en", "scan", "--device", f"escl:{at}", "--two-passes"]
    return subprocess.Popen(
        command,
        env=environment(folder / "store", "en"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _until_asked(run: subprocess.Popen[str]) -> None:
    assert run.stdout is not None
    for line in run.stdout:
        if PROMPT in line:
            return
    raise AssertionError("nobody was asked to turn the pile")


def test_fronts_and_backs_become_whole_sheets(tmp_path: Path) -> None:
    pages = _printed(tmp_path)
    scanner = EsclScanner(pages[0::2])
    with plugged_in(scanner) as at, _scan(tmp_path, at) as run:
        _until_asked(run)
        scanner.feeder, scanner.feeder_state = list(reversed(pages[1::2])), ""
        out, _ = run.communicate("\n")
    assert run.returncode in (0, 1), out
    with Store.open(tmp_path / "store") as store:
        (one,) = scans.passes(store, 10)
        listed = scans.of_pass(store, one.batch, limit=10)
        assert [(page.serial, page.number) for page in listed] == [
            (sheet, number) for sheet in dict.fromkeys(page.serial for page in listed) for number in (1, 2)
        ]
        assert len({page.serial for page in listed}) == 2
        assert check(store) == ()


def test_killed_between_the_passes_the_fronts_are_kept(tmp_path: Path) -> None:
    pages = _printed(tmp_path)
    scanner = EsclScanner(pages[0::2])
    with plugged_in(scanner) as at, _scan(tmp_path, at) as run:
        _until_asked(run)
        run.kill()
    with Store.open(tmp_path / "store") as store:
        assert scans.count_unread(store) == 2
        assert take_left(store, operator=OPERATOR) == ()
        assert {store.images.get(page.digest) for page in queries.unread(store)} == set(pages[0::2])
        assert check(store) == ()
