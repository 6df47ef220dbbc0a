"""Drops sheets among thousands of other files into a folder that ``recon scan --watch`` watches, and reads all of them.

    python -m tests.bench.watched_reading [--files 2000] [--sheets 400] [--seed 1]

The sheets are printed, filled by the outside press and dropped in every way that makes trouble, some of them twice,
some cut for ever (tests/bench/watched.py). The program is the one that people run, in a process of its own; it is ended
by Ctrl-C once nothing is left to read. Then its account is held against what was dropped: every whole sheet read, once,
and every other file told for what it is.
"""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import cv2
import numpy as np

from recon.design.kit import load_kit
from recon.store import Store, queries, returned, scans
from recon.workflow import printing
from recon.workflow.checking import check
from recon.workflow.opening import make_store, open_store
from tests.bench.watched import KINDS, Copier
from tests.helpers.pressed_kit import KitPress, pages_of

OPERATOR = "bench"
QUIET_SECONDS = 75.0  # a file that is cut is waited for for a minute
KINDS_READ = (*KINDS, "twice")
Place = tuple[str, int]


@dataclass
class Times:
    """When the first page was read, and when the last (s since the first file was dropped)."""

    dropped: float = 0.0
    kept: float = 0.0
    read: float = 0.0


def no_sheet(number: int) -> bytes:
    """Return a picture as large as a page, on which no sheet is."""
    page = np.full((877, 620), 255, np.uint8)
    cv2.putText(page, str(number), (60, 400), cv2.FONT_HERSHEY_SIMPLEX, 3, 0, 4)
    return bytes(cv2.imencode(".jpg", page)[1])


def sheets(store: Store, folder: Path, count: int, seed: int) -> dict[Place, bytes]:
    """Print so many sheets of one page, and return them filled and scanned, by serial and page."""
    pdf, manifest, out = folder / "sheets.pdf", folder / "sheets.json", folder / "pressed"
    printing.print_sheets(
        store, ["triage"], kit=load_kit(), lang="fr", out=pdf, manifest=manifest, operator=OPERATOR, blank=count
    )
    out.mkdir()
    found = {}
    for page in KitPress(seed).press(pdf, pages_of(manifest)[:count], "adf200", out):
        found[page.place] = page.file.read_bytes()
        page.file.unlink()
    return found


@contextmanager
def watching(store: Path, folder: Path, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run the program; in the end it is ended as a person does."""
    command = [sys.executable, "-m", "recon", "--store", str(store), "scan", "--watch", str(folder)]
    environment = {**os.environ, "RECON_LANG": "en", "RECON_OPERATOR": OPERATOR}
    with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out, env=environment) as process:
        try:
            yield process
            process.send_signal(signal.SIGINT)
            process.wait(60)
        finally:
            process.kill()


def wait(store: Path, copier: Copier) -> Times:
    """Wait until nothing more comes and all is read."""
    began, times, last, before = time.monotonic(), Times(), time.monotonic(), (-1, -1)
    while time.monotonic() - last < QUIET_SECONDS or not copier.is_done:
        time.sleep(2)
        now = time.monotonic()
        with open_store(store) as opened:
            kept = opened.rows("SELECT count(*) AS n FROM files")[0]["n"]
            state = kept, scans.count_unread(opened)
        if not times.dropped and copier.is_done:
            times.dropped = now - began
        if state != before:
            if state[0] != before[0]:
                times.kept = now - began
            times.read, last = now - began, now
            before = state
    return times


def account(store: Store, copier: Copier, pages: dict[Place, bytes]) -> list[str]:
    """Return what is wrong: nothing, where every sheet that was dropped whole was read once, and nothing else was."""
    whole = {place for place, data in pages.items() if data in copier.dropped.whole}
    back = {place for place in pages if returned.first_scan(store, *place) is not None}
    wrong = [f"{place} was dropped and not read" for place in whole - back]
    wrong += [f"{place} was read and not dropped whole" for place in back - whole]
    scanned = {place: len(returned.scans(store, *place)) for place in back}
    wrong += [f"{place} was read {count} times" for place, count in scanned.items() if count != 1]
    kept = {store.images.get(str(row["digest"])) for row in store.rows("SELECT digest FROM files")}
    wrong += [f"{len(data)} bytes were not kept" for data in copier.dropped.whole - kept]
    codes = Counter(one.fault.code for one in queries.faults(store))
    others = len(copier.dropped.whole) - len(whole)
    print(f"sheets    {len(whole)} dropped whole, {len(back)} read; other pictures {others}")
    print(f"faults    {dict(codes)}; dropped: {copier.dropped.cut} cut, {copier.dropped.broken} broken")
    unread = scans.count_unread(store)
    wrong += [f"{unread} pages were not read"] if unread else []
    expected = {"file_truncated": copier.dropped.cut, "file_unreadable": copier.dropped.broken}
    wrong += [f"{code}: {codes[code]} instead of {count}" for code, count in expected.items() if codes[code] != count]
    other = codes.total() - sum(codes[code] for code in expected)
    wrong += [f"{other} other pictures told instead of {others}"] if other != others else []
    return wrong + [str(finding) for finding in check(store)]


def main() -> int:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--sheets", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    place = Path(tempfile.mkdtemp())
    (place / "copier").mkdir()
    try:
        with make_store(place / "store", operator=OPERATOR) as store:
            pages = sheets(store, place, options.sheets, options.seed)
        numbers = random.Random(options.seed).sample(range(options.files), len(pages))
        drawn = dict(zip(numbers, pages.values(), strict=True))
        copier = Copier(
            place / "copier",
            options.files,
            options.seed,
            lambda number: drawn.get(number) or no_sheet(number),
            KINDS_READ,
        )
        with watching(place / "store", place / "copier", place / "log"):
            copier.start()
            times = wait(place / "store", copier)
        memory = getrusage(RUSAGE_CHILDREN).ru_maxrss / 1024
        said = (place / "log").read_text(encoding="utf-8", errors="replace").splitlines()
        print(f"said      {said[-1]}; {sum(bool(re.search('Traceback|internal', line)) for line in said)} mistakes")
        with open_store(place / "store") as store:
            wrong = account(store, copier, pages)
        print(f"time      dropped in {times.dropped:.0f} s, kept after {times.kept:.0f}, read after {times.read:.0f}")
        print(f"memory    {memory:.0f} MB at most in one process")
        print("\n".join(wrong) or "account   equal to what was dropped", flush=True)
        return int(bool(wrong))
    finally:
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
