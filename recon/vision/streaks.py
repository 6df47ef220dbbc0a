"""Long thin straight lines that nobody wrote: dust on a scanner's glass, a copier's scratch."""

import cv2
import numpy as np
import numpy.typing as npt

from recon.vision.raster import Gray
from recon.vision.template import PX_PER_MM

LINE_MM = 14.0  # a scanner's streak has straight runs of this length,
GAP_MM = 14.0  # with gaps of this one,
ACROSS_MM = 170.0  # and goes this far: a pen's line through a column does not
SLANT_MM = 6.0  # and strays no more than this to a side, as the page is turned on the glass
LINE_WIDTH_MM = 0.7
_STEP = 8  # px: runs are looked for in pieces of this length, all ink


def without_streaks(bits: Gray) -> Gray:
    """Return ``bits`` (H, W), 0 or 255, without the streaks that run upright or level across the page."""
    for upright in (True, False):
        streaks = _streaks(bits, upright=upright)
        if streaks is not None:
            bits = np.asarray(cv2.bitwise_and(bits, cv2.bitwise_not(streaks)), np.uint8)
    return bits


def _streaks(bits: Gray, *, upright: bool) -> Gray | None:
    """Return the streaks that run one way, None if there are none."""

    def kernel(along: int, across: int) -> Gray:
        return np.ones((along, across) if upright else (across, along), np.uint8)

    pieces = _pieces(bits, upright=upright)
    # A piece at either end of a run may be only partly covered by it.
    runs = cv2.morphologyEx(pieces, cv2.MORPH_OPEN, kernel(round(LINE_MM * PX_PER_MM / _STEP) - 1, 1))
    if not _far_reaching(np.asarray(runs, np.uint8), upright=upright):
        return None
    runs = _across_the_page(np.asarray(runs, np.uint8), kernel(round(GAP_MM * PX_PER_MM / _STEP), 3), upright=upright)
    thick = cv2.morphologyEx(runs, cv2.MORPH_OPEN, kernel(1, round(LINE_WIDTH_MM * PX_PER_MM)))
    thin = cv2.dilate(cv2.subtract(runs, thick), kernel(3, 3))
    return np.asarray(cv2.resize(thin, bits.shape[::-1], interpolation=cv2.INTER_NEAREST), np.uint8)


def _pieces(bits: Gray, *, upright: bool) -> Gray:
    """Return which pieces of _STEP px a column (or a row) are nothing but ink, as 0 or 255."""
    height, width = bits.shape
    if upright:
        return np.asarray(bits[: height // _STEP * _STEP].reshape(-1, _STEP, width).min(axis=1), np.uint8)
    # Eight bytes a number: several times quicker than to look at them one by one.
    whole = np.ascontiguousarray(bits[:, : width // _STEP * _STEP]).view(np.uint64)
    return np.asarray((whole == np.uint64(2**64 - 1)).view(np.uint8) * np.uint8(255), np.uint8)


def _far_reaching(runs: Gray, *, upright: bool) -> bool:
    """Tell whether ``runs`` that lie about in line are long enough together to be a streak; on few pages they are."""
    found = cv2.findNonZero(runs)
    if found is None:
        return False
    across, along = found.reshape(-1, 2).T if upright else found.reshape(-1, 2)[:, ::-1].T
    # A streak, turned as the page is, lies in two bands of columns (or rows) beside each other.
    length = max(runs.shape)
    bands = np.unique(across // round(SLANT_MM * PX_PER_MM) * length + along) // length
    in_line = np.convolve(np.bincount(bands), (1, 1)).max() * _STEP / PX_PER_MM
    return bool(in_line >= ACROSS_MM * LINE_MM / (LINE_MM + GAP_MM))


def _across_the_page(runs: Gray, bridge: Gray, *, upright: bool) -> Gray:
    """Return those of the straight ``runs`` that lie on one line across the page: a pen's line ends somewhere in it."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(cv2.morphologyEx(runs, cv2.MORPH_CLOSE, bridge))
    extent = stats[:, cv2.CC_STAT_HEIGHT if upright else cv2.CC_STAT_WIDTH] * _STEP / PX_PER_MM
    lines: npt.NDArray[np.bool_] = extent >= ACROSS_MM
    lines[0] = False
    return np.where(lines[labels], runs, 0).astype(np.uint8)
