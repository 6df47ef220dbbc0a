"""What there is to tell of a sheet, one point below the other: why it does not go, and what the destination has."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from recon.app.linemodel import Index, LineModel
from recon.app.style import BODY, GAP, RADIUS, SMALL, TIGHT, sized, theme

_PAD = 10
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_ALONE = "–"
_COLOURS = {
    "none": ("muted", "surface"),
    "good": ("good", "surface"),
    "caution": ("caution", "caution_soft"),
    "danger": ("danger", "danger_soft"),
}


@dataclass(frozen=True, slots=True)
class PointLine:
    """``where`` and ``what`` stand above; below, one text over the whole width, or two side by side under heads."""

    where: str
    what: str
    tone: str
    texts: tuple[str, ...]
    heads: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        heads = self.heads or ("",) * len(self.texts)
        told = [f"{head} {text or _ALONE}".strip() for head, text in zip(heads, self.texts, strict=True)]
        return ", ".join(part for part in (self.where, self.what, *told) if part)


class _Points(LineModel):
    def show(self, lines: tuple[PointLine, ...]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()


class PointList(QListView):
    """Every text is shown whole; the point in hand is the one whose place on the paper is looked at."""

    looked_at = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.points = _Points()
        self.setModel(self.points)
        self.setItemDelegate(_Painter(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSpacing(TIGHT // 2)
        self.selectionModel().currentChanged.connect(
            lambda index, _before: self.looked_at.emit(index.row()) if index.isValid() else None
        )

    def show_points(self, lines: tuple[PointLine, ...]) -> None:
        """Show these; where they are as they were, the one in hand stays."""
        if lines == self.points.lines:
            return
        row = self.currentIndex().row()
        self.points.show(lines)
        if 0 <= row < len(lines):
            self.setCurrentIndex(self.points.index(row))

    def dressed(self) -> None:
        """Lay the lines anew: text has another size."""
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().sizeHint().width(), self.minimumHeight())


class _Painter(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        width = self._view.viewport().width() - TIGHT
        line: PointLine = index.data(Qt.ItemDataRole.UserRole)
        small, body = _fonts(option.font)
        height = 2 * _PAD + QFontMetrics(body).height() * bool(line.where or line.what)
        return QSize(width, height + _height(line, small, body, width - 2 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: PointLine = index.data(Qt.ItemDataRole.UserRole)
        ink, ground = (getattr(theme(), name) for name in _COLOURS[line.tone])
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        box: QRect = option.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = (
            QPen(QColor(theme().ink), 2)
            if has_focus
            else QPen(QColor(theme().accent if is_current else theme().line), 1)
        )
        painter.setPen(edge)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        small, body = _fonts(option.font)
        inside = box.adjusted(_PAD, _PAD - 1, -_PAD, -_PAD + 1)
        if line.where or line.what:
            inside.setTop(_head(painter, inside, line, body, small, ink))
        _texts(painter, inside, line, small, body)
        painter.restore()


def _head(painter: QPainter, inside: QRect, line: PointLine, body: QFont, small: QFont, ink: str) -> int:
    """Write where and what; return where the rest begins."""
    bold = QFont(body)
    bold.setBold(True)
    told = QFont(small)
    told.setBold(True)
    painter.setFont(told)
    painter.setPen(QColor(ink))
    painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, line.what)
    room = inside.width() - QFontMetrics(told).horizontalAdvance(line.what) - GAP
    painter.setFont(bold)
    painter.setPen(QColor(theme().ink))
    where = QFontMetrics(bold).elidedText(line.where, Qt.TextElideMode.ElideRight, room)
    painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, where)
    return inside.top() + QFontMetrics(body).height()


def _texts(painter: QPainter, inside: QRect, line: PointLine, small: QFont, body: QFont) -> None:
    width = _column(line, inside.width())
    for place, text in enumerate(line.texts):
        column = QRect(inside.left() + place * (width + GAP), inside.top(), width, inside.height())
        if line.heads:
            painter.setFont(small)
            painter.setPen(QColor(theme().muted))
            painter.drawText(column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, line.heads[place])
            column.setTop(column.top() + QFontMetrics(small).height())
        painter.setFont(body)
        painter.setPen(QColor(theme().ink))
        painter.drawText(column, _WRAP, text or _ALONE)


def _height(line: PointLine, small: QFont, body: QFont, width: int) -> int:
    """Return how high the texts are, px."""
    column = QRect(0, 0, _column(line, width), 100_000)
    metrics = QFontMetrics(body)
    tallest = max((metrics.boundingRect(column, _WRAP, text or _ALONE).height() for text in line.texts), default=0)
    return tallest + (QFontMetrics(small).height() if line.heads else 0)


def _column(line: PointLine, width: int) -> int:
    return (width - GAP * (len(line.texts) - 1)) // max(len(line.texts), 1)


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    small, body = QFont(font), QFont(font)
    small.setPixelSize(sized(SMALL))
    body.setPixelSize(sized(BODY))
    return small, body
