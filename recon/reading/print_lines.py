"""Lines of print read by tesseract, in the second reader's stead where that is missing."""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Gray = npt.NDArray[np.uint8]

_ROOM_PX = 12  # of white that tesseract wants around a line


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """What tesseract makes of a line: one text, and nothing of how likely another would be."""

    text: str
    confidence: float

    def likelihood(self, text: str) -> float:
        return self.confidence if text == self.text else 0.0


@dataclass(frozen=True, slots=True)
class PrintReader:
    """Reads a line as the second reader does; ``read_print`` is that of the engines."""

    read_print: Callable[[Gray], tuple[str, float]]

    def read(self, ink: Gray, alphabet: str = "", narrow: float = 1.0) -> PrintedLine:  # noqa: ARG002
        """Return what ``ink`` says: (h, w) darkness at about 200 dpi; in any letters, and as wide as it is."""
        framed = cv2.copyMakeBorder(ink, *(_ROOM_PX,) * 4, cv2.BORDER_CONSTANT, value=0)
        text, confidence = self.read_print(np.asarray(cv2.bitwise_not(framed), np.uint8))
        return PrintedLine(" ".join(text.split()), confidence)
