"""Hands to write with: the glyphs of handwriting typefaces, never twice quite the same.

The typefaces are under the SIL Open Font License 1.1, beside the files.
"""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from random import Random

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

Gray = npt.NDArray[np.uint8]

_FONTS = ("Caveat", "IndieFlower", "Kalam", "PatrickHand")
_TYPE_SIZE = 128  # px at which glyphs are drawn once and scaled from
_MARGIN = 0.25  # around a glyph, of its own size: room to lean


@dataclass(frozen=True, slots=True)
class Hand:
    """One person's writing: typeface, height of a capital as a share of a box's, how much each letter strays from
    it (share), lean and its spread (degrees), and the grey of the ink (0 black)."""

    font: str
    height: float
    stray: float
    lean: float
    wobble: float
    ink: int

    def glyph(self, character: str, height: float, random: Random) -> Gray:
        """Return the ink (0 none to 255 full) of ``character``, a capital being ``height`` px high, cropped to it."""
        drawn, capital = _drawn(self.font, character)
        scale = height * random.gauss(1, self.stray) / capital
        return _leaned(drawn, scale, self.lean + random.gauss(0, self.wobble))

    def line(self, text: str, height: float) -> Gray:
        """Return the ink of a line of text, a capital being ``height`` px high, cropped to it."""
        drawn, capital = _drawn(self.font, text)
        return _leaned(drawn, height / capital, 0)


def invent_hand(random: Random) -> Hand:
    """Return somebody's handwriting."""
    return Hand(
        font=random.choice(_FONTS),
        height=random.uniform(0.6, 0.78),
        stray=0.05,
        lean=random.gauss(0, 2),
        wobble=2.5,
        ink=random.randint(20, 80),
    )


@cache
def _font(name: str) -> ImageFont.FreeTypeFont:
    with resources.as_file(resources.files("recon.drill") / "fonts" / f"{name}.ttf") as file:
        return ImageFont.truetype(file, _TYPE_SIZE)


@cache
def _capital_height(name: str) -> float:
    _, top, _, bottom = _font(name).getbbox("H")
    return bottom - top


@cache
def _drawn(font: str, text: str) -> tuple[Gray, float]:
    """Return the text's ink, cropped, at _TYPE_SIZE, and the height of a capital beside it."""
    left, top, right, bottom = (round(side) for side in _font(font).getbbox(text))
    image = Image.new("L", (max(right - left, 1), max(bottom - top, 1)))
    ImageDraw.Draw(image).text((-left, -top), text, fill=255, font=_font(font))
    return np.asarray(image), _capital_height(font)


def _leaned(drawn: Gray, scale: float, degrees: float) -> Gray:
    """Return ``drawn`` scaled and turned, cropped to its ink."""
    height, width = drawn.shape
    margin = _MARGIN * max(height, 1) * scale if degrees else 1.0
    size = round(width * scale + 2 * margin), round(height * scale + 2 * margin)
    move = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, scale)
    move[:, 2] += (size[0] - width) / 2, (size[1] - height) / 2
    # Shrinking by area first keeps thin strokes, which a single interpolation would break.
    turned = np.asarray(cv2.warpAffine(cv2.blur(drawn, _kernel(scale)), move, size), np.uint8)
    rows, columns = np.nonzero(turned > 0)
    return turned[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]


def _kernel(scale: float) -> tuple[int, int]:
    side = max(1, round(0.7 / scale))
    return side, side
