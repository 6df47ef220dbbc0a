"""What is typed twice is chosen in the window: whole forms by their critical fields, and other fields by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, keys
from recon.app.twicepanel import TwicePanel
from recon.app.window import Window
from recon.app.work import StoreWork
from recon.language import tr
from recon.store import Store
from recon.workflow.choosing import choose
from recon.workflow.keying import CRITICAL, FIELDS, FORMS, Rule, rule
from tests.helpers import rooms
from tests.helpers.front import bring_to_front
from tests.helpers.modes_scene import modes_store
from tests.helpers.nurse import two_forms
from tests.helpers.readable import cut_off


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return modes_store(tmp_path / "store")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, folder: Path) -> Iterator[Window]:
    work = StoreWork(folder)
    made = build(qapp, work, "fr", "claire", two_forms, room=keys.VERIFY)
    bring_to_front(qtbot, made)
    yield made
    made.close()
    work.close()


def opened(window: Window, qtbot: QtBot) -> TwicePanel:
    room = rooms.verifying(window)
    room.modes.choose("keying")
    assert room.modes.view is not None
    qtbot.keyClick(QApplication.focusWidget() or room.modes.view, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    panel = room.twice
    assert panel.isVisible()
    qtbot.waitUntil(lambda: bool(panel.forms.lines.lines))
    return panel


def keep(panel: TwicePanel, qtbot: QtBot) -> None:
    panel.done.click()
    qtbot.waitUntil(lambda: not panel.isVisible())


def chosen(folder: Path) -> Rule:
    with Store.open(folder) as store:
        return rule(store)


def critical_and_other(panel: TwicePanel) -> tuple[str, str, str]:
    """Return a form that has a critical field, that field, and one that is not critical; the form is in hand."""
    assert panel._twice is not None
    for form in panel._twice.forms:
        critical = [field.key for field in form.fields if field.critical]
        other = [field.key for field in form.fields if not field.critical]
        if critical and other:
            panel.forms.go(form.key)
            return form.key, critical[0], other[0]
    raise AssertionError("no such form")


def test_one_form_and_one_other_field(window: Window, qtbot: QtBot, folder: Path) -> None:
    panel = opened(window, qtbot)
    form, critical, other = critical_and_other(panel)
    assert panel.forms.lines.ticked == frozenset(), "nothing was typed twice"
    panel.forms.toggled.emit(form)
    assert critical in panel.fields.lines.ticked
    assert other not in panel.fields.lines.ticked
    panel.fields.toggled.emit(other)
    assert chosen(folder) == Rule(), "nothing is chosen before it is kept"
    keep(panel, qtbot)
    assert chosen(folder) == Rule(critical=True, forms=frozenset({form}), fields=frozenset({f"{form}:{other}"}))


def test_all_forms_are_every_form_also_those_to_come(window: Window, qtbot: QtBot, folder: Path) -> None:
    panel = opened(window, qtbot)
    for line in panel.forms.lines.lines:
        panel.forms.toggled.emit(line.key)
    keep(panel, qtbot)
    assert chosen(folder) == Rule(critical=True)


def test_a_critical_field_follows_its_form(window: Window, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    form, critical, _ = critical_and_other(panel)
    panel.forms.toggled.emit(form)
    panel.fields.toggled.emit(critical)
    assert critical in panel.fields.lines.ticked
    assert panel.message.text() == tr("keying.choose.with_form")


def test_what_was_chosen_is_shown_and_a_form_that_is_gone_stays(window: Window, qtbot: QtBot, folder: Path) -> None:
    with Store.open(folder) as store:
        keys_of = sorted(two_forms().keys)
        for name, value in ((CRITICAL, True), (FORMS, ["ancient", keys_of[0]]), (FIELDS, ["ancient:pulse"])):
            choose(store, name, value, operator="chief")
    panel = opened(window, qtbot)
    assert panel.forms.lines.ticked == {keys_of[0]}
    panel.forms.toggled.emit(keys_of[0])
    keep(panel, qtbot)
    assert chosen(folder) == Rule(False, frozenset({"ancient", keys_of[0]}), frozenset({"ancient:pulse"}))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_all_of_it_can_be_read(window: Window, qtbot: QtBot, lang: str) -> None:
    window._languages.choose(lang)
    assert cut_off(opened(window, qtbot)) == []
