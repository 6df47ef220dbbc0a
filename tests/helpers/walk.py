"""Through the whole window: every room, every way to verify, every panel, one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakSet

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import keys
from recon.app.background import Background
from recon.app.helpview import START
from recon.app.modes import WAYS
from recon.app.panel import Panel
from recon.app.verifyroom import VerifyRoom
from recon.app.window import Window
from tests.helpers.front import bring_to_front

_LONGEST = 30_000  # ms until a room must have its answer
_QUIET = 6  # looks in a row at which nothing went on


@contextmanager
def shown(made: Window, qtbot: QtBot, times: float, size: tuple[int, int]) -> Iterator[Window]:
    """Show the window at a size, with text so many times as large as usual."""
    made.looks.choose("light", times)
    made.resize(*size)
    bring_to_front(qtbot, made)
    yield made
    made.looks.choose("light", 1.0)
    made.close()


# Asking the collector for all there is would take hold of what other threads are just making, and break it there.
_every: WeakSet[Background] = WeakSet()
_make = Background.__init__


def _noted(self: Background, *given: Any, **named: Any) -> None:
    _make(self, *given, **named)
    _every.add(self)


Background.__init__ = _noted  # type: ignore[method-assign]


def settle() -> None:
    """Wait until nothing goes on in the background, and what it told is shown."""
    until, quiet = QDeadlineTimer(_LONGEST), 0
    threads = [one._pool for one in _every]
    while quiet < _QUIET and not until.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        quiet = 0 if any(one.activeThreadCount() for one in threads) else quiet + 1
        QThread.msleep(5)
    assert quiet == _QUIET, "the background never came to rest"


def rooms(window: Window) -> Iterator[str]:
    """Go from room to room, and through the ways to verify, telling where."""
    for command in keys.ROOMS:
        window.go(command)
        settle()
        yield command.name
        room = window.room
        if isinstance(room, VerifyRoom):
            for way in WAYS[1:]:
                room.modes.choose(way.name)
                settle()
                yield f"{command.name}: {way.name}"
            room.modes.choose(WAYS[0].name)
            settle()


def panels(window: Window) -> Iterator[str]:
    """Open every panel of every room, then those that belong to all rooms, telling which."""
    for command in keys.ROOMS:
        window.go(command)
        settle()
        for panel in window.room.panels():
            if isinstance(panel, Panel):
                panel.open()
                settle()
                yield f"{command.name}: {type(panel).__name__}"
                panel.dismiss()
    yield from aids(window)


def aids(window: Window) -> Iterator[str]:
    """Open what is there for everybody, telling what."""
    comforts = window.comforts
    for name, opened in (
        ("looks", comforts.looks.open),
        ("roles", comforts.roles.ask),
        ("guide", comforts.guide.begin),
        ("help", lambda: comforts.help.open(START)),
    ):
        opened()
        settle()
        yield name
        getattr(comforts, name).dismiss()
    window.keymap.toggle()
    settle()
    yield "keymap"
    window.keymap.toggle()
