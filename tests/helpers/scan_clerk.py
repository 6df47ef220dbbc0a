"""Someone at the window's scan room, with a scanner of the test's own and a sheet that was printed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, keys, scanjobs
from recon.app.scanroom import ScanRoom
from recon.app.window import Window
from recon.app.work import StoreWork
from recon.store import Store, queries, scans
from recon.store.scans import ScannedPage
from recon.vision.raster import decode
from recon.workflow.printing import print_sheets
from recon.workflow.scanning import FEW_PAGES
from tests.helpers.clerk import Clerk
from tests.helpers.fake_scanner import FakeScanner
from tests.helpers.front import bring_to_front
from tests.helpers.nurse import two_forms
from tests.helpers.rooms import room
from tests.helpers.store_samples import OPERATOR, blank_store


def picture(shade: int) -> bytes:
    """Return a page on which nothing stands, different for each shade."""
    return bytes(cv2.imencode(".png", np.full((600, 500), shade, np.uint8))[1])


@dataclass
class Ward:
    """A store with one printed sheet, its pages as they come out of a scanner, and a scanner."""

    folder: Path
    serial: str
    pages: list[bytes]
    scanner: FakeScanner = field(default_factory=FakeScanner)


def ward(folder: Path) -> Ward:
    """Make it in ``folder``."""
    with blank_store(folder / "store") as store:
        out = folder / "sheets.pdf"
        printed = print_sheets(store, ["vitals"], kit=two_forms(), lang="en", out=out, operator=OPERATOR, blank=1)
        (sheet,) = queries.sheets(store)
        pdf = out.read_bytes()
    whole = [bytes(cv2.imencode(".png", decode(pdf, page).gray)[1]) for page in range(printed.pages)]
    return Ward(folder / "store", sheet.serial, whole)


class ScanClerk(Clerk):
    """Goes to the scan room, and waits until the window has its answer."""

    def __init__(self, qtbot: QtBot, window: Window, folder: Path) -> None:
        self.window, self.folder, self._bot = window, folder, qtbot
        window.go(keys.SCANNING)
        self.room = room(window, keys.SCANNING, ScanRoom)
        self.desk, self.grid = self.room.desk, self.room.grid
        self.wait(lambda: self.desk.overview is not None)

    def wait(self, condition: Callable[[], object]) -> None:
        self._bot.waitUntil(lambda: bool(condition()), timeout=60_000)

    def hold(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
        self.press(key, held=held)

    def drop(self, *paths: Path) -> None:
        """Let go of files over the room, as a file manager does."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        shift, left = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton  # which asks for them to be moved
        event = QDropEvent(QPointF(50, 50), both, data, left, shift)
        self.room.dropEvent(event)
        assert event.dropAction() == Qt.DropAction.CopyAction

    def rest(self, pages: int) -> None:
        """Wait until that many pages are shown, and all that came has been read."""
        self.wait(lambda: len(self.shown) == pages)
        self.wait(lambda: not self.desk.is_keeping and not self.desk.is_scanning and not self.desk.is_reading)
        self.wait(lambda: all(page.state is not scans.ScanState.STORED for page in self.shown))

    def take(self, name: str) -> ScannedPage:
        """Take the page of that file in hand."""
        row = next(row for row, page in enumerate(self.shown) if page.name == name)
        self.grid.go(row)
        return self.shown[row]

    @property
    def shown(self) -> list[ScannedPage]:
        return self.grid.pages.pages

    @property
    def states(self) -> dict[str, str]:
        return {page.name: page.state.value for page in self.shown}

    def faults(self) -> list[str]:
        """Return the codes of what is to be cleared up, seen through a connection of its own."""
        with Store.open(self.folder) as store:
            return [one.fault.code for one in queries.faults(store)]


def sit_down(qtbot: QtBot, qapp: QApplication, ward: Ward, language: str = "en") -> tuple[ScanClerk, StoreWork]:
    """Open the window on the ward's store."""
    work = StoreWork(ward.folder)
    window = build(qapp, work, language, "claire", two_forms)
    bring_to_front(qtbot, window)
    return ScanClerk(qtbot, window, ward.folder), work


def plug_in(ward: Ward, put: Callable[..., None]) -> None:
    """Have the window reach the ward's scanner and no other, and read a few pages itself, which is quicker."""
    put(scanjobs, "drivers", lambda _store: ward.scanner)
    put(scanjobs, "FEW", FEW_PAGES)
