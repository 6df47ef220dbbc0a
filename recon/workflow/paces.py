"""How fast the work goes, by kind: what was done in each of the last hours, and how long what is left takes like that.

The pace is a range, never one number: the slowest and the fastest of the last twenty minutes, the last hour and the
last three, each with one standard deviation of what chance does to a count. A stretch begins with the first thing done
in it, so that who came half an hour ago is not taken for half as fast. Where less than ``FEWEST`` were done within an
hour there is no pace, and how long it takes is not known.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import sqrt
from typing import Final

from recon.model.ledger import Act
from recon.store import Store, figures
from recon.workflow.figures import Way

HOURS: Final = 8
FEWEST: Final = 5
_STRETCHES: Final = tuple(timedelta(minutes=minutes) for minutes in (180, 60, 20))
_SHORTEST: Final = timedelta(minutes=5)  # of a stretch: two things in a minute are no pace


class Job(StrEnum):
    """The kinds of work, in the order of a sheet's way."""

    READ = "read"  # pages
    VERIFY = "verify"  # fields
    MATCH = "match"  # sheets
    DELIVER = "deliver"  # sheets


ACTS: Final = {
    Job.READ: Act.PAGE_READ,
    Job.VERIFY: Act.FIELD_VERIFIED,
    Job.MATCH: Act.SHEET_MATCHED,
    Job.DELIVER: Act.DELIVERED,
}

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pace:
    """How one kind of work goes: ``hours`` counts what was done in each hour, ``left`` is what is to do.

    ``an_hour`` is the slowest and the fastest pace, None where there is none.
    """

    job: Job
    hours: tuple[int, ...]
    an_hour: Range | None
    left: int
    is_exact: bool = True

    @property
    def takes(self) -> Range | None:
        """How many hours what is left takes, at the fastest and the slowest; None where nobody knows."""
        if not self.left:
            return 0.0, 0.0
        return self.an_hour and (self.left / self.an_hour[1], self.left / self.an_hour[0])


@dataclass(frozen=True, slots=True)
class Paces:
    """``begins`` are the local clock hours that are counted; the last is not over."""

    begins: tuple[datetime, ...]
    jobs: tuple[Pace, ...]

    @property
    def unknown(self) -> tuple[Job, ...]:
        """The kinds of work of which some is left and no pace is known."""
        return tuple(one.job for one in self.jobs if one.takes is None)

    @property
    def longest(self) -> Pace | None:
        """The work that ends last at the present pace; None where there is nothing to do, or it is not known."""
        busy = [one for one in self.jobs if one.left]
        return None if self.unknown or not busy else max(busy, key=lambda one: one.takes or (0.0, 0.0))


def paces(store: Store, there: Way) -> Paces:
    """Return how fast the work goes, with what ``there`` is left of it."""
    now = store.clock()
    begins = _hours(now.astimezone(store.timezone))
    done = figures.done(store, ACTS.values(), (*begins, now))
    left = {
        Job.READ: there.unread,
        Job.VERIFY: there.fields,
        Job.MATCH: there.nobodys + there.in_doubt,
        Job.DELIVER: there.to_deliver,
    }
    found = (
        Pace(job, done[act], _pace(store, act, now), left[job], job is not Job.VERIFY or there.is_exact)
        for job, act in ACTS.items()
    )
    return Paces(begins, tuple(found))


def _hours(now: datetime) -> tuple[datetime, ...]:
    """Return the begins of the last clock hours of ``now``, which is local."""
    this = now.replace(minute=0, second=0, microsecond=0)
    # Taken back on the line of time and not on the clock, which is put forward and back twice a year.
    steps = (this.timestamp() - 3600 * back for back in reversed(range(HOURS)))
    return tuple(datetime.fromtimestamp(moment, now.tzinfo) for moment in steps)


def _pace(store: Store, act: Act, now: datetime) -> Range | None:
    begins = [now - stretch for stretch in _STRETCHES]
    between = figures.done(store, [act], (*begins, now))[act]
    counts = [sum(between[place:]) for place in range(len(between))]
    if counts[_STRETCHES.index(timedelta(hours=1))] < FEWEST:
        return None
    firsts = [figures.first_done(store, act, begin) for begin in begins]
    return _range(counts, [now - first if first else timedelta() for first in firsts])


def _range(counts: Sequence[int], lasted: Sequence[timedelta]) -> Range:
    """Return the slowest and the fastest pace an hour of stretches that ``lasted`` so long, each with its count."""
    slow, fast = [], []
    for count, length in zip(counts, lasted, strict=True):
        if count >= FEWEST:
            hours = max(length, _SHORTEST) / timedelta(hours=1)
            slow.append((count - sqrt(count)) / hours)
            fast.append((count + sqrt(count)) / hours)
    return min(slow), max(fast)
