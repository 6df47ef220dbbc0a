"""One pile through a network scanner: begun, fetched page by page, and held in the end against what went through it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from time import monotonic

import httpx

from recon.errors import (
    PageError,
    ScannerBusy,
    ScannerEmpty,
    ScannerError,
    ScannerJammed,
    ScannerLost,
    ScannerOpen,
    ScannerStopped,
)
from recon.intake.escl_answers import Status, path_of, request
from recon.intake.escl_asking import NOT_FOUND, OK, UNAVAILABLE, Asking, Patience
from recon.intake.escl_line import MOST_PAGE, PAGE_SECONDS
from recon.intake.scanner import Settings, Source
from recon.language import tr
from recon.vision.decoder import count_pages

MOST_PAGES = 2000  # in one pile: no feeder holds as many
_BUSY_SECONDS = 30.0  # that a scanner may be at work for somebody else
_PATIENCE_SECONDS = 120.0  # that it may say that the next page is not ready
_CLEARING_SECONDS = 2.0  # that its feeder may take to see that nothing lies in it
_LEAVING_SECONDS = 3.0
_PAUSE_SECONDS = 1.0
_CREATED, _GONE = 201, 410

_LOADED, _EMPTY = "ScannerAdfLoaded", "ScannerAdfEmpty"
# What is the matter with the feeder, in the words of the protocol and of some makers.
_FEEDER: Mapping[str, type[ScannerError]] = {
    "ScannerAdfJam": ScannerJammed,
    "ScannerAdfMispick": ScannerJammed,
    "ScannerAdfMultipickDetected": ScannerJammed,
    "ScannerAdfHatchOpen": ScannerOpen,
    "ScannerAdfDoorOpen": ScannerOpen,
}


class Pile:
    """One job of a scanner."""

    def __init__(self, asking: Asking, patience: Patience, settings: Settings) -> None:
        self._asking, self._patience = asking, patience
        self._is_feeder = settings.source is Source.FEEDER
        self._settings = settings
        self._path = ""
        self._pages = 0  # that came
        self._is_over = True  # nothing is to be ended

    def begin(self) -> None:
        """Have the scanner begin."""
        wanted = request(self._settings, self._patience.answer(self._asking.capabilities))
        if self._is_feeder:
            self._check_feeder(self._status())
        until = monotonic() + _BUSY_SECONDS
        while (answer := self._ask("POST", "ScanJobs", wanted)).status_code == UNAVAILABLE:
            if monotonic() > until:
                raise ScannerBusy(device=self._asking.label, pages=0)
            self._patience.pause(_asked_to_wait(answer))
        self._path = path_of(answer.headers.get("Location", "")).rstrip("/")
        if answer.status_code != _CREATED or not self._path:
            raise self._why(answer)
        self._is_over = False

    def documents(self, told: Callable[[int], None]) -> Iterator[bytes]:
        """Yield what comes: pages, or files with several in them."""
        for number in range(1, MOST_PAGES + 1):
            told(number)
            data = self._next()
            if data is None:
                return
            self._pages += _pages_in(data)
            yield data
            if not self._is_feeder:
                return
        raise self._asking.line.fault(tr("scanner.escl.endless", most=MOST_PAGES))

    def end(self) -> None:
        """See that all that went through came, and that nothing is left.

        Raises:
            ScannerError: if not.
        """
        found = self._status()
        self._check_feeder(found)
        self._check_job(found)
        if not self._pages:
            raise ScannerEmpty(device=self._asking.label, pages=0)
        if self._missing(found):
            raise self._asking.line.fault("")
        self.leave()  # a pile that nobody ends keeps some scanners from beginning another, or from seeing their feeder
        if self._is_feeder and self._is_paper_left(found):
            raise self._asking.line.fault(tr("scanner.escl.left"))

    def leave(self) -> None:
        """Tell the scanner that this pile is over, as far as it can be told."""
        if not self._is_over:
            self._is_over = True
            with suppress(ScannerError):
                self._asking.line.ask("DELETE", self._path, seconds=_LEAVING_SECONDS)

    def told(self, error: ScannerError) -> ScannerError:
        """Return the error with how many pages came before it, and with what went through the scanner beside those."""
        error = type(error)(**{**error.details, "pages": self._pages})
        try:
            found = self._asking.status(_LEAVING_SECONDS)
        except ScannerError:
            return error
        missing = self._missing(found)
        # Of a scanner that is told to stop everybody knows that the page in it is not kept.
        if missing <= (1 if isinstance(error, ScannerStopped) else 0):
            return error
        why = f"{error.message()} " if isinstance(error, (ScannerJammed, ScannerOpen)) else ""
        through = self._pages + missing
        return ScannerLost(device=self._asking.label, pages=self._pages, through=through, missing=missing, why=why)

    def _next(self) -> bytes | None:
        until = monotonic() + _PATIENCE_SECONDS
        while True:
            answer = self._ask("GET", f"{self._path}/NextDocument", most=MOST_PAGE, seconds=PAGE_SECONDS)
            if answer.status_code == OK:
                return answer.content
            if answer.status_code in (NOT_FOUND, _GONE):
                return None
            if answer.status_code != UNAVAILABLE or monotonic() > until:
                self._check_over(answer)
                return None
            self._check_feeder(self._status())
            self._patience.pause(_asked_to_wait(answer))

    def _check_over(self, answer: httpx.Response) -> None:
        """Take another answer than a page for the end where the scanner says that it is."""
        job = self._status().job(self._path)
        if not self._pages or job is None or job.state != "Completed":
            raise self._why(answer)

    def _ask(self, method: str, path: str, content: bytes | None = None, **how: float) -> httpx.Response:
        line = self._asking.line
        return self._patience.answer(lambda: line.ask(method, path, content, **how))  # type: ignore[arg-type]

    def _status(self) -> Status:
        return self._patience.answer(self._asking.status)

    def _is_paper_left(self, found: Status) -> bool:
        """Tell whether paper is left, once the feeder had the time to see that none is."""
        until = monotonic() + _CLEARING_SECONDS
        while found.feeder == _LOADED and monotonic() < until:
            self._patience.pause(_CLEARING_SECONDS / 8)
            found = self._status()
        return found.feeder == _LOADED

    def _check_feeder(self, found: Status) -> None:
        fault = _FEEDER.get(found.feeder) if self._is_feeder else None
        if fault is None and self._is_feeder and found.feeder == _EMPTY and not self._path:
            fault = ScannerEmpty
        if fault is not None:
            raise fault(device=self._asking.label, pages=0)

    def _check_job(self, found: Status) -> None:
        job = found.job(self._path) if self._path else None
        if job is not None and job.state == "Canceled":
            raise ScannerStopped(device=self._asking.label, pages=0)
        if job is not None and job.state == "Aborted":
            raise self._asking.line.fault(", ".join(job.reasons) or job.state)

    def _missing(self, found: Status) -> int:
        """Return how many pages went through the feeder, as the scanner counts them, and did not come."""
        job = found.job(self._path) if self._path and self._is_feeder else None
        return max((job.through or 0) - self._pages, 0) if job is not None else 0

    def _why(self, answer: httpx.Response) -> ScannerError:
        """Return why the scanner does not do what it was asked."""
        try:
            found = self._status()
            self._check_feeder(found)
            self._check_job(found)
        except ScannerError as error:
            return error
        if answer.status_code == UNAVAILABLE or found.state == "Processing":
            return ScannerBusy(device=self._asking.label, pages=0)
        said = "" if found.state == "Idle" else f", {found.state}"
        return self._asking.line.fault(f"HTTP {answer.status_code}{said}")


def _pages_in(data: bytes) -> int:
    """Return how many pages a document has, at least one; what cannot be used is told of when it is kept."""
    try:
        return max(count_pages(data), 1)
    except PageError:
        return 1


def _asked_to_wait(answer: httpx.Response) -> float:
    text = answer.headers.get("Retry-After", "")
    return float(text) if text.isascii() and text.isdecimal() and len(text) < 6 else _PAUSE_SECONDS
