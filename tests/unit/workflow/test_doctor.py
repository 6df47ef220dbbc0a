"""The doctor tries each thing, tells what is wrong in words, and waits for nothing that hangs."""

import json
import os
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path

import pytest

from recon.cli import main
from recon.store import Store, engine
from recon.store.database import FILE
from recon.workflow import doctor as package
from recon.workflow.choosing import choose
from recon.workflow.doctor import Area, Finding, asking, doctor, machine, printing, program, reading, scanning, stores
from recon.workflow.doctor.asking import ask
from tests.helpers.store_samples import blank_store

Fake = Callable[[str, str], None]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the programs that stand in are shell scripts")


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Return a function that puts a script in a program's place; no other program is found."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def put(name: str, script: str) -> None:
        (folder / name).write_text(f"#!/bin/sh\nPATH=/bin:/usr/bin\n{script}\n")
        (folder / name).chmod(0o755)

    return put


def of(findings: Iterator[Finding]) -> dict[str, Finding]:
    return {finding.name: finding for finding in findings}


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECON_LANG", "en")


def test_a_program_that_hangs_is_ended_and_told(fake: Fake) -> None:
    fake("slow", "echo $$ > pid; sleep 60 & wait")
    folder = Path(os.environ["PATH"])
    answer = ask([str(folder / "slow")], seconds=0.3)
    assert answer.hangs
    assert not answer.is_well


def test_a_print_server_that_does_not_answer_is_told(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    fake("lp", "")
    fake("lpstat", "sleep 60")
    monkeypatch.setattr(printing, "_SECONDS", 0.3)
    found = of(printing.printers())
    assert "does not answer" in found["printer"].remedy
    assert not found["printer"].is_wrong  # PDFs can be printed elsewhere


def test_a_printer_that_is_stopped_is_told_by_its_name(fake: Fake) -> None:
    fake("lp", "")
    fake("lpoptions", "echo 'PageSize/Media Size: Letter *A4 A5'")
    states = "printer office is idle.\nprinter ward disabled since noon -\n\tpaper"
    fake("lpstat", f"[ $1 = -e ] && echo 'ward\noffice' || echo '{states}'")
    found = of(printing.printers())
    assert found["printer"].found == "ward, office"
    assert found["printers at work"].is_wrong
    assert "ward" in found["printers at work"].remedy
    assert "office" not in found["printers at work"].remedy
    assert found["paper"].is_there


@pytest.mark.parametrize(
    ("papers", "is_there", "is_wrong"),
    [
        ("PageSize/Media Size: Letter *A4 A5", True, False),
        ("PageSize/Media Size: *Letter A4", False, False),
        ("media/Media Size: *na_letter_8.5x11in na_legal_8.5x14in", False, True),
        ("media/Media Size: *iso_a4_210x297mm", True, False),
        ("Duplex/Sides: *None", True, False),
    ],
)
def test_the_paper_of_a_printer(papers: str, is_there: bool, is_wrong: bool, fake: Fake) -> None:
    fake("lp", "")
    fake("lpstat", "[ $1 = -e ] && echo ward || echo 'printer ward is idle.'")
    fake("lpoptions", f"echo '{papers}'")
    paper = of(printing.printers())["paper"]
    assert (paper.is_there, paper.is_wrong) == (is_there, is_wrong)


def test_tesseract_is_had_read_and_not_only_looked_for(fake: Fake) -> None:
    fake("tesseract", "echo 'error while loading shared libraries' >&2; exit 127")
    found = of(reading.tesseract())
    assert found["tesseract"].is_wrong
    assert "shared libraries" in found["tesseract"].remedy
    assert found["tesseract, French"].is_wrong


def test_a_tesseract_without_french_reads_but_loses_accents(fake: Fake) -> None:
    fake("tesseract", "cat >/dev/null; [ $4 = eng ] || exit 1; echo Lefevre")
    found = of(reading.tesseract())
    assert found["tesseract"].is_there
    assert not found["tesseract, French"].is_there


def test_scanners_that_answer_are_named(fake: Fake) -> None:
    assert [one.is_there for one in scanning.scanners()] == [False]
    fake("scanimage", "echo 'Canon DR-C225_II'")
    assert of(scanning.scanners())["scanner"].found == "Canon DR-C225 II"
    fake("scanimage", "exit 0")
    assert "none answers" in of(scanning.scanners())["scanner"].remedy


def test_a_scanner_that_was_named_is_asked(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(scanning.on_network(store)) == []
    with Store.open(store) as opened:
        choose(opened, "scan:named:ward 3", "escl:http://127.0.0.1:9/eSCL", operator="x")
    (gone,) = scanning.on_network(store)
    assert (gone.is_there, gone.is_wrong, gone.found) == (False, False, "ward 3")
    assert "http://127.0.0.1:9" in gone.purpose
    assert gone.remedy
    silent = threading.Event()
    monkeypatch.setattr("recon.intake.drivers.Drivers.abilities", lambda *_: silent.wait(60))
    monkeypatch.setattr(scanning, "_NETWORK_SECONDS", 0.2)
    (hangs,) = scanning.on_network(store)
    silent.set()
    assert "does not answer" in hangs.remedy
    monkeypatch.setattr("recon.intake.drivers.Drivers.abilities", lambda *_: None)
    monkeypatch.setattr(scanning, "_NETWORK_SECONDS", 20)
    (there,) = scanning.on_network(store)
    assert there.is_there


def test_the_networks_are_the_ones_that_were_released(monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(one.is_there for one in program.networks())
    for folder, digests in program.NETWORKS.items():
        there = {file.name for file in resources.files(folder).iterdir() if file.name.endswith(".onnx")}
        assert there == digests.keys()
    monkeypatch.setitem(program.NETWORKS["recon.reading.lines"], "model.onnx", "0" * 64)
    found = [one for one in program.networks() if one.is_wrong]
    assert [one.name for one in found] == ["second reader"]
    assert "model.onnx" in found[0].remedy


def test_a_check_that_hangs_or_fails_does_not_hide_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    never = threading.Event()

    def hangs(*_: object) -> Iterator[Finding]:
        never.wait(60)
        yield from ()

    def fails(*_: object) -> Iterator[Finding]:
        yield from ()
        raise ZeroDivisionError

    monkeypatch.setattr(package, "_LONGEST", 2.0)
    monkeypatch.setattr(machine, "speed", hangs)
    monkeypatch.setattr(machine, "temporary", fails)
    told = {finding.name: finding for finding in doctor()}
    never.set()
    assert told["one trial does not end"].is_wrong
    assert "ZeroDivisionError" in told["one trial failed"].remedy
    assert told["clock"].is_there


def test_a_clock_that_cannot_be_right(monkeypatch: pytest.MonkeyPatch) -> None:
    assert of(machine.clock())["clock"].is_there
    monkeypatch.setattr(machine, "_EARLIEST", datetime.now(UTC) + timedelta(days=1))
    assert of(machine.clock())["clock"].is_wrong


def test_little_memory_is_told_and_stops_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told = tmp_path / "meminfo"
    told.write_text("MemTotal:        2000000 kB\nMemAvailable:     500000 kB\n")
    monkeypatch.setattr(machine, "_INFO", told)
    memory = of(machine.processor())["memory"]
    assert (memory.is_there, memory.is_wrong) == (False, False)
    assert "2.1 GB" in memory.found


def test_an_old_processor_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told = tmp_path / "cpuinfo"
    told.write_text("processor : 0\nflags : fpu sse sse2 popcnt\n")
    monkeypatch.setattr(machine, "_CPU", told)
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    assert of(machine.processor())["processor"].is_wrong


def test_trying_the_disk_leaves_nothing(tmp_path: Path) -> None:
    assert of(machine.speed(tmp_path))["speed of the disk"].found
    assert list(tmp_path.iterdir()) == []
    assert of(machine.speed(tmp_path / "not" / "yet"))["speed of the disk"].found
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with blank_store(tmp_path / "store") as made:
        return made.folder


def test_a_store_is_told_as_it_is(store: Path, tmp_path: Path) -> None:
    found = of(stores.store(store))
    assert found["store"].is_there
    assert found["rights on the folder"].is_there
    assert not found["encryption"].is_there
    assert "recon backup" in found["last backup"].remedy
    assert not [one for one in found.values() if one.is_wrong]
    assert "recon init" in of(stores.store(tmp_path / "nowhere"))["store"].remedy


def test_a_store_that_others_can_read_is_told(store: Path) -> None:
    store.chmod(0o755)
    assert "chmod 700" in of(stores.store(store))["rights on the folder"].remedy
    assert stat.S_IMODE(store.stat().st_mode) == 0o755  # it is told, not changed


def test_a_ledger_that_is_ahead_of_the_clock_is_told(tmp_path: Path) -> None:
    with Store.create(tmp_path / "store", actor="x", clock=lambda: datetime.now(UTC) + timedelta(days=2)) as made:
        folder = made.folder
    found = of(stores.store(folder))["clock and ledger"]
    assert found.is_wrong
    assert "set the time" in found.remedy


def test_a_store_of_a_later_version_is_told_and_left_alone(store: Path) -> None:
    db = engine.connect(store / FILE)
    db.execute("UPDATE _sqlite_migrations SET name = 'a_step_to_come' WHERE name = 'security'")
    db.commit()
    db.close()
    assert "later version" in of(stores.store(store))["store"].remedy


def test_a_damaged_store_is_told(store: Path) -> None:
    (store / FILE).write_bytes(b"no database at all" * 1000)
    found = of(stores.store(store))["store"]
    assert found.is_wrong
    assert "damaged" in found.remedy


def test_the_command_line_tells_the_same_twice(
    store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sure = Finding("something", True, "all", "", found="seen")
    noted = Finding("comfort", False, "some", "buy one", Area.PRINTING, is_needed=False)
    wrong = Finding("disk", False, "much", "mend it", Area.MACHINE)
    for findings, code in (((sure, noted), 0), ((sure, noted, wrong), 1)):
        monkeypatch.setattr("recon.cli.doctor.doctor", lambda _store, findings=findings: findings)
        assert main(["--store", str(store), "--language", "en", "doctor"]) == code
        told = capsys.readouterr().out
        assert "buy one" in told
        assert ("mend it" in told) == (code == 1)
        assert main(["--store", str(store), "--language", "en", "doctor", "--json"]) == code
        rows = json.loads(capsys.readouterr().out)
        assert [row["is_there"] for row in rows] == [one.is_there for one in findings]
        assert rows[0]["found"] == "seen"


@pytest.mark.skipif(sys.platform != "linux", reason="the screen of Linux")
def test_a_machine_without_a_screen_is_told_apart_from_one_that_does_not_open(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    from recon.workflow.doctor import screen

    assert "no screen" in of(screen.window())["screen"].remedy
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(asking, "PATIENCE", 30)
    assert of(screen.window())["screen"].is_there
    monkeypatch.setenv("QT_QPA_PLATFORM", "a-screen-that-nobody-has")
    broken = of(screen.window())["screen"]
    assert broken.is_wrong
    assert "a-screen-that-nobody-has" in broken.remedy
