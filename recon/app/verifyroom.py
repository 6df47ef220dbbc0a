"""The verify room: what the person should know above, and the fields that wait, one way or another."""

from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from recon.app import keys
from recon.app.compare import Compare
from recon.app.desk import Desk
from recon.app.notices import Disputed, Tightened
from recon.app.office import Office
from recon.app.panel import Over
from recon.app.room import Room
from recon.app.style import TIGHT, sized
from recon.app.verify import VerifyScreen
from recon.app.view import View, bind, label
from recon.language import tr
from recon.workflow.repeats import Choice

_FAR = 212  # no word of it moves while the numbers change


class VerifyRoom(Room):
    """Field by field, on the desk."""

    command = keys.VERIFY

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.desk = Desk(office.work)
        self.fields = VerifyScreen(self.desk, office.pictures)
        self.tightened, self.disputed = Tightened(self.desk), Disputed(self.desk)
        self.compare, self._far = Compare(self.desk, office.pictures, self), Far(self.desk)
        self.modes = QStackedWidget()
        self.modes.addWidget(self.fields)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for bar in (self.tightened, self.disputed):
            layout.addWidget(bar)
        layout.addWidget(self.modes, 1)
        for command, act in (
            (keys.COMPARE, self.compare.toggle),
            (keys.KEEP_FIRST, lambda: self.compare.keep(Choice.FIRST)),
            (keys.KEEP_LATEST, lambda: self.compare.keep(Choice.LATEST)),
        ):
            bind(self, command, act)
            bind(self.compare, command, act)
        self.disputed.asked.connect(self.compare.toggle)
        self.desk.failed.connect(self.failed)
        self.desk.recounted.connect(self.done)
        self.retranslate()

    def enter(self) -> None:
        self.fields.answer.active.take_focus()

    def refresh(self) -> None:
        self.desk.refresh()

    def close_work(self) -> None:
        """Nothing to end: pages are the office's, and every decision is in the store."""

    def panels(self) -> tuple[Over, ...]:
        return (self.compare,)

    def aside(self) -> QWidget:
        return self._far


class Far(View):
    """How far the person is with what waits."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.progress, self.bar = label("aside"), QProgressBar()
        self.bar.setTextVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.progress)
        layout.addWidget(self.bar)
        desk.moved.connect(self.retranslate)
        desk.recounted.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        at = self._desk.progress
        self.setMinimumWidth(sized(_FAR))
        self.progress.setText(
            tr("app.progress", field=at.field, fields=at.fields, sheet=at.sheet, sheets=at.sheets) if at.field else ""
        )
        self.bar.setRange(0, max(at.fields, 1))
        self.bar.setValue(at.decided)
        self.bar.setVisible(at.field > 0)
        self.bar.setAccessibleName(tr("app.decided", count=at.decided))
