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
_PIECE_MM = _STEP / PX_PER_MM
_ALL_INK = np.uint64(2**64 - 1)


def without_streaks(bits: Gray) -> Gray:
    """Return ``bits`` (H, W), 0 or 255, without the streaks that run upright or level across the page."""
    height, width = bits.shape
    upright = _streaks(bits[: height // _STEP * _STEP].reshape(-1, _STEP, width).min(axis=1), (height, width))
    level = _streaks(_level_pieces(bits), (width, height))
    for streaks in (upright, None if level is None else cv2.transpose(level)):
        if streaks is not None:
            bits = np.asarray(cv2.bitwise_and(bits, cv2.bitwise_not(streaks)), np.uint8)
    return bits


def _level_pieces(bits: Gray) -> Gray:
    """Return the pieces that level runs are made of, on the transposed page: (W / _STEP, H), 255 where all is ink."""
    whole = bits.shape[1] // _STEP * _STEP
    eights = np.ascontiguousarray(bits[:, :whole]).view(np.uint64)  # _STEP bytes at once
    return np.asarray(cv2.transpose((eights == _ALL_INK).view(np.uint8) * np.uint8(255)), np.uint8)


def _streaks(pieces: Gray, shape: tuple[int, int]) -> Gray | None:
    """Return the streaks that run upright on a page of ``shape`` (px), None if there are none; ``pieces`` are its."""
    # A piece at either end of a run may be only partly covered by it.
    runs = np.asarray(cv2.morphologyEx(pieces, cv2.MORPH_OPEN, _kernel(LINE_MM / _PIECE_MM - 1)), np.uint8)
    if not _far_reaching(runs):
        return None
    runs = _across_the_page(runs)
    thick = cv2.morphologyEx(runs, cv2.MORPH_OPEN, np.ones((1, round(LINE_WIDTH_MM * PX_PER_MM)), np.uint8))
    thin = cv2.dilate(cv2.subtract(runs, thick), np.ones((3, 3), np.uint8))
    return np.asarray(cv2.resize(thin, shape[::-1], interpolation=cv2.INTER_NEAREST), np.uint8)


def _kernel(pieces: float, columns: int = 1) -> Gray:
    return np.ones((round(pieces), columns), np.uint8)


def _far_reaching(runs: Gray) -> bool:
    """Tell whether ``runs`` that lie about in line are long enough together to be a streak; on few pages they are."""
    least = ACROSS_MM * LINE_MM / (LINE_MM + GAP_MM) / _PIECE_MM
    if np.count_nonzero(runs.max(axis=1)) < least:  # so on nearly every page
        return False
    column, piece = cv2.findNonZero(runs).reshape(-1, 2).T
    # A streak, turned as the page is, lies in two bands of columns beside each other.
    bands = np.unique(column // round(SLANT_MM * PX_PER_MM) * len(runs) + piece) // len(runs)
    return bool(np.convolve(np.bincount(bands), (1, 1)).max() >= least)


def _across_the_page(runs: Gray) -> Gray:
    """Return those of the straight ``runs`` that lie on one line across the page: a pen's line ends somewhere in it."""
    bridged = cv2.morphologyEx(runs, cv2.MORPH_CLOSE, _kernel(GAP_MM / _PIECE_MM, 3))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(bridged)
    lines: npt.NDArray[np.bool_] = stats[:, cv2.CC_STAT_HEIGHT] * _PIECE_MM >= ACROSS_MM
    lines[0] = False
    return np.where(lines[labels], runs, 0).astype(np.uint8)
