"""Two photographs of one page: what was read on a poor one, and on a good one."""

from recon.model.reading import Reading, Reason, Verdict
from tests.helpers.store_samples import reading

PULSES = ("71", "72", "73", "74", "75", "76", "77", "78")


def unsure(value: str, row: int, reason: Reason = Reason.UNSURE) -> Reading:
    """Return a pulse that a person has to look at."""
    return reading("pulse", value, Verdict.REVIEW, reason, row=row)


POOR = tuple(unsure(pulse, row) for row, pulse in enumerate(PULSES))
GOOD = tuple(reading("pulse", pulse, row=row) for row, pulse in enumerate(PULSES))
