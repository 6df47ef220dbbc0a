"""Where the person says what is written: a line to type in below the machine's candidates, or the form's options."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout

from recon.app import keys, values
from recon.app.chips import Chip
from recon.app.flow import Flow
from recon.app.style import GAP, NEAR
from recon.app.view import View, label
from recon.language import tr
from recon.model.form import Kind, Option
from recon.model.reading import Candidate, Reading, Value
from recon.model.verification import Outcome, Verification
from recon.workflow.verifying import Task

_COLUMNS = 4
_FIGURES = frozenset({Kind.DIGITS, Kind.DECIMAL, Kind.BUBBLES, Kind.TIME})  # dates are typed with signs of the pad
LETTERS_SPARE = ("1", "2", "3")
FIGURES_SPARE = ("-", "/", "*", "+")
_TICK = (Option("true", ""), Option("false", ""))


class Answer(View):
    """Holds what the person says about one task until they confirm it."""

    changed = Signal()  # another text or other options
    chosen = Signal()  # a candidate was picked, and is meant at once
    spared = Signal(str)  # a sign of the number pad that nobody types here

    def __init__(self) -> None:
        super().__init__()
        self.typing, self.marking = Typing(), Marking()
        self._pages = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        for page in (self.typing, self.marking):
            page.changed.connect(self.changed)
            self._pages.addWidget(page)
        self.typing.chosen.connect(self.chosen)
        self.typing.spared.connect(self.spared)

    @property
    def active(self) -> "Typing | Marking":
        return self.marking if self._pages.currentWidget() is self.marking else self.typing

    def ask(self, task: Task, standing: Verification | None, draft: str | None = None) -> None:
        """Begin with ``task``: what the machine read, or the decision that stands already, is proposed.

        ``draft`` is what the person had typed of it before they went elsewhere.
        """
        self._pages.setCurrentWidget(self.marking if task.field.kind.marked else self.typing)
        self.active.ask(task, _proposed(task.reading, standing))
        if draft is not None:
            self.active.say(draft)
        self.active.take_focus()

    def said(self) -> str | None:
        """Return the text of what stands in the answer now; None when nothing does."""
        return self.active.said()

    def retranslate(self) -> None:
        """The two pages hear of the language themselves."""


class Line(QLineEdit):
    """A line to type in, with the unit at its end.

    It leaves Ctrl+Z to the desk while there is nothing typed to take back. Keys that can be nothing of what is typed
    here are ``spared`` for something else: 1 to 3 where only letters are written, the signs of the number pad where
    only figures are.
    """

    spared = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.kind = Kind.TEXT
        self.unit = label("unit")
        self.unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, GAP, 0)
        layout.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignRight)

    def show_unit(self, unit: str) -> None:
        """Show the unit; what is typed ends before it."""
        self.unit.setText(unit)
        self.setTextMargins(0, 0, self.unit.sizeHint().width() + GAP if unit else 0, 0)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._spares(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if _is_spare(self.kind, event):
            self.spared.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _spares(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()


class Typing(View):
    """For what is written in characters."""

    changed = Signal()
    chosen = Signal()
    spared = Signal(str)  # a sign of the number pad that nobody types here

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self._worth: tuple[Candidate, ...] = ()
        self.line = Line()
        self.line.textEdited.connect(self.changed)
        self.line.spared.connect(self._spare)
        self.chips = tuple(Chip() for _ in keys.CANDIDATES)
        row, layout = Flow(), QVBoxLayout(self)
        for index, chip in enumerate(self.chips):
            chip.clicked.connect(lambda _=False, index=index: self.pick(index))
            row.addWidget(chip)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NEAR)
        layout.addLayout(row)
        layout.addWidget(self.line)
        layout.addStretch(1)
        self.retranslate()

    def ask(self, task: Task, value: Value) -> None:
        self._task = task
        self._worth = tuple(c for c in task.reading.candidates if c.value not in (None, ()))[: len(self.chips)]
        self.line.kind = task.field.kind
        self.line.setText("" if value is None else values.shown(task.field, value))
        self.line.show_unit(values.unit(task.field.unit))
        self.retranslate()

    def said(self) -> str | None:
        return self.line.text().strip() or None

    def say(self, text: str) -> None:
        self.line.setText(text)

    def pick(self, index: int) -> None:
        """Choose the candidate at ``index``; nothing happens when there is none."""
        if self._task is not None and index < len(self._worth):
            self.line.setText(values.shown(self._task.field, self._worth[index].value))
            self.chosen.emit()

    def take_focus(self) -> None:
        self.line.setFocus()
        self.line.selectAll()

    def _spare(self, text: str) -> None:
        if text.isdigit():
            self.pick(int(text) - 1)
        else:
            self.spared.emit(text)

    def retranslate(self) -> None:
        self.line.setAccessibleName(tr("app.answer"))
        if self._task is None:
            return
        empty = "blank" if values.proposes_blank(self._task.reading) else "none"
        self.line.setPlaceholderText(tr(f"app.placeholder.{empty}", press=keys.spelled(keys.ACCEPT.keys)))
        for index, (chip, command) in enumerate(zip(self.chips, keys.CANDIDATES, strict=True)):
            chip.setVisible(index < len(self._worth))
            if index < len(self._worth):
                value, share = self._worth[index].value, self._worth[index].confidence
                press = str(index + 1) if self._task.field.kind is Kind.LETTERS else keys.spelled(command.keys)
                chip.face(values.shown(self._task.field, value), press, share)


class Marking(View):
    """For boxes to mark: one switch an option, those that the machine saw marked are on."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self._options: tuple[Option, ...] = ()
        self.chips: list[Chip] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(NEAR)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)

    def ask(self, task: Task, value: Value) -> None:
        self._task = task
        self._options = task.field.options or _TICK
        for chip in self.chips:
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._switch(place) for place in range(len(self._options))]
        for chip, option in zip(self.chips, self._options, strict=True):
            chip.setChecked(option.value in _marked(value))
        self.retranslate()

    def said(self) -> str | None:
        on = [option.value for option, chip in zip(self._options, self.chips, strict=True) if chip.isChecked()]
        return ",".join(on) or None

    def say(self, text: str) -> None:
        said = text.split(",")
        for chip, option in zip(self.chips, self._options, strict=True):
            chip.setChecked(option.value in said)

    def pick(self, index: int) -> None:
        """Switch the option at ``index``; nothing happens when there is none."""
        if index < len(self.chips):
            self.chips[index].setFocus()
            self.chips[index].click()

    def take_focus(self) -> None:
        if self.chips:
            next((chip for chip in self.chips if chip.isChecked()), self.chips[0]).setFocus()

    def retranslate(self) -> None:
        if self._task is None:
            return
        for place, (chip, option) in enumerate(zip(self.chips, self._options, strict=True)):
            key = keys.OPTIONS[place].keys if place < len(keys.OPTIONS) else ""
            name = option.label or values.shown(self._task.field, option.value == "true")
            chip.face(name, key, _share(self._task.reading, option.value))

    def _switch(self, place: int) -> Chip:
        chip = Chip()
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self._switched(chip))
        self._grid.addWidget(chip, place // _COLUMNS, place % _COLUMNS)
        chip.show()  # now, not when the layout comes to it: only what is seen can take the keyboard
        return chip

    def _switched(self, chip: Chip) -> None:
        one_only = self._task is not None and self._task.field.kind is not Kind.CHOICES
        for other in self.chips:
            if one_only and other is not chip:
                other.setChecked(False)
        self.changed.emit()


def _is_spare(kind: Kind, event: QKeyEvent) -> bool:
    held = event.modifiers()
    if kind is Kind.LETTERS:
        return event.text() in LETTERS_SPARE and not held & ~Qt.KeyboardModifier.KeypadModifier
    return event.text() in FIGURES_SPARE and held == Qt.KeyboardModifier.KeypadModifier and kind in _FIGURES


def _proposed(reading: Reading, standing: Verification | None) -> Value:
    if standing is None:
        return reading.value
    return standing.value if standing.outcome is Outcome.VALUE else None


def _marked(value: Value) -> tuple[str, ...]:
    if value is None or isinstance(value, tuple):
        return value or ()
    return (values.text(value),)


def _share(reading: Reading, option: str) -> float:
    return min(1.0, sum(c.confidence for c in reading.candidates if option in _marked(c.value)))
