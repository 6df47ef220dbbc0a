"""Differences: what two people typed of a field, side by side; somebody decides with the picture."""

from functools import partial
from typing import Any

from recon.app import keys, values
from recon.app.background import Background
from recon.app.blindmode import BlindMode
from recon.app.flow import Flow
from recon.app.keyingdesk import DifferenceDesk, Differing
from recon.app.keys import Told
from recon.app.pictures import Pictures
from recon.app.view import bind, button
from recon.language import tr
from recon.model.verification import Outcome
from recon.store.keying import Keying

PICKS = keys.CANDIDATES[:2]


class DifferenceMode(BlindMode):
    """Two answers with who gave them; a third can be typed."""

    area = "keying.differences"
    desk: DifferenceDesk

    def __init__(self, work: Background, pictures: Pictures, operator: str) -> None:
        self.picks = button("choice"), button("choice")
        super().__init__(DifferenceDesk(work, operator), pictures)
        both = Flow()
        for place, made in enumerate(self.picks):
            made.clicked.connect(partial(self.desk.pick, place))
            both.addWidget(made)
            self._pick_key(place)
        self.body.addLayout(both)
        self.body.addWidget(self.answer)
        self.foot.add(keys.ACCEPT, self.accept, "keying.differences.decide", "primary")
        self.add_outcomes()
        self.foot.add(keys.SKIP, self.skip, "app.command.skip", "quiet")
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

    def undo(self) -> None:
        """What was settled is typed anew among the fields that are typed twice."""

    def ask(self, task: Differing) -> None:
        self.answer.ask(task.blind.field)
        self._faces()
        if self.desk.is_own:
            self.say("own", "caution")
        else:
            self.message.say("", "none")

    def keymap(self) -> Told:
        return (
            (keys.span(PICKS), tr("keying.differences.does.pick")),
            (keys.spelled(keys.ACCEPT.keys), tr("keying.differences.does.decide")),
            *self.outcome_keys(),
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


def _shown(task: Differing, typed: Keying) -> str:
    if typed.outcome is Outcome.VALUE:
        return values.shown(task.blind.field, typed.value)
    return tr(f"app.outcome.{typed.outcome}")
