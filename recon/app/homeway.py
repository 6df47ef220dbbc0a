"""The way of the sheets: one bar, and a button for each part of it that leads to the room of its work."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from recon.app import homewords, keys
from recon.app.homedesk import HomeDesk
from recon.app.homejobs import Home
from recon.app.keys import Command
from recon.app.style import BODY, GAP, NEAR, SMALL, TIGHT, TITLE, sized, theme
from recon.app.ticklist import paint_shares
from recon.app.view import View, label
from recon.language import tr
from recon.model.sheet import SheetState
from recon.workflow.figures import Way

_BAR, _EDGE = 14, 5
_ASIDE = (SheetState.MISSING, SheetState.VOID)

# Each part's name, its colour, and the room that it leads to.
PARTS: Final = (
    ("out", "line", keys.ACCOUNT),
    ("to_verify", "caution", keys.VERIFY),
    ("to_match", "accent_pale", keys.MATCHING),
    ("to_deliver", "accent", keys.DELIVERING),
    ("delivered", "good", keys.DELIVERING),
    ("aside", "good_pale", keys.ACCOUNT),
)


class WayCard(View):
    """Where all sheets are; a click on a part asks for its room."""

    wanted = Signal(Command)

    def __init__(self, desk: HomeDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title, self.of, self.bar = label("heading"), label("aside"), ShareBar()
        self.tiles = {name: Tile(colour) for name, colour, _ in PARTS}
        for name, _, room in PARTS:
            self.tiles[name].clicked.connect(lambda *_, room=room: self.wanted.emit(room))
        head = QHBoxLayout()
        head.setSpacing(NEAR)
        head.addWidget(self.title)
        head.addWidget(self.of, 1, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(Tiles(tuple(self.tiles.values())))
        desk.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        home = self._desk.home
        self.title.setText(tr("home.way"))
        self.of.setText(_of(home))
        self.bar.setFixedHeight(sized(_BAR))
        for name, _, room in PARTS:
            tile = self.tiles[name]
            tile.show_part(
                homewords.number(getattr(home.way, name)) if home else "–",
                tr(f"home.place.{name}"),
                _detail(home.way, name) if home else "",
            )
            tile.setToolTip(tr(f"app.does.{room.name}"))
            tile.setEnabled(home is None or room.name in home.rooms)
        if home is not None:
            self.bar.show_shares([(getattr(home.way, name), colour) for name, colour, _ in PARTS])
            self.bar.setAccessibleName(", ".join(tile.accessibleName() for tile in self.tiles.values()))


def _of(home: Home | None) -> str:
    if home is None:
        return tr("home.looking")
    if not home.way.issued:
        return tr("home.none")
    returned, issued = map(homewords.number, (home.way.returned, home.way.issued))
    return tr("home.of", returned=returned, count=issued)


def _detail(way: Way, part: str) -> str:
    """Return what more is to be said of a part of the way, in one line; nothing of what there is none."""
    told: dict[str, tuple[int, dict[str, str]]] = {
        "out": (way.states[SheetState.RETURNED], {}),
        "to_verify": (way.fields, {"count": homewords.about(way.fields, is_exact=way.is_exact)}),
        "to_match": (way.in_doubt, {}),
        "delivered": (way.delivered, {"share": homewords.share(way.delivered / max(way.issued, 1))}),
        "aside": (way.aside, {name: homewords.number(way.states[name]) for name in _ASIDE}),
    }
    count, words = told.get(part, (0, {}))
    return tr(f"home.detail.{part}", **({"count": homewords.number(count)} | words)) if count else ""


class ShareBar(QWidget):
    """A line made of shares, each in the colour of that name."""

    def __init__(self) -> None:
        super().__init__()
        self._shares: Sequence[tuple[int, str]] = ()

    def show_shares(self, shares: Sequence[tuple[int, str]]) -> None:
        self._shares = shares
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().sunken))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        paint_shares(painter, QRectF(self.rect()), self._shares)


class Tile(QPushButton):
    """A part of the way: how many sheets, its name, and what more there is to say; all of it can always be read."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.setObjectName("tile")
        self._colour = colour
        self._lines: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_part(self, count: str, name: str, detail: str) -> None:
        lines = (count, name, detail)
        self.setAccessibleName(f"{name} {count}, {detail}" if detail else f"{name} {count}")
        if lines != self._lines:
            self._lines = lines
        self.updateGeometry()
        self.update()

    def fonts(self) -> tuple[QFont, ...]:
        """The typefaces of the lines, from the first to the last."""
        return tuple(
            _font(self.font(), size, is_bold=is_bold)
            for size, is_bold in ((TITLE, True), (BODY, False), (SMALL, False))
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        metrics = [QFontMetrics(font) for font in self.fonts()]
        wide = max((m.horizontalAdvance(text) for m, text in zip(metrics, self._lines, strict=False)), default=0)
        high = sum(one.height() for one in metrics)
        return QSize(wide + 3 * NEAR + _EDGE + TIGHT, high + 2 * NEAR)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, option = QPainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(theme(), self._colour)))
        painter.drawRoundedRect(QRectF(NEAR, NEAR, _EDGE, self.height() - 2 * NEAR), _EDGE / 2, _EDGE / 2)
        top, left = NEAR, 2 * NEAR + _EDGE
        for place, (font, text) in enumerate(zip(self.fonts(), self._lines, strict=False)):
            painter.setFont(font)
            painter.setPen(QColor(theme().ink if place < 2 else theme().muted))
            high = QFontMetrics(font).height()
            painter.drawText(QRect(left, top, self.width() - left, high), Qt.AlignmentFlag.AlignVCenter, text)
            top += high


def _font(like: QFont, size: int, *, is_bold: bool) -> QFont:
    font = QFont(like)
    font.setPixelSize(sized(size))
    font.setBold(is_bold)
    return font


class Tiles(QWidget):
    """Widgets side by side, as many as there is room for, and the others in further rows as long as the first."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._parts, self._columns = parts, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(NEAR)
        self._lay(len(parts))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One beside the other is not asked for: as wide as the widest."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = (self.width() + NEAR) // (self._widest() + NEAR)
        count = len(self._parts)
        rows = -(-count // max(room, 1))
        self._lay(-(-count // rows))

    def _widest(self) -> int:
        return max(part.minimumSizeHint().width() for part in self._parts)

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, part in enumerate(self._parts):
            self._grid.addWidget(part, place // columns, place % columns)
        for column in range(len(self._parts)):
            self._grid.setColumnStretch(column, int(column < columns))
        self.updateGeometry()
