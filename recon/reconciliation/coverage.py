"""Whether a patient's sheets are all there: hours of which no sheet tells, sheets that tell of the same hours."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations, pairwise
from statistics import median_low

from recon.reconciliation.timeline import Event

# A gap is longer than so many times the usual interval, and at least so long.
TIMES_USUAL = 3
LEAST_GAP = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Gap:
    """Hours between two rows of a flowsheet of which no row tells, though rows are ``usual`` apart.

    ``page`` is the one that such rows stand on, from 1.
    """

    title: str
    page: int | None
    start: datetime
    end: datetime
    usual: timedelta
    sheets: tuple[str, ...]

    @property
    def length(self) -> timedelta:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Overlap:
    """Hours of which two sheets of one form tell, by more than one row: ``rows`` of the one that has more there."""

    title: str
    page: int | None
    start: datetime
    end: datetime
    sheets: tuple[str, str]
    rows: int


def gaps_in(events: Iterable[Event]) -> tuple[Gap, ...]:
    """Return the gaps between the first and the last row of each kind of flowsheet, over all its sheets.

    The usual interval is the median of the intervals between rows, of an even number of them the shorter one in the
    middle; rows of the same time count once. What lies before the first row or after the last is no gap: nobody knows
    when measuring was to begin or to end.
    """
    found = [gap for rows in _flows(events).values() for gap in _gaps(rows)]
    return tuple(sorted(found, key=lambda gap: gap.start))


def overlaps_in(events: Iterable[Event]) -> tuple[Overlap, ...]:
    """Return where two sheets of one form, in the same group of rows, tell of the same hours by more than one row.

    One row is no overlap: the last of a sheet is often written again as the first of the next.
    """
    found = [overlap for rows in _flows(events).values() for overlap in _overlaps(rows)]
    return tuple(sorted(found, key=lambda overlap: (overlap.start, overlap.sheets)))


def _flows(events: Iterable[Event]) -> dict[tuple[str, str], list[Event]]:
    """Return the dated rows of flowsheets in the order of time, by form and group."""
    found: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.is_flow and event.at is not None:
            found[event.form, event.group].append(event)
    return {key: sorted(rows, key=_moment) for key, rows in found.items()}


def _gaps(rows: Sequence[Event]) -> Iterator[Gap]:
    steps = [(one, other) for one, other in pairwise(rows) if _moment(one) != _moment(other)]
    if not steps:
        return
    usual = median_low(_moment(other) - _moment(one) for one, other in steps)
    for one, other in steps:
        length = _moment(other) - _moment(one)
        if length > TIMES_USUAL * usual and length >= LEAST_GAP:
            sheets = tuple(dict.fromkeys((one.sheet, other.sheet)))
            yield Gap(one.title, one.page, _moment(one), _moment(other), usual, sheets)


def _overlaps(rows: Sequence[Event]) -> Iterator[Overlap]:
    sheets: dict[str, list[Event]] = defaultdict(list)
    for row in rows:
        sheets[row.sheet].append(row)
    for (one, first), (other, second) in combinations(sheets.items(), 2):
        start = max(_moment(first[0]), _moment(second[0]))
        end = min(_moment(first[-1]), _moment(second[-1]))
        inside = max(sum(start <= _moment(row) <= end for row in of) for of in (first, second))
        if inside > 1:
            yield Overlap(first[0].title, first[0].page, start, end, (one, other), inside)


def _moment(event: Event) -> datetime:
    if event.at is None:
        raise ValueError("an event without a time is in no order")
    return event.at
