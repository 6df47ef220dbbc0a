"""An exercise while it runs: its clock, what has happened and was done, and how much was typed.

All of it stands in the ledger of the exercise's own store, so it is there again after a kill, a restart or a power cut.
The clock is the time of day: it goes on while the program is not running, as an outage does.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from recon.errors import DrillError, StoreDamaged
from recon.language import tr
from recon.model.exercise import STORE, Exercise, Inject, Task
from recon.model.exercise_files import read_exercise
from recon.model.ledger import Act
from recon.store import Clock, Journal, Store, choices, utc_now
from recon.workflow.choosing import choose
from recon.workflow.opening import open_store

PREFIX = "drill:"
_RUN, _INJECT, _TASK, _USED = f"{PREFIX}run", f"{PREFIX}inject:", f"{PREFIX}task:", f"{PREFIX}used:"
# Who worked at what: of the acts of people only, and not of the one who runs the exercise.
_WORK = "('file_scanned', 'field_verified', 'sheet_matched', 'doubt_settled', 'change_proposed', 'change_answered')"


@dataclass(frozen=True, slots=True)
class Done:
    """An inject or a task that was done: when, by whom, and what was said of it."""

    at: datetime
    by: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Where an exercise stands. ``injects`` and ``tasks`` are those done, by their place in the exercise."""

    exercise: Exercise
    now: datetime
    started: datetime | None
    stopped: datetime | None
    injects: Mapping[int, Done]
    tasks: Mapping[int, Done]

    @property
    def is_running(self) -> bool:
        return self.started is not None and self.stopped is None

    @property
    def elapsed(self) -> timedelta:
        """How long it has gone on, or went on; nothing before it is started."""
        gone = (self.stopped or self.now) - self.started if self.started else timedelta()
        return max(gone, timedelta())  # the PC's clock was put back

    @property
    def left(self) -> timedelta:
        """What is left of its time; negative once it is over."""
        return timedelta(minutes=self.exercise.minutes) - self.elapsed

    @property
    def minute(self) -> int:
        return int(self.elapsed.total_seconds() // 60)

    def minute_of(self, done: Done) -> int:
        """Return the minute at which something was done; none is before the start."""
        gone = done.at - self.started if self.started else timedelta()
        return max(0, int(gone.total_seconds() // 60))

    @property
    def due(self) -> tuple[tuple[int, Inject], ...]:
        """The injects whose minute has come and that nobody has let happen."""
        if not self.is_running:
            return ()
        return tuple((place, one) for place, one in self._open if one.minute <= self.minute)

    @property
    def next(self) -> tuple[int, Inject] | None:
        """The inject that comes first of those whose minute has not come."""
        return next(((place, one) for place, one in self._open if one.minute > self.minute), None)

    @property
    def open_tasks(self) -> tuple[tuple[int, Task], ...]:
        """The tasks that somebody is to tick off and nobody has."""
        return tuple((place, one) for place, one in self._to_tick if place not in self.tasks)

    @property
    def ticked(self) -> tuple[int, int]:
        """How many of the tasks that are ticked off have been, and how many there are."""
        return sum(place in self.tasks for place, _ in self._to_tick), len(self._to_tick)

    @property
    def _to_tick(self) -> list[tuple[int, Task]]:
        return [(place, one) for place, one in enumerate(self.exercise.tasks) if one.is_ticked]

    @property
    def _open(self) -> list[tuple[int, Inject]]:
        return [(place, one) for place, one in enumerate(self.exercise.injects) if place not in self.injects]


@dataclass(frozen=True, slots=True)
class Used:
    """What was done at the window: keys pressed, clicks, seconds at work. Which keys they were, nobody keeps."""

    keys: int = 0
    clicks: int = 0
    seconds: float = 0.0

    def __add__(self, other: "Used") -> "Used":
        return Used(self.keys + other.keys, self.clicks + other.clicks, self.seconds + other.seconds)


@dataclass(frozen=True, slots=True)
class Usage:
    """What one sitting at the window took, by room and by sheet."""

    rooms: Mapping[str, Used]
    sheets: Mapping[str, Used]


def open_exercise(folder: Path, *, clock: Clock = utc_now) -> Store:
    """Open the store of the exercise in ``folder``.

    Raises:
        DrillError: if there is no exercise, or what is there as its store is none of an exercise.
        StoreMissing, StoreTooNew, StoreDamaged, StoreBusy: if the store cannot be opened.
    """
    read_exercise(folder)
    store = open_store(folder / STORE, clock=clock)
    if not store.is_exercise:
        store.close()
        raise DrillError(reason=tr("drillrun.real_store", folder=folder / STORE))
    return store


def run_of(store: Store) -> Run:
    """Return where the exercise of ``store`` stands.

    Raises:
        DrillError: if its folder has no exercise that can be read.
        StoreDamaged: if its clock cannot be read in the store.
    """
    exercise = read_exercise(store.folder.parent)
    with _readable(store):
        said = choices.choice(store, _RUN) or {}
        return Run(
            exercise=exercise,
            now=store.clock(),
            started=_moment(said.get("started")),
            stopped=_moment(said.get("stopped")),
            injects=_done(store, _INJECT),
            tasks=_done(store, _TASK),
        )


def start(store: Store, *, operator: str) -> Run:
    """Start the clock.

    Raises:
        DrillError: if it goes already, or the exercise is over.
    """
    with store.transaction(operator) as journal:  # of two who start it at once, one has
        run = run_of(store)
        if run.stopped is not None:
            raise DrillError(reason=tr("drillrun.over"))
        if run.started is not None:
            raise DrillError(reason=tr("drillrun.runs_already", minutes=run.minute))
        _choose(journal, _RUN, {"started": run.now.isoformat(), "stopped": None, "by": operator})
    return run_of(store)


def stop(store: Store, *, operator: str) -> Run:
    """Stop the clock for good.

    Raises:
        DrillError: if it does not go.
    """
    with store.transaction(operator) as journal:
        run = _running(store)
        _choose(journal, _RUN, {**choices.choice(store, _RUN), "stopped": run.now.isoformat()})
    return run_of(store)


def happened(store: Store, place: int, *, operator: str, note: str = "", is_done: bool = True) -> Run:
    """Say that the inject at ``place`` (from 0) has happened, or take it back.

    Raises:
        DrillError: if the exercise does not run, or has no such inject.
    """
    with store.transaction(operator) as journal:
        run = _running(store)
        _known(place, run.exercise.injects)
        _mark(journal, f"{_INJECT}{place}", run.injects.get(place), Done(run.now, operator, note), is_done=is_done)
    return run_of(store)


def ticked(store: Store, place: int, *, operator: str, is_done: bool = True) -> Run:
    """Say that the task at ``place`` (from 0) was done, or take it back.

    Raises:
        DrillError: if the exercise does not run, or has no such task.
    """
    with store.transaction(operator) as journal:
        run = _running(store)
        _known(place, run.exercise.tasks)
        _mark(journal, f"{_TASK}{place}", run.tasks.get(place), Done(run.now, operator), is_done=is_done)
    return run_of(store)


def keep_usage(store: Store, sitting: str, used: Usage, *, operator: str) -> None:
    """Keep what a ``sitting`` at the window took until now, in place of what was kept of it before."""
    said = {"rooms": _counts(used.rooms), "sheets": _counts(used.sheets)}
    choose(store, f"{_USED}{sitting}", said, operator=operator)


def usage_of(store: Store) -> Usage:
    """Return what all sittings took together."""
    rooms, sheets = dict[str, Used](), dict[str, Used]()
    with _readable(store):
        for said in choices.choices(store, _USED).values():
            for kept, name in ((rooms, "rooms"), (sheets, "sheets")):
                for key, counts in said[name].items():
                    kept[key] = kept.get(key, Used()) + Used(*counts)
    return Usage(rooms, sheets)


def people_of(store: Store, run: Run) -> tuple[str, ...]:
    """Return who worked since the exercise was started, by name."""
    if run.started is None:
        return ()
    sql = f"SELECT DISTINCT actor FROM ledger WHERE act IN {_WORK} AND seq > ? ORDER BY actor"  # noqa: S608
    return tuple(row["actor"] for row in store.rows(sql, (_clock_entries(store)[0],)))


def outside_of(store: Store) -> int:
    """Count what people did before the clock was started and after it was stopped."""
    entries = _clock_entries(store)
    start, end = (entries[0], entries[-1]) if run_of(store).stopped else (*entries[:1], 2**62)
    sql = f"SELECT count(*) AS acts FROM ledger WHERE act IN {_WORK} AND (seq < ? OR seq > ?)"  # noqa: S608
    return int(store.rows(sql, (start, end))[0]["acts"])


def _clock_entries(store: Store) -> list[int]:
    """Return where in the ledger the clock was started and stopped: no clock that is put back changes that."""
    sql = "SELECT seq FROM ledger WHERE act = ? AND subject = ? ORDER BY seq"
    return [int(row["seq"]) for row in store.rows(sql, (Act.CHOICE_MADE.value, _RUN))]


@contextmanager
def _readable(store: Store) -> Iterator[None]:
    """Tell of what is in the store's tables and was never written by recon."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreDamaged(store=store.folder, reason=tr("drillrun.clock_altered")) from error


def _running(store: Store) -> Run:
    run = run_of(store)
    if not run.is_running:
        raise DrillError(reason=tr("drillrun.over") if run.stopped else tr("drillrun.not_started"))
    return run


def _known(place: int, those: tuple[object, ...]) -> None:
    if not 0 <= place < len(those):
        raise DrillError(reason=tr("drillrun.no_such", number=place + 1, count=len(those)))


def _mark(journal: Journal, name: str, before: Done | None, now: Done, *, is_done: bool) -> None:
    """Note that something was done, or that it was not after all; of what was done already the first time counts."""
    if is_done is (before is not None):
        return
    _choose(journal, name, {"at": now.at.isoformat(), "by": now.by, "note": now.note} if is_done else None)


def _choose(journal: Journal, name: str, value: Any) -> None:
    journal.record(Act.CHOICE_MADE, name, {"value": value})


def _done(store: Store, prefix: str) -> dict[int, Done]:
    return {
        int(place): Done(datetime.fromisoformat(said["at"]), said["by"], said["note"])
        for place, said in choices.choices(store, prefix).items()
    }


def _counts(used: Mapping[str, Used]) -> dict[str, list[Any]]:
    return {name: [one.keys, one.clicks, round(one.seconds, 1)] for name, one in sorted(used.items())}


def _moment(said: str | None) -> datetime | None:
    return None if said is None else datetime.fromisoformat(said)
