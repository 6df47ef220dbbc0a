"""Somebody in front of one of the ways to verify, on a real store of drawn sheets."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from recon.app.mode import Mode
from recon.app.modes import Modes
from recon.app.office import Office
from recon.app.work import StoreWork
from recon.language import choose
from recon.model.reading import Reading, Reason, Verdict
from recon.model.verification import Verification
from recon.store import Store, queries
from tests.helpers.desk_store import bring_back
from tests.helpers.front import bring_to_front
from tests.helpers.nurse import two_forms
from tests.helpers.store_samples import SERIALS, blank_store, issue, reading

SHEET = SERIALS[0]
READ = (
    reading("pulse", "77", row=0),
    reading("pulse", "87", row=1),
    reading("day", "2026-03-17"),
    reading("name", "LE GOFF", Verdict.REVIEW, Reason.CRITICAL),
    reading("sex", "M", Verdict.REVIEW, Reason.TOO_MANY_MARKS),
    reading("notes", "fievre depuis hier\nvu a 9 h", Verdict.REVIEW, Reason.IMAGE_ONLY),
)


def modes_store(folder: Path, *sheets: tuple[Reading, ...]) -> Path:
    """Make a store with one returned sheet of nobody's for each of ``sheets`` (default: three alike)."""
    with blank_store(folder) as store:
        for serial, readings in zip(SERIALS, sheets or (READ, READ, READ), strict=False):
            bring_back(store, issue(store, serial), *readings)
    return folder


class Verifier:
    """Someone at the ways to verify: presses keys where the keyboard is, clicks, and looks into the store."""

    def __init__(self, qtbot: QtBot, folder: Path, operator: str, language: str = "fr") -> None:
        choose(language)
        self.bot, self.folder, self.operator = qtbot, folder, operator
        self.work = StoreWork(folder)
        self.office = Office(self.work, operator, two_forms)
        self.window, self.fields = QWidget(), QLabel("fields")
        self.window.setObjectName("screen")
        self.modes = Modes(self.fields, self.office)
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.modes.bar)
        layout.addWidget(self.modes, 1)
        self.fields.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.modes.bind(self.window)
        self.modes.entered.connect(self.fields.setFocus)
        self.wrong: list[str] = []
        self.modes.failed.connect(lambda error: self.wrong.append(error.message()))
        self.window.resize(1100, 800)
        bring_to_front(qtbot, self.window)
        self.fields.setFocus()

    def go(self, name: str) -> Mode:
        self.modes.choose(name)
        view = self.modes.view
        assert view is not None
        return view

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.bot.keyClick(self.focus, key, held)

    def type(self, text: str) -> None:
        self.bot.keyClicks(self.focus, text)

    def click(self, widget: QWidget) -> None:
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def until(self, is_so: Callable[[], bool]) -> None:
        self.bot.waitUntil(is_so)

    def recorded(self, serial: str = SHEET) -> dict[tuple[str, int | None], Verification]:
        """Return every decision about the sheet, seen through a connection of its own."""
        with Store.open(self.folder) as store:
            found = queries.standings(store, serial=serial)
        return {(s.reading.field, s.reading.row): s.verification for s in found if s.verification is not None}

    def waiting(self, serial: str = SHEET) -> set[tuple[str, int | None]]:
        with Store.open(self.folder) as store:
            found = queries.standings(store, serial=serial, waiting=True)
        return {(s.reading.field, s.reading.row) for s in found}

    def close(self) -> None:
        self.modes.close_work()
        self.office.close()
        self.work.close()
