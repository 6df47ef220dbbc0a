"""Several fields at once, each as it was written above what was read: one key accepts those that nobody took off.

Only what a single Enter would accept comes here. What is critical, struck out or hardly legible, or has to be said
twice, is asked by itself, and so is what a person takes off the wall.
"""

from collections.abc import Callable, Sequence
from string import ascii_lowercase

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from recon.app import keys, values
from recon.app.crop import Crop
from recon.app.desk import Desk
from recon.app.pictures import PageImage
from recon.app.style import GAP, NEAR, TIGHT, sized
from recon.app.taskqueue import key
from recon.app.view import Elided, View, button, label, tone
from recon.language import tr
from recon.model.page import Page
from recon.model.reading import Reason, Value
from recon.workflow.verifying import Task

MOST, _ACROSS = 16, 4
SOFT = frozenset({Reason.UNSURE, Reason.DISAGREE, Reason.FAINT})  # reasons that need no word on a card
LETTERS = ascii_lowercase[:MOST]
_CONTEXT_MM = 1.5  # of the page around a field on a card
_WIDTH, _HEIGHT = 220, 150  # px of a card, at least
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
# Seconds: nobody looks at that many fields in less, so an Enter before was meant for something else.
DWELL, EACH = 0.6, 0.25


class Card(QPushButton):
    """A field, what was read in it, and its letter: it shows the next reading, and after the last takes the card off.

    It is checked as long as it is on.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("choice")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.task: Task | None = None
        self._values: tuple[Value, ...] = ()
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.crop, self._letter = Crop(_CONTEXT_MM), label("keyname")
        self._name, self._read, self._off = Elided("aside"), label("question"), Elided("word")
        head, foot, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._name, 1)
        head.addWidget(self._letter)
        foot.addWidget(self._read)
        foot.addWidget(self._off, 1)
        self._off.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.setContentsMargins(NEAR, TIGHT, NEAR, TIGHT)
        layout.setSpacing(TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.crop, 1)
        layout.addLayout(foot)
        for child in (self.crop, self._letter, self._name, self._read, self._off):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self.turn)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(sized(_WIDTH), sized(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(sized(_WIDTH) // 2, sized(_HEIGHT) - NEAR)

    @property
    def value(self) -> Value:
        """What the card says that is written; only where it is on."""
        return self._values[self._at]

    @property
    def is_on(self) -> bool:
        return self.task is not None and self._at < len(self._values)

    def ask(self, task: Task, values_: tuple[Value, ...], letter: str) -> None:
        self.task, self._values, self._at = task, values_, 0
        self._letter.setText(letter.upper())
        self.face()

    def turn(self) -> None:
        """Show the next reading; after the last one the card is off, and then it begins again."""
        self._at = (self._at + 1) % (len(self._values) + 1)
        self.face()

    def face(self) -> None:
        """Put every word on the card."""
        if self.task is None:
            return
        field, reason = self.task.field, self.task.reading.reason
        name, read = values.heading(field, self.task.row), values.shown(field, self.value) if self.is_on else "–"
        words = tr("verifyroom.wall.off") if not self.is_on else tr("verifyroom.wall.next") if self._at else ""
        why = tr(f"reasons.{reason}") if self.is_on and reason and reason not in SOFT and not words else ""
        words = words or (tr(f"reasons.brief.{reason}") if why else "")
        self.setChecked(self.is_on)
        self._name.setText(name)
        self._read.setText(f"{read} {values.unit(field.unit)}".strip())
        self._off.setText(words)
        self._off.setToolTip(why or words)
        self._off.setVisible(bool(words))
        tone(self._off, "danger" if not self.is_on else "caution")
        self.setAccessibleName(", ".join(one for one in (self._letter.text(), name, read, why or words) if one))

    def look(self, image: PageImage | None) -> None:
        if self.task is not None:
            zone = self.task.field.zone(self.task.row)
            self.crop.look(image, zone.bounds if zone and (image is None or image.scale) else None)


class Wall(View):
    """A grid of cards; letters take them off and put them on again, Enter accepts, Escape asks one by one."""

    left = Signal()
    fitted = Signal()  # there is room for another number of cards

    def __init__(self, desk: Desk, picture: Callable[[Page], PageImage | None]) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk, self._picture = desk, picture
        self.title, self.about = label("heading", wrap=True), label("aside", wrap=True)
        self.cards = [Card() for _ in range(MOST)]
        for card in self.cards:
            card.setParent(self)  # those that are never laid go with the wall, too
            card.hide()
        self.accept_button, self.leave_button = button("primary"), button("quiet")
        self.accept_button.clicked.connect(self.accept)
        self.leave_button.clicked.connect(self.left)
        self._grid, self._moment = QGridLayout(), QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.timeout.connect(lambda: self.accept_button.setEnabled(True))
        self._grid.setSpacing(NEAR)
        foot, layout = QHBoxLayout(), QVBoxLayout(self)
        foot.addWidget(self.accept_button)
        foot.addWidget(self.leave_button)
        foot.addStretch(1)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addWidget(self.title)
        layout.addWidget(self.about)
        layout.addLayout(self._grid, 1)
        layout.addLayout(foot)
        self.retranslate()

    @property
    def tasks(self) -> list[Task]:
        """The fields shown."""
        return [card.task for card in self.cards if card.task is not None]

    @property
    def is_seen(self) -> bool:
        """Whether every field is there to be seen, and has been for a moment."""
        shown = [card for card in self.cards if card.task is not None]
        return all(card.crop.page is not None for card in shown) and not self._moment.isActive()

    def capacity(self, room: QWidget) -> int:
        """Return how many cards have room in ``room``."""
        across, down = self._shape(room.width(), room.height())
        return min(across * down, MOST)

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show the fields, all of them on, unless they are shown already."""
        if list(map(key, tasks)) != list(map(key, self.tasks)):
            for card, task, letter in zip(self.cards, tasks, LETTERS, strict=False):
                card.ask(task, self._desk.choices(task), letter)
            for card in self.cards[len(tasks) :]:
                card.task = None
            self._begin()
        self._lay(len(tasks))
        self.look()
        self.retranslate()

    def look(self) -> None:
        """Show the pictures that are there by now."""
        for card in self.cards:
            if card.task is not None:
                was_there = card.crop.page is not None
                card.look(self._picture(card.task.page))
                if not was_there and card.crop.page is not None:
                    self._begin()

    def _begin(self) -> None:
        """Wait the moment that it takes to look at so many fields: nothing is accepted before."""
        self.accept_button.setEnabled(False)
        self._moment.start(round(1000 * max(DWELL, EACH * len(self.tasks))))

    def accept(self) -> None:
        """Accept what is on the wall; what was taken off is asked by itself."""
        if self.is_seen:
            on = [(card.task, card.value) for card in self.cards if card.task is not None and card.is_on]
            off = [card.task for card in self.cards if card.task is not None and not card.is_on]
            self._desk.accept_together(on, off)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        letter = event.text().lower()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif letter and letter in LETTERS and not event.modifiers() & _HELD:
            card = self.cards[LETTERS.index(letter)]
            if card.task is not None:
                card.turn()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.fitted.emit()

    def retranslate(self) -> None:
        shown = self.tasks
        first = shown[0] if shown else None
        self.title.setText("" if first is None else self._titled(first))
        last = LETTERS[max(len(shown) - 1, 0)].upper()
        self.about.setText(tr("verifyroom.wall.about", first=LETTERS[0].upper(), last=last))
        self.setAccessibleName(tr("verifyroom.wall.name"))
        enter, escape = keys.spelled(keys.ACCEPT.keys), keys.spelled(keys.SKIP.keys)
        self.accept_button.setText(tr("app.button", words=tr("verifyroom.wall.accept", count=len(shown)), press=enter))
        self.leave_button.setText(tr("app.button", words=tr("verifyroom.wall.leave"), press=escape))
        for card in self.cards:
            card.face()

    def _titled(self, task: Task) -> str:
        whose = values.described(task.patient) if task.patient else tr("app.patient.none")
        return tr("app.sheet", form=task.form_title, serial=values.serial(task.sheet), whose=whose)

    def _shape(self, width: int, height: int) -> tuple[int, int]:
        head = sized(150)  # the title, what to do, and the buttons
        return min(max(1, (width - 2 * GAP) // sized(_WIDTH)), _ACROSS), max(1, (height - head) // sized(_HEIGHT))

    def _lay(self, count: int) -> None:
        across, _ = self._shape(self.width(), self.height())
        for card in self.cards:
            self._grid.removeWidget(card)
            card.setVisible(False)
        for at, card in enumerate(self.cards[:count]):
            self._grid.addWidget(card, at // across, at % across)
            card.setVisible(True)
