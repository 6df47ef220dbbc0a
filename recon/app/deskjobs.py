"""What the verification desk asks of a store, in the background."""

from collections.abc import Sequence
from dataclasses import dataclass

from recon.model.reading import Watched
from recon.model.verification import Outcome, Verification
from recon.store import Store
from recon.workflow.quality import tightened
from recon.workflow.repeats import Choice, Dispute, disputes, keep
from recon.workflow.verifying import Task, verify
from recon.workflow.verifying_queue import Lead, Look, Order, look, survey


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of a task; ``text`` as they write it. ``force``: they say it a second time."""

    outcome: Outcome
    text: str | None
    note: str = ""
    force: bool = False


@dataclass(frozen=True, slots=True)
class Survey:
    """All that waits, as lines of a list, and the tasks of the ``sheets`` that are looked at first."""

    leads: tuple[Lead, ...]
    sheets: tuple[str, ...]
    look: Look


@dataclass(frozen=True, slots=True)
class Told:
    """The pages of which two scans differ, and what is accepted less than usual."""

    disputes: tuple[Dispute, ...]
    tightened: tuple[Watched, ...]


def look_anew(store: Store, order: Order, operator: str, near: Sequence[str], here: str) -> Survey:
    """Return what waits, and the tasks of the sheets ``near``; of the first one, where there is none of those.

    Of a list of fields it is the field ``here`` (a lead's key), or the first.
    """
    leads = survey(store, order, operator)
    if order is Order.SHEET:
        sheets = tuple(near) or (leads[0].sheets if leads else ())
        return Survey(leads, sheets, look(store, sheets, operator))
    lead = next((one for one in leads if one.key == here), leads[0] if leads else None)
    if lead is None:
        return Survey((), (), Look((), ()))
    sheets = tuple(one for one in near if one in lead.sheets) or lead.sheets[:1]
    return Survey(leads, sheets, look(store, sheets, operator, lead))


def notices(store: Store) -> Told:
    return Told(disputes(store), tightened(store))


def record(store: Store, task: Task, said: Said, operator: str, seen: Sequence[Verification]) -> Verification:
    """Record what a person says, unless somebody else has decided the field and they have not ``seen`` it."""
    return verify(
        store,
        task.sheet,
        task.field.key,
        task.row,
        outcome=said.outcome,
        text=said.text,
        operator=operator,
        note=said.note,
        force=said.force,
        again=task.again,
        seen=seen,
        page=task.page,
    )


def keep_scan(store: Store, dispute: Dispute, choice: Choice, operator: str) -> bool:
    """Record which scan counts; False, and nothing recorded, where it is not the dispute any more that was seen."""
    is_same = dispute in disputes(store)
    if is_same:
        keep(store, dispute.sheet, dispute.page, choice, operator=operator)
    return is_same
