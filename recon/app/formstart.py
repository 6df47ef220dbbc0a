"""A panel that asks for the key of a new form: a small one to start from, or a copy of another."""

from PySide6.QtWidgets import QLineEdit, QWidget

from recon.app.formdesk import FormDesk
from recon.app.panel import Panel
from recon.app.view import label
from recon.errors import ReconError
from recon.language import tr

_WIDTH = 520


class StartPanel(Panel):
    """What cannot be is said under the line; nothing typed goes."""

    def __init__(self, desk: FormDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._desk = desk
        self._source = ""
        self.words, self.line, self.hint = label("body", wrap=True), QLineEdit(), label("aside", wrap=True)
        self.line.setObjectName("line")
        for part in (self.words, self.line, self.hint):
            self.body.addWidget(part)
        desk.writing.opened.connect(self.dismiss)
        desk.refused.connect(self._refuse)
        self.retranslate()

    def ask(self, source: str = "") -> None:
        """Open the panel, for a copy of the form ``source`` or for a new one."""
        self._source = source
        self.line.clear()
        self.open()

    def first(self) -> QWidget:
        return self.line

    def finish(self) -> None:
        key = self.line.text().strip()
        if self._source:
            self._desk.copy(self._source, key)
        else:
            self._desk.start(key)

    def retranslate(self) -> None:
        current = self._desk.current
        title = current.title if current else self._source
        self.title.setText(tr("formroom.copy_of", form=title) if self._source else tr("formroom.new_form"))
        self.words.setText(tr("formroom.key_asked"))
        self.line.setAccessibleName(tr("formroom.key_asked"))
        self.hint.setText(tr("formroom.key_hint"))
        self.done.setText(tr("formroom.begin"))
        super().retranslate()

    def _refuse(self, error: ReconError) -> None:
        if self.isVisible():
            self.say(str(error.details.get("reason", error.message())), "danger")
        else:
            self._desk.failed.emit(error)
