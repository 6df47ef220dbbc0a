"""A panel that has room for large text: as wide as its words need, and scrolled where the window is too low for it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recon.app.panel import Panel
from recon.app.style import NEAR, ROOM, sized
from recon.app.view import scrolled

_LEAST = 80  # of what it asks for, however low the window is


class RoomyPanel(Panel):
    """What it asks for is in ``inside``."""

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent, width)
        self._width = width
        content = QWidget()
        self.inside = QVBoxLayout(content)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(NEAR)
        self._area = scrolled(content)
        self.body.addWidget(self._area, 1)

    def centre(self) -> None:
        room = self.window().size()
        self.setFixedWidth(min(sized(self._width), room.width() - 2 * ROOM))
        inner = self.width() - 2 * ROOM
        layout = self.inside
        needed = layout.heightForWidth(inner) if layout.hasHeightForWidth() else layout.sizeHint().height()
        self._area.setFixedHeight(needed)
        high = room.height() - 2 * ROOM
        over = self._needed() - high
        if over > 0:
            self._area.setFixedHeight(max(needed - over, sized(_LEAST)))
        self.setMaximumHeight(high)
        self.resize(self.width(), self._needed())
        self.move((room.width() - self.width()) // 2, (room.height() - self.height()) // 2)

    def _needed(self) -> int:
        """Return the height that the whole of the panel takes."""
        layout = self.layout()
        if layout is None:
            return self.sizeHint().height()
        layout.invalidate()
        layout.activate()  # what is in it has the heights that it just got
        return layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else layout.sizeHint().height()

    def dressed(self) -> None:
        super().dressed()
        if self.isVisible():
            self.centre()
