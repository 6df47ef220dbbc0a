"""From which score on fields are accepted without a person: the threshold is tested, not tuned.

Learn then Test: A. N. Angelopoulos, S. Bates, E. J. Candès, M. I. Jordan and L. Lei, Learn then Test: calibrating
predictive algorithms to achieve risk control, 2021 (Annals of Applied Statistics 19, 2025). For each threshold of a
list made beforehand, the hypothesis "of the fields accepted here, more than the target are wrong" is tested exactly;
of the thresholds for which it is rejected the lowest one is taken. The list is walked from the strictest threshold
down, so that one error level serves for many of them (fixed-sequence testing); it is shared between several starts,
of which each hands on what it has won (B. L. Wiens, A fixed sequence Bonferroni procedure for testing multiple
endpoints, Pharmaceutical Statistics 2, 2003), so that one wrong field at the very top does not end it all.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log, log1p
from random import Random
from typing import Final

from recon.model.calibration import NEVER, Graded
from recon.reading.calibration.binomial import CONFIDENCE, at_most, upper_bound

_SCOUTS: Final = 5  # one field in so many only says where scores lie, and is not tested on
_STARTS: Final = 3
_STEPS: Final = 20  # thresholds tried from one start to the next


@dataclass(frozen=True, slots=True)
class Proven:
    """A threshold, and the test it passed: ``wrong`` of the ``fields`` at or above it were; ``bound`` is then shown.

    The threshold is NEVER where none passed.
    """

    threshold: float = NEVER
    fields: int = 0
    wrong: int = 0
    bound: float = 1.0


def needed(target: float, confidence: float = CONFIDENCE) -> int:
    """Return how many accepted fields it takes, all of them right, to show the target."""
    return ceil(log((1.0 - confidence) / _STARTS) / log1p(-target))


def fields_needed(target: float, confidence: float = CONFIDENCE) -> int:
    """Return how many fields it takes for a threshold to be found, if all of them are accepted and right."""
    return ceil(_scouts_needed(target, confidence)) * _SCOUTS


def choose_threshold(graded: Sequence[Graded], target: float, confidence: float = CONFIDENCE, seed: int = 0) -> Proven:
    """Return the lowest threshold shown to keep the share of wrong fields among accepted ones within ``target``.

    With probability ``confidence`` (over which fields happen to be in ``graded``) what is returned does so for the
    fields to come, as long as they are drawn like those in ``graded``.
    """
    mixed = list(graded)
    Random(seed).shuffle(mixed)
    scouts, judges = mixed[::_SCOUTS], [one for at, one in enumerate(mixed) if at % _SCOUTS]
    tries = _thresholds([one.score for one in scouts], ceil(_scouts_needed(target, confidence)))
    ascending = sorted(judges, key=lambda one: one.score)
    scores = [one.score for one in ascending]
    wrong_from = _wrong_from(ascending)
    found, level = Proven(), 0.0
    for step, threshold in enumerate(tries):
        level += (1.0 - confidence) / _STARTS if step % _STEPS == 0 else 0.0
        first = bisect_left(scores, threshold)
        fields, wrong = len(scores) - first, wrong_from[first]
        if at_most(wrong, fields, target) <= level:
            found = Proven(threshold, fields, wrong, upper_bound(wrong, fields, 1.0 - level))
        else:
            level = 0.0
    return found


def _scouts_needed(target: float, confidence: float) -> float:
    # Each scout stands for so many of the others; a tenth more of them, so that chance leaves enough.
    return 1.1 * needed(target, confidence) / (_SCOUTS - 1)


def _thresholds(scores: Sequence[float], first: int) -> list[float]:
    """Return what to try, strictest first: from where ``first`` of the scores are accepted to where nearly all are."""
    descending = sorted(scores, reverse=True)
    if first > len(descending):
        return []
    steps, times = _STARTS * _STEPS, len(descending) / first
    return [descending[int(first * times ** (step / steps)) - 1] for step in range(steps)]


def _wrong_from(ascending: Sequence[Graded]) -> list[int]:
    """Return how many are wrong from each place on."""
    counts = [0]
    for one in reversed(ascending):
        counts.append(counts[-1] + (not one.right))
    return counts[::-1]
