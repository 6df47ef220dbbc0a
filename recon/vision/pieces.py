"""Where the words of a few printed lines stand: pieces of text with room around them, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from recon.vision.raster import Gray
from recon.vision.template import PX_PER_MM

PRINT: Final = 115  # of 255: black print is darker; pale frames and hints are not
WORD_GAP: Final = 17  # px: words closer than this are one piece
LOWEST: Final = 8  # px: what is lower is no line of text but a dash, a dot, or dirt
_ACCENT: Final = 6  # px above a line in which what is so low belongs to it
JOINED: Final = 3.0  # heights: measured, printed letters that touch are at most two wide, even on a fax
JOINED_SHORT: Final = 1.6  # the same where it is the whole piece
_ALL = 0.9
_LETTER = 0.5  # of a piece's height, that what holds a letter has
_TALL_MM = 6.4  # higher than any printed line: lines that touch, or writing across them

Array = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text: its place (px); ``line`` counts the lines it stands in, from 0 at the top."""

    x: int
    y: int
    right: int
    bottom: int
    line: int = 0

    @property
    def height(self) -> int:
        return self.bottom - self.y

    @property
    def is_tall(self) -> bool:
        """Whether it is higher than a line."""
        return self.height > _TALL_MM * PX_PER_MM


def find_pieces(dark: Gray) -> tuple[Piece, ...]:
    """Return the pieces of text in ``dark`` (h, w; 0 is paper, at PX_PER_MM) from top to bottom, left to right."""
    bits = np.asarray(cv2.threshold(dark, PRINT, 255, cv2.THRESH_BINARY)[1], np.uint8)
    words = cv2.dilate(bits, np.ones((1, WORD_GAP), np.uint8))
    stats = np.asarray(cv2.connectedComponentsWithStats(words, connectivity=8)[2][1:], np.intp)
    half = WORD_GAP // 2
    places = [(x + half, y, x + w - half, y + h) for x, y, w, h, _ in stats.tolist()]
    low = [place for place in places if place[3] - place[1] < LOWEST]
    lines = [_accented(place, low) for place in places if place[3] - place[1] >= LOWEST]
    return _in_lines([Piece(*place) for place in lines])


def _accented(place: tuple[int, int, int, int], low: Sequence[tuple[int, int, int, int]]) -> tuple[int, int, int, int]:
    """Return the place with the accents just above it."""
    x, y, right, bottom = place
    above = [b for a, b, c, d in low if a < right and c > x and b < y <= d + _ACCENT]
    return x, min([y, *above]), right, bottom


def _in_lines(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Return the pieces numbered by their lines: those of one line overlap by half of the lower one's height."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.y + piece.bottom):
        line = lines[-1] if lines else []
        shared = min(piece.bottom, line[0].bottom) - max(piece.y, line[0].y) if line else 0
        if shared * 2 > min(piece.height, line[0].height if line else 0):
            line.append(piece)
        else:
            lines.append([piece])
    return tuple(
        Piece(piece.x, piece.y, piece.right, piece.bottom, number)
        for number, line in enumerate(lines)
        for piece in sorted(line, key=lambda piece: piece.x)
    )


def is_struck(dark: Gray, piece: Piece) -> bool:
    """Tell whether letters of the piece hang together as print never does, and as a pen that strikes it out joins them.

    A line under the words is as wide and does not count: it holds no letter.
    """
    part = dark[max(0, piece.y - 1) : piece.bottom + 1, max(0, piece.x - 2) : piece.right + 2]
    bits = cv2.threshold(part, PRINT, 255, cv2.THRESH_BINARY)[1]
    stats = cv2.connectedComponentsWithStats(bits, connectivity=8)[2][1:]
    high = stats[:, cv2.CC_STAT_HEIGHT] >= _LETTER * piece.height
    widest = int(stats[high, cv2.CC_STAT_WIDTH].max(initial=0))
    short = widest >= _ALL * (piece.right - piece.x) and widest > JOINED_SHORT * piece.height
    return short or widest > JOINED * piece.height
