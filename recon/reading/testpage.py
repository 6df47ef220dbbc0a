"""Reading the boxes of the page that tests a printer and a scanner: the printed samples, and a person's own writing."""

import cv2
import numpy as np
import numpy.typing as npt

from recon.model import testpage as page
from recon.model.geometry import Rect
from recon.model.testpage import Written
from recon.reading.characters.normalise import normalise
from recon.reading.characters.reader import CLASSES, CharacterReader
from recon.vision.template import PX_PER_MM
from recon.vision.testpage import Found

_INSIDE = -0.55  # mm: where the box's own line is not
_INK = 60  # of 255: as dark as ink is
_WRITTEN = 0.012  # of a box, that ink must take
_FEW = 3  # boxes written in, and somebody wrote
_DIGITS = np.array([name.isdigit() for name in CLASSES])


def read_written(found: Found, black: float) -> Written:
    """Return what the reader of characters makes of the boxes; ``black`` is the grey of print."""
    reader = CharacterReader()
    printed = _read(reader, [_ink(found, box, black) for box in page.PRINTED_BOXES])
    own = [_ink(found, box, black) for box in page.WRITTEN_BOXES]
    ticks = [_ink(found, box, black) for box in page.TICKS]
    right = sum(read == name for read, name in zip(printed, page.PRINTED, strict=True))
    inked = [ink for ink in (*own, *ticks) if _is_written(ink)]
    if len(inked) < _FEW:
        return Written(right, None, None, None)
    digits = sum(read == name for read, name in zip(_read(reader, own), page.WRITTEN, strict=True))
    ticked = sum(_is_written(ink) == wanted for ink, wanted in zip(ticks, page.TICKED, strict=True))
    pen = float(np.median([np.percentile(ink[ink > _INK], 75) for ink in inked]))
    return Written(right, digits, ticked, pen)


def _ink(found: Found, box: Rect, black: float) -> npt.NDArray[np.uint8]:
    """Return how dark the inside of a box is: 0 bare paper, 255 as black as print."""
    inside = found.patch(box.grown(_INSIDE), PX_PER_MM).astype(np.float32)
    paper = float(np.percentile(inside, 80))
    ink = np.clip((paper - inside) / max(paper - black, 1.0) * 255, 0, 255)
    return np.asarray(ink.astype(np.uint8), np.uint8)


def _is_written(ink: npt.NDArray[np.uint8]) -> bool:
    smooth = cv2.blur(ink, (2, 2))
    return bool((smooth > _INK).mean() > _WRITTEN)


def _read(reader: CharacterReader, inks: list[npt.NDArray[np.uint8]]) -> str:
    odds = reader.probabilities(np.stack([normalise(ink) for ink in inks]), _DIGITS, again=True)
    best = odds.argmax(axis=1)
    names = [CLASSES[index] if index < len(CLASSES) else "?" for index in best]
    return "".join(name if _is_written(ink) else " " for name, ink in zip(names, inks, strict=True))
