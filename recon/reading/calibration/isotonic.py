"""From a score to how likely the field is right: isotonic regression, which only trusts that a higher score is better.

M. Ayer, H. D. Brunk, G. M. Ewing, W. T. Reid and E. Silverman, An empirical distribution function for sampling with
incomplete information, Annals of Mathematical Statistics 26 (1955): pool adjacent violators. B. Zadrozny and C. Elkan,
Transforming classifier scores into accurate multiclass probability estimates, KDD 2002: the use of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from recon.model.calibration import Graded


@dataclass(frozen=True, slots=True)
class _Block:
    """Neighbouring scores taken together."""

    fields: int
    right: int
    scores: float  # their sum

    @property
    def share(self) -> float:
        """The share of right ones, as Jeffreys' prior has it: a few right ones alone never make a certainty."""
        return (self.right + 0.5) / (self.fields + 1.0)

    @property
    def knot(self) -> tuple[float, float]:
        return self.scores / self.fields, self.share

    def with_next(self, after: "_Block") -> "_Block":
        return _Block(self.fields + after.fields, self.right + after.right, self.scores + after.scores)


def isotonic(graded: Iterable[Graded]) -> tuple[tuple[float, float], ...]:
    """Return the knots (score, share right) of the curve through ``graded``, both strictly ascending; none of none.

    Fields taken together stand at their mean score, the lowest ones at the lowest score of all.
    """
    pooled: list[_Block] = []
    ascending = sorted(graded, key=lambda one: one.score)
    for _, same in groupby(ascending, key=lambda one: one.score):
        block = _block(tuple(same))
        while pooled and pooled[-1].share >= block.share:
            block = pooled.pop().with_next(block)
        pooled.append(block)
    first = [(ascending[0].score, pooled[0].share)] if pooled else []
    return tuple(first + [block.knot for block in pooled[1:]])


def _block(same: tuple[Graded, ...]) -> _Block:
    return _Block(len(same), sum(one.right for one in same), sum(one.score for one in same))
