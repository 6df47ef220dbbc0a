"""Differences: what two people typed of a field, side by side; somebody decides with the picture."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from recon.app import keys, values
from recon.app.background import Background
from recon.app.flow import Flow
from recon.app.keyinganswer import BlindAnswer
from recon.app.keyingcard import OUTCOMES, CardMode
from recon.app.keyingdesk import DifferenceDesk, Differing
from recon.app.keys import Told
from recon.app.pictures import Pictures
from recon.app.view import bind, button
from recon.language import tr
from recon.model.verification import Outcome
from recon.store.keying import Keying

PICKS = keys.CANDIDATES[:2]


class DifferenceMode(CardMode):
    """Two answers with who gave them; a third can be typed."""

    area = "keying.differences"
    desk: DifferenceDesk

    def __init__(self, work: Background, pictures: Pictures, operator: str) -> None:
        self.answer, self.picks = BlindAnswer(), (button("choice"), button("choice"))
        super().__init__(DifferenceDesk(work, operator), pictures)
        both = Flow()
        for place, made in enumerate(self.picks):
            made.clicked.connect(partial(self.desk.pick, place))
            both.addWidget(made)
            self._pick_key(place)
        self.body.addLayout(both)
        self.body.addWidget(self.answer)
        self.act(keys.ACCEPT, "keying.differences.decide", self.accept, "primary")
        for command, outcome in OUTCOMES:
            self.act(command, f"app.command.{command.name}", partial(self.desk.decide, outcome))
        self.act(keys.SKIP, "app.command.skip", self.skip, "quiet")
        self.answer.changed.connect(self._change)
        self.retranslate()

    def task_of(self, task: Differing) -> Any:
        return task.blind

    def accept(self) -> None:
        said = self.answer.said()
        if said:
            self.desk.decide(Outcome.VALUE, said)
        elif self.desk.current is not None:
            first, second = (keys.spelled(one.keys) for one in PICKS)
            self.say("nothing", "caution", first=first, second=second)

    def skip(self) -> None:
        if self.desk.current is None:
            self.left.emit()
        else:
            self.desk.skip()

    def undo(self) -> None:
        """What was settled is typed anew among the fields that are typed twice."""

    def ask(self, task: Differing) -> None:
        self.answer.ask(task.blind.field)
        self._faces()
        if self.desk.is_own:
            self.say("own", "caution")
        else:
            self.message.say("", "none")

    def take_focus(self) -> None:
        self.answer.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def keymap(self) -> Told:
        singles = tuple((keys.spelled(one.keys), tr(f"app.does.{one.name}")) for one, _ in OUTCOMES)
        return (
            (keys.span(PICKS), tr("keying.differences.does.pick")),
            (keys.spelled(keys.ACCEPT.keys), tr("keying.differences.does.decide")),
            *singles,
            (keys.spelled(keys.SKIP.keys), tr("modes.does.skip")),
        )

    def retranslate(self) -> None:
        super().retranslate()
        self._faces()

    def _faces(self) -> None:
        """Put on each button what one of the two typed, and who and when."""
        task = self.desk.current
        for place, made in enumerate(self.picks):
            if task is None:
                return
            typed: Keying = task.typed[place]
            words = tr("keying.differences.typed", value=_shown(task, typed), by=typed.operator)
            made.setText(tr("app.button", words=words, press=keys.spelled(PICKS[place].keys)))
            made.setAccessibleName(words)

    def _pick_key(self, place: int) -> None:
        bind(self, PICKS[place], lambda: self.desk.pick(place))

    def _change(self) -> None:
        self.desk.reconsider()


def _shown(task: Differing, typed: Keying) -> str:
    if typed.outcome is Outcome.VALUE:
        return values.shown(task.blind.field, typed.value)
    return tr(f"app.outcome.{typed.outcome}")
