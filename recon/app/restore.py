"""What is typed and not decided yet is written down a moment later, and put back after a crash.

Any part of the window says ``keep("account.why", text)`` as somebody types, ``keep("account.why", None)`` once that is
decided, and asks ``kept("account.why")`` when it is made or shown. ``remember(line, name)`` does all of that for a line
of text; ``keep_draft`` is for what is about one thing, and must not come back about another. Names start with the
room's. How somebody likes the window is kept the same way.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer
from PySide6.QtWidgets import QLineEdit

from recon.workflow.preferences import Kept, Preferences

SOON = 300  # ms after the last key: what a crash can take away


class Keeper(QObject):
    """What is kept of one person, in memory and soon after in their file; the writing is done by a thread."""

    def __init__(self, store: Path, person: str) -> None:
        super().__init__()
        self._file = Preferences(store, person)
        self._kept = self._file.read()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._write)

    def keep(self, name: str, value: Any) -> None:
        if self._kept.get(name) == value:
            return
        if value is None:
            self._kept.pop(name, None)
        else:
            self._kept[name] = value
        self._soon.start()

    def kept(self, name: str) -> Any:
        return self._kept.get(name)

    def close(self) -> None:
        """Write what is not written yet, and wait for it."""
        if self._soon.isActive():
            self._soon.stop()
            self._write()
        self._pool.waitForDone()

    def _write(self) -> None:
        self._pool.start(_Writing(self._file, dict(self._kept)))


class _Writing(QRunnable):
    def __init__(self, file: Preferences, kept: Kept) -> None:
        super().__init__()
        self._file, self._what = file, kept

    def run(self) -> None:
        self._file.write(self._what)


_keepers: list[Keeper] = []


def begin(store: Path, person: str) -> None:
    """Keep what ``person`` does at the window on ``store`` from now on."""
    end()
    _keepers.append(Keeper(store, person))


def end() -> None:
    """Write what is not written yet, and keep nothing from now on."""
    while _keepers:
        _keepers.pop().close()


def keep(name: str, value: Any) -> None:
    """Keep a plain JSON value under ``name``; None takes it back."""
    if _keepers:
        _keepers[-1].keep(name, value)


def kept(name: str) -> Any:
    """Return what is kept under ``name``; None where nothing is."""
    return _keepers[-1].kept(name) if _keepers else None


def kept_text(name: str) -> str:
    """Return the text that is kept under ``name``; "" where none is."""
    found = kept(name)
    return found if isinstance(found, str) else ""


def keep_draft(name: str, about: str, *texts: str) -> None:
    """Keep what is typed about one thing, in place of what was about another; empty texts keep nothing."""
    keep(name, {"about": about, "texts": list(texts)} if any(texts) else None)


def kept_draft(name: str, about: str, count: int = 1) -> tuple[str, ...]:
    """Return the texts that are kept about this thing, as many as asked for; "" for each where none is."""
    found = kept(name)
    texts = found.get("texts") if isinstance(found, dict) and found.get("about") == about else None
    if not isinstance(texts, list) or len(texts) != count or not all(isinstance(text, str) for text in texts):
        return ("",) * count
    return tuple(texts)


def remember(line: QLineEdit, name: str) -> None:
    """Put back what was being typed into ``line``, and keep what is typed from now on until it is empty again."""
    line.setText(kept_text(name))
    line.textChanged.connect(lambda text: keep(name, text or None))
