"""From fields whose truth is known to the curve of their source."""

from collections.abc import Mapping, Sequence
from typing import Final

from recon.model.calibration import Curve, Graded, Source
from recon.reading.calibration.isotonic import isotonic
from recon.reading.calibration.risk import Proven, choose_threshold

# What share of the fields accepted without a person may be wrong.
TARGETS: Final = {
    Source.NUMBERS: 0.0005,
    Source.NUMBERS_TWO: 0.0005,
    Source.DATES: 0.0005,
    Source.DATES_TWO: 0.0005,
    Source.INITIALS: 0.001,
    Source.INITIALS_TWO: 0.001,
    Source.WORDS: 0.001,
    Source.WORDS_TWO: 0.001,
    Source.LETTERS: 0.001,
    Source.LETTERS_TWO: 0.001,
    Source.MARKS: 0.0001,
}


Fields = Mapping[Source, Sequence[Graded]]


def fit(shape: Fields, drawn: Fields, targets: Mapping[Source, float] = TARGETS) -> dict[Source, Curve]:
    """Return the curve of every source.

    Args:
        shape: fields that say how right a score is; which ones are among them may depend on their scores, for it is
            asked score by score.
        drawn: fields drawn evenly from all that are read: what the thresholds are tested on.
        targets: what share of the fields accepted of a source may be wrong.
    """
    proven = {source: choose_threshold(drawn.get(source, ()), target) for source, target in targets.items()}
    return {source: _curve(isotonic(shape.get(source, ())), proven[source]) for source in targets}


def _curve(knots: tuple[tuple[float, float], ...], proven: Proven) -> Curve:
    return Curve(proven.threshold, knots, proven.fields, proven.wrong, proven.bound)
