"""The verify room: what the person should know above, and the fields that wait, one way or another."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from recon.app import keys
from recon.app.compare import Compare
from recon.app.desk import Desk
from recon.app.keys import Told
from recon.app.modes import Modes
from recon.app.notices import Disputed, Tightened
from recon.app.office import Office
from recon.app.panel import Over
from recon.app.room import Room
from recon.app.style import TIGHT, sized
from recon.app.twicepanel import TwicePanel
from recon.app.verify import VerifyScreen
from recon.app.view import Elided, View, bind
from recon.app.writer import Writer
from recon.language import tr
from recon.workflow.repeats import Choice
from recon.workflow.verifying_queue import Order

_FAR = 212  # no word of it moves while the numbers change


class VerifyRoom(Room):
    """Field by field, on the desk."""

    command = keys.VERIFY

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.work = Writer(office.work.open)
        self.desk = Desk(self.work, office.operator)
        self.fields = VerifyScreen(self.desk, office.pictures)
        self.tightened, self.disputed = Tightened(self.desk), Disputed(self.desk)
        self.compare, self._far = Compare(self.desk, office.pictures, self), Far(self.desk)
        self.modes, self.twice = Modes(self.fields, office), TwicePanel(office, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.tightened, self.disputed, self.modes.bar):
            layout.addWidget(part)
        layout.addWidget(self.modes, 1)
        self._bind()
        self.retranslate()

    def enter(self) -> None:
        if not self.modes.enter():
            self.fields.take_focus()

    def refresh(self) -> None:
        if not self.modes.refresh():
            self.desk.refresh()

    def close_work(self) -> None:
        """Wait for what is being written: every decision is in the store before the window is gone."""
        self.modes.close_work()
        self.twice.close_work()
        self.work.close()

    def panels(self) -> tuple[Over, ...]:
        return (self.compare, self.twice)

    def aside(self) -> QWidget:
        return self._far

    def keymap(self) -> Told:
        own = () if self.modes.view is not None else (*super().keymap(), *self.fields.keymap())
        return (*own, *self.modes.keymap())

    def _bind(self) -> None:
        for command, act in (
            (keys.COMPARE, self.compare.toggle),
            (keys.KEEP_FIRST, lambda: self.compare.keep(Choice.FIRST)),
            (keys.KEEP_LATEST, lambda: self.compare.keep(Choice.LATEST)),
        ):
            bind(self, command, act)
            bind(self.compare, command, act)
        self.modes.bind(self)
        self.disputed.asked.connect(self.compare.toggle)
        self.desk.failed.connect(self.failed)
        self.desk.recorded.connect(self.done)
        self.modes.choosing.connect(self.twice.ask)
        self.modes.failed.connect(self.failed)
        self.modes.done.connect(self.done)
        self.modes.ordered.connect(lambda name: self.desk.sort(Order(name)))
        self.modes.entered.connect(self._back)

    def _back(self) -> None:
        """Field by field is in hand again: others may have decided some meanwhile."""
        self.desk.refresh()
        self.fields.take_focus()


class Far(View):
    """How far the person is with what waits."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.progress, self.bar = Elided("aside"), QProgressBar()
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
        key = f"verifyroom.far.{self._desk.order}"
        words = tr(key, field=at.field, fields=at.fields, line=at.line, lines=at.lines)
        self.progress.setText(words if at.field else "")
        self.bar.setRange(0, max(at.lines, 1))
        self.bar.setValue(at.lines - at.left)
        self.bar.setVisible(at.field > 0)
        self.bar.setAccessibleName(tr("app.decided", count=at.decided))
