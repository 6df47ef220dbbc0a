"""The keys of the forms room; its words are in the catalogue ``formroom``."""

from PySide6.QtWidgets import QPushButton

from recon.app import keys
from recon.app.keys import Command, Told
from recon.language import tr

NEW = Command("new", "Ctrl+N")
TAKE_IN = Command("take_in", "Ctrl+I")
EDIT = Command("edit", "Return")
COPY = Command("copy", "Alt+C")
EXPORT = Command("export", "Ctrl+E")
RESTORE = Command("restore", "Alt+R")
GO_BACK = Command("go_back", "Alt+P")
SPEAK = Command("speak", "Alt+L")

SAVE = Command("save", "Ctrl+S")
TEXTS = tuple(Command("text", f"Alt+{number}") for number in (1, 2, 3))
FAULT = Command("fault", "F4")
FAULT_BACK = Command("fault_back", "Shift+F4")
THROW = Command("throw", "Alt+X")
LEAVE = Command("leave", "Esc")
OVER = Command("over", "Alt+O")
THEIRS = Command("theirs", "Alt+T")


def name(made: QPushButton, command: Command) -> None:
    """Put the command's words and key on a button."""
    words = tr(f"formroom.command.{command.name}")
    made.setText(tr("app.button", words=words, press=keys.spelled(command.keys)))
    made.setToolTip(tr(f"formroom.does.{command.name}"))


def keymap() -> Told:
    """Return the keys of the room with what they do."""
    lines = (f"{keys.spelled('Up')} {keys.spelled('Down')}", tr("formroom.does.line"))
    texts = (keys.span(TEXTS), tr("formroom.does.text"))
    undo = (keys.spelled(keys.UNDO.keys), tr("formroom.does.undo"))
    redo = (keys.spelled("Ctrl+Shift+Z"), tr("formroom.does.redo"))
    looking = (EDIT, NEW, COPY, TAKE_IN, EXPORT, GO_BACK, RESTORE)
    writing = (SAVE, FAULT, FAULT_BACK, LEAVE, THROW, OVER, THEIRS, SPEAK)
    zoom = keys.told((keys.ZOOM_IN, keys.ZOOM_OUT, keys.ZOOM_FIT, keys.REFRESH))
    return (*keys.told((keys.FIND,)), lines, *_told(looking), texts, undo, redo, *_told(writing), *zoom)


def _told(commands: tuple[Command, ...]) -> Told:
    return tuple((keys.spelled(one.keys), tr(f"formroom.does.{one.name}")) for one in commands)
