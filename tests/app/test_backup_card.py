"""Backups at the window: one made now, those made by themselves, and what is told when the stick is not there."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, keys
from recon.app.homeroom import HomeRoom
from recon.app.work import StoreWork
from recon.errors import BackupError
from recon.store import Store, made_backups
from recon.workflow.restoring import kept_at
from recon.workflow.timed_backups import Plan, choose_plan, plan
from tests.helpers.nurse import two_forms
from tests.helpers.store_samples import OPERATOR, blank_store, issue, sample_patient, scan_sheet

Open = Callable[[], HomeRoom]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with blank_store(tmp_path / "store") as store:
        scan_sheet(store, issue(store, patient=sample_patient()))
        return store.folder


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, folder: Path) -> Iterator[Open]:
    """Return a function that opens the window at home, where backups stand."""
    works: list[StoreWork] = []

    def show() -> HomeRoom:
        works.append(StoreWork(folder))
        window = build(qapp, works[-1], "fr", "claire", two_forms, keys.HOME)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        room = window.room
        assert isinstance(room, HomeRoom)
        qtbot.waitUntil(lambda: room._backups.standing is not None)
        return room

    yield show
    for window in qapp.topLevelWidgets():
        window.close()
    for work in works:
        work.close()


def rested(room: HomeRoom) -> bool:
    return room._backups.stage is None


def test_where_and_how_often_is_chosen_and_a_backup_made_at_once(
    home: Open, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    room = home()
    assert room.backups.last.text() == "Aucune"
    room.backups.now.click()
    panel = room.backing_up
    assert panel.isVisible()
    panel.finish()
    assert panel.message.isVisible()
    panel.place.setText(str(tmp_path / "stick"))
    panel.choices[15].click()
    panel.finish()
    assert not panel.isVisible()
    qtbot.waitUntil(lambda: rested(room) and room._backups.standing.last is not None)  # type: ignore[union-attr]
    assert str(tmp_path / "stick") in room.backups.last.text()
    assert "15" in room.backups.more.text()
    with Store.open(folder) as store:
        assert plan(store) == Plan(tmp_path / "stick", 15)
    assert len(kept_at(tmp_path / "stick")[0].names()) == 1


def test_one_is_made_by_itself_when_it_is_due_and_not_before(
    home: Open, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with Store.open(folder) as store:
        choose_plan(store, Plan(tmp_path / "stick", 15), operator=OPERATOR)
    room = home()
    desk = room._backups
    qtbot.waitUntil(lambda: rested(room) and desk.standing.last is not None)  # type: ignore[union-attr]
    desk.tick()
    assert rested(room)
    assert len(kept_at(tmp_path / "stick")[0].names()) == 1


def test_a_stick_that_is_not_there_is_told_calmly_and_tried_again_a_minute_later(
    home: Open, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    with Store.open(folder) as store:
        choose_plan(store, Plan(tmp_path / "media" / "stick", 15), operator=OPERATOR)
    room = home()
    desk = room._backups
    qtbot.waitUntil(lambda: isinstance(desk.error, BackupError))
    assert room.backups.problem.isVisible()
    assert not room.window().fault.isVisible()
    desk.tick()
    assert rested(room)
    (tmp_path / "media").mkdir()
    desk._failed_at = datetime.now(UTC) - timedelta(minutes=2)
    desk.tick()
    qtbot.waitUntil(lambda: rested(room) and desk.error is None)
    assert not room.backups.problem.isVisible()
    with Store.open(folder) as store:
        assert made_backups.last(store) is not None


def test_a_window_that_closes_stops_the_backup_and_leaves_no_half_one(home: Open, qtbot: QtBot, tmp_path: Path) -> None:
    room = home()
    room._backups._stop.set()
    room._backups.back_up(tmp_path / "stick")
    qtbot.waitUntil(lambda: rested(room))
    assert room._backups.error is None
    assert kept_at(tmp_path / "stick")[0].names() == ()


def test_the_keyboard_reaches_it(home: Open, qtbot: QtBot) -> None:
    room = home()
    for button in (room.backups.now, room.backups.settings):
        assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
        assert button.accessibleName()
