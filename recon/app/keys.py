"""The keyboard of the window: one table, from which shortcuts, buttons and the F1 map of each room are made."""

from dataclasses import dataclass

from recon.language import tr
from recon.model.verification import Outcome

# Names of keys that people know by a word; the others read the same in every language.
_WORDS = frozenset({"return", "esc", "left", "right", "up", "down", "shift"})


Told = tuple[tuple[str, str], ...]  # keys, and what they do


@dataclass(frozen=True, slots=True)
class Command:
    """``name`` finds its words in the catalogue (``app.command.NAME``), ``keys`` are Qt's names of its shortcut."""

    name: str
    keys: str


ACCEPT = Command("accept", "Return")
SKIP = Command("skip", "Esc")
UNDO = Command("undo", "Ctrl+Z")
BLANK = Command("blank", "F2")
STRUCK = Command("struck", "F3")
ILLEGIBLE = Command("illegible", "F4")
# What is said of a field in which there is no value to read.
OUTCOMES = ((BLANK, Outcome.BLANK), (STRUCK, Outcome.STRUCK), (ILLEGIBLE, Outcome.ILLEGIBLE))
BACK = Command("back", "Alt+Left")
ONWARD = Command("onward", "Alt+Right")
SHEET_BACK = Command("sheet_back", "Alt+Up")
SHEET_ONWARD = Command("sheet_onward", "Alt+Down")
ZOOM_IN = Command("zoom_in", "Ctrl++")
ZOOM_OUT = Command("zoom_out", "Ctrl+-")
ZOOM_FIT = Command("zoom_fit", "Ctrl+0")
REFRESH = Command("refresh", "F5")
COMPARE = Command("compare", "F6")
KEEP_FIRST = Command("keep_first", "F7")
KEEP_LATEST = Command("keep_latest", "F8")
LANGUAGE = Command("language", "F9")
HELP = Command("help", "F1")

LOOKS = Command("looks", "F11")
TEST = Command("test", "F12")

# In the order in which a sheet passes through them.
HOME = Command("home_room", "Ctrl+1")
PRINTING = Command("print_room", "Ctrl+2")
SCANNING = Command("scan_room", "Ctrl+3")
VERIFY = Command("verify_room", "Ctrl+4")
MATCHING = Command("match_room", "Ctrl+5")
ACCOUNT = Command("account_room", "Ctrl+6")
DELIVERING = Command("deliver_room", "Ctrl+7")
FORMS = Command("forms_room", "Ctrl+8")
ROOMS = (HOME, PRINTING, SCANNING, VERIFY, MATCHING, ACCOUNT, DELIVERING, FORMS)

FIND = Command("find", "Ctrl+F")
ARRIVAL = Command("arrival", "Ctrl+N")
WHOLE = Command("whole", "Alt+A")
BLANKS = Command("blanks", "Alt+B")
PRINT = Command("print", "Ctrl+P")
SAVE = Command("save", "Ctrl+S")
COUNT = Command("count", "Alt+C")

UNUSED = Command("unused", "Alt+U")
MISSING = Command("missing", "Alt+M")
REPLACED = Command("replaced", "Alt+R")
VOID = Command("void", "Alt+V")
REPORT = Command("report", "Ctrl+R")

PICTURE = Command("picture", "Alt+I")
RECORD = Command("record", "Alt+P")
SETTLE = Command("settle", "Alt+S")
UNMATCH = Command("unmatch", "Alt+D")
CONFIRM = Command("confirm", "Alt+O")
DECLINE = Command("decline", "Alt+N")

NEXT = Command("next", "Ctrl+Return")
PREPARE = Command("prepare", "Alt+E")
PREPARE_ALSO = Command("prepare_also", "Alt+W")
RECHECK = Command("recheck", "Alt+K")
DRY_RUN = Command("dry_run", "Alt+X")
RECONCILE = Command("reconcile", "Alt+L")
TAKE_BACK = Command("take_back", "Alt+Z")
HOLD = Command("hold", "Alt+H")
RELEASE = Command("release", "Alt+G")
RECEIPT = Command("receipt", "Alt+T")
DESTINATION = Command("destination", "Ctrl+D")
CHANGE = Command("change", "Ctrl+E")
GENUINE = Command("genuine", "Ctrl+G")

CANDIDATES = tuple(Command("candidate", f"Alt+{number}") for number in (1, 2, 3))
OPTIONS = tuple(Command("option", str(number)) for number in range(1, 10))
CARDS = OPTIONS[:8]  # each chooses one of the patients who may be the one


def spelled(keys: str) -> str:
    """Return a shortcut as the language in use names its keys."""
    return "+".join(_spelled(part) for part in keys.replace("++", "+plus").split("+"))


def face(command: Command) -> str:
    """Return what stands on the command's button: its words, and its keys."""
    return tr("app.button", words=tr(f"app.command.{command.name}"), press=spelled(command.keys))


def keymap(room: Command) -> Told:
    """Return the keys of one of the rooms that have them here, in the order of use."""
    return _MAPS[room]()


def everywhere() -> Told:
    """Return the keys that are the same in every room."""
    return ((span(ROOMS), tr("app.does.room")), *told((LANGUAGE, LOOKS, TEST, HELP)))


def _verifying() -> Told:
    singles = (ACCEPT, SKIP, UNDO, BLANK, STRUCK, ILLEGIBLE)
    moves = (BACK, ONWARD, SHEET_BACK, SHEET_ONWARD, ZOOM_IN, ZOOM_OUT, ZOOM_FIT, REFRESH)
    return (
        *told(singles),
        (span(CANDIDATES), tr("app.does.candidate")),
        (span(OPTIONS), tr("app.does.option")),
        *told((*moves, COMPARE, KEEP_FIRST, KEEP_LATEST)),
    )


def _accounting() -> Told:
    tick = (tr("app.key.space"), tr("app.account.does.tick"))
    return (*told((FIND,)), tick, *told((WHOLE, UNUSED, MISSING, REPLACED, VOID, COUNT, REPORT, REFRESH)))


def _matching() -> Told:
    lines = (f"{spelled('Up')} {spelled('Down')}", tr("app.match.does.line"))
    groups = (f"{spelled(BACK.keys)} {spelled(ONWARD.keys)}", tr("app.match.does.group"))
    choose = (span(CARDS), tr("app.match.does.choose"))
    take = (spelled(ACCEPT.keys), tr("app.match.does.take"))
    back = (spelled(SKIP.keys), tr("app.match.does.back"))
    undo = (spelled(UNDO.keys), tr("app.match.does.undo"))
    acts = told((SETTLE, UNMATCH, CONFIRM, DECLINE))
    return (lines, groups, choose, *told((FIND,)), take, back, undo, *acts, *told((PICTURE, RECORD, REFRESH)))


def _delivering() -> Told:
    lines = (f"{spelled('Up')} {spelled('Down')}", tr("app.deliver.does.line"))
    sheets = (f"{spelled(SHEET_BACK.keys)} {spelled(SHEET_ONWARD.keys)}", tr("app.deliver.does.sheet"))
    stages = (f"{spelled(BACK.keys)} {spelled(ONWARD.keys)}", tr("app.deliver.does.stage"))
    stop = (spelled(SKIP.keys), tr("app.deliver.does.stop"))
    acts = (PREPARE, PREPARE_ALSO, RECHECK, DRY_RUN, RECONCILE, TAKE_BACK, RECEIPT, GENUINE)
    there = (HOLD, RELEASE, DESTINATION, CHANGE)
    return (lines, sheets, stages, *told((NEXT,)), stop, *told(acts), *told(there), *told((REFRESH,)))


_MAPS = {
    VERIFY: _verifying,
    MATCHING: _matching,
    ACCOUNT: _accounting,
    DELIVERING: _delivering,
}


def told(commands: tuple[Command, ...]) -> Told:
    """Return each command's keys with what it does (``app.does.NAME``)."""
    return tuple((spelled(one.keys), tr(f"app.does.{one.name}")) for one in commands)


def span(commands: tuple[Command, ...]) -> str:
    """Return keys that follow each other as people read them: from the first to the last."""
    return tr("app.key.span", first=spelled(commands[0].keys), last=commands[-1].keys[-1])


def _spelled(part: str) -> str:
    if part == "plus":
        return "+"
    return tr(f"app.key.{part.lower()}") if part.lower() in _WORDS else part
