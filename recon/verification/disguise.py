"""How a field that nobody doubts is shown to a person so that it looks like a doubtful one.

It gets the reason, the number of candidates and the confidences of a field that was really in doubt, one of the few in
``looks.json``, which were met when sheets of held-out hands were read. A sure reading often has a single candidate, for
no other was worth weighing: then others are put beside it, with one character that is often taken for the one that
stands there.
"""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Final

from recon.errors import InvalidValue
from recon.model.calibration import Calibration, Source
from recon.model.form import Field, Kind
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.verification.looks import LOOKS, TAKEN_FOR
from recon.verification.values import parse_value

_DOUBTFUL_MARK: Final = 0.5  # what the reader of marks says of every one in doubt


def disguised(
    reading: Reading, field: Field | None, drawn: float, now: Calibration, *, is_blank: bool = False
) -> Reading:
    """Return a reading about which there is no doubt as one about which there is.

    Args:
        reading: what was read, or that nothing was.
        field: where; without it, no candidates are put beside those of the reading.
        drawn: from 0 to 1, always the same for the same field: which doubtful one it looks like.
        now: how far scores are to be trusted.
        is_blank: it was called blank.
    """
    if is_blank:
        return _shown(reading, (_faint(reading, now),), Reason.FAINT)
    random = Random(drawn)
    if reading.source is None:
        return _shown(reading, reading.candidates, Reason.UNSURE)
    looks = LOOKS[reading.source]
    look = looks[int(random.random() * len(looks))]
    curve = now.curve(reading.source.with_second if look.heard else reading.source)
    values = _values(reading, field, len(look.scores), random)
    candidates = (Candidate(v, curve.probability(score)) for v, score in zip(values, look.scores, strict=False))
    return _shown(reading, tuple(candidates), look.reason)


def _shown(reading: Reading, candidates: tuple[Candidate, ...], reason: Reason) -> Reading:
    return replace(reading, candidates=candidates, verdict=Verdict.REVIEW, reason=reason)


def _faint(reading: Reading, now: Calibration) -> Candidate:
    """Return what is made of a field in which there may be something, but too little to say."""
    share = now.curve(Source.MARKS).probability(_DOUBTFUL_MARK) if reading.kind.marked else 0.0
    return Candidate(reading.value, share)


def _values(reading: Reading, field: Field | None, count: int, random: Random) -> list[Value]:
    """Return up to ``count`` values: those of the reading, then others that might be taken for its first."""
    values = [candidate.value for candidate in reading.candidates[:count]]
    if field is not None and not field.kind.marked and not field.rule.check:
        for other in _lookalikes(str(reading.value), random):
            if len(values) == count:
                break
            if other not in values and _is_admitted(field, other, str(reading.value)):
                values.append(other)
    return values


def _lookalikes(text: str, random: Random) -> Iterator[str]:
    """Yield ``text`` with one character replaced by one that is often taken for it, in an order of its own."""
    others = [
        (random.random() * (rank + 1), text[:at] + other + text[at + 1 :])
        for at, character in enumerate(text)
        for rank, other in enumerate(TAKEN_FOR.get(character, ""))
    ]
    return (other for _, other in sorted(others))


def _is_admitted(field: Field, text: str, instead_of: str) -> bool:
    """Tell whether the field may hold the value, so that a reader might have proposed it."""
    if field.kind is Kind.DATE and not instead_of[:4] <= text <= instead_of:
        return False  # neither in the future nor years ago
    try:
        return parse_value(field, text) == text
    except InvalidValue:
        return False
