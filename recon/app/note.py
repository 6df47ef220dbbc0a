"""A line for what there is to say of a decision beside the value."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from recon.app.view import View, label
from recon.language import tr


class Note(View):
    """Hidden until somebody opens it; what stands in it is kept with the decision."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self._words = QLineEdit(), label("aside")
        self.line.setObjectName("line")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        row.addWidget(self.line, 1)
        self.say("")
        self.retranslate()

    def open(self) -> None:
        self.show()
        self.line.setFocus()

    def said(self) -> str:
        return self.line.text().strip()

    def say(self, text: str) -> None:
        """Show ``text``; without any, the line is gone until somebody opens it."""
        self.line.setText(text)
        self.setVisible(bool(text))

    def retranslate(self) -> None:
        self._words.setText(tr("verifyroom.note.name"))
        self.line.setAccessibleName(tr("verifyroom.note.name"))
        self.line.setPlaceholderText(tr("verifyroom.note.hint"))
