"""From fields whose truth is known to the curve of their source."""

from collections.abc import Sequence
from typing import Final

from recon.model.calibration import Curve, Graded, Source
from recon.reading.calibration.isotonic import isotonic
from recon.reading.calibration.risk import choose_threshold

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


def fit(shape: Sequence[Graded], drawn: Sequence[Graded], target: float) -> Curve:
    """Return the curve of one source.

    Args:
        shape: fields that say how right a score is; which ones may depend on their scores, for it is asked score by
            score.
        drawn: fields drawn evenly from all that are read: what the threshold is tested on.
        target: share of wrong fields among accepted ones that is not to be exceeded.
    """
    tested = choose_threshold(drawn, target)
    return Curve(tested.threshold, isotonic(shape), tested.fields, tested.wrong, tested.bound)
