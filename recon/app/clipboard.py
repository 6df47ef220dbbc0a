"""What somebody copies in the window may be about a patient: programs that keep what is copied are asked to leave it.

Nothing is copied but by a person's own hand. Each system has its own word for that, which programs that keep a
history know.
"""

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

# KDE and most others on Linux; Windows' own history and its cloud; macOS by agreement (nspasteboard.org).
HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    "application/x-nspasteboard-concealed-type": b"1",
}
_FIRST = next(iter(HINTS))


class Discretion(QObject):
    """Marks what is copied in this window, as soon as it is; what other programs copied is left as it is."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._clipboard = app.clipboard()
        self._clipboard.dataChanged.connect(self._mark)

    def _mark(self) -> None:
        held = self._clipboard.mimeData(QClipboard.Mode.Clipboard)
        if self._clipboard.ownsClipboard() and held is not None and held.hasText() and not held.hasFormat(_FIRST):
            self._clipboard.setMimeData(_marked(held))


def be_discreet(app: QGuiApplication) -> None:
    """Have what is copied marked from now on."""
    if app.findChild(Discretion) is None:
        Discretion(app)


def _marked(copied: QMimeData) -> QMimeData:
    """Return what was copied with the word for programs that keep a history."""
    found = QMimeData()
    found.setText(copied.text())
    if copied.hasHtml():
        found.setHtml(copied.html())
    for kind, word in HINTS.items():
        found.setData(kind, word)
    return found
