"""What every room of the window is: a view that work is done in, and that the window knows nothing else of."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recon.app import keys
from recon.app.keys import Command, Told
from recon.app.panel import Over
from recon.app.workplace import Workplace
from recon.language import tr


class Room(Workplace):
    """One of the rooms. Its ``command`` is the key that leads into it and finds its name (``app.room.NAME``).

    ``wanted`` asks for another room, ``testing`` for the test of printer and scanner.
    """

    wanted = Signal(Command)
    testing = Signal()

    command: Command

    def panels(self) -> tuple[Over, ...]:
        """Return the panels of the room."""
        return ()

    def aside(self) -> QWidget | None:
        """Return what the room shows in the header, where it has something to show there."""
        return None

    def keymap(self) -> Told:
        """Return each key of the room with what it does, in the order of use."""
        return keys.keymap(self.command)

    def retranslate(self) -> None:
        self.setAccessibleName(tr(f"app.room.{self.command.name}"))
