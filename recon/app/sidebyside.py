"""What two sides say of something, beside each other under what it is about."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from recon.app.style import NEAR
from recon.app.view import View, frame, label

Row = tuple[str, str, str]  # what it is about, what the first side says, what the second


class SideBySide(View):
    """Rows of two texts under a head; hidden while there are none. Subclasses say the rows in the language in use."""

    def __init__(self, above: int, gap: int) -> None:
        """``above`` is the room over the first row, ``gap`` that between the sides, px."""
        super().__init__()
        self.rows: list[tuple[QWidget, QLabel, QLabel, QLabel]] = []
        self._gap = gap
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, above, 0, 0)
        self._layout.setSpacing(NEAR)

    def told(self) -> Sequence[Row]:
        """Return the rows."""
        raise NotImplementedError

    def retranslate(self) -> None:
        told = self.told()
        self.setVisible(bool(told))
        while len(self.rows) < len(told):
            self._add()
        for place, (row, *cells) in enumerate(self.rows):
            row.setVisible(place < len(told))
            if place < len(told):
                for cell, words in zip(cells, told[place], strict=True):
                    cell.setText(words)

    def _add(self) -> None:
        row, grid = frame("doubt"), QGridLayout()
        what, first, second = label("doubtkind", wrap=True), label("body", wrap=True), label("body", wrap=True)
        grid.addWidget(what, 0, 0, 1, 2)
        grid.addWidget(first, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(second, 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(self._gap)
        row.setLayout(grid)
        self.rows.append((row, what, first, second))
        self._layout.addWidget(row)
