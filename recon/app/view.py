"""What every view of the window shares: it speaks the language in use, and is made of labels named for the style."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from recon.app.style import TARGET


class View(QFrame):
    """A part of the window whose words change with the language."""

    def retranslate(self) -> None:
        """Put every word of this view on it, in the language in use; what the person has typed stays."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def label(name: str, *, wrap: bool = False) -> QLabel:
    """Return an empty text that the style sheet knows as ``#name``; it is never read as rich text."""
    text = QLabel()
    text.setObjectName(name)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setWordWrap(wrap)
    return text


def button(name: str = "") -> QPushButton:
    """Return a button that Tab and the pointer reach; a click leaves the keyboard where it is, Enter presses it."""
    made = QPushButton()
    made.setObjectName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(True)
    made.setMinimumHeight(TARGET)
    return made


def frame(name: str) -> QFrame:
    """Return a frame that the style sheet knows as ``#name``."""
    made = QFrame()
    made.setObjectName(name)
    return made


def tone(widget: QWidget, name: str) -> None:
    """Colour ``widget`` by what it says: ``none``, ``good``, ``caution`` or ``danger``."""
    widget.setProperty("tone", name)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
