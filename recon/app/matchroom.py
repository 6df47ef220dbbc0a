"""The match room: what waits to the left, what there is to see of it in the middle, who it may be to the right."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from recon.app import keys
from recon.app.choosing import INTENTS, Choosing
from recon.app.columns import Columns
from recon.app.evidence import Evidence
from recon.app.matchdesk import MatchDesk
from recon.app.matchjobs import Group, Record
from recon.app.matchqueue import Queue
from recon.app.pictures import PageImage, Pictures
from recon.app.recordview import RecordView
from recon.app.room import Room
from recon.app.style import GAP
from recon.app.view import bind
from recon.model.page import Page


class MatchRoom(Room):
    """The desk's lines, one in hand, and the keys that act on it."""

    command = keys.MATCHING

    def __init__(self, desk: MatchDesk, pictures: Pictures) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.desk, self._pictures = desk, pictures
        self.queue, self.evidence = Queue(desk), Evidence(desk, pictures)
        self.record, self.choosing = RecordView(), Choosing(desk)
        self.middle = QStackedWidget()
        for widget in (self.evidence, self.record):
            self.middle.addWidget(widget)
        columns, layout = Columns(), QVBoxLayout(self)
        columns.add(self.queue, 3)
        columns.add(self.middle, 6)
        columns.add(self.choosing, 5)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addWidget(columns)
        self._bind()
        desk.failed.connect(self.failed)
        desk.done.connect(self.done)
        self.retranslate()

    def enter(self) -> None:
        """Put the keyboard on the lines: up and down move through them, a number chooses."""
        step = self.choosing.step
        if step is not None:
            step.begin()
        else:
            self.queue.list.setFocus()

    def picture_of(self, page: Page) -> PageImage | None:
        """Return the page's picture if it is here."""
        return self._pictures.get(page)

    def refresh(self) -> None:
        self.desk.refresh()

    def close_work(self) -> None:
        self.desk.close()

    def show_record(self, record: Record) -> None:
        """Show all the sheets of a patient in the middle, unless something is being typed off the paper."""
        if not self.desk.is_typing:
            self.record.show_record(record)
            self.middle.setCurrentWidget(self.record)

    def switch_record(self) -> None:
        """Show the sheets of whom the line in hand is about, or the evidence again."""
        case = self.desk.case
        if case is None or case.record is not None or self.desk.is_typing:
            return
        if self.middle.currentWidget() is self.record:
            self.middle.setCurrentWidget(self.evidence)
            return
        who = next(iter((*case.sides[-1:], *case.cards)), None)
        if who is not None:
            self.desk.open(who.patient.ipp)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Escape, where nothing else wants it, lead back to the lines and to what belongs to the one in hand."""
        if event.key() == Qt.Key.Key_Escape:
            self._follow()
            self.enter()
        else:
            super().keyPressEvent(event)

    def _bind(self) -> None:
        desk = self.desk
        for place, command in enumerate(keys.CARDS):
            bind(self, command, partial(self.choosing.choose, place))
        for command, intent in INTENTS:
            bind(self, command, partial(desk.turn, intent))
        for command, act in (
            (keys.SHEET_BACK, partial(desk.step, -1)),
            (keys.SHEET_ONWARD, partial(desk.step, 1)),
            (keys.BACK, partial(desk.step_group, -1)),
            (keys.ONWARD, partial(desk.step_group, 1)),
            (keys.FIND, self.choosing.enter),
            (keys.PICTURE, self.evidence.switch_page),
            (keys.RECORD, self.switch_record),
            (keys.UNDO, desk.undo),
            (keys.REFRESH, self.refresh),
        ):
            bind(self, command, act)
        desk.moved.connect(self._follow)
        desk.shown.connect(self._renew)
        desk.turned.connect(self._turn)
        desk.came.connect(self._want)
        desk.moved.connect(self._want)
        desk.opened.connect(self.show_record)

    def _follow(self) -> None:
        """Show what belongs to the line in hand."""
        is_patient = self.desk.group is Group.PATIENTS
        self.middle.setCurrentWidget(self.record if is_patient else self.evidence)
        self._renew()

    def _renew(self) -> None:
        case = self.desk.case
        if self.desk.group is Group.PATIENTS:
            self.record.show_record(case.record if case else None)

    def _turn(self) -> None:
        if self.desk.is_typing:
            self.middle.setCurrentWidget(self.evidence)
        if self.desk.plan is None and self.isVisible():
            self.queue.list.setFocus()

    def _want(self) -> None:
        self._pictures.want(self.desk.pages())
