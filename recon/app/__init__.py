"""The desktop: one window over one store. The only package that imports Qt."""

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from recon.app.accountdesk import AccountDesk
from recon.app.background import Background
from recon.app.deliverdesk import DeliverDesk
from recon.app.desk import Desk
from recon.app.icon import ICON
from recon.app.languages import Languages
from recon.app.matchdesk import MatchDesk
from recon.app.pictures import Pictures
from recon.app.printdesk import PrintDesk
from recon.app.style import dress
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


def build(app: QApplication, work: Work, language: str, operator: str, forms: Callable[[], Kit] = load_kit) -> Window:
    """Return the window of ``work``, dressed and filled, not yet shown."""
    app.setApplicationName("recon")
    app.setDesktopFileName("recon")
    app.setWindowIcon(QIcon(str(ICON)))
    dress(app)
    languages = Languages(app)
    languages.choose(language)
    desk = Desk(work)
    printing = PrintDesk(Background(work.open), Background(work.open), forms, operator)
    account = AccountDesk(Background(work.open), operator)
    matching = MatchDesk(Background(work.open), Background(work.open), operator)
    delivery = DeliverDesk(Background(work.open), Background(work.open), operator)
    pages, places = Pictures(work.picture), Pictures(work.picture)
    window = Window(desk, pages, matching, places, printing, account, delivery, languages, operator)
    desk.refresh()
    return window


def _told_in(window: Window) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return what is done with an exception nobody caught: the person reads it in the window and goes on."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if os.environ.get("RECON_DEBUG") == "1":
            traceback.print_exception(kind, error, trace)
        window.fault.tell(error if isinstance(error, ReconError) else ReconError(reason=error))

    return tell
