"""Roles at the window: the rail and the keys of what is one's own, and the panel in which they are given."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, keys
from recon.app.work import StoreWork
from recon.store import Store
from recon.workflow import roles
from tests.helpers.clerk import Clerk
from tests.helpers.front import bring_to_front
from tests.helpers.nurse import two_forms

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def reopen(clerk: Clerk, qtbot: QtBot, qapp: QApplication) -> Callable[[str | None], Clerk]:
    """Return a function that opens the window as a person with a role."""

    def open_as(role: str | None) -> Clerk:
        clerk.window.close()
        with Store.open(clerk.folder) as store:
            roles.give(store, "Claire", role, operator="Claire")
        window = build(qapp, StoreWork(clerk.folder), "fr", "claire", two_forms, keys.SCANNING)
        bring_to_front(qtbot, window)
        return Clerk(qtbot, window, clerk.folder)

    return open_as


@pytest.mark.parametrize("role", [*roles.ROLES, None])
def test_a_role_has_its_rooms_on_the_rail_and_no_other(reopen: Callable[[str | None], Clerk], role: str | None) -> None:
    window = reopen(role).window
    shown = {name for name, made in window.rail.rooms.items() if made.isVisible()}
    assert shown == {f"{room}_room" for room in roles.rooms_of(role)}
    expected = keys.SCANNING if "scan" in roles.rooms_of(role) else keys.HOME
    assert window.room.command is expected
    window.close()


def test_keys_of_other_rooms_lead_nowhere(reopen: Callable[[str | None], Clerk]) -> None:
    nurse = reopen("nurse")
    nurse.press(Qt.Key.Key_4, held=CTRL)
    assert nurse.window.room.command is keys.HOME
    nurse.press(Qt.Key.Key_6, held=CTRL)
    assert nurse.window.room.command is keys.ACCOUNT
    nurse.window.close()


def test_a_role_is_given_in_the_panel(clerk: Clerk, qtbot: QtBot) -> None:
    panel = clerk.window.comforts.roles
    clerk.click(clerk.window.header.who)
    qtbot.waitUntil(panel.name.isVisible)
    assert panel.name.text() == "claire"
    clerk.press(Qt.Key.Key_Return)
    assert panel.message.isVisible()
    clerk.click(panel.choices["administrator"])
    clerk.click(panel.done)
    qtbot.waitUntil(lambda: clerk.window.header.who.text() != "claire")
    panel.name.setText("Odile")
    clerk.click(panel.choices["nurse"])
    clerk.click(panel.done)
    qtbot.waitUntil(lambda: len(panel.list.lines.lines) == 2)
    with Store.open(clerk.folder) as store:
        assert roles.roles(store) == {"claire": "administrator", "Odile": "nurse"}


def test_the_last_administrator_stays_one(clerk: Clerk, qtbot: QtBot) -> None:
    with Store.open(clerk.folder) as store:
        roles.give(store, "claire", "administrator", operator="claire")
    panel = clerk.window.comforts.roles
    panel.ask()
    qtbot.waitUntil(panel.name.isVisible)
    clerk.click(panel.choices["none"])
    clerk.click(panel.done)
    qtbot.waitUntil(lambda: panel.message.property("tone") == "danger")
    with Store.open(clerk.folder) as store:
        assert roles.role_of(store, "claire") == "administrator"


def test_whoever_may_not_give_roles_sees_only_what_there_is(clerk: Clerk, qtbot: QtBot) -> None:
    with Store.open(clerk.folder) as store:
        roles.give(store, "Odile", "administrator", operator="Odile")
    panel = clerk.window.comforts.roles
    panel.ask()
    qtbot.waitUntil(panel.list.isVisible)
    assert not panel.name.isVisible()
    assert not panel.done.isVisible()
    clerk.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
