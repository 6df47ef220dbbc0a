"""Bubbles: a number marked digit by digit, for those that must never be misread.

Every column of ten must hold one plain mark, noughts in front as well: a mark that was not seen, or a second one,
leaves a column that is not as it must be, and a person looks. Only two mistakes that cancel each other out misread it.
"""

from collections.abc import Sequence

from recon.model.form import BUBBLES_A_DIGIT, Field, Zone
from recon.model.geometry import Rect
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reason, Verdict
from recon.reading.answer import Answer
from recon.reading.markbox import Look, look
from recon.reading.marks import certainty, empty_doubt, mark_doubt, strays
from recon.vision.ink import Ink

# Around a bubble: less than to its neighbours, so that a digit written in the box above is nobody's stray mark.
AROUND_MM = 0.5


def read_bubbles(ink: Ink, field: Field, zone: Zone, policy: Policy) -> Answer:
    """Return the number marked in ``zone``, without noughts in front; its cells are ten a digit, from 0 to 9."""
    looks = [look(ink, cell) for cell in zone.cells]
    marks = [box.share >= policy.mark_some for box in looks]
    columns = [marks[start : start + BUBBLES_A_DIGIT] for start in range(0, len(marks), BUBBLES_A_DIGIT)]
    value = _number(columns)
    if doubt := _doubt(ink, zone, looks, columns, policy) or _misfit(field, value):
        return Answer((Candidate(value, 0.5),), Verdict.REVIEW, doubt)
    sure = min(certainty(box, policy) for box in looks)
    return Answer((Candidate(value, sure),), Verdict.BLANK if value is None else Verdict.ACCEPTED)


def _number(columns: Sequence[Sequence[bool]]) -> str | None:
    """Return the number, None where a column has not one mark."""
    if any(sum(column) != 1 for column in columns):
        return None
    return "".join(str(column.index(True)) for column in columns).lstrip("0") or "0"


def _doubt(ink: Ink, zone: Zone, looks: Sequence[Look], columns: Sequence[Sequence[bool]], policy: Policy) -> Reason:
    """Return why a person must look, NONE where every column, or none at all, has its one plain mark."""
    for cell, box in zip(zone.cells, looks, strict=True):
        if doubt := mark_doubt(box, policy) if box.share > policy.mark_none else empty_doubt(ink, cell, box):
            return doubt
    counts = {sum(column) for column in columns}
    if max(counts) > 1:
        return Reason.TOO_MANY_MARKS
    if len(counts) > 1:
        return Reason.GAP
    return Reason.FAINT if strays(ink, zone.bounds, looks, _around(zone.cells)) else Reason.NONE


def _around(cells: Sequence[Rect]) -> list[Rect]:
    return [cell.grown(AROUND_MM) for cell in cells]


def _misfit(field: Field, value: str | None) -> Reason:
    return Reason.NONE if value is None or field.rule.spans(int(value)) else Reason.OUT_OF_RANGE
