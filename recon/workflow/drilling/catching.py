"""What became of each planted mistake: caught, still open, missed, or never seen; by whom, and when.

Recon catches what it holds back by itself; a mistake is caught once a person has dealt with it, where one has to.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from recon.model.drill_report import By, Fate, Fated
from recon.model.exercise import Plant, Planted
from recon.model.identity import Change, Doubt
from recon.model.ledger import Act
from recon.model.sheet import SheetState
from recon.model.verification import Outcome, Verification
from recon.store import history, identities
from recon.workflow.drilling.scoring import DONE, Stand

_ACCOUNTED = (Act.SHEET_MISSING, Act.SHEET_REPLACED)


def fates(stand: Stand) -> tuple[Fated, ...]:
    """Return what became of each planted mistake, in the order of the key."""
    return tuple(_RULES[one.kind](stand, one) for one in stand.answers.planted)


def _fated(one: Planted, fate: Fate, by: str = "", who: str = "", at: datetime | None = None) -> Fated:
    return Fated(one.kind, one.sheet, one.page, one.field, fate, by, who, at.isoformat() if at else "")


def _identity(stand: Stand, one: Planted) -> Fated:
    """Another's label or name on a sheet: recon doubts it, and a person says whose it is."""
    if not _is_back(stand, one):
        return _fated(one, Fate.NOT_SEEN)
    raised = identities.doubts(stand.store, serial=one.sheet, settled=True)
    moved = [change for change in stand.proposals if change.change is Change.REASSIGN and change.subject == one.sheet]
    asked = By.RECON if raised else By.PERSON if moved else ""
    if one.sheet in stand.doubted or any(change.is_confirmed is None for change in moved):
        return _fated(one, Fate.OPEN, asked)
    sheet = stand.sheets[one.sheet]
    if sheet.state is SheetState.VOID:
        return _by_word(stand, one, Act.SHEET_VOIDED)
    if sheet.patient is None:
        return _fated(one, Fate.OPEN, asked)
    if not asked or not stand.is_of(one.sheet, sheet.patient):
        return _fated(one, Fate.MISSED, asked)
    if moved and moved[-1].is_confirmed:
        return _fated(one, Fate.CAUGHT, asked, moved[-1].answered_by, moved[-1].answered_at)
    return _settled(one, raised)


def _settled(one: Planted, raised: tuple[Doubt, ...]) -> Fated:
    last = raised[-1] if raised else None
    return _fated(one, Fate.CAUGHT, By.RECON, last.settled_by if last else "", last.at if last else None)


def _gone(stand: Stand, one: Planted) -> Fated:
    """A page or a sheet that did not come back: the account has it, and a person says what became of it."""
    sheet = stand.sheets[one.sheet]
    if sheet.state in (SheetState.PRINTED, SheetState.RETURNED):
        return _fated(one, Fate.OPEN, By.RECON)
    if sheet.state in (SheetState.MISSING, SheetState.REPLACED):
        return _by_word(stand, one, *_ACCOUNTED)
    return _fated(one, Fate.MISSED)


def _by_word(stand: Stand, one: Planted, *acts: Act) -> Fated:
    said = history.entries_about(stand.store, [one.sheet], acts=acts)
    last = said[-1] if said else None
    return _fated(one, Fate.CAUGHT, By.RECON, last.actor if last else "", last.at if last else None)


def _twice(stand: Stand, one: Planted) -> Fated:
    """The same paper twice: it counts once, or a person says which scan does."""
    page = stand.scanned(one)
    if page is None:
        return _fated(one, Fate.NOT_SEEN)
    if stand.status(page) == "duplicate" or _is_repeated(stand, one):
        return _kept(stand, one)
    return _fated(one, Fate.OPEN if (page.digest, page.position) in stand.faults else Fate.MISSED, By.RECON)


def _copy(stand: Stand, one: Planted) -> Fated:
    """A copy that says something else: a person says which of the two counts."""
    if stand.scanned(one) is None:
        return _fated(one, Fate.NOT_SEEN)
    if _differs_open(stand, one):
        return _fated(one, Fate.OPEN, By.RECON)
    kept = _last(stand, one, Act.PAGE_KEPT)
    return replace(kept, by=By.RECON) if kept else _fated(one, Fate.MISSED)


def _kept(stand: Stand, one: Planted) -> Fated:
    if _differs_open(stand, one):
        return _fated(one, Fate.OPEN, By.RECON)
    return _last(stand, one, Act.PAGE_KEPT) or _fated(one, Fate.CAUGHT, By.RECON)


def _differs_open(stand: Stand, one: Planted) -> bool:
    sql = "SELECT 1 FROM faults WHERE serial = ? AND page = ? AND code = 'page_differs' AND NOT closed"
    return bool(stand.store.rows(sql, (one.sheet, one.page)))


def _is_repeated(stand: Stand, one: Planted) -> bool:
    sql = "SELECT count(*) AS times FROM pages WHERE serial = ? AND page = ? AND status IN ('read', 'duplicate')"
    return int(stand.store.rows(sql, (one.sheet, one.page))[0]["times"]) > 1


def _last(stand: Stand, one: Planted, act: Act) -> Fated | None:
    """Return it as caught by whoever did ``act`` last to its page."""
    for entry in reversed(history.entries_about(stand.store, [one.sheet], acts=[act])):
        if json.loads(entry.detail).get("page", one.page) == one.page:
            return _fated(one, Fate.CAUGHT, By.RECON, entry.actor, entry.at)
    return None


def _field(is_caught: Callable[[Stand, Planted, Verification | None], bool]) -> Callable[[Stand, Planted], Fated]:
    """Return the rule of a mistake in one field: it has to come before a person, who says what stands there."""

    def rule(stand: Stand, one: Planted) -> Fated:
        standing = stand.standings.get((one.sheet, one.field, one.row))
        if standing is None:
            return _fated(one, Fate.NOT_SEEN)
        said = standing.verification
        if said is None and standing.waits:
            return _fated(one, Fate.OPEN, By.RECON)
        fate = Fate.CAUGHT if is_caught(stand, one, said) else Fate.MISSED
        return _fated(one, fate, By.RECON, said.operator if said else "", said.at if said else None)

    return rule


def _is_as_written(stand: Stand, one: Planted, said: Verification | None) -> bool:
    place = one.sheet, one.field, one.row
    if said is not None:
        return said.outcome is Outcome.VALUE and stand.is_right(place, said.value)
    return stand.is_right(place, stand.standings[place].reading.value)


def _is_confirmed(stand: Stand, one: Planted, said: Verification | None) -> bool:
    """Out of range: nobody may take it without a person."""
    return said is not None and _is_as_written(stand, one, said)


def _is_illegible(_stand: Stand, _one: Planted, said: Verification | None) -> bool:
    return said is not None and said.outcome in (Outcome.ILLEGIBLE, Outcome.STRUCK)


def _is_blank(_stand: Stand, _one: Planted, said: Verification | None) -> bool:
    return said is not None and said.outcome in (Outcome.BLANK, Outcome.ILLEGIBLE)


def _temporary(stand: Stand, one: Planted) -> Fated:
    """A temporary number: two people say whose it is."""
    merges = [change for change in stand.proposals if change.change is Change.MERGE]
    ours = [change for change in merges if one.detail["other"] in (change.subject, change.target)]
    if stand.merged.get(one.detail["other"]) == one.detail["instead"]:
        last = ours[-1] if ours else None
        return _fated(one, Fate.CAUGHT, By.PERSON, last.answered_by if last else "", last.answered_at if last else None)
    wrongly = one.detail["other"] in stand.merged
    return _fated(one, Fate.MISSED if wrongly else Fate.OPEN, By.PERSON if ours else "")


def _lying(stand: Stand, one: Planted) -> Fated:
    """Upside down, or stained: read all the same, or put aside for a person."""
    page = stand.scanned(one)
    if page is None:
        return _fated(one, Fate.NOT_SEEN)
    if stand.status(page) in ("read", "duplicate"):
        return _fated(one, Fate.CAUGHT, By.RECON)
    is_open = (page.digest, page.position) in stand.faults
    return _fated(one, Fate.OPEN if is_open else Fate.MISSED, By.RECON)


def _foreign(stand: Stand, one: Planted) -> Fated:
    """What is no sheet: recon does not read it, and a person puts it aside."""
    page = stand.scanned(one)
    if page is None:
        return _fated(one, Fate.NOT_SEEN)
    if (page.digest, page.position) in stand.faults:
        return _fated(one, Fate.OPEN, By.RECON)
    if stand.status(page) in ("read", "duplicate"):
        return _fated(one, Fate.MISSED)
    sql = "SELECT by, at FROM set_aside WHERE digest = ? AND position IS ? ORDER BY seq DESC LIMIT 1"
    for row in stand.store.rows(sql, (page.digest, page.position)):
        return _fated(one, Fate.CAUGHT, By.RECON, row["by"], datetime.fromisoformat(row["at"]))
    return _fated(one, Fate.CAUGHT, By.RECON)


def _is_back(stand: Stand, one: Planted) -> bool:
    return any(place[0] == one.sheet for place in stand.standings) or stand.sheets[one.sheet].state in DONE


_RULES: dict[Plant, Callable[[Stand, Planted], Fated]] = {
    Plant.WRONG_LABEL: _identity,
    Plant.MIXED: _identity,
    Plant.MISSING_PAGE: _gone,
    Plant.NOT_RETURNED: _gone,
    Plant.DUPLICATE: _twice,
    Plant.CORRECTED_COPY: _copy,
    Plant.ILLEGIBLE: _field(_is_illegible),
    Plant.OUT_OF_RANGE: _field(_is_confirmed),
    Plant.REWRITTEN: _field(_is_as_written),
    Plant.BLANK_REQUIRED: _field(_is_blank),
    Plant.TEMPORARY: _temporary,
    Plant.UPSIDE_DOWN: _lying,
    Plant.STAIN: _lying,
    Plant.FOREIGN: _foreign,
}
