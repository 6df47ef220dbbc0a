"""The reader of hand-printed characters: three small convolutional networks, run by onnxruntime on one thread.

A fast one reads every character; two others, a careful and a thorough one, made and taught differently, read again
those that the fast one is not sure of.
"""

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import onnxruntime

from recon.reading.alphabet import CAPITALS, DIGITS

CLASSES: Final = DIGITS + CAPITALS
"""What a character can be, in the order of the network's answers; REJECT follows."""

REJECT: Final = len(CLASSES)
"""Index of the answer 'no single character'."""

CAREFUL: Final = "model.onnx"
THOROUGH: Final = "thorough.onnx"
FAST: Final = "fast.onnx"
SURE: Final = 0.998
"""What the fast network gives at least this is not read again."""

INPUT: Final = "glyphs"
OUTPUT: Final = "logits"

# More characters at once gain no speed and only fill memory.
_BATCH: Final = 64

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

    def probabilities(self, glyphs: Glyphs, allowed: Mask, *, again: bool = False) -> Probabilities:
        """Return how likely each class is for each character.

        Args:
            glyphs: (n, 32, 32) from normalise(); n may be 0.
            allowed: (36,) or (n, 36), True where the field accepts the class.
            again: have the other networks look at what the fast one is not sure of. A class then gets the geometric
                mean of what these two gave it, and what they do not agree on goes to reject.

        Returns:
            (n, 37), rows summing to 1: probabilities of CLASSES and of reject, 0 where not allowed.
        """
        mask = np.ones((len(glyphs), REJECT + 1), bool)
        mask[:, :REJECT] = allowed
        odds = _look(self._fast, glyphs, mask)
        if again:
            doubtful = _best(odds) < SURE
            odds[doubtful] = self._again(glyphs[doubtful], mask[doubtful])
        return odds

    def _again(self, glyphs: Glyphs, mask: Mask) -> Probabilities:
        # Looking at the doubtful ones again in several views (moved, turned, sheared) was measured: no better.
        return _agreed([_look(network, glyphs, mask) for network in self._asked])


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
