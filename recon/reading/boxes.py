"""Hand-printed characters, one a box (ICR): from ink to the probabilities of every box on the page, in one batch."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from math import hypot

import cv2
import numpy as np
import numpy.typing as npt
from cv2.typing import MatLike

from recon.model.form import Field, Kind, Zone
from recon.model.geometry import Rect
from recon.model.policy import Policy
from recon.model.reading import Reason
from recon.reading.characters.normalise import SIDE, normalise
from recon.reading.characters.reader import CLASSES, CharacterReader
from recon.reading.signs import is_lone, is_sign, signed
from recon.vision.ink import Glyph, Ink, Shade
from recon.vision.template import PX_PER_MM

BORDER_MM = 0.6  # of the box that its printed line and what is left of it may take
LONGEST = 2.3  # heights of the box: a pen goes no further to write a character
STRAIGHT = 0.95  # of a box's diagonal: no stroke of a character runs straight so far,
INKED = 0.93  # and where the pen went straight from end to end, so much of the way is inked
ACROSS_MM = 0.55  # beyond both sides of its box no one writes,
LEVEL_MM = 0.3  # nor draws a straight line so far beyond both
DOWN_MM = 0.3  # nor above and below it
GAP_MM = 1.0  # around a box that is its own, where no neighbour is nearer

PALE = 96  # of 255: a pen leaves a tenth of its ink darker than this,
DARKEST = 0.1  # or it is so pale that parts of its strokes may be missing
PALER = 0.62  # of the usual darkness of a page's writing: what is paler another pen wrote, or it is from the back,
WRITING = 5  # if so many boxes at least tell what is usual

NEGLIGIBLE = 1e-6  # odds below which a character is not kept among those a box may hold

_NAMES = np.array(list(CLASSES))
_DIGITS = np.array([c.isdigit() for c in CLASSES])
_ALLOWED = {
    Kind.DIGITS: _DIGITS,
    Kind.DECIMAL: _DIGITS,
    Kind.DATE: _DIGITS,
    Kind.TIME: _DIGITS,
    Kind.LETTERS: ~_DIGITS,
    Kind.ALNUM: np.ones(len(CLASSES), np.bool_),
}


@dataclass(frozen=True, slots=True)
class Box:
    """One box: empty, or with ink that is each character with some probability.

    ``likely`` are the characters in falling order of ``odds``; ``reject`` is how likely it is none of them. ``doubt``
    is why a person must look whatever the odds: FAINT where the ink, or the paper around it, could be something else;
    STRUCK where it looks crossed out or written over; UNSURE where a stroke shared with the neighbouring box had to be
    cut, so that the rest may look like another character.
    """

    empty: bool
    doubt: Reason = Reason.NONE
    likely: str = ""
    odds: tuple[float, ...] = ()
    reject: float = 0.0


def read_boxes(
    ink: Ink, zones: list[tuple[Field, Zone]], reader: CharacterReader, policy: Policy
) -> list[tuple[Box, ...]]:
    """Return the boxes of each zone, in the order given and cell by cell."""
    cells = [(field, cell, own) for field, zone in zones
             for cell, own in zip(zone.cells, _owns(zone.cells), strict=True)]  # fmt: skip
    glyphs = ink.glyphs([own for _, _, own in cells])
    shades = ink.shades([cell.grown(-BORDER_MM) for _, cell, _ in cells])
    seen = zip(cells, glyphs, shades, strict=True)
    boxes = [_state(cell, glyph, shade, policy) for (_, cell, _), glyph, shade in seen]
    boxes = _compared(boxes, glyphs)
    boxes = _told(boxes, signed(zones, glyphs, ink, policy), zones)
    written = [
        (normalise(glyph.pixels), _ALLOWED[field.kind])
        for (field, _, _), glyph, box in zip(cells, glyphs, boxes, strict=True)
        if not box.empty
    ]
    named = iter(_named(boxes, _probabilities(written, reader)))
    return [tuple(islice(named, len(zone.cells))) for _, zone in zones]


def _probabilities(
    written: list[tuple[npt.NDArray[np.uint8], npt.NDArray[np.bool_]]], reader: CharacterReader
) -> npt.NDArray[np.float32]:
    pictures = np.array([picture for picture, _ in written], np.uint8).reshape(-1, SIDE, SIDE)
    allowed = np.array([mask for _, mask in written], np.bool_).reshape(-1, len(CLASSES))
    return reader.probabilities(pictures, allowed, again=True)


@lru_cache(maxsize=4096)
def _owns(cells: tuple[Rect, ...]) -> tuple[Rect, ...]:
    """Return each box with its half of the gaps to its neighbours, and as much where it has none."""
    return tuple(_own(cell, cells) for cell in cells)


def _own(cell: Rect, cells: tuple[Rect, ...]) -> Rect:
    beside = [other for other in cells if other is not cell and other.y < cell.bottom and cell.y < other.bottom]
    left = max([cell.x - GAP_MM, *((other.right + cell.x) / 2 for other in beside if other.x < cell.x)])
    right = min([cell.right + GAP_MM, *((cell.right + other.x) / 2 for other in beside if other.x > cell.x)])
    return Rect(left, cell.y - GAP_MM, right - left, cell.h + 2 * GAP_MM)


def _state(cell: Rect, glyph: Glyph, shade: Shade, policy: Policy) -> Box:
    if glyph.area <= policy.ink_none:
        clouded = shade.with_specks > policy.shade_none
        return Box(empty=True, doubt=Reason.FAINT if clouded else Reason.NONE)
    if glyph.area < policy.ink_some or _is_pale(glyph) or shade.area > policy.shade_none:
        return Box(empty=False, doubt=Reason.FAINT)
    if _struck(cell, glyph):
        return Box(empty=False, doubt=Reason.STRUCK)
    if is_sign(cell, glyph):
        return Box(empty=False, doubt=Reason.FAINT)
    return Box(empty=False, doubt=Reason.UNSURE if glyph.cut else Reason.NONE)


def _is_pale(glyph: Glyph) -> bool:
    """Tell whether the pen was so pale that where it pressed less its stroke may not have become ink at all."""
    dark = cv2.threshold(glyph.pixels, PALE, 255, cv2.THRESH_BINARY)[1]
    return cv2.countNonZero(dark) < DARKEST * cv2.countNonZero(glyph.pixels)


def _compared(boxes: list[Box], glyphs: list[Glyph]) -> list[Box]:
    """Return the boxes with doubt on those whose ink is much paler than that of the page's other boxes."""
    cores = [0 if box.empty else _core(glyph.pixels) for box, glyph in zip(boxes, glyphs, strict=True)]
    written = [core for core in cores if core]
    if len(written) < WRITING:
        return boxes
    least = PALER * float(np.median(written))
    return [replace(box, doubt=box.doubt or Reason.FAINT) if 0 < core < least else box
            for box, core in zip(boxes, cores, strict=True)]  # fmt: skip


def _core(pixels: npt.NDArray[np.uint8]) -> int:
    """Return how dark the core of the strokes is: no more than DARKEST of the ink is darker."""
    top = max(1, round(DARKEST * cv2.countNonZero(pixels)))
    return int(np.partition(pixels, pixels.size - top, axis=None)[-top])


def _struck(cell: Rect, glyph: Glyph) -> bool:
    """Tell whether there is more ink than one character takes, it leaves the box on opposite sides, or it is lined."""
    place = glyph.place
    across = min(cell.x - place.x, place.right - cell.right)
    down = min(cell.y - place.y, place.bottom - cell.bottom)
    if glyph.length > LONGEST * cell.h or across > ACROSS_MM or down > DOWN_MM:
        return True
    if glyph.cut and is_lone(glyph):  # a piece of a line through several boxes
        return True
    longest = STRAIGHT * hypot(cell.w, cell.h)
    if across <= LEVEL_MM and hypot(place.w, place.h) <= longest:
        return False
    slash, level = _lines(glyph.pixels)
    return slash > longest * PX_PER_MM or (across > LEVEL_MM and level > 0)


def _told(boxes: list[Box], signed: Iterable[bool], zones: list[tuple[Field, Zone]]) -> list[Box]:
    """Return the boxes with doubt on all those of each zone that is ``signed``."""
    doubtful = [sign for (_, zone), sign in zip(zones, signed, strict=True) for _ in zone.cells]
    return [replace(box, doubt=box.doubt or Reason.FAINT) if sign else box
            for box, sign in zip(boxes, doubtful, strict=True)]  # fmt: skip


def _lines(pixels: npt.NDArray[np.uint8]) -> tuple[float, float]:
    """Return how long (px) the straight stroke is between the two points of the ink that lie furthest apart, and that
    between those furthest left and right; 0 where there is no such stroke."""
    edge = cv2.convexHull(cv2.findNonZero(pixels)).reshape(-1, 2)
    apart = np.linalg.norm(edge[:, np.newaxis] - edge, axis=2)
    near = cv2.dilate(pixels, np.ones((3, 3), np.uint8))
    furthest = edge[list(np.unravel_index(apart.argmax(), apart.shape))]
    outmost = edge[[edge[:, 0].argmin(), edge[:, 0].argmax()]]
    return _stroke(near, *furthest), _stroke(near, *outmost)


def _stroke(ink: MatLike, start: MatLike, end: MatLike) -> float:
    """Return how far ``start`` and ``end`` (x, y) lie apart, 0 where the straight way between them is not inked."""
    length = float(np.hypot(*(end - start)))
    columns, rows = np.linspace(start, end, max(2, round(length))).round().astype(np.intp).T
    return length if np.count_nonzero(ink[rows, columns]) > INKED * len(rows) else 0.0


def _named(boxes: list[Box], odds: npt.NDArray[np.float32]) -> list[Box]:
    """Return the boxes with what the written ones may hold; ``odds`` are theirs, row by row."""
    characters, reject = odds[:, :-1], odds[:, -1].tolist()
    kept = np.maximum(1, np.count_nonzero(characters >= NEGLIGIBLE, axis=1))
    order = np.argsort(-characters, axis=1)[:, : kept.max(initial=1)]
    falling = np.take_along_axis(characters, order, axis=1).tolist()
    rows = zip(kept.tolist(), _NAMES[order].tolist(), falling, reject, strict=True)
    return [box if box.empty else _holding(box, *next(rows)) for box in boxes]


def _holding(box: Box, kept: int, likely: list[str], odds: list[float], reject: float) -> Box:
    return Box(box.empty, box.doubt, "".join(likely[:kept]), tuple(odds[:kept]), reject)
