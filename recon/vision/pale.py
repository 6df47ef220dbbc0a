"""Marks too pale to be ink: a faint pencil, or what shows through from the back of the sheet.

A pencil is told from everything else that is pale by the page itself: where nobody writes, on bare paper, there is no
pencil. What the bare paper has as well (grain, writing from the back, a stain) is the page's, unless it is sharp.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from recon.model.geometry import Rect
from recon.vision.raster import Gray
from recon.vision.template import COARSE_PX_PER_MM, Template
from recon.vision.windows import window

LEAST = 12  # of 255, averaged over 6 x 6 px, above its surroundings: paler is grain
MOST = 48  # darker than this a person looks at it, whatever the rest of the page is like
SHARP = 16  # a sharp mark at least so dark is not from the back of the sheet
SHARP_MM2 = 1.0  # if it covers so much: less may be grain
STEEPNESS = 0.7  # of a mark: how much of its darkness it gains within a coarse pixel, where it is sharp
SOILED = 0.0001  # of the bare paper is as dark as the page's own marks
ABOVE = 1.15  # times the page's own marks
USUAL = 0.95  # of the bare paper has no more relief than its grain leaves anywhere
UNEVEN, UNEVEN_MM2 = 5, 0.3  # it has nothing but grain where no more of it than so much has so many times that relief
AROUND = 31  # coarse px, 8 mm: a mark's surroundings
SOFT = np.ones((5, 5), np.uint8)  # coarse px: the soft edge of ink, which would pass for pale writing

Bits = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pallor:
    """The pale marks of a page, at COARSE_PX_PER_MM: ``relief`` (h, w) is how much darker than its surroundings each
    pixel is, 0 near ink; ``dark`` (h, w) how dark; ``level`` the relief that the page's bare paper has too, and
    ``above`` (h, w) is not 0 where there is more; ``even`` tells that the bare paper has none but its grain: nothing
    shows through from the back."""

    relief: Gray
    dark: Gray
    level: float
    above: Gray
    even: bool

    def area(self, rect: Rect) -> float:
        """Return the area in ``rect`` (mm) that someone may have written on too palely, in mm²."""
        at = window(rect, self.relief.shape, COARSE_PX_PER_MM)
        above = self.above[at]
        pale = cv2.countNonZero(above) if above.size else 0
        if self.level > SHARP:
            relief = self.relief[at]
            distinct = relief > SHARP
            count = int(np.count_nonzero(distinct))
            if count > max(pale, SHARP_MM2 * COARSE_PX_PER_MM**2) and _steep(self.dark[at], relief, distinct):
                pale = count
        return pale / COARSE_PX_PER_MM**2


def find_pale(dark: Gray, named: Gray, template: Template) -> Pallor:
    """Return the pale marks of a registered page: ``dark`` (H, W) is its darkness, ``named`` 255 where it is known to
    be ink or dirt, else 0."""
    height, width = template.bare.shape
    size = (width, height)
    coarse = np.asarray(cv2.resize(dark[: 2 * height, : 2 * width], size, interpolation=cv2.INTER_AREA), np.uint8)
    near = cv2.resize(named[: 2 * height, : 2 * width], size, interpolation=cv2.INTER_AREA)
    cv2.dilate(near, SOFT, dst=near)
    excess = cv2.subtract(coarse, template.expected_coarse)
    surroundings = cv2.blur(excess, (AROUND, AROUND))
    marks = cv2.subtract(excess, near, dst=near)
    relief = np.asarray(cv2.blur(marks, (3, 3), dst=excess), np.uint8)
    cv2.subtract(relief, surroundings, dst=relief)
    level, even = _bare(relief, template.bare)
    above = np.asarray(cv2.threshold(relief, level, 255, cv2.THRESH_BINARY)[1], np.uint8)
    return Pallor(relief, coarse, level, above, even)


def _bare(relief: Gray, bare: Gray) -> tuple[float, bool]:
    """Return the level of the bare paper, and whether it is even.

    The level is what only SOILED of the bare paper exceeds, and some more, from LEAST to MOST.
    """
    counts = cv2.calcHist([relief[::2]], [0], bare[::2], [256], [0, 256]).ravel()  # every other row tells as much
    exceeding = counts.sum() - np.cumsum(counts)
    own = int(np.argmax(exceeding <= SOILED * counts.sum()))
    level = float(np.clip(ABOVE * own, LEAST, MOST))
    usual = 1 + int(np.argmax(exceeding <= (1 - USUAL) * counts.sum()))
    return level, bool(exceeding[min(UNEVEN * usual, 255)] <= UNEVEN_MM2 * COARSE_PX_PER_MM**2 / 2)


def _steep(dark: Gray, relief: Gray, mark: Bits) -> bool:
    """Tell whether the edges of the ``mark`` are those of something on this side of the paper."""
    across, down = (cv2.Sobel(dark, cv2.CV_32F, *way, scale=0.125) for way in ((1, 0), (0, 1)))
    slopes = cv2.magnitude(across, down)[relief > 0]
    # Half of a thin mark's pixels lie on its edges.
    count = max(1, int(np.count_nonzero(mark)) // 2)
    steepest = np.partition(slopes, -count)[-count:].mean()
    return bool(steepest > STEEPNESS * np.sort(relief[mark])[-count:].mean())
