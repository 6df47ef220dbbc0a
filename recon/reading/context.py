"""What is known of a sheet before its page is looked at."""

from dataclasses import dataclass, field
from datetime import date

from recon.model.patient import Patient
from recon.reading.words import Words


@dataclass(frozen=True, slots=True)
class Context:
    """What helps to read one sheet, and nothing that would be read into it.

    ``today`` is the day against which dates are judged; ``sticker`` tells whether a patient's sticker is to be looked
    for in the label place (a sheet printed for a patient has the printed header there); ``patient`` is the one it was
    printed for, if any; ``words`` are those that its fields may well hold.
    """

    today: date
    sticker: bool = False
    patient: Patient | None = None
    words: Words = field(default_factory=Words)
