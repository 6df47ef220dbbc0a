"""Workers that die over a page, sent to the pool by name in the place of what reads pages; and one without memory.

By itself (``python -m tests.faults.dying``) it reads a page with no memory to spare.
"""

import json
import os
import resource
import signal
import tempfile
from contextlib import suppress
from pathlib import Path

from recon.model.page import Page, PageResult
from recon.model.policy import Policy
from recon.store import Store, queries
from recon.workflow.scanning import page_reader
from tests.faults.story import Place, printed_really, result_of

ALWAYS, ONCE = "always", "once"
_ROOM, _PIECE = 1 << 20, 1 << 18  # bytes beyond what the process has; bytes taken at once until there are no more


def read_or_die(page: Page) -> PageResult:
    """Read the page by its name; how the worker dies over one, and how often, stands in its path's folder."""
    plan = Path(os.environ["RECON_TESTS_DYING"])
    how = plan / page.name
    if how.exists():
        name, often = how.read_text().split()
        if often == ONCE:
            how.unlink()
        os.kill(os.getpid(), signal.Signals[name])
    return result_of(page)


def _all_there_is() -> list[bytearray]:
    hoard: list[bytearray] = []
    with suppress(MemoryError):
        while True:
            hoard.append(bytearray(_PIECE))
    return hoard


def main() -> None:
    """Read a real page with no memory to spare, then with all of it; tell what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder) / "place")
        printed_really(place)
        with Store.open(place.store) as store:
            reader, (page, *_) = page_reader(store, Policy()), queries.unread(store)
            reader(page)  # everything that reading takes is loaded
            held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
            resource.setrlimit(resource.RLIMIT_AS, (held + _ROOM, resource.RLIM_INFINITY))
            hoard = _all_there_is()
            tight = reader(page)
            del hoard
            resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            print(json.dumps([tight.fault and tight.fault.code, len(reader(page).readings)]))


if __name__ == "__main__":
    main()
