"""Asking a network scanner what it is and how it is, and waiting for it so that whoever wants to stop is heard."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from time import monotonic, sleep
from typing import TypeVar

import httpx

from recon.errors import ScannerBusy, ScannerMissing, ScannerStopped
from recon.intake.escl_answers import Capabilities, Status, Unreadable, capabilities, status
from recon.intake.escl_line import ASKING_SECONDS, Line
from recon.language import tr

OK, NOT_FOUND, UNAVAILABLE = 200, 404, 503
_LISTENING_SECONDS = 0.05
_LONGEST_PAUSE_SECONDS = 10.0

_Answer = TypeVar("_Answer")


class Asking:
    """What is asked of one scanner, and what its answers mean."""

    def __init__(self, line: Line, label: str) -> None:
        self.line, self.label = line, label

    def capabilities(self) -> Capabilities:
        answer = self.line.ask("GET", "ScannerCapabilities")
        if answer.status_code == NOT_FOUND:
            raise ScannerMissing(device=self.label, pages=0)
        self._check(answer)
        try:
            return capabilities(answer.content)
        except Unreadable as error:
            raise self.line.fault(tr("scanner.escl.unreadable")) from error

    def status(self, seconds: float = ASKING_SECONDS) -> Status:
        answer = self.line.ask("GET", "ScannerStatus", seconds=seconds)
        self._check(answer)
        try:
            return status(answer.content)
        except Unreadable as error:
            raise self.line.fault(tr("scanner.escl.unreadable")) from error

    def _check(self, answer: httpx.Response) -> None:
        if answer.status_code == UNAVAILABLE:
            raise ScannerBusy(device=self.label, pages=0)
        if answer.status_code != OK:
            raise self.line.fault(f"HTTP {answer.status_code}")


class Patience:
    """Waits for answers in a thread of its own, so that whoever wants to stop is heard meanwhile."""

    def __init__(self, pool: ThreadPoolExecutor, stop: Callable[[], bool], label: str) -> None:
        self._pool, self._stop, self._label = pool, stop, label

    def answer(self, ask: Callable[[], _Answer]) -> _Answer:
        """Return the answer.

        Raises:
            ScannerStopped: if somebody wants to stop before it is whole.
        """
        self._heed()
        coming = self._pool.submit(ask)
        while True:
            with suppress(TimeoutError):
                return coming.result(timeout=_LISTENING_SECONDS)
            self._heed()

    def pause(self, seconds: float) -> None:
        """Wait."""
        until = monotonic() + min(seconds, _LONGEST_PAUSE_SECONDS)
        while monotonic() < until:
            self._heed()
            sleep(_LISTENING_SECONDS)

    def _heed(self) -> None:
        if self._stop():
            raise ScannerStopped(device=self._label, pages=0)


@contextmanager
def waiting(asking: Asking, stop: Callable[[], bool]) -> Iterator[Patience]:
    pool = ThreadPoolExecutor(1, thread_name_prefix="escl")
    try:
        yield Patience(pool, stop, asking.label)
    finally:
        asking.line.cut()  # nobody wants the answer that is on its way
        pool.shutdown()
