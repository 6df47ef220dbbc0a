"""From the boxes of a field to what was written in it: candidates, and whether the field's own language admits them."""

from datetime import date, timedelta
from itertools import product
from math import prod

from recon.model.form import Field, Kind, Role
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reason, Verdict
from recon.reading.answer import Answer, blank
from recon.reading.boxes import Box

CANDIDATES = 3
_DOUBTFUL_BOXES = 3  # at most so many boxes are tried with another character than their likeliest
_EMPTY_SURE = 0.999


def decode(field: Field, boxes: tuple[Box, ...], policy: Policy, today: date) -> Answer:
    """Return what stands in ``field``, written in ``boxes``."""
    spelled = _spelled(field, boxes)
    candidates = tuple(sorted(spelled, key=lambda c: _impossible(field, c)))[:CANDIDATES] or (Candidate(None, 0.0),)
    faint = any(box.doubt is Reason.FAINT for box in boxes)
    if not spelled:
        return Answer(candidates, Verdict.REVIEW, Reason.FAINT) if faint else blank(_EMPTY_SURE)
    doubt = (
        _gap(field, boxes)
        or _illegible(boxes)
        or (Reason.FAINT if faint else Reason.NONE)
        or _misfit(field, spelled[0], policy, today)
        or _unsure(field, boxes, policy)
    )
    return Answer(candidates, Verdict.REVIEW if doubt else Verdict.ACCEPTED, doubt)


def _spelled(field: Field, boxes: tuple[Box, ...]) -> list[Candidate]:
    """Return the likeliest readings, best first: every combination of the doubtful boxes' characters."""
    written = [i for i, box in enumerate(boxes) if box.likely]
    if not written:
        return []
    doubtful = sorted(written, key=lambda i: boxes[i].odds[0])[:_DOUBTFUL_BOXES]
    choices = [
        list(zip(box.likely, box.odds, strict=True))[: len(box.likely) if i in doubtful else 1] or [(" ", 1.0)]
        for i, box in enumerate(boxes)
    ]
    ways = sorted(
        ((prod(odds for _, odds in way), "".join(c for c, _ in way)) for way in product(*choices)), reverse=True
    )
    return [Candidate(_text(field, characters), odds) for odds, characters in ways]


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


def _misfit(field: Field, best: Candidate, policy: Policy, today: date) -> Reason:
    """Return why the best candidate cannot be, NONE where it can."""
    text = str(best.value)
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


def _unsure(field: Field, boxes: tuple[Box, ...], policy: Policy) -> Reason:
    """Return UNSURE where the reader's word is not enough."""
    enough = policy.letters if field.kind in (Kind.LETTERS, Kind.ALNUM) else policy.digits
    sure = prod(box.odds[0] for box in boxes if not box.empty)
    return Reason.NONE if sure >= enough and not any(box.doubt for box in boxes) else Reason.UNSURE
