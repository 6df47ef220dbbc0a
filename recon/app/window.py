"""The window: a rail, a header and a bar for what went wrong around the room of the work in hand."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from recon.app import keys, restore
from recon.app.comforts import PAGE, Comforts
from recon.app.counts import Counts
from recon.app.faultbar import FaultBar
from recon.app.guard import LOCK, Guard
from recon.app.header import Header
from recon.app.helpview import page_of
from recon.app.keymapview import KeymapView
from recon.app.keys import Command, Told
from recon.app.languages import Languages
from recon.app.looks import Looks
from recon.app.office import Office
from recon.app.ownpanel import OwnPanel
from recon.app.panel import Over
from recon.app.rail import Rail
from recon.app.room import Room
from recon.app.rooms import Place
from recon.app.signindesk import AtWork
from recon.app.view import frame
from recon.errors import ReconError
from recon.model.page import Page
from recon.store.sessions import Session
from recon.workflow.roles import rooms_of

if TYPE_CHECKING:
    from recon.app.drillband import DrillBand


class Window(QMainWindow):
    """Holds the rooms, one at a time, and the panels that lie over them."""

    def __init__(self, office: Office, places: Sequence[Place], languages: Languages, looks: Looks) -> None:
        super().__init__()
        self._office, self._languages, self.looks = office, languages, looks
        self._places = {place.command: place for place in places}
        self._made: dict[Command, Room] = {}
        self._over: list[Over] = []
        self.rail = Rail(tuple(self._places))
        self.header = Header(languages, office.operator)
        self.fault, self.counts = FaultBar(), Counts(office)
        self.drill: DrillBand | None = None
        self.rooms = QStackedWidget()
        self._content = self._furnish()
        self.setCentralWidget(self._content)
        self.keymap = KeymapView(self)
        self.setMinimumSize(1024, 680)
        self._resize()
        self.setWindowTitle("recon")
        self.comforts = Comforts(self, office, looks, self._keys_of)
        self.guard = Guard(self, self._content, office)
        self.own = OwnPanel(self.guard, office, self)
        self._bind()
        self.show_role(None)
        self.comforts.place()

    def go(self, command: Command) -> None:
        """Enter a room, which looks at the store anew."""
        room = self.room_of(command)
        self.rooms.setCurrentWidget(room)
        self.rail.enter(command)
        self.header.enter(room)
        self.keymap.enter(room)
        restore.keep("window.room", command.name)
        room.refresh()
        room.enter()

    @property
    def room(self) -> Room:
        """The room that the person is in."""
        room = self.rooms.currentWidget()
        assert isinstance(room, Room)  # noqa: S101
        return room

    @property
    def made(self) -> tuple[Room, ...]:
        """The rooms that somebody has been in."""
        return tuple(self._made.values())

    def begin(self, command: Command) -> None:
        """Enter a room if it is the person's, else the first that is; from now on follow what others write."""
        self._show_encryption()
        self.counts.count()
        self.guard.begin()
        self._office.pulse.start()
        self._office.backups.start()
        self.go(command if command in self._theirs else next(one for one in self._places if one in self._theirs))

    def wake(self, command: Command) -> None:
        """Let a room take up its work again though nobody is in it, if it is the person's."""
        if command in self._theirs and command not in self._made:
            self.room_of(command).refresh()

    def show_role(self, role: str | None) -> None:
        """Show the rooms of a person with this role; their keys alone lead anywhere."""
        shown = {f"{room}_room" for room in rooms_of(role)}
        self._theirs = frozenset(command for command in self._places if command.name in shown)
        self.rail.show_rooms(tuple(self._theirs))
        self.header.show_role(role)

    def serve(self, session: Session) -> None:
        """Have another person at work: what the last one said is written first, and each room is made anew."""
        for command in tuple(self._made):
            room = self._made.pop(command)
            room.close_work()
            for panel in room.panels():
                self._over.remove(panel)
                panel.deleteLater()
            self.rooms.removeWidget(room)
            room.deleteLater()
        self.fault.clear()
        self._office.serve(session.person)
        with self._office.work.open() as store:
            restore.begin(store.folder, session.person)
        self._show_encryption()
        self.header.show_person(session.person)
        self.show_role(session.role)
        self.go(self._first(restore.kept("window.room")))

    def room_of(self, command: Command) -> Room:
        """Return a room, made if nobody has been in it yet."""
        if command not in self._made:
            room = self._made[command] = self._places[command].make(self._office)
            self.rooms.addWidget(room)
            room.failed.connect(self.fault.tell)
            room.done.connect(self.fault.clear)
            room.wanted.connect(self.go)
            room.testing.connect(self.comforts.test)
            for panel in room.panels():
                self._lay(panel)
        return self._made[command]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.keymap.centre()
        for panel in self._over:
            panel.centre()
        if self.guard.is_locked:
            self.guard.panel.centre()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.guard.watch()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing to save: every decision is in the store since it was taken, and so is every sheet ever printed."""
        self.stop()
        super().closeEvent(event)

    def stop(self) -> None:
        """End what goes on in the background; call it before the window goes, however it goes."""
        for room in self._made.values():
            room.close_work()
        if self.drill is not None:
            self.drill.close_work()
        self.comforts.close()
        self.guard.close()
        self.counts.close()
        self._office.close()
        restore.end()

    def _furnish(self) -> QWidget:
        content = frame("screen")
        right, row = QVBoxLayout(), QHBoxLayout(content)
        for layout in (right, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for part in (self.header, self.fault):
            right.addWidget(part)
        right.addWidget(self.rooms, 1)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        return content

    def _bind(self) -> None:
        self._on(keys.HELP, self.keymap.toggle)
        self._on(keys.LANGUAGE, self._languages.next)
        self._on(PAGE, self._open_page)
        for command, act in self.comforts.acts():
            self._on(command, act)
        self.comforts.made.connect(self._lay)
        for panel in (*self.comforts.panels(), self.own):
            self._lay(panel)
        self._on(LOCK, self.guard.lock)
        self.guard.taken_over.connect(self.serve)
        self.guard.let_in.connect(self._to_work)
        self.guard.told.connect(self._show_who)
        self.own.people_wanted.connect(self.comforts.roles.ask)
        self.header.help.clicked.connect(self.keymap.toggle)
        self.header.looks.clicked.connect(self.comforts.looks.toggle)
        self.header.who.clicked.connect(lambda: self.own.ask() if self.guard.is_on else self.comforts.roles.ask())
        self.comforts.roles_desk.owned.connect(self.show_role)
        self.keymap.page_wanted.connect(self._open_page)
        self.keymap.closed.connect(self._to_work)
        for command in self._places:
            self._on(command, partial(self._enter, command))
        self.rail.entered.connect(self.go)
        self.counts.counted.connect(self.rail.show_counts)
        for pictures in (self._office.pictures, self._office.places):
            pictures.failed.connect(self._page_failed)

    def _lay(self, panel: Over) -> None:
        """Let a panel lie over the window: what is behind it hears no key meanwhile."""
        panel.setParent(self)
        panel.hide()
        panel.covering.connect(self._content.setDisabled)
        panel.closed.connect(self._to_work)
        self._over.append(panel)

    def _enter(self, command: Command) -> None:
        if self._content.isEnabled() and command in self._theirs:  # a panel over the room keeps the person in it
            self.go(command)

    def _first(self, name: object) -> Command:
        """Return the person's room of that name, else the first that is theirs."""
        named = (one for one in self._places if one.name == name and one in self._theirs)
        return next(named, next(one for one in self._places if one in self._theirs))

    def _show_who(self, found: AtWork) -> None:
        """Follow the role of the person at work, and whether they have emergency access: then every room is theirs."""
        self.header.show_emergency("" if found.emergency is None else f"{found.emergency:%H:%M}")
        if not (found.has_accounts and found.is_in):
            return
        self.show_role(None if found.emergency is not None else found.role)
        if self.rooms.count() and self.room.command not in self._theirs:
            self.go(self._first(None))

    def _show_encryption(self) -> None:
        # A store that cannot be opened just now is told by whoever needs it.
        with suppress(ReconError), self._office.work.open() as store:
            self.header.show_encryption(is_encrypted=store.vault.is_encrypted)
            self.header.show_exercise(is_exercise=store.is_exercise)
            if store.is_exercise and self.drill is None:
                self.drill = self._follow_drill()

    def _follow_drill(self) -> "DrillBand":
        from recon.app.drillband import DrillBand  # no other store wants it

        band = DrillBand(self, self._office)
        self.header.put_under_exercise(band)
        return band

    def _open_page(self) -> None:
        if self._content.isEnabled():
            self.comforts.open_page(self.room.command)

    def _keys_of(self, page: str) -> Told:
        """Return the keys of a room by the name of its page, if somebody has been in it."""
        return next((room.keymap() for room in self.made if page_of(room.command) == page), ())

    def _to_work(self) -> None:
        self.room.enter()

    def _page_failed(self, _page: Page, error: ReconError) -> None:
        self.fault.tell(error)

    def _resize(self) -> None:
        room = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(1480, room.width()), min(920, room.height()))

    def _on(self, command: Command, act: Callable[[], None]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(command.keys))
        action.triggered.connect(lambda *_: self._heed(command, act))
        self.addAction(action)

    def _heed(self, command: Command, act: Callable[[], None]) -> None:
        """Do what a key asks for, unless the window is locked: then a key changes the language, and that is all."""
        if not self.guard.is_locked or command is keys.LANGUAGE:
            act()
