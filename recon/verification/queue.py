"""What waits for a person, and in which order a clerk does it fastest."""

from recon.model.form import Field
from recon.model.reading import Reading, Reason, Verdict

NOTHING = (None, False, ())


def waits(field: Field, reading: Reading) -> bool:
    """Tell whether the sheet cannot go on before a person has looked at the field.

    Free text, signatures, drawings and labels with ink on them stay pictures and hold nothing up, unless the field is
    critical: a person reads them on the sheet if and when they matter.
    """
    if reading.verdict is not Verdict.REVIEW:
        return False
    return field.critical or not field.kind.imaged or reading.reason is not Reason.IMAGE_ONLY


def is_written(reading: Reading) -> bool:
    """Tell whether something stands in the field, as far as a machine can say; in doubt, yes."""
    if reading.verdict is Verdict.BLANK:
        return False
    return not (reading.reason is Reason.REQUIRED and reading.value in NOTHING)


def order(field: Field, row: int | None) -> tuple[int, float, float]:
    """Return a key that sorts fields as eyes go over the sheet: page, then top to bottom, then left to right."""
    zone = field.zone(row)
    if zone is None:
        return (0, 0.0, 0.0)
    return (zone.page, zone.bounds.y, zone.bounds.x)
