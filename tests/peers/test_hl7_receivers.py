"""HL7 v2 receivers that others wrote: an engine (messagefoundry), and two that take anything without a look (npm).

``recon send --mllp`` brings them sheets of vital signs: two pages and the values of each.
"""

import json
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.command import done, recon
from tests.helpers.delivery_store import filled_store
from tests.helpers.fault_line import mllp_proxy
from tests.helpers.fault_plan import Plan
from tests.helpers.peers import Peer, free_port, node_packages, python_peer, running
from tests.helpers.quiet_mllp import control_id_of
from tests.helpers.sending import assert_sound, copied
from tests.helpers.strict_receiver import values_of

SHEETS, PER_SHEET, ROWS = 3, 3, 2
LISTENERS = ("node-hl7-server@2.5.0", "simple-hl7@3.3.0")
SCRIPT = Path(__file__).with_name("take_hl7.mjs")
SETTLING = 30.0  # s that an engine may take to hand on what it took
ENGINE = '''"""Takes what comes, and keeps each message in a file."""

from messagefoundry import MLLP, File, Send, handler, inbound, outbound, router

inbound("IB_RECON", MLLP(port={port}), router="all")
outbound("FILE-OUT_RECON", File(directory={folder!r}, filename="{{MSH-10}}.hl7"))


@router("all")
def route(message):
    return ["keep"]


@handler("keep")
def keep(message):
    return Send("FILE-OUT_RECON", message)
'''


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("receivers") / "store"
    filled_store(folder, SHEETS, rows=ROWS)
    return folder


@pytest.fixture
def store(template: Path, tmp_path: Path) -> Path:
    return copied(template, tmp_path / "store")


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Return the file of a receiver of which an answer is not waited for long."""
    file = tmp_path / "profile.toml"
    file.write_text("seconds = 3\ntries = 2\n")
    return file


def sent(store: Path, port: int, profile: Path, code: int = 0) -> str:
    ran = recon("send", "--mllp", f"127.0.0.1:{port}", "--options", profile, store=store)
    return done(ran, code)


# --- an engine ------------------------------------------------------------------------------------------------------


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Peer]:
    program = python_peer("messagefoundry", "messagefoundry==0.2.1")
    home, port = tmp_path / "engine", free_port()
    subprocess.run([program, "init", str(home)], cwd=tmp_path, check=True, capture_output=True)
    for example in (home / "config").glob("*.py"):
        example.unlink()
    (home / "config" / "IB_RECON.py").write_text(ENGINE.format(port=port, folder=str(tmp_path / "taken")))
    command = [program, "serve", "--config", "config", "--env", "dev", "--port", str(free_port())]
    with running(Peer(command, port, home, tmp_path / "engine.out")) as peer:
        yield peer


def engine_has(tmp_path: Path, count: int) -> list[bytes]:
    """Return the messages that the engine has handed on, when it has handed on so many."""
    end = time.monotonic() + SETTLING
    while len(found := list((tmp_path / "taken").glob("*.hl7"))) < count and time.monotonic() < end:
        time.sleep(0.1)
    return [file.read_bytes() for file in found]


def assert_told_once(taken: list[bytes]) -> None:
    """Make sure that what came twice, came as it was: the engine hands on both, and their number tells that."""
    different = set(taken)
    assert len(different) == len(set(map(control_id_of, taken))) == SHEETS * PER_SHEET
    assert set(values_of(different).values()) == {1}


def test_an_engine_has_each_message_once(engine: Peer, store: Path, profile: Path, tmp_path: Path) -> None:
    sent(store, engine.port, profile)
    sent(store, engine.port, profile)
    taken = engine_has(tmp_path, SHEETS * PER_SHEET)
    assert len(taken) == SHEETS * PER_SHEET
    assert set(values_of(taken).values()) == {1}
    assert len(values_of(taken)) >= SHEETS * ROWS * 12
    assert_sound(store)


def test_an_engine_that_is_killed_over_a_line_that_fails_has_all_of_it_in_the_end(
    engine: Peer, store: Path, profile: Path, tmp_path: Path
) -> None:
    plan = Plan({1: "cut_after", 3: "late", 5: "twice", 7: "kill_after"}, kill=engine.stop)
    with mllp_proxy(engine.port, plan) as port:
        ran = recon("send", "--mllp", f"127.0.0.1:{port}", "--options", profile, store=store)
        assert ran.code != 0
        engine.start()
        sent(store, port, profile)
    assert [fault for _, fault in plan.told] == ["cut_after", "late", "twice", "kill_after"]
    assert_told_once(engine_has(tmp_path, SHEETS * PER_SHEET))
    assert_sound(store)


# --- careless receivers ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def node(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = node_packages(tmp_path_factory.mktemp("listeners"), *LISTENERS)
    (folder / SCRIPT.name).write_bytes(SCRIPT.read_bytes())
    return folder


def listener(node: Path, tmp_path: Path, library: str, manner: str = "", port: int = 0) -> Peer:
    number = port or free_port()
    return Peer(["node", SCRIPT.name, library, str(number), manner], number, node, tmp_path / f"{library}{manner}.out")


def taken_by(peer: Peer) -> list[bytes]:
    told = [json.loads(line) for line in peer.out.read_text().splitlines()]
    return [one.encode() for one in told if one != "listening"]


@pytest.mark.parametrize("library", ["node-hl7-server", "simple-hl7"])
def test_one_that_says_yes_to_anything_takes_each_message_once(
    node: Path, store: Path, profile: Path, tmp_path: Path, library: str
) -> None:
    # node-hl7-server takes all that came on a line anew with each message: it gets a line for each.
    profile.write_text(profile.read_text() + "line_each = true\n")
    with running(listener(node, tmp_path, library)) as peer:
        sent(store, peer.port, profile)
        taken = taken_by(peer)
    assert len(taken) == SHEETS * PER_SHEET
    assert set(Counter(map(control_id_of, taken)).values()) == {1}
    assert set(values_of(taken).values()) == {1}
    assert_sound(store)


def test_one_that_takes_a_line_anew_is_found_out_at_the_second_message(
    node: Path, store: Path, profile: Path, tmp_path: Path
) -> None:
    with running(listener(node, tmp_path, "node-hl7-server")) as peer:
        sent(store, peer.port, profile)
        times = Counter(control_id_of(one) for one in taken_by(peer))
    assert len(times) == SHEETS * PER_SHEET
    # Only what stood on the first line came twice; by their numbers the receiver can tell.
    assert sum(times.values()) <= SHEETS * PER_SHEET + 2
    assert_sound(store)


@pytest.mark.parametrize("library", ["node-hl7-server", "simple-hl7"])
def test_one_that_takes_and_says_nothing_gets_the_same_again(
    node: Path, store: Path, tmp_path: Path, library: str
) -> None:
    profile = tmp_path / "impatient.toml"
    profile.write_text("seconds = 0.5\ntries = 1\nline_each = true\n")
    silent = listener(node, tmp_path, library, "silent")
    with running(silent):
        ran = recon("send", "--mllp", f"127.0.0.1:{silent.port}", "--options", profile, store=store)
        assert ran.code != 0
        (first,) = taken_by(silent)
    profile.write_text("seconds = 5\ntries = 2\nline_each = true\n")
    with running(listener(node, tmp_path, library, port=silent.port)) as answering:
        ran = recon("send", "--mllp", f"127.0.0.1:{silent.port}", store=store)
        done(ran)
        taken = taken_by(answering)
    assert len(taken) == SHEETS * PER_SHEET
    assert taken[0] == first
    assert_sound(store)
