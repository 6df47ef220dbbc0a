"""Behind the window: what a person said is done whenever the window closes; what was only to be looked at is not."""

import threading
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app.background import Background
from recon.store import Store


class Nothing:
    """A store that is only opened and closed."""

    def __init__(self) -> None:
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


@pytest.mark.parametrize("is_busy", [False, True])
def test_what_a_person_said_is_done_though_the_window_closes_at_once(qapp: QApplication, is_busy: bool) -> None:
    store, done, told, goes_on = Nothing(), [], [], threading.Event()
    background = Background(lambda: cast("Store", store))
    if is_busy:
        background.run(lambda _: goes_on.wait(0.2), told.append, told.append)
    background.run(lambda _: done.append("look"), told.append, told.append, latest="look")
    background.run(lambda _: done.append((1, store.is_closed)), told.append, told.append, is_word=True)
    background.run(lambda _: done.append((2, store.is_closed)), told.append, told.append, is_word=True)
    background.close()
    qapp.processEvents()
    assert [one for one in done if one != "look"] == [(1, False), (2, False)]
    assert told == []
    assert store.is_closed


def test_of_what_was_asked_for_again_only_the_last_is_done(qtbot: QtBot) -> None:
    done, holds = [], threading.Event()
    background = Background(lambda: cast("Store", Nothing()))
    background.run(lambda _: holds.wait(5), lambda _: None, lambda _: None)
    for number in range(3):
        background.run(lambda _, number=number: number, done.append, lambda _: None, latest="list")
    holds.set()
    qtbot.waitUntil(lambda: done == [2])
    background.close()
