"""How a field that nobody doubts is shown to a person so that it looks like a doubtful one.

It gets the reason, the number of candidates and the confidences of a field that was really in doubt, one of a few that
were met when sheets of held-out hands were read. A sure reading often has a single candidate, for no other was worth
weighing: then others are put beside it, with one character that is often taken for the one that stands there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from recon.errors import InvalidValue
from recon.model.calibration import Calibration, Source
from recon.model.form import Field, Kind
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.verification.values import parse_value


@dataclass(frozen=True, slots=True)
class Look:
    """What a doubtful field looked like: its candidates' scores as the readers gave them, best first, and why it was
    shown. ``heard``: the second reader was asked too, and the scores are theirs together."""

    scores: tuple[float, ...]
    reason: Reason = Reason.UNSURE
    heard: bool = False


_DOUBTFUL_MARK: Final = 0.5  # what the reader of marks says of every one in doubt

# Evenly spaced among the doubtful fields met of a source, in the order of their scores.
_STRUCK, _FAINT = (Look((_DOUBTFUL_MARK,), reason) for reason in (Reason.STRUCK, Reason.FAINT))
_MARKS: Final = (_STRUCK, _STRUCK, _STRUCK, _STRUCK, _STRUCK, _FAINT)
_NUMBERS: Final = (
    Look((0.9607, 0.0271, 0.0057)),
    Look((0.978, 0.0195)),
    Look((0.987, 0.0011, 0.0002)),
    Look((0.9913, 0.0013, 0.0009)),
    Look((0.9941, 0.0032, 0.0009)),
    Look((0.9954, 0.0025, 0.0009)),
    Look((0.9963, 0.0019, 0.0009)),
    Look((0.997, 0.0004)),
    Look((0.9975, 0.0011, 0.0011)),
    Look((0.9979, 0.0006, 0.0002)),
    Look((0.7404, 0.2596, 0.0), heard=True),
    Look((0.9971, 0.0019, 0.0009), heard=True),
)
_DATES: Final = (
    Look((0.9617, 0.0352, 0.0004)),
    Look((0.9721, 0.0115, 0.0002)),
    Look((0.9794,)),
    Look((0.9843, 0.0002)),
    Look((0.9883, 0.009, 0.0011)),
    Look((0.9913, 0.007, 0.0009)),
    Look((0.9932, 0.0041, 0.001)),
    Look((0.9949, 0.0032, 0.0003)),
    Look((0.9958, 0.0019, 0.0002)),
    Look((0.9965, 0.0008, 0.0003)),
    Look((0.9307, 0.0691, 0.0001), Reason.DISAGREE, heard=True),
    Look((0.9939, 0.0061), heard=True),
)
_INITIALS: Final = (
    Look((0.9955, 0.0025, 0.0015)),
    Look((0.5959, 0.404, 0.0001), Reason.DISAGREE, heard=True),
    Look((0.9004, 0.0836, 0.0152), Reason.DISAGREE, heard=True),
    Look((0.991, 0.0088, 0.0001), Reason.DISAGREE, heard=True),
    Look((0.9369, 0.0631), heard=True),
    Look((0.9782, 0.0216, 0.0001), heard=True),
    Look((0.9915, 0.0085, 0.0), heard=True),
    Look((0.9972, 0.0014, 0.0012), heard=True),
    Look((0.9988, 0.0012, 0.0), heard=True),
    Look((0.9995, 0.0005, 0.0), heard=True),
    Look((0.9998, 0.0002), heard=True),
    Look((0.9999, 0.0001, 0.0), heard=True),
)
_WORDS: Final = (
    Look((0.995, 0.005, 0.0)),
    Look((0.9955, 0.0038, 0.0006)),
    Look((0.7663, 0.2303, 0.0033), Reason.DISAGREE, heard=True),
    Look((0.9681, 0.0319, 0.0), Reason.DISAGREE, heard=True),
    Look((0.9957, 0.0043, 0.0), heard=True),
    Look((0.997, 0.0029, 0.0001), heard=True),
    Look((0.998, 0.0015, 0.0005), heard=True),
    Look((0.9989, 0.0007, 0.0004), heard=True),
    Look((0.9995, 0.0004, 0.0), heard=True),
    Look((0.9995, 0.0005, 0.0), heard=True),
    Look((0.9996, 0.0003, 0.0001), heard=True),
    Look((0.9999, 0.0001, 0.0), heard=True),
)
_LETTERS: Final = (
    Look((0.393, 0.2659, 0.0496)),
    Look((0.9966, 0.0027, 0.0)),
    Look((0.9991, 0.0, 0.0)),
    Look((0.9999, 0.0, 0.0)),
    Look((0.7229, 0.2767, 0.0), Reason.DISAGREE, heard=True),
    Look((0.9399, 0.0569, 0.0023), Reason.DISAGREE, heard=True),
    Look((0.9461, 0.0516, 0.0016), heard=True),
    Look((0.9879, 0.012, 0.0), heard=True),
    Look((0.9981, 0.0018, 0.0001), heard=True),
    Look((0.9993, 0.0001, 0.0001), heard=True),
    Look((0.9997, 0.0002, 0.0001), heard=True),
    Look((0.9999, 0.0001, 0.0), heard=True),
)
_LOOKS: Final[dict[Source, tuple[Look, ...]]] = {
    Source.NUMBERS: _NUMBERS,
    Source.NUMBERS_TWO: _NUMBERS,
    Source.DATES: _DATES,
    Source.DATES_TWO: _DATES,
    Source.INITIALS: _INITIALS,
    Source.INITIALS_TWO: _INITIALS,
    Source.WORDS: _WORDS,
    Source.WORDS_TWO: _WORDS,
    Source.LETTERS: _LETTERS,
    Source.LETTERS_TWO: _LETTERS,
    Source.MARKS: _MARKS,
}

# What each character is most often taken for, the commonest first: measured on the same sheets.
_TAKEN_FOR: Final = {
    "0": "928",
    "1": "074",
    "2": "137",
    "3": "259",
    "4": "967",
    "5": "386",
    "6": "504",
    "7": "192",
    "8": "390",
    "9": "458",
    "A": "HRB",
    "B": "GOS",
    "C": "OLE",
    "D": "OPB",
    "E": "FCG",
    "F": "PET",
    "G": "FCE",
    "H": "AMW",
    "I": "POJ",
    "J": "VUT",
    "K": "RXV",
    "L": "CIK",
    "M": "NAH",
    "N": "WMX",
    "O": "DUQ",
    "P": "FRB",
    "Q": "GUO",
    "R": "BPK",
    "S": "JUE",
    "T": "JFI",
    "U": "VWO",
    "V": "UYX",
    "W": "NUM",
    "X": "YKL",
    "Y": "VXU",
    "Z": "XIN",
}


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
    looks = _LOOKS[reading.source]
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
        for rank, other in enumerate(_TAKEN_FOR.get(character, ""))
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
