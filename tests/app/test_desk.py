"""The desk without a window: what waits, where one is, what was decided."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from recon.app.desk import Desk, Progress, Refusal
from recon.app.work import StoreWork
from recon.errors import ReconError, StoreBusy
from recon.model.page import Page
from recon.model.reading import Watched
from recon.model.verification import Outcome, Verification
from recon.store import Store, queries
from recon.workflow.picturing import Picture
from recon.workflow.repeats import Choice, Dispute
from recon.workflow.verifying import Task, verify
from tests.helpers.desk_store import FIRST, SECOND, bring_back, desk_store, doubtful
from tests.helpers.store_samples import SERIALS, issue


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return desk_store(tmp_path / "store", FIRST, SECOND)


@pytest.fixture
def desk(folder: Path, qtbot: QtBot) -> Iterator[Desk]:
    work = StoreWork(folder, "claire")
    desk = Desk(work)
    desk.refresh()
    yield desk
    work.close()


def here(desk: Desk) -> str | None:
    return desk.current and desk.current.field.key


def test_it_begins_at_the_first_field_of_the_first_sheet(desk: Desk) -> None:
    assert here(desk) == "pulse"
    assert desk.progress == Progress(field=1, fields=9, sheet=1, sheets=2, decided=0)
    assert [(s.serial, s.waiting, s.patient is None) for s in desk.sheets()] == [
        (SERIALS[0], 6, False),
        (SERIALS[1], 3, True),
    ]


def test_every_move_is_signalled_once(desk: Desk, qtbot: QtBot) -> None:
    moves: list[str | None] = []
    desk.moved.connect(lambda: moves.append(here(desk)))
    desk.decide(Outcome.VALUE, "82")
    desk.skip()
    desk.undo()
    desk.step(2)
    assert moves == ["temperature", "name", "pulse", "name"]


def test_a_refusal_says_why_and_whether_insisting_helps(desk: Desk, qtbot: QtBot) -> None:
    refusals: list[Refusal] = []
    desk.refused.connect(refusals.append)
    desk.accept("8x")
    desk.accept("300")
    desk.accept(None)
    assert [one.confirmable for one in refusals] == [False, True, False]
    assert [one.error is None for one in refusals] == [False, False, True]
    assert desk.progress.decided == 0


def test_insisting_works_only_on_the_same_value(desk: Desk) -> None:
    desk.accept("300")
    desk.accept("301")
    assert desk.progress.decided == 0
    desk.accept("301")
    assert desk.progress.decided == 1


def test_what_somebody_else_decided_goes_and_what_came_in_comes(desk: Desk, folder: Path) -> None:
    with Store.open(folder) as store:
        verify(store, SERIALS[0], "temperature", 0, outcome=Outcome.STRUCK, operator="paul")
        bring_back(store, issue(store, SERIALS[2]), doubtful("code", ("A1", 0.5)))
    desk.decide(Outcome.VALUE, "82")
    desk.refresh()
    assert here(desk) == "name"
    assert desk.progress == Progress(field=2, fields=9, sheet=1, sheets=3, decided=1)


def test_a_decision_taken_elsewhere_is_never_overwritten_unseen(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    with Store.open(folder) as store:
        verify(store, SERIALS[0], "temperature", 0, outcome=Outcome.STRUCK, operator="paul")
    desk.skip()
    with qtbot.waitSignal(desk.overtaken):
        desk.decide(Outcome.VALUE, "37.5")
    assert here(desk) == "name"
    assert desk.progress.decided == 0
    with Store.open(folder) as store:
        (decision,) = [s.verification for s in queries.standings(store) if s.verification is not None]
    assert (decision.operator, decision.outcome) == ("paul", Outcome.STRUCK)


def test_the_place_is_kept_when_looking_again(desk: Desk) -> None:
    desk.step(3)
    before = desk.current
    desk.refresh()
    assert desk.current == before


def test_a_field_that_waits_again_is_asked_again(desk: Desk, folder: Path) -> None:
    desk.decide(Outcome.VALUE, "82")

    class Reopened:
        """A store in which the decision has been taken back since."""

        def tasks(self) -> tuple[Task, ...]:
            return tuple(desk._tasks)

        def waits(self, task: Task) -> bool:
            return True

        def disputes(self) -> tuple[Dispute, ...]:
            return ()

        def keep(self, dispute: Dispute, choice: Choice) -> None:
            raise StoreBusy(store=folder)

        def tightened(self) -> tuple[Watched, ...]:
            return ()

        def verify(self, task: Task, outcome: Outcome, text: str | None, *, force: bool) -> Verification:
            raise StoreBusy(store=folder)

        def picture(self, page: Page) -> Picture:
            raise StoreBusy(store=folder)

    desk._work = Reopened()
    desk.refresh()
    assert desk.progress.decided == 0
    assert not desk.can_undo


def test_an_error_of_the_store_leaves_everything_as_it_was(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors: list[ReconError] = []
    desk.failed.connect(errors.append)

    def busy(*_: object, **__: object) -> Verification:
        raise StoreBusy(store=folder)

    monkeypatch.setattr(desk._work, "verify", busy)
    monkeypatch.setattr(desk._work, "tasks", busy)
    desk.decide(Outcome.BLANK)
    desk.refresh()
    assert [type(error) for error in errors] == [StoreBusy, StoreBusy]
    assert (here(desk), desk.progress.decided, desk.can_undo) == ("pulse", 0, False)


def test_an_empty_desk_takes_every_command_calmly(tmp_path: Path, qtbot: QtBot) -> None:
    work = StoreWork(desk_store(tmp_path / "empty"), "claire")
    desk = Desk(work)
    desk.refresh()
    desk.accept("82")
    desk.decide(Outcome.BLANK)
    desk.skip()
    desk.undo()
    desk.step(1)
    desk.step_sheet(1)
    desk.open_sheet(SERIALS[0])
    work.close()
    assert desk.current is None
    assert desk.progress == Progress(0, 0, 0, 0, 0)
    assert desk.coming(5) == ()


def test_opening_a_finished_sheet_goes_to_its_first_field(desk: Desk) -> None:
    for _ in FIRST:
        desk.decide(Outcome.ILLEGIBLE)
    assert here(desk) == "day"
    desk.open_sheet(SERIALS[0])
    assert here(desk) == "pulse"
    assert desk.standing is not None
    assert desk.standing.outcome is Outcome.ILLEGIBLE
