"""The window: the libraries that it needs, and whether it opens on this screen."""

import os
import sys
from collections.abc import Iterator
from ctypes.util import find_library

from recon import programs
from recon.language import tr
from recon.workflow.doctor.asking import ask
from recon.workflow.doctor.finding import Area, Finding, about

# What Qt's xcb plugin loads; without any one of them the window does not open on an X11 desktop.
_QT_LIBRARIES = ("xcb-cursor", "xkbcommon-x11", "xcb-icccm", "xcb-keysyms", "EGL", "fontconfig", "dbus-1")
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def window() -> Iterator[Finding]:
    missing = [name for name in _QT_LIBRARIES if sys.platform == "linux" and not _is_there(name)]
    yield about(Area.WINDOW, "qt", not missing, missing=", ".join(missing))
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        yield about(Area.WINDOW, "screen", False, is_needed=False)
        return
    opened = ask([*programs.itself(), "app", "--try"])
    yield about(
        Area.WINDOW,
        "screen",
        opened.is_well,
        found=tr("doctor.screen.found") if opened.is_well else "",
        why="hangs" if opened.hangs else "broken",
        said=next(iter(opened.complaint.strip().splitlines()), "?")[:160],
    )


def _is_there(name: str) -> bool:
    """Tell whether a library is on this machine, or was brought along with the program."""
    brought = programs.is_built() and any(programs.inside().glob(f"lib{name}.so*"))
    return brought or find_library(name) is not None
