"""``recon app``: the desktop window."""

import os
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from pathlib import Path

from recon.cli.forms import add_folders, chosen_kit
from recon.cli.unlocking import unlock_for_window
from recon.errors import ToolMissing
from recon.language import tr


def configure(parser: ArgumentParser) -> None:
    add_folders(parser)
    parser.add_argument("place", nargs="?", type=Path, metavar=tr("cli.path"), help=tr("cli.app.place"))
    # For recon doctor: open the screen, and end.
    parser.add_argument("--try", dest="only_try", action="store_true", help=SUPPRESS)


def run(options: Namespace) -> int:
    if options.place is not None:
        options.store = _folder(options.place)
    # Without a screen Qt would end the program on the spot, and tell nobody what to do.
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in screens):
        raise ToolMissing(tool=tr("cli.app.screen"), reason=tr("cli.app.no_screen"))
    try:
        from recon.app import main, try_screen
    except ImportError as error:
        raise ToolMissing(tool="Qt", reason=tr("cli.app.no_qt", reason=error)) from error
    if options.only_try:
        return try_screen()
    unlock_for_window(options)
    return main(options.store, options.language, options.operator, lambda: chosen_kit(options))


def _folder(place: Path) -> Path:
    """Return the store that is meant by its folder or, as a desktop gives what was double-clicked, by a file in it."""
    return place.parent if place.is_file() else place
