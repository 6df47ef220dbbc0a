"""How fast a person passes the carpet, by a keystroke-level model, and how fast pages are cut for it.

    python tests/bench/carpet.py STORE [--room 133]

STORE is a store of sheets that are back and not delivered, ``recon demo`` makes one. Nothing is written to it.
"""

import argparse
import math
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from recon.app.carpetjobs import PILE  # noqa: E402
from recon.store import Store, returned  # noqa: E402
from recon.store.cells import open_sheets  # noqa: E402
from recon.workflow.carpet import Cell, cells_of  # noqa: E402

# Card, Moran, Newell: the keystroke of an average typist, and making up one's mind.
KEY, MIND = 0.28, 1.35
LOOKS = (0.05, 0.1, 0.2)  # seconds that eyes rest on a box: that is not in the model


def seconds(cells: Sequence[Cell], room: int, look: float) -> float:
    """Return the time it takes to pass ``cells`` on screens of ``room``, a pile after the other, marking nothing."""
    return screens(cells, room) * (MIND + KEY) + len(cells) * look


def screens(cells: Sequence[Cell], room: int) -> int:
    """Return on how many screens the cells are: each takes one character of one pile, and one key."""
    serials = list(dict.fromkeys(cell.sheet for cell in cells))
    pile_of = {serial: place // PILE for place, serial in enumerate(serials)}
    counts = Counter((pile_of[cell.sheet], cell.character) for cell in cells)
    return sum(math.ceil(count / room) for count in counts.values())


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="How fast a person passes the carpet.")
    parser.add_argument("store", type=Path)
    parser.add_argument("--room", type=int, default=133, help="boxes on a screen (133: a window of 1480 by 920)")
    args = parser.parse_args()
    cells: list[Cell] = []
    with Store.open(args.store) as store:
        sheets = [serial for _, serial in open_sheets(store, 0, 1_000_000)]
        pages = sum(len(returned.scanned_pages(store, serial)) for serial in sheets)
        began = time.perf_counter()
        for serial in sheets:
            cells += cells_of(store, serial)
        cut = time.perf_counter() - began
    fields = len({cell.place for cell in cells})
    print(f"{len(sheets)} sheets, {pages} pages: {len(cells)} boxes of {fields} fields")
    print(f"{1000 * cut / pages:.0f} ms a page to cut")
    print(f"{screens(cells, args.room)} screens, as many keys")
    for look in LOOKS:
        total = seconds(cells, args.room, look)
        print(f"{look} s a box: {60 * len(cells) / total:.0f} boxes, {60 * fields / total:.0f} fields a minute")
    print(f"field by field: {60 / (MIND + KEY):.0f} fields a minute at most")


if __name__ == "__main__":
    main()
