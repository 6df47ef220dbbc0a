"""What is in hand of what waits, and how more is fetched: the part of the desk that looks into the store.

Only a few sheets' tasks are in hand at any time (``TaskQueue``), however much waits.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal

from recon.app import typed
from recon.app.background import Background
from recon.app.deskjobs import Survey, Told, look_anew, notices
from recon.app.desklines import Lines, Waiting
from recon.app.sitting import Sitting
from recon.app.taskqueue import Key, Piece, TaskQueue, key, pieces
from recon.errors import ReconError
from recon.model.reading import Watched
from recon.model.verification import Verification
from recon.workflow.repeats import Dispute
from recon.workflow.verifying import Ground, Task
from recon.workflow.verifying_queue import Lead, Look, Order, look

_NEAR = 6  # sheets in hand that are looked at anew at once
_SHEETS = 4  # fetched at once
_KNOWN = 64  # sheets of which it is remembered how they stand


class Lookout(QObject):
    """The tasks in hand, the current one, and the list of all that waits.

    ``disputes`` and ``tightened`` are those of the last look into the store.
    """

    moved = Signal()  # another task is current, or none
    recounted = Signal()  # the account of what waits has changed
    lined = Signal()  # there is more to say of lines of the list
    failed = Signal(ReconError)  # the store could not be looked at, or could not record
    extended = Signal()  # more is in hand
    wrapped = Signal()  # the end was reached: back at what was skipped

    def __init__(self, work: Background, operator: str) -> None:
        super().__init__()
        self._work, self._operator = work, operator
        self.order = Order.SHEET
        self.disputes: tuple[Dispute, ...] = ()
        self.tightened: tuple[Watched, ...] = ()
        self.sitting = Sitting(operator)
        self.sitting.drafts.update(typed.kept())
        self.lines = Lines(work, self.lined.emit, self.failed.emit)
        self.queue = TaskQueue(self._waits)
        self._grounds: dict[str, Ground] = {}
        self._versions: dict[str, str] = {}
        self._wanted: Lead | None = None  # a line that the person asked for, and that is being fetched
        self._fetching: Piece | None = None
        self._has_looked = False
        self._era = 0  # grows when all that is in hand is looked at anew

    @property
    def current(self) -> Task | None:
        return self.queue.current

    @property
    def is_looking(self) -> bool:
        """Whether it is not known yet if anything waits."""
        return self.current is None and (self._fetching is not None or not self._has_looked)

    @property
    def row(self) -> int:
        """The line of the list that the person is at, -1 at none."""
        return -1 if self.current is None else self.lines.row(self._lead_key(self.current))

    def line(self, row: int) -> Waiting:
        """Return one line of the list; what is not known of it yet is fetched, and ``lined`` tells."""
        return self.lines.line(row)

    def coming(self, count: int) -> tuple[Task, ...]:
        """Return the next ``count`` tasks still to be decided after the current one, as far as they are in hand."""
        return self.queue.coming(count)

    def refresh(self) -> None:
        """Look in the store for what waits now; decisions of this sitting stay in the account.

        The person stays where they are, with what they have typed, as long as the task is there.
        """
        self._era += 1
        era, order, since = self._era, self.order, self.sitting.number()
        here = self.current
        lead = "" if here is None else self._lead_key(here)
        job = partial(look_anew, order=order, operator=self._operator, near=self._near(), here=lead)
        self._work.run(job, partial(self._surveyed, era, since), self._unlooked, latest="survey")
        self._work.run(notices, self._told, self.failed.emit, latest="notices")

    def sort(self, order: Order) -> None:
        """Have the tasks in another order, beginning with the one in hand."""
        if order is not self.order:
            self.order = order
            here = self.current
            self.queue.tasks, self.queue.at = ([], None) if here is None else ([here], 0)
            self.queue.rest.clear()
            self.lines.clear()
            self.recounted.emit()
            self.refresh()

    # Looking

    def _near(self) -> tuple[str, ...]:
        """Return the sheets of the next tasks in hand, the current one's first."""
        here = [] if self.current is None else [self.current.sheet]
        waiting = (task.sheet for task in (*self.coming(8 * _NEAR), *self.queue.tasks) if self._waits(task))
        return tuple(dict.fromkeys((*here, *waiting)))[:_NEAR]

    def _surveyed(self, era: int, since: int, told: Survey) -> None:
        if era != self._era:
            return
        self._has_looked = True
        fresh = {key(task): task for task in told.look.tasks if not self.sitting.is_since(task, since)}
        self.sitting.reopen(fresh.values())
        self._know(told.look)
        here, queue = self.current, self.queue
        before = [] if queue.at is None else queue.tasks[: queue.at]
        kept = [fresh.pop(key(t), t) for t in queue.tasks if self.sitting.is_decided(t) or key(t) in fresh]
        queue.tasks = [*kept, *fresh.values()]
        self.lines.show(told.leads)
        at = None if here is None else queue.place(key(here))
        held = {key(task) for task in kept}
        queue.at = queue.following(sum(key(task) in held for task in before) - 1) if at is None else at
        self._lay_out(told)
        self.recounted.emit()
        if here is None or self.current != here:
            self._go(queue.at)
        self._fetch_if_low()

    def _lay_out(self, told: Survey) -> None:
        """Have the rest begin after the line in hand, without what was looked at."""
        here, looked = self.current, set(told.sheets)
        at = 0 if here is None else max(self.row, 0)
        leads = (*self.lines.leads[at:], *self.lines.leads[:at])
        waiting = {lead.key for lead in told.leads}
        self.queue.rest.clear()
        for piece in pieces((one for one in leads if one.key in waiting), "" if here is None else here.sheet):
            is_whole = self.order is Order.FIELD and piece.lead.key != self._first_lead(told)
            sheets = piece.sheets if is_whole else tuple(one for one in piece.sheets if one not in looked)
            if sheets:
                self.queue.rest.append(Piece(piece.lead, sheets))
        self._fetching = None

    def _first_lead(self, told: Survey) -> str:
        """Return the field whose tasks were looked at."""
        return self._lead_key(told.look.tasks[0]) if told.look.tasks else ""

    def _fetch_if_low(self) -> None:
        if self.queue.is_low or (self.queue.at is None and self.queue.rest):
            self._fetch()

    def _fetch(self) -> None:
        if self._fetching is None and self.queue.rest:
            piece = self.queue.next_piece(_SHEETS if self.order is Order.SHEET else 1)
            self._fetching = piece
            job = partial(look, serials=piece.sheets, operator=self._operator, lead=piece.lead)
            self._work.run(job, partial(self._fetched, self._era, piece), self._unlooked)

    def _fetched(self, era: int, piece: Piece, found: Look) -> None:
        if era != self._era:
            return
        self._fetching = None
        self._know(found)
        queue, first = self.queue, len(self.queue.tasks)
        queue.add([task for task in found.tasks if self._waits(task)])
        if self._wanted is not None and self._wanted.key == piece.lead.key:
            self._wanted = None
            if len(queue.tasks) > first:
                self._go(first)
        elif queue.at is None and len(queue.tasks) > first:
            self._go(first)
        elif queue.at is None and not queue.rest:
            self._come_round()
        queue.trim()
        self.extended.emit()
        self._fetch_if_low()

    def _unlooked(self, error: ReconError) -> None:
        self._fetching = None
        self.failed.emit(error)

    def _know(self, found: Look) -> None:
        """Keep what is known of sheets, with what was decided and may not be written yet."""
        for ground in found.grounds:
            serial = ground.sheet.serial
            self._versions[serial], self._grounds[serial] = ground.form.version, ground
            for verification in self.sitting.of_sheet(serial):
                self._stands(verification)
        here = {task.sheet for task in self.queue.tasks} | {one.sheet for one in found.tasks}
        for serial in [one for one in self._grounds if one not in here][:-_KNOWN]:
            del self._grounds[serial]

    def _told(self, told: Told) -> None:
        self.disputes, self.tightened = told.disputes, told.tightened
        self.recounted.emit()

    # Moving

    def _advance(self, after: int) -> None:
        following = self.queue.following(after)
        if following is not None and following > after:
            self._go(following)
        elif self.queue.rest or self._fetching is not None:
            self._go(None)
            self._fetch()
        else:
            self._come_round()
            if self.current is None:
                self.refresh()
        self._fetch_if_low()

    def _come_round(self) -> None:
        """At the end of all that waits, go on with what was skipped."""
        following = self.queue.following(-1)
        self._go(following)
        if following is not None:
            self.wrapped.emit()

    def _go(self, index: int | None) -> None:
        self.queue.at = index
        self.moved.emit()

    def _waits(self, task: Task) -> bool:
        return not self.sitting.is_decided(task)

    def _settle(self, task: Task, by: int) -> None:
        lead = self._lead_key(task)
        waits = any(self._lead_key(one) == lead and self._waits(one) for one in self.queue.tasks)
        is_done = not waits and (self.order is Order.SHEET or all(one.lead.key != lead for one in self.queue.rest))
        self.lines.settle(lead, by, is_done=is_done)

    def _of_lead(self, lead: str) -> list[Key]:
        return [key(task) for task in self.queue.tasks if self._lead_key(task) == lead]

    def _lead_key(self, task: Task) -> str:
        if self.order is Order.SHEET:
            return task.sheet
        return f"{self._versions[task.sheet]}:{task.field.key}"

    def _stands(self, verification: Verification) -> None:
        """Keep what stands on a sheet now."""
        if verification.sheet in self._grounds:
            self._grounds[verification.sheet] = self._grounds[verification.sheet].decided(verification)
