"""The clock of an exercise stands in its ledger: it goes on through a kill, and what was done is done once."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from recon.cli import main
from recon.errors import DrillError
from recon.model.exercise import EXERCISE_FILE, Answers, Part, ScannedPage, Task
from recon.model.exercise_files import exercise_to_json, read_exercise
from recon.model.ledger import Act
from recon.store import Store
from recon.workflow.checking import check
from recon.workflow.drilling.reporting import report
from recon.workflow.drilling.running import (
    Usage,
    Used,
    happened,
    keep_usage,
    open_exercise,
    people_of,
    run_of,
    start,
    stop,
    ticked,
    usage_of,
)
from recon.workflow.drilling.scoring import Stand
from tests.helpers.exercises import MADE, small_exercise, with_key


class _Clock:
    def __init__(self) -> None:
        self.at = MADE

    def __call__(self) -> datetime:
        return self.at

    def go(self, minutes: float) -> None:
        self.at += timedelta(minutes=minutes)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_exercise(tmp_path / "exercise")


def test_the_clock_goes_on_while_nobody_has_the_store_open(folder: Path) -> None:
    clock = _Clock()
    with open_exercise(folder, clock=clock) as store:
        assert not run_of(store).is_running
        start(store, operator="claire")
    clock.go(3.5)
    with open_exercise(folder, clock=clock) as store:
        run = run_of(store)
        assert (run.minute, run.left) == (3, timedelta(minutes=6.5))
        assert [one.title for _, one in run.due] == ["Imprimante en panne"]
        assert run.next is not None
        assert run.next[1].title == "Coupure de courant"
    clock.go(10)
    with open_exercise(folder, clock=clock) as store:
        assert run_of(store).left < timedelta()
        assert stop(store, operator="claire").elapsed == timedelta(minutes=13.5)
    clock.go(60)
    with open_exercise(folder, clock=clock) as store:
        assert run_of(store).elapsed == timedelta(minutes=13.5)
        assert check(store) == ()


def test_a_clock_that_is_put_back_takes_no_time_away(folder: Path) -> None:
    clock = _Clock()
    with open_exercise(folder, clock=clock) as store:
        start(store, operator="claire")
        clock.go(-90)
        run = run_of(store)
        assert (run.minute, run.left) == (0, timedelta(minutes=run.exercise.minutes))
        assert stop(store, operator="claire").elapsed == timedelta()


def test_what_happens_by_a_clock_that_is_put_back_is_not_before_the_start(folder: Path) -> None:
    clock = _Clock()
    with_key(folder)
    with open_exercise(folder, clock=clock) as store:
        start(store, operator="claire")
        clock.go(-90)
        happened(store, 0, operator="claire")
        told = report(store)
    assert [one.done for one in told.injects] == [0, None]
    assert told.figures["minutes"] == 0
    assert told.figures["sheets_per_hour"] is None  # of no time nothing is so much an hour
    assert told.figures["fields_per_hour"] is None


def test_who_worked_is_told_by_the_order_of_the_ledger(folder: Path) -> None:
    clock = _Clock()
    with_key(folder)
    with open_exercise(folder, clock=clock) as store:
        work(store, "before")
        start(store, operator="claire")
        clock.go(-90)
        work(store, "luc")
        stop(store, operator="claire")
        work(store, "after")
        assert people_of(store, run_of(store)) == ("after", "luc")
        assert report(store).outside == 2


def work(store: Store, who: str) -> None:
    with store.transaction(who) as journal:
        journal.record(Act.CHANGE_PROPOSED, "A", {"change": "merge", "target": "B", "why": "w", "evidence": ""})


def test_the_tasks_that_are_counted_are_those_that_can_be_ticked(tmp_path: Path) -> None:
    folder = small_exercise(tmp_path / "written")
    exercise = read_exercise(folder)
    trap = Task(1, Part.NURSE, "ERREUR VOULUE", is_trap=True)
    more = (*exercise.tasks, Task(1, Part.NURSE, "Écrivez.", sheet="VWAEKG258"), trap)
    (folder / EXERCISE_FILE).write_text(exercise_to_json(replace(exercise, tasks=more)), encoding="utf-8")
    with_key(folder)
    with open_exercise(folder) as store:
        start(store, operator="claire")
        ticked(store, 1, operator="claire")
        run = run_of(store)
        assert run.ticked == (1, 2)
        assert [place for place, _ in run.open_tasks] == [0]
        assert [one.title for one in report(store).tasks] == ["Apportez la pile.", "Vérifiez."]


def test_an_exercise_is_started_once_and_stopped_once(folder: Path) -> None:
    with open_exercise(folder) as store:
        with pytest.raises(DrillError):
            stop(store, operator="claire")
        start(store, operator="claire")
        with pytest.raises(DrillError):
            start(store, operator="claire")
        stop(store, operator="claire")
        for act in (start, stop):
            with pytest.raises(DrillError):
                act(store, operator="claire")


def test_what_happened_keeps_its_first_time_and_can_be_taken_back(folder: Path) -> None:
    clock = _Clock()
    with open_exercise(folder, clock=clock) as store:
        with pytest.raises(DrillError):
            happened(store, 0, operator="claire")
        start(store, operator="claire")
        clock.go(2)
        happened(store, 0, operator="claire", note="vu")
        clock.go(1)
        run = happened(store, 0, operator="luc")
        assert (run.injects[0].at, run.injects[0].by, run.injects[0].note) == (
            MADE + timedelta(minutes=2),
            "claire",
            "vu",
        )
        assert happened(store, 0, operator="luc", is_done=False).due[0][0] == 0
        with pytest.raises(DrillError):
            happened(store, 2, operator="claire")
        assert [place for place, _ in ticked(store, 1, operator="luc").open_tasks] == [0]


def test_what_several_sittings_took_is_added_up_and_no_key_is_named(folder: Path) -> None:
    with open_exercise(folder) as store:
        keep_usage(store, "a", Usage({"verify_room": Used(3, 1, 2.0)}, {}), operator="claire")
        keep_usage(store, "a", Usage({"verify_room": Used(5, 1, 4.0)}, {"S": Used(5, 1, 4.0)}), operator="claire")
        keep_usage(store, "b", Usage({"verify_room": Used(2, 0, 1.0)}, {}), operator="luc")
        assert usage_of(store).rooms == {"verify_room": Used(7, 1, 5.0)}
        assert usage_of(store).sheets == {"S": Used(5, 1, 4.0)}


def test_a_real_store_is_no_exercise(tmp_path: Path) -> None:
    with pytest.raises(DrillError, match="recon drill new"):
        open_exercise(small_exercise(tmp_path / "real", is_exercise=False))
    with pytest.raises(DrillError):
        open_exercise(tmp_path / "nothing")


def test_the_status_in_a_terminal_says_that_it_is_an_exercise(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for store, is_one in (
        (folder / "store", True),
        (small_exercise(tmp_path / "r", is_exercise=False) / "store", False),
    ):
        assert main(["--store", str(store), "--lang", "fr", "status"]) == 0
        assert ("EXERCICE" in capsys.readouterr().out) is is_one
        assert main(["--store", str(store), "status", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["exercise"] is is_one


def test_a_pile_that_is_gone_is_told_with_its_name(folder: Path) -> None:
    key = Answers(1, MADE.date(), (), (ScannedPage("scans/pile-1.pdf", 0, "", 0),), ())
    with open_exercise(folder) as store, pytest.raises(DrillError, match=r"pile-1\.pdf"):
        _ = Stand(store, folder, key).digests
