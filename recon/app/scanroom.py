"""A room that is still empty."""

from recon.app import keys
from recon.app.keys import Told
from recon.app.office import Office
from recon.app.room import Room


class ScanRoom(Room):
    """Nothing yet."""

    command = keys.SCANNING

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.office = office
        self.retranslate()

    def enter(self) -> None:
        self.setFocus()

    def refresh(self) -> None:
        """Nothing to look at."""

    def close_work(self) -> None:
        """Nothing to end."""

    def keymap(self) -> Told:
        return ()
