"""Programs that others wrote, for tests: where they are, ports for them, and that they are there when used."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STARTING = 60.0  # s that a program may take until it listens
INSTALLING = 300.0  # s


def python_peer(program: str, package: str) -> str:
    """Return a program of the peers' own environment, which never meets recon's; skip the test without it."""
    places = (os.environ.get(f"RECON_{program.upper()}"), str(ROOT / ".venv-peers" / "bin" / program), program)
    found = next((path for place in places if place and (path := shutil.which(place))), None)
    if found is None:
        pytest.skip(
            f"no {program}: 'python3 -m venv .venv-peers' and install {package} in it, or set RECON_{program.upper()}"
        )
    return found


def node_packages(folder: Path, *packages: str) -> Path:
    """Return ``folder`` with packages of npm in it; skip the test where they cannot be had."""
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        pytest.skip("npm and node are not installed")
    command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", *packages]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=INSTALLING)
    if done.returncode:
        pytest.skip(f"{' '.join(packages)} cannot be installed: {done.stderr.strip()[-200:]}")
    return folder


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Peer:
    """A program that listens on ``port``; what it says goes to ``out``. It can be stopped and started again."""

    command: list[str]
    port: int
    folder: Path
    out: Path

    def start(self) -> None:
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder)}
        with self.out.open("ab") as out, self.out.with_suffix(".err").open("ab") as errors:
            self._process = subprocess.Popen(self.command, cwd=self.folder, env=environment, stdout=out, stderr=errors)
        end = time.monotonic() + STARTING
        while not self._listens():
            if self._process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise AssertionError(self.out.with_suffix(".err").read_text() + self.out.read_text())
            time.sleep(0.1)

    def stop(self) -> None:
        """End it at once, as a power cut would."""
        self._process.kill()
        self._process.wait()

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


@contextmanager
def running(peer: Peer) -> Iterator[Peer]:
    peer.start()
    try:
        yield peer
    finally:
        peer.stop()
