"""What the process knows stays in it: no core, no look into it, no values where a thread ends by mistake."""

import subprocess
import sys

import pytest

from tests.helpers.command import ROOT

CLOSED = """
import ctypes, resource
from recon.cli import discreet
discreet.leave_no_core()
discreet.be_closed()
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""
THREAD = """
import threading
from recon.cli import discreet
discreet.say_no_values()
def slip():
    raise ValueError("LE " + "GOFF")
thread = threading.Thread(target=slip)
thread.start()
thread.join()
"""


def run(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)


@pytest.mark.skipif(sys.platform != "linux", reason="another system has other words for it")
def test_it_leaves_no_core_and_nobody_looks_in() -> None:
    assert run(CLOSED).stdout.strip() == "(0, 0) 0"


def test_a_slip_in_a_thread_is_told_without_what_it_was_working_on() -> None:
    said = run(THREAD).stderr
    assert "ValueError" in said
    assert "LE GOFF" not in said
