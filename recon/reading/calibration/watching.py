"""Whether acceptance in use still keeps its promise, judged after every sample without ever losing the right to.

Counting samples and looking at an ordinary interval after each one would cry wolf sooner or later. An e-process may be
looked at as often as one likes: while at most the target share is wrong, the chance that it ever reaches 1 / 0.05 is at
most 5 % (J. Ville, Étude critique de la notion de collectif, 1939). It is the wealth of somebody who bets on wrong
fields; here on several shares at once (H. Robbins, Statistical methods related to the law of the iterated logarithm,
1970; I. Waudby-Smith and A. Ramdas, Estimating means of bounded random variables by betting, JRSS B 86, 2024).
"""

from math import exp, log, log1p
from typing import Final

from recon.reading.calibration.binomial import CONFIDENCE

# Shares that are bet on, as multiples of the target.
_BETS: Final = (2, 4, 8, 16, 32)
_ENOUGH: Final = 700.0  # the logarithm of more wealth than a float holds


def evidence(wrong: int, samples: int, target: float) -> float:
    """Return the wealth of who bet that more than ``target`` are wrong, having begun with 1."""
    shares = (min(target * times, (1.0 + target) / 2) for times in _BETS)
    return sum(_wealth(wrong, samples, target, share) for share in shares) / len(_BETS)


def is_broken(wrong: int, samples: int, target: float, confidence: float = CONFIDENCE) -> bool:
    """Tell whether the samples show, with ``confidence`` at any time, that more than ``target`` are wrong."""
    return evidence(wrong, samples, target) >= 1.0 / (1.0 - confidence)


def _wealth(wrong: int, samples: int, target: float, share: float) -> float:
    won = wrong * log(share / target) + (samples - wrong) * (log1p(-share) - log1p(-target))
    return exp(min(won, _ENOUGH))
