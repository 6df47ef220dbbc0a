"""The reader of hand-printed characters: a small convolutional network, run by onnxruntime on one thread."""

from importlib import resources
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import onnxruntime

from recon.reading.characters.normalise import SIDE

CLASSES: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What a character can be, in the order of the network's answers; REJECT follows."""

REJECT: Final = len(CLASSES)
"""Index of the answer 'no single character'."""

MODEL: Final = "model.onnx"
INPUT: Final = "glyphs"
OUTPUT: Final = "logits"

# More characters at once gain no speed and only fill memory.
_BATCH: Final = 128
# The views in which a character must look the same: as it is, and moved by a pixel along a diagonal, both ways. More
# views, turned, sheared or larger ones, and the smallest instead of the mean probability were measured: no better.
_SHIFTS: Final = ((0, 0), (-1, -1), (1, 1))

Glyphs = npt.NDArray[np.uint8]
Probabilities = npt.NDArray[np.float32]


class CharacterReader:
    """Reads normalised characters. One instance a process; not shared between threads."""

    def __init__(self, model: Path | None = None) -> None:
        """Load ``model``, by default the one that the package ships."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        content = (model or resources.files(__package__) / MODEL).read_bytes()
        self._session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])

    def probabilities(self, glyphs: Glyphs, allowed: npt.NDArray[np.bool_], *, views: bool = False) -> Probabilities:
        """Return how likely each class is for each character.

        Args:
            glyphs: (n, 32, 32) from normalise(); n may be 0.
            allowed: (36,) or (n, 36), True where the field accepts the class.
            views: look three times, moved by a pixel in between. A class then gets the geometric mean of what the
                looks gave it, and what they do not agree on is added to reject. Costs three times as much.

        Returns:
            (n, 37), rows summing to 1: probabilities of CLASSES and of reject, 0 where not allowed.
        """
        mask = np.ones((len(glyphs), REJECT + 1), bool)
        mask[:, :REJECT] = allowed
        if not views:
            return self._look(glyphs, mask)
        looks = np.stack([self._look(_shifted(glyphs, dx, dy), mask) for dx, dy in _SHIFTS])
        agreed: Probabilities = np.cbrt(looks.prod(axis=0))
        agreed[:, REJECT] = np.maximum(0, 1 - agreed[:, :REJECT].sum(axis=1))
        return agreed

    def _look(self, glyphs: Glyphs, mask: npt.NDArray[np.bool_]) -> Probabilities:
        logits = np.empty((len(glyphs), REJECT + 1), np.float32)
        for start in range(0, len(glyphs), _BATCH):
            batch = glyphs[start : start + _BATCH, np.newaxis].astype(np.float32) / 255
            logits[start : start + _BATCH] = self._session.run([OUTPUT], {INPUT: batch})[0]
        logits[~mask] = -np.inf
        odds: Probabilities = np.exp(logits - logits.max(axis=1, keepdims=True, initial=-np.inf))
        odds /= odds.sum(axis=1, keepdims=True)
        return odds


def _shifted(glyphs: Glyphs, dx: int, dy: int) -> Glyphs:
    """Return the characters moved by ``dx`` px to the right and ``dy`` px down, |dx| and |dy| at most 1."""
    framed = np.pad(glyphs, ((0, 0), (1, 1), (1, 1)))
    return framed[:, 1 - dy : 1 - dy + SIDE, 1 - dx : 1 - dx + SIDE]
