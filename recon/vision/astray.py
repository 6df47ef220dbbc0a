"""Ink that is in no place for writing: a sign or a second value beside a box, a line or a word across the page.

What is written in a box need not be what is meant where somebody wrote beside it; and nothing is meant that stands on a
page which was crossed out.
"""

import cv2
import numpy as np
from cv2.typing import MatLike

from recon.vision.raster import Gray
from recon.vision.strokes import Strokes, outline
from recon.vision.template import COARSE_PX_PER_MM, PX_PER_MM, Template
from recon.vision.transforms import Points

SIGN_MM = 1.2  # a shorter stroke is no sign: a fleck, a piece of a character
ACROSS_MM = 25.0  # both ways: no character and no mark goes so far,
BOW, BOW_MM = 0.04, 1.5  # and a line that crosses out strays no further, by its length, from the straight way
STRAIGHT = 0.85  # of it: a ring that a cup left strays everywhere
LETTER_MM, WORD = 8.0, 3  # nor stand so many characters so large, both ways, beside the boxes: that is a word
TURNS = 1.6  # times its extent goes the pen in a character, and more
PEN_MM = 3.0  # what stays of a stroke that is so thick is no pen's: a stain, a hole, a shadow,
SOLID = 0.3  # if so much of it stays
INKED = 64  # of 255: of 2 x 2 px at least one is ink


def astray(strokes: Strokes, template: Template) -> Points:
    """Return the middles (n, 2), x and y in mm, of the strokes that lie outside of every box and area."""
    corners = np.array(strokes.places, np.float64).reshape(-1, 2, 2) / PX_PER_MM
    middles = corners[np.ptp(corners, axis=1).max(axis=1) >= SIGN_MM].mean(axis=1)
    height, width = template.home.shape
    columns, rows = (middles * COARSE_PX_PER_MM).astype(np.intp).T
    at_home = template.home[rows.clip(0, height - 1), columns.clip(0, width - 1)]
    return np.asarray(middles[at_home == 0], np.float64)


def is_crossed(bits: Gray, template: Template) -> bool:
    """Tell whether a pen went further over the boxes of the page than any writing: a line or a cross through the page,
    a word across it.

    Args:
        bits: (H, W) 255 where the registered page is inked, without the streaks of a scanner.
        template: the page's form.
    """
    height, width = template.ruled.shape
    coarse = cv2.resize(bits[: 2 * height, : 2 * width], (width, height), interpolation=cv2.INTER_AREA)
    inked = cv2.threshold(coarse, INKED - 1, 255, cv2.THRESH_BINARY)[1]
    cv2.bitwise_and(inked, template.ruled, dst=inked)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(inked, connectivity=8, ltype=cv2.CV_32S)
    sides = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].min(axis=1) / COARSE_PX_PER_MM
    sides[0] = 0.0  # the paper
    if any(_is_line(_stroke(labels, stats, index)) for index in np.flatnonzero(sides >= ACROSS_MM).tolist()):
        return True
    columns, rows = (stats[:, :2] + stats[:, 2:4] // 2).T
    letters = np.flatnonzero((sides >= LETTER_MM) & (template.home[rows, columns] == 0)).tolist()
    return len(letters) >= WORD and sum(_is_letter(_stroke(labels, stats, index)) for index in letters) >= WORD


def _stroke(labels: MatLike, stats: MatLike, index: int) -> Gray:
    """Return the connected ink ``index`` as 0 or 255, with a rim of paper."""
    x, y, width, height, _ = stats[index].tolist()
    bits = np.where(labels[y : y + height, x : x + width] == index, np.uint8(255), np.uint8(0))
    return np.pad(bits, 1)


def _is_line(stroke: Gray) -> bool:
    """Tell whether a pen went through all of the stroke in a line, whatever else it drew."""
    edge = cv2.convexHull(cv2.findNonZero(stroke)).reshape(-1, 2)
    apart = np.linalg.norm(edge[:, np.newaxis] - edge, axis=2)
    start, end = edge[list(np.unravel_index(apart.argmax(), apart.shape))]
    columns, rows = np.linspace(start, end, round(apart.max())).round().astype(np.intp).T
    away = cv2.distanceTransform(cv2.bitwise_not(stroke), cv2.DIST_L2, 3)[rows, columns]
    near = away <= max(BOW_MM * COARSE_PX_PER_MM, BOW * apart.max())
    return bool(near.mean() >= STRAIGHT) and _is_thin(stroke)


def _is_letter(stroke: Gray) -> bool:
    return outline(stroke) / 2 >= TURNS * float(np.hypot(*stroke.shape)) and _is_thin(stroke)


def _is_thin(stroke: Gray) -> bool:
    side = round(PEN_MM * COARSE_PX_PER_MM)
    return cv2.countNonZero(cv2.erode(stroke, np.ones((side, side), np.uint8))) < SOLID * cv2.countNonZero(stroke)
