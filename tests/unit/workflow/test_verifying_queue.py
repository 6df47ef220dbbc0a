"""What waits, as a long list of which a little is looked at; and decisions that others have taken meanwhile."""

from dataclasses import replace
from pathlib import Path

import pytest

from recon.errors import SheetStateError
from recon.model.verification import Outcome
from recon.store import Store, queries, unverified
from recon.workflow.choosing import choose
from recon.workflow.keying import CRITICAL
from recon.workflow.opening import open_store
from recon.workflow.verifying import tasks, verify
from recon.workflow.verifying_queue import Order, lines, look, survey
from tests.helpers.desk_store import FIRST, SECOND, desk_store
from tests.helpers.store_samples import SERIALS


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(desk_store(tmp_path / "store", FIRST, SECOND, FIRST))


def settle(store: Store, serial: str, field: str, row: int | None, operator: str = "paul") -> None:
    verify(store, serial, field, row, outcome=Outcome.ILLEGIBLE, operator=operator)


def test_sheets_come_in_the_order_scanned_and_go_once_nothing_waits(store: Store) -> None:
    assert [lead.key for lead in survey(store, Order.SHEET, "claire")] == list(SERIALS[:3])
    for task in tasks(store, sheet=SERIALS[0]):
        settle(store, task.sheet, task.field.key, task.row)
    assert [lead.key for lead in survey(store, Order.SHEET, "claire")] == list(SERIALS[1:3])


def test_a_field_has_all_its_sheets(store: Store) -> None:
    found = {lead.field: lead for lead in survey(store, Order.FIELD, "claire")}
    assert (found["pulse"].sheets, found["pulse"].count) == ((SERIALS[0], SERIALS[2]), 2)
    assert (found["code"].sheets, found["code"].title) == ((SERIALS[1],), "Code")
    told = look(store, found["pulse"].sheets, "claire", found["pulse"])
    assert [(task.sheet, task.field.key) for task in told.tasks] == [(SERIALS[0], "pulse"), (SERIALS[2], "pulse")]


def test_the_list_says_as_much_as_all_tasks_do(store: Store) -> None:
    settle(store, SERIALS[0], "pulse", 0)
    every = tasks(store)
    counted = {serial: sum(task.sheet == serial for task in every) for serial in SERIALS[:3]}
    assert unverified.counts(store, SERIALS[:3]) == counted
    assert {serial: line.count for serial, line in lines(store, SERIALS[:3]).items()} == counted
    assert sum(lead.count or 0 for lead in survey(store, Order.FIELD, "claire")) == len(every)
    assert look(store, SERIALS[:3], "claire").tasks == every


def test_what_two_people_type_is_asked_of_nobody_alone(store: Store) -> None:
    choose(store, CRITICAL, True, operator="claire")
    assert "name" not in {task.field.key for task in tasks(store)}
    assert "name" not in {lead.field for lead in survey(store, Order.FIELD, "claire")}
    assert lines(store, SERIALS[:1])[SERIALS[0]].count == len(tasks(store, sheet=SERIALS[0]))
    with pytest.raises(SheetStateError):
        settle(store, SERIALS[0], "name", None)


def test_a_decision_that_was_not_seen_is_not_superseded(store: Store) -> None:
    settle(store, SERIALS[0], "pulse", 0)
    with pytest.raises(SheetStateError) as refused:
        verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.STRUCK, operator="claire", seen=())
    theirs = refused.value.details["overtaken"]
    assert (theirs.operator, theirs.outcome) == ("paul", Outcome.ILLEGIBLE)
    mine = verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.STRUCK, operator="claire", seen=(theirs,))
    again = verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.BLANK, operator="claire", seen=(mine,))
    assert again.outcome is Outcome.BLANK


def test_a_decision_about_one_scan_is_never_taken_for_another(store: Store) -> None:
    standing = queries.standings(store, serial=SERIALS[0])[0]
    said = (store, SERIALS[0], standing.reading.field, standing.reading.row)
    other = replace(standing.page, position=standing.page.position + 1)
    with pytest.raises(SheetStateError):
        verify(*said, outcome=Outcome.STRUCK, operator="claire", page=other)
    assert queries.standings(store, serial=SERIALS[0])[0].verification is None
    assert verify(*said, outcome=Outcome.STRUCK, operator="claire", page=standing.page).outcome is Outcome.STRUCK
