"""No page, and no worker, takes a batch down with it."""

import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import cv2
import numpy as np
import pytest

from recon.design.codec import form_to_json
from recon.model.page import Page, PageResult
from recon.model.policy import Policy
from recon.model.sheet import SheetCode
from recon.store.images import Images
from recon.store.queries import StoredForm
from recon.vision.sheetcode import modules
from recon.workflow import batches
from recon.workflow.batches import PageReader, run_batch
from recon.workflow.reading_in import _KeptPool
from tests.helpers.pages import PX, SERIAL, layout, paper, png

PAGES = tuple(Page("ab", position) for position in range(8))


class FakePool(Executor):
    """Runs at once; dies with everything in it when it meets a page that kills it."""

    def __init__(self, kills: Callable[[Page], bool]) -> None:
        self._kills = kills
        self._is_broken = False

    def submit(self, process: Callable[[Page], PageResult], page: Page) -> Future[PageResult]:  # type: ignore[override]
        future: Future[PageResult] = Future()
        self._is_broken = self._is_broken or self._kills(page)
        if self._is_broken:
            future.set_exception(BrokenProcessPool())
        else:
            future.set_result(process(page))
        return future


def fault_codes(results: list[PageResult]) -> dict[int, str]:
    return {result.page.position: result.fault.code for result in results if result.fault}


@pytest.mark.parametrize("width", [1, 3, 20])
def test_a_page_that_kills_twice_is_told_and_all_others_are_read(width: int) -> None:
    kills = partial(FakePool, lambda page: page.position in (2, 5))
    results = list(run_batch(PAGES, PageResult, executor=kills, width=width))
    assert sorted(result.page.position for result in results) == list(range(8))
    assert fault_codes(results) == {2: "worker_lost", 5: "worker_lost"}


def test_a_page_that_kills_once_is_read_the_second_time() -> None:
    left = {3: 1}

    def kills(page: Page) -> bool:
        left[page.position] = left.get(page.position, 0) - 1
        return left[page.position] >= 0

    results = list(run_batch(PAGES, PageResult, executor=partial(FakePool, kills), width=4))
    assert len(results) == 8
    assert fault_codes(results) == {}


def test_progress_counts_every_page() -> None:
    told: list[tuple[int, int]] = []
    results = run_batch(PAGES[:3], PageResult, executor=None, progress=lambda done, total: told.append((done, total)))
    assert [result.page for result in results] == list(PAGES[:3])
    assert told == [(1, 3), (2, 3), (3, 3)]


def read_or_die(page: Page) -> PageResult:
    """Read nothing; end the process at page 1, as a fault in a library does."""
    if page.position == 1:
        os._exit(1)
    return PageResult(page)


def test_a_real_worker_that_dies_costs_its_page_only() -> None:
    pools = partial(ProcessPoolExecutor, 1, mp_context=get_context("spawn"))
    results = list(run_batch(PAGES[:3], read_or_die, executor=pools, width=2))
    assert len(results) == 3
    assert fault_codes(results) == {1: "worker_lost"}


def page_reader(tmp_path: Path) -> PageReader:
    return PageReader(tmp_path / "images", tmp_path / "blanks", {}, Policy(), date(2026, 3, 1))


def test_an_original_that_is_gone_is_that_pages_fault(tmp_path: Path) -> None:
    result = page_reader(tmp_path)(PAGES[0])
    assert result.fault is not None
    assert result.fault.code == "store_damaged"


def test_our_own_bug_is_that_pages_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> PageResult:
        raise ZeroDivisionError("of ours")

    monkeypatch.setattr(batches, "process_page", broken)
    monkeypatch.delenv("RECON_DEBUG", raising=False)
    result = page_reader(tmp_path)(PAGES[0])
    assert result.fault is not None
    assert (result.fault.code, dict(result.fault.details)["reason"]) == ("internal", "ZeroDivisionError: of ours")
    monkeypatch.setenv("RECON_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        page_reader(tmp_path)(PAGES[0])


def test_a_page_that_the_form_does_not_have_is_told(tmp_path: Path) -> None:
    form = layout("vitals").form
    stored = StoredForm(form.version, form.key, form.lang, form.title, form_to_json(form), "0" * 64)
    reader = PageReader(tmp_path, tmp_path, {form.version: stored}, Policy(), date(2026, 11, 24))
    page = paper("vitals")
    code = SheetCode(form.key, form.version, SERIAL, 1, 5, 1)
    for place in form.codes:
        x, y, side = round(place.x * PX), round(place.y * PX), round(place.w * PX)
        dark = np.kron(modules(code), np.ones((8, 8), bool))
        symbol = cv2.resize(np.where(dark, 0, 255).astype(np.uint8), (side, side), interpolation=cv2.INTER_AREA)
        page.gray[y : y + side, x : x + side] = symbol
    images = Images(tmp_path)
    result = reader(Page(images.put(png(page.gray)), 0))
    assert result.fault is not None
    assert result.fault.code == "page_inconsistent"


def test_workers_started_do_not_hear_an_interrupt_and_this_process_does() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        with batches._deaf_to_interrupts():
            asked = pool.submit(signal.getsignal, signal.SIGINT)
        assert asked.result() == signal.SIG_IGN
    assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


class StuckPool(Executor):
    """Never comes to an end with a page that it is stuck at, until its one process is killed."""

    def __init__(self, sticks: Callable[[Page], bool]) -> None:
        self._sticks = sticks
        self._stuck: list[Future[PageResult]] = []
        self._processes = {1: self}

    def submit(self, process: Callable[[Page], PageResult], page: Page) -> Future[PageResult]:  # type: ignore[override]
        future: Future[PageResult] = Future()
        if self._stuck or self._sticks(page):
            self._stuck.append(future)
        else:
            future.set_result(process(page))
        return future

    def kill(self) -> None:
        for future in self._stuck:
            future.set_exception(BrokenProcessPool())


def test_a_page_that_never_comes_to_an_end_is_told_and_all_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_STUCK_SECONDS", 0.3)
    stuck = partial(StuckPool, lambda page: page.position == 2)
    results = list(run_batch(PAGES, PageResult, executor=stuck, width=4))
    assert sorted(result.page.position for result in results) == list(range(8))
    assert fault_codes(results) == {2: "worker_lost"}


def test_a_pool_that_is_kept_can_be_ended_too() -> None:
    kept = _KeptPool(lambda: ProcessPoolExecutor(1, mp_context=get_context("spawn")))
    lent = kept.lend()
    asked = lent.submit(time.sleep, 600)
    while not asked.running():
        time.sleep(0.01)
    batches._kill(lent)
    with pytest.raises(BrokenProcessPool):
        asked.result()
    kept.close()
