"""Ctrl-C while sheets go out: what is in hand is carried to its end, and no other begins."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

INTERRUPTED = 130


@contextmanager
def stopping() -> Iterator[Callable[[], bool]]:
    """Give what tells whether somebody pressed Ctrl-C; pressed again, it ends the program at once."""
    pressed: list[bool] = []

    def note(_number: int, _frame: object) -> None:
        pressed.append(True)
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield lambda: bool(pressed)
    finally:
        signal.signal(signal.SIGINT, before)
