"""Flaws of a scan of the test page: streaks along it, specks on bare paper, and what a coarse JPEG leaves behind."""

import cv2
import numpy as np

from recon.model import testpage as page
from recon.model.geometry import Rect
from recon.vision.raster import Gray
from recon.vision.testpage import USUAL, Found

STREAK, STREAK_GREY = 0.07, 10.0  # of the way from white to black, and at least so many levels
PARTS, ENOUGH_PARTS = 6, 5  # a streak is there in so many of the page's parts
SPECK_MM = 0.15
STEPS = range(60, 4, -1)  # of JPEG, the coarsest first: half of a step fits as well as the step
CLUSTERED, FEWEST_BLOCKS = 0.7, 300
BLANK = (page.WHITE.grown(-1.5), Rect(62.0, 237.0, 110.0, 18.0), Rect(122.0, 92.0, 60.0, 14.0))


def _inner(found: Found) -> Gray:
    """Return the part of the scan between the outer marks: nothing of what lies beside the paper."""
    (left, top), (right, bottom) = found.marks_px.min(axis=0), found.marks_px.max(axis=0)
    return found.gray[max(0, int(top)) : int(bottom) + 1, max(0, int(left)) : int(right) + 1]


def streaks(found: Found, white: float, span: float, px_per_mm: float) -> int:
    """Count thin dark lines all along the page, in either direction of the scan."""
    inner, least = _inner(found), max(STREAK_GREY, STREAK * span)
    return sum(_streaks_along(turned, least, white, px_per_mm) for turned in (inner, inner.T))


def _streaks_along(gray: Gray, least: float, white: float, px_per_mm: float) -> int:
    edge = round(4.5 * px_per_mm)
    inner = np.ascontiguousarray(gray[edge:-edge, edge:-edge])
    hits = np.zeros(inner.shape[1], np.int64)
    around, reach = round(6 * px_per_mm) | 1, round(0.8 * px_per_mm) | 1
    for part in np.array_split(inner, PARTS):
        # Most of a column is bare paper: its median is that, unless something runs all along it.
        profile = np.median(part, axis=0).astype(np.float32)
        usual = cv2.dilate(cv2.erode(profile[None], np.ones((1, 3))), np.ones((1, around)))
        usual = np.minimum(cv2.blur(usual, (around, 1))[0], white + STREAK_GREY)
        hits += np.asarray(cv2.dilate((usual - profile > least).astype(np.uint8)[None], np.ones((1, reach))))[0]
    lines = np.pad(hits >= ENOUGH_PARTS, 1)
    runs = np.flatnonzero(np.diff(lines.astype(np.int8)))
    widths = runs[1::2] - runs[::2]
    return int((widths < 4 * px_per_mm).sum())


def specks(found: Found, white: float, span: float) -> int:
    """Count the specks on a square decimetre of paper that should be bare."""
    specks, area = 0, 0.0
    for place in BLANK:
        dark = (found.patch(place) < white - 0.4 * span).astype(np.uint8)
        _, _, stats, _ = cv2.connectedComponentsWithStats(dark)
        specks += int((stats[1:, cv2.CC_STAT_AREA] >= (SPECK_MM * USUAL) ** 2).sum())
        area += place.w * place.h
    return round(specks * 10_000 / area)


def jpeg_step(gray: Gray) -> float:
    """Return how coarsely JPEG kept the page: the step of its second frequency across and down, 0 where none is seen.

    In the blocks of a JPEG that frequency is a multiple of one step, whatever was decoded since. At quality 75 it is 6,
    at 40 it is 15, at 20 it is 30. The blocks begin at one of the picture's corners, whichever way it was turned.
    """
    height, width = gray.shape
    return max(_step(gray[top:, left:]) for top in {0, height % 8} for left in {0, width % 8})


def _step(gray: Gray) -> float:
    rows, columns = gray.shape[0] // 8, gray.shape[1] // 8
    blocks = gray[: rows * 8, : columns * 8].reshape(rows, 8, columns, 8).astype(np.float32)
    wave = (np.cos((2 * np.arange(8) + 1) * np.pi / 16) / 2).astype(np.float32)
    values = np.abs(np.einsum("rycx,y,x->rc", blocks, wave, wave).ravel())
    for step in STEPS:
        some = values[(values > 0.6 * step) & (values < 6.4 * step)]
        if len(some) >= FEWEST_BLOCKS and float(np.cos(2 * np.pi * some / step).mean()) > CLUSTERED:
            return float(step)
    return 0.0
