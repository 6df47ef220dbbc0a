"""Whether what is called 99 % likely is right 99 times in 100: the reliability diagram and its one-number summary.

A. H. Murphy and R. L. Winkler, Reliability of subjective probability forecasts, Applied Statistics 26 (1977); M. P.
Naeini, G. F. Cooper and M. Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning, AAAI 2015.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from recon.reading.calibration.binomial import wilson_interval

# Finer towards 1, where all that is accepted lies.
EDGES: Final = (0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999)


@dataclass(frozen=True, slots=True)
class Bin:
    """Fields of nearly the same probability: the mean of what was ``said`` and the share that was ``right``."""

    fields: int
    said: float
    right: float

    @property
    def interval(self) -> tuple[float, float]:
        """Where the share of right ones lies, with 95 % confidence (Wilson)."""
        return wilson_interval(round(self.right * self.fields), self.fields)


def reliability(said: Iterable[tuple[float, bool]], edges: Sequence[float] = EDGES) -> tuple[Bin, ...]:
    """Return the bins of the diagram, ascending, without empty ones; ``said`` are probabilities, each with if right."""
    binned: dict[int, list[tuple[float, bool]]] = {}
    for probability, right in said:
        binned.setdefault(bisect_right(edges, probability), []).append((probability, right))
    return tuple(
        Bin(len(held), sum(p for p, _ in held) / len(held), sum(right for _, right in held) / len(held))
        for _, held in sorted(binned.items())
    )


def calibration_error(bins: Sequence[Bin]) -> float:
    """Return the expected calibration error: how far what is said lies from what is so, averaged over the fields."""
    fields = sum(one.fields for one in bins)
    return sum(one.fields * abs(one.said - one.right) for one in bins) / fields if fields else 0.0
