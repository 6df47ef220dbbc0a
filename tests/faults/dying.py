"""Workers that die over a page: sent to the pool by name in the place of what reads pages."""

import os
import resource
import signal
from pathlib import Path

from recon.model.page import Page, PageResult
from recon.workflow.batches import read_in_worker
from tests.faults.story import result_of

ALWAYS, ONCE, TIGHT = "always", "once", "tight"
_ROOM = 8 << 20  # bytes beyond what the worker has, and not enough to read a page


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


def read_in_little_memory(page: Page) -> PageResult:
    """Read the page for real with no memory to spare, once everything is loaded."""
    if page.position == 1:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        limit = pages * resource.getpagesize() + _ROOM
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.RLIM_INFINITY))
        try:
            return read_in_worker(page)
        finally:
            resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return read_in_worker(page)
