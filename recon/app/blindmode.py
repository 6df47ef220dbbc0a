"""A card whose answer is typed with nothing proposed: Enter says it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from recon.app.keyinganswer import BlindAnswer
from recon.app.keyingcard import CardMode
from recon.app.mode import QueueDesk
from recon.app.pictures import Pictures


class BlindMode(CardMode):
    """Subclasses say what becomes of what was typed (``accept``)."""

    def __init__(self, desk: QueueDesk, pictures: Pictures) -> None:
        super().__init__(desk, pictures)
        self.answer = BlindAnswer()
        self.answer.changed.connect(desk.reconsider)

    def accept(self) -> None:
        """Record what was typed."""
        raise NotImplementedError

    def take_focus(self) -> None:
        self.answer.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
