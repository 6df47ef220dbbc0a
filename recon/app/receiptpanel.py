"""Somebody comes with a receipt: whether one letter of it was changed since it was signed, and who signed it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from recon.app.deliverdesk import DeliverDesk
from recon.app.deliverplan import Done
from recon.app.roomypanel import RoomyPanel
from recon.app.view import label
from recon.errors import ReconError
from recon.language import tr

_WIDTH = 560


class ReceiptPanel(RoomyPanel):
    """One button, and what came of it."""

    def __init__(self, desk: DeliverDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._desk = desk
        self._hint = label("body", wrap=True)
        self.inside.addWidget(self._hint)
        desk.checked.connect(self._tell)
        self.retranslate()

    def ask(self) -> None:
        """Open the panel."""
        self.open()

    def first(self) -> QWidget:
        return self.done

    def finish(self) -> None:
        """Have a receipt looked at, if the person chooses one."""
        file = self.ask_file()
        if file is not None:
            self.say(tr("app.deliver.coming"), "none")
            self._desk.check_receipt(file)

    def ask_file(self) -> Path | None:
        """Let the person say which receipt."""
        files = f"{tr('app.deliver.receipt_files')} (*.json)"
        chosen, _ = QFileDialog.getOpenFileName(self, tr("app.deliver.check_receipt"), str(Path.home()), files)
        return Path(chosen) if chosen else None

    def retranslate(self) -> None:
        self.title.setText(tr("app.deliver.check_receipt"))
        self._hint.setText(tr("app.deliver.check_hint"))
        self.done.setText(tr("app.deliver.choose_receipt"))
        super().retranslate()
        self.leave.setText(tr("app.close"))

    def _tell(self, found: Done | ReconError) -> None:
        if not self.isVisible():
            return
        if isinstance(found, Done):
            self.say(found.words, found.tone)
        else:
            self.say(found.message(), "danger")
