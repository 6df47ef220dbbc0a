"""Ink at the boxes that is no character, and changes what those beside it mean: commas, ditto marks, signs, notes.

A comma in a box of its own reads as a 1 otherwise, ditto marks as an 11; and a 4 with a < before it is no 4.
"""

from collections.abc import Iterator, Sequence
from math import hypot

import cv2
import numpy as np
import numpy.typing as npt

from recon.model.form import Field, Zone
from recon.model.geometry import Rect
from recon.model.policy import Policy
from recon.vision.ink import Glyph, Ink
from recon.vision.strokes import is_line
from recon.vision.template import PX_PER_MM

SHORT = 0.5  # of a box's height: a lone stroke that is shorter is a comma, a dash or a ditto mark
LONE = 1.25  # times its extent: the pen went no further in a lone stroke
TWIN = 0.25  # of a box's ink that is in each of two lines beside each other
NEAR = 0.75  # of the way from one box to the next: two lone strokes so near each other are a ditto mark
COMMA_MM = 1.0  # to either side of the gap between two boxes, and below them: what lies within, low, is a comma,
LOW = 0.6  # so far down the boxes
BESIDE_MM = 4.0, 2.5  # across and down from a field's boxes: a stroke in no box may be a sign or another value


def is_sign(cell: Rect, glyph: Glyph) -> bool:
    """Tell whether the ink is a stroke too short for a character, or two strokes side by side: no character is so."""
    if is_lone(glyph) and max(glyph.place.w, glyph.place.h) < SHORT * cell.h:
        return True
    count, labels, stats, _ = cv2.connectedComponentsWithStats(glyph.pixels, connectivity=8)
    pieces = [i for i in range(1, count) if stats[i, cv2.CC_STAT_AREA] >= TWIN * glyph.area * PX_PER_MM**2]
    if len(pieces) != 2:
        return False
    left, right = sorted((stats[i].tolist() for i in pieces), key=lambda piece: int(piece[0]))
    beside = right[0] >= left[0] + left[2] / 2 and max(left[1], right[1]) < min(left[1] + left[3], right[1] + right[3])
    return beside and all(is_line(np.where(labels == i, np.uint8(255), np.uint8(0))) for i in pieces)


def is_lone(glyph: Glyph) -> bool:
    """Tell whether the ink is one stroke without turns."""
    return glyph.length <= LONE * hypot(glyph.place.w, glyph.place.h)


def signed(zones: list[tuple[Field, Zone]], glyphs: list[Glyph], ink: Ink, policy: Policy) -> Iterator[bool]:
    """Tell of each zone whether ink outside of its boxes may change what is in them: a sign or another value beside
    them, a comma or a ditto mark between two. ``glyphs`` are those of all their boxes."""
    strokes, start = np.array(ink.strokes.places, np.float64).reshape(-1, 4) / PX_PER_MM, 0
    for field, zone in zones:
        here = zip(zone.cells, glyphs[start : start + len(zone.cells)], strict=True)
        written = [(cell, glyph) for cell, glyph in here if glyph.area > policy.ink_none]
        yield _has_beside(zone, ink) or (field.kind.numeric and _has_comma(field, zone, strokes)) or _is_ditto(written)
        start += len(zone.cells)


def _has_beside(zone: Zone, ink: Ink) -> bool:
    around = zone.bounds
    away = np.abs(ink.astray - (around.x + around.w / 2, around.y + around.h / 2))
    return bool((away <= (around.w / 2 + BESIDE_MM[0], around.h / 2 + BESIDE_MM[1])).all(axis=1).any())


def _has_comma(field: Field, zone: Zone, strokes: npt.NDArray[np.float64]) -> bool:
    """Tell whether a stroke of its own lies low between two boxes of a number, but where a mark is printed."""
    printed = len(zone.cells) - field.rule.decimals
    for at in range(1, len(zone.cells)):
        before, after = zone.cells[at - 1], zone.cells[at]
        least = before.right - COMMA_MM, before.y + LOW * before.h
        most = after.x + COMMA_MM, before.bottom + COMMA_MM
        if at != printed and ((strokes[:, :2] >= least) & (strokes[:, 2:] <= most)).all(axis=1).any():
            return True
    return False


def _is_ditto(written: Sequence[tuple[Rect, Glyph]]) -> bool:
    """Tell whether two lone strokes, all that is written, stand nearer to each other than their boxes do."""
    if len(written) != 2 or not all(is_lone(glyph) for _, glyph in written):
        return False
    (left, one), (right, other) = written
    return other.place.x + other.place.w / 2 - one.place.x - one.place.w / 2 < NEAR * (right.x - left.x)
