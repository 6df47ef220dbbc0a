"""Twice blind: critical fields that two people type, neither of whom sees what was read or what the other typed."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from recon.app import keys
from recon.app.background import Background
from recon.app.keyinganswer import BlindAnswer
from recon.app.keyingcard import OUTCOMES, CardMode
from recon.app.keyingdesk import KeyingDesk
from recon.app.keys import Command, Told
from recon.app.pictures import Pictures
from recon.app.view import button
from recon.language import tr
from recon.model.verification import Outcome
from recon.workflow.keying import Typed

SWITCH = Command("switch_twice", "Alt+D")


class KeyingMode(CardMode):
    """An empty answer below the picture: Enter records what was typed."""

    area = "keying"
    desk: KeyingDesk

    def __init__(self, work: Background, pictures: Pictures, operator: str) -> None:
        self.answer, self.switch = BlindAnswer(), button("quiet")
        self._is_stopping = False
        super().__init__(KeyingDesk(work, operator), pictures)
        self.body.addWidget(self.answer)
        self.act(keys.ACCEPT, "keying.keep", self.accept, "primary")
        for command, outcome in OUTCOMES:
            self.act(command, f"app.command.{command.name}", partial(self.desk.decide, outcome))
        self.act(keys.SKIP, "app.command.skip", self.skip, "quiet")
        self.act(keys.UNDO, "app.command.undo", self.undo, "quiet")
        self.act(SWITCH, "keying.switch.on", self._switch, "quiet")
        self.rest.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignHCenter)
        self.switch.clicked.connect(self._switch)
        self.answer.changed.connect(self._change)
        self.desk.chosen.connect(self._chosen)
        self.desk.undone.connect(self._undone)
        self.retranslate()

    def accept(self) -> None:
        said = self.answer.said()
        if said:
            self.desk.decide(Outcome.VALUE, said)
        elif self.desk.current is not None:
            self.say("nothing", "caution", press=keys.spelled(keys.BLANK.keys))

    def skip(self) -> None:
        if self.desk.current is None:
            self.left.emit()
        else:
            self.desk.skip()

    def undo(self) -> None:
        self.desk.undo()

    def ask(self, task: Any) -> None:
        self._is_stopping = False
        self.message.say("", "none")
        self.answer.ask(task.field)

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
            (keys.spelled(keys.ACCEPT.keys), tr("keying.does.keep")),
            *singles,
            (keys.span(keys.OPTIONS), tr("app.does.option")),
            (keys.spelled(keys.SKIP.keys), tr("modes.does.skip")),
            (keys.spelled(keys.UNDO.keys), tr("keying.does.undo")),
            (keys.spelled(SWITCH.keys), tr("keying.does.switch")),
        )

    def retranslate(self) -> None:
        is_on = bool(self.desk.is_on)
        self._words[SWITCH.name] = f"keying.switch.{'off' if is_on else 'on'}"
        super().retranslate()
        self.switch.setText(self.buttons[SWITCH.name].text())
        self.switch.setVisible(self.desk.is_on is not None)
        self.buttons[SWITCH.name].setAccessibleName(tr(self._words[SWITCH.name]))

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

    def _change(self) -> None:
        self.desk.reconsider()
        self.message.say("", "none")
