"""A list of lines to tick: patients, forms, the copies of a batch, sheets of the account."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from recon.app.linemodel import Index, LineModel
from recon.app.style import BODY, GAP, RADIUS, SMALL, sized, theme

_TALL, _LOW, BARRED = 56, 40, 66
_BOX, _BAR = 20, 4
_TONES = {"none": "muted", "good": "good", "caution": "caution", "danger": "danger"}
_TICK = ((4.5, 10.5), (8.5, 14.5), (15.5, 6.0))


@dataclass(frozen=True, slots=True)
class Line:
    """``key`` tells lines apart; ``below`` stands under the title, ``right`` at the end of the line.

    ``tone`` colours ``right``: ``none``, ``good``, ``caution`` or ``danger``. ``bar`` is a line at the foot, made of
    shares, each with its colour (a name of the theme's).
    """

    key: str
    title: str
    below: str = ""
    right: str = ""
    tone: str = "none"
    bar: tuple[tuple[int, str], ...] = ()

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.below, self.right) if part)


class Lines(LineModel):
    """Lines as Qt's views ask for them, and which of them are ticked."""

    wanted = Signal()  # there are more lines than these, and the last of them has been seen

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()
        self.ticked: frozenset[str] = frozenset()
        self._rows: dict[str, int] = {}
        self._has_more = self._is_asked = False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole:
            is_ticked = self.lines[index.row()].key in self.ticked
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def row(self, key: str) -> int:
        """Return where the line is, -1 where there is none."""
        return self._rows.get(key, -1)

    def canFetchMore(self, _parent: Index) -> bool:  # noqa: N802 - Qt's name
        return self._has_more and not self._is_asked

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802 - Qt's name
        self._is_asked = True
        self.wanted.emit()

    def tick(self, ticked: Collection[str]) -> None:
        """Tick these lines only."""
        was, self.ticked = self.ticked, frozenset(ticked)
        rows = [row for key in was ^ self.ticked if (row := self.row(key)) >= 0]
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))

    def show(self, lines: Iterable[Line], ticked: Collection[str], *, has_more: bool = False) -> None:
        """Take these lines; those that only changed or came at the end are told, so that the list keeps its place."""
        fresh, before = tuple(lines), self.lines
        self.ticked, self._has_more, self._is_asked = frozenset(ticked), has_more, False
        rows = {line.key: row for row, line in enumerate(fresh)}
        if len(fresh) < len(before) or any(was.key != now.key for was, now in zip(before, fresh, strict=False)):
            self.beginResetModel()
            self.lines, self._rows = fresh, rows
            self.endResetModel()
            return
        if len(fresh) > len(before):
            self.beginInsertRows(QModelIndex(), len(before), len(fresh) - 1)
            self.lines, self._rows = fresh, rows
            self.endInsertRows()
        self.lines = fresh
        if before:
            self.dataChanged.emit(self.index(0), self.index(len(before) - 1))


class TickList(QListView):
    """A click or Space on a line asks for it to be ticked or not; whoever shows the lines decides."""

    toggled = Signal(str)
    looked_at = Signal(str)  # the line that the keyboard or the pointer is on
    more = Signal()  # the end of the lines is near, and there are more than these

    def __init__(self, *, is_low: bool = False, has_boxes: bool = True, has_bars: bool = False) -> None:
        super().__init__()
        self.lines = Lines()
        self.setModel(self.lines)
        self.setItemDelegate(_Painter(_LOW if is_low else BARRED if has_bars else _TALL, has_boxes=has_boxes))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda index: self.toggled.emit(self._key(index)))
        self.selectionModel().currentChanged.connect(self._look)
        self.lines.wanted.connect(self.more)

    @property
    def current(self) -> str:
        """The key of the line in hand, empty where there is none."""
        index = self.currentIndex()
        return self._key(index) if index.isValid() else ""

    def show_lines(self, lines: Iterable[Line], ticked: Collection[str], *, has_more: bool = False) -> None:
        """Show these lines; ``has_more`` says that there are others after them, which ``more`` asks for."""
        here = self.current
        self.lines.show(lines, ticked, has_more=has_more)
        if here:
            self.go(here)

    def go(self, key: str) -> None:
        """Take the line in hand, where it is there."""
        row = self.lines.row(key)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.lines.index(row))

    def step(self, by: int) -> None:
        """Take the line ``by`` places on in hand; from nowhere, the first."""
        count = len(self.lines.lines)
        if count:
            row = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
            self.setCurrentIndex(self.lines.index(min(max(row, 0), count - 1)))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No more than its least height: what room there is, its layout gives."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Space and self.current:
            self.toggled.emit(self.current)
        else:
            super().keyPressEvent(event)

    def dressed(self) -> None:
        """Lay the lines anew: text has another size."""
        self.scheduleDelayedItemsLayout()

    def _look(self, index: QModelIndex) -> None:
        if index.isValid():
            self.looked_at.emit(self._key(index))

    def _key(self, index: Index) -> str:
        return self.lines.lines[index.row()].key


class _Painter(QStyledItemDelegate):
    def __init__(self, height: int, *, has_boxes: bool) -> None:
        super().__init__()
        self._height, self._has_boxes = height, has_boxes

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, sized(self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        is_ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(1, 1, -1, -1)
        self._ground(painter, option, box, is_ticked=is_ticked)
        inside = box.adjusted(12, 6, -12, sized(_TALL - self._height) - 6 if self._height == BARRED else -6)
        if self._has_boxes:
            size = sized(_BOX)
            _tick(painter, QRectF(inside.left(), inside.center().y() - size / 2 + 1, size, size), is_ticked=is_ticked)
            inside.setLeft(inside.left() + size + 12)
        _words(painter, option.font, inside, line)
        if line.bar:
            paint_shares(painter, QRectF(box.left() + 12, box.bottom() - _BAR - 5, box.width() - 24, _BAR), line.bar)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, *, is_ticked: bool) -> None:
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(QColor(theme().ink), 2) if has_focus else Qt.PenStyle.NoPen)
        is_lit = is_current or (is_ticked and self._has_boxes)
        painter.setBrush(QColor(theme().accent_soft) if is_lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, RADIUS, RADIUS)


def paint_shares(painter: QPainter, box: QRectF, shares: Iterable[tuple[int, str]]) -> None:
    """Fill ``box`` from the left with shares, each in its colour (the theme's name of it); the smallest can be seen."""
    given = [(count, colour) for count, colour in shares if count]
    total = sum(count for count, _ in given)
    if not total:
        return
    shape = QPainterPath()
    shape.addRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.save()
    painter.setClipPath(shape)
    left, least = box.left(), box.height()
    room = max(box.width() - least * len(given), 0.0)
    for count, colour in given:
        width = least + room * count / total
        painter.fillRect(QRectF(left, box.top(), width + 0.5, box.height()), QColor(getattr(theme(), colour)))
        left += width
    painter.restore()


def _tick(painter: QPainter, box: QRectF, *, is_ticked: bool) -> None:
    painter.setPen(QPen(QColor(theme().accent if is_ticked else theme().muted), 1.5))
    painter.setBrush(QColor(theme().accent if is_ticked else theme().surface))
    painter.drawRoundedRect(box, 4, 4)
    if is_ticked:
        pen = QPen(QColor(theme().on_accent), 2.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        times = box.width() / _BOX
        painter.drawPolyline([box.topLeft() + QPointF(x, y) * times for x, y in _TICK])


def _words(painter: QPainter, font: QFont, inside: QRect, line: Line) -> None:
    bold, small = QFont(font), QFont(font)
    bold.setPixelSize(sized(BODY))
    bold.setBold(bool(line.below))
    small.setPixelSize(sized(SMALL))
    room = QRect(inside)
    if line.right:
        painter.setFont(small)
        painter.setPen(QColor(getattr(theme(), _TONES[line.tone])))
        upper = Qt.AlignmentFlag.AlignTop if line.below else Qt.AlignmentFlag.AlignVCenter
        letters = QFontMetrics(small)
        most = right_room(inside.width(), QFontMetrics(bold).horizontalAdvance(line.title))
        right = letters.elidedText(line.right, Qt.TextElideMode.ElideMiddle, most)  # a ward, however long, and the bed
        painter.drawText(inside, upper | Qt.AlignmentFlag.AlignRight, right)
        room.setRight(inside.right() - letters.horizontalAdvance(right) - GAP)
    painter.setFont(bold)
    painter.setPen(QColor(theme().ink))
    _text(painter, room, line.title, Qt.AlignmentFlag.AlignTop if line.below else Qt.AlignmentFlag.AlignVCenter)
    if line.below:
        painter.setFont(small)
        painter.setPen(QColor(theme().muted))
        _text(painter, inside, line.below, Qt.AlignmentFlag.AlignBottom)


def right_room(width: int, title: int) -> int:
    """Return the px that the end of a line may have: what its title leaves, or nearly half; a name never goes under."""
    return max(width - title - GAP, width * 9 // 20)


def _text(painter: QPainter, box: QRect, text: str, align: Qt.AlignmentFlag) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, align | Qt.AlignmentFlag.AlignLeft, shown)
