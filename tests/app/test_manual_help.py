"""The manuals in the window's help: below the rooms' pages, readable in both languages, and printed from there."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from recon.app import paper
from recon.app.helpview import START
from recon.app.paper import Paper
from recon.errors import OutputError
from recon.language import tr
from recon.workflow.manuals import MANUALS, title
from tests.helpers.clerk import Clerk


def test_manuals_stand_below_the_rooms_and_speak_the_other_language(clerk: Clerk) -> None:
    help_ = clerk.window.comforts.help
    help_.open("nurse")
    assert [line.key for line in help_.pages.lines.lines][-len(MANUALS) :] == list(MANUALS)
    for name in MANUALS:
        help_.pages.go(name)
        assert help_.text.toPlainText().startswith(title(name).replace("\u00a0", " "))
        assert tr(f"manual.short.{name}") in help_.text.accessibleName()
    clerk.window._languages.next()
    assert help_.text.toPlainText().startswith(title(MANUALS[-1], "en"))


def test_a_manual_is_printed_and_a_rooms_page_is_not(
    clerk: Clerk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[tuple[str, bytes]] = []

    def put(_paper: Paper, pdf: Path, *, title: str) -> None:
        printed.append((title, pdf.read_bytes()))

    monkeypatch.setattr(paper, "ask_printer", lambda _parent: Paper(queue="bureau"))
    monkeypatch.setattr(paper, "put", put)
    help_ = clerk.window.comforts.help
    help_.open(START)
    assert not help_.print.isVisible()
    help_.open("nurse")
    clerk.click(help_.print)
    qtbot.waitUntil(lambda: help_.message.text() == tr("manual.printed", title=title("nurse")))
    assert [(name, pdf[:4]) for name, pdf in printed] == [(title("nurse"), b"%PDF")]
    help_.pages.go("clerk")
    assert not help_.message.text()


def test_a_printer_that_does_not_take_it_is_told(clerk: Clerk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = OutputError(path="bureau", reason="?")

    def put(_paper: Paper, _pdf: Path, *, title: str) -> None:
        raise wrong

    monkeypatch.setattr(paper, "ask_printer", lambda _parent: Paper(queue="bureau"))
    monkeypatch.setattr(paper, "put", put)
    help_ = clerk.window.comforts.help
    help_.open("it")
    clerk.click(help_.print)
    qtbot.waitUntil(lambda: help_.message.text() == wrong.message())


def test_who_thinks_better_of_it_prints_nothing(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QWidget] = []
    monkeypatch.setattr(paper, "ask_printer", asked.append)
    help_ = clerk.window.comforts.help
    help_.open("it")
    clerk.click(help_.print)
    assert len(asked) == 1
    assert not help_.message.text()
