"""The header that is always there: the room, what belongs to it, who is at work, and in which language."""

from PySide6.QtCore import Qt
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from recon import language
from recon.app import keys
from recon.app.icon import ICON
from recon.app.languages import Languages
from recon.app.room import Room
from recon.app.style import GAP, NEAR, sized
from recon.app.view import View, button, label
from recon.language import tr

_MARK = 32


class Header(View):
    """The room's name and what it has to say aside; what belongs to no room to the right."""

    def __init__(self, languages: Languages, operator: str) -> None:
        super().__init__()
        self.setObjectName("header")
        self._operator = operator
        self._role: str | None = None
        self._emergency = ""
        self._is_encrypted = True
        self._room: Room | None = None
        self.title, self.who, self.emergency = label("wordmark"), button("aside"), label("critical")
        self.clear = label("aside")
        self.clear.setContentsMargins(0, 0, 9, 0)  # it ends where the words of the button above it do
        self.asides = QStackedWidget()
        self._nothing = QWidget()
        self.asides.addWidget(self._nothing)
        self.languages: dict[str, QPushButton] = {}
        self.looks, self.help = button("quiet"), button("quiet")
        self._mark = QSvgWidget(str(ICON))
        self.exercise = label("exercise")
        self.exercise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.exercise.hide()
        for name in language.LANGUAGES:
            self._add_language(name, languages)
        self._whole = QVBoxLayout(self)
        self._build()
        self.retranslate()

    def enter(self, room: Room) -> None:
        """Show that the person is in ``room``, and what it has to say here."""
        self._room = room
        aside = room.aside()
        if aside is not None and self.asides.indexOf(aside) < 0:
            self.asides.addWidget(aside)
        self.asides.setCurrentWidget(aside or self._nothing)
        self.retranslate()

    def show_exercise(self, *, is_exercise: bool) -> None:
        """Show, all the time, that the store is an exercise's."""
        self.exercise.setVisible(is_exercise)

    def put_under_exercise(self, band: QWidget) -> None:
        """Lay the band of the exercise under the word that says that it is one."""
        self._whole.insertWidget(1, band)

    def show_role(self, role: str | None) -> None:
        """Show what the person's work is, where they have a role."""
        self._role = role
        self.retranslate()

    def show_person(self, operator: str) -> None:
        """Show that ``operator`` is at work from now on, and nothing of what the last one's rooms had to say."""
        self._operator, self._room = operator, None
        for place in reversed(range(self.asides.count())):
            aside = self.asides.widget(place)
            if aside is not None and aside is not self._nothing:
                self.asides.removeWidget(aside)
                aside.deleteLater()
        self.retranslate()

    def show_emergency(self, until: str) -> None:
        """Show until when the person has emergency access; "" where they have none."""
        self._emergency = until
        self.retranslate()

    def show_encryption(self, *, is_encrypted: bool) -> None:
        """Say of a store that anybody can read who has its disk that it is so; of any other nothing."""
        self._is_encrypted = is_encrypted
        self.retranslate()

    def retranslate(self) -> None:
        self._mark.setFixedSize(sized(_MARK), sized(_MARK))
        self.exercise.setText(tr("drill.window.band"))
        self.exercise.setToolTip(tr("drill.window.tip"))
        self.title.setText(tr(f"app.room.{self._room.command.name}") if self._room else "recon")
        role = tr(f"roles.is.{self._role}") if self._role and not self._emergency else ""
        self.who.setText(" · ".join(part for part in (self._operator, role) if part).replace("&", "&&"))
        self.who.setAccessibleName(tr("app.operator", name=self._operator))
        self.who.setToolTip(tr("roles.who"))
        long = tr("people.window.emergency_until", until=self._emergency) if self._emergency else ""
        self.emergency.setText(tr("people.window.emergency_short", until=self._emergency) if self._emergency else "")
        self.emergency.setToolTip(long)
        self.emergency.setAccessibleName(long)
        self.emergency.setVisible(bool(self._emergency))
        self.clear.setText(tr("keys.window.clear"))
        self.clear.setToolTip(tr("keys.window.clear_long"))
        self.clear.setAccessibleName(tr("keys.window.clear_long"))
        self.clear.setVisible(not self._is_encrypted)
        self.looks.setText(tr("app.looks"))
        self.looks.setAccessibleName(tr("app.does.looks"))
        self.looks.setToolTip(tr("app.button", words=tr("app.does.looks"), press=keys.spelled(keys.LOOKS.keys)))
        self.help.setText(tr("app.button", words=tr("app.command.help"), press=keys.spelled(keys.HELP.keys)))
        for name, made in self.languages.items():
            made.setChecked(name == language.current())
            made.setToolTip(tr("app.button", words=tr("app.does.language"), press=keys.spelled(keys.LANGUAGE.keys)))

    def _build(self) -> None:
        row, person = QHBoxLayout(), QVBoxLayout()
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.exercise)
        self._whole.addLayout(row)
        row.setContentsMargins(GAP, NEAR, GAP, NEAR)
        row.setSpacing(NEAR)
        row.addWidget(self._mark)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.asides)
        row.addStretch(1)
        row.addWidget(self.emergency)
        row.addLayout(person)
        person.setSpacing(0)
        for part in (self.who, self.clear):  # both are seldom read, and width is what a small window has least of
            person.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        for part in (*self.languages.values(), self.looks, self.help):
            row.addWidget(part)

    def _add_language(self, name: str, languages: Languages) -> None:
        made = button("quiet")
        made.setText(name.upper())
        made.setAccessibleName(tr("app.language", name))
        made.setCheckable(True)
        made.clicked.connect(lambda: languages.choose(name))
        self.languages[name] = made
