"""What can be recorded in the match room, each with its reason; every one is a job for the background."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from recon.app.matchjobs import Card
from recon.design.numbers import is_downtime_number
from recon.model.identity import Change
from recon.store import Store
from recon.workflow.doubting import settle
from recon.workflow.matching import Retyped, match, unmatch
from recon.workflow.merging import answer, propose


class Intent(StrEnum):
    """What the person is about to record."""

    MATCH = "match"
    SETTLE = "settle"  # the sheet is its patient's after all
    UNMATCH = "unmatch"
    REASSIGN = "reassign"  # proposed: the sheet is another's
    MERGE = "merge"  # proposed: two numbers are one person's
    UNMERGE = "unmerge"
    CONFIRM = "confirm"
    DECLINE = "decline"


@dataclass(frozen=True, slots=True)
class Plan:
    """What the person is about to record: ``about`` is a sheet's serial, a patient's number or a proposal's id.

    ``doubts`` are the ids of those that the person saw: one that comes up meanwhile is not settled with them.
    """

    intent: Intent
    about: str
    card: Card | None = None
    doubts: tuple[str, ...] = ()

    @property
    def pair(self) -> tuple[str, str]:
        """The number or sheet that changes, and the number that it becomes part of, or is of.

        Of two numbers a temporary one becomes part of the other, whichever of them was in hand.
        """
        other = self.card.patient.ipp if self.card else ""
        if self.intent is Intent.UNMERGE:
            return other, self.about
        is_other_temporary = is_downtime_number(other) and not is_downtime_number(self.about)
        if self.intent is Intent.MERGE and is_other_temporary:
            return other, self.about
        return self.about, other


def match_sheet(store: Store, plan: Plan, retyped: Retyped, operator: str) -> None:
    """Match the sheet to whom is chosen, if what was typed off the sheet is theirs.

    Raises:
        IdentityMismatch: if it is not; nothing is recorded.
        ReconError: as match.
    """
    match(store, *plan.pair, operator=operator, retyped=retyped)


def record(store: Store, plan: Plan, why: str, operator: str) -> None:
    """Record the plan with its reason."""
    _ACTS[plan.intent](store, plan, why, operator)


def _settle(store: Store, plan: Plan, why: str, operator: str) -> None:
    for doubt in plan.doubts:
        settle(store, doubt, why, operator=operator)


def _unmatch(store: Store, plan: Plan, why: str, operator: str) -> None:
    unmatch(store, plan.about, why, operator=operator)


def _propose(change: Change) -> Callable[[Store, Plan, str, str], None]:
    def act(store: Store, plan: Plan, why: str, operator: str) -> None:
        propose(store, change, *plan.pair, why, operator=operator)

    return act


def _answer(store: Store, plan: Plan, why: str, operator: str) -> None:
    answer(store, plan.about, confirm=plan.intent is Intent.CONFIRM, why=why, operator=operator)


_ACTS: dict[Intent, Callable[[Store, Plan, str, str], None]] = {
    Intent.SETTLE: _settle,
    Intent.UNMATCH: _unmatch,
    Intent.REASSIGN: _propose(Change.REASSIGN),
    Intent.MERGE: _propose(Change.MERGE),
    Intent.UNMERGE: _propose(Change.UNMERGE),
    Intent.CONFIRM: _answer,
    Intent.DECLINE: _answer,
}
