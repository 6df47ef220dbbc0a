"""Finding the printed form again on a page that a map roughly lays over its template: patches of print, box frames.

Patches of black print say which form this is and survive every copier; the pale frames stand where people write, which
is where a page must lie well, but a fax loses them.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from recon.vision.outlines import Frames
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
    paper = grey.max(axis=0).mean(axis=0)
    profile = np.clip(paper - grey, 0, darkest).mean(axis=1)
    starts = np.flatnonzero(np.diff(sides[:, 3], prepend=-1))
    return _summits(np.add.reduceat(profile, starts, axis=1) / np.diff(starts, append=len(sides)))


def _summits(profile: Array) -> tuple[Array, Array]:
    """Return where each column of ``profile`` is highest, from its middle, and by how much it stands out there."""
    best = np.clip(profile.argmax(axis=0), 1, len(profile) - 2)
    every = np.arange(profile.shape[1])
    before, at, after = (profile[best + i, every] for i in (-1, 0, 1))
    bend = np.minimum(before - 2 * at + after, -1e-6)
    fraction = np.clip(0.5 * (before - after) / bend, -0.5, 0.5)
    return best + fraction - len(profile) // 2, at - np.median(profile, axis=0)
