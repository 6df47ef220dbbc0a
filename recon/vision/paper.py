"""A scan's grey made independent of its paper, lamp and toner."""

from collections.abc import Iterable

import cv2
import numpy as np

from recon.model.form import Form
from recon.model.geometry import Rect
from recon.vision.raster import Gray
from recon.vision.windows import window

BLOCK = 8  # px a side: paper is looked at so coarsely
_HALVINGS = 3  # that make a block of BLOCK px, each several times quicker than one reduction by eight
_LIGHTEST = np.ones((9, 9), np.uint8)  # blocks: wider than any stroke, narrower than a lamp's shadow
_SMOOTH = 4.0  # blocks
_LEAST_SPAN = 64.0  # of 255: a page without contrast must not have its noise blown up to ink
_SOLID_MM = -1.2  # inside a fiducial's edge it is nothing but black
_MODULES = 10  # percentile of a code's grey that is its black
_UNSEEN = 48.0  # of 255: where the codes are so much blacker, no fiducial is on the scan


def darkness(page: Gray, form: Form) -> Gray:
    """Return how dark each pixel of a registered page is between the page's own paper (0) and its own black (255)."""
    paper = _paper(page)
    span = max(255.0 - _black(page, paper, form), _LEAST_SPAN)
    missing = np.asarray(cv2.subtract(paper, page), np.uint8)
    cv2.divide(missing, paper, dst=missing, scale=255.0 * 255.0 / span)  # as a share of the paper's grey
    return missing


def _paper(page: Gray) -> Gray:
    """Return the grey of the bare paper under every pixel: the lightest of each neighbourhood, smoothed."""
    height, width = page.shape
    small = page[: height // BLOCK * BLOCK, : width // BLOCK * BLOCK]
    for _ in range(_HALVINGS):
        half = small.shape[1] // 2, small.shape[0] // 2
        small = np.asarray(cv2.resize(small, half, interpolation=cv2.INTER_AREA), np.uint8)
    smooth = cv2.GaussianBlur(cv2.dilate(small, _LIGHTEST), (0, 0), _SMOOTH)
    return np.asarray(cv2.resize(smooth, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def _black(page: Gray, paper: Gray, form: Form) -> float:
    """Return the reflectance (of 255) of the page's own black: that of the darkest fiducial's inside, or of the darkest
    code where all fiducials are cut off or hidden."""
    fiducials = _percentiles(page, paper, [fiducial.grown(_SOLID_MM) for fiducial in form.fiducials], 50)
    codes = _percentiles(page, paper, form.codes, _MODULES)
    marks, modules = min(fiducials, default=255.0), min(codes, default=255.0)
    return modules if modules < marks - _UNSEEN else marks


def _percentiles(page: Gray, paper: Gray, places: Iterable[Rect], of: int) -> list[float]:
    """Return a percentile of the reflectance in each of ``places`` (mm) that the page has."""
    windows = [window(place, page.shape) for place in places]
    return [float(np.percentile(cv2.divide(page[at], paper[at], scale=255), of)) for at in windows if page[at].size]
