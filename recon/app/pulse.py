"""The pulse of the store: a thread that looks now and then whether anything was written, by whomever."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from recon.errors import ReconError, StoreMissing
from recon.model import bug
from recon.store import Store, ledger
from recon.store.database import FILE, told

EVERY = 1.5  # seconds
_BUSY_MS = 100  # a look that finds the store locked is put off, so that closing never waits for it
_LAST_LOOK = 0.15  # seconds that closing waits for the look under way


class Pulse(QObject):
    """Tells ``changed`` when the ledger has grown, whether this window wrote it or another program.

    A store that cannot be looked into is told once (``failed``), and looked for again; once it is there, that counts as
    a change.
    """

    changed = Signal()
    failed = Signal(ReconError)

    def __init__(self, open_store: Callable[[], Store], *, every: float = EVERY) -> None:
        super().__init__()
        self._open, self._every = open_store, every
        self._stop = Event()
        self._thread = Thread(target=self._beat, name="pulse", daemon=True)

    def start(self) -> None:
        """Begin to look; whoever is to hear of it has connected by now."""
        self._thread.start()

    def close(self) -> None:
        """Stop at once; of a look that is under way nothing is heard any more."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(_LAST_LOOK)

    def _beat(self) -> None:
        look, last, is_told = _Look(self._open), -1, False
        while not self._stop.is_set():
            try:
                now = look.last()
            except Exception as error:  # noqa: BLE001 - whatever it is, the next look may find the store again
                look.close()
                if not is_told:
                    self._tell(self.failed.emit, error if isinstance(error, ReconError) else bug.told(error))
                is_told = True
            else:
                if is_told or (last not in (-1, now)):
                    self._tell(self.changed.emit)
                last, is_told = now, False
            self._stop.wait(self._every)
        look.close()

    def _tell(self, emit: Callable[..., None], *what: object) -> None:
        if not self._stop.is_set():
            emit(*what)


class _Look:
    """The store as the pulse has it open; opened again after it was gone."""

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._open = open_store
        self._store: Store | None = None
        self._file: tuple[Path, int] | None = None

    def last(self) -> int:
        """Return the number of the ledger's last entry.

        Raises:
            ReconError: why the store cannot be looked into.
        """
        if self._store is None:
            self._store = self._open()
            self._store.db.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        with told(self._store.folder):
            self._be_there(self._store)
            return ledger.last(self._store.db)

    def close(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store = self._file = None

    def _be_there(self, store: Store) -> None:
        """See that the open file is still the one in the folder: one that was taken away can be read for ever."""
        file = store.folder / FILE
        try:
            found = file, file.stat().st_ino
        except FileNotFoundError as error:
            raise StoreMissing(store=store.folder) from error
        if self._file is None:
            self._file = found
        if found != self._file:
            raise StoreMissing(store=store.folder)
