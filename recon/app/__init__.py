"""The desktop: one window over one store. The only package that imports Qt."""

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from recon.app.icon import ICON
from recon.app.keys import HOME, Command
from recon.app.languages import Languages
from recon.app.looks import Looks
from recon.app.office import Office
from recon.app.rooms import PLACES
from recon.app.window import Window
from recon.app.work import StoreWork, Work
from recon.errors import ReconError
from recon.workflow.kits import Kit, load_kit


def main(store_path: Path, language: str, operator: str, forms: Callable[[], Kit] = load_kit) -> int:
    """Open the window on the store and stay until it is closed.

    Args:
        store_path: the store's folder.
        language: ``"fr"`` or ``"en"``; the person can switch while the window is open.
        operator: who decides; it stands with every decision in the ledger.
        forms: gives the forms that can be printed, when they are first wanted.

    Returns:
        0 once the window is closed.

    Raises:
        StoreError: if the store cannot be opened.
    """
    work = StoreWork(store_path, operator)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    window = build(app, work, language, operator, forms)
    before, sys.excepthook = sys.excepthook, _told_in(window)
    window.show()
    try:
        return app.exec()
    finally:
        sys.excepthook = before
        window.stop()
        work.close()


def build(
    app: QApplication,
    work: Work,
    language: str,
    operator: str,
    forms: Callable[[], Kit] = load_kit,
    room: Command = HOME,
) -> Window:
    """Return the window of ``work`` in one of its rooms, dressed, not yet shown."""
    app.setApplicationName("recon")
    app.setDesktopFileName("recon")
    app.setWindowIcon(QIcon(str(ICON)))
    looks = Looks(app)
    languages = Languages(app)
    languages.choose(language)
    window = Window(Office(work, operator, forms), PLACES, languages, looks)
    window.go(room)
    return window


def _told_in(window: Window) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return what is done with an exception nobody caught: the person reads it in the window and goes on."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if os.environ.get("RECON_DEBUG") == "1":
            traceback.print_exception(kind, error, trace)
        window.fault.tell(error if isinstance(error, ReconError) else ReconError(reason=error))

    return tell
