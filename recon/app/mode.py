"""One of the ways to verify: what they share, and the queue of those in which one thing is asked after the other."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from recon.app.background import Background
from recon.app.workplace import Workplace
from recon.errors import InvalidValue, ReconError, SheetStateError, UnknownField
from recon.model.verification import Outcome
from recon.store import Store

_FEW = 8  # with so few ahead, more are fetched

Place = tuple[str, str, int | None]


class Mode(Workplace):
    """A way to verify; ``left`` asks to go back to field by field.

    ``choosing`` asks to choose what is typed twice.
    ``recounted`` tells that there is more or less to do than before, in this way or another.
    """

    left = Signal()
    choosing = Signal()
    recounted = Signal()


class QueueDesk(QObject):
    """One thing after the other is asked, and what is said of it recorded in the background before the next.

    Subclasses say what there is to do (``load``) and record what was said (``record``), both in the background.
    """

    moved = Signal()  # another thing is asked, or nothing
    refused = Signal(InvalidValue)  # what was said cannot stand, or is to be said twice; nothing was recorded
    recorded = Signal(object)  # what ``record`` gave
    failed = Signal(ReconError)

    def __init__(self, work: Background, operator: str) -> None:
        super().__init__()
        self.work, self.operator = work, operator
        self.current: Any = None
        self.is_known = False  # whether it was looked what there is to do
        self.count = 0  # recorded in this sitting
        self.is_busy = False
        self._ahead: list[Any] = []
        self._skipped: set[Place] = set()
        self._doubted: tuple[Place, Outcome, str] | None = None

    def load(self, store: Store) -> Sequence[Any]:
        """Return what is to be asked next; each has a ``place`` that tells it apart."""
        raise NotImplementedError

    def record(self, store: Store, task: Any, outcome: Outcome, text: str, *, force: bool) -> object:
        """Record what was said about ``task``."""
        raise NotImplementedError

    def coming(self, number: int) -> tuple[Any, ...]:
        """Return the next few things that will be asked."""
        return tuple(self._ahead[:number])

    def refresh(self) -> None:
        self.work.run(self.load, self._have, self.failed.emit, latest="queue")

    def decide(self, outcome: Outcome, text: str = "") -> None:
        """Say what stands there; something out of the ordinary is recorded when it is said a second time."""
        task = self.current
        if task is None or self.is_busy:
            return
        said = (task.place, outcome, text)
        force, self.is_busy = self._doubted == said, True

        def refused(error: ReconError) -> None:
            self._have_not(said, error)

        self.work.run(
            lambda store: self.record(store, task, outcome, text, force=force),
            lambda given: self._have_recorded(task, given),
            refused,
        )

    def reconsider(self) -> None:
        """Forget that what was said was doubted: it is being changed."""
        self._doubted = None

    def skip(self) -> None:
        """Leave this as it is; it comes again once nothing else is left."""
        if self.current is not None and not self.is_busy:
            self._skipped.add(self.current.place)
            self.next()

    def next(self) -> None:
        """Ask the next thing."""
        self._doubted = None
        self.current = self._ahead.pop(0) if self._ahead else None
        self.is_known = self.current is not None
        if len(self._ahead) < _FEW:
            self.refresh()
        self.moved.emit()

    def ask(self, task: Any) -> None:
        """Ask ``task`` now, and what was asked after it."""
        if self.current is not None:
            self._ahead.insert(0, self.current)
        self.current, self._doubted = task, None
        self.moved.emit()

    def has_recorded(self, task: Any, given: object) -> None:
        """Take note that ``task`` was recorded, before the next is asked."""

    def _have(self, tasks: Sequence[Any]) -> None:
        if self.is_busy:
            return  # it will be looked again
        if all(task.place in self._skipped for task in tasks):
            self._skipped.clear()
        here = None if self.current is None else self.current.place
        self._ahead = [task for task in tasks if task.place not in self._skipped and task.place != here]
        self.is_known = True
        if self.current is None:
            self.current = self._ahead.pop(0) if self._ahead else None
            self.moved.emit()

    def _have_recorded(self, task: Any, given: object) -> None:
        self.is_busy = False
        self.count += 1
        self.has_recorded(task, given)
        self._ahead = [one for one in self._ahead if one.place != task.place]
        self.next()
        self.recorded.emit(given)

    def _have_not(self, said: tuple[Place, Outcome, str], error: ReconError) -> None:
        self.is_busy = False
        if isinstance(error, InvalidValue):
            self._doubted = said if error.details.get("confirmable") else None
            self.refused.emit(error)
            return
        self.failed.emit(error)
        if isinstance(error, SheetStateError | UnknownField):
            self.next()  # somebody else has been there
