"""How dark the pen is that wrote a page, and so from which darkness on something is ink.

A stroke has a core and soft edges; its ink is what is at least INK_SHARE as dark as the core. Where a whole page was
written palely, that is less than for a good pen. A pale mark on a page that a good pen wrote too is not that pen's: it
may be rubbed out, or come from the back of the sheet, and is for a person to see; so is a page so pale that all of it
may have been rubbed out.
"""

import cv2
import numpy as np

from recon.vision.raster import Gray
from recon.vision.template import INK, PX_PER_MM, Template

PALE_PEN = 130  # of 255: a pen is pale whose core is no darker than this
PALEST_PEN = 60  # of 255: what is paler was hardly left by a pen
CORE = 0.75  # of what is written is paler than the core of its strokes
DARKEST, EVEN = 0.97, 1.6  # so much of what is written is no darker than so many times the core, or two pens wrote it
FAINTEST = 28  # of 255: nothing paler is ink
INK_SHARE = 0.36
ABOVE_PAPER = 1.75  # times the relief of the bare paper, which is its grain over 6 x 6 px: single pixels are as dark
ABOVE_PRINT = 0.45  # of the least ink: over print, ink is darker than the print by more than this
LEAST_MM2 = 20.0  # of writing that a pen is judged by
STEP = 8  # px: of so many rows one is looked at


def pale_pen(dark: Gray, template: Template) -> int:
    """Return how dark (of 255) the core of the strokes is on a page that was written palely; 0 where it was not
    throughout, or where there is too little writing to tell.

    Args:
        dark: (H, W) how dark the registered page is.
        template: the page's form.
    """
    counts = cv2.calcHist([dark[::STEP]], [0], template.boxes[::STEP], [256], [0, 256]).ravel()
    counts[:FAINTEST] = 0
    darker = np.cumsum(counts)
    if darker[-1] * STEP < LEAST_MM2 * PX_PER_MM**2:
        return 0
    core, darkest = (int(np.searchsorted(darker, share * darker[-1])) for share in (CORE, DARKEST))
    return core if PALEST_PEN <= core <= PALE_PEN and darkest <= EVEN * core else 0


def least_ink(pen: int, level: float) -> int:
    """Return the least darkness of ink from a pale pen, on paper whose bare parts have the relief ``level``."""
    return min(INK, max(FAINTEST, round(ABOVE_PAPER * level), round(INK_SHARE * pen)))


def limit_of(least: int, template: Template) -> Gray:
    """Return (H, W) what the page must be darker than to be inked, where ink is darker than ``least``."""
    above = cv2.add(template.expected, np.full_like(template.expected, round(ABOVE_PRINT * least)))
    return np.asarray(cv2.max(above, np.full_like(template.expected, least)), np.uint8)
