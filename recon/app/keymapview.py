"""The map of the keyboard, over the window while it is wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from recon.app import keys
from recon.app.style import GAP, ROOM, TIGHT
from recon.app.view import View, button, label
from recon.language import tr


class KeymapView(View):
    """A panel in the middle of its parent; it stops nothing that goes on behind it."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.setObjectName("keymap")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = label("heading")
        self._room = keys.VERIFY
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._close = button("primary")
        self._close.clicked.connect(self.dismiss)
        grid, layout = QGridLayout(), QVBoxLayout(self)
        grid.setHorizontalSpacing(ROOM)
        grid.setVerticalSpacing(TIGHT)
        for place in range(max(len(keys.keymap(room)) for room in keys.ROOMS)):
            row = label("keyname"), label("keydoes")
            row[0].setStyleSheet("font-weight: 700;")
            self._rows.append(row)
            for column, text in enumerate(row):
                grid.addWidget(text, place, column)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.setSpacing(GAP)
        layout.addWidget(self._title)
        layout.addLayout(grid)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()
        self.retranslate()

    def enter(self, room: keys.Command) -> None:
        """Show the keys of ``room``."""
        self._room = room
        self.retranslate()

    def toggle(self) -> None:
        if self.isVisible():
            self.dismiss()
            return
        self.centre()
        self.show()
        self.raise_()
        self.setFocus()

    def centre(self) -> None:
        self.adjustSize()
        room = self.window().size()
        self.move((room.width() - self.width()) // 2, (room.height() - self.height()) // 2)

    def dismiss(self) -> None:
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("app.keymap"))
        self._title.setText(tr("app.keymap"))
        self._close.setText(tr("app.close"))
        told = keys.keymap(self._room)
        for place, row in enumerate(self._rows):
            for text, words in zip(row, told[place] if place < len(told) else ("", ""), strict=True):
                text.setText(words)
                text.setVisible(bool(words))
        self.centre()
