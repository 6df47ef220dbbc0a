"""The window: a header that is always there, a bar for what went wrong, and the screen of the work in hand."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from recon.app import keys
from recon.app.accountdesk import AccountDesk
from recon.app.accountroom import AccountRoom
from recon.app.arrival import ArrivalPanel
from recon.app.compare import Compare
from recon.app.countpanel import CountPanel
from recon.app.deliverdesk import DeliverDesk
from recon.app.deliverroom import DeliverRoom
from recon.app.desk import Desk
from recon.app.destinationpanel import DestinationPanel
from recon.app.explainpanel import ExplainPanel
from recon.app.header import Header
from recon.app.keymapview import KeymapView
from recon.app.languages import Languages
from recon.app.matchdesk import MatchDesk
from recon.app.matchroom import MatchRoom
from recon.app.notices import Disputed, Tightened
from recon.app.pictures import Pictures
from recon.app.printdesk import PrintDesk
from recon.app.printroom import PrintRoom
from recon.app.style import GAP, NEAR
from recon.app.verify import VerifyScreen
from recon.app.view import View, announce, bind, button, frame, label
from recon.errors import ReconError
from recon.language import tr
from recon.model.page import Page
from recon.workflow.repeats import Choice


class Window(QMainWindow):
    """Holds the rooms, one at a time, and the panels that lie over them."""

    def __init__(
        self,
        desk: Desk,
        pictures: Pictures,
        matching: MatchDesk,
        places: Pictures,
        paper: PrintDesk,
        account: AccountDesk,
        delivery: DeliverDesk,
        languages: Languages,
        operator: str,
    ) -> None:
        """``pictures`` are of the pages to verify, ``places`` of all others: the clerk waits for nobody else's."""
        super().__init__()
        self._pictures, self._places, self._languages, self._paper = pictures, places, languages, paper
        self.verify, self.matching = VerifyScreen(desk, pictures), MatchRoom(matching, places)
        self.printing = PrintRoom(paper)
        self.account = AccountRoom(account, paper)
        self.delivering = DeliverRoom(delivery, places)
        self.header = Header(desk, languages, operator)
        self.fault = FaultBar()
        self.tightened, self.disputed = Tightened(desk), Disputed(desk)
        self.rooms = QStackedWidget()
        self._content = self._furnish()
        self.setCentralWidget(self._content)
        self.keymap, self.compare = KeymapView(self), Compare(desk, pictures, self)
        self.arrival, self.counting = ArrivalPanel(paper, self), CountPanel(paper, self)
        self.explaining, self.placing = ExplainPanel(account, self), DestinationPanel(delivery, self)
        self.setMinimumSize(1024, 680)
        self._resize()
        self.setWindowTitle("recon")
        self._bind(desk)
        self._open_panels()
        self.go(keys.VERIFY)

    def go(self, room: keys.Command) -> None:
        """Enter ``room``, which looks at the store anew."""
        self.rooms.setCurrentIndex(keys.ROOMS.index(room))
        self.header.enter(room)
        self.keymap.enter(room)
        if room is keys.PRINTING:
            self._paper.refresh()
        elif room is keys.ACCOUNT:
            self.account.refresh()
        elif room is keys.MATCHING:
            self.matching.refresh()
        elif room is keys.DELIVERING:
            self.delivering.desk.refresh()
        self._to_work()

    @property
    def room(self) -> keys.Command:
        return keys.ROOMS[self.rooms.currentIndex()]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        for panel in (self.keymap, self.arrival, self.counting, self.explaining, self.placing):
            panel.centre()
        self.compare.cover()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing to save: every decision is in the store since it was taken, and so is every sheet ever printed."""
        self.stop()
        super().closeEvent(event)

    def stop(self) -> None:
        """Wait for what goes on in the background; call it before the window goes, however it goes."""
        self._pictures.close()
        self._places.close()
        self.matching.desk.close()
        self._paper.close()
        self.account.desk.close()
        self.delivering.desk.close()

    def _furnish(self) -> QWidget:
        verifying = QVBoxLayout()
        verifying.setContentsMargins(0, 0, 0, 0)
        verifying.setSpacing(0)
        for bar in (self.tightened, self.disputed):
            verifying.addWidget(bar)
        verifying.addWidget(self.verify, 1)
        room = QWidget()
        room.setLayout(verifying)
        for one in (room, self.matching, self.printing, self.account, self.delivering):
            self.rooms.addWidget(one)
        content = frame("screen")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.fault)
        layout.addWidget(self.rooms, 1)
        return content

    def _bind(self, desk: Desk) -> None:
        self._on(keys.HELP, self.keymap.toggle)
        self._on(keys.LANGUAGE, self._languages.next)
        self.header.help.clicked.connect(self.keymap.toggle)
        self._on(keys.COMPARE, self._toggle_compare)
        self._on(keys.KEEP_FIRST, lambda: self.compare.keep(Choice.FIRST))
        self._on(keys.KEEP_LATEST, lambda: self.compare.keep(Choice.LATEST))
        for room in keys.ROOMS:
            self._on(room, partial(self._enter, room))
        self.header.entered.connect(self.go)
        self.disputed.asked.connect(self.compare.toggle)
        others = self.matching.desk, self._paper, self.account.desk, self.delivering.desk
        for told in (desk.failed, *(one.failed for one in others)):
            told.connect(self.fault.tell)
        for told in (desk.recounted, self.matching.desk.done, self._paper.ordered, self.delivering.desk.done):
            told.connect(self.fault.clear)
        for pictures in (self._pictures, self._places):
            pictures.failed.connect(self._page_failed)

    def _open_panels(self) -> None:
        for panel in (self.compare, self.arrival, self.counting, self.explaining, self.placing):
            panel.covering.connect(self._content.setDisabled)
        for gone in (self.keymap, self.compare, self.arrival, self.counting, self.explaining, self.placing):
            gone.closed.connect(self._to_work)
        bind(self.printing, keys.ARRIVAL, self.arrival.ask)
        self.printing.age.add.clicked.connect(self.arrival.ask)
        for batches in (self.printing.batches, self.account.batches):
            batches.asked.connect(self.counting.ask)
        self.account.sheets.asked.connect(self.explaining.ask)
        self.delivering.outbox.wanted.connect(self.placing.ask)
        bind(self.delivering, keys.DESTINATION, self.placing.ask)

    def _enter(self, room: keys.Command) -> None:
        if self._content.isEnabled():  # a panel that covers the room keeps the person in it
            self.go(room)

    def _toggle_compare(self) -> None:
        if self.room is keys.VERIFY:
            self.compare.toggle()

    def _to_work(self) -> None:
        """Put the keyboard where the room's work is done."""
        if self.room is keys.VERIFY:
            self.verify.answer.active.take_focus()
        elif self.room is keys.MATCHING:
            self.matching.enter()
        elif self.room is keys.PRINTING:
            self.printing.enter()
        elif self.room is keys.ACCOUNT:
            self.account.enter()
        else:
            self.delivering.enter()

    def _page_failed(self, _page: Page, error: ReconError) -> None:
        self.fault.tell(error)

    def _resize(self) -> None:
        room = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(1480, room.width()), min(920, room.height()))

    def _on(self, command: keys.Command, act: Callable[[], None]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(command.keys))
        action.triggered.connect(lambda *_: act())
        self.addAction(action)


class FaultBar(View):
    """What went wrong and what to do, in words that can be copied; it stands in nobody's way."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("fault")
        self._error: ReconError | None = None
        self.text = label("faultwords", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dismiss = button("quiet")
        self.dismiss.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, NEAR, NEAR, NEAR)
        row.addWidget(self.text, 1)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        self.retranslate()

    def tell(self, error: ReconError) -> None:
        self._error = error
        self.retranslate()
        self.show()

    def clear(self) -> None:
        self._error = None
        self.hide()

    def retranslate(self) -> None:
        self.dismiss.setText(tr("app.close"))
        announce(self.text, "" if self._error is None else self._error.message())
