"""Scanners: what drives them, and which of them answer now."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from time import monotonic

from recon.errors import ReconError
from recon.intake.drivers import Drivers
from recon.intake.escl_address import shown
from recon.intake.scanner import Device
from recon.store.database import FILE
from recon.store.glance import glance
from recon.store.unlocking import is_locked
from recon.workflow.doctor.asking import ask
from recon.workflow.doctor.finding import Area, Finding, about
from recon.workflow.opening import open_store
from recon.workflow.scanners import named

_LISTING = ("scanimage", "-f", "%v %m%n")
_NETWORK_SECONDS = 3.0
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


def on_network(folder: Path) -> Iterator[Finding]:
    """Ask each scanner on the network that was named in the store whether it is there."""
    trials = [_Trial(device) for device in _named(folder)]
    until = monotonic() + _NETWORK_SECONDS
    for trial in trials:
        trial.join(max(0.0, until - monotonic()))
        label, place = trial.device.label, shown(trial.device.name)
        yield about(
            Area.SCANNING,
            "named",
            trial.answers,
            found=label,
            why="hangs" if trial.is_alive() else "remedy",
            is_needed=False,
            scanner=label,
            address=place,
            reason=trial.reason,
        )


class _Trial(Thread):
    """One scanner, asked what it can do; nobody waits for one that says nothing."""

    def __init__(self, device: Device) -> None:
        super().__init__(daemon=True)
        self.device, self.answers, self.reason = device, False, ""
        self.start()

    def run(self) -> None:
        try:
            Drivers().abilities(self.device.name)
        except ReconError as error:
            self.reason = error.message()
        else:
            self.answers = True


def _named(folder: Path) -> tuple[Device, ...]:
    """Return the scanners that the store names; none of one that cannot be opened, or would be changed by that."""
    try:
        if not (folder / FILE).is_file() or is_locked(folder):
            return ()
        seen = glance(folder)
        if seen.missing or seen.is_newer:
            return ()
        with open_store(folder) as store:
            return named(store)
    except ReconError:
        return ()
