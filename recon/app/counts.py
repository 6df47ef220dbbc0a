"""How much waits in each room, counted anew whenever something was written, by whomever."""

from PySide6.QtCore import QObject, Signal

from recon.app.homejobs import badges
from recon.app.office import Office
from recon.errors import ReconError


class Counts(QObject):
    """Tells ``counted`` with a number for each room, by its name; what cannot be counted now is not told."""

    counted = Signal(dict)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._background = office.background()
        office.pulse.changed.connect(self.count)

    def count(self) -> None:
        self._background.run(badges, self.counted.emit, self._ignore, latest="counts")

    def close(self) -> None:
        self._background.close()

    def _ignore(self, _error: ReconError) -> None:
        """The rooms tell what is wrong with the store; the counts come again with the next change."""
