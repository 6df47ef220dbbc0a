"""From frames to text: connectionist temporal classification (Graves et al., ICML 2006).

A frame says which character, or none (index 0), stands at one place of a line. A text is any run of frames in which its
characters follow each other, each held for one frame or several; between two equal ones there is a frame of none.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Frames = npt.NDArray[np.float32]

NONE = 0


def spelled(frames: Frames) -> tuple[list[int], float]:
    """Return the likeliest character of each frame, repeats and nones taken out, and the mean of their probabilities.

    Args:
        frames: (T, C) probabilities, rows summing to 1.
    """
    best = frames.argmax(axis=1)
    starts = (best != NONE) & (best != np.concatenate(([NONE], best[:-1])))
    at = np.flatnonzero(starts)
    confidence = float(frames[at, best[at]].mean()) if len(at) else 1.0
    return [int(i) for i in best[at]], confidence


def likelihood(frames: Frames, text: Sequence[int]) -> float:
    """Return the probability that ``frames`` (T, C) say ``text``, over all its alignments (the forward algorithm)."""
    states = np.full(2 * len(text) + 1, NONE)
    states[1::2] = text
    # A none between two different characters may be left out.
    skips = np.zeros(len(states), np.bool_)
    skips[3::2] = states[3::2] != states[1:-2:2]
    reached = np.zeros(len(states))
    reached[:2] = frames[0, states[:2]]
    for frame in frames[1:]:
        came = reached.copy()
        came[1:] += reached[:-1]
        came[2:] += np.where(skips[2:], reached[:-2], 0)
        reached = came * frame[states]
    return float(reached[-2:].sum())
