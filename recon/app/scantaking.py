"""Files and a folder, as the scan room takes them in, without widgets: each in a thread of its own."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from recon.app import scanjobs as jobs
from recon.app.office import Office
from recon.app.scanfeeding import Feeding
from recon.app.scanjobs import Came, Dropped, Line
from recon.errors import ReconError, StoreError
from recon.intake.watching import Look
from recon.store import Store


class Taking(Feeding):
    """What is dropped is kept, and so is what comes into the folder that is watched."""

    watched = Signal()  # the folder
    worked = Signal()  # how far keeping and reading are
    kept = Signal(Dropped)  # files were kept

    _looked = Signal(object)

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._work, self._files, self._watcher = (office.background() for _ in range(3))
        self._lines = {name: Line(self._came.emit) for name in ("files", "watcher")}
        self._dropped: tuple[Path, ...] = ()
        self.folder: Path | None = None
        self.look: Look | StoreError | None = None
        self.heic = 0  # photographs in the folder that cannot be read
        self.is_keeping = False
        self._looked.connect(self._have_looked)

    # Files

    def drop(self, paths: Sequence[Path]) -> None:
        """Keep files and folders, and read them."""
        if not paths:
            return
        self.is_keeping = True
        self.worked.emit()
        line, who, every = self._lines["files"], self._operator, tuple(paths)
        self._dropped += every
        self._note_dropped()
        self._files.run(
            lambda store: jobs.keep_files(store, every, line, who),
            lambda done: self._have_kept(every, done),
            lambda error: self._not_kept(every, error),
        )

    # The folder

    def watch(self, folder: Path) -> None:
        """Watch another folder than before, from now on and whenever the window is open."""
        before, line = self._lines["watcher"], Line(self._came.emit, is_asked=False)
        before.stop.set()
        self._lines["watcher"], self.folder, self.look, self.heic = line, folder, None, 0
        self.watched.emit()
        who = self._operator
        self._watcher.run(
            lambda store: jobs.watch_folder(store, folder, line, self._looked.emit, who), self._ignore, self.failed.emit
        )

    def unwatch(self) -> None:
        """Watch no folder any more."""
        self._lines["watcher"].stop.set()
        self.folder = self.look = None
        self._ask(lambda store: jobs.remember_folder(store, None, self._operator), self._ignore)
        self.watched.emit()

    def _count(self, came: Came) -> None:
        """Count what the folder holds that can be told in one sentence for all."""
        if not came.is_asked and jobs.is_heic(came.kept):
            self.heic += 1
            self.watched.emit()

    def _have_kept(self, paths: tuple[Path, ...], done: Dropped) -> None:
        self._forget(paths if done.is_whole else ())
        self.kept.emit(done)

    def _not_kept(self, paths: tuple[Path, ...], error: ReconError) -> None:
        self._forget(paths)
        self.failed.emit(error)

    def _forget(self, paths: tuple[Path, ...]) -> None:
        self._dropped = tuple(path for path in self._dropped if path not in paths)
        self.is_keeping = bool(self._dropped)
        self._note_dropped()
        self.worked.emit()

    def _note_dropped(self) -> None:
        dropped, who = self._dropped, self._operator
        self._ask(lambda store: jobs.remember_dropped(store, dropped, who), self._ignore)

    def _have_looked(self, look: Look | StoreError) -> None:
        if look != self.look and self.folder is not None and not self._is_closed:
            self.look = look
            self.watched.emit()

    def _ask(self, job: Callable[[Store], object], then: Callable[..., None], *, latest: str = "") -> None:
        self._work.run(job, then, self.failed.emit, latest=latest)

    def _ignore(self, _given: object) -> None:
        """Nobody asks what that gave."""
