"""What a person can read of a window, or have read to them, and whether all of it can be seen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from recon.app.view import Elided


def texts(window: QWidget) -> dict[tuple[QWidget, str], str]:
    """Return every text that a person can read or have read to them, by where it stands."""
    found = {}
    for widget in filter(QWidget.isVisible, window.findChildren(QWidget)):
        if isinstance(widget, QLabel | QAbstractButton):
            found[widget, "text"] = widget.text()
        if isinstance(widget, QLineEdit):
            found[widget, "placeholder"] = widget.placeholderText()
        if isinstance(widget, QComboBox):
            found[widget, "choice"] = widget.currentText()
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            found[widget, "name"] = widget.accessibleName()
    return found


def assert_nothing_is_cut_off(window: QWidget, place: str) -> None:
    """Make sure that every text of the smallest window has its room; ``place`` says what the window shows."""
    for _ in range(6):  # a label that takes another line has the layouts around it laid anew, one after the other
        QApplication.processEvents()
    for widget in filter(QWidget.isVisible, window.findChildren(QWidget)):
        if isinstance(widget, Elided) or not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            assert widget.height() >= widget.heightForWidth(widget.width()), (place, widget.text())
        else:
            assert widget.width() >= widget.sizeHint().width(), (place, widget.text())
    assert window.size() == window.minimumSize(), place
