"""A panel in the middle of the window that asks for one thing; what lies behind hears no key meanwhile."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recon.app.style import GAP, NEAR, ROOM
from recon.app.view import View, announce, button, label, tone
from recon.language import tr


class Over(View):
    """What lies over the window until Escape or its own button closes it; what is behind hears no key meanwhile."""

    closed = Signal()
    covering = Signal(bool)

    def cover(self) -> None:
        """Lie over the window from now on."""
        self.show()
        self.centre()
        self.raise_()
        self.covering.emit(True)

    def dismiss(self) -> None:
        """Go away, and let the window have the keyboard again."""
        if self.isVisible():
            self.hide()
            self.covering.emit(False)
            self.closed.emit()

    def centre(self) -> None:
        """Take the place that it has in a window of this size: all of it, unless a panel says otherwise."""
        self.resize(self.window().size())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)


class Panel(Over):
    """A title, what the panel is about, a message, and two buttons; Enter is the first of them, Escape the other."""

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__()
        self.setParent(parent)
        self.setObjectName("keymap")
        self.setFixedWidth(width)
        self.title, self.message = label("heading", wrap=True), label("message", wrap=True)
        self.done, self.leave = button("primary"), button("quiet")
        self.body = QVBoxLayout()
        self.body.setSpacing(NEAR)
        foot, layout = QHBoxLayout(), QVBoxLayout(self)
        foot.setSpacing(NEAR)
        foot.addWidget(self.done)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.setSpacing(GAP)
        layout.addWidget(self.title)
        layout.addLayout(self.body, 1)
        layout.addWidget(self.message)
        layout.addLayout(foot)
        self.done.clicked.connect(self.finish)
        self.leave.clicked.connect(self.dismiss)
        self.say("", "none")
        self.hide()

    def finish(self) -> None:
        """Do what the panel is for."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return where the keyboard goes when the panel opens."""
        raise NotImplementedError

    def open(self) -> None:
        self.say("", "none")
        self.retranslate()
        self.cover()
        self.first().setFocus()

    def centre(self) -> None:
        room = self.window().size()
        self.setMaximumHeight(room.height() - 2 * ROOM)
        self.adjustSize()
        self.move((room.width() - self.width()) // 2, (room.height() - self.height()) // 2)

    def say(self, words: str, tone_name: str) -> None:
        announce(self.message, words)
        tone(self.message, tone_name)
        self.message.setVisible(bool(words))
        if self.isVisible():
            self.centre()

    def forget(self) -> None:
        """Take back what was said: it has the words of the language it was said in."""
        self.say("", "none")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self.forget()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.leave.setText(tr("app.cancel"))
        self.setAccessibleName(self.title.text())
