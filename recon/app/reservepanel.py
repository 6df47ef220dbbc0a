"""Which sheets of an envelope were not used: counted by a person, before anything stops waiting for them."""

from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from recon.app import values
from recon.app.accountdesk import AccountDesk
from recon.app.accountjobs import Blank
from recon.app.roomypanel import RoomyPanel
from recon.app.style import NEAR
from recon.app.ticklist import Line, TickList
from recon.app.view import label
from recon.language import tr
from recon.workflow.issuing import short

_WIDTH, _HEIGHT, _MOST = 620, 280, 9999


class ReservePanel(RoomyPanel):
    """A tick is a sheet in the envelope; at first all are that did not come back. Their number is to be typed, too."""

    def __init__(self, desk: AccountDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._desk, self._batch = desk, ""
        self._blanks: tuple[Blank, ...] = ()
        self.inside_it: set[str] = set()
        self._hint, self._words = label("aside", wrap=True), label("body")
        self.list, self.counted = TickList(), QSpinBox()
        self.list.setMinimumHeight(_HEIGHT)
        self.counted.setRange(0, _MOST)
        self.counted.lineEdit().setTextMargins(NEAR, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.counted)
        row.addWidget(self._words, 1)
        self.inside.addWidget(self._hint)
        self.inside.addLayout(row)
        self.inside.addWidget(self.list, 1)
        self.list.toggled.connect(self._switch)
        self.counted.valueChanged.connect(lambda _number: self.say("", "none"))
        self.retranslate()

    def ask(self, batch: str) -> None:
        """Open the panel with what of the envelope did not come back."""
        self._batch = batch
        self._desk.blanks_of(batch, self._have)

    def first(self) -> QWidget:
        self.counted.selectAll()
        return self.counted

    def finish(self) -> None:
        """Put back what is ticked, if just as much was counted."""
        counted, ticked = self.counted.value(), len(self.inside_it)
        if not counted or counted != ticked:
            self.say(tr("reserve.app.differ", counted=counted, ticked=ticked), "caution")
            return
        self._desk.put_back([one.serial for one in self._blanks if one.serial in self.inside_it])
        self.dismiss()

    def retranslate(self) -> None:
        self.title.setText(tr("reserve.app.back_title", batch=short(self._batch)))
        self._hint.setText(tr("reserve.app.back_hint", count=len(self._blanks)))
        self._words.setText(tr("reserve.app.counted"))
        self.counted.setAccessibleName(tr("reserve.app.counted"))
        self.list.setAccessibleName(tr("reserve.app.back_title", batch=short(self._batch)))
        self.done.setText(tr("reserve.app.back_do", count=len(self.inside_it)))
        super().retranslate()

    def _have(self, blanks: tuple[Blank, ...]) -> None:
        self._blanks = blanks
        self.inside_it = {one.serial for one in blanks}
        self.counted.setValue(0)
        self._show()
        self.list.step(0)
        self.open()

    def _switch(self, serial: str) -> None:
        self.inside_it ^= {serial}
        self.say("", "none")
        self._show()

    def _show(self) -> None:
        lines = [Line(one.serial, values.serial(one.serial), one.title) for one in self._blanks]
        self.list.show_lines(lines, self.inside_it)
        self.retranslate()
