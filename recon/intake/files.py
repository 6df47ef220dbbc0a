"""Finding scanned files and looking at them; nothing here is ever changed or thrown away."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recon.errors import PageError, ReconError
from recon.intake.opening import first_bytes
from recon.intake.steady import read_steadily
from recon.model.page import Fault
from recon.vision.decoder import count_pages
from recon.vision.raster import HEIC, media_type

_SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".pdf"})
# Pictures that telephones and scanners make and recon cannot read: they are scans for all that, and told as faults.
_OTHER_PICTURES = frozenset({".heic", ".heif", ".avif", ".bmp", ".webp", ".gif", ".jp2", ".j2k", ".jxl", ".dng"})
# How such a picture begins, where its name does not say so.
_BEGINS = HEIC | {b"avif", b"avis"}
_THUMBNAIL = ".thm"  # a camera's small picture of a film: a JPEG by another name
# Folders that a system or a network disk keeps for itself: what was thrown away, and small copies of every picture.
_SYSTEMS = frozenset({"$recycle.bin", "system volume information", "#recycle", "@eadir"})
UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Intake:
    """One file as found: its bytes, or None where it could not be opened; ``fault`` says why it cannot be used."""

    path: Path
    data: bytes | None
    content_type: str
    pages: int
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The files to look at, in order, and those in the folders that are no scans at all."""

    files: tuple[Path, ...]
    ignored: tuple[Path, ...]


def find(paths: Iterable[Path]) -> Found:
    """Return the files that ``paths`` name: files as they are, folders with all they hold, in natural order.

    A file in a folder that is neither named nor made like a picture (a list, a hidden file) is ignored; a file named
    itself never is. A folder that cannot be opened is among the files, and so is a link that is named like a picture:
    in a folder no link is followed, since whoever put it there may not be allowed to read what it leads to. A link
    named itself is the file that it leads to.
    """
    files: dict[Path, None] = {}
    ignored: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            files[Path(os.path.realpath(path)) if path.is_symlink() else path] = None
            continue
        closed: list[Path] = []
        for file in _walk(path, closed):
            (files if looks_scanned(file) else ignored)[file] = None
        # Taken like files: that they cannot be opened then becomes their fault.
        files |= dict.fromkeys(closed)
    return Found(tuple(files), tuple(ignored))


def take(path: Path) -> Intake:
    """Return the file's bytes and what they are; whatever is wrong with it becomes the fault."""
    try:
        data = read_steadily(path)
    except PageError as error:
        return Intake(path, None, UNKNOWN_TYPE, 0, Fault.of(error))
    content_type = UNKNOWN_TYPE
    try:
        content_type = media_type(data)
        return Intake(path, data, content_type, count_pages(data))
    except PageError as error:
        return Intake(path, data or None, content_type, 0, Fault.of(error))
    except Exception as error:  # noqa: BLE001
        # A mistake of our own costs this file its pages, but never its bytes, nor the files after it.
        return Intake(path, data, content_type, 0, Fault.of(ReconError(reason=f"{type(error).__name__}: {error}")))


def natural(text: str) -> list[tuple[int, int, str]]:
    """Return a key that sorts ``page2`` before ``page10``."""
    pieces = re.findall(r"\d+|\D+", text.casefold())
    return [(0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in pieces]


def is_hidden(name: str) -> bool:
    """Tell whether a file or folder of that name is there for programs, not for people."""
    return name.startswith(".")


def is_for_systems(folder: str) -> bool:
    """Tell whether a folder of that name is never looked into."""
    return is_hidden(folder) or folder.casefold() in _SYSTEMS


def looks_scanned(file: Path) -> bool:
    """Tell whether a file in a folder is named, or made, like a picture; it is opened where its name does not say."""
    if is_hidden(file.name) or file.suffix.lower() == _THUMBNAIL:
        return False
    if file.suffix.lower() in _SUFFIXES | _OTHER_PICTURES:
        return True
    try:
        begin = first_bytes(file, 1024)
        return (begin[4:8] == b"ftyp" and begin[8:12] in _BEGINS) or bool(media_type(begin))
    except PageError:
        return False


def _walk(folder: Path, closed: list[Path]) -> Iterator[Path]:
    """Yield the files in ``folder``; folders that cannot be opened are put in ``closed``."""
    for place, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted((name for name in folders if not is_for_systems(name)), key=natural)
        links = (name for name in folders if (Path(place) / name).is_symlink())
        for name in sorted([*names, *links], key=natural):
            yield Path(place) / name
