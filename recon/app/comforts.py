"""What is there for everybody, whatever the room: the window's look, help, the guide, roles, and what is remembered."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Signal
from PySide6.QtWidgets import QMainWindow

from recon import language
from recon.app import keys, restore
from recon.app.doctorpanel import DoctorPanel
from recon.app.guard import LOCK
from recon.app.guide import Guide
from recon.app.helpview import HelpView, page_of
from recon.app.keys import Command, Told
from recon.app.looks import Looks
from recon.app.lookspanel import LooksPanel
from recon.app.manualpaper import ManualPaper
from recon.app.office import Office
from recon.app.panel import Over
from recon.app.rolesdesk import RolesDesk
from recon.app.rolespanel import RolesPanel
from recon.language import tr

if TYPE_CHECKING:
    from recon.app.preflightpanel import PreflightPanel

LARGER = Command("larger", "Ctrl+Alt++")
SMALLER = Command("smaller", "Ctrl+Alt+-")
USUAL = Command("usual", "Ctrl+Alt+0")
PAGE = Command("page", "Shift+F1")

_GEOMETRY, _LANGUAGE = "window.geometry", "window.language"
_MOVES = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange})


class Comforts(QObject):
    """Made by the window, which lays ``panels`` over itself and binds ``acts`` to its keys; ``made`` is one more."""

    made = Signal(Over)

    def __init__(self, window: QMainWindow, office: Office, looks: Looks, keys_of: Callable[[str], Told]) -> None:
        super().__init__(window)
        self._window, self._looks, self._office = window, looks, office
        self.looks = LooksPanel(looks, window)
        self.roles_desk = RolesDesk(office)
        self.roles = RolesPanel(self.roles_desk, window)
        self.guide = Guide(window)
        self.help = HelpView(keys.ROOMS, keys_of, window)
        self.help.guide_wanted.connect(self.guide.begin)
        self.manuals = ManualPaper(office.background, window)
        self.help.print_wanted.connect(self.manuals.ask)
        self.manuals.said.connect(self.help.say)
        self.doctor = DoctorPanel(office.background, window)
        self.help.doctor_wanted.connect(self.doctor.ask)
        self.preflight: PreflightPanel | None = None
        self.help.test_wanted.connect(self.test)
        window.installEventFilter(self)

    def panels(self) -> tuple[Over, ...]:
        return (self.looks, self.roles, self.guide, self.help, self.doctor)

    def acts(self) -> tuple[tuple[Command, Callable[[], None]], ...]:
        """Return each key that works in every room, with what it does."""
        return (
            (keys.LOOKS, self.looks.toggle),
            (keys.TEST, self.test),
            (LARGER, lambda: self._looks.larger(1)),
            (SMALLER, lambda: self._looks.larger(-1)),
            (USUAL, lambda: self._looks.choose(times=1.0)),
        )

    def open_page(self, room: Command) -> None:
        """Open the help at the page of ``room``."""
        self.help.open(page_of(room))

    def test(self) -> None:
        """Open the test of printer and scanner, made when it is first wanted: it needs all that draws and reads."""
        room = self._window.centralWidget()
        if room is not None and not room.isEnabled():  # a panel over the room keeps the person in it
            return
        if self.preflight is None:
            from recon.app.preflightpanel import PreflightPanel

            self.preflight = PreflightPanel(self._office, self._window)
            self.made.emit(self.preflight)
        self.preflight.ask()

    def place(self) -> None:
        """Put the window where this person had it last; what was nowhere yet, or is off the screen, Qt puts right."""
        found = restore.kept_text(_GEOMETRY)
        if found:
            self._window.restoreGeometry(QByteArray.fromBase64(found.encode()))

    def close(self) -> None:
        self.roles_desk.close()
        self.manuals.close()
        self.doctor.close_background()
        if self.preflight is not None:
            self.preflight.close_work()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _MOVES and self._window.isVisible():
            restore.keep(_GEOMETRY, bytes(self._window.saveGeometry().toBase64().data()).decode())
        elif event.type() == QEvent.Type.LanguageChange:
            restore.keep(_LANGUAGE, language.current())
        return False


def everywhere() -> Told:
    """Return the keys that are the same in every room."""
    own = tuple((keys.spelled(one.keys), tr(f"prefs.does.{one.name}")) for one in (LARGER, SMALLER, USUAL, PAGE))
    return (*keys.everywhere(), *own, (keys.spelled(LOCK.keys), tr("people.window.does_lock")))


def kept_language() -> str | None:
    """Return the language that this person had last."""
    found = restore.kept_text(_LANGUAGE)
    return found if found in language.LANGUAGES else None
