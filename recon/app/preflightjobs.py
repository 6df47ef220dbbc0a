"""What the panel that tests printer and scanner asks of the machine."""

from collections.abc import Callable

from recon.errors import ReconError
from recon.intake.scanner import Settings
from recon.store import Store
from recon.workflow import cups, preflight
from recon.workflow.preflight import Tested
from recon.workflow.scanners import drivers


def printers() -> tuple[str, ...]:
    """Return the printers that there are; none where nothing drives any: the page can be saved all the same."""
    try:
        return cups.printers()
    except ReconError:
        return ()


def scan(store: Store, settings: Settings, stop: Callable[[], bool]) -> tuple[Tested, ...]:
    """Scan the page in the scanner that the room knows, and say what is to be said of it."""
    return preflight.look_at_scan(drivers(store), settings, told=lambda _page: None, stop=stop)
