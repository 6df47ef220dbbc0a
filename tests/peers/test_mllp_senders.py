"""Senders that others wrote feed the listening port: python-hl7's ``mllp_send`` and npm's node-hl7-client.

Ten thousand ADT messages between them, at the same time, with rubbish among them. The npm package is installed into a
temporary folder; without npm, or without a registry to have it from, its test is skipped.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from recon.store import Store, rosters
from recon.workflow.checking import check
from tests.helpers.adt_messages import adt, time_of
from tests.helpers.command import environment
from tests.helpers.store_samples import blank_store

EACH = 5000
WARDS = 50
MINUTES = 600.0
NODE_CLIENT = "node-hl7-client@3"
SCRIPT = Path(__file__).with_name("send_adt.mjs")


def mllp_send() -> Path:
    beside = Path(sys.executable).with_name("mllp_send")
    found = beside if beside.exists() else shutil.which("mllp_send")
    if not found:
        pytest.skip("mllp_send of the package hl7 is not installed")
    return Path(found)


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with node-hl7-client in it."""
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        pytest.skip("npm and node are not installed")
    folder = tmp_path_factory.mktemp("node")
    command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", NODE_CLIENT]
    installed = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=MINUTES)
    if installed.returncode:
        pytest.skip(f"{NODE_CLIENT} cannot be installed: {installed.stderr.strip()[-200:]}")
    shutil.copy(SCRIPT, folder)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with blank_store(tmp_path / "store") as made:
        return made.folder


@pytest.fixture
def port(store: Path) -> Iterator[int]:
    command = [sys.executable, "-m", "recon", "roster", "listen", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment(store, "en")) as listener:
        assert listener.stdout is not None
        yield int(listener.stdout.readline().partition("127.0.0.1:")[2].split()[0])
        listener.send_signal(signal.SIGINT)
        assert listener.wait(timeout=60) == 0


def stays(first: int, count: int) -> list[bytes]:
    """Return ``count`` messages, four for each patient: added, admitted, moved, and every other one discharged."""
    messages = []
    for number in range(first, first + count // 4):
        ipp, iep = f"8{number:06}", f"V{number}"
        ward = f"MED{number % WARDS}"
        last = (
            adt("A03", ipp, iep=iep, at=time_of(11))
            if number % 2
            else adt("A08", ipp, iep=iep, at=time_of(11), place="")
        )
        messages += [
            adt("A28", ipp, at=time_of(8)),
            adt("A01", ipp, iep=iep, at=time_of(9), place="URG"),
            adt("A02", ipp, iep=iep, at=time_of(10), place=f"{ward}^1"),
            last,
        ]
    return messages


def send_framed(port: int, messages: list[bytes], folder: Path) -> "subprocess.Popen[str]":
    (folder / "messages.mllp").write_bytes(b"".join(b"\x0b" + message + b"\x1c\r" for message in messages))
    command = [str(mllp_send()), "--port", str(port), "--file", str(folder / "messages.mllp"), "127.0.0.1"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def send_by_node(port: int, messages: list[bytes], node: Path) -> "subprocess.Popen[str]":
    (node / "messages.json").write_text(json.dumps([message.decode() for message in messages]))
    command = ["node", SCRIPT.name, str(port), "messages.json"]
    return subprocess.Popen(command, cwd=node, stdout=subprocess.PIPE, text=True, env=dict(os.environ))


def codes(answers: str) -> Counter[str]:
    return Counter(line.split("|")[1] for line in answers.replace("\r", "\n").splitlines() if line.startswith("MSA|"))


def assert_taken(store: Path, patients: int, present: int) -> None:
    with Store.open(store) as opened:
        assert rosters.count_patients(opened) == (patients, present)
        assert sum(rosters.wards(opened).values()) == present
        assert check(opened) == ()


def test_ten_thousand_messages_from_two_senders_at_once(store: Path, port: int, node: Path, tmp_path: Path) -> None:
    framed, told = stays(0, EACH), stays(EACH, EACH)
    first, second = send_framed(port, framed, tmp_path), send_by_node(port, told, node)
    answers, counts = first.communicate(timeout=MINUTES)[0], second.communicate(timeout=MINUTES)[0]
    assert codes(answers) == {"AA": EACH}
    assert json.loads(counts) == {"AA": EACH}
    assert_taken(store, patients=EACH // 2, present=EACH // 4)


def test_rubbish_among_messages_is_answered_and_nothing_else_happens(store: Path, port: int, tmp_path: Path) -> None:
    good = stays(0, 40)
    rubbish = [b"rubbish", adt("A99"), adt("A01").replace(b"PID|", b"PIX|"), b"MSH|^~\\&|", adt("A40")]
    mixed = [message for pair in zip(good, rubbish * 8, strict=True) for message in pair]
    sender = send_framed(port, mixed, tmp_path)
    assert codes(sender.communicate(timeout=MINUTES)[0]) == {"AA": 40, "AR": 24, "AE": 16}
    assert_taken(store, patients=10, present=5)
