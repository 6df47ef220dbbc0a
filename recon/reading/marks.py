"""Marks in boxes (OMR): ticks, one of several, several of several."""

from recon.model.form import Field, Kind, Zone
from recon.model.geometry import Rect
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reason, Value, Verdict
from recon.reading.answer import Answer
from recon.vision.ink import Ink

BORDER_MM = 0.45  # of the box that its printed line and what is left of it may take
BESIDE_MM = 2.0  # how far beside its box a mark may still be meant for it
WORD_MM = 5.0  # of the printed word beside a box that is looked at, where no box is marked
WORD_MARGIN_MM = 1.5
STRIKE_MM = 1.6  # ink this far out on both sides is a line through the box, not a mark in it


def read_marks(ink: Ink, field: Field, zone: Zone, policy: Policy) -> Answer:
    """Return what is marked in ``zone``: one box an option, in the options' order."""
    shares = [_share(ink, cell) for cell in zone.cells]
    marked = [share >= policy.mark_some for share in shares]
    value = _value(field, marked)
    doubt = _doubt(ink, field, zone, shares, policy)
    if doubt:
        return Answer((Candidate(value, 0.5),), Verdict.REVIEW, doubt)
    confidence = min(_certainty(share, policy) for share in shares)
    if not any(marked):
        return Answer((Candidate(_value(field, marked), confidence),), Verdict.BLANK)
    return Answer((Candidate(value, confidence),), Verdict.ACCEPTED)


def _value(field: Field, marked: list[bool]) -> Value:
    if field.kind is Kind.TICK:
        return marked[0]
    chosen = tuple(option.value for option, mark in zip(field.options, marked, strict=True) if mark)
    if field.kind is Kind.CHOICES:
        return chosen or None
    return chosen[0] if chosen else None


def _doubt(ink: Ink, field: Field, zone: Zone, shares: list[float], policy: Policy) -> Reason:
    """Return why a person must look, NONE where the marks speak for themselves."""
    if field.kind is Kind.CHOICE and sum(share >= policy.mark_none for share in shares) > 1:
        return Reason.TOO_MANY_MARKS
    for cell, share in zip(zone.cells, shares, strict=True):
        if policy.mark_none < share < policy.mark_some:
            return Reason.FAINT
        if share >= policy.mark_some and (share > policy.mark_solid or _struck(ink, cell)):
            return Reason.STRUCK
        if share <= policy.mark_none and _disturbed(ink, cell, policy):
            return Reason.FAINT
    if max(shares) < policy.mark_some and any(_meant(ink, zone, cell, policy) for cell in zone.cells):
        return Reason.FAINT
    return Reason.NONE


def _share(ink: Ink, cell: Rect) -> float:
    return ink.inked(cell.grown(-BORDER_MM))


def _struck(ink: Ink, cell: Rect) -> bool:
    """Tell whether ink leaves the box on two opposite sides."""
    left = Rect(cell.x - STRIKE_MM, cell.y, 0.5, cell.h)
    right = Rect(cell.right + STRIKE_MM - 0.5, cell.y, 0.5, cell.h)
    above = Rect(cell.x, cell.y - STRIKE_MM, cell.w, 0.5)
    below = Rect(cell.x, cell.bottom + STRIKE_MM - 0.5, cell.w, 0.5)
    return (ink.area(left) > 0 and ink.area(right) > 0) or (ink.area(above) > 0 and ink.area(below) > 0)


def _disturbed(ink: Ink, cell: Rect, policy: Policy) -> bool:
    """Tell whether an unmarked box is not simply empty: pale ink in it, or a mark beside it."""
    if ink.shaded(cell.grown(-BORDER_MM)) > policy.shade_none:
        return True
    beside = Rect(cell.x - BESIDE_MM, cell.y, BESIDE_MM + cell.w / 2, cell.h)
    return ink.area(beside) > policy.ink_some


def _meant(ink: Ink, zone: Zone, cell: Rect, policy: Policy) -> bool:
    """Tell whether the option's printed word was marked rather than its box: circled, crossed, underlined."""
    nexts = [c.x for c in zone.cells if c.x > cell.x and c.y < cell.bottom and cell.y < c.bottom]
    end = min([cell.right + WORD_MM, *nexts])
    word = Rect(cell.right, cell.y - WORD_MARGIN_MM, end - cell.right, cell.h + 2 * WORD_MARGIN_MM)
    return ink.area(word) > policy.ink_some


def _certainty(share: float, policy: Policy) -> float:
    """Return how far a share is from the doubtful band, as a probability-like number from 0.5 to 1."""
    if share <= policy.mark_none:
        return 1.0 - 0.01 * share / policy.mark_none
    return min(1.0, 0.99 + 0.01 * (share - policy.mark_some) / policy.mark_some)
