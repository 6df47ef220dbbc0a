"""All sheets of a patient, told in one place: ready or not, what does not go together, and what happened when."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from recon import language
from recon.app.matchjobs import Record
from recon.app.recordview import RecordView
from recon.model.sheet import SheetState
from recon.reconciliation.coverage import Gap
from recon.reconciliation.readiness import SheetLine
from recon.workflow.completing import Completeness
from recon.workflow.timelines import Conflict, ConflictKind, Event, Timeline
from tests.helpers.match_store import HUGO

MORNING = datetime(2026, 3, 1, 6, 0, tzinfo=UTC)
SERIALS = "00000001Q", "00000002N"


def event(hours: float, serial: str, pulse: str) -> Event:
    return Event(MORNING + timedelta(hours=hours), serial, "Constantes", 1, 0, "JM", (("Pouls", pulse),))


def record(*conflicts: Conflict, gaps: tuple[Gap, ...] = (), reasons: tuple[str, ...] = ()) -> Record:
    events = event(0, SERIALS[0], "84"), event(1, SERIALS[1], "96")
    sheets = tuple(
        SheetLine(serial, "vitals", "Constantes", HUGO.ipp, SheetState.MATCHED, 2, (1,)) for serial in SERIALS
    )
    numbers = HUGO.ipp, "80049999"
    whole = Completeness(HUGO, numbers, None, sheets, gaps, (), conflicts, reasons)
    return Record(Timeline(HUGO, numbers, events, conflicts), whole)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[RecordView]:
    language.choose("fr")
    made = RecordView()
    qtbot.addWidget(made)
    made.resize(600, 800)
    made.show()
    yield made
    language.choose("fr")


def conflict(kind: ConflictKind = ConflictKind.VALUES) -> Conflict:
    both = event(0, SERIALS[0], "84"), event(0, SERIALS[1], "96")
    return Conflict(kind, MORNING, both, (("Pouls", ("84", "96")),))


def test_what_is_complete_is_said_to_be(view: RecordView) -> None:
    view.show_record(record())
    assert view.ready.property("tone") == "good"
    assert not view.why.isVisible()
    assert not view.look.isVisible()


def test_what_keeps_a_patient_back_is_told_line_by_line(view: RecordView) -> None:
    view.show_record(record(reasons=("une page manque", "un champ attend")))
    assert view.ready.property("tone") == "caution"
    assert view.why.text().splitlines() == ["• une page manque", "• un champ attend"]


def test_two_values_of_one_moment_stand_side_by_side(view: RecordView) -> None:
    view.show_record(record(conflict()))
    ((row, head, first, second),) = view.conflicts.rows
    assert row.isVisible()
    assert "deux valeurs" in head.text()
    assert first.text() == "0000-0001-Q\nPouls 84"
    assert second.text() == "0000-0002-N\nPouls 96"
    assert not view.look.isVisible(), "they are not told a second time in a sentence"
    view.show_record(record())
    assert not row.isVisible()


def test_a_conflict_of_one_side_is_told_in_a_sentence(view: RecordView) -> None:
    alone = Conflict(ConflictKind.BIRTH, MORNING, (event(0, SERIALS[0], "84"),))
    view.show_record(record(alone))
    assert not view.conflicts.isVisible()
    assert "naissance" in view.look.text()


def test_a_gap_is_told(view: RecordView) -> None:
    gap = Gap("Constantes", 1, MORNING, MORNING + timedelta(hours=6), timedelta(hours=1), SERIALS[:1])
    view.show_record(record(gaps=(gap,)))
    assert "6 h 00" in view.look.text()


def test_the_sheets_with_their_pages_and_what_happened_in_order(view: RecordView) -> None:
    view.show_record(record())
    assert [line.below.split(" · ")[0] for line in view.sheets.lines.lines] == ["pages revenues\u00a0: 1 sur 2"] * 2
    assert [line.below for line in view.events.lines.lines] == ["Pouls 84", "Pouls 96"]
    assert [line.right for line in view.events.lines.lines] == ["JM", "JM"]
    assert "80049999" in view.facts.text()


def test_nothing_is_shown_while_it_is_on_its_way(view: RecordView) -> None:
    view.show_record(record())
    view.show_record(None)
    assert view.title.text() == ""
    assert not view.events.isVisible()
    assert not view.remarks.isVisible()
