"""The boxes of a screen of the carpet, drawn edge to edge; the arrows go over them, Space or a click marks one."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from recon.app.carpetdesk import NOTHING, Laid
from recon.app.style import RADIUS, TIGHT, sized, theme
from recon.app.view import View
from recon.workflow.carpet import HEIGHT, WIDTH, Cell

_GAP, _CROSS = 6, 18
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CarpetGrid(View):
    """Draws a screen; whoever owns it marks, finishes and tells what the box in hand is."""

    fitted = Signal(int)  # so many boxes fit
    toggled = Signal(int)
    looked_at = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("crop")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.laid, self.place = NOTHING, 0
        self._images: list[QImage] = []

    @property
    def columns(self) -> int:
        return max((self.width() - _GAP) // self._pitch.width(), 1)

    @property
    def rows(self) -> int:
        return max((self.height() - _GAP) // self._pitch.height(), 1)

    @property
    def current(self) -> Cell | None:
        """The box in hand."""
        return self.laid.cells[self.place] if self.place < len(self.laid.cells) else None

    def show_screen(self, screen: Laid) -> None:
        """Draw ``screen``; the box in hand stays where it only has other marks, or more boxes."""
        before, self.laid = self.laid, screen
        if screen.cells[: len(before.cells)] != before.cells or not before.cells:
            self.place = 0
        known = len(before.cells) if screen.cells[: len(before.cells)] == before.cells else 0
        self._images = [*self._images[:known], *(_image(cell) for cell in screen.cells[known:])]
        self.update()
        self.looked_at.emit(self.place)

    def box(self, place: int) -> QRect:
        """Return where the box at ``place`` is drawn."""
        row, column = divmod(place, self.columns)
        corner = QPoint(_GAP + column * self._pitch.width(), _GAP + row * self._pitch.height())
        return QRect(corner, self._pitch - QSize(_GAP, _GAP))

    def retranslate(self) -> None:
        """It has no words but its name, which is that of the box in hand."""

    def dressed(self) -> None:
        self.fitted.emit(self.columns * self.rows)
        self.update()

    def go(self, place: int) -> None:
        """Take the box at ``place`` in hand, as far as there is one."""
        self.place = min(max(place, 0), max(len(self.laid.cells) - 1, 0))
        self.update()
        self.looked_at.emit(self.place)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(4 * self._pitch.width(), 2 * self._pitch.height() + _GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.fitted.emit(self.columns * self.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        steps = _STEPS | {Qt.Key.Key_Up: -self.columns, Qt.Key.Key_Down: self.columns}
        if key == Qt.Key.Key_Space and self.current is not None:
            self.toggled.emit(self.place)
        elif key in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if 0 <= self.place + steps[key] < len(self.laid.cells):
                self.go(self.place + steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(0 if key == Qt.Key.Key_Home else len(self.laid.cells) - 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        at = event.position().toPoint()
        place = next((one for one in range(len(self.laid.cells)) if self.box(one).contains(at)), None)
        self.setFocus()
        if place is not None:
            self.go(place)
            self.toggled.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for place, (cell, image) in enumerate(zip(self.laid.cells, self._images, strict=True)):
            self._draw(painter, place, cell, image)

    @property
    def _pitch(self) -> QSize:
        return QSize(sized(WIDTH) + _GAP, sized(HEIGHT) + _GAP)

    def _draw(self, painter: QPainter, place: int, cell: Cell, image: QImage) -> None:
        worn, box = theme(), self.box(place)
        painter.drawImage(box, image)
        if cell.critical:
            painter.fillRect(QRect(box.left(), box.bottom() - TIGHT + 1, box.width(), TIGHT), QColor(worn.caution))
        if place in self.laid.marks:
            self._cross(painter, box)
        if place == self.place:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(worn.accent if self.hasFocus() else worn.muted), 3))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), RADIUS / 2, RADIUS / 2)

    def _cross(self, painter: QPainter, box: QRect) -> None:
        """Show that a box is marked: framed, with a cross in its corner, what is written still to be seen."""
        worn, side = theme(), sized(_CROSS)
        veil = QColor(worn.danger_soft)
        veil.setAlpha(110)
        painter.fillRect(box, veil)
        corner = QRect(box.right() - side + 1, box.top(), side, side)
        painter.fillRect(corner, QColor(worn.danger))
        painter.setPen(QPen(QColor(worn.danger), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -1))
        inside = corner.adjusted(side // 4, side // 4, -side // 4, -side // 4)
        painter.setPen(QPen(QColor(worn.danger_soft), 2.5))
        painter.drawLine(inside.topLeft(), inside.bottomRight())
        painter.drawLine(inside.topRight(), inside.bottomLeft())


def _image(cell: Cell) -> QImage:
    return QImage(cell.gray, WIDTH, HEIGHT, WIDTH, QImage.Format.Format_Grayscale8).copy()
