"""The header that is always there: which room, how far the person is in it, who they are, and in which language."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from recon import language
from recon.app import keys
from recon.app.desk import Desk
from recon.app.icon import ICON
from recon.app.languages import Languages
from recon.app.style import GAP, NEAR, ROOM, TIGHT
from recon.app.view import View, button, label
from recon.language import tr

_FAR = 212  # no word of it moves while the numbers change


class Header(View):
    """A button for each room, and what belongs to no room."""

    entered = Signal(keys.Command)

    def __init__(self, desk: Desk, languages: Languages, operator: str) -> None:
        super().__init__()
        self.setObjectName("header")
        self._desk, self._operator = desk, operator
        self.progress, self._who = label("aside"), label("aside")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self._far = QWidget()
        self.rooms: dict[str, QPushButton] = {}
        self.languages: dict[str, QPushButton] = {}
        self.help = button("quiet")
        self._build(languages)
        desk.moved.connect(self.retranslate)
        desk.recounted.connect(self.retranslate)
        self.enter(keys.VERIFY)
        self.retranslate()

    def enter(self, room: keys.Command) -> None:
        """Show that the person is in ``room``."""
        for name, made in self.rooms.items():
            made.setChecked(name == room.name)
        self._far.setVisible(room is keys.VERIFY)

    def retranslate(self) -> None:
        at = self._desk.progress
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
        for room in keys.ROOMS:
            made = self.rooms[room.name]
            made.setText(tr(f"app.room.{room.name}"))
            made.setToolTip(tr("app.button", words=tr(f"app.does.{room.name}"), press=keys.spelled(room.keys)))
        for name, made in self.languages.items():
            made.setChecked(name == language.current())
            made.setToolTip(tr("app.button", words=tr("app.does.language"), press=keys.spelled(keys.LANGUAGE.keys)))

    def _build(self, languages: Languages) -> None:
        mark, wordmark = QSvgWidget(str(ICON)), label("wordmark")
        mark.setFixedSize(32, 32)
        wordmark.setText("recon")
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM, NEAR, GAP, NEAR)
        row.setSpacing(NEAR)
        row.addWidget(mark)
        row.addWidget(wordmark)
        for room in keys.ROOMS:
            row.addWidget(self._room(room))
        row.addStretch(1)
        row.addWidget(self._far)
        row.addStretch(1)
        row.addWidget(self._who)
        for name in language.LANGUAGES:
            row.addWidget(self._language(name, languages))
        row.addWidget(self.help)
        self._far.setMinimumWidth(_FAR)
        far = QVBoxLayout(self._far)
        far.setContentsMargins(0, 0, 0, 0)
        far.setSpacing(TIGHT)
        far.addWidget(self.progress)
        far.addWidget(self.bar)

    def _room(self, room: keys.Command) -> QPushButton:
        made = button("room")
        made.setCheckable(True)
        made.clicked.connect(partial(self._ask, room))
        self.rooms[room.name] = made
        return made

    def _ask(self, room: keys.Command) -> None:
        self.entered.emit(room)

    def _language(self, name: str, languages: Languages) -> QPushButton:
        made = button("quiet")
        made.setText(name.upper())
        made.setAccessibleName(tr("app.language", name))
        made.setCheckable(True)
        made.clicked.connect(lambda: languages.choose(name))
        self.languages[name] = made
        return made
