"""The scan room without widgets: what comes in from files, a folder and the scanner, what is read, and what is shown.

Each way in has a thread of its own, and reading has one: paper goes on through the scanner while pages are read.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal

from recon.app import scanjobs as jobs
from recon.app.office import Office
from recon.app.scanjobs import Came, Line, Overview, Remembered
from recon.app.scantaking import Taking
from recon.errors import ReconError
from recon.model.sheet import Word
from recon.store import Store
from recon.store.scans import ScannedPage
from recon.workflow.reading_in import Reading

IDLE_MS = 120_000  # without a page to read, and what reading takes is let go of


class ScanDesk(Taking):
    """One clerk at the scanner."""

    counted = Signal()  # how it stands: passes, what is to be read, what is to be cleared up
    opened = Signal()  # another pass is shown, from its first page
    added = Signal(object)  # pages (a tuple) that follow those shown
    changed = Signal(ScannedPage)  # a page that may be shown is something else now
    refused = Signal(ReconError)  # what a panel asked for cannot be
    told = Signal(str, int)  # an act is done: its name, of how many
    again = Signal(object, object)  # a page was scanned once more: the page, and what came instead

    _read_one = Signal(ScannedPage, int)

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._reader = office.background()
        self._lines["reader"] = Line(self._came.emit)
        self._reading: list[Reading] = []
        self._begun: set[str] = set()
        self._is_open = False
        self.overview: Overview | None = None
        self.shown: str | None = ""  # the pass; None is all that is to be cleared up, "" nothing yet
        self.is_whole = True  # whether all pages of it are shown
        self._offset = 0
        self._is_asked = self._is_behind = False
        self.is_reading = False
        self.left = 0
        self._is_more = False
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.rest)
        self._came.connect(self._take)
        self._read_one.connect(self._have_one)
        self.interleaved.connect(self._show_interleaved)

    # Looking

    def refresh(self) -> None:
        """Look anew at how it stands; the first time, go on with what was left."""
        if not self._is_open:
            self._is_open = True
            self._ask(jobs.remembered, self._have_remembered)
            self._ask(lambda store: jobs.take_in_left(store, self._lines["files"], self._operator), self._ignore)
        self._recount()

    def show(self, batch: str | None) -> None:
        """Show a pass, or with None all that is to be cleared up."""
        self.shown, self._offset, self.is_whole = batch, 0, False
        self.opened.emit()
        self.more()

    def more(self) -> None:
        """Look up the next pages of what is shown."""
        if self.is_whole or self._is_asked or self.shown == "":
            return
        batch, offset = self.shown, self._offset
        self._is_asked = True

        def have(found: tuple[ScannedPage, ...]) -> None:
            self._is_asked = False
            if (batch, offset) != (self.shown, self._offset):
                self.more()
                return
            self._offset += len(found)
            self.is_whole = len(found) < jobs.CHUNK and not self._is_behind
            self.added.emit(found)
            if self._is_behind:
                self._is_behind = False
                self.more()

        self._work.run(lambda store: jobs.pages(store, batch, offset), have, self._not_found)

    def look_again(self, page: ScannedPage) -> None:
        """Look what became of a page since."""

        def have(found: tuple[ScannedPage, ...]) -> None:
            for one in found:
                self.changed.emit(one)

        self._ask(lambda store: jobs.pages_of(store, page.digest), have)

    # Acts

    def set_aside(self, marked: Sequence[ScannedPage], why: str) -> None:
        who, every = self._operator, tuple(marked)
        self._act("aside", lambda store: jobs.set_aside(store, every, why, who), every)

    def read_again(self, marked: Sequence[ScannedPage]) -> None:
        who, every = self._operator, tuple(marked)
        self._act("read", lambda store: jobs.read_again(store, every, who), every)

    def say(self, page: ScannedPage, word: Word, why: str, by: str | None = None) -> None:
        """Take the page's sheet out, or say that another one has taken its place."""
        who, serial = self._operator, str(page.serial)

        def do(store: Store) -> int:
            jobs.say(store, serial, word, why, by, who)
            return 1

        self._act(word.value, do, (page,))

    # Reading

    def read(self) -> None:
        """Read what waits to be read; what comes meanwhile is read too."""
        if self.is_reading:
            self._is_more = True
            return
        self.is_reading, self._is_more = True, False
        self._idle.stop()
        stop, who, kept = self._lines["reader"].stop, self._operator, self._reading
        self.worked.emit()
        self._reader.run(
            lambda store: jobs.read_pages(store, kept, self._read_one.emit, stop, who), self._have_read, self._not_read
        )

    def rest(self) -> None:
        """Let go of the processes that read: for the next page they are started again."""
        kept = self._reading

        def let_go(_store: Store) -> None:
            for reading in kept:
                reading.close()

        self._reader.run(let_go, self._ignore, self.failed.emit)

    def close(self) -> None:
        """Stop everything where it is: what is kept is kept, and the next window reads on."""
        self._is_closed = True
        self._idle.stop()
        for line in (self.line, *self._lines.values()):
            line.stop.set()
        for thread in (self._feeder, self._files, self._watcher, self._reader, self._work):
            thread.close()
        for reading in self._reading:
            reading.close()

    # What the background tells

    def _have_remembered(self, before: Remembered) -> None:
        self.settings = self.settings or before.settings
        if self.devices is None and before.named:
            self.devices = before.named
        if before.settings is not None:
            self.ask_abilities(before.settings.device)
        if before.folder is not None and self.folder is None:
            self.watch(before.folder)
        self.drop(before.dropped)
        self.fed.emit()

    def _recount(self) -> None:
        self._work.run(jobs.overview, self._have_overview, self.failed.emit, latest="overview")

    def _have_overview(self, overview: Overview) -> None:
        self.overview = overview
        self.left = overview.unread
        if overview.unread and not self.is_reading:
            self.read()
        self.counted.emit()
        if self.shown == "" and overview.passes:
            self.show(overview.passes[0].batch)

    def _take(self, came: Came) -> None:
        if self._is_closed:  # told before, and heard only now
            return
        self._count(came)
        if came.pages and not came.kept.known:
            self._follow(came)
        self.read()
        self._recount()

    def _follow(self, came: Came) -> None:
        """Show what comes in: the pass that somebody has just begun, or the latest one where that is shown."""
        batch = came.kept.batch
        latest = self.overview.passes[0].batch if self.overview and self.overview.passes else ""
        is_new = batch not in self._begun and (came.is_asked or self.shown in ("", latest))
        self._begun.add(batch)
        if is_new and batch != self.shown:
            self.show(batch)
        elif batch == self.shown and self.is_whole:
            self._offset += len(came.pages)
            self.added.emit(came.pages)
        elif batch == self.shown:
            self._is_behind = True

    def _show_interleaved(self, batch: str) -> None:
        """List each back after its front, now that all of them are there."""
        if batch == self.shown:
            self.show(batch)

    def _have_one(self, page: ScannedPage, _left: int) -> None:
        if self._is_closed:
            return
        self.left = max(self.left - 1, 0)
        self.changed.emit(page)
        self.worked.emit()
        again = self._once_more
        if again is not None and page.fault is None and page.page is not None:
            self._once_more = None
            self.again.emit(again, page)

    def _have_read(self, _count: int) -> None:
        self.is_reading = False
        if self._is_more:
            self.read()
        else:
            self._idle.start()
        self.worked.emit()
        self._recount()

    def _not_read(self, error: ReconError) -> None:
        self.is_reading = False
        self.worked.emit()
        self.failed.emit(error)

    def _not_found(self, error: ReconError) -> None:
        self._is_asked = False
        self.failed.emit(error)

    def _act(self, name: str, do: Callable[[Store], int], meant: tuple[ScannedPage, ...]) -> None:
        def done(count: int) -> None:
            self.told.emit(name, count)
            for page in meant:
                self.look_again(page)
            self._recount()

        self._work.run(do, done, self.refused.emit, is_word=True)
