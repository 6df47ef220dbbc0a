"""A field to be put into words beside its picture: the question, the crop, an answer, and the page it stands on."""

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from recon.app import keys, values
from recon.app.actrow import ActRow
from recon.app.crop import Crop
from recon.app.mode import Mode, QueueDesk
from recon.app.pageview import PageView
from recon.app.pictures import Pictures
from recon.app.style import GAP, NEAR
from recon.app.view import Elided, Said, frame, label, scrolled
from recon.errors import InvalidValue
from recon.language import tr
from recon.model.form import Field
from recon.model.page import Page

AHEAD = 6  # pages fetched before they are asked for
_CROP = 140  # px, however large text is


class LowCrop(Crop):
    """A crop that takes what room there is, and asks for little: the answer below it is to be seen as well."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(640, _CROP)


class CardMode(Mode):
    """Shows the desk's current task; subclasses put their answer into ``body`` and what can be done into ``foot``."""

    area = ""  # of the catalogue, where the words of the mode are

    def __init__(self, desk: QueueDesk, pictures: Pictures) -> None:
        super().__init__()
        self.desk, self._pictures = desk, pictures
        self.sheet, self.name, self.critical = Elided("overline"), label("question", wrap=True), label("critical")
        self.about, self.message = label("aside", wrap=True), Said()
        self.crop, self.page, self.body, self.foot = LowCrop(), PageView(), QVBoxLayout(), ActRow(self)
        self.rest_title, self.rest_text = label("rest", wrap=True), label("aside", wrap=True)
        self.rest = QVBoxLayout()
        self.buttons = self.foot.buttons
        self._build()
        desk.moved.connect(self._follow)
        desk.refused.connect(self._refuse)
        desk.recorded.connect(self._recorded)
        desk.failed.connect(self.failed)
        pictures.ready.connect(self._arrived)

    # What subclasses say

    def task_of(self, task: Any) -> Any:
        """Return what has the sheet, the page and the field of a task: the task itself, unless a mode holds it."""
        return task

    def ask(self, task: Any) -> None:
        """Empty the answer for ``task`` and take the keyboard."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard where the answer is given."""
        raise NotImplementedError

    def undo(self) -> None:
        """Go back to what was recorded last."""
        raise NotImplementedError

    # A mode

    def enter(self) -> None:
        self.desk.refresh()
        if self.desk.current is not None:
            self.take_focus()
        else:
            self.setFocus()

    def refresh(self) -> None:
        self.desk.refresh()

    def close_work(self) -> None:
        self.desk.work.close()

    def retranslate(self) -> None:
        self.setAccessibleName(tr(f"{self.area}.name"))
        self.page.setAccessibleName(tr("app.page.name"))
        self.about.setText(tr(f"{self.area}.about"))
        self.critical.setText(tr("app.critical"))
        self.foot.retranslate()
        self._tell_rest()
        self._question()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape and self.desk.current is None:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def say(self, key: str, tone_name: str, **details: object) -> None:
        """Tell something under the answer; ``key`` is in the mode's area of the catalogue."""
        self.message.say(tr(f"{self.area}.{key}", None, **details), tone_name)

    def skip(self) -> None:
        """Leave the task, or the mode where there is none."""
        if self.desk.current is None:
            self.left.emit()
        else:
            self.desk.skip()

    def add_outcomes(self) -> None:
        """Put into the foot what can be said where there is no value."""
        for command, outcome in keys.OUTCOMES:
            self.foot.add(command, partial(self.desk.decide, outcome), f"app.command.{command.name}")

    def outcome_keys(self) -> keys.Told:
        """Return the keys of that."""
        return tuple((keys.spelled(one.keys), tr(f"app.does.{one.name}")) for one, _ in keys.OUTCOMES)

    # Building

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(GAP)
        self._split.addWidget(scrolled(self._card(), is_pliant=True))
        self._split.addWidget(self.page)
        self._split.setSizes([680, 420])
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._rest())
        self._pages.setCurrentIndex(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addWidget(self._pages)

    def _card(self) -> QWidget:
        card = frame("card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        for part in (self.sheet, self.name, self.critical, self.about):
            layout.addWidget(part)
        layout.setAlignment(self.critical, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.crop, 1)
        layout.addLayout(self.body)
        layout.addWidget(self.message)
        layout.addLayout(self.foot)
        return card

    def _rest(self) -> QWidget:
        card = frame("card")
        layout = QVBoxLayout(card)
        self.rest.setSpacing(GAP)
        for text in (self.rest_title, self.rest_text):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.rest.addWidget(text)
        layout.addStretch(2)
        layout.addLayout(self.rest)
        layout.addStretch(3)
        return card

    # Following the desk

    def _follow(self) -> None:
        task = self.desk.current
        had_focus = self.isVisible() and (self.hasFocus() or self.isAncestorOf(self.focusWidget() or self))
        self._pages.setCurrentIndex(0 if task is not None else 1)
        self._tell_rest()
        if task is None:
            if had_focus:
                self.setFocus()
            return
        self._question()
        self.ask(task)
        if had_focus:
            self.take_focus()
        self._look()
        self._pictures.want(dict.fromkeys(self.task_of(one).page for one in (task, *self.desk.coming(AHEAD))))

    def _question(self) -> None:
        if self.desk.current is None:
            return
        task = self.task_of(self.desk.current)
        field: Field = task.field
        serial = values.serial(task.sheet)
        self.sheet.setText(tr("modes.page", form=task.form_title, serial=serial, page=task.page_number))
        self.name.setText(values.heading(field, task.row))
        self.critical.setVisible(field.critical)

    def _look(self) -> None:
        if self.desk.current is None:
            return
        task = self.task_of(self.desk.current)
        image, zone = self._pictures.get(task.page), task.field.zone(task.row)
        bounds = zone.bounds if zone is not None and (image is None or image.scale) else None
        self.crop.look(image, bounds)
        self.page.look(image, bounds)

    def _arrived(self, page: Page) -> None:
        if self.desk.current is not None and self.task_of(self.desk.current).page == page:
            self._look()

    def _refuse(self, error: InvalidValue) -> None:
        reason = str(error.details["reason"])
        if error.details.get("confirmable"):
            self.message.say(tr("app.confirm", reason=reason, press=self.foot.press("accept")), "caution")
        else:
            self.message.say(tr("app.impossible", reason=reason), "danger")
        self.take_focus()

    def _recorded(self, _given: object) -> None:
        self.done.emit()
        self.recounted.emit()

    def _tell_rest(self) -> None:
        key = "none" if self.desk.is_known else "looking"
        self.rest_title.setText(tr(f"{self.area}.{key}"))
        self.rest_text.setText(tr("modes.so_far", count=self.desk.count) if self.desk.count else tr("modes.leave"))
