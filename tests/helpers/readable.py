"""What a person can read of a window, or have read to them, and whether all of it can be seen and reached."""

from collections.abc import Iterator
from time import monotonic, sleep

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from recon.app.view import Elided, View

_SETTLED = 10.0  # seconds


def texts(window: QWidget) -> dict[tuple[QWidget, str], str]:
    """Return every text that a person can read or have read to them, by where it stands."""
    found = {}
    for widget in shown(window):
        if isinstance(widget, QLabel | QAbstractButton):
            found[widget, "text"] = widget.text()
        if isinstance(widget, QLineEdit):
            found[widget, "placeholder"] = widget.placeholderText()
        if isinstance(widget, QComboBox):
            found[widget, "choice"] = widget.currentText()
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            found[widget, "name"] = widget.accessibleName()
    return found


def shown(window: QWidget) -> Iterator[QWidget]:
    """Return every widget of the window that is shown, though it may have to be scrolled to."""
    return filter(QWidget.isVisible, window.findChildren(QWidget))


def assert_nothing_is_cut_off(window: QWidget, place: str) -> None:
    """Make sure that every text of the smallest window has its room; ``place`` says what the window shows."""
    until = monotonic() + _SETTLED
    while (wrong := cut_off(window)) and monotonic() < until:
        sleep(0.05)  # a picture may be on its way, and with it another layout
    assert wrong == [], (place, wrong)
    assert window.size() == window.minimumSize(), place


def cut_off(window: QWidget) -> list[str]:
    """Return every text that has not the room it needs, or lies where nobody can scroll to."""
    for _ in range(20):  # a label that takes another line has the layouts around it laid anew, one after the other
        QApplication.processEvents()
    wrong = []
    for widget in shown(window):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if not _has_room(widget) or not _can_be_seen(widget, window):
            wrong.append(widget.text())
    return wrong


def nameless(window: QWidget) -> list[QWidget]:
    """Return every control that a screen reader has no name for."""
    return [
        widget
        for widget in shown(window)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not isinstance(widget.parent(), QLineEdit)
        and not widget.objectName().startswith("qt_")
    ]


def unreachable(window: QWidget) -> list[QWidget]:
    """Return every control that Tab never comes to, going round once."""
    wanted = {one for one in shown(window) if one.isEnabled() and _takes_tab(one)}
    seen, here = set(), QApplication.focusWidget() or window
    for _ in range(2 * len(wanted) + 20):
        if not here.focusNextChild():
            break
        here = QApplication.focusWidget() or window
        if here in seen:
            break
        seen.add(here)
    return [one for one in wanted - seen if one.focusProxy() not in seen]


def unseen(window: QWidget) -> list[QWidget]:
    """Return every control that looks the same with the keyboard in it as without; in an empty list nothing does."""
    same = []
    for widget in [one for one in shown(window) if one.isEnabled() and _takes_tab(one) and not _is_empty(one)]:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is not widget:
            continue  # it hands the keyboard on
        with_it = widget.grab().toImage()
        window.setFocus()
        if widget.isVisible() and widget.grab().toImage() == with_it:
            same.append(widget)
    return same


def _is_empty(widget: QWidget) -> bool:
    """Tell whether there is nothing in it to do: a room or a way then has the keyboard itself."""
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    return isinstance(widget, View) or (model is not None and not model.rowCount())


def _takes_tab(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return takes and not widget.objectName().startswith("qt_") and not isinstance(widget.parent(), QComboBox)


def _has_room(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, Elided):
        return True
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() >= widget.heightForWidth(widget.width())
    return widget.width() >= widget.sizeHint().width() and widget.height() >= widget.fontMetrics().height()


def _can_be_seen(widget: QWidget, window: QWidget) -> bool:
    """Tell whether no parent cuts the widget off; what a scroll area holds can be scrolled to."""
    inside: QWidget = widget
    rect = QRect(QPoint(0, 0), widget.size())
    while inside is not window and inside.parentWidget() is not None:
        parent = inside.parentWidget()
        rect = QRect(inside.mapTo(parent, rect.topLeft()), rect.size())
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and area.viewport() is parent:
            return _scrolls(area, rect) and _can_be_seen(area, window)
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            return True
        if not parent.rect().contains(rect):
            return False
        inside = parent
    return True


def _scrolls(area: QScrollArea, rect: QRect) -> bool:
    wide = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return wide or (rect.left() >= 0 and rect.right() <= area.viewport().width())
