"""Keeps the window to whoever signed in: locks it, lets them in again, and has another person take over.

While it is locked nothing of the store is drawn, no panel, no page and no menu; what goes on in the background goes on,
and what somebody typed is where it was. Another person takes over only once what the last one said is written.
"""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget
from shiboken6 import isValid

from recon.app.keys import Command
from recon.app.lockpanel import LockPanel
from recon.app.office import Office
from recon.app.panel import Over
from recon.app.signindesk import AtWork, SignInDesk
from recon.store.sessions import Session
from recon.workflow.operators import is_same_person
from recon.workflow.people import USUAL_MINUTES

LOCK = Command("lock", "Ctrl+Shift+L")
_INPUT = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress),
    }
)
_MINUTE_MS = 60_000


class Guard(QObject):
    """Made by the window, of which ``content`` is all but what lies over it.

    ``taken_over`` tells that another person signed in, ``let_in`` that the window is open to them, ``told`` what holds
    for who is there.
    """

    taken_over = Signal(Session)
    let_in = Signal()
    told = Signal(AtWork)

    def __init__(self, window: QMainWindow, content: QWidget, office: Office) -> None:
        super().__init__(window)
        self._window, self._content, self._office = window, content, office
        self.desk = SignInDesk(office.background)
        self.panel = LockPanel(self.desk, window)
        self.at_work: AtWork | None = None
        self._hidden: list[QWidget] = []
        self._focus: QWidget | None = None
        self._content_was_enabled = True
        self.idle, self._end = QTimer(self), QTimer(self)
        for timer in (self.idle, self._end):
            timer.setSingleShot(True)
        self.idle.setInterval(USUAL_MINUTES * _MINUTE_MS)
        self.idle.timeout.connect(self.lock)
        self._end.timeout.connect(self.look)
        self.desk.looked.connect(self._looked)
        self.panel.form.opened.connect(self._opened)

    @property
    def is_on(self) -> bool:
        """Whether there are accounts."""
        return self.at_work is not None and self.at_work.has_accounts

    @property
    def is_locked(self) -> bool:
        return self.panel.isVisibleTo(self._window)

    def begin(self) -> None:
        """Look who is there from now on, and whenever something was written."""
        self._office.pulse.changed.connect(self.look)
        self.look()

    def watch(self) -> None:
        """See every key and move of the pointer that the window gets: it is shown from now on."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def look(self) -> None:
        self.desk.look(self._office.operator)

    def lock(self) -> None:
        """Cover everything; without accounts there is nobody to let in again, and it stays open."""
        if not self.is_on or self.is_locked or self.at_work is None:
            return
        self.idle.stop()
        self._focus = self._window.focusWidget()
        self._close_what_floats()
        self._content_was_enabled = self._content.isEnabled()
        self._content.setEnabled(False)
        over = self._window.findChildren(Over)
        self._hidden = [self._content, *(one for one in over if one.isVisible())]
        for one in self._hidden:
            one.hide()
        for one in over:
            one.removeEventFilter(self)
            one.installEventFilter(self)  # one that work in the background would have open waits too
        self.panel.cover()
        self.panel.form.begin(self._office.operator, self.at_work.quick)
        self.look()  # who may come back may be others by now

    def close(self) -> None:
        self.idle.stop()
        self._end.stop()
        self.desk.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _INPUT and self.idle.isActive():
            self.idle.start()
        elif event.type() == QEvent.Type.Show and isinstance(watched, Over) and self.is_locked:
            watched.hide()
            self._hidden.append(watched)
        return False

    def _opened(self, session: Session) -> None:
        if not self.is_locked:
            return
        is_other = not is_same_person(session.person, self._office.operator)
        if is_other:
            self.taken_over.emit(session)  # still covered: nothing of the last one's is seen
        self._uncover(back=not is_other)
        if is_other:
            self.let_in.emit()
        self.look()

    def _uncover(self, *, back: bool) -> None:
        """Show what was there; ``back`` with the panels that lay over it, which are another person's otherwise."""
        self.panel.hide()
        self._content.setEnabled(self._content_was_enabled or not back)
        self._content.show()
        for one in self._hidden[1:] if back else ():
            if isValid(one):
                one.show()
                one.raise_()
        self._hidden = []
        if back and self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        self._focus = None

    def _looked(self, found: AtWork) -> None:
        self.at_work = found
        if not found.has_accounts:
            self.told.emit(found)
            return
        if self.idle.interval() != found.minutes * _MINUTE_MS:  # else it would begin anew, whatever was written by whom
            self.idle.setInterval(found.minutes * _MINUTE_MS)
        if self.is_locked:
            self.panel.form.show_quick(found.quick)
        elif not found.is_in:
            self.lock()
        elif not self.idle.isActive():
            self.idle.start()
        if found.emergency is not None:
            left = (found.emergency - datetime.now(UTC)).total_seconds()
            self._end.start(max(1_000, int(left * 1_000) + 500))
        self.told.emit(found)

    def _close_what_floats(self) -> None:
        """Close menus and dialogs: they are windows of their own, and lie over what covers this one."""
        for one in QApplication.topLevelWidgets():
            if one is not self._window and one.isVisible() and isinstance(one, QDialog | QMenu):
                one.close()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
