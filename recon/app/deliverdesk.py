"""The deliver room without widgets: which destination, consignment and sheet are in hand, and what goes on.

The store is asked in the background: one thread answers what the person looks at, another does what takes long or meets
a network. Views read the properties and follow the signals.
"""

import threading
from collections import Counter
from dataclasses import replace
from datetime import UTC, tzinfo
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from recon.app import deliverjobs
from recon.app.background import Background
from recon.app.deliveracts import (
    LONG,
    STOPPABLE,
    Carriers,
    Done,
    Plan,
    Run,
    Step,
    Watch,
    carrier_to,
    do,
    needs_other,
    next_step,
    possible,
)
from recon.app.deliverjobs import Case, Detail, Overview, Place, Point, SheetLine, Told
from recon.app.destinationjobs import NewDestination, Wrong, add
from recon.errors import ReconError
from recon.model.outbox import Consignment, Destination, Stage
from recon.store import Store
from recon.workflow.outbox.reconciling import Compared

_RENEW_MS = 2_000  # while sheets go, what is where is looked at again not more often than this
_ASKED = frozenset({Step.UNDO, Step.HOLD})  # these want a reason


class DeliverDesk(QObject):
    """One person's view of the outbox; what they have done is in their name."""

    listed = Signal()  # what is where, or which destination or consignment is in hand
    cased = Signal()  # the consignment in hand, or which of its sheets are shown
    moved = Signal()  # another sheet is in hand
    shown = Signal()  # what there is to see of the sheet in hand
    ran = Signal()  # what takes long has begun, gone on or ended
    asked = Signal()  # the person is asked for a reason, or not any more
    done = Signal(Done)
    refused = Signal(ReconError)  # it cannot be
    added = Signal(Destination)
    misnamed = Signal(Wrong)  # a destination cannot be added
    failed = Signal(ReconError)

    _went_on = Signal(int, int)

    def __init__(self, work: Background, runs: Background, operator: str, carriers: Carriers = carrier_to) -> None:
        """``work`` answers while ``runs`` does what takes long."""
        super().__init__()
        self._work, self._runs, self.operator, self.carriers = work, runs, operator, carriers
        self.overview: Overview | None = None
        self.destination = ""
        self._at: dict[str, str] = {}
        self._sheets: dict[str, str] = {}
        self.stage: Stage | Point | None = None  # which sheets are shown; None is all
        self.case: Case | None = None
        self.detail: Detail | None = None
        self.compared: dict[str, dict[str, Compared]] = {}
        self.run: Run | None = None
        self.is_busy = False
        self.plan: Plan | None = None
        self.drafts: dict[tuple[Step, str], tuple[str, str]] = {}
        self.zone: tzinfo = UTC  # the store's, once it is open
        self._stop = threading.Event()
        self._renewed = QElapsedTimer()
        self._went_on.connect(self._go_on)

    # What the views read

    @property
    def places(self) -> tuple[Place, ...]:
        return self.overview.places if self.overview else ()

    @property
    def place(self) -> Place | None:
        """The destination in hand."""
        return self.overview.place(self.destination) if self.overview else None

    @property
    def consignments(self) -> tuple[Consignment, ...]:
        """Those to the destination in hand, newest first."""
        return self.overview.to(self.destination) if self.overview else ()

    @property
    def consignment(self) -> Consignment | None:
        number = self._at.get(self.destination, "")
        return next((one for one in self.consignments if one.id == number), None)

    @property
    def sheets(self) -> tuple[SheetLine, ...]:
        """The sheets of the consignment in hand that are shown."""
        sheets, questions = self.case.sheets if self.case else (), self.questions
        shown = self.stage
        return tuple(one for one in sheets if shown in (None, one.item.stage, questions.get(one.item.sheet, "")))

    @property
    def questions(self) -> dict[str, Point]:
        """What a person has to look at of sheets that were compared with what the destination has."""
        number = self._at.get(self.destination, "")
        compared = self.compared.get(number, {}).values()
        return {one.sheet: point for one in compared if (point := deliverjobs.question_of(one)) is not None}

    @property
    def sheet(self) -> str:
        """The serial of the sheet in hand, empty where none is shown."""
        return self._sheets.get(self._at.get(self.destination, ""), "")

    @property
    def told(self) -> tuple[Told, ...]:
        """What there is to tell of the sheet in hand."""
        if self.detail is None:
            return ()
        compared = self.compared.get(self.detail.line.item.consignment, {})
        return deliverjobs.told_of(self.detail, compared.get(self.detail.line.item.sheet))

    @property
    def next(self) -> Step | None:
        return next_step(self.place, self.case)

    @property
    def needs_other(self) -> bool:
        """Whether what comes next is for somebody else to do."""
        place, case = self.place, self.case
        is_approval = self.next is Step.APPROVE
        return is_approval and place is not None and case is not None and needs_other(place, case, self.operator)

    @property
    def draft(self) -> tuple[str, str]:
        """The reason and the second person's name, as far as the person has typed them."""
        return self.drafts.get(_key(self.plan), ("", "")) if self.plan else ("", "")

    @property
    def undo_needs_other(self) -> bool:
        """Whether another person has to agree that what is about to be taken back is."""
        place, case, plan = self.place, self.case, self.plan
        if place is None or case is None or plan is None or plan.step is not Step.UNDO or not place.there.four_eyes:
            return False
        meant = [one.item for one in case.sheets if plan.sheet in ("", one.item.sheet) and not one.later]
        return any(
            item.stage not in (Stage.REFUSED, Stage.UNDONE) and not deliverjobs.is_inside(item) for item in meant
        )

    def can(self, step: Step) -> bool:
        """Tell whether that can be done now."""
        is_taken = self.run is not None if step in LONG else self.is_busy
        return not is_taken and step in possible(self.place, self.case)

    # Moving

    def refresh(self) -> None:
        """Look into the store anew; what is shown stays until it is here."""
        self._renewed.start()
        self._work.run(_look, self._have, self.failed.emit, latest="list")

    def go_to(self, destination: str) -> None:
        if destination != self.destination:
            self.destination = destination
            self._follow()

    def open(self, consignment: str) -> None:
        """Take that consignment of the destination in hand in hand."""
        if consignment != self._at.get(self.destination):
            self._at[self.destination] = consignment
            self._follow()

    def show_stage(self, stage: Stage | Point | None) -> None:
        """Show the sheets at that stage only, or those with that question; None shows all."""
        if stage is not self.stage:
            self.stage = stage
            self.cased.emit()
            self._take_up()

    def step_stage(self, by: int) -> None:
        """Show the sheets of the next stage at which there are any."""
        stages: list[Stage | Point | None] = [None, *self.stages()]
        here = stages.index(self.stage) if self.stage in stages else 0
        self.show_stage(stages[(here + by) % len(stages)])

    def stages(self) -> dict[Stage | Point, int]:
        """Return how many sheets of the consignment in hand are at each stage, then with each question; not of none."""
        counts = self.case.consignment.counts() if self.case else {}
        return {stage: count for stage, count in counts.items() if count} | Counter(self.questions.values())

    def look(self, serial: str) -> None:
        """Take that sheet in hand."""
        if serial != self.sheet:
            self._sheets[self._at.get(self.destination, "")] = serial
            self._look()

    def step(self, by: int) -> None:
        """Take the sheet ``by`` further in hand, as far as there are any."""
        names = [one.item.sheet for one in self.sheets]
        if names:
            place = names.index(self.sheet) + by if self.sheet in names else 0
            self.look(names[min(max(place, 0), len(names) - 1)])

    # Doing

    def begin(self, step: Step | None, *, despite_keyed: bool = False) -> None:
        """Have a step done of what is in hand; one that wants a reason is asked for it first."""
        if step is None or not self.can(step):
            return
        number = self._at.get(self.destination, "") if step not in (Step.STAGE, Step.HOLD, Step.RELEASE) else ""
        plan = Plan(step, self.destination, number, despite_keyed=despite_keyed)
        if step in _ASKED:
            self._ask(plan)
        else:
            self._do(plan)

    def mean(self, *, only_sheet: bool) -> None:
        """Mean only the sheet in hand to be taken back, or the whole consignment."""
        if self.plan is not None:
            self.plan = replace(self.plan, sheet=self.sheet if only_sheet else "")
            self.asked.emit()

    def keep_draft(self, why: str, second: str) -> None:
        if self.plan is not None:
            self.drafts[_key(self.plan)] = why, second

    def say(self, why: str, second: str = "") -> None:
        """Have done what the person was asked the reason for."""
        if self.plan is not None and self.can(self.plan.step):
            self._do(replace(self.plan, why=why.strip(), second=second.strip()))

    def back(self) -> None:
        """Think better of it."""
        self._ask(None)

    def write_receipt(self, out: Path) -> None:
        if self.can(Step.RECEIPT):
            self._do(Plan(Step.RECEIPT, self.destination, self._at.get(self.destination, ""), out=out))

    def stop(self) -> None:
        """Have what goes on end after the sheet in hand."""
        if self.run is not None and self.run.plan.step in STOPPABLE and not self._stop.is_set():
            self._stop.set()
            self.run = replace(self.run, is_stopping=True)
            self.ran.emit()

    def add(self, new: NewDestination) -> None:
        who = self.operator
        self._work.run(lambda store: add(store, new, who), self._added, self.failed.emit)

    def close(self) -> None:
        """Have what goes on end after the sheet in hand, and wait for it: the rest goes another time."""
        self._stop.set()
        self._runs.close()
        self._work.close()

    # Within

    def _ask(self, plan: Plan | None) -> None:
        if plan != self.plan:
            self.plan = plan
            self.asked.emit()

    def _do(self, plan: Plan) -> None:
        is_long, who, carriers = plan.step in LONG, self.operator, self.carriers
        watch = Watch(self._went_on.emit, self._stop)

        def job(store: Store) -> Done:
            return do(store, plan, who, watch, carriers)

        if is_long:
            self._stop.clear()
            self.run = Run(plan)
        else:
            self.is_busy = True
        self.ran.emit()
        background = self._runs if is_long else self._work
        background.run(job, lambda done: self._has(plan, done), lambda error: self._has_not(plan, error))

    def _has(self, plan: Plan, done: Done) -> None:
        self.drafts.pop(_key(plan), None)
        if self.plan is not None and _key(self.plan) == _key(plan):
            self._ask(None)
        if done.consignment:
            self._at[plan.destination] = done.consignment
        if plan.step is Step.COMPARE:
            self.compared.setdefault(plan.consignment, {}).update({one.sheet: one for one in done.compared})
        elif plan.step in (Step.CHECK, Step.SEND, Step.UNDO):
            # What the destination had before says nothing any more.
            self.compared.pop(plan.consignment, None)
        if self.stage is not None and self.stage not in self.stages():
            self.stage = None
        self._end(plan)
        self.cased.emit()
        self.done.emit(done)

    def _has_not(self, plan: Plan, error: ReconError) -> None:
        self._end(plan)
        self.refused.emit(error)

    def _end(self, plan: Plan) -> None:
        if plan.step in LONG:
            self.run = None
        else:
            self.is_busy = False
        self.ran.emit()
        self.shown.emit()
        self.refresh()

    def _go_on(self, done: int, total: int) -> None:
        if self.run is None:
            return
        self.run = replace(self.run, done=done, total=total)
        self.ran.emit()
        if self.run.plan.step is Step.SEND and self._renewed.hasExpired(_RENEW_MS):
            self.refresh()

    def _added(self, made: Destination | Wrong) -> None:
        if isinstance(made, Wrong):
            self.misnamed.emit(made)
            return
        self.destination = made.name
        self.added.emit(made)
        self.refresh()

    def _have(self, told: tuple[Overview, tzinfo]) -> None:
        self.overview, self.zone = told
        if self.place is None:
            troubled = [one for one in self.places if one.troubles]
            self.destination = next((one.there.name for one in (*troubled, *self.places)), "")
        self._follow()

    def _follow(self) -> None:
        """Show the consignment in hand; the newest where none was looked at."""
        if self.consignment is None and self.consignments:
            self._at[self.destination] = self.consignments[0].id
        found = self.consignment
        is_other = self.case is not None and (found is None or self.case.consignment.id != found.id)
        if is_other:
            self.case, self.detail, self.stage = None, None, None
            self._ask(None)
        elif self.plan is not None and self.plan.destination != self.destination:
            self._ask(None)
        self.listed.emit()
        if is_other:
            self.cased.emit()
            self.moved.emit()
        later = self.overview.later if self.overview else {}
        if found is not None:
            self._work.run(
                lambda store: deliverjobs.case_of(store, found, later), self._have_case, self.failed.emit, latest="case"
            )

    def _have_case(self, case: Case) -> None:
        found = self.consignment
        if found is None or case.consignment.id != found.id:
            return
        self.case = case
        if self.stage is not None and self.stage not in self.stages():
            self.stage = None
        self.cased.emit()
        self._take_up()

    def _take_up(self) -> None:
        """Show the sheet in hand; where it is not among those shown, the first."""
        names = [one.item.sheet for one in self.sheets]
        if self.sheet not in names:
            self._sheets[self._at.get(self.destination, "")] = names[0] if names else ""
        self._look()

    def _look(self) -> None:
        serial, case = self.sheet, self.case
        if self.detail is not None and self.detail.line.item.sheet != serial:
            self.detail = None
        self.moved.emit()
        if case is not None and serial:
            self._work.run(
                lambda store: deliverjobs.detail_of(store, case, serial),
                self._have_detail,
                self.failed.emit,
                latest="sheet",
            )

    def _have_detail(self, detail: Detail) -> None:
        if detail.line.item.sheet == self.sheet:
            self.detail = detail
            self.shown.emit()


def _look(store: Store) -> tuple[Overview, tzinfo]:
    return deliverjobs.overview(store), store.timezone


def _key(plan: Plan) -> tuple[Step, str]:
    return plan.step, plan.consignment or plan.destination
