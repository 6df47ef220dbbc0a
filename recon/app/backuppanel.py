"""Where backups go, and how often they are made by themselves."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from recon.app.backupdesk import BackupDesk
from recon.app.flow import Flow
from recon.app.roomypanel import RoomyPanel
from recon.app.style import NEAR
from recon.app.view import button, label
from recon.language import tr
from recon.workflow.timed_backups import MINUTES, Plan

_WIDTH = 620
_BY_HAND = 0
_USUAL = 60


class BackupPanel(RoomyPanel):
    """What is chosen is kept, and a backup made at once: whether it can be is known then, and not at night."""

    def __init__(self, desk: BackupDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._desk, self._minutes = desk, _USUAL
        self.about, self.place, self.browse = label("aside", wrap=True), QLineEdit(), button()
        self._place_words, self._often_words = label("legend"), label("legend")
        self.place.setObjectName("line")
        self.choices = {minutes: button("choice") for minutes in (*MINUTES, _BY_HAND)}
        line, often = QHBoxLayout(), Flow()
        line.setSpacing(NEAR)
        line.addWidget(self.place, 1)
        line.addWidget(self.browse)
        for minutes, made in self.choices.items():
            made.setCheckable(True)
            made.clicked.connect(lambda *_, minutes=minutes: self._choose(minutes))
            often.addWidget(made)
        self.inside.addWidget(self.about)
        self.inside.addWidget(self._place_words)
        self.inside.addLayout(line)
        self.inside.addWidget(self._often_words)
        self.inside.addLayout(often)
        self.browse.clicked.connect(self._browse)
        self.place.textEdited.connect(self.forget)
        self.retranslate()

    def ask(self) -> None:
        """Open the panel with what holds now."""
        found = self._desk.standing
        wanted = found.plan if found else None
        last = found.last if found else None
        self.place.setText(str(wanted.place) if wanted else last.place if last else "")
        self._choose(wanted.minutes if wanted else _USUAL if last is None else _BY_HAND)
        self.open()

    def first(self) -> QWidget:
        return self.place

    def finish(self) -> None:
        typed = self.place.text().strip()
        if not typed or not Path(typed).is_absolute():
            self.say(tr("backup.app.no_place"), "caution")
            self.place.setFocus()
            return
        self._desk.choose(Plan(Path(typed), self._minutes) if self._minutes else None)
        self._desk.back_up(Path(typed))
        self.dismiss()

    def ask_folder(self) -> str:
        """Let the person say which folder."""
        return QFileDialog.getExistingDirectory(self, tr("backup.app.place"), self.place.text() or str(Path.home()))

    def retranslate(self) -> None:
        self.title.setText(tr("backup.app.where"))
        self.about.setText(tr("backup.app.about"))
        self._place_words.setText(tr("backup.app.place"))
        self.place.setAccessibleName(tr("backup.app.place"))
        self.browse.setText(tr("backup.app.browse"))
        self._often_words.setText(tr("backup.app.often"))
        for minutes, made in self.choices.items():
            made.setText(tr(f"backup.app.every.{minutes}") if minutes in (*MINUTES, _BY_HAND) else str(minutes))
        self.done.setText(tr("backup.app.keep"))
        super().retranslate()

    def _browse(self) -> None:
        chosen = self.ask_folder()
        if chosen:
            self.place.setText(chosen)
            self.forget()

    def _choose(self, minutes: int) -> None:
        self._minutes = minutes
        for one, made in self.choices.items():
            made.setChecked(one == minutes)
