"""What a person decides of what is in hand, and how it is written: the part of the desk that a decision goes through.

The next task is there at once; what was decided is written behind it, in order, by a thread that has the store open for
itself. Where that fails the person is led back to the task, with what they had typed.
"""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal

from recon.app import typed
from recon.app.background import Background
from recon.app.deskjobs import Said, record
from recon.app.desklook import Lookout
from recon.app.sitting import Decision
from recon.app.taskqueue import Key, key
from recon.app.values import proposes_blank
from recon.errors import InvalidValue, ReconError, SheetStateError
from recon.model.reading import Value
from recon.model.verification import Outcome, Verification
from recon.store import Store
from recon.verification.values import parse_value
from recon.workflow.verifying import Task, meant


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a value was not taken: ``error`` has the words, or nothing was said at all (None).

    ``confirmable`` tells that saying it a second time records it all the same.
    """

    error: InvalidValue | None
    confirmable: bool = False


class Deciding(Lookout):
    """The decisions of one sitting about what is in hand."""

    refused = Signal(Refusal)  # the value cannot stand; nothing was recorded
    recorded = Signal()  # a decision is in the store
    returned = Signal(ReconError)  # led back to a task of which nothing was recorded
    overtaken = Signal()  # somebody else had decided meanwhile; nothing was recorded

    def __init__(self, work: Background, operator: str) -> None:
        super().__init__(work, operator)
        self._doubted: tuple[Key, Said] | None = None
        self._is_led = False  # back to a task, and the person has not moved since
        self.moved.connect(self._moved)

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

    def type(self, text: str | None, note: str = "") -> None:
        """Keep what is being typed of the current task, wherever the person goes; a doubt about it is forgotten."""
        self._doubted = None
        if self.current is not None:
            self.sitting.drafts[key(self.current)] = Said(Outcome.VALUE, text, note)
            typed.keep(self.sitting.drafts)

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

    def _moved(self) -> None:
        self._doubted, self._is_led = None, False
