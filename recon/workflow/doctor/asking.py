"""Asking other programs, which may hang: they are waited for a few seconds, then ended, and that is told."""

import os
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from recon import programs

PATIENCE = 5.0  # seconds


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program answered; ``code`` is None where it could not be run, or did not end in time (``hangs``)."""

    code: int | None
    out: str = ""
    complaint: str = ""
    hangs: bool = False

    @property
    def is_well(self) -> bool:
        return self.code == 0


def ask(command: Sequence[str], *, seconds: float = PATIENCE, given: bytes | None = None) -> Answer:
    """Run ``command``, in English, with ``given`` on its standard input; never wait longer than ``seconds``."""
    english = {**programs.environment_of(command[0]), "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL if given is None else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=english,
            start_new_session=True,
        )
    except OSError as error:
        return Answer(None, complaint=error.strerror or str(error))
    try:
        out, complaint = process.communicate(given, seconds)
    except subprocess.TimeoutExpired:
        _end(process)
        return Answer(None, hangs=True)
    return Answer(process.returncode, out.decode(errors="replace"), complaint.decode(errors="replace"))


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the program and what it started; one that the system holds is left to the system."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            with suppress(OSError):
                stream.close()
    with suppress(subprocess.TimeoutExpired):
        process.wait(0.5)
