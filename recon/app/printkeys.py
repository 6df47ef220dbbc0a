"""The keys that the print room alone has, and its map of all of them."""

from recon.app import keys
from recon.app.keys import Command, Told, spelled
from recon.language import tr

WARD_KIT = Command("ward_kit", "Ctrl+K")
KITS = Command("kits", "Alt+K")
PRESETS = tuple(Command("preset", f"Alt+{number}") for number in range(1, 10))
PREVIEW = Command("preview", "Alt+V")
LARGE = Command("large", "Alt+G")
LABELS = Command("labels", "Ctrl+L")
REPRINT = Command("reprint", "Ctrl+R")
BRING = Command("bring", "Ctrl+I")


def face(command: Command, **details: object) -> str:
    """Return what stands on the button of one of the room's own commands: its words, and its keys."""
    return tr("app.button", words=tr(f"printroom.command.{command.name}", None, **details), press=spelled(command.keys))


def does(command: Command) -> str:
    return tr(f"printroom.does.{command.name}")


def keymap() -> Told:
    """Return the keys of the room with what they do, in the order of use."""
    take = (spelled(keys.ACCEPT.keys), tr("app.print.does.take"))
    tick = (tr("app.key.space"), tr("app.print.does.tick"))
    more = ("+ −", tr("printroom.does.copies"))
    turn = (f"{spelled(keys.BACK.keys)} {spelled(keys.ONWARD.keys)}", tr("printroom.does.turn"))
    stop = (spelled(keys.SKIP.keys), tr("app.print.does.stop"))
    presets = (keys.span(PRESETS), does(PRESETS[0]))
    return (
        *keys.told((keys.FIND,)),
        take,
        tick,
        _told(WARD_KIT),
        presets,
        more,
        *keys.told((keys.WHOLE, keys.BLANKS, keys.ARRIVAL)),
        _told(BRING),
        _told(PREVIEW),
        turn,
        _told(LARGE),
        *keys.told((keys.PRINT, keys.SAVE)),
        stop,
        *map(_told, (LABELS, REPRINT, KITS)),
        *keys.told((keys.COUNT, keys.REFRESH)),
    )


def _told(command: Command) -> tuple[str, str]:
    return spelled(command.keys), does(command)
