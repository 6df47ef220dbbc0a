"""The demonstration is the whole path: what it says happened stands in the store and the files it leaves."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from recon.errors import OutputError, StoreExists
from recon.model.sheet import SheetState
from recon.workflow.accounting import sheets_in
from recon.workflow.demonstrating import LEAST_SHEETS, Demonstrated, Plan, Step, demonstrate
from recon.workflow.opening import open_store
from recon.workflow.verifying import tasks


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Plan, Demonstrated, list[Step]]:
    noon = datetime(2026, 3, 10, 12, tzinfo=UTC)
    plan = Plan(tmp_path_factory.mktemp("demo"), sheets=2 * LEAST_SHEETS, seed=5, jobs=1, clock=lambda: noon)
    steps: list[Step] = []
    return plan, demonstrate(plan, began=steps.append), steps


def test_every_step_is_told_once_in_order(shown: tuple[Plan, Demonstrated, list[Step]]) -> None:
    assert shown[2] == list(Step)


def test_every_sheet_is_accounted_for(shown: tuple[Plan, Demonstrated, list[Step]]) -> None:
    _, done, _ = shown
    assert done.printed == 2 * LEAST_SHEETS
    assert done.status["sheets"][SheetState.PRINTED] == done.out == 1
    assert sum(done.status["sheets"].values()) == done.printed
    assert done.status["sheets"][SheetState.TO_VERIFY] == done.left > 0
    assert len(done.delivery.sheets) == done.status["sheets"][SheetState.MATCHED] > 0


def test_the_damaged_file_is_set_aside_and_the_rest_goes_on(shown: tuple[Plan, Demonstrated, list[Step]]) -> None:
    _, done, _ = shown
    assert [told.fault.code for told in done.scanned.faulty if told.fault] == ["file_truncated"]
    assert done.scanned.read == 2 * (done.printed - done.out)  # each sheet has a front and a back


def test_nothing_wrong_is_taken_without_asking(shown: tuple[Plan, Demonstrated, list[Step]]) -> None:
    _, done, _ = shown
    assert done.compared.mistakes == ()
    assert done.compared.accepted > 0


def test_the_window_has_something_to_show(shown: tuple[Plan, Demonstrated, list[Step]]) -> None:
    plan, done, _ = shown
    store = open_store(plan.store)
    try:
        waiting = {task.sheet for task in tasks(store)}
        assert len(waiting) == done.left
        assert {sheet.serial for sheet in sheets_in(store, SheetState.TO_VERIFY)} == waiting
    finally:
        store.close()


def test_the_bundle_holds_only_invented_patients(shown: tuple[Plan, Demonstrated, list[Step]]) -> None:
    plan, done, _ = shown
    bundle = json.loads(plan.bundle.read_text(encoding="utf-8"))
    assert bundle["type"] == "transaction"
    patients = [e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Patient"]
    assert patients
    for patient in patients:
        assert all(identifier["value"].startswith("DEMO") for identifier in patient["identifier"])
    written = json.loads((plan.out / "written.json").read_text(encoding="utf-8"))
    assert len(written) == done.printed - done.out


def test_a_second_demonstration_does_not_touch_the_first(shown: tuple[Plan, Demonstrated, list[Step]]) -> None:
    plan, _, _ = shown
    before = plan.bundle.read_bytes()
    with pytest.raises(StoreExists):
        demonstrate(plan, began=lambda step: None)
    assert plan.bundle.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder", encoding="utf-8")
    with pytest.raises(OutputError):
        demonstrate(Plan(in_the_way / "demo"), began=lambda step: None)
