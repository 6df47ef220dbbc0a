"""The sheets that wait, one line each: what it is, whose it is, how much of it is left."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout

from recon.app import values
from recon.app.desk import Desk, Waiting
from recon.app.style import BODY, GAP, NEAR, RADIUS, SMALL, TIGHT, sized, theme
from recon.app.view import View, label
from recon.language import tr

_ROW = 64
_Index = QModelIndex | QPersistentModelIndex


class SheetsModel(QAbstractListModel):
    """The desk's sheets, as Qt's views ask for them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._sheets = desk.sheets()
        desk.recounted.connect(self.reread)

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._sheets)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        sheet = self._sheets[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return sheet
        serial = values.serial(sheet.serial)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join((sheet.form_title, values.named(sheet.patient), serial, left(sheet)))
        return None

    def reread(self) -> None:
        """Take the account again; lines that only changed are told, so that the list keeps its place."""
        sheets = self._desk.sheets()
        if [s.serial for s in sheets] != [s.serial for s in self._sheets]:
            self.beginResetModel()
            self._sheets = sheets
            self.endResetModel()
        elif sheets:
            self._sheets = sheets
            self.dataChanged.emit(self.index(0), self.index(len(sheets) - 1))

    def row_of(self, serial: str) -> QModelIndex:
        row = next((i for i, sheet in enumerate(self._sheets) if sheet.serial == serial), -1)
        return self.index(row) if row >= 0 else QModelIndex()


class SheetList(View):
    """The list with its title; a click or Enter opens the sheet."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title = label("heading")
        self.model = SheetsModel(desk)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(NEAR, GAP, NEAR, NEAR)
        self.title.setContentsMargins(12, 0, 12, TIGHT)
        layout.addWidget(self.title)
        layout.addWidget(self.list, 1)
        desk.moved.connect(self._follow)
        desk.recounted.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        waiting = sum(sheet.waiting > 0 for sheet in self._desk.sheets())
        self.title.setText(tr("app.waiting", count=waiting))
        self.list.setAccessibleName(tr("app.waiting", count=waiting))
        self.list.viewport().update()

    def _follow(self) -> None:
        here = self._desk.current
        index = self.model.row_of(here.sheet) if here else QModelIndex()
        self.list.setCurrentIndex(index)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Qt.ItemDataRole.UserRole).serial)


class _Line(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, sized(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        sheet: Waiting = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(0, 2, 0, -2)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme().accent_soft))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        inside = box.adjusted(12, NEAR, -12, -NEAR)
        count = str(sheet.waiting) if sheet.waiting else "✓"
        bold, small = _font(option, BODY, bold=True), _font(option, SMALL)
        room = QFontMetrics(bold).horizontalAdvance(count) + GAP
        upper, lower = QRect(inside), QRect(inside)
        upper.setRight(inside.right() - room)
        painter.setFont(bold)
        painter.setPen(QColor(theme().ink))
        _text(painter, upper, sheet.form_title, Qt.AlignmentFlag.AlignTop)
        painter.setPen(QColor(theme().accent if sheet.waiting else theme().good))
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, count)
        painter.setFont(small)
        painter.setPen(QColor(theme().muted))
        serial = values.serial(sheet.serial)
        lower.setRight(inside.right() - QFontMetrics(small).horizontalAdvance(serial) - NEAR)
        _text(painter, lower, values.named(sheet.patient), Qt.AlignmentFlag.AlignBottom)
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, serial)
        painter.restore()


def left(sheet: Waiting) -> str:
    """Return how many fields of ``sheet`` wait, in words."""
    return tr("app.left", count=sheet.waiting)


def _font(option: QStyleOptionViewItem, size: int, *, bold: bool = False) -> QFont:
    font = QFont(option.font)
    font.setPixelSize(sized(size))
    font.setBold(bold)
    return font


def _text(painter: QPainter, box: QRect, text: str, align: Qt.AlignmentFlag) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, align | Qt.AlignmentFlag.AlignLeft, shown)
