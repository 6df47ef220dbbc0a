"""What programs leave that are killed while they write: it goes, once it is old or in the way, and nobody's any more.

Whoever writes holds what is being written. A lock goes with the program, so that what nobody holds is nobody's; where a
system knows no such locks nothing is taken away.
"""

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from recon.store.held import held
from recon.store.keyfile import COPY, FILE

_BEGUN_SECONDS = 60.0  # by then whoever began a store holds its folder
_OLD_SECONDS = 3600.0
# As vault.write_durably calls a file until it is whole.
_HALF = re.compile(r".+\.[0-9]+-[0-9a-f]{8}\.tmp")
# As a folder is called in which a store is only being made, and all that is in it. A copy that somebody hid beside the
# store may be called ``.store.20261130``, and one that is being put back is called like it: they are not taken for one.
_ENDING = ".new"
_MADE = rf"[a-z0-9_]{{8}}{re.escape(_ENDING)}"
_NEW = re.compile(rf"recon\.db(-\w+)?|images|blanks|({re.escape(FILE)}|{re.escape(COPY)})(\..+\.tmp)?")
_swept: set[Path] = set()


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """Give a new folder beside ``folder`` to make a store in, held as long as the block lasts; if it fails, it goes.

    Raises:
        OSError: if none can be made there.
    """
    made = Path(mkdtemp(prefix=f".{folder.name}.", suffix=_ENDING, dir=folder.parent))
    with held(made):
        try:
            yield made
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise


def sweep_beside(folder: Path) -> None:
    """Take away the stores that were begun for ``folder`` and never finished: empty ones, which nobody holds."""
    place = folder.absolute()
    if place in _swept:
        return
    _swept.add(place)  # once is enough for a program that opens a store again and again
    name = re.compile(rf"\.{re.escape(folder.name)}\.{_MADE}")
    with suppress(OSError):
        for found in place.parent.iterdir():
            if name.fullmatch(found.name) and _is_old(found, _BEGUN_SECONDS) and _is_unused(found):
                with held(found) as is_ours:
                    if is_ours:
                        shutil.rmtree(found, ignore_errors=True)


def sweep_half(folder: Path) -> None:
    """Take away the half-written files in the store ``folder`` that are an hour old and that nobody holds."""
    for found in folder.rglob("*.tmp"):
        if _HALF.fullmatch(found.name) and not found.is_symlink() and _is_old(found, _OLD_SECONDS):
            with held(found) as is_ours, suppress(OSError):
                if is_ours:
                    found.unlink()


def _is_unused(folder: Path) -> bool:
    """Tell whether there is nothing in a folder but what a store without a single scan has, or a part of it."""
    if folder.is_symlink():
        return False
    try:
        names = [one.name for one in folder.iterdir()]
        kept = [one for part in ("images", "blanks") if (folder / part).is_dir() for one in (folder / part).iterdir()]
    except OSError:
        return False
    return not kept and all(_NEW.fullmatch(name) for name in names)


def _is_old(file: Path, seconds: float) -> bool:
    try:
        return time.time() - file.stat().st_mtime > seconds
    except OSError:
        return False
