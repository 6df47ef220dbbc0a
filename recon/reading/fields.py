"""From the boxes of a field to what was written in it: candidates, and whether the field's own language admits them."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from math import prod

from recon.model.calibration import Source
from recon.model.form import Field, Kind, Role
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reason, Value, Verdict
from recon.reading.answer import Answer, blank
from recon.reading.boxes import Box
from recon.reading.context import Context

CANDIDATES = 3
# At most so many boxes are tried with another character than their likeliest: in words, where nothing rules any out,
# only to offer them.
_DOUBTFUL_BOXES, _DOUBTFUL_LETTERS = 6, 3
_TRIED = 1e-3  # characters less likely than this are not
_EMPTY_SURE = 0.999
_WORDS = frozenset({Kind.LETTERS, Kind.ALNUM})
_SOURCES = {
    Kind.DIGITS: Source.NUMBERS,
    Kind.DECIMAL: Source.NUMBERS,
    Kind.DATE: Source.DATES,
    Kind.TIME: Source.DATES,
    Kind.LETTERS: Source.LETTERS,
    Kind.ALNUM: Source.LETTERS,
}


def decode(field: Field, boxes: tuple[Box, ...], policy: Policy, context: Context) -> Answer:
    """Return what stands in ``field``, written in ``boxes``; whether its confidence is enough is judged later.

    A candidate's confidence is its probability among the values that the field's language admits (a day that exists, a
    number in its range): a 1 that might be a 7 is likelier a 1 where 720 cannot be. The likeliest spelling of all must
    be one of them, and likely enough by itself, else a person looks.
    """
    spelled = _spelled(field, boxes)
    gap = _gap(field, boxes)
    misfits = [gap or _misfit(field, candidate.value, policy, context.today) for candidate in spelled]
    candidates = _weighed(spelled, misfits)
    offered = tuple(sorted(candidates, key=lambda c: _impossible(field, c)))[:CANDIDATES] or (Candidate(None, 0.0),)
    faint = Reason.FAINT if any(box.doubt is Reason.FAINT for box in boxes) else Reason.NONE
    if not spelled:
        return Answer(offered, Verdict.REVIEW, faint) if faint else blank(_EMPTY_SURE)
    sure = spelled[0].confidence >= policy.spelled and not any(box.doubt for box in boxes)
    doubt = gap or _illegible(boxes) or faint or misfits[0] or (Reason.NONE if sure else Reason.UNSURE)
    return Answer(offered, Verdict.REVIEW if doubt else Verdict.ACCEPTED, doubt, _SOURCES[field.kind])


def _weighed(spelled: list[Candidate], misfits: list[Reason]) -> list[Candidate]:
    """Return the candidates with those that the field admits weighed among themselves."""
    ruled_out = sum(c.confidence for c, misfit in zip(spelled, misfits, strict=True) if misfit)
    return [
        c if misfit else replace(c, confidence=min(1.0, c.confidence / max(1.0 - ruled_out, c.confidence)))
        for c, misfit in zip(spelled, misfits, strict=True)
    ]


def _spelled(field: Field, boxes: tuple[Box, ...]) -> list[Candidate]:
    """Return the likeliest spellings, best first, each with the product of its characters' odds."""
    written = [i for i, box in enumerate(boxes) if box.likely]
    tried = _DOUBTFUL_LETTERS if field.kind in _WORDS else _DOUBTFUL_BOXES
    doubtful = sorted(written, key=lambda i: boxes[i].odds[0])[:tried]
    choices = [_choices(box, several=i in doubtful) for i, box in enumerate(boxes)]
    ways = ((prod(odds for _, odds in way), "".join(c for c, _ in way)) for way in product(*choices))
    best_first = sorted(ways, reverse=True) if written else []
    return [Candidate(_text(field, characters), odds) for odds, characters in best_first]


def _choices(box: Box, *, several: bool) -> list[tuple[str, float]]:
    """Return the characters to try in a box, each with its odds."""
    every = list(zip(box.likely, box.odds, strict=True))
    return [every[0], *(one for one in every[1:] if several and one[1] >= _TRIED)] if every else [(" ", 1.0)]


def _impossible(field: Field, candidate: Candidate) -> bool:
    """Tell whether nobody can confirm the candidate: what can be is offered before it."""
    text = str(candidate.value)
    if field.kind is Kind.DATE:
        return _day(text) is None
    return field.kind is Kind.TIME and not _is_time(text)


def _text(field: Field, characters: str) -> str:
    """Return the value as the contract writes it, from the characters of the boxes (a space for an empty one)."""
    if field.kind is Kind.DECIMAL and field.rule.decimals:
        whole, part = characters[: -field.rule.decimals], characters[-field.rule.decimals :]
        return f"{whole.strip() or '0'}.{part.replace(' ', '0')}"
    if field.kind is Kind.DATE:
        return _iso(field.rule.order, characters)
    if field.kind is Kind.TIME:
        return f"{characters[:2]}:{characters[2:4]}"
    return characters.strip()


def _iso(order: str, characters: str) -> str:
    def part(letters: str) -> str:
        at = order.index(letters)
        return characters[at : at + len(letters)]

    year = part("YYYY") if "YYYY" in order else "20" + part("YY")
    return f"{year}-{part('MM')}-{part('DD')}"


def _gap(field: Field, boxes: tuple[Box, ...]) -> Reason:
    """Return GAP where an empty box stands where the field's way of writing leaves none."""
    pattern = "".join("_" if box.empty else "x" for box in boxes)
    if field.kind in (Kind.DATE, Kind.TIME):
        holed = "_" in pattern
    elif field.kind is Kind.DECIMAL:
        holed = "_" in pattern.lstrip("_") or len(pattern.lstrip("_")) <= field.rule.decimals
    else:
        holed = "_" in pattern.strip("_")
    return Reason.GAP if holed else Reason.NONE


def _misfit(field: Field, value: Value, policy: Policy, today: date) -> Reason:
    """Return why ``value`` cannot be, NONE where it can."""
    text = str(value)
    if field.kind is Kind.DATE:
        return _date_misfit(field, text, policy, today)
    if field.kind is Kind.TIME:
        return Reason.NONE if _is_time(text) else Reason.NOT_A_TIME
    if field.kind in (Kind.DIGITS, Kind.DECIMAL):
        low, high, number = field.rule.minimum, field.rule.maximum, float(text)
        if (low is not None and number < low) or (high is not None and number > high):
            return Reason.OUT_OF_RANGE
    return Reason.NONE


def _date_misfit(field: Field, text: str, policy: Policy, today: date) -> Reason:
    day = _day(text)
    if day is None:
        return Reason.NOT_A_DATE
    if day > today + timedelta(days=1):
        return Reason.IN_FUTURE
    oldest = today - timedelta(days=policy.event_days_back) if field.role is Role.EVENT_DATE else date(1900, 1, 1)
    return Reason.OUT_OF_RANGE if day < oldest else Reason.NONE


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _is_time(text: str) -> bool:
    return text[:2].isdigit() and text[3:].isdigit() and text[:2] < "24" and text[3:] < "60"


def _illegible(boxes: tuple[Box, ...]) -> Reason:
    """Return ILLEGIBLE where some ink is likelier no character than any."""
    return Reason.ILLEGIBLE if any(box.likely and box.reject > box.odds[0] for box in boxes) else Reason.NONE
