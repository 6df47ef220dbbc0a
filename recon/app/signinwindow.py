"""Where a store has accounts: the window begins with who is there. Nothing of the store is shown before."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout

from recon.app.background import Background
from recon.app.signindesk import SignInDesk
from recon.app.signinform import SignInForm
from recon.app.style import GAP, sized
from recon.app.view import View, scrolled
from recon.language import tr
from recon.store.sessions import Session
from recon.workflow.opening import open_store

_WIDTH, _HEIGHT = 560, 560


class SignInWindow(View):
    """A window of its own; ``opened`` tells who signed in."""

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
    asked, loop, come = SignInWindow(folder, operator), QEventLoop(), list[str]()
    asked.opened.connect(lambda session: come.append(session.person))
    asked.opened.connect(lambda _: loop.quit())
    app.setQuitOnLastWindowClosed(False)
    app.lastWindowClosed.connect(loop.quit)
    asked.show()
    loop.exec()
    app.lastWindowClosed.disconnect(loop.quit)
    app.setQuitOnLastWindowClosed(True)
    asked.desk.close()
    asked.close()
    return come[0] if come else None
