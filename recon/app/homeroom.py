"""The home room: the downtime at a glance, live, a key to whatever needs somebody, and the last backup."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from recon.app import keys
from recon.app.backupcard import BackupCard
from recon.app.backuppanel import BackupPanel
from recon.app.charts import Plotting
from recon.app.homecards import ClockCard, EndCard, TrustCard, WorkCard
from recon.app.homedesk import HomeDesk
from recon.app.homeneeds import KEYS, NeedsCard
from recon.app.homeway import WayCard
from recon.app.keys import Told
from recon.app.office import Office
from recon.app.panel import Over
from recon.app.room import Room
from recon.app.style import GAP, sized
from recon.app.view import bind, scrolled
from recon.errors import ReconError
from recon.language import tr

_TICK_MS = 20_000  # time goes on even where nothing happens
_LATER_MS = 400  # after the room is there, and the person sees figures: then the charts are loaded
_NARROW = 860  # below that, the cards stand one below the other


class HomeRoom(Room):
    """Three facts above, the way of the sheets, and below what needs somebody beside the work of the last hours."""

    command = keys.HOME

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.desk = HomeDesk(office.background(), office.operator)
        self.pulse, self.plotting = office.pulse, Plotting()
        self.clock, self.end, self.trust = ClockCard(self.desk), EndCard(self.desk), TrustCard(self.desk)
        self.way, self.needs, self.work = WayCard(self.desk), NeedsCard(self.desk), WorkCard(self.desk, self.plotting)
        self.backups = BackupCard(office.backups)
        self.backing_up = BackupPanel(office.backups, self)
        self._backups = office.backups
        self._cards, self._is_narrow = QGridLayout(), False
        self._tick, self._later = QTimer(self), QTimer(self)
        self._area = self._build()
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.desk.look)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self.plotting.load)
        for place, command in enumerate(KEYS):
            bind(self, command, partial(self.needs.go, place))
        bind(self, keys.REFRESH, self.refresh)
        self.way.wanted.connect(self.wanted)
        self.needs.wanted.connect(self.wanted)
        self.backups.settings_wanted.connect(self.backing_up.ask)
        self.pulse.changed.connect(self._look)
        self._is_failing = False
        for part in (self.pulse, self.desk):
            part.failed.connect(self._fail)
        self.desk.changed.connect(self._recover)
        self.retranslate()

    def enter(self) -> None:
        """The keyboard is in the room, where its keys are; nothing is typed here."""
        self._area.setFocus()

    def refresh(self) -> None:
        self.desk.refresh()
        self._backups.look()

    def panels(self) -> tuple[Over, ...]:
        return (self.backing_up,)

    def close_work(self) -> None:
        self._tick.stop()
        self._later.stop()
        self.desk.close()

    def keymap(self) -> Told:
        needs = (keys.span(KEYS), tr("home.does.keys"))
        return (needs, *keys.told((keys.REFRESH,)))

    def retranslate(self) -> None:
        super().retranslate()
        self._area.setAccessibleName(self.accessibleName())

    def dressed(self) -> None:
        super().dressed()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._tick.start()
        self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._tick.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _look(self) -> None:
        if self.isVisible():
            self.desk.look()

    def _fail(self, error: ReconError) -> None:
        self._is_failing = True
        self.failed.emit(error)

    def _recover(self) -> None:
        """Let go of what went wrong here, and of nothing that others told."""
        if self._is_failing:
            self._is_failing = False
            self.done.emit()

    def _build(self) -> QScrollArea:
        inside = QWidget()
        inside.setLayout(self._cards)
        self._cards.setContentsMargins(GAP, GAP, GAP, GAP)
        self._cards.setSpacing(GAP)
        self._lay()
        area = scrolled(inside)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        return area

    def _fit(self) -> None:
        is_narrow = self.width() < sized(_NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._lay()

    def _lay(self) -> None:
        """Put the cards where there is room for them: in six columns, or one below the other."""
        wide = (
            (self.clock, 0, 0, 1, 2), (self.end, 0, 2, 1, 2), (self.trust, 0, 4, 1, 2), (self.way, 1, 0, 1, 6),
            (self.needs, 2, 0, 1, 3), (self.work, 2, 3, 2, 3), (self.backups, 3, 0, 1, 3),
        )  # fmt: skip
        narrow = (self.clock, self.end, self.way, self.needs, self.trust, self.work, self.backups)
        for card, row, column, rows, columns in wide:
            if self._is_narrow:
                self._cards.addWidget(card, narrow.index(card), 0, 1, 6)
            else:
                self._cards.addWidget(card, row, column, rows, columns)
        for row in range(len(narrow)):
            self._cards.setRowStretch(row, int(row == (5 if self._is_narrow else 2)))
        for column in range(6):
            self._cards.setColumnStretch(column, 1)
