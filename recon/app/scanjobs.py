"""What the scan room asks of the program, each a job for the background: it takes the store and changes no widget."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recon.errors import FileHeic, ReconError, ScannerError, StoreError, ToolMissing
from recon.intake.drivers import Found
from recon.intake.files import find
from recon.intake.scanner import Abilities, Device, Settings, Source
from recon.intake.watching import Look
from recon.model.sheet import Word
from recon.store import Store, choices, scans
from recon.store.scans import Pass, ScannedPage
from recon.workflow import asides
from recon.workflow.choosing import choose
from recon.workflow.explaining import explain
from recon.workflow.feeding import Side, scan_in, take_left
from recon.workflow.intaking import Kept, keep_file, new_batch, watch
from recon.workflow.reading_in import Reading
from recon.workflow.scanners import drivers, named

PASSES = 40  # of which one is chosen; older ones are in the account
CHUNK = 120  # pages that are looked up at once
FEW = 0  # pages that the window's own process reads: it has a person to answer

_FOLDER, _SCANNER, _DROPPED = "scan:folder", "scan:scanner", "scan:dropped"


@dataclass(frozen=True, slots=True)
class Remembered:
    """What this station chose last time: the folder that is watched, how it scans, the scanners that have a name."""

    folder: Path | None
    settings: Settings | None
    dropped: tuple[Path, ...]
    named: tuple[Device, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """How the scanning stands: the last passes, how many pages are to be read, and to be cleared up."""

    passes: tuple[Pass, ...]
    unread: int
    faults: int


@dataclass(frozen=True, slots=True)
class Came:
    """Something came in: the file as it was kept, and its pages; ``is_asked`` if a person has just asked for it."""

    kept: Kept
    pages: tuple[ScannedPage, ...]
    is_asked: bool


@dataclass(frozen=True, slots=True)
class Dropped:
    """What became of files that were dropped: how many were kept, here already, or not usable, and what is no scan.

    ``heic`` of those that are not usable are photographs as iPhones make them.
    """

    kept: int
    known: int
    refused: int
    ignored: tuple[Path, ...]
    is_whole: bool
    heic: int = 0


@dataclass(frozen=True, slots=True)
class Pile:
    """What came of a pile: how many pages went through the scanner, and how many of those were here already.

    ``side`` is the one that it took, if fronts and backs take a pass each; ``batch`` is what its pages are of.
    """

    pages: int
    known: int
    batch: str = ""
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A pile that passes twice: as it is given the fronts are next; with ``side`` and ``batch`` its backs."""

    side: Side | None = None
    batch: str = ""


@dataclass(slots=True)
class Line:
    """From a job to the room: what it tells, and whether it is to stop."""

    came: Callable[[Came], None]
    is_asked: bool = True
    stop: threading.Event = field(default_factory=threading.Event)

    def keep(self, store: Store, kept: Kept) -> None:
        """Tell what was kept, with the pages that it has."""
        self.came(Came(kept, pages_of(store, kept.digest), self.is_asked))


def overview(store: Store) -> Overview:
    return Overview(scans.passes(store, PASSES), scans.count_unread(store), scans.count_faults(store))


def pages(store: Store, batch: str | None, offset: int) -> tuple[ScannedPage, ...]:
    """Return the next pages of a pass, or with None of all that is to be cleared up."""
    if batch is None:
        return scans.to_clear_up(store, offset=offset, limit=CHUNK)
    return scans.of_pass(store, batch, offset=offset, limit=CHUNK)


def pages_of(store: Store, digest: str | None) -> tuple[ScannedPage, ...]:
    """Return what became of a file's pages; none of a file that could not be opened."""
    return () if digest is None else scans.of_file(store, digest)


def remembered(store: Store) -> Remembered:
    folder, how = choices.choice(store, _FOLDER), choices.choice(store, _SCANNER)
    dropped = choices.choice(store, _DROPPED) or []
    return Remembered(Path(folder) if folder else None, _settings(how), tuple(map(Path, dropped)), named(store))


def remember_folder(store: Store, folder: Path | None, operator: str) -> None:
    choose(store, _FOLDER, None if folder is None else str(folder), operator=operator)


def remember_settings(store: Store, settings: Settings, operator: str) -> None:
    value = {"device": settings.device, "source": settings.source.value, "duplex": settings.duplex, "dpi": settings.dpi}
    choose(store, _SCANNER, value, operator=operator)


def remember_dropped(store: Store, paths: tuple[Path, ...], operator: str) -> None:
    """Note files that are still to be kept: should the window be closed meanwhile, the next one goes on with them."""
    choose(store, _DROPPED, [str(path) for path in paths] or None, operator=operator)


def keep_files(store: Store, paths: tuple[Path, ...], line: Line, operator: str) -> Dropped:
    """Keep files and folders, as far as the line lets it."""
    found, batch = find(paths), new_batch(store)
    kept: list[Kept] = []
    for path in found.files:
        if line.stop.is_set():
            break
        kept.append(keep_file(store, path, batch=batch, operator=operator))
        line.keep(store, kept[-1])
    known = sum(one.known for one in kept)
    refused = sum(one.fault is not None and not one.known for one in kept)
    left, is_whole = len(kept) - known - refused, len(kept) == len(found.files)
    return Dropped(left, known, refused, found.ignored, is_whole, sum(map(is_heic, kept)))


def is_heic(kept: Kept) -> bool:
    """Tell whether it is a photograph as iPhones make them, which cannot be read."""
    return kept.fault is not None and kept.fault.code == FileHeic.code and not kept.known


def take_in_left(store: Store, line: Line, operator: str) -> None:
    for kept in take_left(store, operator=operator):
        line.keep(store, kept)


def scan_pile(
    store: Store,
    settings: Settings,
    line: Line,
    told: Callable[[int], None],
    operator: str,
    turn: "Turn | None" = None,
) -> Pile:
    """Scan what lies in the scanner; with ``turn`` one side of it, the fronts or the backs.

    Raises:
        ScannerError, StoreError: as scan_in.
    """
    known: list[Kept] = []

    def keep(kept: Kept) -> None:
        known.extend([kept] if kept.known else [])
        line.keep(store, kept)

    side = None if turn is None else turn.side or Side(store.clock())
    batch = turn.batch if turn is not None and turn.batch else new_batch(store)
    pages = scan_in(
        store,
        drivers(store),
        settings,
        batch=batch,
        operator=operator,
        kept=keep,
        told=told,
        stop=line.stop.is_set,
        side=side,
    )
    remember_settings(store, settings, operator)
    return Pile(pages, len(known), batch, side)


def watch_folder(
    store: Store, folder: Path, line: Line, told: Callable[[Look | StoreError], None], operator: str
) -> None:
    remember_folder(store, folder, operator)
    watch(
        store,
        folder,
        operator=operator,
        kept=lambda kept: line.keep(store, kept),
        told=told,
        pause=line.stop.wait,
    )


def read_pages(
    store: Store, kept: list[Reading], told: Callable[[ScannedPage, int], None], stop: threading.Event, operator: str
) -> int:
    """Read what waits; ``kept`` holds what reading takes from one time to the next."""
    if not kept:
        kept.append(Reading(store, operator=operator, few=FEW))
    return kept[0].read(told, stop=stop.is_set)


def devices(store: Store) -> Found:
    return drivers(store).look()


def abilities(store: Store, device: str) -> Abilities | ReconError:
    """Return what the device can do, or why it does not say."""
    try:
        return drivers(store).abilities(device)
    except (ScannerError, ToolMissing) as error:
        return error


def set_aside(store: Store, marked: tuple[ScannedPage, ...], why: str, operator: str) -> int:
    return asides.set_aside(store, _places(marked), why, operator=operator)


def read_again(store: Store, marked: tuple[ScannedPage, ...], operator: str) -> int:
    return asides.read_again(store, _places(marked), operator=operator)


def say(store: Store, serial: str, word: Word, why: str, by: str | None, operator: str) -> str:
    """Record what a person says of a sheet; return its serial."""
    return explain(store, [serial], word, why, operator=operator, by=by)[0].serial


def _places(marked: tuple[ScannedPage, ...]) -> list[asides.Place]:
    return [(one.digest, one.position) for one in marked if one.digest is not None]


def _settings(value: Any) -> Settings | None:
    """Return what was chosen; a choice that this version does not understand is none."""
    try:
        return Settings(str(value["device"]), Source(value["source"]), bool(value["duplex"]), int(value["dpi"]))
    except (TypeError, KeyError, ValueError):
        return None


def is_plain(error: ReconError) -> bool:
    """Tell whether the error is about the scanner, and belongs beside it."""
    return isinstance(error, (ScannerError, ToolMissing))
