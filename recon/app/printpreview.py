"""The pages as they will be printed: small in the room, and over the whole window, turned with the arrow keys."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recon.app import keys
from recon.app.panel import Over
from recon.app.previewdesk import PreviewDesk
from recon.app.style import GAP, LIGHT, NEAR, ROOM, theme
from recon.app.view import Elided, announce, button, label
from recon.language import tr

_TURNS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_Home: -1000,
    Qt.Key.Key_End: 1000,
}


def told(previews: PreviewDesk) -> str:
    """Return which page is shown, and for whom."""
    leaf, desk = previews.leaf, previews.desk
    if leaf is None:
        return ""
    first = next(iter(desk.people.values()), None) if not desk.is_blank else None
    name = f"{first.used_name or first.birth_name} {first.given_names}".strip() if first else tr("printroom.nobody")
    which = tr("printroom.leaf", form=leaf.title, page=leaf.page, pages=leaf.pages)
    if not previews.is_ordered:
        return tr("printroom.only_looked_at", leaf=which)
    place, total = previews.place + 1, len(previews.shown.leaves)
    return tr("printroom.leaf_of_order", leaf=which, name=name, place=place, total=total)


_LOWEST = 80


class LeafView(QWidget):
    """One page, as large as there is room for all of it, drawn for this very size and screen."""

    clicked = Signal()

    def __init__(self, previews: PreviewDesk) -> None:
        super().__init__()
        self._previews = previews
        self.setMinimumHeight(_LOWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        previews.changed.connect(self.update)
        previews.drawn.connect(self.update)

    @property
    def is_sharp(self) -> bool:
        """Whether the page is there, drawn for this very size."""
        return self._previews.leaf is not None and self._previews.picture(self._height_px()) is not None

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, 260)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        leaf = self._previews.leaf
        if leaf is None:
            return
        box = self._page_box()
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme().line)))
        painter.setBrush(QColor(LIGHT.surface))  # paper is white in the dark, too
        painter.drawRect(box.adjusted(-1, -1, 1, 1))
        picture = self._previews.picture(self._height_px())
        if picture is not None:
            ratio = self.devicePixelRatio()
            painter.drawImage(QRectF(box.x(), box.y(), picture.width() / ratio, picture.height() / ratio), picture)

    def _height_px(self) -> int:
        return round(self._page_box().height() * self.devicePixelRatio())

    def _page_box(self) -> QRectF:
        """Return where the page lies: whole pixels of the screen, so that no line of it is blurred."""
        leaf = self._previews.leaf
        wide, high = leaf.size_mm if leaf else (210.0, 297.0)
        room = self.size() - QSize(4, 4)
        scale = min(room.width() / wide, room.height() / high)
        width, height = int(wide * scale), int(high * scale)
        return QRectF((self.width() - width) // 2, (self.height() - height) // 2, width, height)


class PreviewPanel(Over):
    """All pages of the order for its first patient, one at a time; Print is here, too."""

    printing = Signal()

    def __init__(self, previews: PreviewDesk, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.setObjectName("compare")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._previews = previews
        self.where, self.leaf = Elided("heading"), LeafView(previews)
        self.leaf.setCursor(Qt.CursorShape.ArrowCursor)
        self.back, self.onward, self.print, self.leave = button(), button(), button("primary"), button("quiet")
        self._hint = label("aside", wrap=True)
        head, foot, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.where, 1)
        head.addWidget(self.leave)
        for one in (self.back, self.onward):
            foot.addWidget(one)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.print)
        foot.setSpacing(NEAR)
        layout.setContentsMargins(ROOM, GAP, ROOM, GAP)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addWidget(self.leaf, 1)
        layout.addLayout(foot)
        self.back.clicked.connect(lambda: previews.turn(-1))
        self.onward.clicked.connect(lambda: previews.turn(1))
        self.leave.clicked.connect(self.dismiss)
        self.print.clicked.connect(self._print)
        previews.changed.connect(self._follow)
        self.hide()
        self.retranslate()

    def toggle(self) -> None:
        """Show the pages, or go away."""
        if self.isVisible():
            self.dismiss()
        elif self._previews.leaf is not None:
            self._previews.show_order()
            self.retranslate()
            self.cover()
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        pressed = Qt.Key(event.key())
        if pressed in _TURNS:
            self._previews.turn(_TURNS[pressed])
        elif pressed == Qt.Key.Key_P and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._print()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.leave.setText(tr("app.button", words=tr("app.close"), press=keys.spelled(keys.SKIP.keys)))
        self.back.setText(tr("app.button", words=tr("printroom.page_back"), press=keys.spelled("Left")))
        self.onward.setText(tr("app.button", words=tr("printroom.page_onward"), press=keys.spelled("Right")))
        self.setAccessibleName(tr("printroom.preview"))
        self._follow()

    def _follow(self) -> None:
        desk, previews = self._previews.desk, self._previews
        announce(self.where, told(previews))
        self.leaf.setAccessibleName(self.where.text())
        self.back.setEnabled(previews.place > 0)
        self.onward.setEnabled(previews.place + 1 < len(previews.shown.leaves))
        sheets = desk.order.sheets
        words = tr("app.print.print_all", count=sheets) if sheets > 1 else tr("app.command.print")
        self.print.setText(tr("app.button", words=words, press=keys.spelled(keys.PRINT.keys)))
        self.print.setEnabled(bool(sheets) and desk.run is None)
        self._hint.setText(tr("printroom.first_of", count=len(desk.people)) if len(desk.people) > 1 else "")

    def _print(self) -> None:
        if self.print.isEnabled():
            self.dismiss()
            self.printing.emit()
