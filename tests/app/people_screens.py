"""Pictures of what there is where people have accounts and stores have keys: who signs in, the lock, what opens."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from recon.app import keys, restore
from recon.app.languages import Languages
from recon.app.looks import Looks
from recon.app.signinwindow import SignInWindow
from recon.app.unlockwindow import UnlockWindow
from recon.app.window import Window
from recon.store import Store
from recon.workflow.signing_in import break_glass, sign_in
from tests.helpers import walk
from tests.helpers.accounts import ANNE, CLAIRE, PASSWORDS, fast, with_accounts
from tests.helpers.locked_store import cheap, locked_store

if TYPE_CHECKING:
    from tests.app.make_screens import Studio

_WHY = {
    "fr": "Un patient transféré dont la feuille bloque tout",
    "en": "A transferred patient whose sheet holds up all",
}


def people(studio: "Studio", demo: Path, folder: Path) -> None:
    """Show who signs in and what opens a store, then the window of a clerk and of an administrator."""
    restore.end()
    looks, languages = Looks(studio.application), Languages(studio.application)
    languages.choose(studio.lang)
    with cheap(), locked_store(folder / "locked") as locked:
        asked = UnlockWindow(locked.folder)
        _take(studio, "unlock", asked, looks)
    with fast():
        store = with_accounts(Path(shutil.copytree(demo, folder / "people")))
        _take(studio, "sign-in", SignInWindow(store, CLAIRE), looks)
        with Store.open(store) as opened:
            for name in (CLAIRE, ANNE):
                sign_in(opened, name, PASSWORDS[name])
        with studio.window(store, CLAIRE) as window:
            studio.every(window, clerks(window))
        with Store.open(store) as opened:
            break_glass(opened, CLAIRE, PASSWORDS[CLAIRE], _WHY[studio.lang])
        with studio.window(store, ANNE) as window:
            studio.every(window, administrators(window))


def clerks(window: Window) -> Iterator[str]:
    """Show one's own account, and the lock."""
    window.go(keys.VERIFY)
    walk.settle()
    window.own.ask()
    walk.settle()
    yield "account-own"
    window.own.dismiss()
    window.guard.lock()
    walk.settle()
    yield "lock"


def administrators(window: Window) -> Iterator[str]:
    """Show who works here, and Home after an emergency."""
    window.go(keys.HOME)
    walk.settle()
    yield "home-emergency"
    window.comforts.roles.ask()
    walk.settle()
    yield "people"


def backups(window: Window) -> Iterator[str]:
    """Show where backups go, and how often."""
    window.go(keys.HOME)
    walk.settle()
    window.room.backing_up.ask()  # type: ignore[attr-defined]
    walk.settle()
    yield "backups"
    window.room.backing_up.dismiss()  # type: ignore[attr-defined]


def _take(studio: "Studio", name: str, widget: UnlockWindow | SignInWindow, looks: Looks) -> None:
    widget.show()
    studio.take(name, widget, looks)
    widget.close()
