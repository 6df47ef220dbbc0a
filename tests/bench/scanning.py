"""What recon adds to a scanner's own time: pages a second, the first page, and how long Escape takes to be heard.

    python -m tests.bench.scanning [--pages 100]

The scanner is the tests' own, at an address of this machine, and gives its pages at once: a real one takes half a
second to three for each, so that what is measured here is all that is left for recon. Where ``sane-airscan`` is
installed the same pile goes through it as well.
"""

import argparse
import os
import random
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np

from recon.errors import ScannerStopped
from recon.intake.drivers import Drivers
from recon.intake.scanner import Settings
from recon.workflow.feeding import scan_in
from recon.workflow.intaking import new_batch
from tests.bench.tables import markdown
from tests.helpers.escl_scanner import EsclScanner, plugged_in
from tests.helpers.store_samples import OPERATOR, blank_store

_STOPS = 20
_MB = 1_000_000


def page(number: int, kind: str) -> bytes:
    """Return a page as a scanner gives it at 300 dpi: grain, and lines that are written."""
    rng = np.random.default_rng(number)
    paper = rng.normal(246, 1.2, (3508, 2480)).clip(0, 255).astype(np.uint8)
    for line in range(200, 3400, 70):
        cv2.putText(paper, f"{number} {line} 38.5 120/80", (200, line), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 40, 3)
    return bytes(cv2.imencode(kind, paper)[1])


@contextmanager
def network_scanner(pages: list[bytes], content_type: str, folder: Path) -> Iterator[tuple[EsclScanner, str]]:
    scanner = EsclScanner(list(pages), content_type=content_type, formats=(content_type,))
    with plugged_in(scanner) as at:
        (folder / "dll.conf").write_text("airscan\n")
        options = "[options]\ndiscovery = disable\nws-discovery = off\n"
        (folder / "airscan.conf").write_text(f'[devices]\n"Bench" = {at}, eSCL\n{options}')
        os.environ["SANE_CONFIG_DIR"] = str(folder)
        yield scanner, f"escl:{at}"


def pile(device: str, folder: Path) -> tuple[float, float, int]:
    """Scan a pile; return the seconds to its first page, to its last, and how many came."""
    began, first, pages = time.perf_counter(), 0.0, 0
    for one in Drivers().scan(Settings(device), folder, told=lambda _page: None, stop=lambda: False):
        first = first or time.perf_counter() - began
        pages += 1
        one.unlink()
    return first, time.perf_counter() - began, pages


def kept(device: str, folder: Path) -> tuple[float, float, int]:
    """Scan a pile into a store: each page on the disk and in the ledger before the next one is asked for."""
    with blank_store(folder / "store") as store:
        times: list[float] = []
        began = time.perf_counter()
        scan_in(
            store,
            Drivers(),
            Settings(device),
            batch=new_batch(store),
            operator=OPERATOR,
            kept=lambda _kept: times.append(time.perf_counter() - began),
            told=lambda _page: None,
            stop=lambda: False,
        )
        return times[0], times[-1], len(times)


def stopping(scanner: EsclScanner, device: str, folder: Path) -> float:
    """Return the seconds from Escape, while a page is on its way, until whoever scans has the scanner's end."""
    stop, when = threading.Event(), [0.0]

    def press() -> None:
        scanner.held.wait()
        time.sleep(0.2 + random.random() / 5)  # at any moment of whoever listens
        when[0] = time.perf_counter()
        stop.set()

    scanner.faults = {2: "slow"}
    threading.Thread(target=press).start()
    try:
        for one in Drivers().scan(Settings(device), folder, told=lambda _page: None, stop=stop.is_set):
            one.unlink()
    except ScannerStopped:
        return time.perf_counter() - when[0]
    finally:
        scanner.faults = {}
        scanner.held.clear()
    raise AssertionError("it was not stopped")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=100)
    count = parser.parse_args().pages
    rows = []
    with tempfile.TemporaryDirectory() as place:
        for kind, content_type in ((".jpg", "image/jpeg"), (".png", "image/png")):
            pages = [page(number, kind) for number in range(count)]
            size = statistics.mean(map(len, pages)) / _MB
            with network_scanner(pages, content_type, Path(place)) as (scanner, device):
                ways = {"eSCL, to a file": (pile, device), "eSCL, kept in the store": (kept, device)}
                if any("airscan" in one.name for one in Drivers().look().devices):
                    ways["SANE's airscan, to a file"] = (pile, "airscan:e0:Bench")
                for name, (way, at) in ways.items():
                    scanner.feeder, scanner.feeder_state = list(pages), ""
                    with tempfile.TemporaryDirectory(dir=place) as folder:
                        first, last, came = way(at, Path(folder))
                    assert came == count
                    rows.append((name, content_type, f"{size:.1f}", f"{1000 * first:.0f}", f"{came / last:.1f}"))
    print(markdown(("way", "pages", "MB each", "first page, ms", "pages a second"), rows))
    with tempfile.TemporaryDirectory() as place, network_scanner([], "image/png", Path(place)) as (scanner, device):
        times = []
        for _ in range(_STOPS):
            scanner.feeder, scanner.feeder_state = [page(1, ".png"), page(2, ".png")], ""
            with tempfile.TemporaryDirectory(dir=place) as folder:
                times.append(1000 * stopping(scanner, device, Path(folder)))
    print(f"\nStopped while a page was on its way: median {statistics.median(times):.0f} ms, most {max(times):.0f} ms")


if __name__ == "__main__":
    main()
