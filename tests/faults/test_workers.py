"""Workers that are killed, crash or run out of memory while they read: told page by page, and nothing else suffers."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from recon.language import tr
from recon.model.sheet import SheetState
from recon.store import Store, queries
from recon.workflow import scanning
from recon.workflow.batches import pool
from recon.workflow.checking import check
from recon.workflow.reading_out import fault_message
from recon.workflow.scan_report import ScanReport
from recon.workflow.scanning import scan
from tests.faults.dying import ALWAYS, ONCE, read_or_die
from tests.faults.story import SHEETS, Place, kept
from tests.helpers.delivery_store import serial_of
from tests.helpers.store_samples import OPERATOR, UNDRAWN


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    place = Place(tmp_path / "place")
    kept(place)
    (tmp_path / "dying").mkdir()
    monkeypatch.setenv("RECON_TESTS_DYING", str(tmp_path / "dying"))
    monkeypatch.setattr(scanning, "FEW_PAGES", 0)
    monkeypatch.setattr(scanning, "read_in_worker", read_or_die)
    # One is enough to die, and takes half as long to start.
    monkeypatch.setattr(scanning, "pool", lambda reader, _: pool(reader, 1))
    return place


def dies_over(place: Place, number: int, how: signal.Signals, often: str) -> None:
    file = place.folder.parent / "dying" / f"{number}-{serial_of(number)}.tif"
    file.write_text(f"{how.name} {often}")


def read(place: Place) -> ScanReport:
    with Store.open(place.store) as store:
        report = scan(store, [], operator=OPERATOR, jobs=2, policy=UNDRAWN)
        assert check(store) == ()
        return report


def test_a_worker_that_is_killed_once_costs_nothing(place: Place) -> None:
    dies_over(place, 1, signal.SIGKILL, ONCE)
    report = read(place)
    assert (report.read, report.faulty) == (2 * SHEETS, ())


def test_a_page_that_kills_every_worker_is_told_in_words_all_others_are_read_and_it_is_when_scanned_again(
    place: Place,
) -> None:
    dies_over(place, 2, signal.SIGSEGV, ALWAYS)
    report = read(place)
    assert report.read == 2 * SHEETS - 2
    name = f"2-{serial_of(2)}.tif"
    assert [(told.image, told.position) for told in report.faulty if told.fault] == [(name, 0), (name, 1)]
    assert {fault_message(told.fault) for told in report.faulty if told.fault} == {tr("errors.worker_lost")}
    (place.folder.parent / "dying" / name).unlink()
    with Store.open(place.store) as store:
        assert queries.sheet(store, serial_of(2)).state is SheetState.PRINTED
        assert scan(store, [place.scans], operator=OPERATOR, jobs=2, policy=UNDRAWN).read == 2
        assert check(store) == ()
        assert {one.state for one in queries.sheets(store)} == {SheetState.TO_VERIFY}


def test_a_page_for_which_there_is_no_memory_is_told_and_read_when_there_is() -> None:
    command = [sys.executable, "-m", "tests.faults.dying"]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)
    fault, readings = json.loads(done.stdout)
    assert fault in ("internal", "file_too_costly")
    assert readings > 0
