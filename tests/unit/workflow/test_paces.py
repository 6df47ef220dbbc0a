"""How fast the work goes: counted by the clock's hours, and never surer than the counts allow."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import sqrt
from pathlib import Path

import pytest

from recon.model.ledger import Act
from recon.model.reading import Reason, Verdict
from recon.store import Store
from recon.workflow.figures import way
from recon.workflow.paces import HOURS, Job, Pace, Paces, paces
from tests.helpers.account_store import Clock
from tests.helpers.store_samples import OPERATOR, SERIALS, issue, reading, scan_sheet

NOW = datetime(2026, 3, 2, 10, 20, tzinfo=UTC)  # 11:20 in Paris


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "store", actor=OPERATOR, clock=Clock(NOW - timedelta(days=1))) as made:
        scan_sheet(
            made, issue(made), *(reading("pulse", "91", Verdict.REVIEW, Reason.UNSURE, row=row) for row in (0, 1))
        )
        yield made


def match_at(store: Store, *minutes_ago: float) -> None:
    """Match a sheet so many minutes before ``NOW``."""
    clock = store.clock
    assert isinstance(clock, Clock)
    for minutes in sorted(minutes_ago, reverse=True):
        clock.now = NOW - timedelta(minutes=minutes, seconds=1)
        with store.transaction(OPERATOR) as journal:
            detail = {"patient": "8001", "weight": 1.0, "reasons": []}
            journal.record(Act.SHEET_MATCHED, SERIALS[0], detail)


def at_now(store: Store) -> Paces:
    clock = store.clock
    assert isinstance(clock, Clock)
    clock.now = NOW - timedelta(seconds=1)
    there = way(store)
    clock.now = NOW - timedelta(seconds=1)
    return paces(store, there)


def pace(store: Store, job: Job) -> Pace:
    return next(one for one in at_now(store).jobs if one.job is job)


def test_without_work_there_is_no_pace_and_no_end(store: Store) -> None:
    found = pace(store, Job.VERIFY)
    assert (found.hours, found.an_hour, found.left, found.takes) == ((0,) * HOURS, None, 2, None)
    assert at_now(store).unknown == (Job.VERIFY, Job.MATCH)
    assert at_now(store).longest is None


def test_where_nothing_is_left_it_takes_no_time(store: Store) -> None:
    assert pace(store, Job.DELIVER).takes == (0.0, 0.0)


def test_hours_are_the_clocks_local_ones_and_the_last_is_not_over(store: Store) -> None:
    match_at(store, 1, 19, 21, 79, 81, 60 * 7 + 19, 60 * 7 + 21)
    found = at_now(store)
    assert [one.isoformat() for one in (found.begins[0], found.begins[-1])] == [
        "2026-03-02T04:00:00+01:00",
        "2026-03-02T11:00:00+01:00",
    ]
    assert pace(store, Job.MATCH).hours == (1, 0, 0, 0, 0, 1, 2, 2)


def test_few_things_done_are_no_pace(store: Store) -> None:
    match_at(store, 1, 2, 3, 4)
    assert pace(store, Job.MATCH).an_hour is None
    match_at(store, 0.5)
    assert pace(store, Job.MATCH).an_hour is not None


def test_what_was_done_before_the_last_hour_is_no_present_pace(store: Store) -> None:
    match_at(store, *range(61, 100))
    assert pace(store, Job.MATCH).an_hour is None


def test_the_pace_is_a_range_from_the_slowest_stretch_to_the_fastest(store: Store) -> None:
    match_at(store, *(1 + 3 * minute for minute in range(6)), *(10 * minute for minute in range(3, 18)))
    low, high = pace(store, Job.MATCH).an_hour or (0.0, 0.0)
    # Six since 16 minutes ago; 21 since the first one of the last three hours, which was 170 minutes ago.
    assert high == pytest.approx((6 + sqrt(6)) / (16 / 60), rel=0.01)
    assert low == pytest.approx(min((9 - 3) / (50 / 60), (21 - sqrt(21)) / (170 / 60)), rel=0.01)


def test_who_began_a_quarter_of_an_hour_ago_is_not_taken_for_slow(store: Store) -> None:
    match_at(store, *(minute / 2 for minute in range(1, 31)))
    low, high = pace(store, Job.MATCH).an_hour or (0.0, 0.0)
    assert low < 120 < high
    assert low > 90


def test_a_burst_of_a_second_is_not_an_hours_pace(store: Store) -> None:
    match_at(store, *(1 / 60,) * 10)
    low, high = pace(store, Job.MATCH).an_hour or (0.0, 0.0)
    assert (low, high) == (pytest.approx((10 - sqrt(10)) * 12), pytest.approx((10 + sqrt(10)) * 12))


def test_the_longest_work_is_the_end_of_all() -> None:
    quick, slow = Pace(Job.VERIFY, (), (50.0, 100.0), 100), Pace(Job.DELIVER, (), (5.0, 10.0), 100)
    assert (quick.takes, slow.takes) == ((1.0, 2.0), (10.0, 20.0))
    assert Paces((), (quick, slow)).longest is slow
    assert Paces((), (quick, Pace(Job.MATCH, (), None, 1))).longest is None
    assert Paces((), (quick, Pace(Job.MATCH, (), None, 0))).longest is quick


@pytest.mark.parametrize(
    ("now", "first"),
    [
        (datetime(2026, 3, 29, 6, 30, tzinfo=UTC), "2026-03-29T00:00:00+01:00"),  # the clock went forward at two
        (datetime(2026, 10, 25, 6, 30, tzinfo=UTC), "2026-10-25T01:00:00+01:00"),
    ],
)
def test_a_night_in_which_the_clock_is_changed_has_hours_of_sixty_minutes(
    store: Store, now: datetime, first: str
) -> None:
    clock = store.clock
    assert isinstance(clock, Clock)
    clock.now = now
    begins = paces(store, way(store)).begins
    steps = {after.timestamp() - before.timestamp() for before, after in pairwise(begins)}
    assert steps == {3600.0}
    assert begins[-1] <= clock.now < begins[-1] + timedelta(hours=1, seconds=5)
