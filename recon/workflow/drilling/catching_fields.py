"""What became of a planted mistake in one field: it has to come before a person, who says what stands there.

In an exercise whose sheets nurses fill, what stands there also tells whether the mistake was made at all: a value that
was to be scribbled over, and can be read, was not.
"""

from collections.abc import Callable

from recon.model.drill_report import By, Fate, Fated
from recon.model.exercise import Planted
from recon.model.reading import Reason, Verdict
from recon.model.verification import Outcome, Verification
from recon.store.queries import Standing
from recon.workflow.drilling.fating import fated
from recon.workflow.drilling.scoring import Stand, taken

_NOT_READ = (Outcome.ILLEGIBLE, Outcome.STRUCK)
_NOT_WRITTEN = (Outcome.BLANK, Outcome.ILLEGIBLE)

_Rule = Callable[[Stand, Planted], Fated]


def _field(
    is_caught: Callable[[Stand, Planted, Verification | None], bool],
    is_made: Callable[[Stand, Planted, Standing], bool],
) -> _Rule:
    """Return the rule of one mistake: whether it was caught; and of one made by hand, whether it was made."""

    def rule(stand: Stand, one: Planted) -> Fated:
        standing = stand.standings.get((one.sheet, one.field, one.row))
        if standing is None:
            return fated(one, Fate.NOT_SEEN)
        said = standing.verification
        if said is None and standing.waits:
            return fated(one, Fate.OPEN, By.RECON)
        if stand.is_to_fill and not is_made(stand, one, standing):
            return fated(one, Fate.NOT_SEEN)
        fate = Fate.CAUGHT if is_caught(stand, one, said) else Fate.MISSED
        return fated(one, fate, By.RECON, said.operator if said else "", said.at if said else None)

    return rule


def _is_as_written(stand: Stand, one: Planted, said: Verification | None) -> bool:
    """Tell whether what stands is what is to stand: the number out of range, or the one beside what was struck out."""
    place = one.sheet, one.field, one.row
    return (said is None or said.outcome is Outcome.VALUE) and stand.says(place, one.detail["value"])


def _is_confirmed(stand: Stand, one: Planted, said: Verification | None) -> bool:
    """Out of range: nobody may take it without a person."""
    return said is not None and _is_as_written(stand, one, said)


def _is_illegible(_stand: Stand, _one: Planted, said: Verification | None) -> bool:
    return said is not None and said.outcome in _NOT_READ


def _is_blank(_stand: Stand, _one: Planted, said: Verification | None) -> bool:
    return said is not None and said.outcome in _NOT_WRITTEN


def _cannot_be_read(stand: Stand, one: Planted, standing: Standing) -> bool:
    """Tell whether it was scribbled over: what nobody took for the value that was meant, nor for nothing."""
    if standing.verification is not None and standing.verification.outcome in _NOT_READ:
        return True
    return taken(standing) is not None and not stand.says((one.sheet, one.field, one.row), one.detail["instead"])


def _is_beyond(stand: Stand, one: Planted, standing: Standing) -> bool:
    """Tell whether the number out of range was written, or something that is neither it nor the usual one."""
    return taken(standing) is not None and not stand.says((one.sheet, one.field, one.row), one.detail["instead"])


def _was_struck(stand: Stand, one: Planted, standing: Standing) -> bool:
    """Tell whether something was struck out: what was read at once as the right value was written but once."""
    read, place = standing.reading, (one.sheet, one.field, one.row)
    return read.reason is Reason.STRUCK or not stand.is_same_at(place, read.value, one.detail["value"])


def _was_left_out(_stand: Stand, _one: Planted, standing: Standing) -> bool:
    said = standing.verification
    return said.outcome in _NOT_WRITTEN if said is not None else standing.reading.verdict is Verdict.BLANK


illegible = _field(_is_illegible, _cannot_be_read)
out_of_range = _field(_is_confirmed, _is_beyond)
rewritten = _field(_is_as_written, _was_struck)
blank_required = _field(_is_blank, _was_left_out)
