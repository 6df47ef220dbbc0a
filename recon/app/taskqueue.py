"""The tasks of a sitting that are in hand, in order, and where the others are to be fetched: no list of all there is.

A few sheets' tasks lie ahead of the person, those just decided behind; the rest is ``pieces``, a few sheets each.
"""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from recon.workflow.verifying import Task
from recon.workflow.verifying_queue import Lead

# Sheet, page of the sheet, field, row: what makes a task itself.
Key = tuple[str, int, str, int | None]

AHEAD = 16  # tasks; with fewer that wait ahead, more are fetched
BEHIND = 200  # decided tasks kept behind the person
_SHEETS_OF_A_FIELD = 8  # fetched at once


def key(task: Task) -> Key:
    return task.sheet, task.page_number, task.field.key, task.row


@dataclass(frozen=True, slots=True)
class Piece:
    """A few sheets of one line of the list."""

    lead: Lead
    sheets: tuple[str, ...]


def pieces(leads: Iterable[Lead], first: str = "") -> list[Piece]:
    """Return the leads in pieces, those with the sheet ``first`` from that sheet on."""
    found = []
    for lead in leads:
        at = lead.sheets.index(first) if first in lead.sheets else 0
        turned = (*lead.sheets[at:], *lead.sheets[:at])
        found += [Piece(lead, turned[i : i + _SHEETS_OF_A_FIELD]) for i in range(0, len(turned), _SHEETS_OF_A_FIELD)]
    return found


class TaskQueue:
    """``at`` is the task in hand, None where there is none; ``waits`` tells whether a task is still to be decided."""

    def __init__(self, waits: Callable[[Task], bool]) -> None:
        self.tasks: list[Task] = []
        self.at: int | None = None
        self.rest: deque[Piece] = deque()
        self._waits = waits

    @property
    def current(self) -> Task | None:
        return None if self.at is None else self.tasks[self.at]

    @property
    def is_low(self) -> bool:
        """Whether so few tasks wait ahead that more are to be fetched."""
        return bool(self.rest) and len(self.coming(AHEAD)) < AHEAD

    def coming(self, count: int) -> tuple[Task, ...]:
        """Return the next ``count`` tasks still to be decided after the current one."""
        found: list[Task] = []
        for at in range(0 if self.at is None else self.at + 1, len(self.tasks)):
            if len(found) == count:
                break
            if self._waits(self.tasks[at]):
                found.append(self.tasks[at])
        return tuple(found)

    def following(self, after: int) -> int | None:
        """Return the next that waits after ``after``, else the first of all that wait."""
        waiting = [at for at, task in enumerate(self.tasks) if self._waits(task)]
        return next((at for at in waiting if at > after), waiting[0] if waiting else None)

    def place(self, wanted: Key) -> int | None:
        return next((at for at, task in enumerate(self.tasks) if key(task) == wanted), None)

    def hold(self, task: Task) -> int:
        """Return where the task is; one that is not in hand any more is taken in hand again, after the current one."""
        at = self.place(key(task))
        if at is None:
            at = 0 if self.at is None else self.at + 1
            self.tasks.insert(at, task)
        return at

    def add(self, tasks: Sequence[Task]) -> None:
        """Put tasks that are not in hand yet behind all others."""
        held = {key(task) for task in self.tasks}
        self.tasks += [task for task in tasks if key(task) not in held]

    def drop(self, gone: Collection[Key]) -> None:
        """Take tasks out of the hand; the current one, if it is among them, becomes the next that waits."""
        here = self.current
        before = [] if self.at is None else self.tasks[: self.at]
        self.tasks = [task for task in self.tasks if key(task) not in gone]
        if here is not None:
            at = self.place(key(here))
            self.at = self.following(sum(key(task) not in gone for task in before) - 1) if at is None else at

    def trim(self) -> None:
        """Let go of what was decided long ago."""
        if self.at is not None and self.at > 2 * BEHIND:
            self.drop({key(task) for task in self.tasks[: self.at - BEHIND] if not self._waits(task)})

    def next_piece(self, count: int) -> Piece:
        """Take the next of the rest, so many pieces in one."""
        taken = [self.rest.popleft() for _ in range(min(count, len(self.rest)))]
        return Piece(taken[0].lead, tuple(sheet for piece in taken for sheet in piece.sheets))

    def turn_to(self, lead: Lead) -> None:
        """Have the rest go on with ``lead``, and what comes after it."""
        at = next((at for at, piece in enumerate(self.rest) if piece.lead.key == lead.key), None)
        if at is not None:
            self.rest.rotate(-at)
