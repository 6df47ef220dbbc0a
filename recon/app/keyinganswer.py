"""An answer that proposes nothing: an empty line, or the form's options with none of them marked."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from recon.app import keys, values
from recon.app.flow import Flow
from recon.app.style import NEAR
from recon.app.view import View, button, label
from recon.language import tr
from recon.model.form import Field, Kind, Option

_TICK = (Option("true", ""), Option("false", ""))


class BlindLine(QLineEdit):
    """A line to type in; it leaves Ctrl+Z to the mode while there is nothing typed to take back."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._spares(event):
            event.ignore()
            return False
        return super().event(event)

    def _spares(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()


class BlindAnswer(View):
    """Holds what the person says of one field until they confirm it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._field: Field | None = None
        self.line, self.unit, self.options = BlindLine(), label("unit"), list[QPushButton]()
        self.line.textEdited.connect(self.changed)
        self._typing, self._marking = QWidget(), QWidget()
        row = QHBoxLayout(self._typing)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.unit)
        self._flow = Flow()
        self._marking.setLayout(self._flow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NEAR)
        layout.addWidget(self._typing)
        layout.addWidget(self._marking)
        self.retranslate()

    def ask(self, field: Field) -> None:
        """Begin anew, with nothing said."""
        self._field = field
        self.line.setText("")  # unlike clear(), it leaves nothing to be taken back
        self.unit.setText(values.unit(field.unit))
        self.unit.setVisible(bool(self.unit.text()))
        for old in self.options:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.options = [self._option(place) for place in range(len(self._choices()))]
        self._typing.setVisible(not field.kind.marked)
        self._marking.setVisible(field.kind.marked)
        self.retranslate()

    def said(self) -> str:
        """Return what stands in the answer, as a person types it; empty where nothing does."""
        if self._field is not None and self._field.kind.marked:
            on = (o.value for o, made in zip(self._choices(), self.options, strict=True) if made.isChecked())
            return ",".join(on)
        return self.line.text().strip()

    def take_focus(self) -> None:
        if self._field is not None and self._field.kind.marked and self.options:
            next((one for one in self.options if one.isChecked()), self.options[0]).setFocus()
        else:
            self.line.setFocus()

    def pick(self, index: int) -> bool:
        """Switch the option at ``index``; False where there is none."""
        if self._field is None or not self._field.kind.marked or index >= len(self.options):
            return False
        self.options[index].setFocus()
        self.options[index].click()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        places = {command.keys: place for place, command in enumerate(keys.OPTIONS)}
        if not (event.text() in places and self.pick(places[event.text()])):
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.line.setAccessibleName(tr("app.answer"))
        for place, (option, made) in enumerate(zip(self._choices(), self.options, strict=True)):
            name = option.label or tr("app.value.ticked" if option.value == "true" else "app.value.unticked")
            press = keys.OPTIONS[place].keys if place < len(keys.OPTIONS) else ""
            made.setText(tr("app.button", words=name, press=press).strip())
            made.setAccessibleName(name)

    def _choices(self) -> tuple[Option, ...]:
        if self._field is None or not self._field.kind.marked:
            return ()
        return self._field.options if self._field.kind is not Kind.TICK else _TICK

    def _option(self, place: int) -> QPushButton:
        made = button("choice")
        made.setCheckable(True)
        made.clicked.connect(lambda: self._switched(place))
        self._flow.addWidget(made)
        made.show()
        return made

    def _switched(self, place: int) -> None:
        if self._field is not None and self._field.kind is not Kind.CHOICES:
            for other, made in enumerate(self.options):
                if other != place:
                    made.setChecked(False)
        self.changed.emit()
