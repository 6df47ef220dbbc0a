"""Which fields a person is shown though nothing is doubtful about them.

Drawn with a secret of the store and the field's own name: what was drawn can be worked out again by who has the secret,
and foreseen by nobody who has not.
"""

import hmac
from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from recon.model.form import Form, Kind
from recon.model.policy import Policy
from recon.model.reading import Reading, Reason, Value, Verdict
from recon.model.verification import Outcome, Verification
from recon.verification.queue import NOTHING, is_written

BLANK_TARGET: Final = 0.0005  # of the fields called blank, the share in which something may be written all the same


def draw(secret: str, *name: object) -> float:
    """Return a number from 0 to 1, evenly drawn, always the same for the same secret and name."""
    digest = hmac.digest(secret.encode(), "\x1f".join(map(str, name)).encode(), sha256)
    return int.from_bytes(digest[:8], "big") / 2**64


def share(form: Form, policy: Policy) -> float:
    """Return what share of the form's fields is drawn: more where a critical field is among them."""
    return policy.sample_share_critical if any(field.critical for field in form.fields) else policy.sample_share


def share_of_blanks(readings: Sequence[Reading], policy: Policy) -> float:
    """Return what share of a page's blank fields is drawn: of many blank ones, on average as many as of the others.

    Whoever is shown fifty empty boxes of a table for each line that is filled in soon looks at none of them.
    """
    blank = sum(reading.verdict is Verdict.BLANK for reading in readings)
    return policy.sample_share * min(1.0, (len(readings) - blank + 1) / max(blank, 1))


def is_beside_writing(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Tell whether something is written in the same row of the page, or, beside the rows, anywhere on it."""
    return any(is_written(other) for other in readings if other.row == reading.row)


def left_to_score(reading: Reading) -> bool:
    """Tell whether nothing but its score decides if the reading is accepted, or would if it were not critical.

    Some unsure ones would not be accepted at any score; to take them as if they might is on the safe side.
    """
    if reading.source is None or reading.verdict is Verdict.BLANK:
        return False
    return reading.verdict is Verdict.ACCEPTED or reading.reason in (Reason.CRITICAL, Reason.UNSURE)


def is_right(reading: Reading, verification: Verification) -> bool:
    """Tell whether the person found written what the readers had read, or nothing where they had called it blank."""
    if reading.verdict is Verdict.BLANK:
        nothing = verification.outcome is Outcome.VALUE and verification.value in NOTHING
        return nothing or verification.outcome is Outcome.BLANK
    return is_same(reading.kind, (verification.outcome, verification.value), (Outcome.VALUE, reading.value))


def is_same(kind: Kind, one: tuple[Outcome, Value], other: tuple[Outcome, Value]) -> bool:
    """Tell whether two decisions about a field of that kind say the same."""
    return one[0] is other[0] and _plain(kind, one[1]) == _plain(kind, other[1])


def _plain(kind: Kind, value: Value) -> Value | float:
    """Return ``value`` without what makes no difference: zeros before a number, blanks between words."""
    if not isinstance(value, str):
        return value
    number = kind.numeric and value.replace(".", "", 1).isdecimal()
    return float(value) if number else " ".join(value.split())
