"""Twice blind: critical fields that two people type, neither of whom sees what was read or what the other typed."""

from typing import Any

from PySide6.QtCore import Qt

from recon.app import keys
from recon.app.background import Background
from recon.app.blindmode import BlindMode
from recon.app.keyingdesk import KeyingDesk
from recon.app.keys import Command, Told
from recon.app.pictures import Pictures
from recon.app.view import button
from recon.language import tr
from recon.model.verification import Outcome
from recon.workflow.keying import Typed

SWITCH, CHOOSE = Command("switch_twice", "Alt+D"), Command("choose_twice", "Alt+F")


class KeyingMode(BlindMode):
    """An empty answer below the picture: Enter records what was typed."""

    area = "keying"
    desk: KeyingDesk

    def __init__(self, work: Background, pictures: Pictures, operator: str) -> None:
        self.switch, self.choose = button("quiet"), button("quiet")
        self._is_stopping = False
        super().__init__(KeyingDesk(work, operator), pictures)
        self.body.addWidget(self.answer)
        self.foot.add(keys.ACCEPT, self.accept, "keying.keep", "primary")
        self.add_outcomes()
        self.foot.add(keys.SKIP, self.skip, "app.command.skip", "quiet")
        self.foot.add(keys.UNDO, self.undo, "app.command.undo", "quiet")
        self.foot.add(SWITCH, self._switch, "keying.switch.on", "quiet")
        self.foot.add(CHOOSE, self.choosing.emit, "keying.choose.ask", "quiet")
        for made in (self.switch, self.choose):
            self.rest.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
        self.choose.clicked.connect(self.choosing)
        self.switch.clicked.connect(self._switch)
        self.answer.changed.connect(lambda: self.message.say("", "none"))
        self.desk.chosen.connect(self._chosen)
        self.desk.undone.connect(self._undone)
        self.retranslate()

    def accept(self) -> None:
        said = self.answer.said()
        if said:
            self.desk.decide(Outcome.VALUE, said)
        elif self.desk.current is not None:
            self.say("nothing", "caution", press=keys.spelled(keys.BLANK.keys))

    def undo(self) -> None:
        self.desk.undo()

    def ask(self, task: Any) -> None:
        self._is_stopping = False
        self.message.say("", "none")
        self.answer.ask(task.field)

    def keymap(self) -> Told:
        return (
            (keys.spelled(keys.ACCEPT.keys), tr("keying.does.keep")),
            *self.outcome_keys(),
            (keys.span(keys.OPTIONS), tr("app.does.option")),
            (keys.spelled(keys.SKIP.keys), tr("modes.does.skip")),
            (keys.spelled(keys.UNDO.keys), tr("keying.does.undo")),
            (keys.spelled(SWITCH.keys), tr("keying.does.switch")),
            (keys.spelled(CHOOSE.keys), tr("keying.does.choose")),
        )

    def retranslate(self) -> None:
        is_on = bool(self.desk.is_on)
        self.foot.reword(SWITCH, f"keying.switch.{'off' if is_on else 'on'}")
        super().retranslate()
        self.switch.setText(self.buttons[SWITCH.name].text())
        self.choose.setText(self.buttons[CHOOSE.name].text())
        self.switch.setVisible(self.desk.is_on is not None)

    def _tell_rest(self) -> None:
        super()._tell_rest()
        if self.desk.is_on is False:
            self.rest_title.setText(tr("keying.off"))
            self.rest_text.setText(tr("keying.what"))

    def _switch(self) -> None:
        """Begin typing twice, or stop it; while there is something to type, to stop takes a second word."""
        if self.desk.is_on is None:
            return
        if self.desk.current is not None and not self._is_stopping:
            self._is_stopping = True
            self.say("stopping", "caution", press=keys.spelled(SWITCH.keys))
            return
        self.desk.switch(is_on=not self.desk.is_on)

    def _chosen(self) -> None:
        self._is_stopping = False
        self.retranslate()
        self.recounted.emit()

    def _undone(self, typed: Typed) -> None:
        tones = {Typed.FIRST: "none", Typed.AGREES: "caution", Typed.DIFFERS: "caution"}
        self.say(f"undone.{typed}", tones[typed])
        self.recounted.emit()
