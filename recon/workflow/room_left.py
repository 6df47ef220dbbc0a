"""Room on the disk: looked at before something is begun, so that work stops where nothing is half done.

A little is always left: for what a person has just said, for what SQLite keeps beside the database while it writes, and
for whoever makes room. It is a limit and not a file that could be thrown away: what is not begun needs nothing back.
"""

import shutil
from pathlib import Path

from recon.errors import StoreShort
from recon.language import tr

RESERVE = 256_000_000  # bytes, but of a small disk:
RESERVE_SHARE = 0.02
LOW_DISK = 5_000_000_000  # from here down a person is told
USUAL_PAGE = 1_400_000  # bytes, with what is read of it: a page of 300 dpi, as JPEG
_UNITS = ((1_000_000_000, "gb"), (1_000_000, "mb"), (1000, "kb"))


def require(folder: Path, needed: int) -> None:
    """Check that ``needed`` bytes can be written on the disk of ``folder``, and the reserve stays.

    Raises:
        StoreShort: if there is not so much room; it says how much is missing.
    """
    free, kept = free_at(folder), reserve(folder)
    if free < needed + kept:
        words = {"needed": in_words(needed + kept), "free": in_words(free), "missing": in_words(needed + kept - free)}
        raise StoreShort(store=folder, **words)


def reserve(folder: Path) -> int:
    """Return how many bytes of the disk are left for what must still be written when it is full."""
    return min(RESERVE, int(shutil.disk_usage(_there(folder)).total * RESERVE_SHARE))


def free_at(folder: Path) -> int:
    """Return how many bytes of the disk of ``folder``, which need not be there yet, can be written."""
    return shutil.disk_usage(_there(folder)).free


def in_words(size: int) -> str:
    """Return a number of bytes as people read it, rounded up: it is what is needed."""
    for unit, name in _UNITS:
        if size >= unit:
            tenths = -(-size * 10 // unit)
            number = f"{tenths / 10:.1f}" if tenths < 100 else str(-(-size // unit))
            return tr(f"backup.unit.{name}", number=number.replace(".", tr("cli.decimal_mark")))
    return tr("backup.unit.bytes", number=size)


def _there(folder: Path) -> Path:
    """Return the nearest folder that is there."""
    place = folder.absolute()
    while not place.exists() and place != place.parent:
        place = place.parent
    return place
