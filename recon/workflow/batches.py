"""Reading many pages at once: a pool of processes, none of which can take the batch down with it."""

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, partial
from itertools import takewhile
from pathlib import Path
from time import monotonic
from typing import Any

from recon import network, programs
from recon.design.codec import form_from_json
from recon.errors import PageInconsistent, ProgramReplaced, ReconError, VersionUnknown, WorkerLost
from recon.model.calibration import Calibration
from recon.model.form import Form
from recon.model.page import Fault, Page, PageResult
from recon.model.patient import Patient
from recon.model.policy import Policy
from recon.model.sheet import SheetCode
from recon.reading.calibration import SHIPPED
from recon.reading.context import Context
from recon.reading.engines import Engines, default_engines
from recon.reading.page import process_page
from recon.reading.words import Words
from recon.store.images import Images
from recon.store.queries import StoredForm
from recon.store.vault import CLEAR, Vault
from recon.vision import decoder
from recon.vision.template import Template, render_template

Process = Callable[[Page], PageResult]
Progress = Callable[[int, int], None]
Stop = Callable[[], bool]

_ASKING_SECONDS = 0.2
_STUCK_SECONDS = 300.0  # without a single page, where one takes a second or two
# Templates of 200 dpi are 4 MB each; a batch seldom mixes more pages of forms than this.
_TEMPLATES_KEPT = 24


@dataclass(frozen=True)
class PageReader:
    """All that reading a page takes, by path, so that it can be sent to another process.

    ``forms`` are the printed versions by version; ``today`` is the day against which dates are judged; ``printed_for``
    is who stands on a paper, by serial and copy: on all others a patient's sticker is looked for; ``words`` are those
    that fields may well hold. ``vault`` holds the key of an encrypted store: it goes to a worker through the pipe that
    starts it, and so into no file and onto no command line.
    """

    images: Path
    blanks: Path
    forms: Mapping[str, StoredForm]
    policy: Policy
    today: date
    printed_for: Mapping[tuple[str, int], Patient] = field(default_factory=dict)
    words: Words = field(default_factory=Words)
    calibration: Calibration = SHIPPED
    vault: Vault = field(default=CLEAR, repr=False)
    _tools: "list[_Tools]" = field(default_factory=list, repr=False, compare=False)

    def __call__(self, page: Page) -> PageResult:
        """Read one page; whatever goes wrong, even in our own code, is that page's fault and no other's."""
        if not self._tools:
            self._tools.append(_Tools(self))
        tools = self._tools[0]
        try:
            return process_page(
                page,
                load=tools.load,
                template_for=tools.template_for,
                context_for=self._context,
                engines=tools.engines,
                calibration=self.calibration,
                policy=self.policy,
            )
        except ReconError as error:
            return PageResult(page, fault=Fault.of(error))
        except Exception as error:
            if os.environ.get("RECON_DEBUG"):
                raise
            return PageResult(page, fault=Fault("internal", (("reason", f"{type(error).__name__}: {error}"),)))

    def _context(self, code: SheetCode) -> Context:
        patient = self.printed_for.get((code.serial, code.copy))
        return Context(self.today, patient is None, patient, self.words)


class _Tools:
    """What one process makes once and uses for every page."""

    def __init__(self, reader: PageReader) -> None:
        self._reader = reader
        self.engines: Engines = default_engines()
        # A multi-page file is read once for its pages, which come one after the other.
        self._bytes = lru_cache(maxsize=1)(Images(reader.images, reader.vault).get)
        self._form = lru_cache(maxsize=None)(self._read_form)
        self._template = lru_cache(maxsize=_TEMPLATES_KEPT)(self._render)

    def load(self, page: Page) -> bytes:
        return self._bytes(page.digest)

    def template_for(self, code: SheetCode) -> Template:
        if code.version not in self._reader.forms:
            raise VersionUnknown(form=code.form, version=code.version)
        if not 1 <= code.page <= self._form(code.version).pages:
            raise PageInconsistent(sheet=code.serial)
        return self._template(code.version, code.page)

    def _read_form(self, version: str) -> Form:
        return form_from_json(self._reader.forms[version].definition)

    def _render(self, version: str, page: int) -> Template:
        stored, blanks = self._reader.forms[version], Images(self._reader.blanks, self._reader.vault)
        return render_template(self._form(version), blanks.get(stored.blank), page)


def never() -> bool:
    """Stop for nothing."""
    return False


def default_jobs() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pool(reader: PageReader, jobs: int) -> Callable[[], Executor]:
    """Return a maker of pools of ``jobs`` processes that read pages with ``read_in_worker``.

    Raises:
        ProgramReplaced: by the maker, if they would be of another version than this.
    """
    # Spawned, not forked: a fork would share the database connection and the locks of running threads.
    context = multiprocessing.get_context("spawn")
    # What this process has made to read with stays here: it cannot be sent.
    sent = replace(reader, _tools=[])
    return partial(_workers, jobs, mp_context=context, initializer=_start_worker, initargs=(sent,))


def _workers(jobs: int, **how: Any) -> Executor:
    if programs.is_replaced():
        raise ProgramReplaced()
    return ProcessPoolExecutor(jobs, **how)


def read_in_worker(page: Page) -> PageResult:
    """Read ``page`` with the reader that this worker process was started with."""
    return _WORKER[0](page)


def run_batch(
    pages: Iterable[Page],
    process: Process,
    *,
    executor: Callable[[], Executor] | None,
    width: int = 1,
    progress: Progress | None = None,
    stop: Stop = never,
) -> Iterator[PageResult]:
    """Yield the result of every page, as each is ready, until ``stop`` says so.

    Args:
        pages: what to read.
        process: reads one page; sent to the pool by name.
        executor: makes a pool, and another one when a worker dies; None reads in this process.
        width: how many pages are in the pool at once.
        progress: told how many pages are done, of how many.
        stop: asked between pages, and a few times a second; the pages in hand are then left.
    """
    every = tuple(pages)
    results = _run_here(every, process, stop) if executor is None else _run_pools(every, process, executor, width, stop)
    for done, result in enumerate(results, start=1):
        if progress is not None:
            progress(done, len(every))
        yield result


def _run_here(pages: tuple[Page, ...], process: Process, stop: Stop) -> Iterator[PageResult]:
    return (process(page) for page in takewhile(lambda _page: not stop(), pages))


def _run_pools(
    pages: tuple[Page, ...], process: Process, executor: Callable[[], Executor], width: int, stop: Stop
) -> Iterator[PageResult]:
    waiting = deque(pages)
    while waiting and not stop():
        # A worker that dies takes its pool along, and nobody knows which of the pages in it was to blame.
        suspects = deque((yield from _until_broken(waiting, process, executor, width, stop)))
        while suspects and not stop():
            for page in (yield from _until_broken(suspects, process, executor, 1, stop)):
                yield PageResult(page, fault=Fault.of(WorkerLost()))


def _until_broken(
    waiting: deque[Page], process: Process, executor: Callable[[], Executor], width: int, stop: Stop
) -> Generator[PageResult, None, list[Page]]:
    """Yield results of ``waiting``, taken off it; if the pool breaks, return the pages that were in it."""
    running: dict[Future[PageResult], Page] = {}
    last = monotonic()
    with executor() as workers:
        try:
            while (waiting or running) and not stop():
                while waiting and len(running) < width:
                    with _deaf_to_interrupts():
                        running[workers.submit(process, waiting[0])] = waiting[0]
                    waiting.popleft()
                for future in wait(running, _ASKING_SECONDS, FIRST_COMPLETED).done:
                    yield future.result()
                    del running[future]
                    last = monotonic()
                if monotonic() - last > _STUCK_SECONDS:
                    _kill(workers)
        except BrokenProcessPool:
            return list(running.values())
        finally:
            workers.shutdown(wait=False, cancel_futures=True)
    return []


def _kill(workers: Executor) -> None:
    """End the processes of a pool, as if they had died: what they were at is then tried once more, page by page."""
    for process in list((getattr(workers, "_processes", None) or {}).values()):
        process.kill()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Start worker processes that do not hear Ctrl-C, not even while they are still loading."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


_WORKER: list[PageReader] = []


def _start_worker(reader: PageReader) -> None:
    network.guard()
    # Ctrl-C reaches every process of the terminal; only the first one, which keeps the account, answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    decoder.prepare()  # loads beside what this process loads
    _WORKER[:] = [reader]


def _leave_with_parent() -> None:
    """End this worker when the process that it works for is gone, however that ended; else it would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
