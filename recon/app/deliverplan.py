"""What a person can have done in the deliver room, when each of it is possible, and which of it comes next."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from recon.app.deliverjobs import Case, Place
from recon.model.outbox import Stage
from recon.store import outboxes
from recon.workflow.operators import is_same_person
from recon.workflow.outbox.reconciling import Compared


class Step(StrEnum):
    """What a person can have done."""

    STAGE = "stage"
    STAGE_ALSO = "stage_also"  # with what has arrived at other destinations
    CHECK = "check"
    COMPARE = "compare"
    APPROVE = "approve"
    SEND = "send"
    RECONCILE = "reconcile"
    UNDO = "undo"
    HOLD = "hold"
    RELEASE = "release"
    RECEIPT = "receipt"


# These take long or meet a network: one at a time, while the room goes on answering.
LONG = frozenset({Step.STAGE, Step.STAGE_ALSO, Step.CHECK, Step.COMPARE, Step.SEND, Step.RECONCILE, Step.UNDO})
STOPPABLE = frozenset({Step.SEND, Step.COMPARE})


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done: ``consignment`` is its number, ``sheet`` the only one that is meant, empty for all."""

    step: Step
    destination: str
    consignment: str = ""
    sheet: str = ""
    why: str = ""
    second: str = ""
    secret: str = field(default="", repr=False)  # the second person's password, where people have accounts
    despite_keyed: bool = False
    out: Path | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """What goes on: ``done`` of ``total`` sheets; of what tells no numbers, ``total`` is 0."""

    plan: Plan
    done: int = 0
    total: int = 0
    is_stopping: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it, in words; ``tone`` says how good that is. ``compared`` is what the destination has."""

    words: str
    tone: str = "good"
    consignment: str = ""
    compared: tuple[Compared, ...] = field(default=(), repr=False)


def possible(place: Place | None, case: Case | None) -> frozenset[Step]:
    """Return what can be done now, whoever does it."""
    if place is None:
        return frozenset()
    found = {Step.RELEASE if place.there.held else Step.HOLD}
    if place.ready:
        found.add(Step.STAGE)
    if place.elsewhere:
        found.add(Step.STAGE_ALSO)
    return frozenset(found if case is None else found | _of_case(place, case))


def _of_case(place: Place, case: Case) -> set[Step]:
    counts = case.counts
    asks = {
        Step.CHECK: (Stage.STAGED, Stage.FAULTY, Stage.VALIDATED),
        Step.APPROVE: (Stage.VALIDATED,),
        Step.SEND: (Stage.APPROVED, Stage.SENT),
    }
    if place.can_be_asked:
        asks[Step.RECONCILE] = outboxes.ARRIVED
        asks[Step.COMPARE] = tuple(stage for stage in Stage if stage not in (*outboxes.ARRIVED, Stage.UNDONE))
    found = {step for step, stages in asks.items() if any(counts[stage] for stage in stages)}
    # What a consignment brought can be taken back, also where a correction that followed was refused.
    there = case.lot.counts
    if any(there.get(stage) for stage in Stage if stage not in (Stage.REFUSED, Stage.UNDONE)):
        found.add(Step.UNDO)
    return found | {Step.RECEIPT}


# What comes first of what waits: a sheet of which nobody knows whether it arrived, then each in its order.
_NEXT = (
    (Stage.SENT, Step.SEND),
    (Stage.STAGED, Step.CHECK),
    (Stage.VALIDATED, Step.APPROVE),
    (Stage.APPROVED, Step.SEND),
    (Stage.ACKNOWLEDGED, Step.RECONCILE),
    (Stage.FAULTY, Step.CHECK),
)


def next_step(place: Place | None, case: Case | None) -> Step | None:
    """Return the one thing to do next, None where there is nothing."""
    can = possible(place, case)
    if place is not None and case is not None:
        counts = case.counts
        for stage, step in _NEXT:
            if counts[stage] and step in can:
                return Step.RELEASE if step is Step.SEND and place.there.held else step
    return Step.STAGE if Step.STAGE in can else None


def needs_other(place: Place, case: Case, operator: str) -> bool:
    """Tell whether somebody else has to approve: the destination asks for two people, and this one prepared it."""
    return place.there.four_eyes and is_same_person(case.lot.by, operator)
