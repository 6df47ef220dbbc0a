"""The right side of the match room: who it may be, what can be said instead, and the step before it is recorded."""

from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from recon.app import keys
from recon.app.candidates import CandidateCard
from recon.app.flow import Flow
from recon.app.matchacts import Intent
from recon.app.matchdesk import MatchDesk
from recon.app.matchjobs import CARDS, Group
from recon.app.matchsteps import Reason, Retype
from recon.app.searchline import SearchLine
from recon.app.style import GAP, NEAR, sized
from recon.app.view import Said, View, button, label
from recon.errors import ReconError
from recon.language import tr

_NARROWEST = 336  # two people side by side
_TYPED_MS = 120
_READ_MS = 700  # nobody reads a name in less
INTENTS = (
    (keys.SETTLE, Intent.SETTLE),
    (keys.UNMATCH, Intent.UNMATCH),
    (keys.CONFIRM, Intent.CONFIRM),
    (keys.DECLINE, Intent.DECLINE),
)


class Choosing(View):
    """Cards to choose from; once something is about to be recorded, they give way to the step that is left."""

    def __init__(self, desk: MatchDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk = desk
        self.title, self.hint, self.message = label("heading", wrap=True), label("aside", wrap=True), Said()
        self.search = SearchLine()
        self.cards = [CandidateCard(place) for place in range(CARDS)]
        self.acts: dict[Intent, QPushButton] = {}
        self.undo = button("quiet")
        self.retype, self.reason = Retype(desk), Reason(desk)
        self._is_scanned = False
        self.pages, self._choice, self._area = QStackedWidget(), QWidget(), QScrollArea()
        self._changed = QElapsedTimer()
        self._stood: tuple[str, tuple[str, ...]] = "", ()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._build()
        self._bind()
        self.retranslate()

    @property
    def step(self) -> Retype | Reason | None:
        """What is left to do before something is recorded, None while nothing is about to be."""
        if self.desk.plan is None:
            return None
        return self.retype if self.desk.is_typing else self.reason

    def retranslate(self) -> None:
        desk = self.desk
        self.setMinimumWidth(sized(_NARROWEST))
        self.search.setPlaceholderText(tr("app.match.search"))
        self.search.setAccessibleName(tr("app.match.search"))
        for command, intent in INTENTS:
            made = self.acts[intent]
            made.setText(tr("app.button", words=tr(f"app.command.{command.name}"), press=keys.spelled(command.keys)))
            made.setToolTip(tr(f"app.does.{command.name}"))
        self.undo.setText(tr("app.button", words=tr("app.match.take_back"), press=keys.spelled(keys.UNDO.keys)))
        self.undo.setVisible(bool(desk.last))
        self._show()

    def choose(self, place: int) -> None:
        """Choose the patient of that place, unless others came to stand there in the blink before."""
        if not self._changed.isValid() or self._changed.hasExpired(_READ_MS):
            self.desk.choose(place)

    def enter(self) -> None:
        """Put the keyboard where a name is typed, if anybody can be chosen."""
        case = self.desk.case
        if self.step is None and case is not None and case.takes_choice:
            self.search.setFocus()
            self.search.selectAll()

    def _show(self) -> None:
        """Show who can be chosen of the line in hand, and what else can be said of it."""
        desk, case = self.desk, self.desk.case
        group = case.item.group if case else desk.group
        self.title.setText(tr(f"app.match.title.{group}"))
        takes = case is not None and case.takes_choice
        self._note_change()
        self.search.setVisible(takes)
        for place, card in enumerate(self.cards):
            card.show_card(desk.cards[place] if place < len(desk.cards) else None)
        words = self._hint()
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        for _command, intent in INTENTS:
            self.acts[intent].setVisible(desk.can(intent))
        self.undo.setVisible(bool(desk.last))

    def _note_change(self) -> None:
        """Remember when others came to stand on the cards of one and the same line."""
        item, was = self.desk.item, self._stood
        self._stood = item.key if item else "", tuple(card.patient.ipp for card in self.desk.cards)
        if was[0] == self._stood[0] and was[1] and was[1] != self._stood[1]:
            self._changed.start()

    def _hint(self) -> str:
        desk, case = self.desk, self.desk.case
        if case is None:
            return tr("app.match.coming") if desk.item else ""
        if case.item.group is Group.DECIDE:
            return tr("app.match.own" if desk.is_own else "app.match.decide")
        if not case.takes_choice:
            return tr("app.match.unmatch_first")
        if not desk.cards:
            return tr("app.match.nobody_found" if desk.text else f"app.match.no_card.{case.item.group}")
        return tr("app.match.or_propose") if case.item.group is Group.DOUBT else ""

    def _moved(self) -> None:
        self._typed.stop()
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._area.verticalScrollBar().setValue(0)
        self.retranslate()

    def _turn(self) -> None:
        step = self.step
        showing = self.pages.currentWidget()
        if step is None:
            self.pages.setCurrentWidget(self._choice)
            self._show()
        elif showing is not step or not self.desk.is_busy:
            self.pages.setCurrentWidget(step)
        if step is not None and showing is not step:
            step.begin()

    def _refuse(self, error: ReconError) -> None:
        step = self.step
        if step is not None:
            step.refuse(error)

    def _take(self) -> None:
        """Choose the only one found: what a hand scanner does with its Enter after a wristband's number."""
        if self._typed.isActive():
            self._typed.stop()
            self._is_scanned = True
            self.desk.look_for(self.search.text())
        elif self.desk.text and len(self.desk.cards) == 1:
            self.desk.choose(0)

    def _find(self) -> None:
        self.retranslate()
        is_scanned, self._is_scanned = self._is_scanned, False
        if is_scanned and self.desk.text and len(self.desk.cards) == 1:
            self.desk.choose(0)

    def _bind(self) -> None:
        desk = self.desk
        self._typed.timeout.connect(lambda: desk.look_for(self.search.text()))
        self.search.textChanged.connect(lambda _text: self._typed.start())
        self.search.taken.connect(self._take)
        self.search.stepped.connect(
            lambda by: self._area.verticalScrollBar().setValue(self._area.verticalScrollBar().value() + 120 * by)
        )
        for card in self.cards:
            card.chosen.connect(self.choose)
            card.opened.connect(desk.open)
        self.undo.clicked.connect(desk.undo)
        desk.moved.connect(self._moved)
        desk.found.connect(self._find)
        for told in (desk.shown, desk.listed):
            told.connect(self.retranslate)
        desk.turned.connect(self._turn)
        desk.refused.connect(self._refuse)
        desk.done.connect(lambda words: self.message.say(words, "good"))

    def _build(self) -> None:
        inside, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, NEAR, 0)
        column.setSpacing(NEAR)
        for card in self.cards:
            column.addWidget(card)
        column.addStretch(1)
        inside.setLayout(column)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        choice, acts = QVBoxLayout(self._choice), Flow()
        for _command, intent in INTENTS:
            made = button("primary" if intent is Intent.CONFIRM else "")
            made.clicked.connect(partial(self._say, intent))
            self.acts[intent] = made
            acts.addWidget(made)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(NEAR)
        for widget in (self.title, self.hint):
            choice.addWidget(widget)
        choice.addLayout(acts)
        choice.addWidget(self.search)
        choice.addWidget(self._area, 1)
        choice.addWidget(self.message)
        choice.addWidget(self.undo)
        for page in (self._choice, self.retype, self.reason):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addWidget(self.pages)

    def _say(self, intent: Intent, _checked: bool = False) -> None:
        self.desk.turn(intent)
