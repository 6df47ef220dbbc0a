"""The verification desk without widgets: what waits, where the person is, what they decided.

The next task is there at once; what was decided is written behind it, in order, by a thread that has the store open for
itself. Where that fails the person is led back to the task, with what they had typed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from recon.app import typed
from recon.app.background import Background
from recon.app.deskjobs import Said, keep_scan, record
from recon.app.desklook import Lookout
from recon.app.sitting import Decision
from recon.app.taskqueue import Key, key
from recon.app.values import proposes_blank, said
from recon.errors import InvalidValue, ReconError, SheetStateError
from recon.model.reading import Reason, Value
from recon.model.verification import Outcome, Verification
from recon.store import Store
from recon.verification.values import parse_value
from recon.workflow.repeats import Choice, Dispute
from recon.workflow.verifying import Task, meant


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the person is: which field of its sheet (or of the field's sheets), which line of the list; all count from
    1, and are 0 when there is nothing. ``left`` lines still wait."""

    field: int
    fields: int
    line: int
    lines: int
    left: int
    decided: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a value was not taken: ``error`` has the words, or nothing was said at all (None).

    ``confirmable`` tells that saying it a second time records it all the same.
    """

    error: InvalidValue | None
    confirmable: bool = False


_LOOKED_THROUGH = 100  # tasks of a sheet, for those that may be accepted together
# Why a field may be among those that are accepted together: its picture beside its reading is all there is to look at.
_PLAIN = frozenset({Reason.UNSURE, Reason.DISAGREE, Reason.FAINT, Reason.REQUIRED, Reason.GAP, Reason.CHECK})


class Desk(Lookout):
    """The decisions of one sitting about what is in hand."""

    refused = Signal(Refusal)  # the value cannot stand; nothing was recorded
    recorded = Signal()  # a decision is in the store
    returned = Signal(ReconError)  # led back to a task of which nothing was recorded
    overtaken = Signal()  # somebody else had decided meanwhile; nothing was recorded
    kept = Signal(bool)  # whether it was recorded which scan counts

    def __init__(self, work: Background, operator: str, parent: QObject | None = None) -> None:
        super().__init__(work, operator, parent)
        self._doubted: tuple[Key, Said] | None = None
        self._alone: set[Key] = set()  # what is not to be accepted together with others
        self._is_led = False  # back to a task, and the person has not moved since
        self.moved.connect(self._moved)

    # What the views read

    @property
    def standing(self) -> Verification | None:
        """The decision that stands for the current task already, when the person came back to it."""
        return None if self.current is None else self.sitting.standing(self.current)

    @property
    def draft(self) -> Said | None:
        """What was typed of the current task, and is not recorded."""
        return None if self.current is None else self.sitting.drafts.get(key(self.current))

    @property
    def unwritten(self) -> Said | None:
        """What the person had decided of the current task, and could not be written."""
        return None if self.current is None else self.sitting.unwritten.get(key(self.current))

    @property
    def progress(self) -> Progress:
        here, lines = self.current, self.lines
        mine = [] if here is None else self._of_lead(self._lead_key(here))
        return Progress(
            field=0 if here is None else 1 + mine.index(key(here)),
            fields=len(mine),
            line=0 if here is None else lines.row(self._lead_key(here)) + 1,
            lines=len(lines.leads),
            left=lines.left,
            decided=self.sitting.count,
        )

    @property
    def can_undo(self) -> bool:
        return self.sitting.can_undo

    # What the person does

    def decide(self, outcome: Outcome, text: str | None = None, note: str = "") -> None:
        """Record a decision about the current task and go to the next; a value is ``text``, as a person writes it.

        A value that is possible but out of the ordinary is refused once; the same value again is recorded.
        """
        task = self.current
        if task is None:
            return
        said = Said(outcome, text, note)
        force = self._doubted == (key(task), said)
        try:
            took, value = self._meant(task, said, force=force)
        except InvalidValue as error:
            confirmable = bool(error.details.get("confirmable"))
            self._doubted = (key(task), said) if confirmable else None
            self.refused.emit(Refusal(error, confirmable))
        except ReconError as error:
            self.failed.emit(error)
        else:
            self._write(self.sitting.take(task, Said(outcome, text, note, force), took, value))
            typed.keep(self.sitting.drafts)
            self._advance(self.queue.place(key(task)) or 0)

    def accept(self, text: str | None, note: str = "") -> None:
        """Record what was typed or chosen; with nothing said, the machine's proposal when it is that of a blank."""
        task = self.current
        if task is None:
            return
        if text:
            self.decide(Outcome.VALUE, text, note)
        elif proposes_blank(task.reading):
            self.decide(Outcome.BLANK, None, note)
        else:
            self.refused.emit(Refusal(None))

    def together(self, most: int) -> tuple[Task, ...]:
        """Return the next fields of the sheet in hand that one word may accept together; none where it is just one."""
        here = self.current
        if here is None or self.standing is not None or self.unwritten is not None:
            return ()
        found: list[Task] = []
        for task in (here, *self.coming(_LOOKED_THROUGH)):
            if self._lead_key(task) != self._lead_key(here) or len(found) == most:
                break
            if self._is_plain(task):
                found.append(task)
        return tuple(found) if len(found) > 1 else ()

    def choices(self, task: Task) -> tuple[Value, ...]:
        """Return the readings of a task that one word accepts, the best first."""
        best: list[Value] = [one.value for one in task.reading.candidates[:3] if one.value not in (None, ())]
        return tuple(one for one in best or [None] if self._is_easy(task, one))

    def accept_together(self, chosen: Sequence[tuple[Task, Value]], alone: Sequence[Task] = ()) -> None:
        """Record that of each task that value is written, all of which the person saw; ``alone`` are asked apart."""
        self._alone |= {key(task) for task in alone}
        after = self.queue.at or 0
        for task, read in chosen:
            said = _proposal(task, read)
            try:
                took, value = self._meant(task, said, force=False)
            except ReconError:
                self._alone.add(key(task))  # it does not go with what was accepted just before it
            else:
                self._write(self.sitting.take(task, said, took, value))
        self._advance(after - 1)

    def ask_alone(self) -> None:
        """Ask the rest of the sheet in hand one by one."""
        self._alone |= {key(task) for task in self.together(_LOOKED_THROUGH)}
        self.moved.emit()

    def type(self, text: str | None, note: str = "") -> None:
        """Keep what is being typed of the current task, wherever the person goes; a doubt about it is forgotten."""
        self._doubted = None
        if self.current is not None:
            self.sitting.drafts[key(self.current)] = Said(Outcome.VALUE, text, note)
            typed.keep(self.sitting.drafts)

    def keep(self, dispute: Dispute, choice: Choice) -> None:
        """Record which of two scans of a page counts, and look what waits then."""

        def kept(is_same: bool) -> None:
            self.refresh()
            self.kept.emit(is_same)

        job = partial(keep_scan, dispute=dispute, choice=choice, operator=self._operator)
        self._work.run(job, kept, self.failed.emit)

    def skip(self) -> None:
        """Leave the current task as it is and go to the next that waits."""
        task = self.current
        if task is None:
            return
        self._advance(self.queue.at or 0)
        if self._waits(task) and self.sitting.standing(task) is not None:
            self.queue.drop({key(task)})  # somebody else's decision stands

    def undo(self) -> None:
        """Go back to the last decision; it stands until the person takes another."""
        if self.sitting.can_undo:
            self._go(self.queue.hold(self.sitting.last()))

    def step(self, by: int) -> None:
        """Go ``by`` tasks on (negative: back), decided ones included, without passing either end."""
        if self.queue.at is not None:
            self._go(min(max(self.queue.at + by, 0), len(self.queue.tasks) - 1))

    def open(self, row: int) -> None:
        """Go to the first waiting task of a line of the list, or to its first where none waits."""
        if not 0 <= row < len(self.lines.leads):
            return
        lead = self.lines.leads[row]
        places = [at for at, task in enumerate(self.queue.tasks) if self._lead_key(task) == lead.key]
        waiting = [at for at in places if self._waits(self.queue.tasks[at])]
        if places:
            self._go((waiting or places)[0])
        else:
            self._wanted = lead
            self.queue.turn_to(lead)
            self._fetch()

    def step_line(self, by: int) -> None:
        """Go to the line ``by`` places on (negative: back) in the list, without passing either end."""
        if self.current is not None:
            self.open(min(max(self.row + by, 0), len(self.lines.leads) - 1))

    # Writing

    def _write(self, decision: Decision) -> None:
        task, written, operator = decision.task, self.sitting.written, self._operator
        seen = self.sitting.seen(task)
        self._stands(decision.verification)
        self._settle(task, 0 if decision.is_again else 1)

        def write(store: Store) -> None:
            mine = written.setdefault(key(task), [])
            mine.append(record(store, task, decision.said, operator, [*seen, *mine]))

        self._work.run(write, lambda _: self.recorded.emit(), partial(self._unwritten, decision))
        self.recounted.emit()

    def _unwritten(self, decision: Decision, error: ReconError) -> None:
        """Nothing was recorded: lead the person back, unless somebody else said the same, or nothing can be said."""
        task, verification = decision.task, decision.verification
        theirs = error.details.get("overtaken") if isinstance(error, SheetStateError) else None
        if isinstance(theirs, Verification):
            self._stands(theirs)
            if (theirs.outcome, theirs.value) == (verification.outcome, verification.value):
                return
            self.sitting.tell(task, theirs)
        self.sitting.take_back(decision)
        self._settle(task, 0 if decision.is_again else -1)
        if isinstance(error, SheetStateError) and theirs is None:
            self.queue.drop({key(task)})
            self.moved.emit()
        elif not self._is_led:
            self._go(self.queue.hold(task))
            self._is_led = True
            self.returned.emit(error)
        self.recounted.emit()
        if theirs is None:
            self.failed.emit(error)
        else:
            self.overtaken.emit()

    def _meant(self, task: Task, said: Said, *, force: bool) -> tuple[Outcome, Value]:
        """Return what the person has decided, held against what is known of the sheet.

        Raises:
            ReconError: why it cannot be recorded, or not at the first word.
        """
        ground = self._grounds.get(task.sheet)
        if ground is not None:
            return meant(ground, task.field.key, task.row, said.outcome, said.text, force=force)
        if said.outcome is Outcome.VALUE:  # a sheet of long ago: the rest is looked at when it is written
            return said.outcome, parse_value(task.field, said.text or "", force=force)
        return said.outcome, None

    def _is_plain(self, task: Task) -> bool:
        """Tell whether one word would accept what was read, and nothing speaks against it but that it is unsure."""
        if key(task) in self._alone or task.field.critical or task.reading.reason not in _PLAIN:
            return False
        has_value = task.reading.value not in (None, ()) or proposes_blank(task.reading)
        if not has_value or task.field.kind.imaged or key(task) in self.sitting.drafts:
            return False
        return self._is_easy(task, task.reading.value)

    def _is_easy(self, task: Task, read: Value) -> bool:
        """Tell whether a person who says that this is written need not say it twice."""
        try:
            self._meant(task, _proposal(task, read), force=False)
        except ReconError:
            return False
        return True

    def _moved(self) -> None:
        self._doubted, self._is_led = None, False


def _proposal(task: Task, read: Value) -> Said:
    """Return what a person says who accepts what was read."""
    if read in (None, ()):
        return Said(Outcome.BLANK, None)
    return Said(Outcome.VALUE, said(task.field, read))
