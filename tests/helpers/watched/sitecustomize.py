"""Sees which files a Python process writes, and keeps what is in one that it takes away: loaded by Python at its start.

``RECON_WATCH`` names the folder for what is seen: ``written`` lists the files, ``commands`` what else was started, and
the folder ``gone`` holds what was deleted, but in the folder that ``RECON_ASKED`` names.
"""

import os
import shutil
import sys
from pathlib import Path

_SEEN = Path(os.environ["RECON_WATCH"])
_ASKED = Path(os.environ["RECON_ASKED"])
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_GONE = frozenset({"os.remove", "os.rename", "os.truncate", "shutil.rmtree"})
_busy: list[bool] = []


def _see(event: str, arguments: tuple[object, ...]) -> None:
    if _busy:
        return
    _busy.append(True)
    try:
        if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
            _note("written", arguments[0])
        elif event == "subprocess.Popen":
            _note("commands", arguments[1])
        elif event in _GONE:
            _keep(arguments)
    finally:
        _busy.clear()


def _note(what: str, told: object) -> None:
    with (_SEEN / what).open("a") as out:
        out.write(f"{told}\n")


def _keep(arguments: tuple[object, ...]) -> None:
    """Keep what is about to go, also what another file is about to be put in the place of."""
    folder = arguments[-1] if isinstance(arguments[-1], int) and arguments[-1] >= 0 else None
    for name in arguments[:2]:
        if not isinstance(name, str | bytes | os.PathLike):
            continue
        path = Path(os.fsdecode(name))
        if folder is not None and not path.is_absolute():
            path = Path(f"/proc/self/fd/{folder}") / path
        if path.resolve().is_relative_to(_ASKED):
            continue
        number = len(list((_SEEN / "gone").iterdir()))
        kept = _SEEN / "gone" / f"{os.getpid()}-{number}-{path.name}"
        if path.is_dir():
            shutil.copytree(path, kept, dirs_exist_ok=True)
        elif path.is_file():
            shutil.copyfile(path, kept)


sys.addaudithook(_see)
