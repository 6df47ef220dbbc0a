"""What stands where a sheet printed for nobody says whose it is: nothing, a sticker, or handwriting.

What is read there is a suggestion and never more: a person says whose the sheet is.
"""

from typing import Final

import cv2
import numpy as np

from recon.language import tr
from recon.model.geometry import Rect
from recon.model.identity import Header
from recon.model.naming import joined
from recon.model.whose import STRIP_LINES, above_lines, words_beside
from recon.reading.engines import Gray, SecondReader
from recon.reading.header.matching import nearest
from recon.reading.header.printed import MOST, Print
from recon.vision.pieces import find_pieces
from recon.vision.template import INK, PX_PER_MM
from recon.vision.windows import window

LEGIBLE: Final = 0.6  # what is read less surely is no help
WRITTEN_MM2: Final = 1.5  # of ink on the lines of a strip: writing
LETTER_PX: Final = 15  # of the beginning of a printed word, at least
_SPECK_PX: Final = 25  # what is smaller is dirt


def look_at_strip(darkness: Gray, strip: Rect, language: str) -> Header:
    """Return what stands in a later page's strip (mm): nothing, writing, or something that hides its printed words."""
    places = words_beside(strip, _words(language))
    if sum(_ink(darkness[window(free, darkness.shape)]) for _, free in places) >= WRITTEN_MM2 * PX_PER_MM**2:
        return Header.WRITTEN
    words = (cv2.countNonZero(_dark(darkness[window(word, darkness.shape)])) for word, _ in places)
    return Header.BLANK if min(words) >= LETTER_PX else Header.UNREADABLE


def _ink(dark: Gray) -> int:
    areas = cv2.connectedComponentsWithStats(_dark(dark), connectivity=8)[2][1:, cv2.CC_STAT_AREA]
    return int(areas[areas > _SPECK_PX].sum())


def _dark(dark: Gray) -> Gray:
    return np.asarray(cv2.threshold(dark, INK, 255, cv2.THRESH_BINARY)[1], np.uint8)


def strip_lines(darkness: Gray, strip: Rect, reader: SecondReader, language: str) -> tuple[str, ...]:
    """Return what is written on the lines of the strip, without the words printed before them."""
    words = [joined(word) for word in _words(language)]
    read = lines(darkness[window(above_lines(strip), darkness.shape)], reader)
    return tuple(text for text in read if all(_apart(word, joined(text)) for word in words))


def _apart(word: str, text: str) -> bool:
    return nearest(word, text).distance > len(word) // 3 or len(text) > 2 * len(word)


def _words(language: str) -> list[str]:
    return [tr(f"design.strip.{name}", language) for name, _ in STRIP_LINES]


def lines(dark: Gray, reader: SecondReader) -> tuple[str, ...]:
    """Return what the reader makes of the lines in ``dark`` (h, w; 0 is paper), but for what it cannot well read."""
    printed = Print(dark, reader, find_pieces(dark)[:MOST])
    read = [text.line for text in printed.texts()]
    return tuple(line.text.strip() for line in read if line.confidence >= LEGIBLE and line.text.strip())
