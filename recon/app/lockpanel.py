"""What lies over the locked window: nothing of the store is on the screen, and somebody may say who they are."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recon.app.signindesk import SignInDesk
from recon.app.signinform import SignInForm
from recon.app.style import GAP, sized
from recon.app.view import View, scrolled

_WIDTH = 520


class LockPanel(View):
    """As large as the window, and never to be looked through."""

    def __init__(self, desk: SignInDesk, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form = SignInForm(desk, "people.window.locked")
        self._area = scrolled(self.form)
        row, layout = QHBoxLayout(), QVBoxLayout(self)
        row.addStretch(1)
        row.addWidget(self._area)
        row.addStretch(1)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)
        self.form.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Lie over the whole window."""
        self.centre()
        self.show()
        self.raise_()

    def centre(self) -> None:
        room = self.window().size()
        self.resize(room)
        self._area.setFixedWidth(min(sized(_WIDTH), room.width() - 2 * GAP))
        inside = self.form.layout()
        needed = inside.totalHeightForWidth(self._area.width()) if inside is not None else 0
        self._area.setFixedHeight(min(needed + GAP, room.height() - 2 * GAP))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Give what is asked the room that it asks for: a message came, or another line."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.centre()
        return False

    def retranslate(self) -> None:
        if self.isVisible():
            self.centre()
