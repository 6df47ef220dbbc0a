"""A window of its own that is there before the program's: it asks for one thing, and the program waits for that."""

from PySide6.QtCore import QEventLoop, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from recon.app.view import View


class Asking(View):
    """``left`` tells that the window was closed."""

    left = Signal()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        super().closeEvent(event)
        self.left.emit()


def wait_for(app: QApplication, asked: Asking, answered: SignalInstance) -> None:
    """Show the window until it was answered or is left, then close it."""
    loop = QEventLoop()
    for end in (answered, asked.left):
        end.connect(lambda *_: loop.quit())
    # Between this window and the next there is none, and the program is not over for that.
    app.setQuitOnLastWindowClosed(False)
    asked.show()
    loop.exec()
    asked.close()
    app.setQuitOnLastWindowClosed(True)
