"""Taking in what was scanned: from files, and from a watched folder; feeding has what comes from a scanner.

Every original is kept in a transaction of its own before anything else happens to it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from ulid import ULID

from recon.errors import FileChanging, FileMissing, FileTooCostly, ReconError, StoreError, WorkerLost
from recon.intake.files import Intake, take
from recon.intake.watching import Look, Watch
from recon.model.harmless import harmless_name
from recon.model.ledger import Act
from recon.model.page import Fault
from recon.store import Journal, Store, queries
from recon.store.codec import fault_to_json
from recon.workflow import room_left

# Faults of the program, or of a machine that had too much to do, and not of the page: worth another try.
_OUR_OWN = frozenset({WorkerLost.code, FileTooCostly.code, ReconError.code})
# Faults of the place that a file is in.
_PASSING = frozenset({FileMissing.code, FileChanging.code})
LOOK_SECONDS = 1.0  # between two looks at a watched folder
_PASS_SECONDS = 60.0  # files that come this soon after each other are of one pass
A_PAGE = 2_000_000  # bytes: what is read of it takes less


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one file: its digest (None where it could not be opened), or why it cannot be used.

    A ``known`` file was here already; ``fault`` then is what still stands against it.
    """

    path: str
    batch: str
    digest: str | None
    known: bool = False
    fault: Fault | None = None


def new_batch(store: Store) -> str:
    """Return the name of a pass that begins now."""
    return str(ULID.from_datetime(store.clock()))


def keep_file(store: Store, path: Path, *, batch: str, operator: str) -> Kept:
    """Keep one file as it is; whatever is wrong with it becomes its fault.

    Raises:
        StoreError: if the store cannot take it.
    """
    return keep(store, take(path), str(path.absolute()), batch=batch, operator=operator, told_as=str(path))


def keep(store: Store, intake: Intake, origin: str, *, batch: str, operator: str, told_as: str = "") -> Kept:
    """Keep what was taken from ``origin``; on return it is on the disk and in the ledger.

    Raises:
        StoreShort: if there is too little room for it, and for what is read of it.
        StoreError: if the store cannot take it.
    """
    digest = None
    if intake.data is not None:
        room_left.require(store.folder, len(intake.data) + A_PAGE)
        digest = store.images.put(intake.data)
    # A name may be anything but a slash: from here on it is one line of text, that can be written and shown.
    origin, name, told = map(harmless_name, (origin, intake.path.name, told_as or origin))
    with store.transaction(operator) as journal:
        opened = {"opened": origin} if digest is not None and _could_not_be_opened(store, origin) else {}
        if digest is not None and queries.file(store, digest) is not None:
            if opened:
                journal.record(Act.FILE_AGAIN, digest, opened)
            _read_again(store, journal, digest, intake)
            still = (one.fault for one in queries.faults(store, digest=digest))
            return Kept(told, batch, digest, known=True, fault=next(still, None))
        detail: dict[str, Any] = {
            "name": name,
            "path": origin,
            "size": len(intake.data or b""),
            "content_type": intake.content_type,
            "batch": batch,
        }
        if intake.fault is None:
            completes = _completed(store, origin, intake.data or b"")
            journal.record(Act.FILE_SCANNED, str(digest), detail | {"pages": intake.pages, "completes": completes})
            return Kept(told, batch, digest)
        if not _told_before(store, origin, intake.fault):
            fault = {"kept": digest is not None, "fault": fault_to_json(intake.fault)}
            journal.record(Act.FILE_REFUSED, digest or name, detail | fault | opened)
    return Kept(told, batch, digest, fault=intake.fault)


def watch(
    store: Store,
    folder: Path,
    *,
    operator: str,
    kept: Callable[[Kept], None],
    told: Callable[[Look | StoreError], None],
    pause: Callable[[float], bool],
    clock: Callable[[], float] = monotonic,
) -> None:
    """Keep every file that comes into ``folder``, and those that are there already, until ``pause`` says to stop.

    Args:
        store: where they go.
        folder: somebody else's: nothing in it is changed.
        operator: who has it watched.
        kept: told each file that is kept, or cannot be used.
        told: told every look at the folder, or why the store could not take a file: it is tried again.
        pause: waits that many seconds, unless it is over before: then it says so.
        clock: counts seconds.
    """
    watched = WatchedFolder(store, folder, operator=operator, kept=kept, told=told, clock=clock)
    while True:
        is_more = watched.look(lambda: pause(0))
        if pause(0 if is_more else LOOK_SECONDS):
            return


class WatchedFolder:
    """Somebody else's folder, out of which every file is kept, a look at a time."""

    def __init__(
        self,
        store: Store,
        folder: Path,
        *,
        operator: str,
        kept: Callable[[Kept], None],
        told: Callable[[Look | StoreError], None],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """See watch."""
        self._store, self._operator, self._kept, self._told, self._clock = store, operator, kept, told, clock
        self._watching = Watch(folder, clock=clock)
        self._batch, self._last = "", clock()
        self._failing: dict[Path, Fault] = {}

    def look(self, stop: Callable[[], bool]) -> bool:
        """Look at the folder once, and keep what is ready until ``stop`` says so; return whether more is ready."""
        look = self._watching.look()
        self._told(look)
        if look.ready and (not self._batch or self._clock() - self._last > _PASS_SECONDS):
            self._batch = new_batch(self._store)
        for path, became in self._became(look):
            if isinstance(became, StoreError):
                self._told(became)
                return False
            if self._is_news(became, path):
                self._kept(became)
            self._last = self._clock()
            if stop():
                return False
        return look.more > 0

    def _became(self, look: Look) -> Iterator[tuple[Path, Kept | StoreError]]:
        """Yield what became of each file that was ready, up to one that the store does not take."""
        for number, path in enumerate(look.ready):
            if not self._watching.is_unchanged(path):
                continue
            try:
                became = keep_file(self._store, path, batch=self._batch, operator=self._operator)
            except StoreError as error:
                self._watching.leave(look.ready[number:])
                yield path, error
                return
            yield path, became

    def _is_news(self, became: Kept, path: Path) -> bool:
        """Tell whether anybody is to hear of it; what does not answer is told once, and tried again."""
        before = self._failing.pop(path, None)
        if became.digest is not None or became.fault is None or became.fault.code not in _PASSING:
            return True
        self._failing[path] = became.fault
        self._watching.put_off(path)
        return before != became.fault


def _read_again(store: Store, journal: Journal, digest: str, intake: Intake) -> None:
    """Put pages of a known file back in the queue that our own program, and not the paper, kept from being read."""
    ours = [told for told in queries.faults(store, digest=digest) if told.fault.code in _OUR_OWN]
    if not ours or intake.fault is not None:
        return
    positions = [told.position for told in ours if told.position is not None]
    detail = {"pages": intake.pages, "positions": positions or list(range(intake.pages))}
    journal.record(Act.FILE_AGAIN, digest, detail)


def _completed(store: Store, path: str, data: bytes) -> list[str]:
    """Return the digests of cut files from the same path that ``data`` is the whole of: scanners use names again."""
    cut = {told.digest for told in queries.faults(store, path=path) if told.fault.code == "file_truncated"}
    return sorted(digest for digest in cut if digest is not None and data.startswith(store.images.get(digest)))


def _could_not_be_opened(store: Store, path: str) -> bool:
    return any(told.digest is None for told in queries.faults(store, path=path))


def _told_before(store: Store, path: str, fault: Fault) -> bool:
    """Tell whether the same file, of which nothing could be kept, stands among the faults already."""
    return any(told.fault == fault for told in queries.faults(store, path=path) if told.digest is None)
