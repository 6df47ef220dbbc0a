"""How far something is that takes its time, on a terminal: one line that is written over, and gone in the end."""

import sys
from time import monotonic
from types import TracebackType
from typing import Self

_EVERY_SECONDS = 0.2
_CLEAR = "\r\x1b[K"


class Progress:
    """Tells nothing where nobody watches: in a pipe, in a file."""

    def __init__(self) -> None:
        self._is_watched = sys.stderr.isatty()
        self._told_at = 0.0

    def tell(self, what: str, count: int) -> None:
        """Say what is being done, and how much of it is."""
        if self._is_watched and monotonic() - self._told_at >= _EVERY_SECONDS:
            self._told_at = monotonic()
            sys.stderr.write(f"{_CLEAR}{what} {count}")
            sys.stderr.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        if self._is_watched:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
