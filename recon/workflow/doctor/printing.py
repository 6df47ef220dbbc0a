"""Printers, as CUPS has them: which there are, which of them are stopped, and on what paper they print."""

import re
import shutil
from collections.abc import Iterator, Sequence
from time import monotonic

from recon.language import tr
from recon.workflow.doctor.asking import Answer, ask
from recon.workflow.doctor.finding import Area, Finding, about

_STATE = re.compile(r"^printer (\S+) (.*)$", re.M)
_PAPERS = re.compile(r"^(?:PageSize|media)/?[^:]*:(.*)$", re.M)
_A4 = re.compile(r"\*(?:A4\b|iso_a4)", re.I)
_HAS_A4 = re.compile(r"(?:\bA4\b|iso_a4)", re.I)
_SECONDS = 2.0  # for each question; for the papers of all printers together


def printers() -> Iterator[Finding]:
    is_there = shutil.which("lp") is not None
    yield about(Area.PRINTING, "lp", is_there, is_needed=False)
    if not is_there:
        return
    known = ask(["lpstat", "-e"], seconds=_SECONDS)
    if known.hangs:
        yield about(Area.PRINTING, "printer", False, why="hangs", is_needed=False)
        return
    names = known.out.split()
    yield about(Area.PRINTING, "printer", bool(names), found=", ".join(names), is_needed=False)
    if names:
        states = _STATE.findall(ask(["lpstat", "-p"], seconds=_SECONDS).out)
        stopped = [name for name, state in states if name in names and "disabled" in state]
        yield about(
            Area.PRINTING,
            "running",
            not stopped,
            found="" if stopped else tr("doctor.running.found"),
            printers=", ".join(stopped),
            one=(stopped or [""])[0],
        )
        yield _papers(names)


def _papers(names: Sequence[str]) -> Finding:
    """Tell which printers have no A4: sheets are printed at their true size, on nothing else."""
    until = monotonic() + _SECONDS
    without, unknown, other = [], [], []
    for name in names:
        answer = ask(["lpoptions", "-p", name, "-l"], seconds=max(0.2, until - monotonic()))
        papers = _papers_of(answer)
        if not papers:
            unknown.append(name)
        elif not _HAS_A4.search(papers):
            without.append(name)
        elif not _A4.search(papers):
            other.append(name)
    if without:
        return about(Area.PRINTING, "paper", False, why="none", printers=", ".join(without))
    if other:
        return about(Area.PRINTING, "paper", False, why="other", is_needed=False, printers=", ".join(other))
    found = tr("doctor.paper.unknown", printers=", ".join(unknown)) if unknown else "A4"
    return about(Area.PRINTING, "paper", True, found=found)


def _papers_of(answer: Answer) -> str:
    found = _PAPERS.search(answer.out) if answer.is_well else None
    return found[1] if found else ""
