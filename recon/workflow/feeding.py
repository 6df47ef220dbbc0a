"""Straight from a scanner: every page is kept as it comes, and whoever is killed meanwhile loses none.

What a scanner gives lies in a folder of the store until it is kept (in memory where the store is encrypted), and is
gone from there afterwards; what a program left there that was killed is taken in by the next one.

A feeder that sees one side only is asked twice, fronts then backs. Which page is which sheet's its code says: whether
the passes fit together changes only the order in which they are listed, and what is told.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from time import time

from recon.errors import StoreError
from recon.intake.escl_address import shown
from recon.intake.files import Intake, take
from recon.intake.scanner import Scanner, Settings
from recon.language import system_reason
from recon.store import Store
from recon.workflow import room_left, scratch
from recon.workflow.held import held
from recon.workflow.intaking import A_PAGE, Kept, keep, new_batch

SCANNER_FOLDER = "scanner"  # in the store, or in memory: pages on their way from a scanner

_A_PILE = 50 * A_PAGE
_PART_SECONDS = 120.0  # without a change, and no page is still on its way through the scanner


class Backs(StrEnum):
    """In which order the backs go through, the fronts having gone first: the pile is turned over, or laid in anew."""

    REVERSED = "reversed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Side:
    """Which side of the paper a pass takes, of two passes that began at ``began``; ``fronts`` went through before."""

    began: datetime
    fronts: int | None = None  # None: these are the fronts
    order: Backs = Backs.REVERSED

    def named(self, page: int) -> str:
        """Return which paper the ``page`` of this pass is, and which side of it."""
        if self.fronts is None:
            return f"{page:04d}-1"
        is_turned = self.order is Backs.REVERSED and page <= self.fronts
        return f"{self.fronts + 1 - page if is_turned else page:04d}-2"


@dataclass(frozen=True, slots=True)
class Sides:
    """How many pages both passes gave; ``backs`` is None where the second one was not begun."""

    fronts: int
    backs: int | None = None

    @property
    def fit(self) -> bool:
        """Whether each paper has gone through twice."""
        return self.fronts == self.backs


def scan_both(
    store: Store,
    scanner: Scanner,
    settings: Settings,
    *,
    order: Backs,
    turned: Callable[[int], bool],
    batch: str,
    operator: str,
    kept: Callable[[Kept], None],
    told: Callable[[int], None],
    stop: Callable[[], bool],
) -> Sides:
    """Scan the fronts, have the pile turned, and scan the backs; every page is kept as it comes.

    Args:
        store: where they go.
        scanner: reaches the device.
        settings: how to scan.
        order: in which the backs go through.
        turned: told how many fronts came; returns, once the pile lies in the feeder again, whether to go on.
        batch: the pass that all of them are of.
        operator: who scans.
        kept: as for scan_in.
        told: as for scan_in.
        stop: as for scan_in.

    Raises:
        ScannerError, StoreError: as scan_in; what was kept until then stays.
    """
    began = store.clock()

    def scan(side: Side) -> int:
        return scan_in(
            store, scanner, settings, batch=batch, operator=operator, kept=kept, told=told, stop=stop, side=side
        )

    fronts = scan(Side(began))
    if not turned(fronts):
        return Sides(fronts)
    return Sides(fronts, scan(Side(began, fronts, order)))


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
    side: Side | None = None,
) -> int:
    """Scan what lies in the scanner and keep every page as it comes; return how many came, in however many files.

    Args:
        store: where they go.
        scanner: reaches the device.
        settings: how to scan.
        batch: the pass that the pages are of.
        operator: who scans.
        kept: told each page that is kept.
        told: told the number of the page that goes through the scanner.
        stop: asked a few times a second.
        side: which one, where both take a pass each.

    Raises:
        ScannerError: if the scanner does not go on; what was kept until then stays.
        StoreShort: if there is too little room for a pile: no paper goes through.
        StoreError: if the store cannot take it; the page in hand stays in the store's folder for another try.
    """
    room_left.require(store.folder, _A_PILE)
    files = pages = 0
    began = (store.clock() if side is None else side.began).astimezone(store.timezone)
    with _own_folder(store) as folder, closing(_pages(scanner, settings, folder, told, stop)) as coming:
        for page in coming:
            files += 1
            number = f"{files:04d}" if side is None else side.named(files)
            name = f"{began:%Y%m%d-%H%M%S}-{number}{page.suffix}"
            one, count = _keep_page(store, page, name, f"{shown(settings.device)}/{name}", batch, operator)
            pages += count
            kept(one)
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


def _pages(
    scanner: Scanner, settings: Settings, folder: Path, told: Callable[[int], None], stop: Callable[[], bool]
) -> Generator[Path, None, None]:
    """Yield the scanner's pages; closing it ends the scanner, whatever happened to the page in hand."""
    yield from scanner.scan(settings, folder, told=told, stop=stop)


def _keep_page(store: Store, page: Path, name: str, origin: str, batch: str, operator: str) -> tuple[Kept, int]:
    """Keep a file that a scanner gave, and return with it how many pages it has: some give a pile in one file."""
    intake = take(page)
    named = Intake(Path(name), intake.data, intake.content_type, intake.pages, intake.fault)
    told = keep(store, named, origin, batch=batch, operator=operator)
    # Only now: it is on the disk, and in the ledger. What could not be read stays for another try.
    if told.digest is not None or _is_empty(page):
        page.unlink(missing_ok=True)
    return told, max(intake.pages, 1)


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
            yield _keep_page(store, page, name, f"{SCANNER_FOLDER}/{name}", batch, operator)[0]
    with suppress(OSError):
        folder.rmdir()


def _is_given_up(part: Path) -> bool:
    """Tell whether nothing writes the half page any more: the scanner's program may outlive the one that began it."""
    try:
        return time() - part.stat().st_mtime > _PART_SECONDS
    except OSError:
        return False
