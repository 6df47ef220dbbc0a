"""Who it may be: each candidate a card, with what speaks for them and against, and the key that chooses them."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from recon.app import values
from recon.app.flow import Flow
from recon.app.matchjobs import Card
from recon.app.style import NEAR, TIGHT, sized, theme
from recon.app.view import View, button, label, tone
from recon.language import tr
from recon.model.identity import Compared, Decision
from recon.workflow.suggesting import compared_in_words, why_not_in_words

_STRONG = 12.0  # bits: a bar is full
_BAR = QSize(64, 6)
_KEY = 36
_MOST_REASONS = 7
_TONES = {Decision.ACCEPT: "good", Decision.ASK: "caution", Decision.REFUSE: "danger"}


class Bar(QWidget):
    """How much one trait speaks for a candidate (to the right, green) or against (to the left, red)."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_BAR)
        self.weight = 0.0

    def show_weight(self, weight: float) -> None:
        self.weight = weight
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        room = QRectF(self.rect())
        painter.setBrush(QColor(theme().sunken))
        painter.drawRoundedRect(room, 3, 3)
        half = room.width() / 2
        length = half * min(abs(self.weight) / _STRONG, 1.0)
        painter.setBrush(QColor(theme().good if self.weight > 0 else theme().danger))
        start = half if self.weight > 0 else half - length
        painter.drawRoundedRect(QRectF(start, 0, length, room.height()), 3, 3)


class CandidateCard(View):
    """One candidate; a click anywhere chooses them, as does the key on it."""

    chosen = Signal(int)
    opened = Signal(str)  # all the sheets of that number

    def __init__(self, place: int) -> None:
        super().__init__()
        self.setObjectName("candidate")
        self.place = place
        self.card: Card | None = None
        self.name, self.facts, self.where = (
            label("heading", wrap=True),
            label("body", wrap=True),
            label("aside", wrap=True),
        )
        self.key, self.open = button("badge"), button("aside")
        self.word, self.against = label("word"), label("whynot", wrap=True)
        self._former = label("aside", wrap=True)
        self.reasons: list[tuple[Bar, QLabel]] = []
        self._grid = QGridLayout()
        self._build()
        self.key.clicked.connect(lambda: self.chosen.emit(self.place))
        self.open.clicked.connect(lambda: self.card and self.opened.emit(self.card.patient.ipp))

    def show_card(self, card: Card | None) -> None:
        self.card = card
        self.retranslate()

    def retranslate(self) -> None:
        self.setVisible(self.card is not None)
        if self.card is None:
            return
        card = self.card
        self.name.setText(values.full_name(card.patient))
        self.facts.setText(values.facts(card.patient))
        here = tr("app.match.here" if card.is_present else "app.match.left")
        self.where.setText(" · ".join(part for part in (values.place(card.patient), here) if part))
        self._former.setText(tr("app.match.former", numbers=", ".join(card.former)) if card.former else "")
        self._former.setVisible(bool(card.former))
        self.open.setText(tr("app.match.sheets"))
        self.open.setAccessibleName(tr("app.match.sheets_of", name=self.name.text()))
        self._say_decision(card)
        self._say_reasons(card.suggestion.compared if card.suggestion else ())
        press = str(self.place + 1)
        self.key.setText(press)
        self.key.setFixedSize(sized(_KEY), sized(_KEY))
        does = tr("app.match.part_again" if card.is_former else "app.match.take", name=self.name.text())
        told = (does, self.facts.text(), self.where.text(), self.word.text(), self.against.text(), press)
        self.key.setAccessibleName(", ".join(part for part in told if part))
        self.key.setToolTip(does)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.place)
        super().mousePressEvent(event)

    def _say_decision(self, card: Card) -> None:
        one = card.suggestion
        if card.is_former:
            words, against, tone_name = tr("app.match.is_former"), "", "none"
        elif one is None:
            words, against, tone_name = tr("app.match.looked_for"), "", "none"
        else:
            words, tone_name = tr(f"app.match.decision.{one.decision}"), _TONES[one.decision]
            against = "\n".join(f"• {why}" for why in why_not_in_words(one.why_not))
        self.word.setText(words)
        self.against.setText(against)
        self.against.setVisible(bool(against))
        tone(self.word, tone_name)

    def _say_reasons(self, compared: tuple[Compared, ...]) -> None:
        told = sorted(compared, key=lambda one: -abs(one.weight))[:_MOST_REASONS]
        for place, (bar, words) in enumerate(self.reasons):
            one = told[place] if place < len(told) else None
            bar.setVisible(one is not None)
            words.setVisible(one is not None)
            if one is not None:
                bar.show_weight(one.weight)
                words.setText(reason(one))

    def _build(self) -> None:
        for row in range(_MOST_REASONS):
            bar, words = Bar(), label("aside", wrap=True)
            self.reasons.append((bar, words))
            self._grid.addWidget(bar, row, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(words, row, 1)
            self._grid.setRowMinimumHeight(row, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(NEAR)
        self._grid.setVerticalSpacing(2)
        head, foot, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(12)
        head.addWidget(self.key, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.name, 1)
        word = Flow()
        word.addWidget(self.word)
        foot.addWidget(self.where, 1)
        foot.addWidget(self.open)
        layout.setContentsMargins(12, 12, 12, NEAR)
        layout.setSpacing(TIGHT)
        layout.addLayout(head)
        layout.addLayout(word)
        layout.addWidget(self.facts)
        layout.addLayout(foot)
        layout.addWidget(self._former)
        layout.addWidget(self.against)
        layout.addLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


def reason(one: Compared) -> str:
    """Return how far one trait agrees, in words, with its sign: what is seen is also said."""
    sign = "+" if one.weight > 0 else "−" if one.weight < 0 else "·"
    return f"{sign} {compared_in_words(one)}"
