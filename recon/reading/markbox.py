"""What one box to mark looks like: whose the ink in it is, how it runs, where it leaves the box.

A pen's mark starts and ends in or near its box. A stroke that only passes, a hole, a stain or a blot does not, and a
line drawn through a mark leaves the box on two sides that a cross or a tick does not use.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from recon.model.geometry import Rect
from recon.vision.ink import Ink
from recon.vision.raster import Gray
from recon.vision.template import INK, PX_PER_MM
from recon.vision.windows import Window, window

BORDER_MM = 0.45  # of the box that its printed line and what is left of it may take
NEAR_MM = 5.0  # how far strokes are followed out of their box
OWN_MM = 0.6  # and how far out they may lie and still count as in it
OWN_SHARE = 0.5  # of a stroke that must lie in the box to be its own
OUTSIDE_MM = 0.5  # from the border, where it is seen what leaves the box
MIDDLE = 0.16  # of a side, from each end: a cross, a tick or a slash leaves through the corners
STAR_ARMS = 5  # a cross has four; more is a cross with a line through it, or a hatching
STAR_RIMS = (0.7, 0.85, 1.0)  # of half the mark's shorter side: where its arms are counted, the most counts
STAR_FREE = (0.7, 0.95)  # of that half: where the way out is looked along
SMALLEST_STAR_PX = 6.0

_TURN = np.linspace(0.0, 2.0 * np.pi, 96, endpoint=False)
_CIRCLE = np.column_stack((np.sin(_TURN), np.cos(_TURN)))


Points = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Look:
    """One box. Areas in mm², lengths in mm.

    ``mark`` (0 or 255) are the box's own strokes at ``origin`` (x, y px on the page); ``share`` of the box's inside
    that they cover, ``extent`` their longer side, ``darkness`` their mean from 0 to 255; ``foreign`` ink in the box
    of strokes that lie elsewhere; ``dark`` everything in it that is as dark as ink, specks as well; ``crossing`` is
    the longest run of ink along the outside of the border; ``through`` tells that strokes leave by the middles of two
    opposite sides; ``barred`` that a cross has a line through it as well.
    """

    mark: Gray
    origin: tuple[int, int]
    share: float
    extent: float
    darkness: float
    foreign: float
    dark: float
    crossing: float
    through: bool
    barred: bool


def look(ink: Ink, cell: Rect) -> Look:
    """Return what the box ``cell`` (mm) looks like."""
    rows, columns = window(cell.grown(NEAR_MM), ink.darkness.shape)
    origin = columns.start, rows.start
    bits = ink.strokes.bits[rows, columns]
    inside = _part(bits, origin, cell.grown(-BORDER_MM))
    darkness = ink.darkness[rows, columns]
    dark = np.count_nonzero(_part(darkness, origin, cell.grown(-BORDER_MM)) > INK / ink.gain)
    if not cv2.countNonZero(inside):
        nothing = np.zeros((0, 0), np.uint8)
        return Look(nothing, origin, 0.0, 0.0, 0.0, 0.0, dark / PX_PER_MM**2, 0.0, through=False, barred=False)
    mark = _own(bits, origin, cell)
    within = cv2.countNonZero(_part(mark, origin, cell.grown(-BORDER_MM)))
    _, _, width, height = cv2.boundingRect(mark)
    sides = _sides(bits, origin, cell.grown(OUTSIDE_MM))
    return Look(
        mark,
        origin,
        share=within / inside.size,
        extent=max(width, height) / PX_PER_MM,
        darkness=ink.gain * cv2.mean(darkness, mark)[0] if within else 0.0,
        foreign=(cv2.countNonZero(inside) - within) / PX_PER_MM**2,
        dark=dark / PX_PER_MM**2,
        crossing=max(_longest(side) for side in sides) / PX_PER_MM,
        through=_through(sides),
        barred=_barred(mark),
    )


def _own(bits: Gray, origin: tuple[int, int], cell: Rect) -> Gray:
    """Return the strokes that lie mostly in the box."""
    count, found = cv2.connectedComponents(bits, connectivity=8, ltype=cv2.CV_16U)
    labels = np.asarray(found, np.uint16)
    everywhere = np.bincount(labels.ravel(), minlength=count)
    here = np.bincount(labels[_places(origin, cell.grown(OWN_MM))].ravel(), minlength=count)
    own = here >= OWN_SHARE * everywhere
    own[0] = False
    return np.asarray(np.where(own, 255, 0).astype(np.uint8)[labels], np.uint8)


def _places(origin: tuple[int, int], rect: Rect) -> Window:
    """Return where ``rect`` (mm) lies in a crop whose top left is the page's pixel ``origin``."""
    x, y, right, bottom = (round(v * PX_PER_MM) for v in (rect.x, rect.y, rect.right, rect.bottom))
    return slice(max(0, y - origin[1]), bottom - origin[1]), slice(max(0, x - origin[0]), right - origin[0])


def _part(bits: Gray, origin: tuple[int, int], rect: Rect) -> Gray:
    return bits[_places(origin, rect)]


def _sides(bits: Gray, origin: tuple[int, int], frame: Rect) -> tuple[Gray, Gray, Gray, Gray]:
    """Return the ink along the frame's left, right, upper and lower side."""
    box = _part(bits, origin, frame)
    return box[:, 0], box[:, -1], box[0], box[-1]


def _longest(side: Gray) -> int:
    """Return the length of the longest run of ink, px."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], side > 0, [0])).astype(np.int8)))
    return int((edges[1::2] - edges[::2]).max(initial=0))


def _through(sides: tuple[Gray, Gray, Gray, Gray]) -> bool:
    left, right, upper, lower = (_has_middle(side) for side in sides)
    return (left and right) or (upper and lower)


def _has_middle(side: Gray) -> bool:
    cut = round(len(side) * MIDDLE)
    return bool(side[cut : len(side) - cut].any())


def _barred(mark: Gray) -> bool:
    """Tell whether more than two strokes meet and leave two opposite directions free: a cross with a line through it.

    A hatching has as many strokes, but leaves no direction free.
    """
    x, y, width, height = cv2.boundingRect(mark)
    half = min(width, height) / 2
    if half < SMALLEST_STAR_PX:
        return False
    at = np.array((y + (height - 1) / 2, x + (width - 1) / 2))
    if max(_arms(mark, at, rim * half) for rim in STAR_RIMS) < STAR_ARMS:
        return False
    free = [not _along(mark, at, half, way).any() for way in ((-1, 0), (1, 0), (0, -1), (0, 1))]
    return (free[0] and free[1]) or (free[2] and free[3])


def _arms(mark: Gray, at: Points, radius: float) -> int:
    """Return how many strokes cross the circle around the mark's middle."""
    rows, columns = (at + radius * _CIRCLE).round().astype(np.intp).clip(0, np.array(mark.shape) - 1).T
    seen = mark[rows, columns] > 0
    seen |= np.roll(seen, 1) & np.roll(seen, -1)  # the pixels of a slanting edge are steps
    return int(np.count_nonzero(seen & ~np.roll(seen, 1)))


def _along(mark: Gray, at: Points, half: float, way: tuple[int, int]) -> npt.NDArray[np.bool_]:
    """Return where there is ink on the way out from the mark's middle, a pixel to either side of it."""
    steps = at + np.outer(np.arange(STAR_FREE[0] * half, STAR_FREE[1] * half), way)
    beside = steps[:, None] + np.outer(np.arange(-1, 2), way[::-1])[None]
    rows, columns = beside.round().astype(np.intp).reshape(-1, 2).clip(0, np.array(mark.shape) - 1).T
    return np.asarray(mark[rows, columns] > 0)
