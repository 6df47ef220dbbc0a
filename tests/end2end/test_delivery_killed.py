"""``recon send`` ended at once, again and again: each message arrives under one name, with one content."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from recon.model.patient import Patient
from recon.model.sheet import SheetState
from recon.store import Store, queries
from recon.workflow.checking import check
from tests.helpers.scans import blank_scan
from tests.helpers.store_samples import blank_store, issue, reading, scan_sheet

SERIALS = ("00000001Q", "00000002N", "00000003K", "00000004H")
SECONDS = 60.0


class Receiver:
    """Takes every message that it has heard whole; before it answers one of them, it waits to be told to go on.

    ``at`` is the number of that message: the sender may be gone by then.
    """

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.heard: list[bytes] = []
        self.at, self.reached, self.go_on = 0, threading.Event(), threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self.listener.accept()
            except OSError:
                return
            with line:
                self._talk(line)

    def _talk(self, line: socket.socket) -> None:
        rest = b""
        while True:
            try:
                more = line.recv(65_536)
            except OSError:
                return
            if not more:
                return
            rest += more
            while b"\x1c\r" in rest:
                whole, _, rest = rest.partition(b"\x1c\r")
                self.heard.append(whole.removeprefix(b"\x0b"))
                self._answer(line, self.heard[-1])

    def _answer(self, line: socket.socket, message: bytes) -> None:
        if len(self.heard) == self.at:
            self.reached.set()
            self.go_on.wait(SECONDS)
        name = message.split(b"|")[9]
        try:
            line.sendall(b"\x0bMSH|^~\\&|EHR||||20310115||ACK|77|P|2.5\rMSA|AA|" + name + b"\r\x1c\r")
        except OSError:
            return


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.listener.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with blank_store(tmp_path / "store") as store:
        for number, serial in enumerate(SERIALS):
            who = Patient(f"800{number}", "LE GOFF", "Maëlle", date(1931, 4, 2), sex="F")
            read = reading("day", "2026-02-28"), reading("time", "22:30", row=0), reading("pulse", "82", row=0)
            scan_sheet(store, issue(store, serial, patient=who), *read, data=blank_scan(serial))
    return tmp_path / "store"


def sending(folder: Path, receiver: Receiver) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "recon", "--store", str(folder), "send", "--mllp", f"127.0.0.1:{receiver.port}"]
    environment = {**os.environ, "RECON_LANG": "en", "RECON_OPERATOR": "claire"}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def end(process: subprocess.Popen[str]) -> int:
    process.communicate(timeout=SECONDS)
    return process.returncode


def test_each_message_arrives_under_one_name_however_often_the_program_ends(folder: Path, receiver: Receiver) -> None:
    for at in (1, 4, 6):
        receiver.at = at
        receiver.reached.clear()
        receiver.go_on.clear()
        process = sending(folder, receiver)
        assert receiver.reached.wait(SECONDS)
        process.send_signal(signal.SIGKILL)
        end(process)
        receiver.go_on.set()
    receiver.at = 0
    assert end(sending(folder, receiver)) == 0
    contents = {message.split(b"|")[9]: set() for message in receiver.heard}
    for message in receiver.heard:
        contents[message.split(b"|")[9]].add(message)
    assert all(len(found) == 1 for found in contents.values())
    kinds = sorted(
        (re.search(rb"0000000\d[A-Z]", message)[0], message.split(b"|")[8][:3])  # type: ignore[index]
        for (message,) in contents.values()
    )
    assert kinds == [(serial.encode(), kind) for serial in SERIALS for kind in (b"MDM", b"ORU")]
    assert len(receiver.heard) > len(contents)
    with Store.open(folder) as store:
        assert {sheet.state for sheet in queries.sheets(store)} == {SheetState.DELIVERED}
        assert check(store) == ()


def test_two_programs_never_have_two_messages_on_their_way(folder: Path, receiver: Receiver) -> None:
    receiver.at = 1
    first = sending(folder, receiver)
    assert receiver.reached.wait(SECONDS)
    assert end(sending(folder, receiver)) == 50
    receiver.go_on.set()
    assert end(first) == 0
    assert len(receiver.heard) == 2 * len(SERIALS)


def test_ctrl_c_stops_after_the_sheet_in_hand(folder: Path, receiver: Receiver) -> None:
    receiver.at = 1
    process = sending(folder, receiver)
    assert receiver.reached.wait(SECONDS)
    process.send_signal(signal.SIGINT)
    receiver.go_on.set()
    assert end(process) == 130
    with Store.open(folder) as store:
        assert sum(sheet.state is SheetState.DELIVERED for sheet in queries.sheets(store)) == 1
    assert end(sending(folder, receiver)) == 0
    assert len(receiver.heard) == 2 * len(SERIALS)
