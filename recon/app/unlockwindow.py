"""Where the store is encrypted: the window begins with what opens it. Nothing of the store is shown before."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QVBoxLayout

from recon.app.asking import Asking, wait_for
from recon.app.background import Background
from recon.app.icon import ICON
from recon.app.passphrase import PassphraseLine
from recon.app.style import GAP, NEAR, ROOM, sized
from recon.app.view import Said, button, frame, label, scrolled
from recon.errors import KeyWrong, ReconError
from recon.language import tr
from recon.store import Store
from recon.workflow import keys
from recon.workflow.opening import open_store

_WIDTH, _HEIGHT, _MARK = 600, 420, 48


class UnlockWindow(Asking):
    """A window of its own; ``opened`` tells that this process has the key, ``left`` that the person closed it."""

    opened = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._folder = folder
        self._given: tuple[str | None, Path | None] = (None, None)
        self._is_busy = False
        self._opening = Background(self._open)
        self.title, self.about, self.words = label("question", wrap=True), label("body", wrap=True), label("legend")
        self.line, self.caps, self.message = PassphraseLine(), Said(), Said()
        self.shown, self.done, self.file, self.leave = button("choice"), button("primary"), button(), button("quiet")
        self._mark = QSvgWidget(str(ICON))
        self.shown.setCheckable(True)
        self.shown.toggled.connect(self.line.show_letters)
        self.line.caps.connect(self._tell_caps)
        self.line.textEdited.connect(lambda: self.message.say("", "none"))
        self.done.clicked.connect(self.finish)
        self.file.clicked.connect(self._choose_file)
        self.leave.clicked.connect(self.close)
        self._furnish()
        self.setWindowTitle("recon")
        self.resize(sized(_WIDTH), sized(_HEIGHT))
        self.retranslate()
        self.line.setFocus()

    def finish(self) -> None:
        """Try what was typed."""
        if not self.line.text():
            self.line.setFocus()
        else:
            self._try(self.line.text(), None)

    def open_by(self, file: Path) -> None:
        """Try a key file."""
        self._try(None, file)

    def end(self) -> None:
        """Let go of the store, and of what was typed."""
        self._opening.close()
        self.line.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("keys.window.title"))
        self._mark.setFixedSize(sized(_MARK), sized(_MARK))
        self.title.setText(tr("keys.window.title"))
        self.about.setText(tr("keys.window.about", store=self._folder.name))
        self.words.setText(tr("keys.window.line"))
        self.line.setAccessibleName(tr("keys.window.line"))
        self.shown.setText(tr("keys.window.shown"))
        self.done.setText(tr("keys.window.open"))
        self.file.setText(tr("keys.window.file"))
        self.leave.setText(tr("help.first.leave"))

    def _furnish(self) -> None:
        card, head, typed, foot = frame("card"), *(QHBoxLayout() for _ in range(3))
        for row in (head, typed, foot):
            row.setSpacing(NEAR)
        head.addWidget(self._mark)
        head.addWidget(self.title, 1)
        typed.addWidget(self.line, 1)
        typed.addWidget(self.shown)
        for one in (self.done, self.file, self.leave):
            foot.addWidget(one)
        foot.addStretch(1)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        inside.setSpacing(NEAR)
        inside.addLayout(head)
        inside.addWidget(self.about)
        inside.addWidget(self.words)
        inside.addLayout(typed)
        inside.addWidget(self.caps)
        inside.addStretch(1)
        inside.addWidget(self.message)
        inside.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addWidget(scrolled(card))

    def _try(self, typed: str | None, file: Path | None) -> None:
        if self._is_busy:
            return
        self._is_busy, self._given = True, (typed, file)
        self.message.say(tr("keys.window.opening"), "none")
        self._opening.run(lambda _store: None, self._opened, self._refuse)

    def _open(self) -> Store:
        """Unlock and open the store, in the background: half a second is long for a window to stand still."""
        typed, file = self._given
        keys.unlock(self._folder, typed=typed, key_file=file)
        return open_store(self._folder)

    def _opened(self, _nothing: None) -> None:
        self._is_busy, self._given = False, (None, None)
        self.opened.emit()

    def _refuse(self, error: ReconError) -> None:
        self._is_busy, self._given = False, (None, None)
        is_slip = isinstance(error, KeyWrong)
        self.message.say(tr("keys.window.wrong") if is_slip else error.message(), "caution" if is_slip else "danger")
        # It stays, selected: a long one is mended where it is wrong, or typed over at once.
        self.line.selectAll()
        self.line.setFocus()

    def _tell_caps(self, is_on: bool) -> None:
        self.caps.say(tr("keys.window.caps") if is_on else "", "caution" if is_on else "none")

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, tr("keys.window.file"))
        if chosen:
            self.open_by(Path(chosen))


def ask(app: QApplication, folder: Path) -> bool:
    """Have somebody unlock the store; tells whether they did, or closed the window."""
    asked, opened = UnlockWindow(folder), list[bool]()
    asked.opened.connect(lambda: opened.append(True))
    wait_for(app, asked, asked.opened)
    asked.end()
    return bool(opened)
