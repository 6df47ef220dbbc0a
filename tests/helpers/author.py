"""Someone at the window's forms room, with a kit of a few forms so that no test waits for the whole of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from recon.app.formroom import FormRoom
from recon.app.window import Window
from recon.store import Store
from recon.workflow.defining import Saved, kit_of, save_form
from recon.workflow.drafting import Draft, drafts, edit
from recon.workflow.inspecting import STRUCTURE
from recon.workflow.kits import Kit, load_kit

FEW = ("triage", "vitals", "vitals-child")


def few_forms() -> Kit:
    every = load_kit()
    layouts = {place: layout for place, layout in every.layouts.items() if place[0] in FEW}
    return Kit(layouts, files={key: every.files[key] for key in FEW})


class Author:
    """Presses keys where the keyboard is, clicks, and looks into the store."""

    def __init__(self, qtbot: QtBot, window: Window, folder: Path) -> None:
        self._bot, self.window, self.folder = qtbot, window, folder
        room = window.room
        assert isinstance(room, FormRoom)
        self.room, self.desk, self.writing, self.editor = room, room.desk, room.desk.writing, room.editor

    def wait(self, condition: Callable[[], object]) -> None:
        self._bot.waitUntil(lambda: bool(condition()), timeout=20_000)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self._bot.keyClick(self.focus, key, held)

    def type(self, text: str) -> None:
        self._bot.keyClicks(self.focus, text)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self._bot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def open(self, key: str = "vitals") -> None:
        """Take up the form of that key with the keyboard, and wait until its pages are drawn."""
        self.room.list.search.clear()
        self.room.enter()
        self.type(key)
        self.wait(lambda: self.desk.key == key)
        self.press(Qt.Key.Key_Return)
        self.wait(lambda: self.writing.draft and self.writing.draft.key == key and self.writing.result)

    def replace(self, old: str, new: str) -> None:
        """Select ``old`` in the text in hand, and type ``new`` over it."""
        found = self.editor.edit.document().find(old, 0)
        assert not found.isNull()
        self.editor.edit.setTextCursor(found)
        self.type(new)

    def examined(self) -> None:
        """Wait until what was typed was examined."""
        self.wait(lambda: self.writing.is_examined)

    def go_to_end(self) -> None:
        self.editor.edit.moveCursor(QTextCursor.MoveOperation.End)

    def titles(self) -> list[str]:
        return [line.title for line in self.room.list.list.lines.lines]

    def drafts(self) -> tuple[Draft, ...]:
        with Store.open(self.folder) as store:
            return drafts(store)

    def kit(self) -> Kit:
        """Return what would be printed, as a program that starts now finds it."""
        return kit_of(self.folder)

    def save_as(self, who: str, old: str, new: str, part: str = STRUCTURE) -> None:
        """Have somebody else at another window save the form in hand."""
        with Store.open(self.folder) as store:
            kit = few_forms()
            draft = edit(store, kit, "vitals", operator=who)
            texts = draft.definition.texts
            changed = draft.saying({**texts, part: texts[part].replace(old, new)})
            assert isinstance(save_form(store, kit, changed.definition, draft.former, operator=who), Saved)
