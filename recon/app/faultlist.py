"""What is wrong with a definition, beside its text: each with its place, the next one a key away."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem

from recon.app.style import NEAR, RADIUS, TIGHT, theme
from recon.design.tables import DefinitionFault
from recon.language import tr

MOST = 100
_EDGE = 8  # what Qt keeps around a text besides


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

    @property
    def shown(self) -> tuple[DefinitionFault, ...]:
        """Those that have a line of their own; who puts them right is shown the others."""
        return self.faults[:MOST]

    def dressed(self) -> None:
        """Take the colours in use."""
        worn = theme()
        self.setStyleSheet(
            f"QListWidget::item {{ padding: {TIGHT}px {NEAR}px; border-radius: {RADIUS}px; }}"
            f"QListWidget::item:selected {{ background: {worn.accent_soft}; color: {worn.ink}; }}"
        )
        self._fit()

    def show_faults(self, faults: Sequence[DefinitionFault]) -> None:
        """Show these; the one in hand stays in hand where it is still there."""
        row = self.currentRow()
        here = self.faults[row] if 0 <= row < len(self.faults) else None
        if tuple(faults) == self.faults:
            return
        self.faults = tuple(faults)
        self.clear()
        for fault in self.shown:
            place = tr("formroom.place", file=fault.file, line=fault.line, entry=fault.key)
            self.addItem(QListWidgetItem(f"{fault.reason}\n{place}"))
        if len(self.faults) > MOST:
            self.addItem(QListWidgetItem(tr("formroom.more", count=len(self.faults) - MOST)))
        self._fit()
        if here in self.shown:
            self.setCurrentRow(self.shown.index(here))

    def step(self, by: int) -> None:
        """Go to the next fault, or the one before; after the last comes the first."""
        if not self.faults:
            return
        row, count = self.currentRow(), len(self.shown)
        at = (row + by) % count if row >= 0 else 0 if by > 0 else count - 1
        self.setCurrentRow(at)
        self.gone_to.emit(self.shown[at])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each fault as many lines as it needs: Qt, asked to, forgets what the style sheet leaves around words."""
        room = self.viewport().width() - 2 * self.spacing() - 2 * NEAR - _EDGE
        for item in map(self.item, range(self.count())):
            words = self.fontMetrics().boundingRect(QRect(0, 0, room, 1 << 20), Qt.TextFlag.TextWordWrap, item.text())
            item.setSizeHint(QSize(room, words.height() + 2 * TIGHT + _EDGE))

    def _go(self, item: QListWidgetItem) -> None:
        row = self.row(item)
        if row < len(self.shown):
            self.gone_to.emit(self.shown[row])
