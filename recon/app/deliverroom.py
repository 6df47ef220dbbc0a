"""The deliver room: where sheets go to the left, one consignment in the middle, what can be done now to the right."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from recon.app import keys
from recon.app.columns import Columns
from recon.app.delivercase import ConsignmentView, SheetView
from recon.app.deliverdesk import DeliverDesk
from recon.app.deliverlist import Outbox
from recon.app.deliversteps import ACTS, Steps
from recon.app.destinationpanel import DestinationPanel
from recon.app.panel import Over
from recon.app.pictures import Pictures
from recon.app.receiptpanel import ReceiptPanel
from recon.app.room import Room
from recon.app.style import GAP
from recon.app.view import bind
from recon.language import tr
from recon.workflow.issuing import short


def ask_receipt_file(parent: QWidget, number: str) -> Path | None:
    """Let the person say where the receipt goes; None where they think better of it."""
    home = str(Path.home() / tr("app.deliver.receipt_file", number=number))
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("app.command.receipt"), home, "PDF (*.pdf)")
    return Path(chosen) if chosen else None


class DeliverRoom(Room):
    """The desk's destinations and consignments, and the keys that act on them."""

    command = keys.DELIVERING

    def __init__(self, desk: DeliverDesk, pictures: Pictures) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.desk = desk
        self.outbox, self.steps = Outbox(desk), Steps(desk)
        self.consignment, self.sheet = ConsignmentView(desk), SheetView(desk, pictures)
        self.placing, self.checking = DestinationPanel(desk, self), ReceiptPanel(desk, self)
        self.ask_file: Callable[[QWidget, str], Path | None] = ask_receipt_file
        inside, columns, layout = QWidget(), Columns(), QVBoxLayout(self)
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(GAP)
        middle.addWidget(self.consignment, 5)
        middle.addWidget(self.sheet, 6)
        columns.add(self.outbox, 4)
        columns.add(inside, 8)
        columns.add(self.steps, 4)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addWidget(columns)
        self.steps.receipt.connect(self.write_receipt)
        self._bind()
        desk.failed.connect(self.failed)
        desk.done.connect(self.done)
        self.outbox.wanted.connect(self.placing.ask)
        self.outbox.changing.connect(self.placing.change)
        self.steps.check.clicked.connect(self.checking.ask)
        self.retranslate()

    def enter(self) -> None:
        """Put the keyboard on the sheets; where there are known to be none, on the destinations."""
        if self.desk.plan is not None:
            self.steps.reason.why.setFocus()
        elif self.desk.sheets or not self.desk.places:
            self.consignment.list.setFocus()
        else:
            self.outbox.places.setFocus()

    def refresh(self) -> None:
        self.desk.refresh()

    def close_work(self) -> None:
        self.desk.close()

    def panels(self) -> tuple[Over, ...]:
        return (self.placing, self.checking)

    def write_receipt(self) -> None:
        """Ask for a file and write the receipt of the consignment in hand there."""
        found = self.desk.consignment
        out = self.ask_file(self, short(found.id)) if found is not None else None
        if out is not None:
            self.desk.write_receipt(out)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Escape, where nothing else wants it, lead back to the sheets."""
        if event.key() == Qt.Key.Key_Escape:
            self.enter()
        else:
            super().keyPressEvent(event)

    def _bind(self) -> None:
        desk = self.desk
        for command, step in ACTS:
            bind(self, command, partial(self.steps.do, step))
        for command, act in (
            (keys.NEXT, self.steps.go),
            (keys.SHEET_BACK, partial(desk.step, -1)),
            (keys.SHEET_ONWARD, partial(desk.step, 1)),
            (keys.BACK, partial(desk.step_stage, -1)),
            (keys.ONWARD, partial(desk.step_stage, 1)),
            (keys.PICTURE, self.sheet.switch_picture),
            (keys.REFRESH, desk.refresh),
            (keys.DESTINATION, self.placing.ask),
            (keys.CHANGE, self.placing.change),
            (keys.GENUINE, self.checking.ask),
        ):
            bind(self, command, act)
        # While something goes on that can be stopped Escape stops it, wherever the keyboard is.
        self._stops = bind(self, keys.SKIP, desk.stop)
        desk.ran.connect(self._follow_run)
        desk.asked.connect(self._follow_run)
        desk.asked.connect(self._turn)
        self._follow_run()

    def _follow_run(self) -> None:
        self._stops.setEnabled(self.desk.run is not None and self.desk.plan is None)

    def _turn(self) -> None:
        if self.desk.plan is None and self.isVisible():
            self.enter()
