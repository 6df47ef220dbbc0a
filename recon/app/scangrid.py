"""The pages of a pass as small pictures, each with what became of it in a word and a colour."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from recon.app import scanwords
from recon.app.style import NEAR, RADIUS, SMALL, TIGHT, sized, theme
from recon.app.thumbs import HEIGHT, WIDTH, Thumbs
from recon.model.page import Page
from recon.store.scans import ScannedPage, ScanState

_Index = QModelIndex | QPersistentModelIndex
_Key = tuple[str | None, int | None, str]
_LINE = 20  # of words, at their usual size
_EDGE = 6  # the coloured edge under the picture


class PageModel(QAbstractListModel):
    """The pages shown, as far as they were looked up; ``wanted`` asks for more when somebody scrolls that far."""

    wanted = Signal()

    def __init__(self, thumbs: Thumbs) -> None:
        super().__init__()
        self.pages: list[ScannedPage] = []
        self.is_whole = True
        self._rows: dict[_Key, int] = {}
        self._thumbs = thumbs
        thumbs.ready.connect(self._drawn)

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self.pages)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        page = self.pages[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return page
        if role == Qt.ItemDataRole.DecorationRole:
            return None if page.page is None else self._thumbs.get(page.page)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return scanwords.spoken(page)
        return scanwords.wrong(page) or None if role == Qt.ItemDataRole.ToolTipRole else None

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802 - Qt's name
        return not parent.isValid() and not self.is_whole

    def fetchMore(self, _parent: _Index) -> None:  # noqa: N802 - Qt's name
        self.wanted.emit()

    def clear(self) -> None:
        self.beginResetModel()
        self.pages, self._rows = [], {}
        self.endResetModel()

    def add(self, pages: Iterable[ScannedPage]) -> None:
        """Put pages at the end; one that is there already takes its own place."""
        fresh = [page for page in pages if not self.change(page)]
        if not fresh:
            return
        first = len(self.pages)
        self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
        for row, page in enumerate(fresh, start=first):
            self._rows[_key(page)] = row
        self.pages += fresh
        self.endInsertRows()

    def change(self, page: ScannedPage) -> bool:
        """Show what the page is now; tell whether it is one of those shown."""
        row = self._rows.get(_key(page))
        if row is None:
            return False
        before, self.pages[row] = self.pages[row], page
        if before.state is ScanState.STORED and before.state is not page.state and page.page is not None:
            self._thumbs.forget(page.page)
        self.dataChanged.emit(self.index(row), self.index(row))
        return True

    def cleared_by(self, page: ScannedPage) -> list[ScannedPage]:
        """Return the pages of which ``page`` is another scan: those at fault, and the one that stood before it."""
        if page.serial is None:
            return []
        same = [one for one in self.pages if (one.serial, one.number) == (page.serial, page.number)]
        stood = ScanState.READ if page.state is ScanState.READ else None
        return [one for one in same if one.fault is not None or (one.state is stood and _key(one) != _key(page))]

    def _drawn(self, drawn: Page) -> None:
        row = self._rows.get((drawn.digest, drawn.position, drawn.name))
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])


class PageGrid(QListView):
    """Arrows and the pointer choose a page, Shift and Ctrl several; ``looked_at`` tells which one."""

    looked_at = Signal()

    def __init__(self, thumbs: Thumbs) -> None:
        super().__init__()
        self.pages = PageModel(thumbs)
        self.setModel(self.pages)
        self.setItemDelegate(_Painter())
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSpacing(TIGHT)
        self.setAcceptDrops(False)  # what is dropped is the room's
        self.selectionModel().currentChanged.connect(lambda *_: self.looked_at.emit())
        self.pages.dataChanged.connect(self._perhaps)

    @property
    def current(self) -> ScannedPage | None:
        """The page in hand."""
        index = self.currentIndex()
        return self.pages.pages[index.row()] if index.isValid() else None

    @property
    def marked(self) -> tuple[ScannedPage, ...]:
        """All pages that are chosen, in their order; the one in hand where none is."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        chosen = tuple(self.pages.pages[row] for row in rows)
        return chosen or ((self.current,) if self.current else ())

    def go(self, row: int) -> None:
        """Take the page in that place in hand."""
        if 0 <= row < len(self.pages.pages):
            self.setCurrentIndex(self.pages.index(row))

    def dressed(self) -> None:
        """Lay the pages anew: text has another size."""
        self.scheduleDelayedItemsLayout()

    def _perhaps(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.currentIndex().row() <= last.row():
            self.looked_at.emit()


class _Painter(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(sized(WIDTH) + 3 * NEAR, HEIGHT + 3 * sized(_LINE) + 4 * NEAR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        page: ScannedPage = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(2, 2, -2, -2)
        self._ground(painter, option, box)
        inside = box.adjusted(NEAR, NEAR, -NEAR, -NEAR)
        picture = QRect(inside.left(), inside.top(), inside.width(), HEIGHT)
        _paper(painter, picture, index.data(Qt.ItemDataRole.DecorationRole), page)
        words = QRect(inside.left(), picture.bottom() + NEAR, inside.width(), 3 * sized(_LINE))
        _words(painter, option.font, words, page)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(QColor(theme().ink), 2) if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().accent_soft) if is_chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, RADIUS, RADIUS)


def _paper(painter: QPainter, box: QRect, image: object, page: ScannedPage) -> None:
    """Paint the page's picture with an edge in the colour of its state; a page without one is an empty sheet."""
    drawn = image if isinstance(image, QImage) and not image.isNull() else None
    size = drawn.size() if drawn is not None else QSize(WIDTH, HEIGHT)
    at = QRect(box.center().x() - size.width() // 2 + 1, box.bottom() - size.height(), size.width(), size.height())
    painter.setPen(QPen(QColor(theme().line), 1))
    painter.setBrush(QColor(theme().sunken))
    painter.drawRect(at.adjusted(-1, -1, 0, 0))
    if drawn is not None:
        painter.drawImage(at, drawn)
    tone = scanwords.tone_of(page)
    if tone != "none":
        edge = QRectF(at.left(), at.bottom() - _EDGE + 1, at.width(), _EDGE)
        painter.fillRect(edge, QColor(getattr(theme(), tone)))


def _words(painter: QPainter, font: QFont, box: QRect, page: ScannedPage) -> None:
    small, bold = QFont(font), QFont(font)
    small.setPixelSize(sized(SMALL))
    bold.setPixelSize(sized(SMALL))
    bold.setBold(True)
    tone = scanwords.tone_of(page)
    lines = (
        (bold, theme().muted if tone == "none" else getattr(theme(), tone), _state(page)),
        (small, theme().ink, scanwords.name(page)),
        (small, theme().muted, scanwords.whose(page) or scanwords.what(page)),
    )
    for place, (face, colour, words) in enumerate(lines):
        line = QRect(box.left(), box.top() + place * sized(_LINE), box.width(), sized(_LINE))
        painter.setFont(face)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _state(page: ScannedPage) -> str:
    return " · ".join(part for part in (scanwords.state(page), scanwords.waiting(page)) if part)


def _key(page: ScannedPage) -> _Key:
    # Files that could not be opened have no digest: their place tells them apart.
    return page.digest, page.position, page.name if page.digest else page.path
