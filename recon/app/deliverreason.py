"""Why a consignment is taken back, or a destination held; and who else agrees."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout

from recon.app import keys, values
from recon.app.deliverdesk import DeliverDesk
from recon.app.deliverplan import Step
from recon.app.style import NEAR
from recon.app.view import Said, View, button, label
from recon.language import tr
from recon.workflow.issuing import short


class Reason(View):
    """Why, and for what has arrived the second person; what is typed stays while the person looks elsewhere."""

    def __init__(self, desk: DeliverDesk) -> None:
        super().__init__()
        self._desk = desk
        self.title, self.about, self.message = label("heading", wrap=True), label("body", wrap=True), Said()
        self.only, self.why, self.second, self.secret = QCheckBox(), QLineEdit(), QLineEdit(), QLineEdit()
        self._why_words, self._second_words, self._secret_words = (label("body", wrap=True) for _ in range(3))
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.done, self.leave = button("primary"), button("quiet")
        layout, foot = QVBoxLayout(self), QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NEAR)
        for line in (self.why, self.second):
            line.textEdited.connect(self._keep)
        for line in (self.why, self.second, self.secret):
            line.setObjectName("line")
        for widget in (
            self.title,
            self.about,
            self.only,
            self._why_words,
            self.why,
            self._second_words,
            self.second,
            self._secret_words,
            self.secret,
            self.message,
        ):
            layout.addWidget(widget)
        foot.addWidget(self.done)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        layout.addLayout(foot)
        layout.addStretch(1)
        self.done.clicked.connect(self.finish)
        self.leave.clicked.connect(desk.back)
        self.only.clicked.connect(lambda is_only: desk.mean(only_sheet=is_only))
        for told in (desk.ran, desk.moved, desk.cased):
            told.connect(self.retranslate)
        self.retranslate()

    def begin(self) -> None:
        """Ask, with what was typed before."""
        why, second = self._desk.draft
        self.why.setText(why)
        self.second.setText(second)
        self.secret.clear()
        self.only.setChecked(False)
        self.message.say("", "none")
        self.retranslate()
        self.why.setFocus()

    def finish(self) -> None:
        why, second = self.why.text().strip(), self.second.text().strip()
        if not why:
            self.message.say(tr("app.deliver.no_why"), "caution")
            self.why.setFocus()
        elif self._desk.undo_needs_other and not second:
            self.message.say(tr("app.deliver.no_second"), "caution")
            self.second.setFocus()
        elif self._needs_secret and not self.secret.text():
            self.message.say(tr("people.window.second_missing"), "caution")
            self.secret.setFocus()
        elif self._desk.plan is not None and not self._desk.can(self._desk.plan.step):
            self.message.say(tr("app.deliver.busy"), "caution")
        else:
            self._desk.say(why, second, self.secret.text())
            self.secret.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self._desk.back()
        else:
            super().keyPressEvent(event)

    @property
    def _needs_secret(self) -> bool:
        """Whether the second person has an account, and says yes by their own password."""
        return self._desk.undo_needs_other and self._desk.has_accounts

    def retranslate(self) -> None:
        desk, plan = self._desk, self._desk.plan
        self._why_words.setText(tr("app.deliver.why"))
        self._second_words.setText(tr("app.deliver.second"))
        self.why.setAccessibleName(tr("app.deliver.why"))
        self.second.setAccessibleName(tr("app.deliver.second"))
        self._secret_words.setText(tr("people.window.second"))
        self.secret.setAccessibleName(tr("people.window.second"))
        self.leave.setText(tr("app.button", words=tr("app.cancel"), press=keys.spelled(keys.SKIP.keys)))
        if plan is None:
            return
        step = plan.step
        number, sheet = short(plan.consignment), values.serial(plan.sheet or desk.sheet)
        self.title.setText(tr(f"app.deliver.ask.{step}", number=number, destination=plan.destination))
        self.about.setText(tr(f"app.deliver.about.{step}"))
        self.why.setPlaceholderText(tr(f"app.deliver.example.{step}"))
        self.only.setText(tr("app.deliver.only", sheet=sheet))
        self.only.setVisible(step is Step.UNDO and bool(desk.sheet))
        for widget in (self._second_words, self.second):
            widget.setVisible(desk.undo_needs_other)
        for widget in (self._secret_words, self.secret):
            widget.setVisible(self._needs_secret)
        self.done.setText(tr("app.button", words=tr(f"app.deliver.do.{step}"), press=keys.spelled(keys.ACCEPT.keys)))
        self.done.setEnabled(desk.can(step))

    def _keep(self) -> None:
        self._desk.keep_draft(self.why.text(), self.second.text())
        self.message.say("", "none")
