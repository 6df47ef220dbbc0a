"""A line for a passphrase: hidden or shown, and it tells where Caps Lock turns the letters round."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class PassphraseLine(QLineEdit):
    """``caps`` tells, with each letter, whether Caps Lock is on. No window system has to be asked for that."""

    caps = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("line")
        self.show_letters(False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)

    def show_letters(self, is_shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.lower() != text.upper():
            has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.emit(text.isupper() != has_shift)
        super().keyPressEvent(event)
