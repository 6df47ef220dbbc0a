"""Which fields a person is shown though nothing is doubtful about them, and how nobody can tell.

Drawn with a secret of the store and the field's own name: what was drawn can be worked out again by who has the secret,
and foreseen by nobody who has not.
"""

import hmac
from dataclasses import replace
from hashlib import sha256
from typing import Final

from recon.model.form import Form, Kind
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.model.verification import Outcome, Verification

_DOUBTFUL: Final = (0.6, 0.99)  # between these lies what unsure readers say of their first candidate


def draw(secret: str, *name: object) -> float:
    """Return a number from 0 to 1, evenly drawn, always the same for the same secret and name."""
    digest = hmac.digest(secret.encode(), "\x1f".join(map(str, name)).encode(), sha256)
    return int.from_bytes(digest[:8], "big") / 2**64


def share(form: Form, policy: Policy) -> float:
    """Return what share of the form's fields is drawn: more where a critical field is among them."""
    return policy.sample_share_critical if any(field.critical for field in form.fields) else policy.sample_share


def left_to_score(reading: Reading) -> bool:
    """Tell whether nothing but its score decides if the reading is accepted, or would if it were not critical.

    Some unsure ones would not be accepted at any score; to take them as if they might is on the safe side.
    """
    if reading.source is None or reading.verdict is Verdict.BLANK:
        return False
    return reading.verdict is Verdict.ACCEPTED or reading.reason in (Reason.CRITICAL, Reason.UNSURE)


def is_right(reading: Reading, verification: Verification) -> bool:
    """Tell whether the person found written what the readers had read."""
    return is_same(reading.kind, (verification.outcome, verification.value), (Outcome.VALUE, reading.value))


def is_same(kind: Kind, one: tuple[Outcome, Value], other: tuple[Outcome, Value]) -> bool:
    """Tell whether two decisions about a field of that kind say the same."""
    return one[0] is other[0] and _plain(kind, one[1]) == _plain(kind, other[1])


def _plain(kind: Kind, value: Value) -> Value | float:
    """Return ``value`` without what makes no difference: zeros before a number, blanks between words."""
    if not isinstance(value, str):
        return value
    number = kind in (Kind.DIGITS, Kind.DECIMAL) and value.replace(".", "", 1).isdecimal()
    return float(value) if number else " ".join(value.split())


def disguised(reading: Reading, drawn: float) -> Reading:
    """Return a reading about which there is no doubt as one that readers are unsure of; ``drawn`` says how unsure."""
    low, high = _DOUBTFUL
    first = low + (high - low) * drawn
    others = reading.candidates[1:]
    # The window draws a bar for each: doubt about the first has to be found again in the others.
    scale = (1.0 - first) / (sum(one.confidence for one in others) or 1.0)
    candidates = (
        Candidate(reading.value, first),
        *(Candidate(one.value, one.confidence * scale) for one in others),
    )
    return replace(reading, candidates=candidates, verdict=Verdict.REVIEW, reason=Reason.UNSURE)
