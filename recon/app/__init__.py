"""The desktop: one window over one store. The only package that imports Qt."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from recon.app import restore
from recon.app.asking import wait_for
from recon.app.clipboard import be_discreet
from recon.app.comforts import kept_language
from recon.app.firstrun import FirstRun
from recon.app.icon import ICON
from recon.app.keys import HOME, ROOMS, SCANNING, Command
from recon.app.languages import Languages
from recon.app.looks import Looks
from recon.app.office import Office
from recon.app.rooms import PLACES
from recon.app.signinwindow import ask
from recon.app.sweeping import sweep_in
from recon.app.unlockwindow import ask as ask_for_key
from recon.app.window import Window
from recon.app.work import StoreWork, Work
from recon.errors import ReconError
from recon.language import current
from recon.model import bug
from recon.store.accounts import has_accounts
from recon.store.unlocking import is_locked
from recon.workflow.anchoring import anchor_if_due
from recon.workflow.kits import Kit, load_kit
from recon.workflow.opening import is_store
from recon.workflow.roles import role_of

_LATER_MS = 3_000


def try_screen() -> int:
    """Open the screen as the window would, and end; where it cannot be opened Qt ends the process, and says why."""
    return 0 if QApplication(sys.argv[:1]).primaryScreen() is not None else 1


def main(store_path: Path, language: str | None, operator: str, forms: Callable[[], Kit] = load_kit) -> int:
    """Open the window on the store and stay until it is closed; where there is none, offer to make it first.

    Args:
        store_path: the store's folder.
        language: ``"fr"`` or ``"en"``, None for the one that the person had last; they can switch at any time.
        operator: who decides; it stands with every decision in the ledger.
        forms: gives the forms that can be printed, when they are first wanted.

    Returns:
        0 once the window is closed.

    Raises:
        StoreError: if the store cannot be opened.
    """
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    is_first = not is_store(store_path)
    if is_first:
        begun = first_run(app, store_path, language, operator)
        if begun is None:
            return 0
        (store_path, operator), language = begun, current()
    if not unlocked(app, store_path, language):
        return 0
    work = StoreWork(store_path)
    who = signed_in(app, work, store_path, language, operator)
    if who is None:
        work.close()
        return 0
    window = build(app, work, language, who, forms)
    try:
        return stay(app, window, is_first=is_first)
    finally:
        with suppress(ReconError), work.open() as store:
            anchor_if_due(store, operator=who)
        work.close()


def stay(app: QApplication, window: Window, *, is_first: bool) -> int:
    """Show the window and let people work in it until it is closed; what nobody caught is told in it."""
    before, sys.excepthook = sys.excepthook, _told_in(window)
    window.show()
    if is_first:
        window.comforts.guide.begin()
    # What was scanned and not read when the program ended last, and the folder that is watched, wait for nobody.
    QTimer.singleShot(_LATER_MS, window, partial(window.wake, SCANNING))
    try:
        return app.exec()
    finally:
        sys.excepthook = before
        window.stop()


def unlocked(app: QApplication, store_path: Path, language: str | None) -> bool:
    """Tell whether this process can open the store; who sits there is asked for its passphrase where it is locked."""
    if not is_locked(store_path):
        return True
    _name(app)
    Looks(app)
    Languages(app).choose(language or current())
    return ask_for_key(app, store_path)


def signed_in(app: QApplication, work: Work, store_path: Path, language: str | None, operator: str) -> str | None:
    """Return who works: as they say they are where nobody has an account, else who signs in; None where nobody does."""
    with work.open() as store:
        if not has_accounts(store):
            return operator
    _name(app)
    Looks(app)
    Languages(app).choose(language or current())
    return ask(app, store_path, operator)


def first_run(app: QApplication, store_path: Path, language: str | None, operator: str) -> tuple[Path, str] | None:
    """Have a person make a store; returns its folder and who they are, None where they think better of it."""
    _name(app)
    Looks(app)
    languages = Languages(app)
    languages.choose(language or current())
    asked, begun = FirstRun(store_path, operator, languages), list[tuple[Path, str]]()
    asked.begun.connect(lambda folder, who: begun.append((folder, who)))
    wait_for(app, asked, asked.begun)
    asked.end()
    return begun[0] if begun else None


def build(
    app: QApplication,
    work: Work,
    language: str | None,
    operator: str,
    forms: Callable[[], Kit] = load_kit,
    room: Command | None = None,
) -> Window:
    """Return the window of ``work``, dressed, not yet shown; in ``room``, or where the person was last."""
    _name(app)
    sweep_in(app)
    be_discreet(app)
    with work.open() as store:
        restore.begin(store.folder, operator)
        role = role_of(store, operator)
    looks = Looks(app)
    looks.recall()
    languages = Languages(app)
    languages.choose(language or kept_language() or current())
    window = Window(Office(work, operator, forms), PLACES, languages, looks)
    window.show_role(role)
    window.begin(room or next((one for one in ROOMS if one.name == restore.kept("window.room")), HOME))
    return window


def _name(app: QApplication) -> None:
    """Tell the desktop around the window what it is."""
    app.setApplicationName("recon")
    app.setDesktopFileName("recon")
    app.setWindowIcon(QIcon(str(ICON)))


def _told_in(window: Window) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return what is done with an exception nobody caught: the person reads it in the window and goes on."""

    def tell(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if os.environ.get("RECON_DEBUG") == "1":
            sys.stderr.write(bug.trace(error))
        window.fault.tell(error if isinstance(error, ReconError) else bug.told(error))

    return tell
