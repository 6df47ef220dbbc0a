"""Taking in what was scanned: from files, from a watched folder, and straight from a scanner.

Every original is kept in a transaction of its own before anything else happens to it. What a scanner gives lies in a
folder of the store until then (in memory where the store is encrypted), and is gone from there afterwards; what a
program left there that was killed is taken in by the next one.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, time
from typing import Any

from ulid import ULID

from recon.errors import FileChanging, FileMissing, FileTooCostly, ReconError, StoreError, WorkerLost
from recon.intake.files import Intake, take
from recon.intake.scanner import Scanner, Settings
from recon.intake.watching import Look, Watch
from recon.language import system_reason
from recon.model.harmless import harmless_name
from recon.model.ledger import Act
from recon.model.page import Fault
from recon.store import Journal, Store, queries
from recon.store.codec import fault_to_json
from recon.workflow import room_left, scratch
from recon.workflow.held import held

SCANNER_FOLDER = "scanner"  # in the store, or in memory: pages on their way from a scanner

# Faults of the program, or of a machine that had too much to do, and not of the page: worth another try.
_OUR_OWN = frozenset({WorkerLost.code, FileTooCostly.code, ReconError.code})
# Faults of the place that a file is in.
_PASSING = frozenset({FileMissing.code, FileChanging.code})
_LOOK_SECONDS = 1.0
_PASS_SECONDS = 60.0  # files that come this soon after each other are of one pass
_A_PAGE = 2_000_000  # bytes: what is read of it takes less
_A_PILE = 50 * _A_PAGE
_PART_SECONDS = 120.0  # without a change, and no page is still on its way through the scanner


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
        room_left.require(store.folder, len(intake.data) + _A_PAGE)
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


def scan_in(
    store: Store,
    scanner: Scanner,
    settings: Settings,
    *,
    batch: str,
    operator: str,
    kept: Callable[[Kept], None],
    told: Callable[[int], None],
    stop: Callable[[], bool],
) -> int:
    """Scan what lies in the scanner and keep every page as it comes; return how many came.

    Args:
        store: where they go.
        scanner: reaches the device.
        settings: how to scan.
        batch: the pass that the pages are of.
        operator: who scans.
        kept: told each page that is kept.
        told: told the number of the page that goes through the scanner.
        stop: asked a few times a second.

    Raises:
        ScannerError: if the scanner does not go on; what was kept until then stays.
        StoreShort: if there is too little room for a pile: no paper goes through.
        StoreError: if the store cannot take it; the page in hand stays in the store's folder for another try.
    """
    room_left.require(store.folder, _A_PILE)
    pages = 0
    began = store.clock().astimezone(store.timezone)
    with _own_folder(store) as folder, closing(_pages(scanner, settings, folder, told, stop)) as coming:
        for page in coming:
            pages += 1
            name = f"{began:%Y%m%d-%H%M%S}-{pages:04d}{page.suffix}"
            kept(_keep_page(store, page, name, f"{settings.device}/{name}", batch, operator))
    return pages


def take_left(store: Store, *, operator: str) -> tuple[Kept, ...]:
    """Keep the pages that a program which was killed had from a scanner and not kept yet.

    Raises:
        StoreError: if the store cannot take them.
    """
    taken: list[Kept] = []
    for folder in _left(store):
        with held(folder) as is_ours:
            if is_ours and folder.is_dir():
                taken += _sweep(store, folder, operator)
    return tuple(taken)


def _left(store: Store) -> list[Path]:
    places = [place / SCANNER_FOLDER for place in scratch.places(store)]
    return [folder for place in places if place.is_dir() for folder in sorted(place.iterdir())]


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
    watching = Watch(folder, clock=clock)
    batch, last = "", clock()
    failing: dict[Path, Fault | None] = {}
    while True:
        look = watching.look()
        told(look)
        if look.ready and (not batch or clock() - last > _PASS_SECONDS):
            batch = new_batch(store)
        for number, path in enumerate(look.ready):
            try:
                became = keep_file(store, path, batch=batch, operator=operator)
            except StoreError as error:
                watching.leave(look.ready[number:])
                told(error)
                break
            if _is_news(became, path, watching, failing):
                kept(became)
            last = clock()
            if pause(0):
                return
        if pause(_LOOK_SECONDS):
            return


def _is_news(became: Kept, path: Path, watching: Watch, failing: dict[Path, Fault | None]) -> bool:
    """Tell whether anybody is to hear of it; what does not answer may answer later: told once, it is tried again."""
    before, failing[path] = failing.get(path), became.fault
    if became.digest is not None or became.fault is None or became.fault.code not in _PASSING:
        return True
    watching.leave([path])
    return before != became.fault


def _pages(
    scanner: Scanner, settings: Settings, folder: Path, told: Callable[[int], None], stop: Callable[[], bool]
) -> Generator[Path, None, None]:
    """Yield the scanner's pages; closing it ends the scanner, whatever happened to the page in hand."""
    yield from scanner.scan(settings, folder, told=told, stop=stop)


def _keep_page(store: Store, page: Path, name: str, origin: str, batch: str, operator: str) -> Kept:
    intake = take(page)
    named = Intake(Path(name), intake.data, intake.content_type, intake.pages, intake.fault)
    told = keep(store, named, origin, batch=batch, operator=operator)
    # Only now: it is on the disk, and in the ledger. What could not be read stays for another try.
    if told.digest is not None or _is_empty(page):
        page.unlink(missing_ok=True)
    return told


def _is_empty(page: Path) -> bool:
    try:
        return page.stat().st_size == 0
    except OSError:
        return False


@contextmanager
def _own_folder(store: Store) -> Iterator[Path]:
    """Give an empty folder in the store that is for one scan alone; it goes when nothing is left in it."""
    place = scratch.place(store) / SCANNER_FOLDER
    folder = place / new_batch(store)
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise StoreError(store=store.folder, reason=system_reason(error)) from error
    with held(folder):
        try:
            yield folder
        finally:
            with suppress(OSError):
                folder.rmdir()


def _sweep(store: Store, folder: Path, operator: str) -> Iterable[Kept]:
    batch = new_batch(store)
    for page in sorted(folder.iterdir()):
        if page.suffix == ".part":
            if _is_given_up(page):
                page.unlink(missing_ok=True)
        else:
            name = f"{folder.name}-{page.name}"
            yield _keep_page(store, page, name, f"{SCANNER_FOLDER}/{name}", batch, operator)
    with suppress(OSError):
        folder.rmdir()


def _is_given_up(part: Path) -> bool:
    """Tell whether nothing writes the half page any more: the scanner's program may outlive the one that began it."""
    try:
        return time() - part.stat().st_mtime > _PART_SECONDS
    except OSError:
        return False


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
    cut = {told.digest for told in queries.faults(store) if (told.path, told.fault.code) == (path, "file_truncated")}
    return sorted(digest for digest in cut if digest is not None and data.startswith(store.images.get(digest)))


def _could_not_be_opened(store: Store, path: str) -> bool:
    return any((told.path, told.digest) == (path, None) for told in queries.faults(store))


def _told_before(store: Store, path: str, fault: Fault) -> bool:
    """Tell whether the same file, of which nothing could be kept, stands among the faults already."""
    return any((told.path, told.fault) == (path, fault) for told in queries.faults(store) if told.digest is None)
