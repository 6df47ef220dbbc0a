"""One's own account: the password, a PIN and a badge for quick changes, emergency access, and locking the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from recon.app.flow import Flow
from recon.app.guard import LOCK, Guard
from recon.app.keys import spelled
from recon.app.office import Office
from recon.app.roomypanel import RoomyPanel
from recon.app.view import button, label
from recon.errors import ReconError
from recon.language import tr
from recon.model.people import ADMINISTRATOR, How

_WIDTH = 620
PASSWORD, PIN, BADGE, EMERGENCY = "password", "pin", "badge", "emergency"
# What is asked for in each case.
# The password always: whoever finds a window open is not to make themselves a way to come back by.
_ASKS = {
    EMERGENCY: ("why", "old"),
    PASSWORD: ("old", "new", "again"),
    PIN: ("old", "pin", "pin_again"),
    BADGE: ("old", "badge"),
}
_CHOICES = (PASSWORD, PIN, BADGE, EMERGENCY)
_SEEN = "why"  # all other lines show dots


class OwnPanel(RoomyPanel):
    """``people_wanted`` asks for the accounts of all."""

    people_wanted = Signal()

    def __init__(self, guard: Guard, office: Office, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._guard, self._office = guard, office
        self._what = PASSWORD
        self._who, self._means = label("body", wrap=True), label("aside", wrap=True)
        self.choices = {what: button("choice") for what in _CHOICES}
        self.lock, self.people = button(), button()
        names = dict.fromkeys(name for asked in _ASKS.values() for name in asked)
        self.words, self.lines = {name: label("legend") for name in names}, {name: QLineEdit() for name in names}
        above, row = Flow(), Flow()
        for made in (self.lock, self.people):
            above.addWidget(made)
        for what, made in self.choices.items():
            made.setCheckable(True)
            made.clicked.connect(lambda *_, what=what: self._choose(what))
            row.addWidget(made)
        self.inside.addWidget(self._who)
        self.inside.addLayout(above)
        self.inside.addLayout(row)
        self.inside.addWidget(self._means)
        for name, line in self.lines.items():
            line.setObjectName("line")
            line.setEchoMode(QLineEdit.EchoMode.Normal if name == _SEEN else QLineEdit.EchoMode.Password)
            line.textEdited.connect(self.forget)
            self.inside.addWidget(self.words[name])
            self.inside.addWidget(line)
        self.lock.clicked.connect(self._lock)
        self.people.clicked.connect(self._people)
        guard.told.connect(lambda _: self.retranslate())
        guard.desk.kept.connect(self._kept)
        guard.desk.refused.connect(self._refuse)
        self.retranslate()

    def ask(self) -> None:
        """Open the panel at what is asked for most: the window is locked, or a PIN is set."""
        self._choose(PASSWORD)
        self.open()

    def first(self) -> QWidget:
        return self.lines[_ASKS[self._what][0]]

    def finish(self) -> None:
        asked = {name: self.lines[name].text() for name in _ASKS[self._what]}
        wrong = self._wrong(asked)
        if wrong is not None:
            name, words = wrong
            self.say(words, "caution")
            self.lines[name].setFocus()
            return
        desk, who = self._guard.desk, self._office.operator
        if self._what == PASSWORD:
            desk.own_password(who, asked["old"], asked["new"])
        elif self._what == PIN:
            desk.own_quick(who, asked["old"], How.PIN, asked["pin"])
        elif self._what == BADGE:
            desk.own_quick(who, asked["old"], How.BADGE, asked["badge"])
        else:
            desk.break_glass(who, asked["old"], asked["why"])

    def dismiss(self) -> None:
        self._clear()
        super().dismiss()

    def retranslate(self) -> None:
        found = self._guard.at_work
        role = tr(f"roles.is.{found.role}") if found is not None and found.role else ""
        self.title.setText(tr("people.window.own"))
        self._who.setText(" · ".join(part for part in (self._office.operator, role) if part))
        self._means.setText(tr(f"people.window.means.{self._what}"))
        for what, made in self.choices.items():
            made.setText(tr(f"people.window.do.{what}"))
            made.setChecked(what == self._what)
        for name, line in self.lines.items():
            words = tr(f"people.window.{name}")
            self.words[name].setText(words)
            line.setAccessibleName(words)
            for widget in (self.words[name], line):
                widget.setVisible(name in _ASKS[self._what])
        self.lock.setText(tr("app.button", words=tr("people.window.lock"), press=spelled(LOCK.keys)))
        self.people.setText(tr("people.window.people"))
        self.people.setVisible(found is not None and found.role == ADMINISTRATOR)
        self.done.setText(tr(f"people.window.done.{self._what}"))
        super().retranslate()
        self.leave.setText(tr("app.close"))
        if self.isVisible():
            self.centre()

    def _wrong(self, asked: dict[str, str]) -> tuple[str, str] | None:
        for name, text in asked.items():
            if not text.strip() and name != BADGE:
                return name, tr("people.window.missing")
        pairs = (("new", "again"), ("pin", "pin_again"))
        if any(one in asked and asked[one] != asked[other] for one, other in pairs):
            return next(other for one, other in pairs if one in asked), tr("people.window.differ")
        return None

    def _choose(self, what: str) -> None:
        self._what = what
        self._clear()
        self.forget()
        self.retranslate()
        if self.isVisible():
            self.first().setFocus()

    def _clear(self) -> None:
        for line in self.lines.values():
            line.clear()

    def _lock(self) -> None:
        self.dismiss()
        self._guard.lock()

    def _people(self) -> None:
        self.dismiss()
        self.people_wanted.emit()

    def _kept(self, what: str) -> None:
        if self.isVisible():
            self._clear()
            self.say(tr(f"people.window.kept.{what}"), "good")
            self._guard.look()

    def _refuse(self, error: ReconError) -> None:
        if self.isVisible():
            self.say(error.message(), "danger")
