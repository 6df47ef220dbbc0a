"""Python's garbage is collected in the window's thread and in no other: what of Qt is among it may only go there.

By itself Python collects in whichever thread happens to make the next object. What holds itself, as a view and what it
connected do, would then be taken down by a thread in the background, and the program with it.
"""

import gc

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

_EVERY_MS = 500


class Sweeper(QObject):
    """Collects as often as Python would, between two events of the window."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Collect the oldest generation that has grown beyond what Python lets it, and those younger."""
        counts, most = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > most[generation]:
                gc.collect(generation)
                return


def sweep_in(app: QApplication) -> None:
    """Have garbage collected in the thread of ``app`` from now on."""
    if app.findChild(Sweeper) is None:
        Sweeper(app)
