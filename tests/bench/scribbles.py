"""What people write that is no value in its boxes: ditto marks, commas, signs, second values, a page crossed out."""

import cv2
import numpy as np

from tests.bench.paper import DARK, Filled, Place
from tests.bench.watch import Row


def some_fields(filled: Filled, share: float) -> list[tuple[Place, Row, list[Row]]]:
    """Return some of the fields written one character a box: place, truth, the boxes with something in them."""
    found = []
    for row in filled.truth:
        cells = cells_of(filled, (row["key"], row["row"]))
        written = [c for c, char in zip(cells, row["value"] or "", strict=False) if char != " "]
        if cells and written and filled.rng.random() < share:
            found.append(((row["key"], row["row"]), row, written))
    return found


def cells_of(filled: Filled, place: Place) -> list[Row]:
    """Return the boxes of a field, none where it is not written one character a box."""
    cells: list[Row] = next(f for f in filled.entry["fields"] if (f["key"], f["row"]) == place).get("cells", [])
    return cells


def ditto(filled: Filled) -> None:
    """Write ditto marks instead of some numbers, in one box or across two."""
    for place, _, cells in some_fields(filled, 0.3):
        if not _is_number(filled, place):
            continue
        _wipe(filled, cells)
        index = int(filled.rng.integers(len(cells)))
        pair = [(cells[index], 0.36), (cells[index], 0.62)]
        if index and filled.rng.random() < 0.5:
            pair = [(cells[index - 1], 0.75), (cells[index], 0.25)]
        for cell, across in pair:
            down = filled.rng.uniform(0.5, 0.7)
            _draw(filled, cell, [(across + 0.05, 0.22), (across, down)])
        filled.spoiled.add(place)


def comma(filled: Filled) -> None:
    """Write a comma in a box of its own, or on the line between two, where none is printed."""
    for place, _, cells in some_fields(filled, 0.3):
        if len(cells) < 2 or not _is_number(filled, place, whole=True):
            continue
        index, low = int(filled.rng.integers(len(cells) - 1)), filled.rng.uniform(0.7, 0.85)
        if len(cells) > 2 and filled.rng.random() < 0.5:
            _wipe(filled, cells[index : index + 1])
            _draw(filled, cells[index], [(0.55, low - 0.1), (0.53, low), (0.42, low + 0.12)])
        else:
            _draw(filled, cells[index], [(1.08, low), (1.06, low + 0.1), (0.98, low + 0.22)])
        filled.spoiled.add(place)


def noted(filled: Filled) -> None:
    """Write a sign before some numbers, or another value over them, and strike nothing out."""
    for place, _, cells in some_fields(filled, 0.3):
        if not _is_number(filled, place):
            continue
        if filled.rng.random() < 0.5:
            _draw(filled, cells_of(filled, place)[0], [(-0.4, 0.25), (-0.6, 0.5), (-0.4, 0.75)])
        else:
            for cell in cells:
                above = {**cell, "y": cell["y"] - 0.6 * cell["h"], "h": 0.55 * cell["h"]}
                filled.write(str(filled.rng.integers(10)), above)
        filled.spoiled.add(place)


def cancelled(filled: Filled) -> None:
    """Cross out the whole page with a line or a cross from corner to corner, or a Z."""
    ways = [[(0.1, 0.92), (0.9, 0.12)]], [[(0.1, 0.92), (0.9, 0.12)], [(0.1, 0.12), (0.9, 0.92)]]
    ways += ([[(0.1, 0.25), (0.9, 0.25), (0.1, 0.9), (0.9, 0.9)]],)
    height, width = filled.page.shape
    page = {"x": 0.0, "y": 0.0, "w": width / filled.per_mm, "h": height / filled.per_mm}
    for stroke in ways[int(filled.rng.integers(len(ways)))]:
        _draw(filled, page, [(x + filled.rng.normal(0, 0.02), y + filled.rng.normal(0, 0.02)) for x, y in stroke])
    filled.spoiled |= {(row["key"], row["row"]) for row in filled.truth if row["value"]}


def _is_number(filled: Filled, place: Place, *, whole: bool = False) -> bool:
    kind = next(f["kind"] for f in filled.entry["fields"] if (f["key"], f["row"]) == place)
    return kind == "digits" or (kind == "decimal" and not whole)


def _wipe(filled: Filled, cells: list[Row]) -> None:
    for cell in cells:
        left, top = (round((cell[side] - 0.9) * filled.per_mm) for side in "xy")
        right, bottom = (round((cell[a] + cell[b] + 0.9) * filled.per_mm) for a, b in ("xw", "yh"))
        filled.page[top:bottom, left:right] = filled.blank[top:bottom, left:right]


def _draw(filled: Filled, cell: Row, points: list[tuple[float, float]]) -> None:
    """Draw a line through ``points``, given as shares of ``cell``."""
    at = [[(cell["x"] + u * cell["w"]) * filled.per_mm, (cell["y"] + v * cell["h"]) * filled.per_mm] for u, v in points]
    wide = max(2, round(filled.rng.uniform(0.3, 0.5) * filled.per_mm))
    cv2.polylines(filled.page, [np.array(at).round().astype(np.int32)], False, DARK, wide, cv2.LINE_AA)
