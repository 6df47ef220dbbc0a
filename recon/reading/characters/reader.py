"""The reader of hand-printed characters: three small convolutional networks, run by onnxruntime on one thread.

A fast one reads every character; two others, a careful and a thorough one, made and taught differently, read again
those that the fast one is not sure of, and in several views those that they are not sure of themselves.
"""

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import onnxruntime

from recon.reading.alphabet import CAPITALS, DIGITS
from recon.reading.characters.normalise import SIDE

CLASSES: Final = DIGITS + CAPITALS
"""What a character can be, in the order of the network's answers; REJECT follows."""

REJECT: Final = len(CLASSES)
"""Index of the answer 'no single character'."""

CAREFUL: Final = "model.onnx"
THOROUGH: Final = "thorough.onnx"
FAST: Final = "fast.onnx"
SURE: Final = 0.998
"""What the fast network gives at least this is not read again."""

AGREED: Final = 0.98
"""What the other networks together give at least this at their first look is not looked at again."""

INPUT: Final = "glyphs"
OUTPUT: Final = "logits"

# More characters at once gain no speed and only fill memory.
_BATCH: Final = 64
# The views in which a doubtful character must look the same, besides as it is: moved by a pixel along a diagonal, both
# ways. More views, turned, sheared or larger ones, and the smallest instead of the mean probability were measured: no
# better.
_SHIFTS: Final = ((-1, -1), (1, 1))

Glyphs = npt.NDArray[np.uint8]
Probabilities = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]


class CharacterReader:
    """Reads normalised characters. One instance a process; not shared between threads."""

    def __init__(self, model: Path | None = None) -> None:
        """Load the careful network ``model`` and the others beside it, by default those that the package ships.

        Where there is no fast network beside ``model``, the careful one takes its part; where there is no thorough one,
        the careful one is asked alone. The package's own are all there, or it is broken: an OSError says so.
        """
        careful: Path | Traversable = model or resources.files(__package__) / CAREFUL
        thorough, fast = (
            model.with_name(name) if model else resources.files(__package__) / name for name in (THOROUGH, FAST)
        )
        self._asked = [_session(network) for network in (careful, thorough) if not model or network.is_file()]
        self._fast = _session(fast) if not model or fast.is_file() else self._asked[0]

    def probabilities(self, glyphs: Glyphs, allowed: Mask, *, views: bool = False) -> Probabilities:
        """Return how likely each class is for each character.

        Args:
            glyphs: (n, 32, 32) from normalise(); n may be 0.
            allowed: (36,) or (n, 36), True where the field accepts the class.
            views: have the other networks look again at what the fast one is not sure of; and at what they are not
                sure of either, twice more, moved by a pixel. A class then gets the geometric mean of what all looks
                gave it, and what they do not agree on goes to reject.

        Returns:
            (n, 37), rows summing to 1: probabilities of CLASSES and of reject, 0 where not allowed.
        """
        mask = np.ones((len(glyphs), REJECT + 1), bool)
        mask[:, :REJECT] = allowed
        odds = _look(self._fast, glyphs, mask)
        if views:
            doubtful = _best(odds) < SURE
            odds[doubtful] = self._again(glyphs[doubtful], mask[doubtful])
        return odds

    def _again(self, glyphs: Glyphs, mask: Mask) -> Probabilities:
        first = [_look(network, glyphs, mask) for network in self._asked]
        odds = _agreed(first)
        doubtful = _best(odds) < AGREED
        looks = [look[doubtful] for look in first]
        for shift in _SHIFTS:
            moved = _shifted(glyphs[doubtful], *shift)
            looks += [_look(network, moved, mask[doubtful]) for network in self._asked]
        odds[doubtful] = _agreed(looks)
        return odds


def _agreed(looks: list[Probabilities]) -> Probabilities:
    """Return the geometric mean of what several looks gave each class; what they do not agree on is rejected."""
    agreed: Probabilities = np.prod(looks, axis=0, dtype=np.float64) ** (1 / len(looks))
    agreed[:, REJECT] = np.maximum(0, 1 - agreed[:, :REJECT].sum(axis=1))
    return agreed.astype(np.float32)


def _best(odds: Probabilities) -> Probabilities:
    """Return how likely the likeliest character is, reject left out."""
    best: Probabilities = odds[:, :REJECT].max(axis=1, initial=0)
    return best


def _session(model: Path | Traversable) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model.read_bytes(), options, providers=["CPUExecutionProvider"])


def _look(session: onnxruntime.InferenceSession, glyphs: Glyphs, mask: Mask) -> Probabilities:
    logits = np.empty((len(glyphs), REJECT + 1), np.float32)
    for start in range(0, len(glyphs), _BATCH):
        batch = glyphs[start : start + _BATCH, np.newaxis].astype(np.float32) / 255
        logits[start : start + _BATCH] = session.run([OUTPUT], {INPUT: batch})[0]
    logits[~mask] = -np.inf
    odds: Probabilities = np.exp(logits - logits.max(axis=1, keepdims=True, initial=-np.inf))
    odds /= odds.sum(axis=1, keepdims=True)
    return odds


def _shifted(glyphs: Glyphs, dx: int, dy: int) -> Glyphs:
    """Return the characters moved by ``dx`` px to the right and ``dy`` px down, |dx| and |dy| at most 1."""
    framed = np.pad(glyphs, ((0, 0), (1, 1), (1, 1)))
    return framed[:, 1 - dy : 1 - dy + SIDE, 1 - dx : 1 - dx + SIDE]
