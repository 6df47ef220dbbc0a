"""The deliver room without widgets: what is in hand, what can be done with it, and what goes on.

The store is asked in the background: one thread answers what the person looks at, another does what takes long or meets
a network. Views read the properties and follow the signals.
"""

import threading
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal

from recon.app import deliverjobs, receiptjobs, restore
from recon.app.background import Background
from recon.app.deliveracts import Carriers, Watch, carrier_to, do
from recon.app.deliverlook import OutboxLook
from recon.app.deliverplan import LONG, STOPPABLE, Done, Plan, Run, Step, needs_other, next_step, possible
from recon.app.destinationjobs import NewDestination, Wrong, add
from recon.errors import ReconError
from recon.model.outbox import Destination, Stage
from recon.store import Store, accounts

# While sheets go, what is where is looked at again not more often than this, nor than costs a tenth of the time.
_RENEW_MS, _SHARE = 2_000, 10
_OF_THE_PLACE = frozenset({Step.STAGE, Step.STAGE_ALSO, Step.HOLD, Step.RELEASE})
_ASKED = frozenset({Step.UNDO, Step.HOLD})  # these want a reason
_DRAFT = "deliver.why"


class DeliverDesk(OutboxLook):
    """One person's view of the outbox; what they have done is in their name."""

    ran = Signal()  # what takes long has begun, gone on or ended
    asked = Signal()  # the person is asked for a reason, or not any more
    done = Signal(Done)
    refused = Signal(ReconError)  # it cannot be
    added = Signal(Destination)
    misnamed = Signal(Wrong)  # a destination cannot be added
    checked = Signal(object)  # whether a receipt is as it was signed (Done), or why that is not known

    _went_on = Signal(int, int)

    def __init__(self, work: Background, runs: Background, operator: str, carriers: Carriers = carrier_to) -> None:
        """``work`` answers while ``runs`` does what takes long."""
        super().__init__(work)
        self._runs, self.operator, self.carriers = runs, operator, carriers
        self.run: Run | None = None
        self.is_busy = False
        self.plan: Plan | None = None
        self.drafts: dict[tuple[Step, str], tuple[str, str]] = {}
        self._stop = threading.Event()
        self._went_on.connect(self._go_on)
        self.has_accounts = False
        work.run(accounts.has_accounts, self._have_accounts, self.failed.emit)

    # What the views read

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
        if self.plan is None:
            return "", ""
        why, second = self.drafts.get(_key(self.plan)) or restore.kept_draft(_DRAFT, "/".join(_key(self.plan)), 2)
        return why, second

    @property
    def undo_needs_other(self) -> bool:
        """Whether another person has to agree that what is about to be taken back is."""
        place, case, plan = self.place, self.case, self.plan
        if place is None or case is None or plan is None or plan.step is not Step.UNDO or not place.there.four_eyes:
            return False
        meant = [one.item for one in case.sheets if plan.sheet in ("", one.item.sheet)]
        return any(
            item.stage not in (Stage.REFUSED, Stage.UNDONE) and not deliverjobs.is_inside(item) for item in meant
        )

    def can(self, step: Step) -> bool:
        """Tell whether that can be done now."""
        is_taken = self.run is not None if step in LONG else self.is_busy
        return not is_taken and step in possible(self.place, self.case)

    # Doing

    def begin(self, step: Step | None, *, despite_keyed: bool = False) -> None:
        """Have a step done of what is in hand; one that wants a reason is asked for it first."""
        if step is None or not self.can(step):
            return
        number = self.number if step not in _OF_THE_PLACE else ""
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
            restore.keep_draft(_DRAFT, "/".join(_key(self.plan)), why, second)

    def say(self, why: str, second: str = "", secret: str = "") -> None:
        """Have done what the person was asked the reason for; ``secret`` is the second person's password."""
        if self.plan is not None and self.can(self.plan.step):
            self._do(replace(self.plan, why=why.strip(), second=second.strip(), secret=secret))

    def back(self) -> None:
        """Think better of it."""
        self._ask(None)

    def write_receipt(self, out: Path) -> None:
        if self.can(Step.RECEIPT):
            self._do(Plan(Step.RECEIPT, self.destination, self.number, out=out))

    def stop(self) -> None:
        """Have what goes on end after the sheet in hand."""
        if self.run is not None and self.run.plan.step in STOPPABLE and not self._stop.is_set():
            self._stop.set()
            self.run = replace(self.run, is_stopping=True)
            self.ran.emit()

    def add(self, new: NewDestination) -> None:
        who = self.operator
        self._work.run(lambda store: add(store, new, who), self._added, self.failed.emit, is_word=True)

    def check_receipt(self, file: Path) -> None:
        """Find out whether a receipt is as it was signed, and by whom."""
        self._work.run(lambda store: receiptjobs.check(store, file), self.checked.emit, self.checked.emit)

    def close(self) -> None:
        """Have what goes on end after the sheet in hand, and wait for it: the rest goes another time."""
        self._stop.set()
        self._runs.close()
        self._work.close()

    # Within

    def _have_accounts(self, have: bool) -> None:
        self.has_accounts = have

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
        if self.drafts.pop(_key(plan), None) is not None:
            restore.keep(_DRAFT, None)
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
        if self.run.plan.step is Step.SEND and self._renewed.hasExpired(max(_RENEW_MS, _SHARE * self._took)):
            self.refresh()

    def _added(self, made: Destination | Wrong) -> None:
        if isinstance(made, Wrong):
            self.misnamed.emit(made)
            return
        self.destination = made.name
        self.added.emit(made)
        self.refresh()

    def _follow(self) -> None:
        """Nothing is asked about what is no longer in hand."""
        super()._follow()
        plan = self.plan
        if plan is not None and (plan.destination, plan.consignment or self.number) != (self.destination, self.number):
            self._ask(None)


def _key(plan: Plan) -> tuple[Step, str]:
    return plan.step, plan.consignment or plan.destination
