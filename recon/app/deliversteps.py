"""The right side of the deliver room: the one thing to do next, how far it is, what came of it, and what else."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from recon.app import keys
from recon.app.deliverdesk import DeliverDesk
from recon.app.deliverplan import STOPPABLE, Done, Step
from recon.app.deliverreason import Reason
from recon.app.style import GAP, NEAR, sized
from recon.app.view import Said, View, button, label, scrolled
from recon.errors import ReconError
from recon.language import tr
from recon.model.outbox import Stage, Transport

_NARROWEST = 320
ACTS = (
    (keys.PREPARE, Step.STAGE),
    (keys.PREPARE_ALSO, Step.STAGE_ALSO),
    (keys.RECHECK, Step.CHECK),
    (keys.DRY_RUN, Step.COMPARE),
    (keys.RECONCILE, Step.RECONCILE),
    (keys.TAKE_BACK, Step.UNDO),
    (keys.RECEIPT, Step.RECEIPT),
    (keys.HOLD, Step.HOLD),
    (keys.RELEASE, Step.RELEASE),
)


class Steps(View):
    """What can be done now; while a reason is asked for, its form takes the place of it."""

    receipt = Signal()  # a file is to be asked for

    def __init__(self, desk: DeliverDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.next, self.reason, self.pages = NextStep(desk), Reason(desk), QStackedWidget()
        self._others, self.check = label("heading"), button("quiet")
        self.acts: dict[Step, QPushButton] = {}
        self._asked: tuple[Step, str, str] | None = None
        self.message = Said()
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._build()
        desk.asked.connect(self._turn)
        desk.done.connect(self._tell)
        desk.refused.connect(self._refuse)
        desk.added.connect(lambda made: self.message.say(tr("app.deliver.said.add", name=made.name), "good"))
        for told in (desk.listed, desk.cased, desk.ran):
            told.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        desk = self._desk
        self.setMinimumWidth(sized(_NARROWEST))
        self._others.setText(tr("app.deliver.others"))
        self.check.setText(keys.face(keys.GENUINE))
        self.check.setToolTip(tr("app.does.genuine"))
        for command, step in ACTS:
            made = self.acts[step]
            words = tr(f"app.command.{command.name}")
            made.setText(tr("app.button", words=words, press=keys.spelled(command.keys)))
            made.setToolTip(tr(f"app.does.{command.name}"))
            made.setEnabled(desk.can(step))
            made.setVisible(step is not desk.next)
        is_held = desk.place is not None and bool(desk.place.there.held)
        self.acts[Step.STAGE_ALSO].setVisible(desk.place is not None and bool(desk.place.elsewhere))
        self.acts[Step.HOLD].setVisible(not is_held)
        self.acts[Step.RELEASE].setVisible(is_held and desk.next is not Step.RELEASE)

    def do(self, step: Step) -> None:
        """Do one of the other things, as far as it can be done now."""
        if not self._desk.can(step):
            return
        if step is Step.RECEIPT:
            self.receipt.emit()
        else:
            self._desk.begin(step)

    def go(self) -> None:
        """Do what comes next: what is asked about first."""
        if self._desk.plan is not None:
            self.reason.finish()
        else:
            self.next.go()

    def _build(self) -> None:
        main, inside, layout = QWidget(), QVBoxLayout(), QVBoxLayout(self)
        inside.setContentsMargins(0, 0, NEAR, 0)
        inside.setSpacing(NEAR)
        for widget in (self.next, self.message, self._others):
            inside.addWidget(widget)
        for _command, step in ACTS:
            made = button()
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.clicked.connect(partial(self._click, step))
            self.acts[step] = made
            inside.addWidget(made)
        self.check.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        inside.addWidget(self.check)
        inside.addStretch(1)
        main.setLayout(inside)
        self.pages.addWidget(scrolled(main))
        self.pages.addWidget(scrolled(self.reason))
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addWidget(self.pages)

    def _click(self, step: Step, _checked: bool = False) -> None:
        self.do(step)

    def _turn(self) -> None:
        plan, was = self._desk.plan, self._asked
        self._asked = (plan.step, plan.destination, plan.consignment) if plan else None
        self.pages.setCurrentIndex(int(plan is not None))
        if plan is not None and self._asked != was:
            self.reason.begin()
        elif plan is not None:
            self.reason.retranslate()

    def _tell(self, done: Done) -> None:
        self.message.say(done.words, done.tone)

    def _refuse(self, error: ReconError) -> None:
        if self._desk.plan is not None:
            self.reason.message.say(error.message(), "danger")
        else:
            self.message.say(error.message(), "danger")


class NextStep(View):
    """One sentence and one big button; while something goes on, how far it is, and a button to stop it."""

    def __init__(self, desk: DeliverDesk) -> None:
        super().__init__()
        self._desk = desk
        self.title, self.words = label("heading"), label("body", wrap=True)
        self.big, self.stop, self.bar = button("big"), button(), QProgressBar()
        self.keyed = QCheckBox()
        self._keyed_words = label("aside", wrap=True)
        for made in (self.big, self.stop):
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bar.setTextVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NEAR)
        for widget in (self.title, self.words, self.keyed, self._keyed_words, self.big, self.bar, self.stop):
            layout.addWidget(widget)
        self.big.clicked.connect(self.go)
        self.stop.clicked.connect(desk.stop)
        desk.cased.connect(self._follow)
        for told in (desk.listed, desk.cased, desk.ran):
            told.connect(self.retranslate)
        self._of = ""
        self.retranslate()

    def go(self) -> None:
        """Do what comes next, if it is for this person to do."""
        step = self._desk.next
        if step is not None and not self._desk.needs_other:
            is_meant = step is Step.APPROVE and self.keyed.isChecked()
            self._desk.begin(step, despite_keyed=is_meant)

    def retranslate(self) -> None:
        desk, run, step = self._desk, self._desk.run, self._desk.next
        self.title.setText(tr("app.deliver.next"))
        self.words.setText(self._sentence())
        self.stop.setText(tr("app.button", words=tr("app.deliver.stop"), press=keys.spelled(keys.SKIP.keys)))
        self.big.setText(self._button(step))
        self.big.setVisible(step is not None and run is None)
        self.big.setEnabled(step is not None and desk.can(step) and not desk.needs_other)
        self.keyed.setText(tr("app.deliver.despite_keyed"))
        self._keyed_words.setText(tr("app.deliver.keyed_hint"))
        there = desk.place.there if desk.place else None
        can_be_keyed = there is not None and there.transport is Transport.FHIR
        for widget in (self.keyed, self._keyed_words):
            widget.setVisible(step is Step.APPROVE and run is None and can_be_keyed and not desk.needs_other)
        self.bar.setVisible(run is not None)
        self.stop.setVisible(run is not None and run.plan.step in STOPPABLE)
        self.stop.setEnabled(run is not None and not run.is_stopping)
        if run is not None:
            self.bar.setRange(0, run.total)
            self.bar.setValue(run.done)
            self.bar.setAccessibleName(self.words.text())

    def _button(self, step: Step | None) -> str:
        if step is None:
            return ""
        return tr("app.button", words=tr(f"app.deliver.do.{step}"), press=keys.spelled(keys.NEXT.keys))

    def _follow(self) -> None:
        """Start anew with another consignment: a yes to what is there twice is said of one only."""
        here = self._desk.case.id if self._desk.case else ""
        if here != self._of:
            self._of = here
            self.keyed.setChecked(False)

    def _sentence(self) -> str:
        desk, run = self._desk, self._desk.run
        if run is not None:
            key = "stopping" if run.is_stopping else "counted" if run.total else run.plan.step
            there = run.plan.destination
            return tr(f"app.deliver.run.{key}", done=run.done, total=run.total, destination=there)
        place, case, step = desk.place, desk.case, desk.next
        if place is None:
            return tr("app.deliver.first_place") if desk.overview is not None else tr("app.deliver.coming")
        if step is None:
            return tr("app.deliver.all_done")
        if case is not None and desk.needs_other:
            return tr("app.deliver.other_person", by=case.lot.by)
        counts = case.counts if case else dict.fromkeys(Stage, 0)
        key = "again" if step is Step.SEND and counts[Stage.SENT] else step
        if step is Step.CHECK and not counts[Stage.STAGED]:
            key = "corrected"
        return tr(f"app.deliver.now.{key}", count=_meant(step, counts, place.ready), why=place.there.held)


def _meant(step: Step, counts: dict[Stage, int], ready: int) -> int:
    """Return how many sheets the next step is about."""
    about = {
        Step.STAGE: ready,
        Step.CHECK: counts[Stage.STAGED] or counts[Stage.FAULTY],
        Step.APPROVE: counts[Stage.VALIDATED],
        Step.SEND: counts[Stage.SENT] or counts[Stage.APPROVED],
        Step.RECONCILE: counts[Stage.ACKNOWLEDGED],
    }
    return about.get(step, 0)
