"""The sheets that wait, one line each: what it is, whose it is, how much of it is left."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout

from recon.app import values
from recon.app.desk import Desk
from recon.app.desklines import Waiting
from recon.app.style import BODY, GAP, NEAR, RADIUS, SMALL, TIGHT, sized, theme
from recon.app.view import View, label
from recon.language import tr
from recon.workflow.verifying_queue import Order

_ROW = 64
_Index = QModelIndex | QPersistentModelIndex


class SheetsModel(QAbstractListModel):
    """The desk's lines, as Qt's views ask for them: of a long list only what is seen is known."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._leads = desk.lines.leads
        desk.recounted.connect(self.reread)

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._leads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.UserRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self._desk.line(index.row())
        if role == Qt.ItemDataRole.UserRole:
            return line
        return ", ".join(part for part in (line.title, below(line), values.serial(line.serial), left(line)) if part)

    def reread(self) -> None:
        """Take the list again where it is another one."""
        if self._desk.lines.leads is not self._leads:
            self.beginResetModel()
            self._leads = self._desk.lines.leads
            self.endResetModel()


class SheetList(View):
    """The list with its title; a click or Enter opens the sheet, or the field."""

    opened = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title = label("heading", wrap=True)
        self.model = SheetsModel(desk)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(lambda index: self.opened.emit(index.row()))
        self.list.activated.connect(lambda index: self.opened.emit(index.row()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(NEAR, GAP, NEAR, NEAR)
        self.title.setContentsMargins(12, 0, 12, TIGHT)
        layout.addWidget(self.title)
        layout.addWidget(self.list, 1)
        desk.moved.connect(self._follow)
        desk.recounted.connect(self._recount)
        desk.lined.connect(self.list.viewport().update)
        self.retranslate()

    def retranslate(self) -> None:
        self.list.scheduleDelayedItemsLayout()  # of larger text the lines are higher
        self._recount()

    def _recount(self) -> None:
        key = "app.waiting" if self._desk.order is Order.SHEET else "verifyroom.waiting"
        words = tr(key, count=self._desk.lines.left)
        self.title.setText(words)
        self.list.setAccessibleName(words)
        self._follow()
        self.list.viewport().update()

    def _follow(self) -> None:
        row = self._desk.row
        if row != self.list.currentIndex().row() or row < 0:
            self.list.setCurrentIndex(self.model.index(row) if 0 <= row < self.model.rowCount() else QModelIndex())


class _Line(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, sized(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Waiting = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(0, 2, 0, -2)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme().accent_soft))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        inside = box.adjusted(12, NEAR, -12, -NEAR)
        count = (str(line.waiting) if line.waiting else "✓") if line.is_known else ""
        bold, small = _font(option, BODY, bold=True), _font(option, SMALL)
        room = QFontMetrics(bold).horizontalAdvance(count) + GAP
        upper, lower = QRect(inside), QRect(inside)
        upper.setRight(inside.right() - room)
        painter.setFont(bold)
        painter.setPen(QColor(theme().ink))
        _text(painter, upper, line.title, Qt.AlignmentFlag.AlignTop)
        painter.setPen(QColor(theme().accent if line.waiting else theme().good))
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, count)
        painter.setFont(small)
        painter.setPen(QColor(theme().muted))
        serial = values.serial(line.serial)
        whose, letters = below(line), QFontMetrics(small)
        needed = letters.horizontalAdvance(serial) + NEAR
        if letters.horizontalAdvance(whose) + needed <= inside.width():
            lower.setRight(inside.right() - needed)
            painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, serial)
        _text(painter, lower, whose, Qt.AlignmentFlag.AlignBottom)  # where there is room for one of them, the name
        painter.restore()


def left(line: Waiting) -> str:
    """Return how many fields of a line wait, in words; nothing while nobody knows."""
    return tr("app.left", count=line.waiting) if line.is_known else ""


def below(line: Waiting) -> str:
    """Return what stands below the title: whose the sheet is, or the field's form."""
    if not line.serial:
        return line.form_title
    return values.named(line.patient) if line.is_known else ""


def _font(option: QStyleOptionViewItem, size: int, *, bold: bool = False) -> QFont:
    font = QFont(option.font)
    font.setPixelSize(sized(size))
    font.setBold(bold)
    return font


def _text(painter: QPainter, box: QRect, text: str, align: Qt.AlignmentFlag) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, align | Qt.AlignmentFlag.AlignLeft, shown)
