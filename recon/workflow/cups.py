"""Printers, by CUPS: its programs ``lp`` and ``lpstat``, and what became of a job."""

import os
import re
import shutil
import subprocess
from enum import StrEnum
from pathlib import Path

from recon.errors import OutputError, ToolMissing
from recon.language import tr
from recon.workflow.ipp import job_attributes

_SENDING_SECONDS = 120.0
_ASKING_SECONDS = 10.0
_JOB = re.compile(r"request id is (\S+)")


class Fate(StrEnum):
    """What became of a print job."""

    WAITING = "waiting"
    HELD = "held"  # until somebody releases it
    PRINTING = "printing"
    STOPPED = "stopped"  # the printer is
    CANCELLED = "cancelled"
    FAILED = "failed"
    DONE = "done"  # the printer took all of it, which is no proof that all of it came out
    UNKNOWN = "unknown"  # CUPS does not answer, or has forgotten the job


# IPP's job-state (RFC 8011, 5.3.7)
_STATES = {
    3: Fate.WAITING,
    4: Fate.HELD,
    5: Fate.PRINTING,
    6: Fate.STOPPED,
    7: Fate.CANCELLED,
    8: Fate.FAILED,
    9: Fate.DONE,
}


def require() -> None:
    """Raise ToolMissing where there is no ``lp`` to print with."""
    _program()


def send(pdf: Path, printer: str, *, title: str, sides: str, media: str = "A4") -> str:
    """Have ``printer`` print ``pdf`` once and at its true size; return what the queue calls the job.

    Args:
        pdf: the file.
        printer: its name in CUPS.
        title: the job's.
        sides: ``one-sided``, ``two-sided-long-edge`` or ``two-sided-short-edge``.
        media: the paper, as CUPS calls it.

    Raises:
        OutputError: if the printer does not take it.
        ToolMissing: if there is no ``lp``.
    """
    # One copy, whatever the queue's own default: no two sheets of paper bear the same code.
    how = ["-n", "1", "-t", title, "-o", f"sides={sides}", "-o", "print-scaling=none", "-o", f"media={media}"]
    try:
        sent = _run([_program(), "-d", printer, *how, "--", str(pdf)], _SENDING_SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _not_sent(printer, pdf, str(error)) from error
    if sent.returncode:
        raise _not_sent(printer, pdf, sent.stderr.strip())
    found = _JOB.search(sent.stdout)
    return found[1] if found else ""


def fate(job: str) -> Fate:
    """Return what became of the job that its queue calls ``job`` (``printer-12``)."""
    printer, _, number = job.rpartition("-")
    server = _answer(["lpstat", "-H"])
    if not (printer and number.isdecimal() and server):
        return Fate.UNKNOWN
    told = job_attributes(server, int(number)) or {}
    # Numbers begin anew when CUPS is installed anew: a job of another printer is not the one meant.
    queues = [uri.rpartition(b"/")[2].decode() for uri in told.get("job-printer-uri", []) if isinstance(uri, bytes)]
    states = [_STATES.get(state) for state in told.get("job-state", []) if isinstance(state, int)]
    found = (states[0] if printer in queues and states else None) or Fate.UNKNOWN
    return Fate.STOPPED if found is Fate.WAITING and not _is_enabled(printer) else found


def printers() -> tuple[str, ...]:
    """Return the names of the printers that CUPS knows; none where it does not answer."""
    return tuple(_answer(["lpstat", "-e"]).split())


def _is_enabled(printer: str) -> bool:
    return " disabled " not in _answer(["lpstat", "-p", printer])


def _answer(command: list[str]) -> str:
    try:
        return _run(command, _ASKING_SECONDS).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""


def _run(command: list[str], seconds: float) -> subprocess.CompletedProcess[str]:
    # Their words are looked at, so they are English whatever the user speaks.
    english = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=seconds, env=english)


def _program() -> str:
    found = shutil.which("lp")
    if found is None:
        raise ToolMissing(tool="lp (CUPS)", reason=tr("printing.lp_missing"))
    return found


def _not_sent(printer: str, pdf: Path, reason: str) -> OutputError:
    return OutputError(path=printer, reason=tr("printing.not_sent", reason=reason, out=pdf))
