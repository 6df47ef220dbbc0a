"""What this machine lacks for printing, scanning and reading, and what to do about it."""

import importlib.util
import shutil
import subprocess
import sys
from ctypes.util import find_library
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from recon.language import tr
from recon.workflow import room_left
from recon.workflow.room_left import LOW_DISK, USUAL_PAGE

# Import name of every library that the program needs at run time.
_LIBRARIES = (
    "argon2",
    "cryptography",
    "cv2",
    "httpx",
    "numpy",
    "onnxruntime",
    "pikepdf",
    "PIL",
    "pypdfium2",
    "PySide6",
    "reportlab",
    "rich",
    "sqlcipher3",
    "sqlite_utils",
    "stdnum",
    "ulid",
    "zxingcpp",
)
# What Qt's xcb plugin loads; without any one of them the window does not open on an X11 desktop.
_QT_LIBRARIES = ("xcb-cursor", "xkbcommon-x11", "xcb-icccm", "xcb-keysyms", "EGL", "fontconfig", "dbus-1")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the machine should have: for what, whether it is there, and what to do if not."""

    name: str
    is_there: bool
    purpose: str
    remedy: str


def doctor(store: Path | None = None) -> tuple[Finding, ...]:
    """Look at the machine, and at the disk that the store is on, or would be (default: where we are)."""
    return (
        _finding("python", not _missing_libraries(), ", ".join(_missing_libraries())),
        _finding("tesseract", shutil.which("tesseract") is not None),
        _finding("french", "fra" in _tesseract_languages()),
        _finding("lp", shutil.which("lp") is not None),
        _finding("printer", _answers(["lpstat", "-e"])),
        Finding(
            tr("scanner.doctor.name"),
            shutil.which("scanimage") is not None,
            tr("scanner.doctor.purpose"),
            tr("scanner.doctor.remedy"),
        ),
        _finding("fonts", _has_fonts()),
        _finding("characters", _has_network("recon.reading.characters")),
        _finding("lines", _has_network("recon.reading.lines")),
        _finding("qt", not _missing_qt(), ", ".join(_missing_qt())),
        _room(store or Path.cwd()),
    )


def _room(store: Path) -> Finding:
    free = room_left.free_at(store)
    return Finding(
        tr("backup.doctor.name"),
        free >= LOW_DISK,
        tr("backup.doctor.purpose", free=room_left.in_words(free), pages=free // USUAL_PAGE),
        tr("backup.doctor.remedy", store=store),
    )


def _finding(name: str, is_there: bool, missing: str = "") -> Finding:
    purpose, remedy = (tr(f"ledger.doctor.{name}.{part}", missing=missing) for part in ("purpose", "remedy"))
    return Finding(tr(f"ledger.doctor.{name}.name"), is_there, purpose, remedy)


def _missing_libraries() -> list[str]:
    return [name for name in _LIBRARIES if importlib.util.find_spec(name) is None]


def _missing_qt() -> list[str]:
    return [name for name in _QT_LIBRARIES if sys.platform == "linux" and find_library(name) is None]


def _tesseract_languages() -> set[str]:
    return set(_output(["tesseract", "--list-langs"]).split())


def _answers(command: list[str]) -> bool:
    return bool(_output(command).strip())


def _output(command: list[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=10).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""


def _has_fonts() -> bool:
    """Tell whether the type that sheets embed was installed with the program."""
    folder = resources.files("recon.design") / "fonts"
    return any(file.name.endswith(".ttf") for file in folder.iterdir())


def _has_network(package: str) -> bool:
    """Tell whether the network of one of the readers was installed with the program."""
    return any(file.name.endswith(".onnx") for file in resources.files(package).iterdir())
