"""The map of the keyboard, over the window while it is wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from recon.app.comforts import everywhere
from recon.app.room import Room
from recon.app.style import GAP, ROOM, TIGHT
from recon.app.view import View, button, label
from recon.language import tr


class KeymapView(View):
    """A panel in the middle of its parent; it stops nothing that goes on behind it."""

    closed = Signal()
    page_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.setObjectName("keymap")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = label("heading")
        self._room: Room | None = None
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._close, self.page = button("primary"), button("quiet")
        self._close.clicked.connect(self.dismiss)
        self.page.clicked.connect(self._want_page)
        self._inside, self._area = QWidget(), QScrollArea()
        self._grid, layout = QGridLayout(self._inside), QVBoxLayout(self)
        self._grid.setContentsMargins(0, 0, GAP, 0)
        self._grid.setHorizontalSpacing(ROOM)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.setColumnStretch(1, 1)
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.setSpacing(GAP)
        layout.addWidget(self._title)
        layout.addWidget(self._area, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.page)
        foot.addStretch(1)
        foot.addWidget(self._close)
        layout.addLayout(foot)
        self.hide()
        self.retranslate()

    def enter(self, room: Room) -> None:
        """Show the keys of ``room``."""
        self._room = room
        self.retranslate()

    def toggle(self) -> None:
        if self.isVisible():
            self.dismiss()
            return
        self.retranslate()  # a room may have other keys by now
        self.show()
        self.raise_()
        self.setFocus()

    def centre(self) -> None:
        """Stand in the middle, no larger than the window; what has no room is scrolled to."""
        inside, frame = self._inside.sizeHint(), 2 * ROOM
        head = self._title.sizeHint().height() + self._close.sizeHint().height() + 2 * GAP
        room = self.window().size()
        width = min(max(inside.width(), self._title.sizeHint().width()) + frame + GAP, room.width() - frame)
        self.resize(width, min(inside.height() + head + frame + TIGHT, room.height() - frame))
        self.move((room.width() - self.width()) // 2, (room.height() - self.height()) // 2)

    def dismiss(self) -> None:
        self.hide()
        self.closed.emit()

    def _want_page(self) -> None:
        self.dismiss()
        self.page_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        bar = self._area.verticalScrollBar()
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar.setValue(bar.value() + (1 if event.key() == Qt.Key.Key_Down else -1) * bar.pageStep() // 3)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("app.keymap"))
        self._title.setText(tr("app.keymap"))
        self._close.setText(tr("app.close"))
        self.page.setText(tr("help.page_of_room"))
        told = (*self._room.keymap(), *everywhere()) if self._room else everywhere()
        while len(self._rows) < len(told):
            self._add_row()
        for place, row in enumerate(self._rows):
            for text, words in zip(row, told[place] if place < len(told) else ("", ""), strict=True):
                text.setText(words)
                text.setVisible(bool(words))
        self.centre()

    def _add_row(self) -> None:
        row = label("keyname"), label("keydoes")
        for column, text in enumerate(row):
            self._grid.addWidget(text, len(self._rows), column)
        self._rows.append(row)
