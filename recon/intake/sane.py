"""Scanners by SANE: its program ``scanimage``, what it answers, and what that means to a person.

Every page is a file of its own, which the program names only once it is whole. It is made to speak English.
"""

import os
import shutil
import signal
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, Queue
from time import monotonic

from recon.errors import (
    ScannerBusy,
    ScannerDenied,
    ScannerEmpty,
    ScannerError,
    ScannerGone,
    ScannerJammed,
    ScannerMissing,
    ScannerOpen,
    ScannerStopped,
    ToolMissing,
)
from recon.intake.sane_options import Offered, abilities, arguments, offered
from recon.intake.scanner import Abilities, Device, Settings
from recon.language import tr

PROGRAM = "scanimage"

_LISTING_SECONDS = 60.0  # SANE asks the whole network for scanners
_ASKING_SECONDS = 30.0
_LISTENING_SECONDS = 0.1
_LEAVING_SECONDS = 10.0  # a scanner that is asked to stop carries its paper out first
_TOLD = 40  # lines of what the program says that are looked at in the end
_BATCH_OVER = "Batch terminated"
_PAGE_BEGUN = "Scanning page "

# SANE's own words for how it went (sane_strstatus), and its numbers, with which the program ends.
_MEANINGS: tuple[tuple[int, str, type[ScannerError]], ...] = (
    (2, "Operation was canceled", ScannerStopped),
    (3, "Device busy", ScannerBusy),
    (6, "Document feeder jammed", ScannerJammed),
    (7, "Document feeder out of documents", ScannerEmpty),
    (8, "Scanner cover is open", ScannerOpen),
    (9, "Error during device I/O", ScannerGone),
    (11, "Access to resource has been denied", ScannerDenied),
)


class Sane:
    """Scanners as ``scanimage`` sees them; ``more`` is what else to set of a device, in its own words."""

    def __init__(self, *more: str) -> None:
        self._more = more

    def devices(self) -> tuple[Device, ...]:
        """See Scanner."""
        lines = _ask(["-f", "%d\t%v %m\t%t%n"], _LISTING_SECONDS).stdout.splitlines()
        told = [line.split("\t") for line in lines if line.count("\t") == 2]
        return tuple(Device(name, label.replace("_", " ").strip() or name) for name, label, _kind in told)

    def abilities(self, device: str) -> Abilities:
        """See Scanner."""
        return abilities(self._offered(device))

    def scan(
        self, settings: Settings, folder: Path, *, told: Callable[[int], None], stop: Callable[[], bool]
    ) -> Iterator[Path]:
        """See Scanner."""
        how = arguments(settings, self._offered(settings.device))
        pages = 0
        with _running([_program(), "-d", settings.device, *how, *self._more], folder) as run:
            for line in run.listen(told, stop):
                page = folder / line
                if page.is_file():
                    pages += 1
                    yield page
        error = _meaning(run, settings.device, pages)
        if error is not None:
            raise error

    def _offered(self, device: str) -> dict[str, Offered]:
        """Return what can be set of the device, which is different for each."""
        answer = _ask(["-d", device, "-A"], _ASKING_SECONDS)
        if answer.returncode:
            raise _error(answer.returncode, answer.stderr.splitlines(), device, 0)
        return offered(answer.stdout)


class _Run:
    """The program at work: the files that it says are whole, and what it says beside."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._whole: Queue[str | None] = Queue()
        self._said: Queue[str] = Queue()
        self._ended_at: float | None = None
        self.lines: deque[str] = deque(maxlen=_TOLD)
        self.is_stopped = False
        self._listening = [threading.Thread(target=hear, daemon=True) for hear in (self._hear_files, self._hear_words)]
        for thread in self._listening:
            thread.start()

    @property
    def code(self) -> int:
        return self._process.returncode or 0

    def listen(self, told: Callable[[int], None], stop: Callable[[], bool]) -> Iterator[str]:
        """Yield the name of each file that is whole, until the program has ended."""
        while True:
            with suppress(Empty):
                line = self._whole.get(timeout=_LISTENING_SECONDS)
                if line is None:
                    break
                yield line
            self._pass_on(told)
            if stop() and not self.is_stopped:
                self.is_stopped = True
                self.send(signal.SIGINT)
            if self._is_stuck():
                self.send(signal.SIGKILL)
        self._process.wait()
        for thread in self._listening:
            thread.join(_LEAVING_SECONDS)
        self._pass_on(told)

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the program and to what it started."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)

    def end(self) -> None:
        """See that nothing of the program is left, whatever it was at."""
        if self._process.poll() is None:
            self.send(signal.SIGINT)
            try:
                self._process.wait(_LEAVING_SECONDS)
            except subprocess.TimeoutExpired:
                self.send(signal.SIGKILL)
                self._process.wait()

    def _pass_on(self, told: Callable[[int], None]) -> None:
        while not self._said.empty():
            line = self._said.get()
            self.lines.append(line)
            number = line.removeprefix(_PAGE_BEGUN)
            if number != line and number.isdecimal():
                told(int(number))
            if self._ended_at is None and (line.startswith(_BATCH_OVER) or self.is_stopped):
                self._ended_at = monotonic()

    def _is_stuck(self) -> bool:
        """Tell whether the program has said that it is over, or was told to stop, and does not go."""
        if self.is_stopped and self._ended_at is None:
            self._ended_at = monotonic()
        return self._ended_at is not None and monotonic() - self._ended_at > _LEAVING_SECONDS

    def _hear_files(self) -> None:
        for line in self._process.stdout or ():
            self._whole.put(line.rstrip("\n"))
        self._whole.put(None)

    def _hear_words(self) -> None:
        for line in self._process.stderr or ():
            self._said.put(line.rstrip("\n"))


@contextmanager
def _running(command: list[str], folder: Path) -> Iterator[_Run]:
    """Run the program in ``folder``; afterwards it is gone, and so is what it had begun and not finished."""
    # A session of its own: Ctrl-C is for whoever asked for the scan, who then stops it as it should be stopped.
    with subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        env=_english(),
        start_new_session=True,
    ) as process:
        run = _Run(process)
        try:
            yield run
        finally:
            run.end()
            for part in folder.glob("*.part"):
                part.unlink(missing_ok=True)


def _meaning(run: _Run, device: str, pages: int) -> ScannerError | None:
    """Return why the scan ended, None where the pile was through."""
    if run.is_stopped:
        return ScannerStopped(device=device, pages=pages)
    lines = list(run.lines)
    is_empty = any(_MEANINGS[3][1] in line for line in lines)
    if is_empty and pages:
        return None
    if run.code or is_empty:
        return _error(run.code, lines, device, pages)
    return None if pages else ScannerError(device=device, pages=pages, reason=_last(lines))


def _error(code: int, lines: list[str], device: str, pages: int) -> ScannerError:
    said = [line for line in lines if line.startswith(f"{PROGRAM}: ")]
    for number, words, kind in _MEANINGS:
        if any(line.endswith(words) for line in said) or (code == number and not said):
            return kind(device=device, pages=pages)
    if any(line.startswith(f"{PROGRAM}: open of device") for line in said):
        return ScannerMissing(device=device, pages=pages)
    return ScannerError(device=device, pages=pages, reason=_last(lines))


def _last(lines: list[str]) -> str:
    """Return what the program said last that is about the scanner."""
    said = [line.removeprefix(f"{PROGRAM}: ") for line in lines if line.startswith(f"{PROGRAM}: ")]
    return said[-1] if said else tr("scanner.silent")


def _ask(how: list[str], seconds: float) -> subprocess.CompletedProcess[str]:
    command = [_program(), *how]
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            timeout=seconds,
            env=_english(),
        )
    except subprocess.TimeoutExpired as error:
        device = how[1] if how[0] == "-d" else "SANE"
        raise ScannerGone(device=device, pages=0) from error


def _english() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "C"}


def _program() -> str:
    found = shutil.which(PROGRAM)
    if found is None:
        raise ToolMissing(tool=PROGRAM, reason=tr("scanner.missing"))
    return found
