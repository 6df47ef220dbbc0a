"""What a machine read in one field of one page; never altered afterwards."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from recon.model.calibration import Source
from recon.model.form import Kind

# What a field can hold once read: text as written (ISO for dates), a tick, the marked options, or nothing.
Value = str | bool | tuple[str, ...] | None


class Verdict(StrEnum):
    """Whether a person must look."""

    ACCEPTED = "accepted"
    REVIEW = "review"
    BLANK = "blank"


# What is watched in use: the fields accepted of each source, and those called blank.
Watched = Source | Literal[Verdict.BLANK]


class Reason(StrEnum):
    """Why a person must look; the words are in the catalogue ``reasons``."""

    NONE = ""
    CRITICAL = "critical"  # the form says that a person always looks
    UNSURE = "unsure"  # the engine's confidence is below the policy's
    DISAGREE = "disagree"  # two independent readers do not read the same
    ILLEGIBLE = "illegible"  # ink that no candidate explains
    GAP = "gap"  # an empty box inside the value
    NOT_A_DATE = "not_a_date"
    NOT_A_TIME = "not_a_time"
    IN_FUTURE = "in_future"
    OUT_OF_RANGE = "out_of_range"
    CHECK = "check"  # a rule between fields does not hold
    CHECK_DIGIT = "check_digit"  # the number does not agree with its own check digits
    IDENTITY = "identity"  # not what is printed on the sheet about its patient
    REQUIRED = "required"  # left blank though the form asks for it
    TOO_MANY_MARKS = "too_many_marks"
    STRUCK = "struck"  # a mark or a box looks crossed out
    FAINT = "faint"  # some ink, too little to say
    IMAGE_ONLY = "image_only"  # kept as a picture, for a person to read if needed
    REGISTRATION = "registration"  # the page lies too loosely over its template here


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing that may have been written, with its probability from 0 to 1."""

    value: Value
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """One engine's answer for one field and row.

    ``candidates`` are ordered, best first, never empty; ``box`` is x, y, width, height on the original image, px.
    ``source`` and ``score`` are what the confidence was calibrated from, None where nothing was.
    """

    field: str
    row: int | None
    kind: Kind
    engine: str
    candidates: tuple[Candidate, ...]
    verdict: Verdict
    reason: Reason = Reason.NONE
    box: tuple[int, int, int, int] = (0, 0, 0, 0)
    source: Source | None = None
    score: float = 0.0

    @property
    def value(self) -> Value:
        return self.candidates[0].value

    @property
    def confidence(self) -> float:
        return self.candidates[0].confidence

    @property
    def watched(self) -> Watched | None:
        """What the reading counts for when a person looks whether it was right, None where nothing was read."""
        if self.verdict is Verdict.BLANK:
            return None if self.kind is Kind.LABEL else Verdict.BLANK
        return self.source
