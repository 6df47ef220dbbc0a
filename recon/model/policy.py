"""Every threshold of the program, in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """How good is good enough. Probabilities from 0 to 1, lengths in mm.

    The defaults are those measured in docs/accuracy.md.
    """

    # registration
    residual_mm: float = 0.35  # around a field: above, it goes to a person
    residual_fault_mm: float = 0.8  # above: the page is not read
    fiducials: int = 3  # marks that a page is laid by
    fiducials_with_codes: int = 2  # suffice where both sheet codes are found
    print_share: float = 0.75  # of the template's print that must be found where it should be
    print_share_alone: float = 0.8  # where there are fewer marks, and the page is laid by its print
    # ink in a box, mm²: less than ``ink_none`` is an empty box, less than ``ink_some`` is not yet a character
    ink_none: float = 0.15
    ink_some: float = 0.6
    shade_none: float = 0.6  # mm² of a box that may be darker than paper though too pale for ink
    # boxed characters: how likely a field must be before its language had its say: ranges and calendars confirm, they
    # never guess. From which confidence on it is accepted is the calibration's to say.
    spelled: float = 0.8
    # the second reader is heard on fields whose first reading is at least this likely; it costs time, so that numbers
    # and words of a list that are surer than that are left to the first
    second_from: float = 0.5
    second_to: float = 0.95
    second_to_words: float = 0.995
    # marks: share of a box that is inked
    mark_none: float = 0.012
    mark_some: float = 0.05
    mark_solid: float = 0.9  # fuller than any mark: more likely blotted out
    # text and signature areas: mm² of ink that is writing rather than dirt
    area_some: float = 2.0
    text_legible: float = 0.75  # how sure every line of free text must be for the text to be suggested
    # dates of events may lie this many days back, and one day ahead (a station's clock may be wrong)
    event_days_back: int = 400
    # share of accepted fields that a person is shown unannounced: of any form, of one with critical fields; and share
    # of people's decisions that another person takes again
    sample_share: float = 0.02
    sample_share_critical: float = 0.05
    repeat_share: float = 0.01
