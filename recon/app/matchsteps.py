"""The last step before something is recorded: what stands on the sheet typed again, or the reason for a decision."""

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from recon.app import keys, values
from recon.app.flow import Flow
from recon.app.matchacts import Intent, Plan
from recon.app.matchdesk import MatchDesk
from recon.app.matchjobs import Card
from recon.app.pairgrid import PairGrid
from recon.app.style import GAP, NEAR
from recon.app.view import Said, View, button, label, scrolled
from recon.design.numbers import display_number
from recon.errors import IdentityMismatch, ReconError
from recon.language import tr

_INITIALS = 2  # letters after which the keyboard goes on to the year
_MOST_INITIALS = 8  # of names of several words
_YEAR = 4


class Step(View):
    """A title, what it is about, lines to type into, and two buttons: Enter is the first of them, Escape the other."""

    def __init__(self, desk: MatchDesk) -> None:
        super().__init__()
        self.desk = desk
        self.title, self.about, self.message = label("heading", wrap=True), label("body", wrap=True), Said()
        self.done, self.leave = button("primary"), button("quiet")
        self.body = QVBoxLayout()
        self.body.setSpacing(NEAR)
        inside, foot, layout, outer = QWidget(), Flow(), QVBoxLayout(), QVBoxLayout(self)
        inside.setLayout(layout)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))
        foot.addWidget(self.done)
        foot.addWidget(self.leave)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.title)
        layout.addWidget(self.about)
        layout.addLayout(self.body)
        layout.addWidget(self.message)
        layout.addLayout(foot)
        layout.addStretch(1)
        self.done.clicked.connect(self.finish)
        self.leave.clicked.connect(desk.back)

    def begin(self) -> None:
        """Ask anew."""
        raise NotImplementedError

    def finish(self) -> None:
        """Record what was typed."""
        raise NotImplementedError

    def refuse(self, error: ReconError) -> None:
        """Say why nothing was recorded, and let the person type again."""
        self.message.say(error.message(), "danger")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.desk.back()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.leave.setText(tr("app.button", words=tr("app.cancel"), press=keys.spelled(keys.SKIP.keys)))


class Retype(Step):
    """Initials and birth year as they stand on the sheet.

    Of whom is chosen only the number and the place are shown meanwhile: what is typed is to come off the paper, so that
    a slip in choosing is noticed.
    """

    def __init__(self, desk: MatchDesk) -> None:
        super().__init__(desk)
        self.initials, self.year = QLineEdit(), QLineEdit()
        self._initials_words, self._year_words = label("body", wrap=True), label("body", wrap=True)
        self._hint = label("aside", wrap=True)
        self.initials.setMaxLength(_MOST_INITIALS)
        self.year.setMaxLength(_YEAR)
        self.year.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d*"), self.year))
        for widget in (self._initials_words, self.initials, self._year_words, self.year, self._hint):
            self.body.addWidget(widget)
        self.initials.textEdited.connect(self._go_on)
        desk.doubled.connect(self._ask_again)
        self.year.textEdited.connect(lambda _text: self.message.say("", "none"))
        self.retranslate()

    def begin(self) -> None:
        self.initials.clear()
        self.year.clear()
        self.message.say("", "none")
        self.retranslate()
        self.initials.setFocus()

    def finish(self) -> None:
        initials, year = self.initials.text().strip(), self.year.text()
        if not initials:
            self.message.say(tr("app.match.no_initials"), "caution")
            self.initials.setFocus()
        elif year and len(year) < _YEAR:
            self.message.say(tr("app.match.short_year"), "caution")
            self.year.setFocus()
        else:
            self.desk.match(initials, int(year) if year else None)

    def _ask_again(self, card: Card, others: tuple[Card, ...]) -> None:
        """Name whom the sheet would be given to, and who else it may be: what was typed does not tell them apart."""
        names = " ; ".join(f"{values.full_name(one.patient)}, {values.facts(one.patient)}" for one in others)
        chosen = f"{values.full_name(card.patient)}, {values.facts(card.patient)}"
        press = keys.spelled(keys.ACCEPT.keys)
        self.message.say(tr("app.match.doubled", chosen=chosen, others=names, press=press), "caution")

    def refuse(self, error: ReconError) -> None:
        super().refuse(error)
        if isinstance(error, IdentityMismatch):
            self.initials.setFocus()
            self.initials.selectAll()

    def retranslate(self) -> None:
        plan = self.desk.plan
        self.title.setText(tr("app.match.retype"))
        if plan is not None and plan.card is not None:
            patient = plan.card.patient
            told = (tr("app.print.ipp", ipp=display_number(patient.ipp)), values.place(patient))
            self.about.setText(tr("app.match.chosen", who=" · ".join(one for one in told if one)))
        for words, line, key in (
            (self._initials_words, self.initials, "initials"),
            (self._year_words, self.year, "birth_year"),
        ):
            words.setText(tr(f"app.match.{key}"))
            line.setAccessibleName(tr(f"app.match.{key}"))
        self._hint.setText(tr("app.match.retype_hint"))
        self.done.setText(tr("app.button", words=tr("app.match.do.match"), press=keys.spelled(keys.ACCEPT.keys)))
        super().retranslate()

    def _go_on(self, text: str) -> None:
        """Let the keyboard follow: two letters are a family and a given name's; more can be typed by going back."""
        self.message.say("", "none")
        if len(text.strip()) == _INITIALS and not self.year.text():
            self.year.setFocus()


class Reason(Step):
    """Why: one line, which stays with the person's name; both patients where two are at stake."""

    def __init__(self, desk: MatchDesk) -> None:
        super().__init__(desk)
        self.pair, self.why, self._words = PairGrid(), QLineEdit(), label("body", wrap=True)
        self.why.setObjectName("line")
        for widget in (self.pair, self._words, self.why):
            self.body.addWidget(widget)
        self.why.textEdited.connect(desk.keep_draft)
        self.why.textEdited.connect(lambda _text: self.message.say("", "none"))
        self.retranslate()

    def begin(self) -> None:
        self.why.setText(self.desk.draft)
        self.message.say("", "none")
        self.retranslate()
        self.why.setFocus()

    def finish(self) -> None:
        plan, why = self.desk.plan, self.why.text().strip()
        if not why and plan is not None and plan.intent is not Intent.CONFIRM:
            self.message.say(tr("app.match.no_why"), "caution")
            self.why.setFocus()
        else:
            self.desk.say(why)

    def retranslate(self) -> None:
        plan = self.desk.plan
        self._words.setText(tr("app.match.why"))
        self.why.setAccessibleName(tr("app.match.why"))
        if plan is not None and plan.intent is not Intent.MATCH:
            self.title.setText(tr(f"app.match.plan.{plan.intent}"))
            self.about.setText(self._about(plan))
            self.why.setPlaceholderText(tr(f"app.match.example.{plan.intent}"))
            self.done.setText(
                tr("app.button", words=tr(f"app.match.do.{plan.intent}"), press=keys.spelled(keys.ACCEPT.keys))
            )
            self._pair(plan)
        super().retranslate()

    def _about(self, plan: Plan) -> str:
        subject, target = plan.pair
        if plan.intent in (Intent.SETTLE, Intent.UNMATCH, Intent.REASSIGN):
            subject = values.serial(subject)
        subject, target = display_number(subject), display_number(target)
        return tr(f"app.match.means.{plan.intent}", subject=subject, target=target)

    def _pair(self, plan: Plan) -> None:
        """Show who is chosen beside whom they are to be one with, or from whom the sheet is to go."""
        case = self.desk.case
        here = None
        if case is not None and case.record is not None:
            here = case.record.timeline.patient
        elif case is not None and case.sides:
            here = case.sides[0].patient
        both = (("now", here), ("proposed", plan.card.patient)) if plan.card and here else ()
        self.pair.show_columns(both)
