"""The work of the last hours as bars: drawn by pyqtgraph, which is loaded once the window is there.

Until then, and where it cannot be loaded, the room is the same without the bars: all they show stands in words, too.
"""

import logging
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from recon.app import homewords
from recon.app.style import SMALL, sized, theme
from recon.workflow.paces import HOURS

_LOW, _HIGH, _FOOT, _LEFT = 56, 96, 22, 52
_WIDE = 0.72  # of an hour, its bar
_SPARE = 1.12  # above the highest bar


class Plotting(QObject):
    """Loads pyqtgraph in a thread, and tells ``ready`` when it is there."""

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.module: Any = None
        self._thread: Thread | None = None

    def load(self) -> None:
        """Begin to load; what was asked for once comes once."""
        if self._thread is None:
            # No daemon: whoever leaves at once is waited for, since no library may be torn down half loaded.
            self._thread = Thread(target=self._load, name="plotting")
            self._thread.start()

    def _load(self) -> None:
        try:
            module = import_module("pyqtgraph")
        except ImportError:
            logging.getLogger(__name__).info("no charts: pyqtgraph is not there", exc_info=True)
            return
        module.setConfigOptions(antialias=True, exitCleanup=False)
        self.module = module
        self.ready.emit()


class HourBars(QFrame):
    """A bar for each of the last hours; the one that is not over is paler. It takes no key and no click.

    ``has_hours``: the local hours stand under it. What a screen reader says of it is for whoever owns it to set.
    """

    def __init__(self, *, has_hours: bool) -> None:
        super().__init__()
        self._has_hours = has_hours
        self._plot: Any = None
        self._bars: Any = None
        self._begins: Sequence[datetime] = ()
        self._counts: Sequence[int] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._fit()

    @property
    def heights(self) -> tuple[int, ...]:
        """How high the bars are that are drawn, none before there are any."""
        return () if self._bars is None else tuple(int(one) for one in self._bars.opts["height"])

    def grow(self, plotting: Any) -> None:
        """Make the bars, now that ``plotting`` (pyqtgraph) is there."""
        if self._plot is not None:
            return
        plot = plotting.PlotWidget(parent=self, background=None)
        plot.setFrameShape(QFrame.Shape.NoFrame)
        plot.setObjectName("chart")
        plot.setStyleSheet("#chart { border: 0; background: transparent; }")
        # The wheel scrolls the room, and the pointer finds the tooltip of what is around.
        plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.setXRange(-0.5, HOURS - 0.5, padding=0)
        self._bars = plotting.BarGraphItem(x=list(range(HOURS)), height=[0] * HOURS, width=_WIDE)
        plot.addItem(self._bars)
        self._plot = plot
        self._layout.addWidget(plot)
        self.dress()

    def show_hours(self, counts: Sequence[int], begins: Sequence[datetime]) -> None:
        """Draw ``counts`` of the hours that begin at ``begins``, which are local."""
        self._counts, self._begins = tuple(counts), tuple(begins)
        self._draw()

    def dress(self) -> None:
        """Take the colours and the size of text in use."""
        self._fit()
        self._draw()

    def _fit(self) -> None:
        foot = sized(_FOOT) * int(self._has_hours)
        self.setMinimumHeight(sized(_LOW) + foot)
        self.setMaximumHeight(sized(_HIGH) + foot)

    def _draw(self) -> None:
        if self._plot is None:
            return
        worn = theme()
        highest = max(self._counts, default=0)
        colours = [QColor(worn.accent)] * (len(self._counts) - 1) + [QColor(worn.accent_pale)]
        self._bars.setOpts(
            x=list(range(len(self._counts))), height=list(self._counts), width=_WIDE, brushes=colours, pen=None
        )
        self._plot.setYRange(0, max(highest, 1) * _SPARE, padding=0)
        self._axis("left", [(highest, homewords.number(highest))] if highest else [])
        self._plot.getAxis("left").setWidth(sized(_LEFT))
        marks = [(place, homewords.hour(at)) for place, at in enumerate(self._begins) if (HOURS - place) % 2 == 0]
        self._plot.showAxis("bottom", self._has_hours)
        self._axis("bottom", marks)
        if self._has_hours:
            self._plot.getAxis("bottom").setHeight(sized(_FOOT))

    def _axis(self, side: str, marks: Sequence[tuple[int, str]]) -> None:
        axis, font = self._plot.getAxis(side), QFont(self.font())
        font.setPixelSize(sized(SMALL - 1))
        axis.setTicks([list(marks)])
        axis.setStyle(tickFont=font, tickLength=0, hideOverlappingLabels=False, autoExpandTextSpace=False)
        axis.setPen(QColor(theme().line))
        axis.setTextPen(QColor(theme().muted))


def spoken(widget: QWidget, words: str) -> None:
    """Have a screen reader say ``words`` of ``widget``, and the pointer find them."""
    widget.setAccessibleName(words)
    widget.setToolTip(words)
