"""What a person has said in one sitting: decisions, some of them still being written, and what they only typed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

from recon.app.deskjobs import Said
from recon.app.taskqueue import Key, key
from recon.model.reading import Value
from recon.model.verification import Outcome, Verification
from recon.workflow.verifying import Task


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision as the person took it; ``number`` tells it from another one of the same task, ``is_again`` that there
    was one before."""

    number: int
    is_again: bool
    task: Task
    said: Said
    verification: Verification


class Sitting:
    """The decisions by task, the last one of each counting, and the way back over them."""

    def __init__(self, operator: str) -> None:
        self._operator = operator
        self._numbers = count(1)
        self._taken: dict[Key, list[Decision]] = {}
        self._history: list[Decision] = []
        self._theirs: dict[Key, Verification] = {}  # what others had decided meanwhile, and the person was told
        self.drafts: dict[Key, Said] = {}  # what was typed and is not recorded
        self.unwritten: dict[Key, Said] = {}  # what was decided and could not be written
        self.written: dict[Key, list[Verification]] = {}  # the background's: what it recorded, in its own words

    @property
    def count(self) -> int:
        """How many tasks are decided."""
        return len(self._taken)

    @property
    def can_undo(self) -> bool:
        return bool(self._history)

    def is_decided(self, task: Task) -> bool:
        return key(task) in self._taken

    def standing(self, task: Task) -> Verification | None:
        """Return the decision that stands for the task, as far as the person knows."""
        taken = self._taken.get(key(task))
        return taken[-1].verification if taken else self._theirs.get(key(task))

    def seen(self, task: Task) -> list[Verification]:
        """Return the decisions of others that the person knows of."""
        theirs = self._theirs.get(key(task))
        return [] if theirs is None else [theirs]

    def take(self, task: Task, said: Said, outcome: Outcome, value: Value) -> Decision:
        """Take a decision; it stands from now on, whether or not it is written already."""
        verification = Verification(
            sheet=task.sheet,
            field=task.field.key,
            row=task.row,
            outcome=outcome,
            value=value,
            operator=self._operator,
            at=datetime.now(UTC),
            note=said.note,
        )
        decision = Decision(next(self._numbers), self.is_decided(task), task, said, verification)
        self._taken.setdefault(key(task), []).append(decision)
        self._history.append(decision)
        self.drafts.pop(key(task), None)
        self.unwritten.pop(key(task), None)
        return decision

    def take_back(self, decision: Decision) -> None:
        """Forget a decision that could not be written; what was said of the task is kept as a draft."""
        place = key(decision.task)
        self._taken[place] = [one for one in self._taken.get(place, ()) if one.number != decision.number]
        if not self._taken[place]:
            del self._taken[place]
        self._history = [one for one in self._history if one.number != decision.number]
        self.drafts.setdefault(place, decision.said)
        self.unwritten[place] = decision.said

    def last(self) -> Task:
        """Return the task of the last decision, and go one back on the way over them."""
        return self._history.pop().task

    def tell(self, task: Task, theirs: Verification) -> None:
        """Keep that somebody else decided the task, which the person is told of."""
        self._theirs[key(task)] = theirs

    def is_since(self, task: Task, number: int) -> bool:
        """Tell whether the last decision about the task came after that number was given out."""
        taken = self._taken.get(key(task))
        return bool(taken and taken[-1].number > number)

    def reopen(self, tasks: Iterable[Task]) -> None:
        """Let go of decisions about tasks that wait again."""
        gone = {key(task) for task in tasks} & self._taken.keys()
        for place in gone:
            del self._taken[place]
        if gone:
            self._history = [one for one in self._history if key(one.task) not in gone]

    def of_sheet(self, serial: str) -> list[Verification]:
        """Return the decisions that stand on a sheet."""
        return [taken[-1].verification for place, taken in self._taken.items() if place[0] == serial]

    def number(self) -> int:
        """Return a number greater than those of all decisions so far."""
        return next(self._numbers)
