"""Which sheets of a batch came out of the printer, line by line in the order they were printed."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from recon.app import values
from recon.app.flow import Flow
from recon.app.printdesk import PrintDesk
from recon.app.printjobs import Copy
from recon.app.roomypanel import RoomyPanel
from recon.app.style import NEAR
from recon.app.ticklist import Line, TickList
from recon.app.view import button, label
from recon.language import tr
from recon.workflow.counting import short

_WIDTH, _HEIGHT = 620, 340


class CountPanel(RoomyPanel):
    """A tick is a sheet in the hand; at first all are ticked, for that is what mostly happened."""

    def __init__(self, desk: PrintDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._desk, self._batch = desk, ""
        self._copies: tuple[Copy, ...] = ()
        self.out: set[str] = set()
        self._hint = label("aside", wrap=True)
        self.list = TickList()
        self.list.setMinimumHeight(_HEIGHT)
        self.none, self.rest = button(), button()
        row = Flow(NEAR)
        row.addWidget(self.rest)
        row.addWidget(self.none)
        self.inside.addWidget(self._hint)
        self.inside.addWidget(self.list, 1)
        self.inside.addLayout(row)
        self.list.toggled.connect(self._switch)
        self.none.clicked.connect(lambda: self._only(0))
        self.rest.clicked.connect(lambda: self._only(self.list.currentIndex().row() + 1))
        self.retranslate()

    def ask(self, batch: str) -> None:
        """Open the panel with the sheets of ``batch``."""
        self._batch = batch
        self._desk.copies(batch, self._have)

    def first(self) -> QWidget:
        return self.list

    def finish(self) -> None:
        self._desk.count(
            self._batch, [one.printed.serial for one in self._copies if one.printed.serial not in self.out]
        )
        self.dismiss()

    def retranslate(self) -> None:
        self.title.setText(tr("app.print.which_out", batch=short(self._batch)))
        self._hint.setText(tr("app.print.count_hint"))
        self.list.setAccessibleName(tr("app.print.count_hint"))
        self.none.setText(tr("app.print.none_out"))
        self.rest.setText(tr("app.print.rest_lost"))
        lost = len(self._copies) - len(self.out)
        self.done.setText(tr("app.print.count_done", out=len(self.out), lost=lost))
        super().retranslate()

    def _have(self, copies: tuple[Copy, ...]) -> None:
        self._copies = copies
        self.out = {one.printed.serial for one in copies}
        self._show()
        self.list.step(0)
        self.open()

    def _switch(self, serial: str) -> None:
        self.out ^= {serial}
        self._show()

    def _only(self, count: int) -> None:
        """Take the first ``count`` sheets for those that came out."""
        self.out = {one.printed.serial for one in self._copies[:count]}
        self._show()

    def _show(self) -> None:
        titles = {key: title for key, title, _ in self._desk.titles()}
        lines = [_line(place, one, titles) for place, one in enumerate(self._copies, start=1)]
        self.list.show_lines(lines, self.out)
        self.retranslate()


def _line(place: int, one: Copy, titles: Mapping[str, str]) -> Line:
    whose = one.name or tr("app.patient.none")
    below = tr("app.print.copy", form=titles.get(one.printed.form, one.printed.form), whose=whose)
    return Line(one.printed.serial, values.serial(one.printed.serial), below, right=str(place))
