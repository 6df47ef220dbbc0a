"""Who does what at this station: the roles given, and one to give."""

from PySide6.QtWidgets import QLineEdit, QWidget

from recon.app.flow import Flow
from recon.app.rolesdesk import RolesDesk
from recon.app.roomypanel import RoomyPanel
from recon.app.style import sized
from recon.app.ticklist import Line, TickList
from recon.app.view import button, label
from recon.errors import ReconError
from recon.language import tr
from recon.workflow.roles import ROLES, rooms_of

_WIDTH, _LINES = 620, 150
_NONE = "none"


class RolesPanel(RoomyPanel):
    """Anybody may look; whoever may not change anything sees only what there is.

    With a first password the person gets an account, and the first of these turns accounts on.
    """

    def __init__(self, desk: RolesDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._desk = desk
        self._role = ""
        self._about, self._yours = label("aside", wrap=True), label("body", wrap=True)
        self._name_words, self._role_words, self._first_words = label("legend"), label("legend"), label("legend")
        self.list, self.name, self.password = TickList(has_boxes=False), QLineEdit(), QLineEdit()
        self.open_or_close, self.unlock = button(), button()
        for line in (self.name, self.password):
            line.setObjectName("line")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.choices = {role: button("choice") for role in (*ROLES, _NONE)}
        self._means = label("aside", wrap=True)
        self._giving = (self._name_words, self.name, self._role_words, *self.choices.values(), self._means)
        self._giving += (self._first_words, self.password)
        self._build()
        self._bind()
        self.retranslate()

    def ask(self) -> None:
        """Open the panel and look who has which role."""
        self.name.setText(self._desk.operator)
        self.password.clear()
        self._choose("")
        self._desk.look()
        self.open()

    def first(self) -> QWidget:
        return self.name if self._may_change else self.leave

    def finish(self) -> None:
        if not self._may_change:
            self.dismiss()
        elif not self._role:
            self.say(tr("roles.choose"), "caution")
            next(iter(self.choices.values())).setFocus()
        elif self.password.text():
            self._desk.give_account(self.name.text(), "" if self._role == _NONE else self._role, self.password.text())
        else:
            self._desk.give(self.name.text(), None if self._role == _NONE else self._role)

    def retranslate(self) -> None:
        self.title.setText(tr("roles.title"))
        self._about.setText(tr("people.window.people_about" if self._has_accounts else "roles.about"))
        self._first_words.setText(tr("people.window.first" if self._has_accounts else "people.window.turn_on"))
        self.password.setAccessibleName(self._first_words.text())
        self.unlock.setText(tr("people.window.unlock"))
        self._name_words.setText(tr("roles.name"))
        self.name.setAccessibleName(tr("roles.name"))
        self.name.setPlaceholderText(tr("roles.name_form"))
        self._role_words.setText(tr("roles.role"))
        for role, made in self.choices.items():
            made.setText(tr(f"roles.is.{role}"))
        self._means.setText(tr(f"roles.means.{self._role}") if self._role else "")
        self.list.setAccessibleName(tr("roles.known"))
        self.done.setText(tr("roles.give"))
        self._show()
        super().retranslate()
        self.leave.setText(tr("app.close"))
        if self.isVisible():
            self.centre()

    def _build(self) -> None:
        roles, acts = Flow(), Flow()
        for made in self.choices.values():
            made.setCheckable(True)
            roles.addWidget(made)
        for made in (self.open_or_close, self.unlock):
            acts.addWidget(made)
        for widget in (self._about, self._yours, self.list, self._name_words, self.name, self._role_words):
            self.inside.addWidget(widget)
        self.inside.addLayout(roles)
        for widget in (self._means, self._first_words, self.password):
            self.inside.addWidget(widget)
        self.inside.addLayout(acts)

    def _bind(self) -> None:
        desk = self._desk
        for role, made in self.choices.items():
            made.clicked.connect(lambda *_, role=role: self._choose(role))
        self.open_or_close.clicked.connect(lambda: desk.open_or_close(self.name.text()))
        self.unlock.clicked.connect(lambda: desk.unlock(self.name.text()))
        self.name.textChanged.connect(self._show_acts)
        for line in (self.name, self.password):
            line.textEdited.connect(self.forget)
        self.list.looked_at.connect(self._take)
        desk.looked.connect(self._looked)
        desk.given.connect(self._given)
        desk.refused.connect(self._refuse)

    @property
    def _may_change(self) -> bool:
        return self._desk.standing is not None and self._desk.standing.may_change

    @property
    def _has_accounts(self) -> bool:
        return self._desk.standing is not None and self._desk.standing.has_accounts

    def _show_acts(self, *_: str) -> None:
        """Show what may be done about the account whose name stands in the line."""
        found, name = self._desk.standing, self.name.text()
        is_known = found is not None and found.has_accounts and found.may_change and name in found.given
        is_closed = found is not None and name in found.closed
        self.open_or_close.setText(tr("people.window.reopen" if is_closed else "people.window.close"))
        self.open_or_close.setVisible(is_known)
        self.unlock.setVisible(is_known and found is not None and name in found.locked)

    def _show(self) -> None:
        found = self._desk.standing
        given = found.given if found else {}
        self.list.show_lines([self._line(name, role) for name, role in given.items()], ())
        self.list.setMinimumHeight(sized(min(_LINES, 56 * len(given))))
        self.list.setVisible(bool(given))
        rooms = ", ".join(tr(f"app.room.{room}_room") for room in rooms_of(found.own if found else None))
        yours = tr("roles.yours", name=self._desk.operator, rooms=rooms) if found else ""
        self._yours.setText(yours if given or not found else tr("roles.no_one"))
        for widget in (*self._giving, self.done):
            widget.setVisible(self._may_change)
        self.choices[_NONE].setVisible(self._may_change and not self._has_accounts)
        self._show_acts()

    def _line(self, name: str, role: str) -> Line:
        found = self._desk.standing
        if found is not None and name in found.closed:
            return Line(name, name, right=tr("people.cli.closed"), tone="none")
        if found is not None and name in found.locked:
            return Line(name, name, right=tr("people.window.is_locked"), tone="danger")
        return Line(name, name, right=tr(f"roles.is.{role}"))

    def _looked(self) -> None:
        self.retranslate()
        if self.isVisible():
            self.first().setFocus()

    def _take(self, name: str) -> None:
        found = self._desk.standing
        self.name.setText(name)
        self._choose(found.given.get(name, "") if found else "")

    def _choose(self, role: str) -> None:
        self._role = role
        for name, made in self.choices.items():
            made.setChecked(name == role)
        self.forget()
        self.retranslate()

    def _given(self, name: str, role: str | None) -> None:
        self.password.clear()
        words = tr("roles.taken", name=name) if role is None else ""
        self.say(words or tr("roles.given", name=name, role=tr(f"roles.is.{role}")), "good")

    def _refuse(self, error: ReconError) -> None:
        self.say(error.message(), "danger")
