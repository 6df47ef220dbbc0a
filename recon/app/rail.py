"""The rail to the left: a button for each room, with how much waits there."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from recon.app import keys
from recon.app.icon import icon
from recon.app.keys import Command
from recon.app.style import NEAR, SMALL, TIGHT, sized, theme
from recon.app.view import View
from recon.language import tr

_ICON = 24
_MOST = 999  # told in full; what is more is told as more


class Rail(View):
    """A click on a button asks for its room."""

    entered = Signal(Command)

    def __init__(self, rooms: Sequence[Command]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.rooms = {room.name: RoomButton(room) for room in rooms}
        inside, column, layout = QWidget(), QVBoxLayout(), QVBoxLayout(self)
        inside.setLayout(column)
        column.setContentsMargins(TIGHT, NEAR, TIGHT, NEAR)
        column.setSpacing(TIGHT)
        for room, made in zip(rooms, self.rooms.values(), strict=True):
            made.clicked.connect(lambda *_, room=room: self.entered.emit(room))
            column.addWidget(made)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self.retranslate()

    def enter(self, room: Command) -> None:
        """Show that the person is in ``room``."""
        for name, made in self.rooms.items():
            made.setChecked(name == room.name)
        self._paint()
        self._area.ensureWidgetVisible(self.rooms[room.name])

    def show_rooms(self, rooms: Sequence[Command]) -> None:
        """Show the buttons of these rooms only."""
        wanted = {room.name for room in rooms}
        for name, made in self.rooms.items():
            made.setVisible(name in wanted)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much waits in each room, by the room's name."""
        for name, made in self.rooms.items():
            made.show_count(counts.get(name, 0))

    def retranslate(self) -> None:
        self.setAccessibleName(tr("app.rooms"))
        for made in self.rooms.values():
            made.retranslate()
        widest = max(made.width_of_words() for made in self.rooms.values())
        for made in self.rooms.values():
            made.setFixedWidth(widest + 2 * NEAR)
        self.setFixedWidth(widest + 2 * NEAR + 2 * TIGHT + 2)
        self._paint()

    def _paint(self) -> None:
        for made in self.rooms.values():
            made.paint_icon()


class RoomButton(QToolButton):
    """An icon above a word; how much waits stands beside the icon."""

    def __init__(self, room: Command) -> None:
        super().__init__()
        self.setObjectName("room")
        self._room = room
        self._count = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)

    def show_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self.retranslate()
            self.update()

    def retranslate(self) -> None:
        name = tr(f"app.room.{self._room.name}")
        self.setText(name)
        does = tr(f"app.does.{self._room.name}")
        self.setToolTip(tr("app.button", words=does, press=keys.spelled(self._room.keys)))
        self.setAccessibleName(tr("app.room_waits", room=name, count=self._count) if self._count else name)

    def width_of_words(self) -> int:
        """Return how wide the button's word is, px."""
        font = QFont(self.font())
        font.setPixelSize(sized(SMALL))
        font.setBold(True)
        return max(QFontMetrics(font).horizontalAdvance(self.text()), sized(_ICON) * 2)

    def paint_icon(self) -> None:
        colour = theme().accent if self.isChecked() else theme().muted
        self.setIconSize(QSize(sized(_ICON), sized(_ICON)))
        self.setIcon(icon(self._room.name, colour, sized(_ICON), self.devicePixelRatioF()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self._count:
            return
        words = str(self._count) if self._count <= _MOST else f"{_MOST}+"
        font = QFont(self.font())
        font.setPixelSize(sized(SMALL - 2))
        font.setBold(True)
        metrics = QFontMetrics(font)
        width = max(metrics.horizontalAdvance(words) + NEAR, metrics.height())
        left = min(self.width() / 2 + sized(_ICON) / 4, self.width() - width - 2)
        box = QRectF(left, 3, width, metrics.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().accent))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(theme().on_accent))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
