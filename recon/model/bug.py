"""A fault of the program itself, told without what it was working on: that may be about a patient.

What an exception of Python's says often repeats the value it did not like; its kind and its place never do.
"""

from pathlib import Path

from recon import programs
from recon.errors import ProgramReplaced, ReconError

_PACKAGE = Path(__file__).parents[1]


def told(bug: BaseException) -> ReconError:
    """Return the fault as an error of ours, which says its kind and where in the program it happened.

    Of a program that was upgraded or removed while it ran, that is what is wrong, and not where it first showed.
    """
    if programs.is_replaced():
        return ProgramReplaced()
    return ReconError(reason=f"{type(bug).__name__} ({_place(bug)})")


def trace(error: BaseException) -> str:
    """Return the way to the error as Python writes it, without what the errors on it say."""
    import traceback  # only where something went wrong

    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    earlier = "" if before is None else trace(before) + "\n"
    frames = "".join(traceback.format_tb(error.__traceback__))
    return f"{earlier}Traceback (most recent call last):\n{frames}{type(error).__name__}\n"


def _place(bug: BaseException) -> str:
    """Return the last place in this program, such as ``store/ledger.py:41``."""
    import traceback

    # In the built program the places of its own modules begin with the package's name, and nowhere else.
    package = Path(_PACKAGE.name) if programs.is_built() else _PACKAGE
    frames = [(Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(bug.__traceback__)]
    own = [(file, line) for file, line in frames if file.is_relative_to(package)]
    if not own:
        return "?"
    file, line = own[-1]
    return f"{file.relative_to(package).as_posix()}:{line}"
