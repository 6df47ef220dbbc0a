"""How much is typed and clicked while an exercise runs, by room and by sheet; which keys they are, nobody keeps.

A key press is told first to whoever has the keyboard, as a question whether it is a shortcut; there each counts once.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from recon.workflow.drilling.running import Usage, Used

_IDLE = 30.0  # seconds without a key or a click: whoever sat there is not at work
_PRESSED = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)

Where = Callable[[], tuple[str, str]]


class DrillCount(QObject):
    """Counts from ``start`` to ``stop``. ``where`` gives the room that somebody is in, and the sheet in hand or ""."""

    def __init__(self, where: Where, *, now: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._where, self._now = where, now
        self._rooms: dict[str, Used] = {}
        self._sheets: dict[str, Used] = {}
        self._last: float | None = None
        self._is_down = self._is_on = False

    @property
    def usage(self) -> Usage:
        return Usage(dict(self._rooms), dict(self._sheets))

    def start(self) -> None:
        """Count from now on."""
        application = QApplication.instance()
        if not self._is_on and application is not None:
            application.installEventFilter(self)
            self._is_on = True

    def stop(self) -> None:
        """Count no more; what was counted stays."""
        application = QApplication.instance()
        if self._is_on and application is not None:
            application.removeEventFilter(self)
        self._is_on, self._last = False, None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            self._key(watched, event)
        elif kind in _PRESSED:
            self._click(watched)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._is_down = False
        return False

    def _key(self, watched: QObject, event: QEvent) -> None:
        is_held = isinstance(event, QKeyEvent) and event.isAutoRepeat()
        if not is_held and watched is (QApplication.focusWidget() or QGuiApplication.focusWindow()):
            self._add(Used(keys=1))

    def _click(self, watched: QObject) -> None:
        """Count a click where it arrives first: whoever does not want it hands it on."""
        if isinstance(watched, QWidget) and not self._is_down:
            self._is_down = True
            self._add(Used(clicks=1))

    def _add(self, one: Used) -> None:
        now = self._now()
        gone = now - self._last if self._last is not None else 0.0
        self._last = now
        one += Used(seconds=gone if gone <= _IDLE else 0.0)
        room, sheet = self._where()
        self._rooms[room] = self._rooms.get(room, Used()) + one
        if sheet:
            self._sheets[sheet] = self._sheets.get(sheet, Used()) + one
