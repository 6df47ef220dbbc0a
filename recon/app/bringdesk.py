"""A list of patients that somebody brings, without widgets: what is being read, what came of it, or why nothing did."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from recon.app.printdesk import PrintDesk
from recon.errors import ReconError, RosterError
from recon.workflow.bringing import Brought, bring


class BringDesk(QObject):
    """One reading at a time. What came of the last one stands until the next, or until it is put away."""

    changed = Signal()
    failed = Signal(ReconError)  # what went wrong and is no fault of the files

    def __init__(self, desk: PrintDesk) -> None:
        super().__init__()
        self._desk = desk
        self.files: tuple[Path, ...] = ()
        self.is_reading = False
        self.brought: Brought | None = None
        self.refused: RosterError | None = None

    def bring(self, files: Sequence[Path]) -> None:
        """Take lists and recorded messages in the background, all of it or nothing."""
        if self.is_reading or not files:
            return
        who, self.files = self._desk.operator, tuple(files)
        self._tell(is_reading=True)
        self._desk.take_in(lambda store: bring(store, self.files, operator=who), self._have, self._have_not)

    def put_away(self) -> None:
        """Show no more what came of the last one."""
        if not self.is_reading:
            self._tell()

    def _have(self, brought: Brought) -> None:
        self._tell(brought=brought)
        self._desk.refresh()

    def _have_not(self, error: ReconError) -> None:
        self._tell(refused=error if isinstance(error, RosterError) else None)
        if self.refused is None:
            self.failed.emit(error)

    def _tell(
        self, *, is_reading: bool = False, brought: Brought | None = None, refused: RosterError | None = None
    ) -> None:
        self.is_reading, self.brought, self.refused = is_reading, brought, refused
        self.changed.emit()
