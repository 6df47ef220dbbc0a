"""Where there is no store yet: a few questions, and one is made. The window opens on it at once.

With a passphrase it is encrypted; then its recovery key is offered on paper before anything else.
"""

from collections.abc import Callable
from pathlib import Path
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from recon import language
from recon.app.asking import Asking
from recon.app.background import Background
from recon.app.icon import ICON
from recon.app.languages import Languages
from recon.app.passphrase import PassphraseLine
from recon.app.style import GAP, NEAR, ROOM, sized
from recon.app.view import Said, button, frame, label, scrolled
from recon.errors import KeyRefused, ReconError
from recon.language import tr
from recon.store import DEFAULT_TIMEZONE, Store
from recon.store.unlocking import is_locked
from recon.workflow import keys, recovery_keys
from recon.workflow.opening import is_store, make_store, open_store
from recon.workflow.operators import is_nobody

_WIDTH, _MARK = 560, 48


class FirstRun(Asking):
    """A window of its own; ``begun`` tells the folder of the store, and who is at work."""

    begun = Signal(Path, str)

    def __init__(self, folder: Path, operator: str, languages: Languages) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._made: Background | None = None
        self._is_offering = False
        self._words = {name: label("legend") for name in ("language", "folder", "zone", "who")}
        self._words |= {name: label("legend") for name in ("passphrase", "again")}
        self.title, self.about, self.message = label("question", wrap=True), label("body", wrap=True), Said()
        self.folder, self.who, self.zone = QLineEdit(str(folder.absolute())), QLineEdit(operator), QComboBox()
        self.passphrase, self.again, self.losing, self.caps = (
            PassphraseLine(),
            PassphraseLine(),
            label("body", wrap=True),
            Said(),
        )
        self.browse, self.make, self.leave = button(), button("primary"), button("quiet")
        self.paper, self.save, self.later = button("primary"), button(), button()
        self.languages = {name: self._language(name, languages) for name in language.LANGUAGES}
        self._mark = QSvgWidget(str(ICON))
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zone.addItems(sorted(available_timezones()))
        self.zone.setCurrentText(_here(self.zone))
        for line in (self.folder, self.who):
            line.setObjectName("line")
            line.textEdited.connect(self.retranslate)
        for typed in (self.passphrase, self.again):
            typed.caps.connect(lambda is_on: self.caps.say(tr("keys.window.caps") if is_on else "", "caution"))
            typed.textEdited.connect(lambda: self.message.say("", "none"))
        self._furnish()
        self.paper.clicked.connect(self._choose_printer)
        self.save.clicked.connect(self._choose_file)
        self.later.clicked.connect(lambda: self._begun(self._folder()))
        self.browse.clicked.connect(self._browse)
        self.make.clicked.connect(self.finish)
        self.leave.clicked.connect(self.close)
        self.setWindowTitle("recon")
        self.resize(sized(_WIDTH) + 2 * ROOM + 4 * GAP, sized(780))
        self.retranslate()
        self.make.setFocus()

    def finish(self) -> None:
        """Make the store, or open the one that is there."""
        wrong = self._wrong()
        if wrong is not None:
            field, words = wrong
            self.message.say(words, "caution")
            field.setFocus()
            return
        folder, operator, zone = self._folder(), self._operator(), self.zone.currentText()
        typed = self.passphrase.text() or None
        if is_locked(folder):
            self._begun(folder)  # its passphrase is asked for where that of any other is
            return

        def begin() -> Store:
            if is_store(folder):
                return open_store(folder)
            made = keys.new_keys(keys.ways(passphrase=typed)) if typed else None
            return make_store(folder, operator=operator, timezone=zone, keys=made)

        self.make.setEnabled(False)
        self.message.say(tr("help.first.making"), "none")
        self.end()
        self._made = Background(begin)
        offers = typed is not None and not is_store(folder)
        self._made.run(lambda store: store.folder, self._offer if offers else self._begun, self._refuse)

    def put_on_paper(self, make: Callable[[Store], None]) -> None:
        """Have the sheet with the recovery key made, and begin."""
        if self._made is not None:
            self.message.say(tr("keys.first.printing"), "none")
            self._made.run(make, lambda _: self._begun(self._folder()), self._refuse_paper, is_word=True)

    def end(self) -> None:
        """Let go of the store that was made."""
        if self._made is not None:
            self._made.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.make.isVisible():
            self.finish()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("help.first.title"))
        self._mark.setFixedSize(sized(_MARK), sized(_MARK))
        self._area.setMaximumWidth(sized(_WIDTH) + 2 * ROOM + 2 * GAP)
        self.title.setText(tr("help.first.title"))
        is_there = is_store(Path(self.folder.text().strip() or "."))
        self.about.setText(tr("help.first.is_there" if is_there else "help.first.about"))
        for name in ("language", "folder", "zone", "who"):
            self._words[name].setText(tr(f"help.first.{name}"))
        for name, widget in (("folder", self.folder), ("zone", self.zone), ("who", self.who)):
            widget.setAccessibleName(tr(f"help.first.{name}"))
        self.who.setPlaceholderText(tr("help.first.who_form"))
        self.browse.setText(tr("help.first.browse"))
        self.make.setText(tr("help.first.open" if is_there else "help.first.make"))
        self.leave.setText(tr("help.first.leave"))
        for name in ("passphrase", "again"):
            words = tr(f"keys.first.{name}")
            self._words[name].setText(words)
            getattr(self, name).setAccessibleName(words)
        self.losing.setText(tr("keys.first.losing"))
        self.paper.setText(tr("keys.first.paper"))
        self.save.setText(tr("keys.first.save"))
        self.later.setText(tr("keys.first.later"))
        secret = (self._words["passphrase"], self.passphrase, self._words["again"], self.again, self.losing)
        for part in secret:
            part.setVisible(not is_there and not self._is_offering)
        if self._is_offering:
            self.title.setText(tr("keys.first.offer"))
            self.about.setText(tr("keys.first.offer_about"))
        for name, made in self.languages.items():
            made.setChecked(name == language.current())

    def _furnish(self) -> None:
        card, head, where, tongues, foot = frame("card"), *(QHBoxLayout() for _ in range(4))
        head.addWidget(self._mark)
        head.addWidget(self.title, 1)
        where.addWidget(self.folder, 1)
        where.addWidget(self.browse)
        for made in self.languages.values():
            tongues.addWidget(made)
        tongues.addStretch(1)
        for one in (self.make, self.leave, self.paper, self.save, self.later):
            foot.addWidget(one)
        for one in (self.paper, self.save, self.later):
            one.hide()
        foot.addStretch(1)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        inside.setSpacing(NEAR)
        inside.addLayout(head)
        inside.addWidget(self.about)
        for row in head, where, tongues, foot:
            row.setSpacing(NEAR)
        self._add(inside, "language", tongues)
        self._add(inside, "who", self.who)
        self._add(inside, "folder", where)
        self._add(inside, "zone", self.zone)
        self._add(inside, "passphrase", self.passphrase)
        self._add(inside, "again", self.again)
        inside.addWidget(self.losing)
        inside.addWidget(self.caps)
        inside.addStretch(1)
        inside.addWidget(self.message)
        inside.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        self._area = scrolled(card)
        layout.addStretch(1)
        layout.addWidget(self._area, 1000)  # on a large screen no wider than a line that is read at a glance
        layout.addStretch(1)

    def _add(self, inside: QVBoxLayout, name: str, what: QWidget | QHBoxLayout) -> None:
        words: QLabel = self._words[name]
        inside.addWidget(words)
        if isinstance(what, QWidget):
            inside.addWidget(what)
        else:
            inside.addLayout(what)

    def _language(self, name: str, languages: Languages) -> QPushButton:
        made = button("choice")
        made.setText(tr("app.language", name).capitalize())
        made.setCheckable(True)
        made.clicked.connect(lambda: languages.choose(name))
        return made

    def _wrong(self) -> tuple[QWidget, str] | None:
        if is_nobody(self._operator()):
            return self.who, tr("help.first.no_name")
        if not self.folder.text().strip():
            return self.folder, tr("help.first.no_folder")
        if self.zone.findText(self.zone.currentText(), Qt.MatchFlag.MatchFixedString) < 0:
            return self.zone, tr("help.first.no_zone")
        return None if is_store(self._folder()) else self._wrong_passphrase()

    def _wrong_passphrase(self) -> tuple[QWidget, str] | None:
        if not self.passphrase.text():
            return (self.passphrase, tr("keys.cli.differs")) if self.again.text() else None
        try:
            keys.strong(self.passphrase.text())
        except KeyRefused as error:
            return self.passphrase, error.message()
        return None if self.again.text() == self.passphrase.text() else (self.again, tr("keys.cli.differs"))

    def _folder(self) -> Path:
        return Path(self.folder.text().strip())

    def _operator(self) -> str:
        return " ".join(self.who.text().split())

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("help.first.folder"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self.retranslate()

    def _offer(self, _folder: Path) -> None:
        """The store is made: before anything is put into it, its recovery key on paper."""
        self._is_offering = True
        self.passphrase.clear()
        self.again.clear()
        for name in ("language", "folder", "zone", "who"):
            self._words[name].hide()
        for widget in (self.folder, self.browse, self.zone, self.who, *self.languages.values(), self.make, self.leave):
            widget.hide()
        self.message.say("", "none")
        self.caps.say("", "none")
        for one in (self.paper, self.save, self.later):
            one.show()
        self.retranslate()
        self.paper.setFocus()

    def _choose_file(self) -> None:
        suggested = str(self._folder().parent / tr("keys.first.file_name"))
        chosen, _ = QFileDialog.getSaveFileName(self, tr("keys.first.save"), suggested, "PDF (*.pdf)")
        if chosen:
            operator = self._operator()
            self.put_on_paper(lambda store: recovery_keys.set_recovery(store, Path(chosen), operator=operator))

    def _choose_printer(self) -> None:
        from recon.app.paper import ask_printer, put  # and with it what draws: the window is there before

        paper = ask_printer(self)
        if paper is not None:
            operator, title = self._operator(), tr("keys.sheet.title")
            self.put_on_paper(
                lambda store: recovery_keys.print_recovery(
                    store, lambda pdf: put(paper, pdf, title=title), operator=operator
                )
            )

    def _refuse_paper(self, error: ReconError) -> None:
        self.message.say(error.message(), "danger")

    def _begun(self, folder: Path) -> None:
        self.begun.emit(folder, self._operator())

    def _refuse(self, error: ReconError) -> None:
        self.make.setEnabled(True)
        self.message.say(error.message(), "danger")


def _here(zones: QComboBox) -> str:
    """Return the time zone of the machine, where it is one that stores know."""
    here = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    is_place = zones.findText(here) >= 0 and "/" in here and not here.startswith("Etc/")
    return here if is_place else DEFAULT_TIMEZONE
