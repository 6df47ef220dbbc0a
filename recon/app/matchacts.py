"""What can be recorded in the match room, each with its reason; every one is a job for the background."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from recon.app import values
from recon.app.matchjobs import Card, Case, Group
from recon.design.numbers import display_number, is_downtime_number
from recon.language import tr
from recon.model.identity import Change
from recon.model.naming import words_of
from recon.model.patient import Patient
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


def possible(case: Case) -> frozenset[Intent]:
    """Return what can be recorded of a case without choosing anybody."""
    group = case.item.group
    if group is Group.DECIDE:
        return frozenset({Intent.CONFIRM, Intent.DECLINE})
    if group is not Group.DOUBT:
        return frozenset()
    is_matched = bool(case.sides) and not case.is_printed_for
    return frozenset({Intent.SETTLE, Intent.UNMATCH} if is_matched else {Intent.SETTLE})


def match_sheet(store: Store, plan: Plan, retyped: Retyped, operator: str) -> None:
    """Match the sheet to whom is chosen, if what was typed off the sheet is theirs.

    Raises:
        IdentityMismatch: if it is not; nothing is recorded.
        ReconError: as match.
    """
    match(store, *plan.pair, operator=operator, retyped=retyped)


def alike(card: Card, others: Iterable[Card]) -> tuple[Card, ...]:
    """Return those of ``others``, each once, who have the initials and the birth year of ``card``, as far as is known.

    What is typed off the sheet does not tell them apart.
    """
    found = {one.patient.ipp: one for one in others if one.patient.ipp != card.patient.ipp and not one.is_former}
    return tuple(one for one in found.values() if _is_alike(one.patient, card.patient))


def could_be_typed(card: Card, retyped: Retyped) -> bool:
    """Tell whether what was typed may be accepted as that of ``card``: it has the letters and the year it must have.

    Until then nothing of the one chosen is shown.
    """
    typed, year = set("".join(words_of(retyped.initials))), _year(card.patient)
    return year in (None, retyped.birth_year) and all(not one or one & typed for one in _initials(card.patient))


def _is_alike(one: Patient, other: Patient) -> bool:
    years = {_year(one), _year(other)} - {None}
    return len(years) < 2 and all(
        not a or not b or a & b for a, b in zip(_initials(one), _initials(other), strict=True)
    )


def _initials(patient: Patient) -> tuple[set[str], set[str]]:
    """Return the first letters of the family names and of the given names."""
    families = {word[0] for name in (patient.birth_name, patient.used_name) for word in words_of(name)[:1]}
    givens = {word[0] for name in (patient.first_given, patient.given_names) for word in words_of(name)[:1]}
    return families, givens


def _year(patient: Patient) -> int | None:
    return patient.birth_date.year if patient.birth_date else None


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


def told(plan: Plan) -> str:
    """Return what was recorded, in words."""
    subject, target = map(display_number, plan.pair)
    if plan.intent is Intent.MATCH and plan.card is not None:
        return tr("app.match.said.match", sheet=values.serial(subject), whose=values.described(plan.card.patient))
    if plan.intent in (Intent.SETTLE, Intent.UNMATCH):
        return tr(f"app.match.said.{plan.intent}", sheet=values.serial(plan.about))
    return tr(f"app.match.said.{plan.intent}", subject=subject, target=target)
