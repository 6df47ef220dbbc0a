"""A page that was photographed twice: where the later picture is clearly the better one, it stands.

It is so only while nobody has decided anything on the page and the sheet has not set off, and only if the later picture
has all that the earlier one was sure of. Nothing is accepted by choosing: where the two do not read the same, a person
is asked, and where they are both sure and differ, the pages are compared as any two scans are (repeats).
"""

from collections.abc import Sequence

from recon.model.form import Form
from recon.model.page import Page
from recon.model.reading import Reading, Reason, Verdict
from recon.model.sheet import SheetCode, SheetState
from recon.store import Store, queries, returned
from recon.verification import queue
from recon.workflow.repeats import Place

# Fewer fields than this share of the first scan's are to wait for a person, and at least so many fewer: two scans of
# one paper always differ by a field or two.
_SHARE = 0.8
_LEAST = 3

# What was seen though it is not in the value: ink that may have taken it back, or that means something else or more.
_INK = frozenset({Reason.STRUCK, Reason.ILLEGIBLE, Reason.TOO_MANY_MARKS})


def preferred(
    store: Store, code: SheetCode, standing: Sequence[queries.Standing], again: Sequence[Reading], form: Form
) -> frozenset[Place] | None:
    """Return, if the later scan is to stand, its fields about which a person is to be asked all the same; else None.

    Args:
        store: where both are.
        code: of the later scan.
        standing: what stands on the page, of the scan before.
        again: what was read on the later scan.
        form: of the sheet.
    """
    if not standing or not _is_open(store, code, standing[0].page):
        return None
    # What is waited for by itself, and not because the reader is in doubt, stays waited for.
    asked = {_place(one.reading) for one in standing if one.asked}
    later = {_place(one): one for one in again}
    stood = returned.readings_of(store, standing[0].page)
    if not all(_place(one) in later and _has(one, later[_place(one)]) for one in stood):
        return None
    # Every picture before is heard: one that never stood, or no longer does, may have shown what this one does not.
    for scan in returned.scans(store, code.serial, code.page):
        pairs = ((one, later.get(_place(one))) for one in returned.readings_of(store, scan))
        asked.update(_place(one) for one, found in pairs if found is not None and not _agree(one, found))
    asked = {place for place in asked if later[place].verdict is not Verdict.REVIEW}
    before, after = sum(one.waits for one in standing), sum(_waits(form, one) for one in again) + len(asked)
    return frozenset(asked) if after <= _SHARE * before and before - after >= _LEAST else None


def _is_open(store: Store, code: SheetCode, stands: Page) -> bool:
    """Tell whether both are of one paper, and nobody has said or sent anything of the page yet."""
    return (
        returned.copy_of(store, stands) == code.copy
        and queries.sheet(store, code.serial).state is not SheetState.VOID
        and not returned.is_disputed(store, code.serial, code.page)
        and not returned.is_touched(store, code.serial, code.page)
    )


def _has(before: Reading, later: Reading) -> bool:
    """Tell whether the later scan has what was read before, as far as that was sure or was anything at all."""
    if before.verdict is Verdict.ACCEPTED:
        return later.verdict is not Verdict.BLANK and later.value == before.value
    if before.verdict is Verdict.BLANK:
        return later.verdict is not Verdict.ACCEPTED
    return later.verdict is not Verdict.BLANK or _is_nothing(before)


def _agree(before: Reading, later: Reading) -> bool:
    """Tell whether nobody need be asked of what the later scan accepts, or calls blank."""
    if later.verdict is Verdict.REVIEW or before.verdict is not Verdict.REVIEW:
        return True
    if before.reason is Reason.REGISTRATION and _is_nothing(before):
        return True  # the place was not seen
    is_trace = before.reason is Reason.FAINT and later.verdict is Verdict.BLANK
    return before.reason not in _INK and before.value == later.value and not is_trace


def _is_nothing(reading: Reading) -> bool:
    """Tell whether nothing could be read, and nothing is there but perhaps a trace."""
    return reading.value in queue.NOTHING and reading.reason in (Reason.REGISTRATION, Reason.FAINT, Reason.REQUIRED)


def _waits(form: Form, reading: Reading) -> bool:
    field = form.field(reading.field)
    return field is not None and queue.waits(field, reading)


def _place(reading: Reading) -> Place:
    return reading.field, reading.row
