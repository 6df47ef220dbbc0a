"""Where somebody says who they are: their name, and what only they know or have."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from recon.app.flow import Flow
from recon.app.icon import ICON
from recon.app.signindesk import SignInDesk
from recon.app.style import GAP, NEAR, ROOM, sized
from recon.app.view import Said, View, button, label
from recon.errors import ReconError
from recon.language import tr
from recon.store.sessions import Session

_MARK = 48


class SignInForm(View):
    """``opened`` tells who signed in; a password that another gave is replaced here first.

    A badge reader types its text and Enter where the keyboard is, so there is one line for whatever is typed.
    """

    opened = Signal(Session)

    def __init__(self, desk: SignInDesk, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, self._title = desk, title
        self._session: Session | None = None
        self._given = ""
        self.title, self.about, self.message = label("question", wrap=True), label("body", wrap=True), Said()
        self._words = {name: label("legend") for name in ("name", "secret", "new", "again")}
        self.name, self.secret, self.new, self.again = (QLineEdit() for _ in range(4))
        self.done = button("primary")
        self.quick: list[QPushButton] = []
        self._mark, self._row = QSvgWidget(str(ICON)), QWidget()
        self._flow = Flow()
        self._row.setLayout(self._flow)
        self._furnish()
        self.done.clicked.connect(self.finish)
        desk.signed.connect(self._signed)
        desk.kept.connect(self._kept)
        desk.refused.connect(self._refuse)
        self.retranslate()

    @property
    def is_new(self) -> bool:
        """Whether a password is to be chosen in place of one that another gave."""
        return self._session is not None

    def begin(self, name: str, quick: Sequence[str] = ()) -> None:
        """Ask anew; ``name`` is who was there last, ``quick`` who may come back by PIN or badge."""
        self._session, self._given = None, ""
        self.name.setText(name)
        for line in (self.secret, self.new, self.again):
            line.clear()
        self.show_quick(quick)
        self.message.say("", "none")
        self.retranslate()
        self.first().setFocus()

    def show_quick(self, quick: Sequence[str]) -> None:
        """Show who may come back by PIN or badge, a button each."""
        while self.quick:
            gone = self.quick.pop()
            self._flow.removeWidget(gone)
            gone.deleteLater()
        for one in quick:
            made = button("choice")
            made.setText(one.replace("&", "&&"))
            made.clicked.connect(lambda *_, one=one: self._choose(one))
            self._flow.addWidget(made)
            self.quick.append(made)
        self._row.setVisible(bool(quick) and not self.is_new)

    def first(self) -> QWidget:
        if self.is_new:
            return self.new
        return self.secret if self.name.text().strip() else self.name

    def finish(self) -> None:
        if self._desk.is_busy:
            return
        if self.is_new:
            self._choose_password()
        elif not self.secret.text():
            self.first().setFocus()
        else:
            self._given = self.secret.text()
            self.secret.clear()  # it stands nowhere longer than it takes to look at it
            self.message.say(tr("people.window.looking"), "none")
            self._desk.sign_in(self.name.text(), self._given)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._mark.setFixedSize(sized(_MARK), sized(_MARK))
        self.title.setText(tr("people.window.choose_own" if self.is_new else self._title))
        self.about.setText(tr("people.window.own_about" if self.is_new else "people.window.sign_in_about"))
        for name, line in (("name", self.name), ("secret", self.secret), ("new", self.new), ("again", self.again)):
            words = tr(f"people.window.{self._secret_name if name == 'secret' else name}")
            self._words[name].setText(words)
            line.setAccessibleName(words)
            is_shown = self.is_new == (name in ("new", "again"))
            line.setVisible(is_shown)
            self._words[name].setVisible(is_shown)
        self._row.setVisible(bool(self.quick) and not self.is_new)
        self.done.setText(tr("people.window.keep" if self.is_new else "people.window.sign_in"))
        self.setAccessibleName(self.title.text())

    @property
    def _secret_name(self) -> str:
        return "quick_secret" if self.quick else "secret"

    def _furnish(self) -> None:
        for line in (self.secret, self.new, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Password)
        for line in (self.name, self.secret, self.new, self.again):
            line.setObjectName("line")
            line.textEdited.connect(lambda: self.message.say("", "none"))
        head, foot, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(GAP)
        head.addWidget(self._mark)
        head.addWidget(self.title, 1)
        foot.addWidget(self.done)
        foot.addStretch(1)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addWidget(self.about)
        layout.addWidget(self._row)
        for name, line in (("name", self.name), ("secret", self.secret), ("new", self.new), ("again", self.again)):
            layout.addWidget(self._words[name])
            layout.addWidget(line)
        layout.addWidget(self.message)
        layout.addLayout(foot)
        layout.addStretch(1)

    def _choose(self, name: str) -> None:
        self.name.setText(name)
        self.secret.clear()
        self.message.say("", "none")
        self.secret.setFocus()

    def _choose_password(self) -> None:
        if self.new.text() != self.again.text():
            self.message.say(tr("people.window.differ"), "caution")
            self.again.setFocus()
        elif self._session is not None:
            self._desk.own_password(self._session.person, self._given, self.new.text())

    def _signed(self, session: Session) -> None:
        if not self.isVisible():
            return
        self.message.say("", "none")
        if session.must_change:
            self._session = session
            self.retranslate()
            self.new.setFocus()
        else:
            self._given = ""
            self.opened.emit(session)

    def _kept(self, what: str) -> None:
        if self._session is not None and what == "password":
            session, self._session, self._given = self._session, None, ""
            for line in (self.new, self.again):
                line.clear()
            self.opened.emit(session)

    def _refuse(self, error: ReconError) -> None:
        if self.isVisible():
            self.message.say(error.message(), "danger")
            self.first().setFocus()
