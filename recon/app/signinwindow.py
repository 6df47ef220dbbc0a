"""Where a store has accounts: the window begins with who is there. Nothing of the store is shown before."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout

from recon.app.asking import Asking, wait_for
from recon.app.background import Background
from recon.app.signindesk import SignInDesk
from recon.app.signinform import SignInForm
from recon.app.style import GAP, sized
from recon.app.view import scrolled
from recon.language import tr
from recon.store import accounts
from recon.store.sessions import Session
from recon.workflow.opening import open_store

_WIDTH, _HEIGHT = 560, 560


class SignInWindow(Asking):
    """A window of its own; ``opened`` tells who signed in, ``left`` that it was closed."""

    opened = Signal(Session)

    def __init__(self, folder: Path, operator: str) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = SignInDesk(lambda: Background(lambda: open_store(folder)))
        self.form = SignInForm(self.desk, "people.window.who")
        self.form.opened.connect(self.opened.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addWidget(scrolled(self.form))
        self.setWindowTitle("recon")
        self.resize(sized(_WIDTH), sized(_HEIGHT))
        self.retranslate()
        self.form.begin(operator)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("people.window.who"))


def ask(app: QApplication, folder: Path, operator: str) -> str | None:
    """Have somebody sign in; returns who it is, None where they close the window."""
    asked, come = SignInWindow(folder, _known(folder, operator)), list[str]()
    asked.opened.connect(lambda session: come.append(session.person))
    wait_for(app, asked, asked.opened)
    asked.desk.close()
    return come[0] if come else None


def _known(folder: Path, operator: str) -> str:
    """Return the name if somebody here has it; most often it is the machine's for whoever uses it, and nobody's."""
    with open_store(folder) as store:
        return operator if accounts.person(store, operator) is not None else ""
