"""The window on a real X11 screen: the libraries that Qt's xcb plugin wants are there, and every room opens there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_SCREEN = "1600x1000x24"
_LONGEST = 600  # s

PROGRAM = """
import cv2  # a build of OpenCV with Qt in it would put its own plugins before PySide6's
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication([])
label = QLabel("recon")
label.show()
app.processEvents()
print(app.platformName(), label.isVisible())
"""


@pytest.fixture(scope="module")
def environment() -> Iterator[dict[str, str]]:
    """The environment of a program on an X11 screen of its own; the tests are skipped where there is none to be had."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("no X11 screen: Xvfb (Debian's package xvfb) is not installed")
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", _SCREEN, "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()  # it says so once it listens; nothing, when it could not
    try:
        assert number, "Xvfb did not start"
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        screen.terminate()
        screen.wait()


def test_a_window_shows_on_an_x11_screen(environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.split() == ["xcb", "True"], done.stderr


@pytest.mark.parametrize("factor", ["1", "2"])
def test_every_room_is_walked_through_on_an_x11_screen(environment: dict[str, str], factor: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/app/test_walk.py"]
    done = subprocess.run(
        command,
        env=environment | {"QT_SCALE_FACTOR": factor},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=_LONGEST,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]
    assert "skipped" not in done.stdout
