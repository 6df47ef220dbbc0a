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
    states = [NONE]
    for character in text:
        states += [character, NONE]
    # A none between two different characters may be left out.
    skips = [s >= 2 and state != states[s - 2] for s, state in enumerate(states)]
    # Plain numbers: a field has so few states and frames that arrays of them take three times as long.
    first, *later = frames[:, states].tolist()
    reached = first[:2] + [0.0] * (len(states) - 2)
    for frame in later:
        before = reached
        reached = [
            here * (before[s] + (before[s - 1] if s else 0.0) + (before[s - 2] if skips[s] else 0.0))
            for s, here in enumerate(frame)
        ]
    return float(sum(reached[-2:]))
