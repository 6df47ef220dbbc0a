"""The verification screen: the sheets that wait, the field large, its page beside it, and every answer one key away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
)

from recon.app import keys
from recon.app.answer import FIGURES_SPARE, LETTERS_SPARE
from recon.app.desk import Desk, Refusal
from recon.app.fieldcard import FieldCard
from recon.app.keys import Command
from recon.app.pages import PagePanel
from recon.app.pictures import Pictures
from recon.app.rest import Rest
from recon.app.sheetlist import SheetList
from recon.app.style import GAP, sized
from recon.app.verifywords import refused, standing
from recon.app.view import View, bind, scrolled
from recon.app.wall import Wall
from recon.errors import ReconError
from recon.language import tr
from recon.model.page import Page
from recon.model.verification import Outcome

AHEAD = 24  # tasks looked ahead for the pages to fetch
DEAF_MS = 700  # after the person was led back: what they type was meant for the field that they were at
NOTE, TOGETHER = Command("note", "Alt+N"), Command("together", "Ctrl+T")
_LIST = 288


class VerifyScreen(View):
    """Shows the desk's current task and turns keys and clicks into its commands."""

    def __init__(self, desk: Desk, pictures: Pictures) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.desk, self._pictures = desk, pictures
        self.sheets, self.card, self.page = SheetList(desk), FieldCard(self), PagePanel()
        self.answer, self.note, self.buttons = self.card.answer, self.card.note, self.card.acts.buttons
        self.rest, self.wall = Rest(), Wall(desk, pictures.get)
        self.is_together = False
        self._refusal: Refusal | None = None
        self._is_deaf = False
        self._build()
        self._offer()
        self._bind()
        self.retranslate()

    def retranslate(self) -> None:
        self.card.retranslate()
        self.sheets.setMaximumWidth(sized(_LIST))
        if self._refusal is not None and self._refusal.error is not None:
            self._reconsider()  # it has the words of the language it was made in
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take Enter, and the digits that switch options, from wherever the keyboard is and nobody else wanted them."""
        marking = self.answer.active is self.answer.marking
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif marking and event.text() in {command.keys for command in keys.OPTIONS}:
            self.answer.marking.pick(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Confirm what stands in the answer."""
        if not self._is_deaf:
            self.desk.accept(self.answer.said(), self.note.said())

    def decide(self, outcome: Outcome) -> None:
        """Say that there is no value to read."""
        if not self._is_deaf:
            self.desk.decide(outcome, None, self.note.said())

    def skip(self) -> None:
        """Leave the field; a note that is being written is left first."""
        if self._pages.currentWidget() is self.wall:
            self.desk.ask_alone()
        elif self.note.line.hasFocus():
            self.answer.active.take_focus()
        elif not self._is_deaf:
            self.desk.skip()

    def take_focus(self) -> None:
        """Put the keyboard where the answer is given."""
        if self._pages.currentWidget() is self.wall:
            self.wall.setFocus()
        elif self.desk.current is not None:
            self.answer.active.take_focus()
        else:
            (self if self.desk.is_looking else self.rest.refresh).setFocus()

    def keymap(self) -> keys.Told:
        """Return the keys that are only here."""
        pad = tuple(
            (tr("verifyroom.pad", sign=sign), tr(f"app.does.{command.name}"))
            for sign, (command, _) in zip(FIGURES_SPARE, self._pad(), strict=True)
        )
        spare = tr("verifyroom.in_letters", first=LETTERS_SPARE[0], last=LETTERS_SPARE[-1])
        own = ((TOGETHER, "together"), (NOTE, "note"))
        told = tuple((keys.spelled(command.keys), tr(f"verifyroom.does.{name}")) for command, name in own)
        return (*told, (spare, tr("app.does.candidate")), *pad)

    def _pick(self, index: int) -> None:
        if not self._is_deaf:
            self.answer.active.pick(index)

    # Building

    def _build(self) -> None:
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(GAP)
        self._scroll = scrolled(self.card, is_pliant=True)
        self._split.addWidget(self._scroll)
        self._split.addWidget(self.page)
        self._split.setSizes([680, 440])
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self.rest)
        self._pages.addWidget(self.wall)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.sheets, 1)
        layout.addWidget(self._pages, 3)

    def _offer(self) -> None:
        """Fill the row with what can be said of the field, and what can be done besides."""
        # Enter belongs to keyPressEvent: it must still press a button in focus.
        self._add(keys.ACCEPT, self.accept, "primary", has_key=False)
        for command, outcome in keys.OUTCOMES:
            self._add(command, partial(self.decide, outcome))
        self._add(keys.SKIP, self.skip, "quiet")
        self._add(keys.UNDO, self.desk.undo, "quiet")
        row = self.card.acts
        row.add(TOGETHER, self.switch, "verifyroom.wall.together", "quiet", does="verifyroom.does.together")
        row.add(NOTE, self.note.open, "verifyroom.note.name", "quiet", does="verifyroom.does.note")
        self.buttons[TOGETHER.name].setCheckable(True)

    def _add(self, command: Command, act: Callable[[], None], name: str = "", *, has_key: bool = True) -> None:
        words, does = f"app.command.{command.name}", f"app.does.{command.name}"
        self.card.acts.add(command, act, words, name, does=does, has_key=has_key)

    def _bind(self) -> None:
        desk = self.desk
        for index, command in enumerate(keys.CANDIDATES):
            bind(self, command, partial(self._pick, index))
        bind(self, keys.BACK, lambda: desk.step(-1))
        bind(self, keys.ONWARD, lambda: desk.step(1))
        bind(self, keys.SHEET_BACK, lambda: desk.step_line(-1))
        bind(self, keys.SHEET_ONWARD, lambda: desk.step_line(1))
        bind(self, keys.ZOOM_IN, self.page.view.zoom_in)
        bind(self, keys.ZOOM_OUT, self.page.view.zoom_out)
        bind(self, keys.ZOOM_FIT, self.page.view.zoom_fit)
        bind(self, keys.REFRESH, desk.refresh)
        self.sheets.opened.connect(desk.open)
        self.rest.refresh.clicked.connect(desk.refresh)
        self.answer.chosen.connect(self.accept)
        self.answer.changed.connect(self._typed)
        self.answer.spared.connect(self._spare)
        self.note.line.textEdited.connect(self._typed)
        desk.moved.connect(self._ask)
        desk.extended.connect(self._expect)
        self.wall.left.connect(desk.ask_alone)
        desk.refused.connect(self._refuse)
        desk.wrapped.connect(lambda: self.card.say(tr("app.wrapped"), "none"))
        desk.overtaken.connect(self._say)
        desk.returned.connect(self._led_back)
        self._pictures.ready.connect(self._arrived)

    # Following the desk

    def _ask(self) -> None:
        task = self.desk.current
        self._refusal = None
        self.buttons[keys.UNDO.name].setEnabled(self.desk.can_undo)
        self._pages.setCurrentWidget(self.rest if task is None else self._split)
        if self._hang():
            return
        if task is None:
            self.rest.account(self.desk.sitting.count, is_looking=self.desk.is_looking)
            self.take_focus()
            return
        self.card.ask(task, self.desk.standing, self.desk.draft)
        self._say()
        self._look()
        self._expect()
        QTimer.singleShot(0, self, self._show_answer)

    def _show_answer(self) -> None:
        """Have the answer in sight, where large text leaves no room for all of the card."""
        self._scroll.ensureWidgetVisible(self.answer, 0, GAP)

    def _expect(self) -> None:
        """Have the pages fetched that will be asked for."""
        task = self.desk.current
        if task is not None:
            self._pictures.want((task.page, *(coming.page for coming in self.desk.coming(AHEAD))))

    def switch(self) -> None:
        """Show the fields of a sheet together, or one by one again."""
        self.is_together = not self.is_together
        self.buttons[TOGETHER.name].setChecked(self.is_together)
        self._ask()

    def _hang(self) -> bool:
        """Show the wall, if there is something for it; the task in hand is asked once it is empty."""
        shown = self.desk.together(self.wall.capacity(self._pages)) if self.is_together else ()
        if shown:
            self._pages.setCurrentWidget(self.wall)
            self.wall.show_tasks(shown)
            self.wall.setFocus()
            self._expect()
        return bool(shown)

    def _look(self) -> None:
        task = self.desk.current
        if task is None:
            return
        image, zone = self._pictures.get(task.page), task.field.zone(task.row)
        bounds = zone.bounds if zone and (image is None or image.scale) else None
        self.card.look(image, bounds, task.field)
        self.page.look(image, bounds, task)

    def _arrived(self, page: Page) -> None:
        if self._pages.currentWidget() is self.wall:
            self.wall.look()
        elif self.desk.current is not None and self.desk.current.page == page:
            self._look()

    def _refuse(self, refusal: Refusal) -> None:
        self._refusal = refusal
        self._say()
        self.answer.active.take_focus()

    def _typed(self) -> None:
        self.desk.type(self.answer.said(), self.note.said())
        self._reconsider()

    def _reconsider(self) -> None:
        self._refusal = None
        self._say()

    def _spare(self, sign: str) -> None:
        """Do what the signs of the number pad stand for, so that one hand is enough for figures."""
        _, act = dict(zip(FIGURES_SPARE, self._pad(), strict=True))[sign]
        act()

    def _pad(self) -> tuple[tuple[keys.Command, Callable[[], None]], ...]:
        return (
            *((command, partial(self.decide, outcome)) for command, outcome in keys.OUTCOMES),
            (keys.SKIP, self.skip),
        )

    def _led_back(self, _error: ReconError) -> None:
        """Hear nothing for a moment: the person was typing elsewhere."""
        self._is_deaf = True
        self.answer.setDisabled(True)
        QTimer.singleShot(DEAF_MS, self, self._listen)

    def _listen(self) -> None:
        self._is_deaf = False
        self.answer.setDisabled(False)
        self.answer.active.take_focus()

    def _say(self) -> None:
        """Put under the answer what there is to say of it: a refusal, or the decision that stands already."""
        self.card.say(*(refused(self._refusal) if self._refusal is not None else standing(self.desk)))
