"""What became of a planted doubt about whose a sheet is.

Only the doubt that this very mistake causes says that it was noticed: a sheet may be in doubt for something else.
"""

import json
from datetime import datetime

from recon.model.drill_report import By, Fate, Fated
from recon.model.exercise import Planted
from recon.model.identity import Change, Doubt, DoubtKind, Proposal
from recon.model.ledger import Act
from recon.model.sheet import SheetState
from recon.store import history, identities
from recon.workflow.doubts import AGREES, UNMATCHED
from recon.workflow.drilling.fating import caught_by_word, fated
from recon.workflow.drilling.scoring import DONE, Stand

_OF_A_LABEL = frozenset({DoubtKind.HEADER, DoubtKind.UNREADABLE, DoubtKind.STICKER, DoubtKind.UNCOMPARED})
_OF_WHAT_IS_WRITTEN = frozenset({DoubtKind.WRITTEN})
_BY_ITSELF = (AGREES, UNMATCHED)  # why a doubt ended that nobody has dealt with


def wrong_label(stand: Stand, one: Planted) -> Fated:
    """Another's label on the sheet: recon doubts what its page says, and a person says whose it is."""
    return _identity(stand, one, _OF_A_LABEL)


def mixed(stand: Stand, one: Planted) -> Fated:
    """Another's name and birth date written on it: recon doubts what is written, and a person says whose it is."""
    return _identity(stand, one, _OF_WHAT_IS_WRITTEN)


def temporary(stand: Stand, one: Planted) -> Fated:
    """A temporary number: two people say whose it is."""
    merges = [change for change in stand.proposals if change.change is Change.MERGE]
    ours = [change for change in merges if one.detail["other"] in (change.subject, change.target)]
    if stand.merged.get(one.detail["other"]) == one.detail["instead"]:
        last = ours[-1] if ours else None
        return fated(one, Fate.CAUGHT, By.PERSON, last.answered_by if last else "", last.answered_at if last else None)
    wrongly = one.detail["other"] in stand.merged
    return fated(one, Fate.MISSED if wrongly else Fate.OPEN, By.PERSON if ours else "")


def _identity(stand: Stand, one: Planted, kinds: frozenset[DoubtKind]) -> Fated:
    if not _is_back(stand, one):
        return fated(one, Fate.NOT_SEEN)
    raised = [doubt for doubt in identities.doubts(stand.store, serial=one.sheet, settled=True) if doubt.kind in kinds]
    raised = [doubt for doubt in raised if doubt.why not in _BY_ITSELF]
    moved = [change for change in stand.proposals if change.change is Change.REASSIGN and change.subject == one.sheet]
    asked = By.RECON if raised else By.PERSON if moved else ""
    sheet = stand.sheets[one.sheet]
    if sheet.state is SheetState.VOID:
        return caught_by_word(stand, one, asked or By.PERSON, Act.SHEET_VOIDED)
    if sheet.patient is None or any(not doubt.settled_by for doubt in raised) or _waits(moved):
        return fated(one, Fate.OPEN, asked)
    if not asked:
        return fated(one, Fate.NOT_SEEN if stand.is_to_fill else Fate.MISSED)
    if not stand.is_of(one.sheet, sheet.patient):
        return fated(one, Fate.MISSED, asked)
    # Whoever asked for another patient and was told no has looked at it as well.
    if moved and (moved[-1].is_confirmed or not raised):
        return fated(one, Fate.CAUGHT, asked, moved[-1].answered_by, moved[-1].answered_at)
    return fated(one, Fate.CAUGHT, asked, raised[-1].settled_by, _settled_at(stand, raised[-1]))


def _settled_at(stand: Stand, doubt: Doubt) -> datetime | None:
    said = history.entries_about(stand.store, [doubt.sheet], acts=[Act.DOUBT_SETTLED])
    return next((entry.at for entry in said if json.loads(entry.detail)["doubt"] == doubt.id), None)


def _waits(moved: list[Proposal]) -> bool:
    return any(change.is_confirmed is None for change in moved)


def _is_back(stand: Stand, one: Planted) -> bool:
    return any(place[0] == one.sheet for place in stand.standings) or stand.sheets[one.sheet].state in DONE
