"""What the screen says when nothing waits."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recon.app import keys
from recon.app.style import GAP, theme
from recon.app.view import View, button, label
from recon.language import tr

_TICK = (QPoint(-14, 1), QPoint(-4, 11), QPoint(15, -10))


class Rest(View):
    """A calm word, what was done, and a button to look again."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._decided, self._is_looking = 0, False
        self._title, self._text = label("rest", wrap=True), label("aside", wrap=True)
        self.refresh, self._tick = button(), _Tick()
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP)
        layout.addStretch(2)
        layout.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignHCenter)
        for text in (self._title, self._text):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(text)
        layout.addWidget(self.refresh, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.retranslate()

    def account(self, decided: int, *, is_looking: bool = False) -> None:
        """Tell how many fields were decided in this sitting; ``is_looking``: nobody knows yet whether more wait."""
        self._decided, self._is_looking = decided, is_looking
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(tr("verifyroom.looking" if self._is_looking else "app.rest.title"))
        undo = keys.spelled(keys.UNDO.keys)
        for part in (self._tick, self._text, self.refresh):
            part.setVisible(not self._is_looking)
        key = "app.rest.done" if self._decided else "app.rest.nothing"
        self._text.setText(tr(key, count=self._decided, press=undo))
        words = tr("app.command.refresh")
        self.refresh.setText(tr("app.button", words=words, press=keys.spelled(keys.REFRESH.keys)))


class _Tick(QWidget):
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(72, 72)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().good_soft))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        pen = QPen(QColor(theme().good), 5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline([self.rect().center() + point for point in _TICK])
