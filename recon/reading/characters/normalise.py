"""From the ink of one box to the small picture that the network knows.

Training and reading call the same function, so that whatever it does to a character, the network has seen it done.
"""

from functools import lru_cache
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

SIDE: Final = 32
"""Height and width of a normalised character, px."""

_FIT: Final = 24
# A speck must not be blown up to the size of a character: at 200 dpi, what is smaller than 2 mm stays small.
_ENLARGE: Final = 1.5
# Ink paler than this share of full black is the paper's.
_FAINT: Final = 18
# The box is that of what exceeds this share of the darkest stroke.
_EDGE: Final = 0.35
# Darkness is stretched from FLOOR to CEILING, shares of the darkest stroke.
_FLOOR: Final = 0.12
_CEILING: Final = 0.85


def normalise(ink: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Return the character written in a box, at the size, place and contrast that the reader expects.

    Args:
        ink: (h, w) darkness of one box at about 200 dpi, 0 on bare paper; the printed lines already taken out.

    Returns:
        (32, 32), ink bright on 0: the box around the ink, aspect kept, fitted to 24 px and centred; all zero where
        there is no ink.
    """
    picture = np.zeros((SIDE, SIDE), np.uint8)
    if ink.size == 0:
        return picture
    # Averaging over 3 x 3 px keeps a lone dark pixel from deciding where the character ends.
    smooth = cv2.blur(ink, (3, 3))
    peak = cv2.minMaxLoc(smooth)[1]
    if peak < _FAINT:
        return picture
    x, y, w, h = cv2.boundingRect(cv2.threshold(smooth, _EDGE * peak, 255, cv2.THRESH_BINARY)[1])
    scale = min(_FIT / max(w, h), _ENLARGE)
    size = (max(1, round(w * scale)), max(1, round(h * scale)))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    small = cv2.resize(ink[y : y + h, x : x + w], size, interpolation=way)
    left, up = (SIDE - size[0]) // 2, (SIDE - size[1]) // 2
    cv2.LUT(small, _stretch(int(cv2.minMaxLoc(small)[1])), dst=picture[up : up + size[1], left : left + size[0]])
    return picture


@lru_cache(maxsize=256)
def _stretch(top: int) -> npt.NDArray[np.uint8]:
    """Return what each darkness from 0 to 255 becomes in a character whose darkest stroke has ``top``."""
    gain = 255 / ((_CEILING - _FLOOR) * top)
    # Pixels paler than the floor are lifted to it: convertScaleAbs takes absolute values.
    floor = round(_FLOOR * top)
    raised = np.maximum(np.arange(256, dtype=np.uint8), np.uint8(floor))
    return np.asarray(cv2.convertScaleAbs(raised, alpha=gain, beta=-gain * floor), np.uint8)
