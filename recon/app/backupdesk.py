"""Backups without widgets: the last one, the one that runs, and those that the station wants by themselves.

They are made in a thread of their own, whichever room somebody is in, as long as a window is open. What fails is told
where backups are told of and stops nobody: it is tried again, quietly.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from time import monotonic
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from recon.app.background import Background
from recon.errors import BackupStopped, ReconError
from recon.store import Store, made_backups
from recon.store.made_backups import Made
from recon.workflow.timed_backups import Plan, choose_plan, due_at, plan

_FIRST_MS, _TICK_MS = 4000, 20_000  # the window is there before; then it is looked whether one is due
_TELL_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Standing:
    """The last backup of all, the last one at the place of the plan, what the station wants, and its time zone."""

    last: Made | None
    last_there: Made | None
    plan: Plan | None
    zone: ZoneInfo


def standing(store: Store) -> Standing:
    """Look up how backups stand."""
    wanted, last = plan(store), made_backups.last(store)
    there = made_backups.last_at(store, str(wanted.place)) if wanted else None
    return Standing(last, there, wanted, store.timezone)


class BackupDesk(QObject):
    """``changed`` tells that anything of it is new; ``error`` is why the last try failed, None if it did not.

    ``stage`` is what a backup that runs is doing, how much of it is done, and of how much; None while none runs.
    """

    changed = Signal()
    _went_on = Signal(str, int, int)

    def __init__(self, background: Callable[[], Background], operator: Callable[[], str]) -> None:
        """``operator`` tells who is at work at the moment."""
        super().__init__()
        self._make, self._operator = background, operator
        self._work: Background | None = None
        self.standing: Standing | None = None
        self.error: ReconError | None = None
        self.stage: tuple[str, int, int] | None = None
        self._failed_at: datetime | None = None
        self._stop, self._told_at = Event(), 0.0
        self._tick, self._first = QTimer(self), QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self.look)
        self._tick.timeout.connect(self.tick)
        self._went_on.connect(self._show)

    def start(self) -> None:
        """From now on make the backups that the station wants."""
        self._first.start(_FIRST_MS)
        self._tick.start(_TICK_MS)

    def look(self) -> None:
        """Look anew how backups stand."""
        self._run(standing)

    def tick(self) -> None:
        """Back up, if it is time to."""
        found = self.standing
        if found is None or found.plan is None or self.stage is not None:
            return
        if due_at(found.plan, found.last_there, self._failed_at, datetime.now(UTC)) <= datetime.now(UTC):
            self._back_up(found.plan.place, is_timed=True)

    def back_up(self, place: Path) -> None:
        """Back up now."""
        if self.stage is None:
            self._back_up(place, is_timed=False)

    def choose(self, wanted: Plan | None) -> None:
        """Have backups made by themselves; None is no more of them."""
        operator = self._operator()

        def job(store: Store) -> Standing:
            choose_plan(store, wanted, operator=operator)
            return standing(store)

        self._failed_at = None
        self._run(job, is_word=True)

    def close(self) -> None:
        """Stop the backup that runs: nothing of it stays. Those made before are as they were."""
        self._tick.stop()
        self._first.stop()
        self._stop.set()
        if self._work is not None:
            self._work.close()

    def _back_up(self, place: Path, *, is_timed: bool) -> None:
        from recon.workflow.backing_up import back_up  # what copies is loaded when somebody backs up

        operator, failed_at = self._operator(), self._failed_at

        def job(store: Store) -> Standing:
            before = standing(store)
            # Another window may have been as quick.
            now = store.clock()
            if is_timed and (before.plan is None or due_at(before.plan, before.last_there, failed_at, now) > now):
                return before
            back_up(store, place, operator=operator, progress=self._tell, stop=self._stop.is_set)
            return standing(store)

        self.stage = ("begin", 0, 0)
        self.changed.emit()
        self._run(job, self._backed_up)

    def _run(
        self, job: Callable[[Store], Standing], then: Callable[[Standing], None] | None = None, *, is_word: bool = False
    ) -> None:
        if self._work is None:
            self._work = self._make()
        self._work.run(job, then or self._have, self._fail, is_word=is_word)

    def _tell(self, stage: str, done: int, of: int) -> None:
        """Tell from the thread that works, and no more often than anybody can read."""
        if monotonic() - self._told_at >= _TELL_SECONDS:
            self._told_at = monotonic()
            self._went_on.emit(stage, done, of)

    def _show(self, stage: str, done: int, of: int) -> None:
        if self.stage is not None:
            self.stage = (stage, done, of)
            self.changed.emit()

    def _backed_up(self, found: Standing) -> None:
        self.stage = self.error = self._failed_at = None
        self._have(found)

    def _have(self, found: Standing) -> None:
        self.standing = found
        self.changed.emit()
        self.tick()

    def _fail(self, error: ReconError) -> None:
        self.stage = None
        if not isinstance(error, BackupStopped):
            self.error, self._failed_at = error, datetime.now(UTC)
        self.changed.emit()
