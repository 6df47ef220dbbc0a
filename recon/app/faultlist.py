"""What is wrong with a definition, beside its text: each with its place, the next one a key away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem

from recon.app.style import NEAR, RADIUS, TIGHT, theme
from recon.design.tables import DefinitionFault
from recon.language import tr


class FaultList(QListWidget):
    """Whole sentences, in as many lines as they need; a click or Enter goes to the place."""

    gone_to = Signal(object)  # DefinitionFault

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSpacing(2)
        self.faults: tuple[DefinitionFault, ...] = ()
        self.dressed()
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    def dressed(self) -> None:
        """Take the colours in use."""
        worn = theme()
        self.setStyleSheet(
            f"QListWidget::item {{ padding: {TIGHT}px {NEAR}px; border-radius: {RADIUS}px; }}"
            f"QListWidget::item:selected {{ background: {worn.accent_soft}; color: {worn.ink}; }}"
        )

    def show_faults(self, faults: Sequence[DefinitionFault]) -> None:
        """Show these; the one in hand stays in hand where it is still there."""
        row = self.currentRow()
        here = self.faults[row] if 0 <= row < len(self.faults) else None
        if tuple(faults) == self.faults:
            return
        self.faults = tuple(faults)
        self.clear()
        for fault in self.faults:
            place = tr("formroom.place", file=fault.file, line=fault.line, entry=fault.key)
            self.addItem(QListWidgetItem(f"{fault.reason}\n{place}"))
        if here in self.faults:
            self.setCurrentRow(self.faults.index(here))

    def step(self, by: int) -> None:
        """Go to the next fault, or the one before; after the last comes the first."""
        if not self.faults:
            return
        row = self.currentRow()
        at = (row + by) % len(self.faults) if row >= 0 else 0 if by > 0 else len(self.faults) - 1
        self.setCurrentRow(at)
        self.gone_to.emit(self.faults[at])

    def _go(self, item: QListWidgetItem) -> None:
        self.gone_to.emit(self.faults[self.row(item)])
