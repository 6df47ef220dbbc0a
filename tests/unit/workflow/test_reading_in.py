"""Reading pages while they come: what reading takes is kept, made anew when something was learned, and let go."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from recon.model.page import Page, PageResult
from recon.store import Store, queries
from recon.store.scans import ScannedPage, ScanState
from recon.workflow import reading_in
from recon.workflow.batches import run_batch
from recon.workflow.reading_in import Reading
from recon.workflow.scanning import FEW_PAGES
from tests.helpers.store_samples import OPERATOR, faulty, issue, keep_file


@dataclass
class Readers:
    """The readers that were made, and the pools."""

    made: int = 0
    pools: list[Executor] = field(default_factory=list)


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> Iterator[Readers]:
    """Read every page as one without a code, in threads where processes would."""
    readers = Readers()

    def make(_store: Store, _policy: object) -> Callable[[Page], PageResult]:
        readers.made += 1
        return faulty

    def pool(_reader: object, jobs: int) -> Callable[[], Executor]:
        def begin() -> Executor:
            readers.pools.append(ThreadPoolExecutor(jobs))
            return readers.pools[-1]

        return begin

    monkeypatch.setattr(reading_in, "page_reader", make)
    monkeypatch.setattr(reading_in, "pool", pool)
    monkeypatch.setattr(reading_in, "read_in_worker", faulty)
    yield readers
    for one in readers.pools:
        one.shutdown()


def ignore(_page: ScannedPage, _left: int) -> None:
    """Nobody looks on."""


def test_each_page_is_told_with_what_became_of_it_and_how_many_are_left(store: Store, readers: Readers) -> None:
    keep_file(store, b"three", pages=3)
    told: list[tuple[int | None, ScanState, int]] = []
    reading = Reading(store, operator=OPERATOR)
    assert reading.read(lambda page, left: told.append((page.position, page.state, left))) == 3
    assert told == [(0, ScanState.STRAY, 2), (1, ScanState.STRAY, 1), (2, ScanState.STRAY, 0)]
    assert queries.unread(store) == ()
    assert readers.pools == []


def test_pages_that_come_while_others_are_read_are_read_too(store: Store, readers: Readers) -> None:
    keep_file(store, b"first")
    names: list[str] = []

    def look(page: ScannedPage, _left: int) -> None:
        if not names:
            keep_file(store, b"second", name="later.tif")
        names.append(page.name)

    assert Reading(store, operator=OPERATOR).read(look) == 2
    assert names == ["scan.tif", "later.tif"]


def test_a_stop_leaves_the_rest_to_be_read(store: Store, readers: Readers) -> None:
    keep_file(store, b"many", pages=20)
    done: list[int] = []
    reading = Reading(store, operator=OPERATOR, jobs=2)
    reading.read(lambda _page, left: done.append(left), stop=lambda: len(done) >= 3)
    assert 3 <= len(done) < 20
    assert len(queries.unread(store)) == 20 - len(done)
    assert reading.read(ignore) == 20 - len(done)


def test_a_pool_is_kept_from_one_group_to_the_next(store: Store, readers: Readers) -> None:
    reading = Reading(store, operator=OPERATOR, jobs=2)
    keep_file(store, b"many", pages=FEW_PAGES + 1)
    reading.read(ignore)
    keep_file(store, b"one")
    reading.read(ignore)
    assert (readers.made, len(readers.pools)) == (1, 1)


def test_when_something_is_printed_pages_are_read_by_what_is_known_then(store: Store, readers: Readers) -> None:
    reading = Reading(store, operator=OPERATOR, jobs=2)
    for data in (b"a", b"b"):
        keep_file(store, data, pages=FEW_PAGES + 1)
        reading.read(ignore)
    issue(store)
    keep_file(store, b"c", pages=FEW_PAGES + 1)
    reading.read(ignore)
    assert (readers.made, len(readers.pools)) == (2, 2)


def test_on_the_next_day_dates_are_judged_by_that_day(store: Store, readers: Readers) -> None:
    reading, clock = Reading(store, operator=OPERATOR), store.clock
    keep_file(store, b"a")
    reading.read(ignore)
    store.clock = lambda: clock() + timedelta(days=1)
    keep_file(store, b"b")
    reading.read(ignore)
    assert readers.made == 2


class Broken(ThreadPoolExecutor):
    def submit(self, *_: object, **__: object):  # type: ignore[no-untyped-def,override]
        raise BrokenProcessPool


def test_a_broken_pool_is_made_anew_and_no_page_is_lost(
    store: Store, readers: Readers, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds: list[type[ThreadPoolExecutor]] = [ThreadPoolExecutor, Broken]
    monkeypatch.setattr(reading_in, "pool", lambda _reader, jobs: lambda: kinds.pop()(jobs))
    keep_file(store, b"many", pages=FEW_PAGES + 3)
    assert Reading(store, operator=OPERATOR, jobs=1).read(ignore) == FEW_PAGES + 3
    assert kinds == []


@pytest.mark.parametrize("executor", [None, lambda: ThreadPoolExecutor(2)])
def test_a_batch_that_is_stopped_gives_no_more(executor: Callable[[], Executor] | None) -> None:
    done: list[PageResult] = []
    pages = [Page("d", position) for position in range(30)]
    for result in run_batch(pages, faulty, executor=executor, width=2, stop=lambda: len(done) >= 4):
        done.append(result)  # noqa: PERF402 - the stop looks at it meanwhile
    assert 4 <= len(done) < 30
