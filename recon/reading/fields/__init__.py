"""From the boxes of a field to what was written in it: candidates, and whether the field's own language admits them."""

from recon.model.calibration import Source
from recon.model.form import Field, Kind
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reason, Verdict
from recon.reading.answer import Answer, blank
from recon.reading.boxes import Box
from recon.reading.context import Context
from recon.reading.fields.capitals import read_capitals
from recon.reading.fields.identity import is_somebody_else
from recon.reading.fields.numbers import read_number
from recon.reading.fields.spellings import illegible, on_forms

CANDIDATES = 3
INITIALS = 3  # characters at most
_EMPTY_SURE = 0.999
# What no reader's word removes: ink that may be none, or that was taken back.
_SPOILT = frozenset({Reason.FAINT, Reason.STRUCK})
# What a second reader's word may settle.
SETTLED = frozenset({Reason.NONE, Reason.UNSURE})
_CAPITALS = frozenset({Kind.LETTERS, Kind.ALNUM})
_SOURCES = {
    Kind.DIGITS: Source.NUMBERS,
    Kind.DECIMAL: Source.NUMBERS,
    Kind.DATE: Source.DATES,
    Kind.TIME: Source.DATES,
}


def decode(field: Field, boxes: tuple[Box, ...], policy: Policy, context: Context) -> Answer:
    """Return what stands in ``field``, written in ``boxes``; whether its confidence is enough is judged later.

    A candidate's confidence is its probability among all that the field's language admits; together they are at most 1,
    the rest is for what is no candidate, and for ink that is no character.
    """
    spoilt = next((box.doubt for box in boxes if box.doubt in _SPOILT), Reason.NONE)
    if not any(box.likely for box in boxes):
        return Answer((Candidate(None, 0.0),), Verdict.REVIEW, spoilt) if spoilt else blank(_EMPTY_SURE)
    source = _SOURCES.get(field.kind, Source.LETTERS)
    if field.kind in _CAPITALS and not field.rule.check:
        candidates, doubt, known = read_capitals(field, boxes, context)
        source = _source(boxes, known=known)
    else:
        candidates, doubt = read_number(field, tuple(map(on_forms, boxes)), policy, context)
        doubt = doubt if doubt is Reason.GAP else illegible(boxes) or doubt or _cut(boxes)
    doubt = doubt if doubt is Reason.GAP else spoilt or doubt
    if doubt in SETTLED and is_somebody_else(field, candidates[0].value, context.patient):
        doubt = Reason.IDENTITY
    offered = tuple(candidates[:CANDIDATES])
    return Answer(offered, Verdict.REVIEW if doubt else Verdict.ACCEPTED, doubt, source)


def _source(boxes: tuple[Box, ...], *, known: bool) -> Source:
    """Return whose word a reading of capitals is: with as few as initials have, a list proves nothing."""
    if sum(not box.empty for box in boxes) <= INITIALS:
        return Source.INITIALS
    return Source.WORDS if known else Source.LETTERS


def _cut(boxes: tuple[Box, ...]) -> Reason:
    """Return UNSURE where ink had to be cut from its neighbour's: of a number, nothing else says what it was."""
    return Reason.UNSURE if any(box.doubt for box in boxes) else Reason.NONE
