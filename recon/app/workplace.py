"""Where work is done in the window: a room, or one of the ways to verify in it."""

from PySide6.QtCore import Signal

from recon.app.keys import Told
from recon.app.view import View
from recon.errors import ReconError


class Workplace(View):
    """``failed`` tells what went wrong, which the window shows; ``done`` that something went well since, and what was
    shown may go.
    """

    failed = Signal(ReconError)
    done = Signal()

    def enter(self) -> None:
        """Put the keyboard where the work is done."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Look at the store anew; what is typed or marked stays."""
        raise NotImplementedError

    def close_work(self) -> None:
        """End what goes on in the background; the window is about to go."""
        raise NotImplementedError

    def keymap(self) -> Told:
        """Return each key with what it does, in the order of use."""
        raise NotImplementedError
