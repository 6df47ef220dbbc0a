"""What this process knows of patients stays in it, whatever happens to it: no picture of its memory, no telling trace.

Where the system does not know of such a thing nothing is done.
"""

import sys
import threading
from contextlib import suppress

from recon.model.bug import trace

_PR_SET_DUMPABLE = 4  # prctl(2)


def leave_no_core() -> None:
    """Have the system write no picture of this process's memory when it dies, nor of those that it starts."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def be_closed() -> None:
    """Let no other program of this user look into this process.

    Not for the window: what asks the desktop for a file or a printer has to be looked at by it.
    """
    if sys.platform != "linux":
        return
    with suppress(ImportError, OSError, AttributeError):
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def say_no_values() -> None:
    """Have what goes wrong in a thread, or on the way out, be told without what it was working on."""
    threading.excepthook = lambda told: _tell(told.exc_value)
    sys.unraisablehook = lambda told: _tell(told.exc_value)


def _tell(error: BaseException | None) -> None:
    if error is not None and sys.stderr is not None:
        sys.stderr.write(trace(error))
