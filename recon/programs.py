"""Where this program and those that come with it are, be it built into a folder of its own or run by Python.

Built, all it needs lies in that folder, and there is no Python to ask: whatever starts recon again, or tesseract, asks
here how.
"""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

BUILD = "build-id"  # the file inside a built program that tells it from every other build
_TESSERACT = "tesseract"
_AS_HELPER = "--multiprocessing-fork"  # the word by which multiprocessing has a built program start as a helper
_STARTED_FROM = "/proc/self/exe"
_STARTED_BY = "RECON_STARTED_BY_BUILD"


def is_built() -> bool:
    """Tell whether this is the built program, which needs nothing of the system's Python."""
    return bool(getattr(sys, "frozen", False))


def folder() -> Path:
    """Return the folder of the built program: with all that came with it, and nothing else."""
    return Path(sys.executable).resolve().parent


def inside() -> Path:
    """Return where in that folder the libraries and files lie."""
    return Path(getattr(sys, "_MEIPASS", folder()))


def hold_to_itself() -> None:
    """Have the built program load from what it was started from, also after an upgrade put another in its place.

    Most modules are loaded when they are first needed, from the program's own file. Under its name lies the new one by
    then; the system still has the old one for whoever runs it.
    """
    archive = getattr(sys.modules.get("pyimod02_importers"), "pyz_archive", None)
    if archive is not None and Path(_STARTED_FROM).exists():
        archive._filename = _STARTED_FROM


def begin() -> bool:
    """Have the built program know which build it is; tell whether it may go on.

    Readers of pages are processes of the program's own. Those of another version, put in its place while it runs, would
    take its work for theirs. One that may not go on has heard what it was sent: whoever sends waits for that.
    """
    if _AS_HELPER not in sys.argv:
        os.environ[_STARTED_BY] = _build()
        return True
    if not is_replaced():
        return True
    line = next((word.partition("=")[2] for word in sys.argv if word.startswith("pipe_handle=")), "")
    if line.isdecimal():
        with suppress(OSError), os.fdopen(int(line), "rb") as sent:
            while sent.read(65_536):
                pass
    return False


def is_replaced() -> bool:
    """Tell whether another build, or nothing, lies by now where the built program was started from.

    Python's own is none, whoever started it.
    """
    if not is_built():
        return False
    own = _build()
    return os.environ.get(_STARTED_BY, own) != own


def _build() -> str:
    """Return which build lies there now, empty where there is none, or none that can be read."""
    try:
        return (inside() / BUILD).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def itself() -> list[str]:
    """Return the words that start recon again, before those of its own command line."""
    return [sys.executable] if is_built() else [sys.executable, "-m", "recon"]


def tesseract() -> str | None:
    """Return the tesseract to use, None where there is none: the one that came along, else the system's."""
    own = inside() / _TESSERACT / (f"{_TESSERACT}.exe" if sys.platform == "win32" else _TESSERACT)
    return str(own) if is_built() and own.is_file() else shutil.which(_TESSERACT)


def environment_of(program: str | None) -> dict[str, str]:
    """Return the environment to start a program in: ours finds its libraries and languages in our folder."""
    environment = dict(os.environ)
    if is_built() and program is not None and Path(program).is_relative_to(inside()):
        before = environment.get("LD_LIBRARY_PATH")
        environment["LD_LIBRARY_PATH"] = os.pathsep.join([str(inside()), *([before] if before else [])])
        environment["TESSDATA_PREFIX"] = str(inside() / _TESSERACT / "tessdata")
    return environment
