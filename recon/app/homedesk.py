"""The home room without widgets: the figures as they are now, asked for again when something happened.

The store is asked in the background, and never so often that it costs more than a twentieth of the time.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from recon.app.background import Background
from recon.app.homejobs import Home, home, trust
from recon.errors import ReconError
from recon.workflow.figures import Trust

_LEAST_MS = 500
_SHARE = 20  # of the time, one part
_TRUST_MS = 30_000  # how right what is accepted is changes slowly


class HomeDesk(QObject):
    """What is known of the whole; ``home`` and ``trust`` are None until they were found out."""

    changed = Signal()
    failed = Signal(ReconError)

    def __init__(self, work: Background, operator: str) -> None:
        super().__init__()
        self._work, self._operator = work, operator
        self.home: Home | None = None
        self.trust: Trust | None = None
        self._rest, self._trust_rest = QTimer(self), QTimer(self)
        self._is_asked = False
        for timer in (self._rest, self._trust_rest):
            timer.setSingleShot(True)
        self._rest.timeout.connect(self._rested)

    def refresh(self) -> None:
        """Look into the store anew, at once."""
        self._is_asked = False
        self._ask()
        self._ask_trust()

    def look(self) -> None:
        """Look into the store as soon as it is time to: something happened there."""
        if self._rest.isActive():
            self._is_asked = True
            return
        self._rest.start(_LEAST_MS)
        self._ask()
        if not self._trust_rest.isActive():
            self._ask_trust()

    def close(self) -> None:
        """Wait for what goes on in the background."""
        self._rest.stop()
        self._work.close()

    def _ask(self) -> None:
        who = self._operator
        self._work.run(lambda store: home(store, who), self._have, self.failed.emit, latest="home")

    def _ask_trust(self) -> None:
        self._trust_rest.start(_TRUST_MS)
        self._work.run(trust, self._have_trust, self.failed.emit, latest="trust")

    def _rested(self) -> None:
        if self._is_asked:
            self._is_asked = False
            self.look()

    def _have(self, found: Home) -> None:
        self.home = found
        self._rest.start(max(_LEAST_MS, round(found.took * 1000 * _SHARE)))
        self.changed.emit()

    def _have_trust(self, found: tuple[Trust, float]) -> None:
        self.trust, took = found
        self._trust_rest.start(max(_TRUST_MS, round(took * 1000 * _SHARE)))
        self.changed.emit()
