"""The window: a header that is always there, a bar for what went wrong, and the screen of the work in hand."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QProgressBar, QPushButton, QVBoxLayout

from recon import language
from recon.app import keys
from recon.app.compare import Compare
from recon.app.desk import Desk
from recon.app.icon import ICON
from recon.app.keymapview import KeymapView
from recon.app.languages import Languages
from recon.app.notices import Disputed, Tightened
from recon.app.pictures import Pictures
from recon.app.style import GAP, NEAR, ROOM
from recon.app.verify import VerifyScreen
from recon.app.view import View, announce, button, frame, label
from recon.errors import ReconError
from recon.language import tr
from recon.model.page import Page
from recon.workflow.repeats import Choice


class Window(QMainWindow):
    """Holds the verification screen; other screens take their place beside it."""

    def __init__(self, desk: Desk, pictures: Pictures, languages: Languages, operator: str) -> None:
        super().__init__()
        self._pictures, self._languages = pictures, languages
        self.verify = VerifyScreen(desk, pictures)
        self.header = Header(desk, languages, operator)
        self.fault = FaultBar()
        self.tightened, self.disputed = Tightened(desk), Disputed(desk)
        self.keymap, self.compare = KeymapView(self), Compare(desk, pictures, self)
        content = frame("screen")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        for bar in (self.fault, self.tightened, self.disputed):
            layout.addWidget(bar)
        layout.addWidget(self.verify, 1)
        self.setCentralWidget(content)
        self.setMinimumSize(1024, 680)
        self._resize()
        self.setWindowTitle("recon")
        self._on(keys.HELP, self.keymap.toggle)
        self._on(keys.LANGUAGE, languages.next)
        self.header.help.clicked.connect(self.keymap.toggle)
        self._on(keys.COMPARE, self.compare.toggle)
        self._on(keys.KEEP_FIRST, lambda: self.compare.keep(Choice.FIRST))
        self._on(keys.KEEP_LATEST, lambda: self.compare.keep(Choice.LATEST))
        self.disputed.asked.connect(self.compare.toggle)
        self.compare.covering.connect(content.setDisabled)
        for panel in (self.keymap, self.compare):
            panel.closed.connect(self._to_answer)
        desk.failed.connect(self.fault.tell)
        desk.recounted.connect(self.fault.clear)
        pictures.failed.connect(self._page_failed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.keymap.centre()
        self.compare.cover()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing to save: every decision is in the store since it was taken."""
        self.stop()
        super().closeEvent(event)

    def stop(self) -> None:
        """Wait for what goes on in the background; call it before the window goes, however it goes."""
        self._pictures.close()

    def _to_answer(self) -> None:
        self.verify.answer.active.take_focus()

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


class Header(View):
    """Where the person is, how far they are, and in which language."""

    def __init__(self, desk: Desk, languages: Languages, operator: str) -> None:
        super().__init__()
        self.setObjectName("header")
        self._desk, self._operator = desk, operator
        self._place, self.progress, self._who = label("place"), label("aside"), label("aside")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(220)
        self.languages: dict[str, QPushButton] = {}
        self.help = button("quiet")
        mark, wordmark = QSvgWidget(str(ICON)), label("wordmark")
        mark.setFixedSize(32, 32)
        wordmark.setText("recon")
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM, NEAR, GAP, NEAR)
        row.setSpacing(12)
        row.addWidget(mark)
        row.addWidget(wordmark)
        row.addWidget(self._place)
        row.addStretch(1)
        row.addWidget(self.progress)
        row.addWidget(self.bar)
        row.addStretch(1)
        row.addWidget(self._who)
        for name in language.LANGUAGES:
            row.addWidget(self._language(name, languages))
        row.addWidget(self.help)
        desk.moved.connect(self.retranslate)
        desk.recounted.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        at = self._desk.progress
        self._place.setText(tr("app.verification"))
        self.progress.setText(
            tr("app.progress", field=at.field, fields=at.fields, sheet=at.sheet, sheets=at.sheets) if at.field else ""
        )
        self.bar.setRange(0, max(at.fields, 1))
        self.bar.setValue(at.decided)
        self.bar.setVisible(at.field > 0)
        self.bar.setAccessibleName(tr("app.decided", count=at.decided))
        self._who.setText(self._operator)
        self._who.setAccessibleName(tr("app.operator", name=self._operator))
        self.help.setText(tr("app.button", words=tr("app.command.help"), press=keys.spelled(keys.HELP.keys)))
        for name, made in self.languages.items():
            made.setChecked(name == language.current())
            made.setToolTip(tr("app.button", words=tr("app.does.language"), press=keys.spelled(keys.LANGUAGE.keys)))

    def _language(self, name: str, languages: Languages) -> QPushButton:
        made = button("quiet")
        made.setText(name.upper())
        made.setAccessibleName(tr("app.language", name))
        made.setCheckable(True)
        made.clicked.connect(lambda: languages.choose(name))
        self.languages[name] = made
        return made


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
