"""The verification desk without widgets: what waits, where the person is, what they decided.

How what waits comes in hand is in ``desklook``, how a decision is taken and written in ``deciding``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal

from recon.app.background import Background
from recon.app.deciding import Deciding, Refusal
from recon.app.deskjobs import Said, keep_scan
from recon.app.taskqueue import Key, key
from recon.app.values import proposes_blank, said
from recon.errors import ReconError
from recon.model.reading import Reason, Value
from recon.model.verification import Outcome
from recon.workflow.repeats import Choice, Dispute
from recon.workflow.verifying import Task

__all__ = ["Desk", "Progress", "Refusal"]

_LOOKED_THROUGH = 100  # tasks of a sheet, for those that may be accepted together
# Why a field may be among those that are accepted together: its picture beside its reading is all there is to look at.
_PLAIN = frozenset({Reason.UNSURE, Reason.DISAGREE, Reason.FAINT, Reason.REQUIRED, Reason.GAP, Reason.CHECK})


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


class Desk(Deciding):
    """All that a person does at the desk."""

    kept = Signal(bool)  # whether it was recorded which scan counts

    def __init__(self, work: Background, operator: str) -> None:
        super().__init__(work, operator)
        self._alone: set[Key] = set()  # what is not to be accepted together with others

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

    def keep(self, dispute: Dispute, choice: Choice) -> None:
        """Record which of two scans of a page counts, and look what waits then."""

        def kept(is_same: bool) -> None:
            self.refresh()
            self.kept.emit(is_same)

        job = partial(keep_scan, dispute=dispute, choice=choice, operator=self._operator)
        self._work.run(job, kept, self.failed.emit, is_word=True)

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


def _proposal(task: Task, read: Value) -> Said:
    """Return what a person says who accepts what was read."""
    if read in (None, ()):
        return Said(Outcome.BLANK, None)
    return Said(Outcome.VALUE, said(task.field, read))
