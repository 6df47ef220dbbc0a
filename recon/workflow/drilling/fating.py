"""A planted mistake and what became of it, as every rule of ``catching`` says it."""

from datetime import datetime

from recon.model.drill_report import Fate, Fated
from recon.model.exercise import Planted
from recon.model.ledger import Act
from recon.store import history
from recon.workflow.drilling.scoring import Stand


def fated(one: Planted, fate: Fate, by: str = "", who: str = "", at: datetime | None = None) -> Fated:
    """Return what became of ``one``: noticed by whom (``By`` or ""), dealt with by ``who``, when."""
    label = one.detail.get("label") or one.field
    return Fated(one.kind, one.sheet, one.page, one.field, fate, by, who, at.isoformat() if at else "", one.row, label)


def caught_by_word(stand: Stand, one: Planted, by: str, *acts: Act) -> Fated:
    """Return it as caught by whoever did one of ``acts`` last to its sheet."""
    said = history.entries_about(stand.store, [one.sheet], acts=acts)
    last = said[-1] if said else None
    return fated(one, Fate.CAUGHT, by, last.actor if last else "", last.at if last else None)
