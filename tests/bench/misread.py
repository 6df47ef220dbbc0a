"""The characters behind the silent errors: which they are, and a picture of each, for readers to judge themselves."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from difflib import SequenceMatcher
from typing import Any

import cv2
import numpy as np

from recon.design.fields import DATE_ORDERS
from tests.bench.watch import Gray

Misread = tuple[str, str]  # a character of the packs by its name, and what was read instead

NOTHING = "nothing"  # read where a character was not seen, or taken together with its neighbour
_DECIMALS = range(4)
_PICTURE, _WIDTH, _HEIGHT, _COLUMNS = 96, 190, 160, 6  # px
_DARK, _PALE = 40, 110  # greys


def misread(glyphs: Sequence[str], kind: str, expected: Any, got: Any) -> list[Misread]:
    """Return the characters of a field that were read otherwise than they were written.

    Args:
        glyphs: the names of the characters, in the order of their boxes; each starts with its character.
        kind: of the field.
        expected: the field's value as it was written.
        got: its value as it was read.
    """
    written = "".join(glyph[0] for glyph in glyphs)
    read = _as_written(written, kind, expected, got)
    if len(read) == len(written):
        return [(glyph, other) for glyph, other in zip(glyphs, read, strict=True) if other != glyph[0]]
    common = SequenceMatcher(None, written, read, autojunk=False).get_matching_blocks()
    seen = {at for block in common for at in range(block.a, block.a + block.size)}
    return [(glyph, NOTHING) for at, glyph in enumerate(glyphs) if at not in seen]


def _as_written(written: str, kind: str, expected: Any, got: Any) -> str:
    """Return ``got`` as it would stand in the boxes in which ``written`` stands for ``expected``."""
    if got is None:
        return ""
    with suppress(StopIteration, ValueError, TypeError):
        if kind == "date":
            return _day(got, next(order for order in DATE_ORDERS if _day(expected, order) == written))
        if kind == "decimal":
            places = next(n for n in _DECIMALS if round(expected * 10**n) == int(written))
            return str(round(float(got) * 10**places)).zfill(len(written))
    text = "".join(c for c in str(got) if c not in ": ")
    return text.zfill(len(written)) if kind == "digits" else text


def _day(iso: str, order: str) -> str:
    year, month, day = str(iso).split("-")
    return order.replace("YYYY", year).replace("YY", year[2:]).replace("MM", month).replace("DD", day)


def contact_sheet(behind: Mapping[Misread, int], pictures: Mapping[str, Gray]) -> bytes:
    """Return a PNG of the characters behind silent errors, the most frequent first, with their label and their reading.

    Args:
        behind: how many fields each misread character made wrong.
        pictures: ink (h, w), 255 on 0, by the character's name.
    """
    readings: dict[str, Counter[str]] = defaultdict(Counter)
    for (glyph, read), count in behind.items():
        readings[glyph][read] += count
    ranked = sorted(readings.items(), key=lambda item: (-item[1].total(), item[0]))
    tiles = [_tile(pictures[glyph], glyph[0], read) for glyph, read in ranked]
    tiles += [np.full((_HEIGHT, _WIDTH), 255, np.uint8)] * (-len(tiles) % _COLUMNS)
    rows = [np.hstack(tiles[at : at + _COLUMNS]) for at in range(0, len(tiles), _COLUMNS)]
    return bytes(cv2.imencode(".png", np.vstack(rows))[1].tobytes())


def _tile(ink: Gray, label: str, readings: Counter[str]) -> Gray:
    tile = np.full((_HEIGHT, _WIDTH), 255, np.uint8)
    scale = _PICTURE / max(ink.shape)
    shown = cv2.resize(ink, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    height, width = shown.shape
    top, left = 8 + (_PICTURE - height) // 2, (_WIDTH - width) // 2
    tile[top : top + height, left : left + width] = 255 - shown
    words = ", ".join(f"{read} in {count}" for read, count in readings.most_common())
    for line, (text, grey) in enumerate(((f"labelled {label}", _PALE), (f"read as {words}", _DARK))):
        cv2.putText(tile, text, (8, _PICTURE + 32 + 20 * line), cv2.FONT_HERSHEY_SIMPLEX, 0.45, grey, 1, cv2.LINE_AA)
    return tile
