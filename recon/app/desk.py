"""The verification desk without widgets: what waits, where the person is, what they decided.

Views read its properties and subscribe to its signals; every decision goes through ``Work.verify`` at once, so closing
the window at any moment loses nothing that was confirmed.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from recon.app.values import proposes_blank
from recon.app.work import Work
from recon.errors import InvalidValue, ReconError
from recon.model.patient import Patient
from recon.model.reading import Watched
from recon.model.verification import Outcome, Verification
from recon.workflow.repeats import Choice, Dispute
from recon.workflow.verifying import Task

# Sheet, page of the sheet, field, row: what makes a task itself.
Key = tuple[str, int, str, int | None]


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the person is; both positions count from 1, all are 0 when there is nothing."""

    field: int
    fields: int
    sheet: int
    sheets: int
    decided: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """One sheet of the list: ``waiting`` of its ``fields`` are still to be decided."""

    serial: str
    form_title: str
    patient: Patient | None
    fields: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a value was not taken: ``error`` has the words, or nothing was said at all (None).

    ``confirmable`` tells that saying it a second time records it all the same.
    """

    error: InvalidValue | None
    confirmable: bool = False


def key(task: Task) -> Key:
    return task.sheet, task.page_number, task.field.key, task.row


class Desk(QObject):
    """The tasks of one sitting in order, the current one, and the decisions taken.

    ``disputes`` and ``tightened`` are those of the last look into the store.
    """

    moved = Signal()  # another task is current, or none
    recounted = Signal()  # the account of what waits has changed
    refused = Signal(Refusal)  # the value cannot stand; nothing was recorded
    failed = Signal(ReconError)  # the store could not record; nothing was recorded
    wrapped = Signal()  # the end was reached: back at what was skipped
    overtaken = Signal()  # somebody else had decided meanwhile; nothing was recorded

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.disputes: tuple[Dispute, ...] = ()
        self.tightened: tuple[Watched, ...] = ()
        self._tasks: tuple[Task, ...] = ()
        self._decisions: dict[Key, Verification] = {}
        self._history: list[Key] = []
        self._index: int | None = None
        self._doubted: tuple[Key, str] | None = None

    # What the views read

    @property
    def current(self) -> Task | None:
        return None if self._index is None else self._tasks[self._index]

    @property
    def standing(self) -> Verification | None:
        """The decision already recorded for the current task, when the person came back to it."""
        return None if self.current is None else self._decisions.get(key(self.current))

    @property
    def progress(self) -> Progress:
        serials = self._serials()
        here = self.current
        return Progress(
            field=0 if self._index is None else self._index + 1,
            fields=len(self._tasks),
            sheet=0 if here is None else serials.index(here.sheet) + 1,
            sheets=len(serials),
            decided=len(self._decisions),
        )

    @property
    def can_undo(self) -> bool:
        return bool(self._history)

    def sheets(self) -> tuple[Waiting, ...]:
        """Return one line a sheet, in the order of the work."""
        grouped: dict[str, list[Task]] = {}
        for task in self._tasks:
            grouped.setdefault(task.sheet, []).append(task)
        return tuple(
            Waiting(serial, of[0].form_title, of[0].patient, len(of), sum(self._waits(task) for task in of))
            for serial, of in grouped.items()
        )

    def coming(self, count: int) -> tuple[Task, ...]:
        """Return the next ``count`` tasks still to be decided after the current one."""
        start = 0 if self._index is None else self._index + 1
        return tuple(task for task in self._tasks[start:] if self._waits(task))[:count]

    # What the person does

    def refresh(self) -> None:
        """Look in the store for what waits now; decisions of this sitting stay in the account.

        The person stays where they are, with what they have typed, as long as the task is there.
        """
        try:
            fresh = {key(task): task for task in self._work.tasks()}
            self.disputes, self.tightened = self._work.disputes(), self._work.tightened()
        except ReconError as error:
            self.failed.emit(error)
            return
        here, before = self.current, self._tasks[: self._index or 0]
        self._decisions = {k: v for k, v in self._decisions.items() if k not in fresh}
        self._history = [k for k in self._history if k in self._decisions]
        kept = [fresh.pop(key(t), t) for t in self._tasks if key(t) in self._decisions or key(t) in fresh]
        self._tasks = (*kept, *fresh.values())
        self._index = self._place(key(here)) if here else None
        if self._index is None:
            held = {key(task) for task in kept}
            self._index = self._next_waiting(sum(key(task) in held for task in before) - 1)
        self.recounted.emit()
        if here is None or self.current != here:
            self._go(self._index)

    def decide(self, outcome: Outcome, text: str | None = None) -> None:
        """Record a decision about the current task and go to the next; a value is ``text``, as a person writes it.

        A value that is possible but out of the ordinary is refused once; the same value again is recorded.
        """
        task = self.current
        if task is None:
            return
        if self.standing is None and not self._still_waits(task):
            return
        force = self._doubted == (key(task), text or "")
        try:
            verification = self._work.verify(task, outcome, text, force=force)
        except InvalidValue as error:
            confirmable = bool(error.details.get("confirmable"))
            self._doubted = (key(task), text or "") if confirmable else None
            self.refused.emit(Refusal(error, confirmable))
        except ReconError as error:
            self.failed.emit(error)
        else:
            self._record(task, verification)

    def accept(self, text: str | None) -> None:
        """Record what was typed or chosen; with nothing said, the machine's proposal when it is that of a blank."""
        task = self.current
        if task is None:
            return
        if text:
            self.decide(Outcome.VALUE, text)
        elif proposes_blank(task.reading):
            self.decide(Outcome.BLANK)
        else:
            self.refused.emit(Refusal(None))

    def reconsider(self) -> None:
        """Forget that the value was doubted: the person has changed it."""
        self._doubted = None

    def keep(self, dispute: Dispute, choice: Choice) -> bool:
        """Record which of two scans of a page counts, and look what waits then.

        Nothing is recorded, and False returned, where the dispute is no longer the one that the person saw.
        """
        try:
            is_same = dispute in self._work.disputes()
            if is_same:
                self._work.keep(dispute, choice)
        except ReconError as error:
            self.failed.emit(error)
            return False
        self.refresh()
        return is_same

    def skip(self) -> None:
        """Leave the current task as it is and go to the next that waits."""
        if self._index is not None:
            self._advance(self._index)

    def undo(self) -> None:
        """Go back to the last decision; it stands until the person takes another."""
        if self._history:
            self._go(self._place(self._history.pop()))

    def step(self, by: int) -> None:
        """Go ``by`` tasks on (negative: back), decided ones included, without passing either end."""
        if self._index is not None:
            self._go(min(max(self._index + by, 0), len(self._tasks) - 1))

    def open_sheet(self, serial: str) -> None:
        """Go to the first waiting task of a sheet, or to its first where none waits."""
        places = [i for i, task in enumerate(self._tasks) if task.sheet == serial]
        waiting = [i for i in places if self._waits(self._tasks[i])]
        if places:
            self._go((waiting or places)[0])

    def step_sheet(self, by: int) -> None:
        """Go to the sheet ``by`` places on (negative: back) in the list, without passing either end."""
        if self.current is not None:
            serials = self._serials()
            at = serials.index(self.current.sheet) + by
            self.open_sheet(serials[min(max(at, 0), len(serials) - 1)])

    def _still_waits(self, task: Task) -> bool:
        try:
            waits = self._work.waits(task)
        except ReconError as error:
            self.failed.emit(error)
            return False
        if not waits:
            self.refresh()
            self.overtaken.emit()
        return waits

    def _record(self, task: Task, verification: Verification) -> None:
        place = key(task)
        self._decisions[place] = verification
        self._history.append(place)
        self.recounted.emit()
        self._advance(self._place(place) or 0)

    def _advance(self, after: int) -> None:
        following = self._next_waiting(after)
        self._go(following)
        if following is None:
            self.refresh()
        elif following <= after:
            self.wrapped.emit()

    def _go(self, index: int | None) -> None:
        self._doubted = None
        self._index = index
        self.moved.emit()

    def _next_waiting(self, after: int) -> int | None:
        waiting = [i for i, task in enumerate(self._tasks) if self._waits(task)]
        return next((i for i in waiting if i > after), waiting[0] if waiting else None)

    def _waits(self, task: Task) -> bool:
        return key(task) not in self._decisions

    def _place(self, wanted: Key) -> int | None:
        return next((i for i, task in enumerate(self._tasks) if key(task) == wanted), None)

    def _serials(self) -> list[str]:
        return list(dict.fromkeys(task.sheet for task in self._tasks))
