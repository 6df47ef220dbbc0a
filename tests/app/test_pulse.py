"""The pulse: what another program writes is told, what does not happen is not, and a store that goes is told once."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from threading import enumerate as threads

import pytest
from pytestqt.qtbot import QtBot

from recon.app.pulse import Pulse
from recon.errors import ReconError, StoreBusy, StoreMissing
from recon.model.ledger import Act
from recon.store import Store, engine
from recon.workflow.opening import open_store
from tests.helpers.store_samples import blank_store

EVERY = 0.02
_WRITE = """
import sys
from pathlib import Path
from recon.workflow.choosing import choose
from recon.workflow.opening import open_store
with open_store(Path(sys.argv[1])) as store:
    choose(store, "preset:Night", ["vitals"], operator="marc")
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with blank_store(tmp_path / "store") as store:
        return store.folder


@pytest.fixture
def pulse_of(qtbot: QtBot) -> Iterator[Callable[[Path], Pulse]]:
    made: list[Pulse] = []

    def make(folder: Path) -> Pulse:
        made.append(Pulse(lambda: open_store(folder), every=EVERY))
        made[-1].start()
        return made[-1]

    yield make
    for pulse in made:
        pulse.close()


def write(folder: Path) -> None:
    with Store.open(folder) as store, store.transaction("marc") as journal:
        journal.record(Act.CHOICE_MADE, "preset:Night", {"value": 1})


def beating() -> list[Thread]:
    return [one for one in threads() if one.name == "pulse"]


def test_what_another_process_writes_is_told(qtbot: QtBot, folder: Path, pulse_of: Callable[[Path], Pulse]) -> None:
    pulse = pulse_of(folder)
    qtbot.wait(100)
    with qtbot.waitSignal(pulse.changed, timeout=20_000):
        subprocess.run([sys.executable, "-c", _WRITE, str(folder)], check=True)


def test_nothing_is_told_where_nothing_happens(qtbot: QtBot, folder: Path, pulse_of: Callable[[Path], Pulse]) -> None:
    pulse = pulse_of(folder)
    with qtbot.assertNotEmitted(pulse.changed, wait=200), qtbot.assertNotEmitted(pulse.failed):
        pass


def test_a_change_is_told_once(qtbot: QtBot, folder: Path, pulse_of: Callable[[Path], Pulse]) -> None:
    pulse, heard = pulse_of(folder), []
    pulse.changed.connect(lambda: heard.append(1))
    qtbot.wait(100)
    write(folder)
    qtbot.waitUntil(lambda: bool(heard))
    qtbot.wait(200)
    assert heard == [1]


def test_a_store_that_vanished_is_told_once_and_found_again(
    qtbot: QtBot, folder: Path, pulse_of: Callable[[Path], Pulse]
) -> None:
    pulse, failed = pulse_of(folder), list[ReconError]()
    pulse.failed.connect(failed.append)
    qtbot.wait(100)
    away = folder.rename(folder.with_name("away"))
    qtbot.waitUntil(lambda: bool(failed))
    qtbot.wait(200)
    assert [type(one) for one in failed] == [StoreMissing]
    with qtbot.waitSignal(pulse.changed, timeout=5000):
        away.rename(folder)
    write(folder)
    qtbot.waitSignal(pulse.changed, timeout=5000).wait()


def test_another_store_in_its_place_is_looked_into(
    qtbot: QtBot, folder: Path, pulse_of: Callable[[Path], Pulse]
) -> None:
    pulse = pulse_of(folder)
    qtbot.wait(100)
    with qtbot.waitSignals([pulse.failed, pulse.changed], timeout=5000):
        shutil.copytree(folder, folder.with_name("copy"))
        folder.rename(folder.with_name("away"))
        folder.with_name("copy").rename(folder)


def test_a_busy_store_is_told_once_and_tried_again(qtbot: QtBot, folder: Path) -> None:
    busy = iter([True] * 5)

    def open_when_free() -> Store:
        if next(busy, False):
            raise StoreBusy(store=folder)
        return open_store(folder)

    failed = list[ReconError]()
    pulse = Pulse(open_when_free, every=EVERY)
    pulse.failed.connect(failed.append)
    with qtbot.waitSignal(pulse.changed, timeout=5000):
        pulse.start()
    pulse.close()
    assert [type(one) for one in failed] == [StoreBusy]


def test_closing_waits_for_no_locked_store(qtbot: QtBot, folder: Path, pulse_of: Callable[[Path], Pulse]) -> None:
    other = engine.connect(folder / "recon.db")
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    pulse, failed = pulse_of(folder), list[ReconError]()
    pulse.failed.connect(failed.append)
    pulse.close()  # while it still tries to open the store
    other.close()
    qtbot.waitUntil(lambda: not beating(), timeout=15_000)
    assert failed == []  # of what is closed nothing is heard


def test_a_closed_pulse_leaves_no_thread(qtbot: QtBot, folder: Path, pulse_of: Callable[[Path], Pulse]) -> None:
    pulse = pulse_of(folder)
    qtbot.wait(50)
    pulse.close()
    qtbot.waitUntil(lambda: not beating())
    with qtbot.assertNotEmitted(pulse.changed, wait=100):
        write(folder)
