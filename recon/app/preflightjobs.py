"""What the panel that tests printer and scanner asks of the machine."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from recon.app import scanjobs
from recon.app.paper import Paper, paint
from recon.intake.scanner import Settings
from recon.language import tr
from recon.store import Store
from recon.workflow import preflight
from recon.workflow.preflight import Tested
from recon.workflow.scanners import drivers


def scanner_of(store: Store) -> Settings | None:
    """Return how this station scanned last, None where it never did."""
    return scanjobs.remembered(store).settings


def put(paper: Paper, sides: int) -> None:
    """Print the page the very way that sheets go to that printer.

    Raises:
        OutputError, PrintStopped, ToolMissing: if it does not take it.
    """
    if paper.queue is not None:
        preflight.print_page(paper.queue, sides=sides)
    elif paper.printer is not None:
        title = tr("preflight.page.title")
        with tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / "page.pdf"
            preflight.write_page(pdf, sides=sides)
            paint(paper.printer, pdf, title=title, painted=lambda _done: None, stop=lambda: False, duplex=sides > 1)


def scan(store: Store, settings: Settings, stop: Callable[[], bool]) -> tuple[Tested, ...]:
    """Scan the page, and say what is to be said of it."""
    return preflight.look_at_scan(drivers(store), settings, told=lambda _page: None, stop=stop)
