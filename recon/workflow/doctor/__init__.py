"""What this machine lacks for printing, scanning and reading, and what to do about it.

Each thing is tried, not only looked for: tesseract reads a word, the window's library opens the screen, the disk is
written to. All of it goes on at once; what does not answer within a few seconds is told, and not waited for.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from time import monotonic

from recon.language import tr
from recon.workflow.doctor import machine, printing, program, reading, scanning, screen, stores
from recon.workflow.doctor.asking import PATIENCE
from recon.workflow.doctor.finding import Area, Finding, about

__all__ = ["Area", "Finding", "doctor"]

Check = Callable[[], Iterator[Finding]]

_LONGEST = PATIENCE + 1.5  # seconds: each program that is asked is given up before


def doctor(store: Path | None = None) -> tuple[Finding, ...]:
    """Look at the machine, and at the disk that the store is on, or would be (default: where we are).

    A store in the folder is looked at as well; it is not changed by that.
    """
    place = store or Path.cwd()
    asked = [
        _Asked(Area.PROGRAM, program.libraries),
        _Asked(Area.READING, reading.tesseract),
        _Asked(Area.READING, program.networks),
        _Asked(Area.PRINTING, program.fonts),
        _Asked(Area.PRINTING, printing.printers),
        _Asked(Area.SCANNING, scanning.scanners),
        *([_Asked(Area.SCANNING, partial(scanning.on_network, store))] if store else []),
        _Asked(Area.WINDOW, screen.window),
        _Asked(Area.MACHINE, machine.processor),
        _Asked(Area.MACHINE, partial(machine.room, place)),
        _Asked(Area.MACHINE, partial(machine.speed, place)),
        _Asked(Area.MACHINE, machine.temporary),
        _Asked(Area.MACHINE, machine.clock),
        *([_Asked(Area.STORE, partial(stores.store, store))] if store else []),
    ]
    until = monotonic() + _LONGEST
    return tuple(finding for one in asked for finding in one.findings(max(0.0, until - monotonic())))


class _Asked(Thread):
    """One check at work. A disk or a share that does not answer holds it for ever, and nobody else."""

    def __init__(self, area: Area, check: Check) -> None:
        super().__init__(daemon=True)
        self._area, self._check = area, check
        self._found: list[Finding] = []
        self._error: Exception | None = None
        self.start()

    def run(self) -> None:
        try:
            for finding in self._check():
                self._found.append(finding)
        except Exception as error:  # noqa: BLE001 - one check that fails must not hide the others
            self._error = error

    def findings(self, seconds: float) -> tuple[Finding, ...]:
        """Return what was found within so many seconds, and that it hangs or failed, if it does."""
        self.join(seconds)
        found = tuple(self._found)
        part = tr(f"doctor.area.{self._area}")
        if self.is_alive():
            return (*found, about(self._area, "hanging", False, part=part))
        if self._error is not None:
            return (*found, about(self._area, "failing", False, part=part, reason=type(self._error).__name__))
        return found
