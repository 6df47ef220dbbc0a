"""Parts side by side where the window is wide enough for all of them, else one below the other."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from recon.app.style import GAP, sized
from recon.app.view import Pliant

_LEAST_HEIGHT = 360  # of a part among others below each other
_LEAST_WIDTH = 272  # of a part, on average: what is narrower can be read no more, whatever fits


class Columns(QScrollArea):
    """Scrolls only where the parts stand below each other: with large text, or in a small window."""

    def __init__(self, *, is_pliant: bool = False) -> None:
        """Make one without parts. ``is_pliant``: side by side, they draw together to their least heights first."""
        super().__init__()
        self._parts: list[tuple[QWidget, int]] = []
        self._is_pliant = is_pliant
        self._inside = Pliant()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inside)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWidget(self._inside)

    def add(self, part: QWidget, share: int) -> None:
        """Put a part to the right of the others, or below; ``share`` is how much of the room it has."""
        self._parts.append((part, share))
        self._layout.addWidget(part, share)

    @property
    def are_stacked(self) -> bool:
        return self._layout.direction() is QBoxLayout.Direction.TopToBottom

    def dressed(self) -> None:
        """Think again: text has another size."""
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(sized(320), sized(240))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._arrange()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Think again where a part has come to need more room, or less."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        shown = [part for part, _ in self._parts if not part.isHidden()]
        needed = sum(max(part.minimumSizeHint().width(), part.minimumWidth()) for part in shown)
        room = self.viewport().width() - GAP * max(len(shown) - 1, 0)
        is_narrow = max(needed, sized(_LEAST_WIDTH) * len(shown)) > room
        ways = QBoxLayout.Direction
        self._layout.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self._inside.gives_way = self._is_pliant and not is_narrow
        for part, _ in self._parts:
            least = max(part.minimumSizeHint().height(), sized(_LEAST_HEIGHT)) if is_narrow else 0
            part.setMinimumHeight(least)
