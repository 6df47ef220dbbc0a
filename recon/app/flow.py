"""Widgets in a row that goes on in the next line where there is no more room: nothing is cut off in large text."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from recon.app.style import NEAR


class Flow(QLayout):
    """Lays what is visible from left to right, line below line."""

    def __init__(self, gap: int = NEAR) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._lay(QRect(0, 0, width, 0), is_real=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(rect)
        self._lay(rect, is_real=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        widths = [item.sizeHint().width() for item in self._shown()]
        return self._framed(sum(widths) + self.spacing() * max(len(widths) - 1, 0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        return self._framed(max((item.sizeHint().width() for item in self._shown()), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _framed(self, width: int) -> QSize:
        """Return the size of a line so wide, with the margins around it."""
        margins = self.contentsMargins()
        return QSize(width, self._height()).grownBy(margins) if width else QSize(0, 0)

    def _height(self) -> int:
        return max((item.sizeHint().height() for item in self._shown()), default=0)

    def _lay(self, rect: QRect, *, is_real: bool) -> int:
        """Return the height that the items need in the width of ``rect``; put them there if ``is_real``.

        All lines are as high as the highest of their items: one that is framed moves none of the others.
        """
        inside, height, shown = rect.marginsRemoved(self.contentsMargins()), self._height(), self._shown()
        x, y = inside.x(), inside.y()
        for item in shown:
            width = item.sizeHint().width()
            if x > inside.x() and x + width > inside.x() + inside.width():
                x, y = inside.x(), y + height + self.spacing()
            if is_real:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, height)))
            x += width + self.spacing()
        margins = self.contentsMargins()
        return y - inside.y() + height + margins.top() + margins.bottom() if shown else 0
