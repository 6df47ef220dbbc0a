"""Reading pages as they come in, for as long as a program runs: what reading takes is kept from one group to the next.

To start processes takes as long as reading a few pages, and to gather who stands on which paper takes longer the more
was printed. Both are made anew only when something was printed, or learned, since.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from typing import Any, TypeVar

from recon.model.ledger import Act
from recon.model.page import Page, PageResult
from recon.model.policy import Policy
from recon.store import Store, queries, scans
from recon.store.scans import ScannedPage
from recon.workflow.batches import PageReader, Stop, default_jobs, never, pool, read_in_worker, run_batch
from recon.workflow.scanning import FEW_PAGES, page_reader, record_page

_Given = TypeVar("_Given")

# After any of these a page may have to be read by other means: another form, somebody else on the paper, other names.
_TEACHING = (
    Act.FORM_ADDED,
    Act.SHEET_PRINTED,
    Act.PATIENT_ADDED,
    Act.ROSTER_TAKEN,
    Act.PATIENT_MERGED,
    Act.CHANGE_ANSWERED,
    Act.CALIBRATED,
    Act.ACCEPTANCE_TIGHTENED,
    Act.ACCEPTANCE_RESET,
)
_Known = tuple[date, tuple[tuple[str, int], ...]]


class Reading:
    """Reads what waits to be read in one store; close it, or its processes stay."""

    def __init__(
        self,
        store: Store,
        *,
        operator: str,
        policy: Policy | None = None,
        jobs: int | None = None,
        few: int = FEW_PAGES,
    ) -> None:
        """``jobs`` is how many processes read (default: all cores but one, which whoever looks on may need).

        For up to ``few`` pages none is started: this one reads them.
        """
        self._store, self._operator = store, operator
        self._policy = policy or Policy()
        self._jobs = jobs or max(default_jobs() - 1, 1)
        self._few = few
        self._known: _Known | None = None
        self._reader: PageReader | None = None
        self._pool: _KeptPool | None = None

    def read(self, told: Callable[[ScannedPage, int], None], *, stop: Stop = never) -> int:
        """Read every page that waits, also those that come meanwhile; return how many were read.

        Args:
            told: each page, and how many are still to be read of those that are known of.
            stop: asked a few times a second; what is not read then is read another time.

        Raises:
            StoreError: if the store cannot take it; what was read until then stays.
        """
        done = 0
        while not stop() and (pages := queries.unread(self._store)):
            left = len(pages)
            for result in self._results(pages, stop):
                left -= 1
                recorded = record_page(self._store, result, operator=self._operator, policy=self._policy)
                became = recorded and scans.one(self._store, result.page.digest, result.page.position)
                if became:
                    done += 1
                    told(became, left)
        return done

    def close(self) -> None:
        """Let the processes go, whatever they are at: a page that is not read stays to be read."""
        if self._pool is not None:
            self._pool.close()
        self._pool = self._reader = None

    def _results(self, pages: tuple[Page, ...], stop: Stop) -> Iterator[PageResult]:
        reader = self._current()
        if len(pages) <= self._few and self._pool is None:
            return run_batch(pages, reader, executor=None, stop=stop)
        self._pool = self._pool or _KeptPool(pool(reader, self._jobs))
        return run_batch(pages, read_in_worker, executor=self._pool.lend, width=2 * self._jobs, stop=stop)

    def _current(self) -> PageReader:
        """Return what reads by all that is known now."""
        known = self._knowledge()
        if self._reader is None or known != self._known:
            self.close()
            self._reader, self._known = page_reader(self._store, self._policy), known
        return self._reader

    def _knowledge(self) -> _Known:
        sql = f"""
            SELECT act, count(*) AS times FROM ledger WHERE act IN ({", ".join("?" * len(_TEACHING))}) GROUP BY act
        """  # noqa: S608
        rows = self._store.rows(sql, [act.value for act in _TEACHING])
        today = self._store.clock().astimezone(self._store.timezone).date()
        return today, tuple((row["act"], row["times"]) for row in rows)


class _KeptPool:
    """A pool of processes that outlives the batches read with it; a broken one is made anew."""

    def __init__(self, make: Callable[[], Executor]) -> None:
        self._make = make
        self.pool: Executor | None = None

    def lend(self) -> Executor:
        """Return the pool for one batch, the end of which is not the pool's."""
        return _Lent(self)

    def submit(self, do: Callable[..., _Given], *args: Any, **named: Any) -> Future[_Given]:
        if self.pool is None:
            self.pool = self._make()
        try:
            return self.pool.submit(do, *args, **named)
        except BrokenProcessPool:
            self.close()
            raise

    def close(self) -> None:
        """End the processes without waiting for what they are at."""
        ending, self.pool = self.pool, None
        if ending is not None:
            _end(ending)


def _end(ending: Executor) -> None:
    processes = list((ending._processes or {}).values()) if isinstance(ending, ProcessPoolExecutor) else []
    ending.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()


class _Lent(Executor):
    def __init__(self, kept: _KeptPool) -> None:
        self._kept = kept
        self._given: list[Future[Any]] = []

    def submit(self, fn: Callable[..., _Given], /, *args: Any, **kwargs: Any) -> Future[_Given]:
        future = self._kept.submit(fn, *args, **kwargs)
        self._given = [one for one in self._given if not one.done()] + [future]
        return future

    @property
    def _processes(self) -> Any:
        return getattr(self._kept.pool, "_processes", None)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002
        for future in self._given:
            future.cancel()
