"""From fields whose truth is known to the curve of their source."""

from collections.abc import Mapping, Sequence
from typing import Final

from recon.model.calibration import NEVER, Curve, Graded, Source
from recon.reading.calibration.isotonic import isotonic
from recon.reading.calibration.risk import Proven, choose_threshold, fields_needed

# What share of the fields accepted without a person may be wrong.
TARGETS: Final = {
    Source.NUMBERS: 0.0005,
    Source.NUMBERS_TWO: 0.0005,
    Source.DATES: 0.0005,
    Source.DATES_TWO: 0.0005,
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

    A source heard twice is rare: with too few fields to be tested alone it is tested together with the same fields
    heard once, under one threshold for both, and what is then shown holds for the two together.
    """
    proven = {source: choose_threshold(drawn.get(source, ()), target) for source, target in targets.items()}
    for once, target in targets.items():
        twice = once.with_second
        if twice is once or len(drawn.get(twice, ())) >= fields_needed(target):
            continue
        together = choose_threshold([*drawn.get(once, ()), *drawn.get(twice, ())], target)
        if drawn.get(twice) and together.threshold < NEVER:
            proven[once] = proven[twice] = together
    return {source: _curve(isotonic(shape.get(source, ())), of) for source, of in proven.items()}


def _curve(knots: tuple[tuple[float, float], ...], proven: Proven) -> Curve:
    return Curve(proven.threshold, knots, proven.fields, proven.wrong, proven.bound)
