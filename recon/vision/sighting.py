"""Finding the printed form again on a page that a map roughly lays over its template: patches of print, box frames.

Patches of black print say which form this is and survive every copier; the pale frames stand where people write, which
is where a page must lie well, but a fax loses them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from recon.model.form import Form, Kind
from recon.model.geometry import Rect
from recon.vision.raster import Gray
from recon.vision.scan import View
from recon.vision.template import COARSE_PX_PER_MM, Anchor
from recon.vision.transforms import Points

Array = npt.NDArray[np.float64]

CORRELATION = 0.5  # normalised, below which a patch was not found
FRAME_REACH = 6  # px that a frame's sides may lie beside their place
SIDE_SAMPLES = 5
SIDE_SHARE = 0.64  # of a side, around its middle, that is looked at: corners belong to two sides
PALE = 0.12  # of the page's contrast: what is darker than a pale side, as writing is, counts no more than one
FRAMES_SHOWN = 0.025  # of the page's contrast: a page whose sides stand out less shows none, as a fax does
SOME = 75  # of a hundred: where not even those that stand out more than so many do, there are none
FRAME_SEEN = 0.4  # of what the page's sides usually stand out by
BOXES_A_GROUP = 4
CORNER_MM = 15.0  # of a large area's sides that is looked at beside each of its corners


@dataclass(frozen=True, slots=True)
class Sightings:
    """Print looked for: where the template has it (mm, n x 2), and how far from there it lies (mm, n x 2).

    The latter is NaN where it was not found.
    """

    expected: Points
    shifts: Points

    @property
    def found(self) -> npt.NDArray[np.bool_]:
        return np.asarray(~np.isnan(self.shifts[:, 0]))


def sight_print(view: View, anchors: tuple[Anchor, ...], reach_mm: float) -> Sightings:
    """Find the anchors on the page, each at most ``reach_mm`` from where ``view`` has it."""
    reach = round(reach_mm * COARSE_PX_PER_MM)
    expected = np.array([(a.x, a.y) for a in anchors], np.float64).reshape(-1, 2)
    shifts = [_shift(view, place, a.patch, reach) for place, a in zip(view.places(expected), anchors, strict=True)]
    return Sightings(expected, np.array(shifts, np.float64).reshape(-1, 2) / COARSE_PX_PER_MM)


def _shift(view: View, place: Points, patch: Gray, reach: int) -> tuple[float, float]:
    """Return how far (px, to a fraction) ``patch`` lies from ``place`` (mm), NaN if it is not there."""
    side = patch.shape[0] + 2 * reach
    window = view.window(place - side / 2 / COARSE_PX_PER_MM, side)
    score = cv2.matchTemplate(window, patch, cv2.TM_CCOEFF_NORMED)
    _, best, _, (x, y) = cv2.minMaxLoc(score)
    if best < CORRELATION or not (0 < x < 2 * reach and 0 < y < 2 * reach):
        return np.nan, np.nan
    across, down = score[y, x - 1 : x + 2].tolist(), score[y - 1 : y + 2, x].tolist()
    return x + _summit(*across) - reach, y + _summit(*down) - reach


def _summit(before: float, at: float, after: float) -> float:
    """Return where the parabola through three neighbouring scores is highest, from -0.5 to 0.5."""
    bend = before - 2 * at + after
    return 0.0 if bend >= 0 else min(max(0.5 * (before - after) / bend, -0.5), 0.5)


@dataclass(frozen=True, slots=True)
class Frames:
    """Printed box frames, a few neighbouring boxes a group: ``centres`` (n, 2) mm, and their sides.

    ``upright`` and ``level`` are the sides that run down and across, group by group (k, 4): the middle's x and y (mm),
    the length, the group.
    """

    centres: Points
    upright: Array
    level: Array


@lru_cache(maxsize=64)
def frames_of(form: Form, page: int) -> Frames:
    """Return the frames that the form prints around what is written on page ``page``."""
    upright: list[tuple[float, float, float, int]] = []
    level: list[tuple[float, float, float, int]] = []
    zones = (z for f in form.fields if f.kind is not Kind.LABEL for z in f.zones if z.page == page)
    groups = (group for zone in zones for group in (_groups(zone.cells) if zone.cells else _corners(zone.bounds)))
    for number, group in enumerate(groups):
        for rect, xs, ys in group:
            upright += [(x, rect.y + rect.h / 2, rect.h, number) for x in xs]
            level += [(rect.x + rect.w / 2, y, rect.w, number) for y in ys]
    sides = np.array(upright).reshape(-1, 4), np.array(level).reshape(-1, 4)
    centres = [_mean_by(s[:, 3], s[:, i]) for i, s in enumerate(sides)]
    return Frames(np.column_stack(centres), *sides)


def _mean_by(group: Array, values: Array) -> Array:
    number = group.astype(np.intp)
    return np.asarray(np.bincount(number, values) / np.bincount(number), np.float64)


# A rectangle with the places of those of its sides that are printed: upright ones (x), level ones (y).
_Box = tuple[Rect, tuple[float, ...], tuple[float, ...]]


def _groups(cells: tuple[Rect, ...]) -> Iterator[list[_Box]]:
    parts = -(-len(cells) // BOXES_A_GROUP)
    for part in range(parts):
        some = cells[len(cells) * part // parts : len(cells) * (part + 1) // parts]
        yield [(c, (c.x, c.right), (c.y, c.bottom)) for c in some]


def _corners(area: Rect) -> Iterator[list[_Box]]:
    w, h = min(CORNER_MM, area.w / 2), min(CORNER_MM, area.h / 2)
    for x, side in ((area.x, area.x), (area.right - w, area.right)):
        for y, edge in ((area.y, area.y), (area.bottom - h, area.bottom)):
            yield [(Rect(x, y, w, h), (side,), (edge,))]


def sight_frames(view: View, frames: Frames) -> Sightings:
    """Find the frames on the page, if at all most of them; none are looked for where it shows no pale lines."""
    none = Sightings(np.empty((0, 2)), np.empty((0, 2)))
    if not len(frames.centres):
        return none
    some = view.pixels[::16, ::16]
    contrast = float(np.median(some)) - float(some.min())
    across, seen_across = _displacements(view, frames.upright, np.array((1.0, 0.0)), contrast * PALE)
    down, seen_down = _displacements(view, frames.level, np.array((0.0, 1.0)), contrast * PALE)
    seen = np.minimum(seen_across, seen_down)
    shown = FRAMES_SHOWN * contrast
    usual, best = np.percentile(seen, (50, SOME))
    if best < shown:
        return none
    shifts = np.column_stack((across, down)) / COARSE_PX_PER_MM
    # A page that shows frames, but most of them elsewhere, lies so badly that the others may be their neighbours.
    shifts[seen < (FRAME_SEEN * usual if usual >= shown else np.inf)] = np.nan
    return Sightings(frames.centres, shifts)


def _displacements(view: View, sides: Array, across: Points, darkest: float) -> tuple[Array, Array]:
    """Return how far (px) ``across`` each group's ``sides`` lie from their places, and how much they stand out (grey).

    What is darker than ``darkest`` below the paper counts as that dark.
    """
    along = sides[:, 2, None] * np.linspace(-SIDE_SHARE / 2, SIDE_SHARE / 2, SIDE_SAMPLES)
    beside = np.arange(-FRAME_REACH, FRAME_REACH + 1) / COARSE_PX_PER_MM
    grey = view.strips(sides[:, :2], along[:, :, None] * across[::-1], beside[:, None] * across).astype(np.float32)
    paper = grey.max(axis=1).mean(axis=1)
    profile = np.clip(paper[:, None, None] - grey, 0, darkest).mean(axis=2)
    starts = np.flatnonzero(np.diff(sides[:, 3], prepend=-1))
    return _summits(np.add.reduceat(profile, starts, axis=0) / np.diff(starts, append=len(sides))[:, None])


def _summits(profile: Array) -> tuple[Array, Array]:
    """Return where each row of ``profile`` is highest, from its middle, and by how much it stands out there."""
    best = np.clip(profile.argmax(axis=1), 1, profile.shape[1] - 2)
    every = np.arange(len(profile))
    before, at, after = (profile[every, best + i] for i in (-1, 0, 1))
    bend = np.minimum(before - 2 * at + after, -1e-6)
    fraction = np.clip(0.5 * (before - after) / bend, -0.5, 0.5)
    return best + fraction - profile.shape[1] // 2, at - np.median(profile, axis=1)
