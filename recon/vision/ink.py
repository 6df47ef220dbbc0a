"""Separating handwriting from the printed form, by subtraction of the blank template.

The scan's grey is first made independent of paper, lamp and toner (white is 0, the form's own black is 255); what is
clearly darker than the template, with a margin for how exactly the page is registered, is ink.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from recon.model.geometry import Rect
from recon.vision.raster import Gray
from recon.vision.template import PX_PER_MM, Template

SHADE = 30  # of 255, averaged over 5 x 5 px: darker than any paper's grain
SPECK_MM = 0.8  # dirt is smaller than this both ways, and
SPECK_AREA_MM2 = 0.4  # covers less than this
LINE_MM = 14.0  # a scanner's streak has straight runs of this length,
GAP_MM = 14.0  # with gaps of this one,
ACROSS_MM = 170.0  # and goes this far: a pen's line through a column does not
LINE_WIDTH_MM = 0.7
OWN_SHARE = 0.5  # of a stroke's ink: a stroke belongs, whole, to the box that holds this much of it
CUT_SHARE = 0.15  # a box that holds less than this of a stroke has a neighbour's tail in it, not writing
OVERFLOW_MM = 2.5  # strokes are followed this far out of their box

Labels = npt.NDArray[np.integer]
Bits = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Glyph:
    """The ink of one box: ``pixels`` are darkness (h, w) uint8, 0 where no ink; ``area`` in mm²; ``cut`` where a
    stroke that also fills a neighbouring box had to be cut at the border."""

    pixels: Gray
    area: float
    cut: bool


@dataclass(frozen=True, slots=True)
class Ink:
    """A registered page's handwriting: its connected strokes, and how dark they are.

    ``darkness`` (H, W) uint8 is that of the page, ``excess`` what the form does not explain of it. ``labels`` (H, W)
    numbers each stroke, 0 none; ``stats`` are OpenCV's x, y, w, h, area a stroke (px); ``dirt`` tells which numbers are
    specks.
    """

    darkness: Gray
    excess: Gray
    labels: Labels
    stats: npt.NDArray[np.int32]
    dirt: Bits

    def glyph(self, own: Rect) -> Glyph:
        """Return the writing that belongs to one box; ``own`` (mm) is the box with its share of the gaps around it."""
        window = _window(own.grown(OVERFLOW_MM), self.labels.shape)
        rows, columns = _window(own, self.labels.shape)
        top, left = rows.start - window[0].start, columns.start - window[1].start
        inside = slice(top, top + rows.stop - rows.start), slice(left, left + columns.stop - columns.start)
        labels = self.labels[window]
        keep = np.zeros(labels.shape, np.bool_)
        cut = False
        counts = np.bincount(labels[inside].ravel())
        for number in np.flatnonzero(counts[1:]) + 1:
            if self.dirt[number]:
                continue
            share = counts[number] / self.stats[number, cv2.CC_STAT_AREA]
            if share >= OWN_SHARE:
                keep |= labels == number
            elif share >= CUT_SHARE or self._large(int(number), own):
                keep[inside] |= labels[inside] == number
                cut = True
        pixels = np.where(keep, self.darkness[window], 0).astype(np.uint8)
        return Glyph(pixels, np.count_nonzero(keep) / PX_PER_MM**2, cut)

    def inked(self, rect: Rect) -> float:
        """Return the share of ``rect`` (mm) that is inked, specks left out; 0 to 1."""
        bits = self._bits(rect)
        return float(bits.mean()) if bits.size else 0.0

    def area(self, rect: Rect) -> float:
        """Return the inked area in ``rect`` (mm), in mm², specks left out."""
        return float(self._bits(rect).sum()) / PX_PER_MM**2

    def shaded(self, rect: Rect) -> float:
        """Return the area in ``rect`` (mm) that is darker than paper though too pale to be called ink, in mm²."""
        window = _window(rect, self.labels.shape)
        # Ink and specks are counted elsewhere; here their soft edges would pass for pale writing.
        named = cv2.dilate((self.labels[window] > 0).astype(np.uint8), np.ones((5, 5), np.uint8))
        patch = np.where(named, 0, self.excess[window]).astype(np.uint8)
        return float((cv2.blur(patch, (5, 5)) > SHADE).sum()) / PX_PER_MM**2 if patch.size else 0.0

    def _bits(self, rect: Rect) -> Bits:
        labels = self.labels[_window(rect, self.labels.shape)]
        return np.asarray((labels > 0) & ~self.dirt[labels])

    def _large(self, number: int, own: Rect) -> bool:
        """Tell whether a stroke spans far more than a box: what it leaves in each must be seen, however small."""
        w, h = (self.stats[number, side] / PX_PER_MM for side in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT))
        return bool(w > own.w * 1.8 or h > own.h * 1.8)


def separate(page: Gray, template: Template) -> Ink:
    """Return the handwriting on ``page``, a grey image registered to ``template`` and of its size."""
    darkness = _darkness(page, template)
    bits = np.asarray(cv2.compare(darkness, template.limit, cv2.CMP_GT), np.uint8)
    labels, stats = _strokes(_without_streaks(bits))
    small = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) <= SPECK_MM * PX_PER_MM
    dirt = small & (stats[:, cv2.CC_STAT_AREA] <= SPECK_AREA_MM2 * PX_PER_MM**2)
    excess = np.asarray(cv2.subtract(darkness, template.expected), np.uint8)
    return Ink(darkness, excess, labels, stats, dirt)


def _darkness(page: Gray, template: Template) -> Gray:
    """Return how dark each pixel is between the page's own paper (0) and its own black (255)."""
    reflectance = cv2.divide(page, _paper(page), scale=255)
    solid = [reflectance[_window(f.grown(-1.2), page.shape)] for f in template.form.fiducials]
    black = min(float(np.median(s)) for s in solid if s.size)
    span = max(255.0 - black, 64.0)  # a page without contrast must not have its noise blown up to ink
    table = np.clip((255.0 - np.arange(256)) * 255.0 / span, 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(reflectance, table), np.uint8)


def _paper(page: Gray) -> Gray:
    """Return the grey of the bare paper under every pixel: the lightest of each neighbourhood, smoothed."""
    height, width = page.shape
    whole = page[: height // 8 * 8, : width // 8 * 8]  # a whole number of blocks is several times quicker to average
    small = cv2.resize(whole, (width // 8, height // 8), interpolation=cv2.INTER_AREA)
    light = cv2.dilate(small, np.ones((9, 9), np.uint8))
    smooth = cv2.GaussianBlur(light, (0, 0), 4)
    return np.asarray(cv2.resize(smooth, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def _strokes(bits: Gray) -> tuple[Labels, npt.NDArray[np.int32]]:
    """Return the connected strokes of ``bits``, numbered, and their statistics."""
    # Short labels are three times quicker; with fewer inked pixels than labels they cannot run out.
    depth = cv2.CV_16U if cv2.countNonZero(bits) < 65_000 else cv2.CV_32S
    _, labels, stats, _ = cv2.connectedComponentsWithStats(bits, connectivity=8, ltype=depth)
    return np.asarray(labels), np.asarray(stats, np.int32)


def _without_streaks(bits: Gray) -> Gray:
    """Take out long thin straight lines, upright and level: dust on a scanner's glass, a copier's scratch."""
    for upright in (True, False):
        streaks = _streaks(bits, upright=upright)
        if streaks is not None:
            bits = np.asarray(cv2.bitwise_and(bits, cv2.bitwise_not(streaks)), np.uint8)
    return bits


def _streaks(bits: Gray, *, upright: bool) -> Gray | None:
    """Return the streaks that run one way, None if there are none; looked for at a quarter of the length."""

    def kernel(along: int, across: int) -> Gray:
        return np.ones((along, across) if upright else (across, along), np.uint8)

    shrunk = cv2.erode(bits, kernel(4, 1))
    shrunk = np.ascontiguousarray(shrunk[::4] if upright else shrunk[:, ::4])
    long = cv2.morphologyEx(shrunk, cv2.MORPH_OPEN, kernel(round(LINE_MM * PX_PER_MM / 4), 1))
    long = _across_the_page(np.asarray(long, np.uint8), kernel(round(GAP_MM * PX_PER_MM / 4), 3), upright=upright)
    if not cv2.countNonZero(long):
        return None
    thick = cv2.morphologyEx(long, cv2.MORPH_OPEN, kernel(1, round(LINE_WIDTH_MM * PX_PER_MM)))
    thin = cv2.dilate(cv2.subtract(long, thick), np.ones((3, 3), np.uint8))
    return np.asarray(cv2.resize(thin, bits.shape[::-1], interpolation=cv2.INTER_NEAREST), np.uint8)


def _across_the_page(runs: Gray, bridge: Gray, *, upright: bool) -> Gray:
    """Return those of the straight ``runs`` that lie on one line across the page: a pen's line ends somewhere in it."""
    if not cv2.countNonZero(runs):
        return runs
    _, labels, stats, _ = cv2.connectedComponentsWithStats(cv2.morphologyEx(runs, cv2.MORPH_CLOSE, bridge))
    extent = stats[:, cv2.CC_STAT_HEIGHT if upright else cv2.CC_STAT_WIDTH] * 4 / PX_PER_MM
    lines = extent >= ACROSS_MM
    lines[0] = False
    return np.where(lines[labels], runs, 0).astype(np.uint8)


def _window(rect: Rect, shape: tuple[int, ...]) -> tuple[slice, slice]:
    """Return the rows and columns of the pixels in ``rect`` (mm), cut at the page's edges."""
    height, width = shape[:2]
    x, right = (min(max(round(v * PX_PER_MM), 0), width) for v in (rect.x, rect.right))
    y, bottom = (min(max(round(v * PX_PER_MM), 0), height) for v in (rect.y, rect.bottom))
    return slice(y, bottom), slice(x, right)
