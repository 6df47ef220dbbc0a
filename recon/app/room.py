"""What every room of the window is: a view that work is done in, and that the window knows nothing else of."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recon.app import keys
from recon.app.keys import Command, Told
from recon.app.panel import Over
from recon.app.view import View
from recon.errors import ReconError
from recon.language import tr


class Room(View):
    """One of the rooms. Its ``command`` is the key that leads into it and finds its name (``app.room.NAME``).

    ``failed`` tells what went wrong, which the window shows; ``done`` that something went well since, and what was
    shown may go; ``wanted`` asks for another room, ``testing`` for the test of printer and scanner.
    """

    failed = Signal(ReconError)
    done = Signal()
    wanted = Signal(Command)
    testing = Signal()

    command: Command

    def enter(self) -> None:
        """Put the keyboard where the room's work is done."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Look at the store anew."""
        raise NotImplementedError

    def close_work(self) -> None:
        """End what goes on in the background; the window is about to go."""
        raise NotImplementedError

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
