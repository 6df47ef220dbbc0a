"""Backups that are made by themselves: where and how often the station wants them, and whether one is due."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from recon.store import Store, choices, made_backups
from recon.store.made_backups import Made
from recon.workflow.choosing import choose

CHOICE = "backup:plan"
MINUTES = (15, 60, 240, 1440)  # to choose from in the window
_RETRY = timedelta(minutes=1)  # after one that failed: the stick may be back
_LATE = 2  # times the interval, and the backup is older than wanted


@dataclass(frozen=True, slots=True)
class Plan:
    """A backup to ``place`` every so many minutes."""

    place: Path
    minutes: int


def plan(store: Store) -> Plan | None:
    """Return what the station wants; None where it wants nothing."""
    told = choices.choice(store, CHOICE)
    try:
        return Plan(Path(told["place"]), max(int(told["minutes"]), 1)) if told else None
    except (TypeError, KeyError, ValueError):
        return None


def choose_plan(store: Store, wanted: Plan | None, *, operator: str) -> None:
    """Keep what the station wants; None is no more backups by themselves."""
    value = wanted and {"place": str(wanted.place.absolute()), "minutes": wanted.minutes}
    choose(store, CHOICE, value, operator=operator)


def due_at(wanted: Plan, last: Made | None, failed_at: datetime | None, now: datetime) -> datetime:
    """Return when the next backup is to begin.

    Args:
        wanted: how often.
        last: the last that was made there.
        failed_at: when one failed since, if one did.
        now: the time; a last one that lies ahead of it was made before the clock was put back, and counts as just made.
    """
    every = timedelta(minutes=wanted.minutes)
    if failed_at is not None:
        return min(failed_at, now) + min(_RETRY, every)
    return now if last is None else min(last.at, now) + every


def overdue(store: Store) -> timedelta | None:
    """Return how old the last backup is where it is older than wanted; None where all is as wanted."""
    wanted = plan(store)
    if wanted is None:
        return None
    last, now = made_backups.last_at(store, str(wanted.place)), store.clock()
    since = last.at if last is not None else _chosen_at(store)
    return now - since if is_late(wanted, since, now) else None


def is_late(wanted: Plan, since: datetime, now: datetime) -> bool:
    """Tell whether a backup made at ``since`` is older than wanted."""
    return now - since > _LATE * timedelta(minutes=wanted.minutes)


def _chosen_at(store: Store) -> datetime:
    rows = store.rows("SELECT at FROM choices WHERE name = ?", (CHOICE,))
    return datetime.fromisoformat(rows[0]["at"])
