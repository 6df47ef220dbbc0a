"""How long a backup takes, full and of what is new, how long it takes to put one back, and what others wait meanwhile.

    python -m tests.bench.backups [--pages 4000] [--kilobytes 1200] [--place FOLDER]

The store is invented: pages of that size, each with 60 fields read, as a sheet of vital signs scanned at 300 dpi has.
What is written to FOLDER is taken away again.
"""

import argparse
import json
import multiprocessing
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from multiprocessing.synchronize import Event
from pathlib import Path

from recon.design.codec import form_to_json
from recon.design.serials import new_serial
from recon.model.form import Form, Kind, Role, Rule
from recon.model.geometry import A4
from recon.model.ledger import Act
from recon.model.page import PageResult
from recon.model.reading import Reading
from recon.model.sheet import SheetCode
from recon.store import Store
from recon.workflow.backing_up import back_up
from recon.workflow.checking import check
from recon.workflow.restoring import restore
from recon.workflow.scanning import record_page
from tests.bench.tables import markdown
from tests.helpers.store_samples import OPERATOR, STRAIGHT, UNDRAWN, VERSION, keep_file, reading, repeated, single

_ROWS = 20
_NEW = 0.01  # of the pages, between two backups
_MB, _GB = 10**6, 10**9


def form() -> Form:
    fields = (
        single("day", Kind.DATE, "Date", 8, 20, rule=Rule(order="DDMMYYYY"), role=Role.EVENT_DATE),
        repeated("time", Kind.TIME, "Time", 4, x=20, rows=_ROWS, rule=Rule(order="HHMM"), role=Role.EVENT_TIME),
        repeated("pulse", Kind.DIGITS, "Heart rate", 3, x=60, rows=_ROWS, rule=Rule(minimum=20, maximum=250)),
        repeated("temperature", Kind.DECIMAL, "Temperature", 3, x=90, rows=_ROWS, rule=Rule(decimals=1)),
    )
    return Form("sample", VERSION, "en", "Vital signs", A4, 1, fields, (), ())


def readings() -> tuple[Reading, ...]:
    rows = [
        reading(key, value, row=row)
        for row in range(_ROWS)
        for key, value in (("time", "08:00"), ("pulse", "82"), ("temperature", "37.5"))
    ]
    return (reading("day", "2026-03-01"), *rows)


def add_pages(store: Store, count: int, size: int) -> None:
    """Print sheets of a page, bring them back with ``size`` bytes each, and record what was read of them."""
    read = readings()
    for _ in range(count):
        serial = new_serial()
        with store.transaction(OPERATOR) as journal:
            if not store.rows("SELECT 1 FROM forms"):
                told = {"key": "sample", "lang": "en", "title": "Vital signs", "blank": store.blanks.put(b"%PDF")}
                journal.record(Act.FORM_ADDED, VERSION, {**told, "definition": json.loads(form_to_json(form()))})
            detail = {"version": VERSION, "copy": 1, "page": 1, "pages": 1, "patient": None}
            journal.record(Act.SHEET_PRINTED, serial, detail)
        (page,) = keep_file(store, os.urandom(size))
        result = PageResult(page, SheetCode("sample", VERSION, serial, 1, 1, 1), STRAIGHT, read)
        record_page(store, result, operator=OPERATOR, policy=UNDRAWN)


def wait_for_it(folder: Path, begun: Event, stop: Event, longest: "multiprocessing.Queue[float]") -> None:
    """Write to the store again and again, as somebody at work does; tell how long the longest write took."""
    worst = 0.0
    with Store.open(folder) as store:
        begun.set()
        while not stop.is_set():
            began = time.perf_counter()
            keep_file(store, os.urandom(2000))
            worst = max(worst, time.perf_counter() - began)
            time.sleep(0.05)
    longest.put(worst)


def longest_wait(folder: Path, do: Callable[[], object]) -> float:
    """Return how long, s, somebody who works in the store waits at most while ``do`` is done."""
    context = multiprocessing.get_context("spawn")
    begun, stop, told = context.Event(), context.Event(), context.Queue()
    clerk = context.Process(target=wait_for_it, args=(folder, begun, stop, told))
    clerk.start()
    begun.wait()
    do()
    stop.set()
    worst = told.get()
    clerk.join()
    return float(worst)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=4000)
    parser.add_argument("--kilobytes", type=int, default=1200)
    parser.add_argument("--place", type=Path, default=Path(tempfile.gettempdir()))
    told = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="recon-backups-", dir=told.place))
    try:
        print(measured(work, told.pages, told.kilobytes * 1000))
    finally:
        shutil.rmtree(work, ignore_errors=True)


def measured(work: Path, pages: int, size: int) -> str:
    rows: list[tuple[str, ...]] = []

    def timed(what: str, do: Callable[[], object]) -> None:
        began, worked = time.perf_counter(), time.process_time()
        do()
        took, busy = time.perf_counter() - began, time.process_time() - worked
        rows.append((what, f"{took:.1f} s", f"{busy:.1f} s"))

    stick = work / "stick"
    with Store.create(work / "store", actor=OPERATOR) as store:
        add_pages(store, pages, size)
        database = (store.folder / "recon.db").stat().st_size
        os.sync()
        timed("the first", lambda: back_up(store, stick, operator=OPERATOR))
        timed("the second, nothing new", lambda: back_up(store, stick, operator=OPERATOR))
        add_pages(store, round(pages * _NEW), size)
        timed(f"{round(pages * _NEW)} new pages", lambda: back_up(store, stick, operator=OPERATOR))
        worst = longest_wait(store.folder, lambda: back_up(store, stick, operator=OPERATOR))
        rows.append(("the longest that somebody at work waited for a write meanwhile", f"{1000 * worst:.0f} ms", ""))
        timed("put back on trial as well (--full)", lambda: back_up(store, stick, operator=OPERATOR, full=True))
        timed("recon check of the store", lambda: check(store))
    timed("put back, with its examination", lambda: restore(stick, work / "again", operator=OPERATOR))
    head = f"{pages} pages of {size / _MB:.1f} MB: {pages * size / _GB:.1f} GB; database {database / _MB:.0f} MB"
    return f"{head}\n\n{markdown(('', 'takes', 'of which the processor works'), rows)}"


if __name__ == "__main__":
    main()
