"""The window's look, changed while it is open: light or dark, and how large text is."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from recon.app import restore, style

SYSTEM = "system"  # whatever the desktop around the window is


class Looks(QObject):
    """Owns what the window wears; every view hears of a change by ``dressed()``."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.colours = SYSTEM
        self.times = style.SCALES[0]
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._wear()

    def choose(self, colours: str | None = None, times: float | None = None) -> None:
        """Wear ``"light"``, ``"dark"`` or ``"system"``, and text so many times its usual size; None keeps either.

        Raises:
            ValueError: for other colours, or a size that is none of ``style.SCALES``.
        """
        colours, times = colours or self.colours, times or self.times
        if (colours != SYSTEM and colours not in style.THEMES) or times not in style.SCALES:
            raise ValueError(colours, times)
        if (colours, times) != (self.colours, self.times):
            self.colours, self.times = colours, times
            self._wear()
            self.changed.emit()

    def larger(self, steps: int) -> None:
        """Take text so many steps larger, or smaller, as far as it goes."""
        place = style.SCALES.index(self.times) + steps
        self.choose(times=style.SCALES[min(max(place, 0), len(style.SCALES) - 1)])

    def recall(self) -> None:
        """Wear what this person wore last, and remember what they choose from now on."""
        colours, times = restore.kept("window.colours"), restore.kept("window.times")
        self.choose(colours if colours in (SYSTEM, *style.THEMES) else None, times if times in style.SCALES else None)
        self.changed.connect(self._remember)

    def _remember(self) -> None:
        restore.keep("window.colours", self.colours)
        restore.keep("window.times", self.times)

    def _follow(self) -> None:
        if self.colours == SYSTEM:
            self._wear()
            self.changed.emit()

    def _wear(self) -> None:
        is_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        named = self.colours if self.colours != SYSTEM else "dark" if is_dark else "light"
        style.wear(style.THEMES[named], self.times)
        style.dress(self._app)
        for widget in self._app.allWidgets():
            if callable(dressed := getattr(widget, "dressed", None)):
                dressed()
            widget.update()
