"""The window on sheets that were printed, filled, scanned and read: every field of them can be decided by keyboard."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, keys
from recon.app.work import StoreWork
from recon.workflow.demonstrating import LEAST_SHEETS, Plan, demonstrate
from recon.workflow.opening import open_store
from recon.workflow.verifying import tasks
from tests.helpers import rooms
from tests.helpers.clerk import Clerk
from tests.helpers.front import bring_to_front


def test_a_clerk_finishes_what_the_machine_left(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    plan = Plan(tmp_path / "demo", sheets=2 * LEAST_SHEETS, jobs=1)
    demonstrate(plan, began=lambda _: None)
    with open_store(plan.store) as store:
        left = len(tasks(store, operator="claire"))
    assert left > 0
    work = StoreWork(plan.store)
    window = build(qapp, work, "fr", "claire", room=keys.VERIFY)
    bring_to_front(qtbot, window)
    clerk = Clerk(qtbot, window, plan.store)
    qtbot.waitUntil(lambda: rooms.verify(window).card.crop.page is not None)
    while (task := rooms.verify(window).desk.current) is not None:
        clerk.press(Qt.Key.Key_Return)
        if rooms.verify(window).desk.current is task:  # what the machine read cannot stand, and the desk says so
            assert clerk.message
            clerk.press(Qt.Key.Key_F4)
    # More than waited at first: decisions of others, to be taken again, come a few at a time.
    assert rooms.verify(window).desk.sitting.count >= left
    assert rooms.verify(window).rest.isVisible()
    with open_store(plan.store) as store:
        assert tasks(store, operator="claire") == ()
    work.close()
