"""How far a reader's own word can be trusted, by what it read: measured, kept, and measured again in use."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Self

NEVER: Final = 2.0  # a threshold that no score reaches


class Source(StrEnum):
    """What a field's confidence comes from; each has a calibration of its own.

    ``…_TWO`` are fields on which the second, independent reader was heard as well.
    """

    NUMBERS = "numbers"
    NUMBERS_TWO = "numbers_two"
    DATES = "dates"  # and times
    DATES_TWO = "dates_two"
    INITIALS = "initials"  # three capitals or fewer, which no word decides
    INITIALS_TWO = "initials_two"
    WORDS = "words"  # capitals that are words of a list
    WORDS_TWO = "words_two"
    LETTERS = "letters"  # other capitals, and letters with digits
    LETTERS_TWO = "letters_two"
    MARKS = "marks"

    @property
    def with_second(self) -> "Source":
        """The source once the second reader was heard too."""
        return _HEARD.get(self, self)


_HEARD = {
    Source.NUMBERS: Source.NUMBERS_TWO,
    Source.DATES: Source.DATES_TWO,
    Source.INITIALS: Source.INITIALS_TWO,
    Source.WORDS: Source.WORDS_TWO,
    Source.LETTERS: Source.LETTERS_TWO,
}


@dataclass(frozen=True, slots=True)
class Graded:
    """A field whose truth became known: the readers' score for it, and whether they were right."""

    score: float
    right: bool


@dataclass(frozen=True, slots=True)
class Curve:
    """What was found of one source.

    ``knots`` are (score, share of fields right), both ascending, joined by straight lines, the first with (0, 0);
    none: the score is taken for a probability. A field is accepted without a person from ``threshold`` on, a score. It
    was chosen on ``fields`` fields, of which ``wrong`` were accepted wrongly; ``bound`` is then the share of wrong ones
    among accepted fields that is not exceeded, with 95 % confidence.
    """

    threshold: float
    knots: tuple[tuple[float, float], ...] = ()
    fields: int = 0
    wrong: int = 0
    bound: float = 1.0

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Self:
        """Return the curve that ``dataclasses.asdict`` made plain, be it by way of JSON."""
        return cls(**{**plain, "knots": tuple((score, share) for score, share in plain["knots"])})

    def probability(self, score: float) -> float:
        """Return how likely a field of this score is right, from 0 to 1."""
        if not self.knots:
            return score
        if score <= 0.0:
            return 0.0
        at = bisect_right(self.knots, (score, 1.0))
        if at == len(self.knots):
            return self.knots[-1][1]
        # Below the lowest score that was met nothing was measured: no field gets its share there.
        (low, below), (high, above) = self.knots[at - 1] if at else (0.0, 0.0), self.knots[at]
        return below + (above - below) * (score - low) / (high - low)


@dataclass(frozen=True, slots=True)
class Calibration:
    """The curve of each source; a source without one never accepts."""

    curves: tuple[tuple[Source, Curve], ...] = ()

    def curve(self, source: Source) -> Curve:
        return next((curve for of, curve in self.curves if of is source), _NEVER)

    def replaced(self, curves: Mapping[Source, Curve]) -> "Calibration":
        """Return the calibration with ``curves`` in place of those of their sources."""
        return Calibration(tuple((dict(self.curves) | dict(curves)).items()))


_NEVER = Curve(NEVER)
