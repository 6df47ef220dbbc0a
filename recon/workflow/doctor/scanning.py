"""Scanners: what drives them, and which of them answer now."""

import shutil
from collections.abc import Iterator

from recon.workflow.doctor.asking import ask
from recon.workflow.doctor.finding import Area, Finding, about

_LISTING = ("scanimage", "-f", "%v %m%n")
_SECONDS = 2.5  # SANE asks the whole network: whoever wants to wait for that has 'recon scan --devices'


def scanners() -> Iterator[Finding]:
    is_there = shutil.which(_LISTING[0]) is not None
    yield about(Area.SCANNING, "sane", is_there, is_needed=False)
    if not is_there:
        return
    told = ask(_LISTING, seconds=_SECONDS)
    answering = [line.replace("_", " ").strip() for line in told.out.splitlines() if line.strip()]
    yield about(
        Area.SCANNING,
        "scanner",
        bool(answering),
        found=", ".join(answering),
        why="slow" if told.hangs else "remedy",
        is_needed=False,
    )
