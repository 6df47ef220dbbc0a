"""The keys of the scan room, beside those that are the same in several rooms."""

from recon.app import keys
from recon.app.keys import Command, Told
from recon.language import tr

FILES = Command("files", "Ctrl+O")
FOLDER = Command("folder", "Alt+W")
DEVICES = Command("devices", "Alt+D")
START = Command("start", "Ctrl+Return")
STOP = Command("stop", "Esc")
SHOWN = Command("shown", "Alt+L")
FAULTS = Command("faults", "Alt+F")
ASIDE = Command("aside", "Alt+A")
RESCAN = Command("rescan", "Alt+N")
READ_AGAIN = Command("read_again", "Alt+E")
VOID = Command("void", "Alt+V")
REPLACED = Command("replaced", "Alt+R")
TURN_LEFT = Command("turn_left", "Ctrl+Left")
TURN_RIGHT = Command("turn_right", "Ctrl+Right")
_OWN = (FILES, FOLDER, DEVICES, START, STOP, FAULTS, SHOWN)
_ACTS = (RESCAN, READ_AGAIN, ASIDE, VOID, REPLACED, TURN_LEFT, TURN_RIGHT)


def words(command: Command, other: str = "") -> str:
    """Return what stands on the command's button; ``other`` is what it is called just now."""
    return tr("app.button", words=tr(f"scanroom.command.{other or command.name}"), press=keys.spelled(command.keys))


def does(command: Command) -> str:
    """Return what the command does, in a sentence."""
    return tr(f"scanroom.does.{command.name}")


def keymap() -> Told:
    """Return the room's keys in the order of use."""
    moves = (f"{keys.spelled('Left')} {keys.spelled('Right')}", tr("scanroom.does.page"))
    several = (tr("scanroom.several"), tr("scanroom.does.several"))
    own = tuple((keys.spelled(one.keys), does(one)) for one in _OWN)
    acts = tuple((keys.spelled(one.keys), does(one)) for one in _ACTS)
    return (*own, moves, several, *acts, *keys.told((keys.ZOOM_IN, keys.ZOOM_OUT, keys.ZOOM_FIT, keys.REFRESH)))
