"""Whether the places to write in can be seen on the scan: what a slip of paper or a folded corner hides is not blank.

Two proofs. Where the scan shows the form's pale lines, every frame must show its own, piece by piece. Where they
dropped out, as on a fax, only ink proves paper: print that the form has there, or writing. A place is proven if no slip
of SLIP_MM could lie over it without hiding ink that is seen, and print that should be beside it and is not speaks
against it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from recon.model.geometry import Rect
from recon.vision.raster import Gray
from recon.vision.template import PX_PER_MM, Template

REACH = 3  # px that a line may lie beside its place
BESIDE_MM = 1.2  # outside the frame, where its paper is measured
SHOWN = 8.0  # of 255: a page whose frames are this much darker than the paper beside them shows them; a fax's drop out
SEEN = 0.4  # of that page's own frames: a fainter piece is not there
PIECE_MM = 8.0  # of a side that is looked at by itself, at most
SAMPLES = 16  # px looked at along a piece

BLOCK = 8  # px a side, about 1 mm: ink is looked for so coarsely
PALE = 100  # of 255: the form's pale tones are lighter than this, and are left out
INKED = 45  # mean of what is darker than PALE over a block that holds ink; no speck reaches it
SLIP_MM = 20.0  # the smallest thing that may lie on a sheet unseen; a smaller one leaves most of a field to be seen,
CLEAR_MM = 4.0  # so far from any ink: that its edge runs just beside what it hides would be too much of a chance
LABEL_MM = 5.0  # around a place: print that must be seen with it
LABEL_INK = 120.0  # as much of it, summed over blocks, that can be missed
LABEL_SEEN = 0.15  # of it: the template’s margin makes letters blots, a scan has about 0.4 of them

Pixels = npt.NDArray[np.intp]


class Sight(StrEnum):
    """What can be said of a place."""

    SHOWN = "shown"  # the paper there is seen
    UNPROVEN = "unproven"  # nothing near enough tells: what is written there counts, that it is blank does not
    HIDDEN = "hidden"  # what is printed there is not seen


def sights(darkness: Gray, template: Template, frames: Iterable[Rect]) -> dict[Rect, Sight]:
    """Return what can be said of each frame (mm).

    Args:
        darkness: (H, W) uint8 at PX_PER_MM of the registered page, 0 for paper.
        template: of that page.
        frames: boxes and areas that the template prints in its pale tone.
    """
    every = tuple(frames)
    outlines = _Outlines.of(darkness, every)
    if outlines.usual >= SHOWN:
        return {f: Sight.SHOWN if there else Sight.HIDDEN for f, there in zip(every, outlines.there, strict=True)}
    printed, seen = _blocks(_core(template.expected)), _blocks(_halved(darkness))
    beside = _sums(printed, [f.grown(LABEL_MM) for f in every])
    found = _sums(np.minimum(printed, seen), [f.grown(LABEL_MM) for f in every])
    missing = (beside >= LABEL_INK) & (found < LABEL_SEEN * beside)
    room = _sums(_room_for_a_slip(seen > INKED), every) / _sums(np.ones(seen.shape, np.uint8), every)
    told = np.where(missing, Sight.HIDDEN, np.where(room > 0.5, Sight.UNPROVEN, Sight.SHOWN))
    return dict(zip(every, map(Sight, told.tolist()), strict=True))


@dataclass(frozen=True, slots=True)
class _Outlines:
    """How dark the page's frames usually are beside their paper, and which of them have every piece."""

    usual: float
    there: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, darkness: Gray, frames: tuple[Rect, ...]) -> "_Outlines":
        if not frames:
            return cls(0.0, np.zeros(0, np.bool_))
        places, owner = _places(frames, darkness.shape[:2])
        rows = darkness.ravel().take(places).sum(axis=0, dtype=np.uint16) / SAMPLES
        lines = rows[:, 0].max(axis=0)
        # The paler paper of the two: writing may lie on either side of a box.
        paper = np.sort(rows[:, 1], axis=0)[REACH].min(axis=0)
        contrast = lines - paper
        usual = float(np.median(contrast))
        missing = (contrast < SEEN * usual).any(axis=0)
        return cls(usual, ~np.isin(np.arange(len(frames)), owner[missing]))


@lru_cache(maxsize=8)
def _places(frames: tuple[Rect, ...], shape: tuple[int, int]) -> tuple[Pixels, Pixels]:
    """Return which pixels of a page to look at, and whose frame each piece is.

    The first is (SAMPLES, 2 * REACH + 1, 2, 2, pieces) indices into the flattened page: of rows around the line and
    around the paper outside it, for the upper and the lower side.
    """
    height, width = shape
    owner, columns, levels = [], [], []
    for number, frame in enumerate(frames):
        pieces = max(2, round(frame.w / PIECE_MM))
        for piece in range(pieces):
            share = (piece + (np.arange(SAMPLES) + 0.5) / SAMPLES) / pieces
            columns.append((frame.x + share * frame.w) * PX_PER_MM)
            levels.append(((frame.y, frame.y - BESIDE_MM), (frame.bottom, frame.bottom + BESIDE_MM)))
            owner.append(number)
    across = np.clip(np.round(columns), 0, width - 1).astype(np.intp)
    down = np.round(np.array(levels) * PX_PER_MM).astype(np.intp)[..., None] + np.arange(-REACH, REACH + 1)
    at = np.clip(down, 0, height - 1).T * width + across.T[:, None, None, None, :]
    return np.ascontiguousarray(at), np.array(owner, np.intp)


def _halved(page: Gray) -> Gray:
    height, width = (side // BLOCK * BLOCK for side in page.shape)  # a whole factor is many times quicker
    return np.asarray(
        cv2.resize(page[:height, :width], (width // 2, height // 2), interpolation=cv2.INTER_AREA), np.uint8
    )


def _core(expected: Gray) -> Gray:
    """Return the template's print at half size, without the margin around it."""
    return np.asarray(cv2.erode(_halved(expected), np.ones((3, 3), np.uint8)), np.uint8)


def _blocks(half: Gray) -> Gray:
    """Return, for each block of the page, the mean of what is darker than PALE; ``half`` is the page at half size."""
    height, width = half.shape
    dark = cv2.subtract(half, np.full(1, PALE, np.float64))
    for shrink in (2, 4):
        dark = cv2.resize(dark, (width // shrink, height // shrink), interpolation=cv2.INTER_AREA)
    return np.asarray(dark, np.uint8)


def _room_for_a_slip(inked: npt.NDArray[np.bool_]) -> Gray:
    """Return 1 for the blocks that a square slip could cover and stay clear of all ink; it may hang over the edge of
    the page."""
    side, clear = (round(length * PX_PER_MM / BLOCK) for length in (SLIP_MM, CLEAR_MM))
    near = cv2.dilate(inked.astype(np.uint8), np.ones((2 * clear + 1, 2 * clear + 1), np.uint8))
    bare = np.pad(1 - near, side, constant_values=1).astype(np.uint8)
    room = cv2.morphologyEx(bare, cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
    return np.asarray(room[side:-side, side:-side], np.uint8)


def _sums(blocks: Gray, rects: Sequence[Rect]) -> npt.NDArray[np.float64]:
    """Return the sum of the blocks in each of ``rects`` (mm)."""
    height, width = blocks.shape
    table = cv2.integral(blocks)
    sides = np.array([(r.x, r.y, r.right, r.bottom) for r in rects]).reshape(-1, 4) * PX_PER_MM / BLOCK
    x, y, right, bottom = np.clip(np.round(sides), 0, (width, height, width, height)).astype(np.intp).T
    right, bottom = np.maximum(right, x + 1).clip(max=width), np.maximum(bottom, y + 1).clip(max=height)
    return np.asarray(table[bottom, right] - table[y, right] - table[bottom, x] + table[y, x], np.float64)
