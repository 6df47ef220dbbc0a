"""Where files of an encrypted store lie while another program works with them: in memory, never on the disk.

A scanner's program writes its pages, and a printer's reads its sheets, as files in clear. In a store that is not
encrypted they lie in the store's folder; in one that is, in a folder of this user's alone that the machine keeps in
memory, where there is one.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from recon.store import Store

_IN_MEMORY = frozenset({"tmpfs", "ramfs"})
_MOUNTS = Path("/proc/self/mounts")


def place(store: Store) -> Path:
    """Return the folder for such files of ``store``; whoever makes one in it takes it away.

    Where the machine has no such memory it is the store's own folder: what is put there is taken away all the same.
    """
    if not store.vault.is_encrypted or not hasattr(os, "getuid"):
        return store.folder
    for root in _roots():
        folder = root / f"recon-{os.getuid()}"
        if _is_made(folder) and _is_made(folder / store.station):
            return folder / store.station
    return store.folder


def places(store: Store) -> tuple[Path, ...]:
    """Return the folders where such files may have been left."""
    return tuple(dict.fromkeys((store.folder, place(store))))


def _roots() -> Iterator[Path]:
    for name in (os.environ.get("XDG_RUNTIME_DIR"), "/dev/shm"):  # noqa: S108 - what is made there is checked
        if name and Path(name).is_dir() and _is_in_memory(Path(name).resolve()):
            yield Path(name)


def _is_in_memory(folder: Path) -> bool:
    kinds: dict[Path, str] = {}
    with suppress(OSError, ValueError):
        for line in _MOUNTS.read_text(errors="replace").splitlines():
            _device, where, kind, *_ = line.split(" ")
            kinds[Path(where)] = kind
    mounted = next((one for one in (folder, *folder.parents) if one in kinds), None)
    return mounted is not None and kinds[mounted] in _IN_MEMORY


def _is_made(folder: Path) -> bool:
    """Make the folder and tell whether it is ours alone: anybody may have made one of that name before."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077
