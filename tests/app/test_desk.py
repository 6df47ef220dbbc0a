"""The desk without a window: what waits, where one is, what was decided."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep

import pytest
from pytestqt.qtbot import QtBot

from recon.app import deciding, desklook
from recon.app.desk import Desk, Progress, Refusal
from recon.app.writer import Writer
from recon.errors import ReconError, StoreBusy
from recon.model.ledger import Act
from recon.model.verification import Outcome, Verification
from recon.store import Store, queries
from recon.workflow.opening import open_store
from recon.workflow.verifying import verify
from recon.workflow.verifying_queue import Order
from tests.helpers.clerk import settle
from tests.helpers.desk_store import FIRST, SECOND, bring_back, desk_store, doubtful
from tests.helpers.store_samples import SERIALS, issue

# Opens a desk on a store, and waits until it knows what waits there.
Sit = Callable[[Path], Desk]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return desk_store(tmp_path / "store", FIRST, SECOND)


@pytest.fixture
def sit(qtbot: QtBot) -> Iterator[Sit]:
    works: list[Writer] = []

    def open_desk(folder: Path) -> Desk:
        works.append(Writer(lambda: open_store(folder)))
        desk = Desk(works[-1], "claire")
        desk.refresh()
        settle(qtbot, works[-1])
        return desk

    yield open_desk
    for work in works:
        work.close()


@pytest.fixture
def desk(sit: Sit, folder: Path) -> Desk:
    return sit(folder)


def over(desk: Desk, qtbot: QtBot) -> None:
    """Wait until all is written, and all that came of it is known."""
    settle(qtbot, desk._work)


def waiting(desk: Desk) -> list[int]:
    return [desk.line(row).waiting for row in range(len(desk.lines.leads))]


def here(desk: Desk) -> str | None:
    return desk.current and desk.current.field.key


def test_it_begins_at_the_first_field_of_the_first_sheet(desk: Desk, qtbot: QtBot) -> None:
    assert here(desk) == "pulse"
    assert desk.progress == Progress(field=1, fields=6, line=1, lines=2, left=2, decided=0)
    desk.line(0)
    over(desk, qtbot)
    assert [(line.serial, line.waiting, line.patient is None) for line in map(desk.line, (0, 1))] == [
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


def test_what_somebody_else_decided_goes_and_what_came_in_comes(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    with Store.open(folder) as store:
        verify(store, SERIALS[0], "temperature", 0, outcome=Outcome.STRUCK, operator="paul")
        bring_back(store, issue(store, SERIALS[2]), doubtful("code", ("A1", 0.5)))
    desk.decide(Outcome.VALUE, "82")
    desk.refresh()
    over(desk, qtbot)
    assert here(desk) == "name"
    assert desk.progress == Progress(field=2, fields=5, line=1, lines=3, left=3, decided=1)


def test_a_decision_taken_elsewhere_is_never_overwritten_unseen(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    with Store.open(folder) as store:
        verify(store, SERIALS[0], "temperature", 0, outcome=Outcome.STRUCK, operator="paul")
    desk.skip()
    with qtbot.waitSignal(desk.overtaken):
        desk.decide(Outcome.VALUE, "37.5")
        assert here(desk) == "name", "the next is there at once"
    assert here(desk) == "temperature"
    assert desk.standing is not None
    assert (desk.standing.operator, desk.progress.decided) == ("paul", 0)
    with Store.open(folder) as store:
        (decision,) = [s.verification for s in queries.standings(store) if s.verification is not None]
    assert (decision.operator, decision.outcome) == ("paul", Outcome.STRUCK)


def test_the_place_is_kept_when_looking_again(desk: Desk, qtbot: QtBot) -> None:
    desk.step(3)
    before = desk.current
    desk.refresh()
    over(desk, qtbot)
    assert desk.current == before


def test_a_field_that_waits_again_is_asked_again(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    desk.decide(Outcome.VALUE, "82")
    over(desk, qtbot)
    with Store.open(folder) as store, store.transaction("paul") as journal:
        journal.record(Act.FIELD_ASKED, SERIALS[0], {"field": "pulse", "row": 0, "why": "carpet"})
    desk.refresh()
    over(desk, qtbot)
    assert desk.progress.decided == 0
    assert not desk.can_undo
    desk.step(-9)
    assert here(desk) == "pulse"


def test_an_error_of_the_store_leaves_everything_as_it_was(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    errors: list[ReconError] = []
    desk.failed.connect(errors.append)

    def busy(*_: object, **__: object) -> Verification:
        raise StoreBusy(store=folder)

    monkeypatch.setattr(deciding, "record", busy)
    monkeypatch.setattr(desklook, "look_anew", busy)
    desk.decide(Outcome.BLANK)
    over(desk, qtbot)
    desk.refresh()
    over(desk, qtbot)
    assert [type(error) for error in errors] == [StoreBusy, StoreBusy]
    assert (here(desk), desk.progress.decided, desk.can_undo) == ("pulse", 0, False)


def test_several_that_could_not_be_written_lead_back_to_the_first_and_lose_none(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def busy(*_: object, **__: object) -> Verification:
        raise StoreBusy(store=folder)

    with monkeypatch.context() as patch:
        patch.setattr(deciding, "record", busy)
        for text in ("83", "38.1", "LE GALL"):
            desk.decide(Outcome.VALUE, text)
            desk.decide(Outcome.VALUE, text)  # a name that is not the patient's is said twice
            over(desk, qtbot) if text == "LE GALL" else None
    assert desk.progress.decided == 0
    typed = []
    desk.open(0)
    for _ in range(3):
        assert desk.draft is not None
        typed.append(desk.draft.text)
        desk.skip()
    assert typed[:2] == ["83", "38.1"]


def test_the_next_is_there_while_a_slow_write_goes_on_and_closing_waits_for_it(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = deciding.record

    def slow(*given: object) -> Verification:
        sleep(0.2)
        return record(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(deciding, "record", slow)
    desk.decide(Outcome.VALUE, "82")
    desk.decide(Outcome.VALUE, "37.5")
    assert here(desk) == "name"
    desk._work.close()
    with Store.open(folder) as store:
        decided = {s.reading.field for s in queries.standings(store) if s.verification is not None}
    assert decided == {"pulse", "temperature"}


def test_a_decision_can_be_undone_while_it_is_being_written(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    desk.decide(Outcome.VALUE, "82")
    desk.undo()
    assert here(desk) == "pulse"
    desk.decide(Outcome.VALUE, "83")
    over(desk, qtbot)
    with Store.open(folder) as store:
        (decision,) = [s.verification for s in queries.standings(store) if s.verification is not None]
        assert decision.value == "83"
        assert len(store.rows("SELECT 1 FROM ledger WHERE act = 'field_verified'")) == 2


def test_what_was_typed_is_there_when_the_person_comes_back(desk: Desk) -> None:
    desk.type("8", "smudged")
    desk.skip()
    assert desk.draft is None
    desk.step(-1)
    assert desk.draft is not None
    assert (desk.draft.text, desk.draft.note) == ("8", "smudged")


def test_a_note_is_kept_with_the_decision(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    desk.accept("82", "smudged")
    over(desk, qtbot)
    with Store.open(folder) as store:
        (decision,) = [s.verification for s in queries.standings(store) if s.verification is not None]
    assert decision.note == "smudged"


def test_the_same_field_of_all_sheets_comes_in_a_row(sit: Sit, tmp_path: Path, qtbot: QtBot) -> None:
    rows = [(doubtful("pulse", ("82", 0.7), row=0), doubtful("code", ("A1", 0.5))) for _ in SERIALS]
    desk = sit(desk_store(tmp_path / "rows", *rows))
    desk.decide(Outcome.VALUE, "82")
    desk.sort(Order.FIELD)
    over(desk, qtbot)
    count = len(rows)
    assert (here(desk), desk.progress.lines, desk.progress.line) == ("code", 2, 2), "it begins where the person is"
    assert [line.title for line in map(desk.line, (0, 1))] == ["Heart rate", "Code"]
    met = []
    while desk.current is not None:
        met.append((here(desk), desk.current.sheet))
        desk.decide(Outcome.ILLEGIBLE)
        over(desk, qtbot)
    assert met == [("code", one) for one in SERIALS[:count]] + [("pulse", one) for one in SERIALS[1:count]]


def test_an_empty_desk_takes_every_command_calmly(sit: Sit, tmp_path: Path) -> None:
    desk = sit(desk_store(tmp_path / "empty"))
    desk.accept("82")
    desk.decide(Outcome.BLANK)
    desk.skip()
    desk.undo()
    desk.step(1)
    desk.step_line(1)
    desk.open(0)
    assert desk.current is None
    assert not desk.is_looking
    assert desk.progress == Progress(0, 0, 0, 0, 0, 0)
    assert desk.coming(5) == ()


def test_opening_a_finished_sheet_goes_to_its_first_field(desk: Desk) -> None:
    for _ in FIRST:
        desk.decide(Outcome.ILLEGIBLE)
    assert (here(desk), desk.progress.left) == ("day", 1)
    desk.open(0)
    assert here(desk) == "pulse"
    assert desk.standing is not None
    assert desk.standing.outcome is Outcome.ILLEGIBLE
