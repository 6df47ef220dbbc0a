"""Every threshold of the program, in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """How good is good enough. Probabilities from 0 to 1, lengths in mm.

    The defaults are those measured in docs/accuracy.md.
    """

    # registration
    residual_mm: float = 0.6
    fiducials: int = 3
    # boxed characters: smallest probability of a whole field that is accepted without a person
    digits: float = 0.97
    letters: float = 0.97
    # marks: share of the box that is inked
    mark_none: float = 0.012
    mark_some: float = 0.05
    # text printed on labels: tesseract's confidence of a line
    print_text: float = 0.9
