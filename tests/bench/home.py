"""How long each figure of the home room takes on the large store: python -m tests.bench.home [SHEETS]"""

import sys
import time
from collections.abc import Callable
from statistics import median

from recon.app import homejobs
from recon.store import Store
from recon.workflow import figures
from recon.workflow.paces import paces
from tests.helpers.large_store import SHEETS, kept_store

_TIMES = 9


def main(sheets: int) -> None:
    with Store.open(kept_store(sheets)) as store:
        there = figures.way(store)
        print(f"{there.issued} sheets; milliseconds, median and slowest of {_TIMES}")
        for name, ask in (
            ("the way of the sheets", lambda: figures.way(store)),
            ("what needs somebody", lambda: figures.needs(store)),
            ("the pace", lambda: paces(store, there)),
            ("all of these", lambda: homejobs.home(store, "claire")),
            ("the counts beside the rooms", lambda: homejobs.badges(store)),
            ("how right it is", lambda: figures.trusted(store)),
        ):
            took = sorted(_seconds(ask) for _ in range(_TIMES))
            print(f"{name:28} {1000 * median(took):7.1f} {1000 * took[-1]:7.1f}")


def _seconds(ask: Callable[[], object]) -> float:
    began = time.perf_counter()
    ask()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SHEETS)
