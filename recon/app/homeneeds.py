"""What needs somebody now: a line each, the most urgent first, with the key that leads to where it is settled."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recon.app import homewords, keys
from recon.app.homedesk import HomeDesk
from recon.app.homejobs import ROOMS
from recon.app.keys import Command
from recon.app.style import GAP, NEAR, TIGHT, theme
from recon.app.view import View, button, label, tone
from recon.language import tr
from recon.workflow.figures import Need

KEYS = keys.OPTIONS  # 1 to 9


class NeedsCard(View):
    """The list; ``wanted`` asks for the room of a line."""

    wanted = Signal(Command)

    def __init__(self, desk: HomeDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title, self.calm, self.more = label("heading"), label("message", wrap=True), label("aside", wrap=True)
        self.rows: list[NeedRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(NEAR)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR + TIGHT)
        layout.addWidget(self.title)
        layout.addWidget(self.calm)
        layout.addLayout(self._lines)
        layout.addWidget(self.more)
        layout.addStretch(1)
        desk.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def needs(self) -> tuple[Need, ...]:
        """Those that are shown; the first of them, which are the person's own, have a key."""
        return self._desk.home.needs[: len(KEYS)] if self._desk.home else ()

    def retranslate(self) -> None:
        home, shown = self._desk.home, self.needs
        self.title.setText(tr("home.needs"))
        self.calm.setText(tr("home.looking") if home is None else tr("home.calm"))
        self.calm.setVisible(not shown)
        tone(self.calm, "none" if home is None else "good")
        further = len(home.needs) - len(shown) if home else 0
        self.more.setText(tr("home.more", count=further))
        self.more.setVisible(further > 0)
        while len(self.rows) < len(shown):
            self._add()
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(shown))
            if home and place < len(shown):
                row.show_need(shown[place], KEYS[place] if place < home.own else None)
        widest = max((row.go.sizeHint().width() for row in self.rows), default=0)
        for row in self.rows:
            row.go.setMinimumWidth(widest)

    def go(self, place: int) -> None:
        """Ask for the room of the line at ``place``, where there is one."""
        if self._desk.home and place < min(len(self.needs), self._desk.home.own):
            self.wanted.emit(ROOMS[self.needs[place].concern])

    def _add(self) -> None:
        row, place = NeedRow(), len(self.rows)
        row.go.clicked.connect(lambda: self.go(place))
        self.rows.append(row)
        self._lines.addWidget(row)


class NeedRow(View):
    """One thing that needs somebody: what, how much of it, what to do, and where."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.remedy, self.go = label("keyname", wrap=True), label("aside", wrap=True), button()
        self._mark = Mark()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.remedy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NEAR + TIGHT)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)

    def show_need(self, need: Need, command: Command | None) -> None:
        """Show ``need``, to which ``command`` leads; None where it is others' to settle."""
        room = tr(f"app.room.{ROOMS[need.concern].name}")
        title = homewords.title(need)
        self.title.setText(title)
        self.remedy.setText(homewords.remedy(need))
        self.go.setText(tr("app.button", words=room, press=keys.spelled(command.keys)) if command else room)
        self.go.setEnabled(command is not None)
        self.go.setAccessibleName(f"{title} {self.remedy.text()} {room}")
        self.go.setToolTip(tr("home.does.need"))
        self._mark.show_urgent(is_urgent=need.is_urgent)

    def retranslate(self) -> None:
        """The card shows each line anew."""


class Mark(QWidget):
    """A stroke beside a line, by how urgent it is."""

    def __init__(self) -> None:
        super().__init__()
        self._is_urgent = False
        self.setFixedWidth(TIGHT)

    def show_urgent(self, *, is_urgent: bool) -> None:
        self._is_urgent = is_urgent
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().danger if self._is_urgent else theme().caution))
        painter.drawRoundedRect(self.rect(), self.width() / 2, self.width() / 2)
