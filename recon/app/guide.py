"""What recon does, in five calm steps; it opens once a store was made, and from the help whenever it is wanted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recon.app.icon import drawn
from recon.app.keys import Command
from recon.app.roomypanel import RoomyPanel
from recon.app.style import sized, theme
from recon.app.view import bind, button, label
from recon.language import tr

_WIDTH, _ICON = 560, 56
_LEFT, _RIGHT = Command("back", "Left"), Command("next", "Right")
# Each step with the icon that stands above it: mostly that of the room where it is done.
STEPS = (
    ("print", "print_room"),
    ("write", "pen"),
    ("scan", "scan_room"),
    ("verify", "verify_room"),
    ("deliver", "deliver_room"),
)


class Guide(RoomyPanel):
    """One step at a time; Enter goes on, Escape leaves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._at = 0
        self._picture, self._words, self._far = label("body"), label("body", wrap=True), label("aside")
        self.back = button()
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self._far)
        for widget in (self._picture, self._words):
            self.inside.addWidget(widget)
        self.inside.addLayout(row)
        self.back.clicked.connect(lambda: self._go(self._at - 1))
        bind(self, _LEFT, lambda: self._go(self._at - 1))
        bind(self, _RIGHT, lambda: self._go(self._at + 1))
        self.retranslate()

    def begin(self) -> None:
        self._at = 0
        self.open()

    def first(self) -> QWidget:
        return self.done

    def finish(self) -> None:
        if self._at + 1 < len(STEPS):
            self._go(self._at + 1)
        else:
            self.dismiss()

    def retranslate(self) -> None:
        name, picture = STEPS[self._at]
        self.title.setText(tr(f"help.step.{name}.title"))
        self._picture.setPixmap(drawn(picture, theme().accent, sized(_ICON), self.devicePixelRatioF()))
        self._words.setText(tr(f"help.step.{name}.words"))
        self._far.setText(tr("help.step.far", at=self._at + 1, of=len(STEPS)))
        is_last = self._at + 1 == len(STEPS)
        self.done.setText(tr("help.step.begin" if is_last else "help.step.next"))
        self.back.setText(tr("help.step.back"))
        self.back.setEnabled(self._at > 0)
        super().retranslate()
        self.leave.setText(tr("app.close"))

    def _go(self, place: int) -> None:
        if 0 <= place < len(STEPS):
            self._at = place
            self.retranslate()
            self.centre()
            self.done.setFocus(Qt.FocusReason.OtherFocusReason)
