"""When a backup is due, and when the last one is older than wanted."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from recon.store import Store, made_backups
from recon.store.made_backups import Made
from recon.workflow.backing_up import back_up
from recon.workflow.timed_backups import Plan, choose_plan, due_at, overdue, plan
from tests.helpers.store_samples import OPERATOR

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
PLAN = Plan(Path("/media/stick"), 60)


def made(at: datetime) -> Made:
    return Made("/media/stick", "000001-x", at, OPERATOR, 1, 1, 1.0, same_disk=False)


@pytest.mark.parametrize(
    ("last", "failed", "due"),
    [
        (None, None, NOW),
        (made(NOW - timedelta(minutes=10)), None, NOW + timedelta(minutes=50)),
        (made(NOW - timedelta(hours=9)), None, NOW - timedelta(hours=8)),
        (made(NOW + timedelta(hours=2)), None, NOW + timedelta(hours=1)),  # the clock was put back
        (made(NOW - timedelta(hours=9)), NOW - timedelta(seconds=10), NOW + timedelta(seconds=50)),
        (None, NOW + timedelta(hours=2), NOW + timedelta(minutes=1)),
    ],
)
def test_the_next_is_an_interval_after_the_last_and_a_minute_after_one_that_failed(
    last: Made | None, failed: datetime | None, due: datetime
) -> None:
    assert due_at(PLAN, last, failed, NOW) == due


def test_the_station_wants_what_somebody_chose(store: Store, tmp_path: Path) -> None:
    assert plan(store) is None
    assert overdue(store) is None
    choose_plan(store, Plan(tmp_path / "stick", 15), operator=OPERATOR)
    assert plan(store) == Plan(tmp_path / "stick", 15)
    assert overdue(store) is None
    choose_plan(store, None, operator=OPERATOR)
    assert plan(store) is None


def test_a_backup_older_than_wanted_is_told(store: Store, tmp_path: Path) -> None:
    choose_plan(store, Plan(tmp_path / "stick", 15), operator=OPERATOR)
    clock = store.clock
    later = clock() + timedelta(minutes=31)
    store.clock = lambda: later
    assert overdue(store) is not None
    store.clock = clock
    back_up(store, tmp_path / "stick", operator=OPERATOR)
    last = made_backups.last(store)
    assert last is not None
    store.clock = lambda: last.at + timedelta(minutes=29)
    assert overdue(store) is None
    store.clock = lambda: last.at + timedelta(minutes=31)
    assert overdue(store) == timedelta(minutes=31)
