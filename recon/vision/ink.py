"""Separating handwriting from the printed form, by subtraction of the blank template.

The scan's grey is first made independent of paper, lamp and toner (white is 0, the form's own black is 255); what is
clearly darker than the template, with a margin for how exactly the page is registered, is ink.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
import numpy.typing as npt

from recon.model.geometry import Rect
from recon.vision.astray import astray, is_crossed
from recon.vision.lots import NOTHING, Lot, allot
from recon.vision.pale import Pallor, find_pale
from recon.vision.paper import darkness
from recon.vision.pens import least_ink, limit_of, pale_pen
from recon.vision.raster import Gray
from recon.vision.streaks import without_streaks
from recon.vision.strokes import Strokes, find_strokes
from recon.vision.template import INK, PX_PER_MM, Template
from recon.vision.transforms import Points
from recon.vision.windows import window

RIM_PX = 2  # of bare paper kept around a glyph
GRAINY = 0.04  # of the bare paper: more ink than any writing, stain or printed name leaves there
DOTS_STEP = 16  # px: of so many rows one is looked at for dots
DOTS_PX = 1.2  # standard deviation of the blur that makes greys of dots
GRAIN = 14.0  # relief of the bare paper from which on a pale pen is drowned in grain,
GRAIN_PX = 0.8  # and which blur it takes to see it
SPECK_MM2 = 0.2  # of pale writing that a speck may be the darkest piece of


@dataclass(frozen=True, slots=True)
class Glyph:
    """The ink of one box: ``pixels`` are darkness (h, w) uint8, 0 where no ink; ``area`` in mm²; ``place`` where on the
    page it lies and ``length`` how far the pen went, in mm; ``cut`` where a stroke that also fills a neighbouring box
    had to be cut, and it is not plain where."""

    pixels: Gray
    area: float
    place: Rect
    length: float
    cut: bool


@dataclass(frozen=True, slots=True)
class Shade:
    """What lies in a place that is darker than paper though too pale to be called ink.

    ``area`` is that of pale marks, ``with_specks`` counts specks as the darkest pieces of pale writing; both mm².
    """

    area: float
    with_specks: float


@dataclass(frozen=True, slots=True)
class Ink:
    """A registered page's handwriting: its connected strokes, and how dark they are.

    ``darkness`` (H, W) uint8 is that of the page; ``strokes`` are its ink; ``pale`` what is darker than paper though
    too pale to be called ink. ``gain`` is how many times darker a good pen is than the one that wrote the page, 1 where
    it is a good one: glyphs are shown as if a good pen had written them. ``astray`` (n, 2) is where strokes lie (x and
    y, mm) that are in no place for writing; ``crossed`` tells that a pen went over the page as no writing does.
    """

    darkness: Gray
    strokes: Strokes
    pale: Pallor
    gain: float = 1.0
    astray: Points = field(default_factory=lambda: np.zeros((0, 2)))
    crossed: bool = False

    def glyph(self, own: Rect) -> Glyph:
        """Return the writing that belongs to one box; ``own`` (mm) is the box with its share of the gaps around it."""
        return self.glyphs([own])[0]

    def glyphs(self, owns: Sequence[Rect]) -> list[Glyph]:
        """Return the writing that belongs to each of several boxes, given as to glyph()."""
        height, width = self.darkness.shape
        corners = np.array([(own.x, own.y, own.right, own.bottom) for own in owns]).reshape(-1, 4) * PX_PER_MM
        places = np.clip(np.rint(corners), 0, (width, height, width, height)).astype(np.intp)
        return [self._glyph(lot) for lot in allot(self.strokes, places)]

    def inked(self, rect: Rect) -> float:
        """Return the share of ``rect`` (mm) that is inked, specks left out; 0 to 1."""
        bits = self.strokes.bits[window(rect, self.darkness.shape)]
        return cv2.countNonZero(bits) / bits.size if bits.size else 0.0

    def area(self, rect: Rect) -> float:
        """Return the inked area in ``rect`` (mm), in mm², specks left out."""
        return _area(self.strokes.bits[window(rect, self.darkness.shape)])

    def shaded(self, rect: Rect, *, specks: bool = True) -> float:
        """Return the area in ``rect`` (mm) that is darker than paper though too pale to be called ink, in mm².

        Specks count as the darkest pieces of pale writing, unless they are called something else (``specks`` False).
        """
        shade = self.shades([rect])[0]
        return shade.with_specks if specks else shade.area

    def shades(self, rects: Sequence[Rect]) -> list[Shade]:
        """Return what each of ``rects`` (mm) has that is darker than paper though too pale to be called ink."""
        places = self.strokes.specks / PX_PER_MM
        counts = np.count_nonzero(_within(places, rects), axis=1).tolist()
        areas = [self.pale.area(rect) for rect in rects]
        return [Shade(area, area + SPECK_MM2 * count) for area, count in zip(areas, counts, strict=True)]

    def specks(self, rect: Rect) -> Points:
        """Return where in ``rect`` the specks lie: (n, 2) x and y, all mm."""
        places = self.strokes.specks / PX_PER_MM
        return np.asarray(places[_within(places, [rect])[0]], np.float64)

    def _glyph(self, lot: Lot) -> Glyph:
        if lot is NOTHING:
            return _BARE
        x, y, right, bottom = lot.place
        framed = np.zeros((bottom - y + 2 * RIM_PX, right - x + 2 * RIM_PX), np.uint8)
        cv2.bitwise_and(self.darkness[y:bottom, x:right], lot.bits, dst=framed[RIM_PX:-RIM_PX, RIM_PX:-RIM_PX])
        if self.gain > 1.0:
            framed = np.asarray(cv2.convertScaleAbs(framed, alpha=self.gain), np.uint8)
        place = Rect(x / PX_PER_MM, y / PX_PER_MM, (right - x) / PX_PER_MM, (bottom - y) / PX_PER_MM)
        return Glyph(framed, _area(lot.bits), place, lot.edges / 2 / PX_PER_MM, lot.cut)


_BARE = Glyph(np.zeros((2 * RIM_PX, 2 * RIM_PX), np.uint8), 0.0, Rect(0.0, 0.0, 0.0, 0.0), 0.0, cut=False)


def separate(page: Gray, template: Template) -> Ink:
    """Return the handwriting on ``page``, a grey image registered to ``template`` and of its size."""
    dark = darkness(page, template.form)
    bits = _beyond(dark, template.limit)
    if _grainy(bits, template):
        dark = _smooth(dark, DOTS_PX)
        bits = _beyond(dark, template.limit)
    pale = find_pale(dark, bits, template)
    least = INK
    if pale.even and (pen := pale_pen(dark, template)):
        if pale.level > GRAIN:
            dark = _smooth(dark, GRAIN_PX)
        least = least_ink(pen, pale.level)
        bits = _beyond(dark, limit_of(least, template))
        pale = find_pale(dark, bits, template)
    written = without_streaks(bits)
    crossed = is_crossed(written, template)
    cv2.bitwise_and(written, template.writable, dst=written)
    strokes = find_strokes(written)
    return Ink(dark, strokes, pale, INK / least, astray(strokes, template), crossed)


def _beyond(dark: Gray, limit: Gray) -> Gray:
    """Return where the page is darker than the form explains, as 0 or 255."""
    return np.asarray(cv2.compare(dark, limit, cv2.CMP_GT), np.uint8)


def _smooth(dark: Gray, deviation: float) -> Gray:
    return np.asarray(cv2.GaussianBlur(dark, (0, 0), deviation), np.uint8)


def _grainy(bits: Gray, template: Template) -> bool:
    """Tell whether the paper itself is full of dots, as a scanner in halftone mode leaves it."""
    height, width = template.bare.shape
    paper = template.bare[:: DOTS_STEP // 2]
    dots = np.count_nonzero(bits[: 2 * height : DOTS_STEP, : 2 * width : 2] & paper)
    return bool(dots > GRAINY * np.count_nonzero(paper))


def _within(points: Points, rects: Sequence[Rect]) -> npt.NDArray[np.bool_]:
    """Return which of ``points`` (m, 2) lie in which of ``rects``: (n, m)."""
    left, top, right, bottom = np.array([(r.x, r.y, r.right, r.bottom) for r in rects]).reshape(-1, 4).T[..., None]
    x, y = points.T
    return np.asarray((left <= x) & (x < right) & (top <= y) & (y < bottom))


def _area(bits: Gray) -> float:
    return cv2.countNonZero(bits) / PX_PER_MM**2 if bits.size else 0.0
