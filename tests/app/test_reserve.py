"""The reserve in the window: blank paper is put by in the print room, opened and put back in the account room."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from recon.app import keys
from recon.model.custody import Envelope, Seal
from recon.model.sheet import Apart, SheetState
from recon.store import Store, custody, queries
from recon.workflow.downtimes import unexplained
from recon.workflow.numbers import new_serials
from recon.workflow.reserving import reserve
from tests.helpers import rooms
from tests.helpers.account_store import print_batch
from tests.helpers.nurse import Nurse

ALT = Qt.KeyboardModifier.AltModifier
BATCH = "01BATCHBBBBBBBBBBBBBBBBBBB"


def put_by(nurse: Nurse, count: int = 3) -> list[str]:
    with Store.open(nurse.folder) as store:
        serials = new_serials(store, count)
        print_batch(store, BATCH, serials, ward="MED2", apart=Apart.RESERVE)
    return serials


def envelopes(nurse: Nurse) -> tuple[Envelope, ...]:
    with Store.open(nurse.folder) as store:
        return reserve(store)


def awaited(nurse: Nurse) -> set[str]:
    with Store.open(nurse.folder) as store:
        found = custody.open_downtime(store)
        return {one.serial for one in unexplained(store, found)} if found else set()


def enter(nurse: Nurse) -> None:
    nurse.go(keys.ACCOUNT)
    nurse.wait(lambda: nurse.sheets.account and nurse.sheets.account.reserve)


def test_blank_sheets_are_printed_for_the_reserve(nurse: Nurse, tmp_path: Path) -> None:
    nurse.go(keys.PRINTING)
    nurse.press(Qt.Key.Key_B, held=ALT)
    nurse.room.whom.number.setValue(2)
    nurse.desk.switch_form("triage")
    nurse.room.whom.reserve.click()
    assert nurse.room.whom.reserve.isChecked()
    assert nurse.desk.order.reserve
    nurse.print_to(tmp_path / "paper.pdf")
    nurse.room.print()
    batch = nurse.printed()
    assert batch.batch[-6:] in nurse.room.send.message.text().splitlines()[-1]
    (one,) = envelopes(nurse)
    assert (one.batch, one.seal, one.kept) == (batch.batch, Seal.CLOSED, 2)
    with Store.open(nurse.folder) as store:
        assert sum(sheet.state is SheetState.RESERVE for sheet in queries.sheets(store)) == 2
    # What is printed next is awaited again, unless somebody says so once more.
    assert not nurse.desk.order.reserve
    assert not nurse.room.whom.reserve.isChecked()


def test_a_patients_sheets_are_never_put_by(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    nurse.press(Qt.Key.Key_B, held=ALT)
    nurse.room.whom.reserve.click()
    nurse.press(Qt.Key.Key_B, held=ALT)
    assert not nurse.desk.order.reserve
    nurse.press(Qt.Key.Key_B, held=ALT)
    assert not nurse.desk.order.reserve


def test_without_a_reserve_there_is_no_card(nurse: Nurse) -> None:
    nurse.go(keys.ACCOUNT)
    assert not nurse.account.reserve.isVisible()


def test_an_envelope_is_opened(nurse: Nurse) -> None:
    serials = put_by(nurse)
    enter(nurse)
    card = nurse.account.reserve
    assert card.isVisible()
    assert card.summary.text().endswith("3")
    card.list.go(BATCH)
    assert card.open.isEnabled()
    assert not card.back.isEnabled()
    assert not set(serials) & awaited(nurse)
    card.open.click()
    nurse.wait(lambda: set(serials) <= awaited(nurse))
    nurse.wait(lambda: card.back.isEnabled() and not card.open.isEnabled())
    assert BATCH[-6:] in card.message.text()


@pytest.mark.parametrize("missing", [0, 1])
def test_what_was_not_used_goes_back_once_it_is_counted(nurse: Nurse, missing: int) -> None:
    serials = put_by(nurse)
    enter(nurse)
    nurse.account.reserve.list.go(BATCH)
    nurse.account.reserve.open.click()
    nurse.wait(lambda: nurse.account.reserve.back.isEnabled())
    nurse.account.reserve.back.click()
    panel = rooms.account(nurse.window).putting_back
    nurse.wait(panel.isVisible)
    assert nurse.focus is panel.counted
    nurse.press(Qt.Key.Key_Return)  # nobody counted yet
    assert panel.isVisible()
    panel.counted.setValue(3 - missing)
    if missing:
        nurse.press(Qt.Key.Key_Return)
        assert panel.isVisible()
        assert "2" in panel.message.text()
        panel.list.toggled.emit(serials[0])
    nurse.press(Qt.Key.Key_Return)
    nurse.wait(lambda: not panel.isVisible())
    nurse.wait(lambda: set(serials) & awaited(nurse) == set(serials[:missing]))
    (one,) = envelopes(nurse)
    assert (one.seal, one.kept, one.used) == (Seal.CLOSED, 3 - missing, missing)
