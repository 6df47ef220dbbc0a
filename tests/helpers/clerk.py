"""Someone in front of the window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from recon.app.background import Background
from recon.app.window import Window
from recon.errors import ReconError
from recon.model.verification import Verification
from recon.store import Store, queries
from tests.helpers import rooms


class Clerk:
    """Someone at the window: presses keys where the keyboard is, clicks, reads, and looks into the store."""

    def __init__(self, qtbot: QtBot, window: Window, folder: Path) -> None:
        self.window, self.verify, self.folder = window, rooms.verify(window), folder
        self._bot = qtbot
        self.settle()

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after the other, each once what the one before brought about is over."""
        for key in keys:
            self._bot.keyClick(self.focus, key, held)
            self.settle()

    def type(self, text: str) -> None:
        self._bot.keyClicks(self.focus, text)

    def click(self, widget: QWidget) -> None:
        self._bot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing goes on in the room's background, and all that came of it is shown."""
        settle(self._bot, rooms.verifying(self.window).work)

    def wait_to_be_heard(self) -> None:
        """Wait until the window listens again, after it led the person back."""
        self._bot.waitUntil(self.verify.answer.isEnabled)

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    @property
    def place(self) -> tuple[str, int | None] | None:
        """The field in hand."""
        task = self.verify.desk.current
        return None if task is None else (task.field.key, task.row)

    @property
    def message(self) -> str:
        return self.verify.card.message.text()

    def recorded(self) -> dict[tuple[str, int | None], Verification]:
        """Return every decision in the store, seen through a connection of its own."""
        with Store.open(self.folder) as store:
            standings = queries.standings(store)
        return {(s.reading.field, s.reading.row): s.verification for s in standings if s.verification is not None}

    def go_to(self, field: str) -> None:
        """Skip to the field."""
        while self.place is not None and self.place[0] != field:
            self.press(Qt.Key.Key_Escape)


def _append(over: list[None], _error: ReconError) -> None:
    over.append(None)


def settle(qtbot: QtBot, work: Background) -> None:
    """Wait until nothing goes on in the background, and all that came of it is shown."""
    for _ in range(3):  # what was told may ask for more
        over: list[None] = []
        work.run(lambda _: None, over.append, partial(_append, over))
        qtbot.waitUntil(partial(bool, over))


# Opens the window on a store with the given sheets.
Sit = Callable[..., Clerk]
