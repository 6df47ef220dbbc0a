"""What every view of the window shares: it speaks the language in use, and is made of labels named for the style."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from recon.app import keys
from recon.app.style import GAP, TARGET


class View(QFrame):
    """A part of the window whose words change with the language."""

    def retranslate(self) -> None:
        """Put every word of this view on it, in the language in use; what the person has typed stays."""
        raise NotImplementedError

    def dressed(self) -> None:
        """Take the look in use: colours or the size of text have changed, and with it what words need of room."""
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def label(name: str, *, wrap: bool = False) -> QLabel:
    """Return an empty text that the style sheet knows as ``#name``; it is never read as rich text."""
    text = QLabel()
    text.setObjectName(name)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setWordWrap(wrap)
    return text


class Elided(QLabel):
    """A text on one line that ends in an ellipsis where there is no room for all of it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        super().setText(text)
        # A tip has no format of its own: what looks like rich text there, such as a file's name, is spelled out.
        self.setToolTip(f"<p>{escape(text)}</p>" if "<" in text else text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        QPainter(self).drawText(room, self.alignment(), text)


def button(name: str = "") -> QPushButton:
    """Return a button that Tab and the pointer reach; a click leaves the keyboard where it is, Enter presses it."""
    made = QPushButton()
    made.setObjectName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(True)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # its words are never cut
    made.setMinimumHeight(TARGET)  # of larger text the style sheet makes it higher
    return made


class Said(QLabel):
    """What was last said of the work in hand: nothing at first, nor after the language changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.say("", "none")

    def say(self, words: str, tone_name: str) -> None:
        announce(self, words)
        tone(self, tone_name)
        self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self.say("", "none")
        super().changeEvent(event)


def bind(widget: QWidget, command: keys.Command, act: Callable[[], None]) -> QAction:
    """Have the command's key do ``act`` while the keyboard is in ``widget``."""
    action = QAction(widget)
    action.setShortcut(QKeySequence(command.keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda *_: act())
    widget.addAction(action)
    return action


class Pliant(QWidget):
    """What is in an area that scrolls: no higher than it must be, so that nothing scrolls that could draw together.

    Qt would give it the height that it would like at that width, where words wrap in it, and does so while it
    ``gives_way`` no more.
    """

    gives_way = True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        layout = self.layout()
        if layout is None or not self.gives_way:
            return super().heightForWidth(width)
        return layout.totalMinimumHeightForWidth(width)


class _Scrolled(QScrollArea):
    """Scrolls up and down only: it is never narrower than what is in it."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        inside, bar = self.widget(), self.verticalScrollBar().sizeHint().width()
        least = inside.minimumSizeHint().width() if inside is not None else 0
        return QSize(least + bar, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Ask for more room, or less, where what is in it does."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolled(*parts: QWidget, gap: int = GAP, is_pliant: bool = False) -> QScrollArea:
    """Return ``parts`` one below the other, the last as high as there is room, where a low window must scroll.

    ``is_pliant``: they draw together to their least heights before anything scrolls.
    """
    inside = Pliant() if is_pliant else QWidget()
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        layout.addWidget(part, int(part is parts[-1]))
    area = _Scrolled()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


def frame(name: str) -> QFrame:
    """Return a frame that the style sheet knows as ``#name``."""
    made = QFrame()
    made.setObjectName(name)
    return made


def announce(text: QLabel, words: str) -> None:
    """Put ``words`` on ``text`` and have a screen reader, where there is one, say them."""
    text.setText(words)
    text.setAccessibleName(words)
    if words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(text, words))


def tone(widget: QWidget, name: str) -> None:
    """Colour ``widget`` by what it says: ``none``, ``good``, ``caution`` or ``danger``."""
    widget.setProperty("tone", name)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
