"""What a count of wrong fields says about the share of wrong ones: exact, whatever the count.

C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits illustrated in the case of the binomial,
Biometrika 26 (1934); E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the
American Statistical Association 22 (1927).
"""

from math import exp, lgamma, log, log1p, sqrt
from statistics import NormalDist
from typing import Final

CONFIDENCE: Final = 0.95

_HALVINGS: Final = 60
_NEGLIGIBLE: Final = 1e-17


def at_most(wrong: int, fields: int, share: float) -> float:
    """Return how likely at most ``wrong`` of ``fields`` are wrong where each is with probability ``share``."""
    if wrong >= fields or share <= 0.0:
        return 1.0
    if share >= 1.0:
        return 0.0
    if wrong > share * fields:
        # The other tail is the one that gets smaller term by term.
        return 1.0 - _tail(fields - wrong - 1, fields, 1.0 - share)
    return _tail(wrong, fields, share)


def _tail(count: int, fields: int, share: float) -> float:
    """Return the probability of at most ``count``, which is not above the mean, summed from its largest term down."""
    ways = lgamma(fields + 1) - lgamma(count + 1) - lgamma(fields - count + 1)
    term, total = exp(ways + count * log(share) + (fields - count) * log1p(-share)), 0.0
    while term > total * _NEGLIGIBLE:
        total += term
        term *= count * (1.0 - share) / ((fields - count + 1) * share)
        count -= 1
    return min(total, 1.0)


def upper_bound(wrong: int, fields: int, confidence: float = CONFIDENCE) -> float:
    """Return the share of wrong ones that is not exceeded with ``confidence`` (Clopper and Pearson, one side)."""
    low, high = 0.0, 1.0
    if wrong >= fields:
        return high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if at_most(wrong, fields, middle) > 1.0 - confidence else (low, middle)
    return high


def exact_interval(wrong: int, fields: int, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """Return the interval that holds the share of wrong ones with ``confidence`` (Clopper and Pearson, both sides)."""
    one_side = (1.0 + confidence) / 2
    return 1.0 - upper_bound(fields - wrong, fields, one_side), upper_bound(wrong, fields, one_side)


def wilson_interval(count: int, fields: int, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """Return Wilson's interval around ``count`` in ``fields``: not exact, but never absurd, and good for pictures."""
    if not fields:
        return 0.0, 1.0
    z, share = NormalDist().inv_cdf((1.0 + confidence) / 2), count / fields
    middle = (share + z * z / (2 * fields)) / (1 + z * z / fields)
    half = z * sqrt(share * (1 - share) / fields + z * z / (4 * fields * fields)) / (1 + z * z / fields)
    return max(0.0, middle - half), min(1.0, middle + half)
