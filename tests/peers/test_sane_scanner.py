"""Scanning with the real scanimage, on SANE's own device for tests: a feeder of ten pages that fails when told to."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.cli import main
from recon.errors import (
    ScannerBusy,
    ScannerDenied,
    ScannerEmpty,
    ScannerError,
    ScannerGone,
    ScannerJammed,
    ScannerMissing,
    ScannerOpen,
    ScannerStopped,
    ToolMissing,
)
from recon.intake.sane import PROGRAM, Sane
from recon.intake.scanner import Settings, Source
from recon.store import Store, queries
from recon.vision.raster import decode
from recon.workflow.checking import check
from recon.workflow.doctor import doctor
from recon.workflow.feeding import SCANNER_FOLDER, scan_in, take_left
from recon.workflow.intaking import Kept, new_batch
from tests.helpers.command import environment
from tests.helpers.store_samples import OPERATOR, blank_store

pytestmark = pytest.mark.skipif(shutil.which(PROGRAM) is None, reason="scanimage is not installed (sane-utils)")

TEN = Settings("test:0", Source.FEEDER, dpi=200)
# Slow enough to be caught in the middle of a page.
SLOW = ("--read-delay=yes", "--read-delay-duration=200000", "--read-limit=yes", "--read-limit-size=20000")


@pytest.fixture(autouse=True)
def _own_device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have SANE know its test device alone, by settings of the test's own."""
    folder = tmp_path / "sane.d"
    folder.mkdir()
    (folder / "dll.conf").write_text("test\n")
    (folder / "test.conf").write_text("number_of_devices 1\n")
    monkeypatch.setenv("SANE_CONFIG_DIR", str(folder))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        yield made


def scanned(scanner: Sane, folder: Path, settings: Settings = TEN) -> list[Path]:
    return list(scanner.scan(settings, folder, told=lambda _page: None, stop=lambda: False))


def test_the_device_is_there_with_what_it_can_do() -> None:
    (device,) = Sane().devices()
    assert (device.name, device.label) == ("test:0", "Noname frontend-tester")
    can = Sane().abilities("test:0")
    assert (can.sources, can.duplex, can.dpi) == (frozenset(Source), False, (200, 300))


def test_a_feeder_gives_all_its_pages_each_whole_when_it_is_told(folder: Path) -> None:
    told: list[int] = []
    sizes = []
    for page in Sane("--test-picture=Grid").scan(TEN, folder, told=told.append, stop=lambda: False):
        gray = decode(page.read_bytes()).gray
        sizes.append(gray.shape)
        page.unlink()
    # The device has no more glass than 200 mm by 200 mm.
    assert sizes == [(1574, 1574)] * 10
    assert told[:10] == list(range(1, 11))
    assert list(folder.iterdir()) == []


def test_a_flatbed_gives_one_page(folder: Path) -> None:
    assert len(scanned(Sane(), folder, Settings("test:0", Source.FLATBED, dpi=300))) == 1


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("JAMMED", ScannerJammed),
        ("COVER_OPEN", ScannerOpen),
        ("NO_DOCS", ScannerEmpty),
        ("CANCELLED", ScannerStopped),
        ("DEVICE_BUSY", ScannerBusy),
        ("IO_ERROR", ScannerGone),
        ("ACCESS_DENIED", ScannerDenied),
        ("UNSUPPORTED", ScannerError),
        ("NO_MEM", ScannerError),
    ],
)
def test_what_is_the_matter_is_said_in_words(folder: Path, status: str, kind: type[ScannerError]) -> None:
    with pytest.raises(ScannerError) as raised:
        scanned(Sane(f"--read-return-value=SANE_STATUS_{status}"), folder)
    assert type(raised.value) is kind
    assert raised.value.details["pages"] == 0
    for language in ("fr", "en"):
        assert len(raised.value.message(language)) > 60
    assert list(folder.iterdir()) == []


def test_a_device_that_is_not_there_is_said_by_its_name(folder: Path) -> None:
    with pytest.raises(ScannerMissing, match="nowhere:0"):
        scanned(Sane(), folder, Settings("nowhere:0"))


def test_without_the_program_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ToolMissing, match="sane-utils"):
        Sane().devices()
    assert "sane-utils" in next(one.remedy for one in doctor() if "SANE" in one.name and not one.is_there)


def test_a_scan_that_is_stopped_keeps_what_was_whole_and_throws_the_rest_away(store: Store) -> None:
    stop = threading.Event()
    kept: list[Kept] = []

    def keep(one: Kept) -> None:
        kept.append(one)

    with pytest.raises(ScannerStopped) as raised:
        scan_in(
            store,
            Sane(*SLOW),
            TEN,
            batch=new_batch(store),
            operator=OPERATOR,
            kept=keep,
            told=lambda page: stop.set() if page == 2 else None,
            stop=stop.is_set,
        )
    assert raised.value.details["pages"] == len(kept)
    assert len(kept) in (1, 2)  # the second page may have been whole before the scanner heard
    assert list((store.folder / SCANNER_FOLDER).iterdir()) == []
    assert len(queries.unread(store)) == 1  # every page of this device is the same
    assert check(store) == ()


def test_whoever_leaves_in_the_middle_leaves_no_program_behind(folder: Path) -> None:
    pages = Sane(*SLOW).scan(TEN, folder, told=lambda _page: None, stop=lambda: False)
    next(pages).unlink()
    pages.close()  # type: ignore[attr-defined]
    # A second page may have become whole meanwhile: that is kept for whoever comes next, half a one is not.
    assert {page.name for page in folder.iterdir()} <= {"000002.png"}
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    assert not [line for line in running.splitlines() if line.startswith(shutil.which(PROGRAM) or "?")]


def test_the_command_keeps_reads_and_tells(store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--language", "en", "--store", str(store.folder), "scan", "--device", "test:0", "--source", "flatbed"])
    told = capsys.readouterr()
    assert "Files: 1 kept" in told.out
    assert "No sheet code was found" in told.err
    assert code == 30  # nothing at all could be read
    (file,) = store.rows("SELECT name, path, content_type FROM files")
    assert file["path"] == f"test:0/{file['name']}"
    assert file["content_type"] == "image/png"
    assert check(store) == ()


def test_the_command_lists_devices(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "scan", "--devices"]) == 0
    assert "test:0  Noname frontend-tester  feeder, flatbed, 200 dpi, 300 dpi" in capsys.readouterr().out


def test_a_scan_that_is_killed_loses_no_whole_page(store: Store, tmp_path: Path) -> None:
    """Kill the program, and nothing else, while pages come: what is whole is taken in by the next one."""
    script = (
        "import sys; from pathlib import Path; from recon.intake.sane import Sane; from recon.store import Store\n"
        "from recon.intake.scanner import Settings\n"
        "from recon.workflow import feeding\n"
        "feeding.keep = lambda *_, **__: print('page', flush=True) or sys.stdin.read()\n"
        "with Store.open(Path(sys.argv[1])) as store:\n"
        "    feeding.scan_in(store, Sane(), Settings('test:0', dpi=200), batch='B', operator='x',\n"
        "        kept=lambda _: None, told=lambda _: None, stop=lambda: False)\n"
    )
    command = [sys.executable, "-c", script, str(store.folder)]
    with subprocess.Popen(
        command, env=environment(store.folder, "en"), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == b"page\n"
        assert take_left(store, operator=OPERATOR) == ()  # a folder that somebody works in is theirs
        os.kill(killed.pid, signal.SIGKILL)
    left = _left(store)
    assert left
    assert all(one.fault is None for one in left)
    assert len(queries.unread(store)) == 1  # every page of this device is the same
    # Of a page that was on its way a half may stay, for as long as it may still become whole.
    assert {path.suffix for path in (store.folder / SCANNER_FOLDER).rglob("*.*")} <= {".part"}


def _left(store: Store) -> list[Kept]:
    """Take in what is left, for as long as the scanner's program takes to see that nobody listens."""
    taken: list[Kept] = []
    for _ in range(100):
        fresh = take_left(store, operator=OPERATOR)
        if taken and not fresh:
            break
        taken += fresh
        time.sleep(0.1)
    return taken
