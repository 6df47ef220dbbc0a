"""The clock of an exercise, killed at every boundary of each of its acts, and by two people at once.

Whatever was cut, the status and the report say where it stands, the store is sound, and doing it again does it once.
"""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest

from recon.errors import DrillError
from recon.store import Store
from recon.workflow.checking import check
from recon.workflow.drilling.reporting import report
from recon.workflow.drilling.running import (
    Run,
    Usage,
    Used,
    happened,
    keep_usage,
    open_exercise,
    run_of,
    start,
    stop,
    ticked,
    usage_of,
)
from tests.faults.killing import run
from tests.faults.story import Job, Place, Told
from tests.helpers.exercises import MADE, small_exercise, with_key

LATER = MADE + timedelta(minutes=3)
USED = Usage({"verify_room": Used(7, 2, 4.0)}, {"S": Used(7, 2, 4.0)})

Act = Callable[[Store], object]

STARTED: Act = lambda store: start(store, operator="claire")  # noqa: E731
ACTS: dict[str, tuple[tuple[Act, ...], Act, Callable[[Run, Usage], bool]]] = {
    "start": ((), STARTED, lambda run, _: run.started is not None),
    "inject": ((STARTED,), lambda store: happened(store, 0, operator="luc"), lambda run, _: 0 in run.injects),
    "tick": ((STARTED,), lambda store: ticked(store, 1, operator="luc"), lambda run, _: 1 in run.tasks),
    "stop": ((STARTED,), lambda store: stop(store, operator="claire"), lambda run, _: run.stopped is not None),
    "counting": (
        (STARTED, lambda store: keep_usage(store, "a", Usage({"home": Used(1, 0, 1.0)}, {}), operator="luc")),
        lambda store: keep_usage(store, "a", USED, operator="luc"),
        lambda _, used: used == USED,
    ),
}


def done(folder: Path, act: Act, at: datetime) -> None:
    with open_exercise(folder, clock=lambda: at) as store:
        act(store)


def made(folder: Path, before: tuple[Act, ...]) -> Path:
    with_key(small_exercise(folder))
    for act in before:
        done(folder, act, MADE)
    return folder


def job(act: Act) -> Job:
    def do(place: Place, _told: Told) -> None:
        done(place.folder, act, LATER)

    return Job("drill", lambda _: None, do, lambda _: {})


@pytest.mark.parametrize("name", ACTS)
def test_an_act_that_is_killed_is_done_or_not_done(name: str, tmp_path: Path) -> None:
    before, act, is_done = ACTS[name]
    ready = made(tmp_path / "ready", before)
    whole = run(job(act), Place(shutil.copytree(ready, tmp_path / "whole")))
    assert whole.error == ""
    assert len(whole.names) >= 4  # before a transaction, in it, before its end, after it
    for at in range(1, len(whole.names) + 1):
        folder = shutil.copytree(ready, tmp_path / f"killed-{at}")
        assert run(job(act), Place(folder), at=at).killed, whole.names[at - 1]
        with open_exercise(folder, clock=lambda: LATER) as store:
            was_done = is_done(run_of(store), usage_of(store))
            assert was_done is ("after a commit" in whole.names[:at])
            assert check(store) == ()
            if run_of(store).started is not None:
                assert report(store).figures["minutes"] is not None
        try:
            done(folder, act, LATER + timedelta(minutes=1))
        except DrillError:
            assert was_done  # it is started once, and stopped once
        with open_exercise(folder, clock=lambda: LATER) as store:
            found = run_of(store)
            assert is_done(found, usage_of(store))
            first = LATER if was_done else LATER + timedelta(minutes=1)
            times = {"start": found.started, "stop": found.stopped}
            assert times.get(name, first) == first
            assert all(one.at == first for one in (*found.injects.values(), *found.tasks.values()))


def start_it(folder: Path, barrier: object, name: str) -> None:
    with open_exercise(folder) as store:
        barrier.wait()  # type: ignore[attr-defined]
        try:
            start(store, operator=name)
        except DrillError:
            raise SystemExit(DrillError.exit_code) from None


def test_of_two_who_start_it_at_once_one_has(tmp_path: Path) -> None:
    folder, context = made(tmp_path / "exercise", ()), get_context("spawn")
    barrier = context.Barrier(2)
    both = [context.Process(target=start_it, args=(folder, barrier, name)) for name in ("claire", "luc")]
    for one in both:
        one.start()
    for one in both:
        one.join(60)
    assert sorted(one.exitcode or 0 for one in both) == [0, DrillError.exit_code]
    with open_exercise(folder) as store:
        sql = "SELECT count(*) AS times FROM ledger WHERE subject = 'drill:run'"
        assert store.rows(sql)[0]["times"] == 1
