"""What one engine has to say about one field, before it is put in its place on the page."""

from dataclasses import dataclass, replace

from recon.model.calibration import Source
from recon.model.reading import Candidate, Reason, Value, Verdict


@dataclass(frozen=True, slots=True)
class Answer:
    """Candidates (best first, never empty), whether a person must look, and why.

    ``source`` says whose word the confidence is, None where nothing is to be calibrated; ``score`` is the first
    candidate's confidence as the readers gave it, before calibration.
    """

    candidates: tuple[Candidate, ...]
    verdict: Verdict
    reason: Reason = Reason.NONE
    source: Source | None = None
    score: float = 0.0

    @property
    def value(self) -> Value:
        return self.candidates[0].value

    def to_review(self, reason: Reason) -> "Answer":
        """Return the answer sent to a person; the first reason given stands."""
        if self.verdict is Verdict.REVIEW:
            return self
        return replace(self, verdict=Verdict.REVIEW, reason=reason)


def blank(confidence: float) -> Answer:
    """Return the answer of an empty field."""
    return Answer((Candidate(None, confidence),), Verdict.BLANK)
