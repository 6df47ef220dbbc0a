"""From fields whose truth is known to the curve of their source."""

from collections.abc import Mapping, Sequence
from typing import Final

from recon.model.calibration import NEVER, Curve, Graded, Source
from recon.reading.calibration.binomial import CONFIDENCE
from recon.reading.calibration.isotonic import isotonic
from recon.reading.calibration.risk import Proven, choose_threshold, fields_needed

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

    Fields heard twice are rare. Where they are too few to be tested alone, they are tested together with those heard
    once as well, under one threshold for both; what lets more be accepted is taken, and shown for what it was tested
    on. The error level is then shared by the two tests.
    """
    proven = {source: choose_threshold(drawn.get(source, ()), target) for source, target in targets.items()}
    for once, target in targets.items():
        twice = once.with_second
        if twice is not once and 0 < len(drawn.get(twice, ())) < fields_needed(target):
            proven |= _together(once, twice, drawn, target)
    return {source: _curve(isotonic(shape.get(source, ())), proven[source]) for source in targets}


def _together(once: Source, twice: Source, drawn: Fields, target: float) -> dict[Source, Proven]:
    confidence = (1.0 + CONFIDENCE) / 2
    alone = choose_threshold(drawn.get(once, ()), target, confidence)
    both = choose_threshold([*drawn.get(once, ()), *drawn[twice]], target, confidence)
    if both.threshold < NEVER and both.fields >= alone.fields:
        return {once: both, twice: both}
    return {once: alone, twice: Proven()}


def _curve(knots: tuple[tuple[float, float], ...], proven: Proven) -> Curve:
    return Curve(proven.threshold, knots, proven.fields, proven.wrong, proven.bound)
