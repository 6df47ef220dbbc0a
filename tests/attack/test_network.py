"""Nothing reaches the network but what somebody named: by Python's events, and by the system calls of the whole job.

The guard cannot be taken out of a process again, so each test of it runs in a process of its own.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from recon.cli.parser import VERBS
from recon.errors import NetworkRefused
from recon.model.outbox import Transport
from recon.workflow.outbox import destinations
from tests.helpers.command import environment, recon
from tests.helpers.quiet_http import Quiet, listening
from tests.helpers.receipt_store import come_back, people
from tests.helpers.store_samples import SERIALS, blank_store

ROOT = Path(__file__).parents[2]
REFUSED = NetworkRefused.exit_code

# Says of each try what became of it: "refused" by the guard, or anything else that the system made of it.
TRY = """
import socket, sys
from recon import network
from recon.errors import NetworkRefused

def told(name, act):
    try:
        act()
        print(name, "done")
    except NetworkRefused as error:
        print(name, "refused", error.details["address"])
    except OSError as error:
        print(name, "let through", type(error).__name__)

network.guard()
"""


def tried(program: str) -> dict[str, list[str]]:
    """Return what became of each try of ``program``, by its name."""
    done = subprocess.run(
        [sys.executable, "-c", TRY + program], capture_output=True, text=True, check=False, cwd=ROOT, timeout=60
    )
    assert done.returncode == 0, done.stderr
    lines = [line.split() for line in done.stdout.splitlines()]
    return {name: rest for name, *rest in lines}


def test_an_address_that_nobody_named_is_refused_whatever_asks() -> None:
    found = tried("""
import asyncio, http.client, smtplib, urllib.request, httpx

told("tcp", lambda: socket.create_connection(("127.0.0.1", 9), 1))
told("tcp6", lambda: socket.socket(socket.AF_INET6).connect(("::1", 9)))
told("udp", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 9)))
told("message", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendmsg([b"x"], [], 0, ("127.0.0.1", 9)))
told("quiet", lambda: socket.socket().connect_ex(("127.0.0.1", 9)))
told("listen", lambda: socket.socket().bind(("127.0.0.1", 0)))
told("everywhere", lambda: socket.socket().bind(("", 0)))
told("urllib", lambda: urllib.request.urlopen("http://127.0.0.1:9/", timeout=1))
told("httpx", lambda: httpx.get("http://127.0.0.1:9/", trust_env=False))
told("http.client", lambda: http.client.HTTPConnection("127.0.0.1", 9, timeout=1).request("GET", "/"))
told("smtplib", lambda: smtplib.SMTP("127.0.0.1", 9, timeout=1))
told("asyncio", lambda: asyncio.run(asyncio.open_connection("127.0.0.1", 9)))
""")
    assert len(found) == 12
    assert {words[0] for words in found.values()} == {"refused"}, found


def test_names_are_not_asked_for() -> None:
    found = tried("""
told("getaddrinfo", lambda: socket.getaddrinfo("hospital.invalid", 443))
told("gethostbyname", lambda: socket.gethostbyname("hospital.invalid"))
told("gethostbyname_ex", lambda: socket.gethostbyname_ex("hospital.invalid"))
told("gethostbyaddr", lambda: socket.gethostbyaddr("192.0.2.1"))
told("getfqdn", lambda: socket.getfqdn("192.0.2.1"))
told("getnameinfo", lambda: socket.getnameinfo(("192.0.2.1", 80), 0))
told("connect", lambda: socket.socket().connect(("hospital.invalid", 443)))
told("number", lambda: socket.getaddrinfo("192.0.2.1", 443))
""")
    assert found.pop("number") == ["done"]  # a number is no question to anybody
    assert {words[0] for words in found.values()} == {"refused"}, found


def test_what_was_named_is_let_through_and_nothing_beside_it() -> None:
    found = tried("""
network.allow("127.0.0.1", 9)
network.allow("LocalHost.", 10)
network.allow_url("https://user:secret@[::1]:11/fhir")
network.allow_url("http://127.0.0.2/base")
network.allow_url("nonsense://")
network.allow_url("http://[")
network.allow_listening("127.0.0.1", 0)
told("named", lambda: socket.create_connection(("127.0.0.1", 9), 1))
told("mapped", lambda: socket.socket(socket.AF_INET6).connect(("::ffff:127.0.0.1", 9)))
told("by-name", lambda: socket.create_connection(("localhost", 10), 1))
told("by-url", lambda: socket.socket(socket.AF_INET6).connect(("0:0::1", 11)))
told("web", lambda: socket.create_connection(("127.0.0.2", 80), 1))
told("other-port", lambda: socket.create_connection(("127.0.0.1", 12), 1))
told("other-host", lambda: socket.create_connection(("127.0.0.3", 9), 1))
told("other-name", lambda: socket.create_connection(("localhost.example", 10), 1))
told("listening", lambda: socket.socket().bind(("127.0.0.1", 0)))
told("listening-elsewhere", lambda: socket.socket().bind(("0.0.0.0", 0)))
told("listening-is-not-connecting", lambda: socket.create_connection(("127.0.0.1", 1), 1))
""")
    through = {name for name, words in found.items() if words[0] != "refused"}
    assert through == {"named", "mapped", "by-name", "by-url", "web", "listening"}, found


def test_what_stays_on_the_machine_is_free(tmp_path: Path) -> None:
    found = tried(f"""
import asyncio
told("bind", lambda: socket.socket(socket.AF_UNIX).bind({str(tmp_path / "socket")!r}))
told("connect", lambda: socket.socket(socket.AF_UNIX).connect({str(tmp_path / "none")!r}))
told("loop", lambda: asyncio.run(asyncio.sleep(0)))
""")
    assert {words[0] for words in found.values()} == {"done", "let"}, found


def test_what_was_refused_is_told_though_a_library_keeps_it_to_itself(tmp_path: Path) -> None:
    program = """
import sys
from recon import cli

def report(*_):
    import socket
    try:
        socket.create_connection(("192.0.2.1", 443), 1)
    except Exception:
        pass  # as a library does whose telemetry fails
    return 0

cli.main = report
sys.argv = ["recon", "--language", "en"]
sys.exit(cli.command())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0
    assert "192.0.2.1:443" in done.stderr


def test_a_worker_process_has_the_guard() -> None:
    found = tried("""
from recon.workflow import batches
from recon.workflow.batches import _start_worker
import recon.network
recon.network._guarding.clear()
seen = []
recon.network.guard = lambda: seen.append(True)
_start_worker(None)
print("worker", *(["guarded"] if seen else ["open"]))
""")
    assert found["worker"] == ["guarded"]


class _Elsewhere(Quiet):
    """A server that sends whoever asks to another one."""

    port = 0

    def answer(self, body: bytes) -> None:
        self.reply(302, b"", location=f"http://127.0.0.1:{self.port}/fhir/metadata")


class _Other(Quiet):
    asked: list[str] = []  # noqa: RUF012

    def answer(self, body: bytes) -> None:
        self.asked.append(self.path)
        self.reply(200, b"{}")


def test_a_server_cannot_send_the_program_elsewhere(tmp_path: Path) -> None:
    with blank_store(tmp_path / "store") as store:
        come_back(store, SERIALS[0], people(1)[0])
    with listening(_Other) as other, listening(type("_Sends", (_Elsewhere,), {"port": other})) as port:
        ran = recon("send", "--fhir", f"http://127.0.0.1:{port}/fhir", store=tmp_path / "store")
    assert ran.code not in (0, REFUSED), ran  # it was reached, since it was named, and what it said was refused
    assert not _Other.asked


def test_a_destination_is_reached_and_only_at_its_address(tmp_path: Path) -> None:
    """The store's destination is named by its being there; the carrier goes nowhere else."""
    with blank_store(tmp_path / "store") as store:
        come_back(store, SERIALS[0], people(1)[0])
        destinations.add(store, "dpi", Transport.MLLP, "127.0.0.1:9", operator="claire")
    found = tried(f"""
from pathlib import Path
from recon.store import Store
from recon.workflow.outbox import destinations
from recon.workflow.outbox.carriers import carrier_of
told("before", lambda: socket.create_connection(("127.0.0.1", 9), 1))
with Store.open(Path({str(tmp_path / "store")!r})) as store:
    carrier_of(store, destinations.find(store, "dpi"))
told("after", lambda: socket.create_connection(("127.0.0.1", 9), 1))
told("beside", lambda: socket.create_connection(("127.0.0.1", 8), 1))
""")
    assert [found[name][0] for name in ("before", "after", "beside")] == ["refused", "let", "refused"]


RECORDED = """
import json, sys
from recon import network
from recon.cli import main

events = []
sys.addaudithook(lambda event, details: events.append([event, repr(details)]) if event.startswith("socket.") else None)
network.guard()
codes = {}
for words in json.loads(sys.argv[1]):
    try:
        codes[" ".join(words)] = main(words)
    except SystemExit as leaving:
        codes[" ".join(words)] = leaving.code
json.dump({"codes": codes, "events": events}, open(sys.argv[2], "w"))
"""
# What asks for nothing outside; the window and the demonstration are watched further down.
WORK = [
    ["forms"],
    ["print", "vitals", "--blank", "1", "--out", "sheets.pdf"],
    ["labels", "--help"],
    ["batches"],
    ["scan", "sheets.pdf", "--jobs", "1"],
    ["readings"],
    ["status"],
    ["match", SERIALS[0], "8000000"],
    ["doubts"],
    ["patient", "8000000"],
    ["missing", SERIALS[1], "--reason", "lost"],
    ["report", "--out", "report.pdf"],
    ["export", "--fhir", "--out", "bundle.json"],
    ["export", "--hl7", "--out", "out.hl7"],
    ["outbox"],
    ["destination", "list"],
    ["trace", SERIALS[0]],
    ["copy", "export", SERIALS[0], "--out", "copies"],
    ["copy", "verify", "copies"],
    ["check"],
]


def test_no_verb_asks_the_network_for_anything(tmp_path: Path) -> None:
    with blank_store(tmp_path / "store") as store:
        come_back(store, SERIALS[0], people(1)[0])
    words = [*([verb, "--help"] for verb in VERBS), *WORK]
    out = tmp_path / "out.json"
    done = subprocess.run(
        [sys.executable, "-c", RECORDED, json.dumps(words), out],
        env=environment(tmp_path / "store", "en"),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(out.read_text())
    assert {told["codes"][f"{verb} --help"] for verb in VERBS} == {0}
    worked = {name: code for name, code in told["codes"].items() if not name.endswith("--help")}
    assert not {name: code for name, code in worked.items() if code not in (0, 1, 2)}, done.stderr
    assert worked["check"] == 0
    strange = [event for event in told["events"] if not re.search(r"AF_UNIX|family=1\b", event[1])]
    assert not [event for event in strange if event[0] != "socket.__new__"], strange
    assert not [event for event in strange if re.search(r"AF_INET|, (2|10), ", event[1])], strange


@cache
def can(*command: str) -> bool:
    return (
        shutil.which(command[0]) is not None
        and subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0
    )


WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from recon import network
from recon.app import build, main
from recon.app.keys import ROOMS
from recon.app.work import StoreWork

network.guard()
app = QApplication([])
work = StoreWork(Path(sys.argv[1]))
window = build(app, work, "en", "claire")
window.show()
rooms = list(ROOMS)

def on() -> None:
    if rooms:
        window.go(rooms.pop(0))
    else:
        window.close()
        app.quit()

timer = QTimer()
timer.timeout.connect(on)
timer.start(150)
app.exec()
window.stop()
work.close()
print("walked", network.refused())
"""


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """What starts a program with each socket, connection and port written to a file; without a network if it can."""
    folder = tmp_path_factory.mktemp("watched")
    trace = ["strace", "-f", "-qq", "--seccomp-bpf", "-o", str(folder / "calls"), "-e", "trace=socket,connect,bind"]
    if not can("strace", "-f", "--seccomp-bpf", "-o", os.devnull):
        pytest.skip("no system calls can be watched here: strace is not installed, or may not")
    alone = ["unshare", "-rn"] if can("unshare", "-rn") else []
    return folder, [*alone, *trace]


def calls(folder: Path) -> list[str]:
    """Return the calls that have to do with a network, of the last program that was watched."""
    lines = (folder / "calls").read_text(errors="replace").splitlines()
    return [line for line in lines if "AF_UNIX" not in line and re.search(r"\b(socket|connect|bind)\(", line)]


def test_the_watching_sees_what_it_should(watched: tuple[Path, list[str]]) -> None:
    folder, watch = watched
    program = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    subprocess.run([*watch, sys.executable, "-c", program], check=False, capture_output=True)
    assert [line for line in calls(folder) if "connect(" in line and "AF_INET" in line]


def test_the_whole_job_needs_no_network_and_asks_for_none(watched: tuple[Path, list[str]], tmp_path: Path) -> None:
    """Printing, scanning, reading in worker processes, verifying, matching, exporting; then the window, room by room.

    What Python's events do not show is in it: Qt, OpenCV, PDFium, ONNX, DuckDB, Tesseract.
    """
    folder, watch = watched
    store, home = tmp_path / "demo" / "store", tmp_path / "home"
    home.mkdir()
    # Some libraries keep quiet where they see that they are tested.
    seen = {name: value for name, value in environment(store, "en").items() if name not in ("CI", "GITHUB_ACTIONS")}
    seen |= {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "QT_QPA_PLATFORM": "offscreen"}
    job = [sys.executable, "-m", "recon", "demo", "--sheets", "4", "--out", str(tmp_path / "demo")]
    done = subprocess.run([*watch, *job], env=seen, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Exported" in done.stdout
    assert not calls(folder)
    assert not list(home.rglob("*"))  # nor is anything kept for later, of who uses the program
    window = [sys.executable, "-c", WINDOW, str(store)]
    done = subprocess.run([*watch, *window], env=seen, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert "walked ()" in done.stdout
    assert not calls(folder)
