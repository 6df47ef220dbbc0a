"""From what was read to whether a person must look: the calibrated word of the reader against the threshold."""

from dataclasses import replace

from recon.model.calibration import Calibration
from recon.model.reading import Candidate, Reason, Verdict
from recon.reading.answer import Answer


def judged(answer: Answer, calibration: Calibration) -> Answer:
    """Return ``answer`` with calibrated confidences, sent to a person where its score is below the threshold.

    The score itself is kept: what later verifications teach is about it.
    """
    if answer.source is None or answer.verdict is Verdict.BLANK:
        return answer
    curve = calibration.curve(answer.source)
    calibrated = tuple(Candidate(c.value, curve.probability(c.confidence)) for c in answer.candidates)
    known = replace(answer, candidates=calibrated, score=answer.candidates[0].confidence)
    return known if known.score >= curve.threshold else known.to_review(Reason.UNSURE)
