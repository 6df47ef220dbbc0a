"""Help that is there without a network: a page for each room in both languages, the guide, and the first start."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon import language
from recon.app import keys
from recon.app.firstrun import FirstRun
from recon.app.guide import STEPS
from recon.app.helpview import START, page, page_of
from recon.app.languages import Languages
from recon.store import Store, utc_now
from tests.helpers.clerk import Clerk

PAGES = (START, *(page_of(room) for room in keys.ROOMS))
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_have_the_same_page(name: str) -> None:
    french, english = page(name, "fr"), page(name, "en")
    for mark in (r"^# ", r"^## ", r"^\d\. ", r"^- "):
        assert len(re.findall(mark, french, re.M)) == len(re.findall(mark, english, re.M)), mark
    assert french != english


@pytest.mark.parametrize("name", PAGES)
def test_french_has_its_typography(name: str) -> None:
    text = page(name, "fr")
    assert not re.search(r"[^\u00a0] ?[;?!:](?=\s)", text.replace("\u00a0", "\u00a0\u00a0")), "a space that breaks"
    assert "'" not in text
    assert "..." not in text


@pytest.mark.parametrize("name", [page_of(room) for room in keys.ROOMS])
@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_a_page_says_what_a_room_is_for_five_things_and_what_to_do_when(name: str, lang: str) -> None:
    text = page(name, lang)
    assert re.match(r"# .+\n\n\*\*.+\*\*", text)
    assert len(re.findall(r"^\d\. ", text, re.M)) == 5
    assert len(re.findall(r"^- \*\*", text, re.M)) >= 3


def test_help_opens_at_the_page_of_the_room_with_its_keys(clerk: Clerk) -> None:
    help_ = clerk.window.comforts.help
    clerk.press(Qt.Key.Key_F1, held=SHIFT)
    assert help_.isVisible()
    told = help_.text.toPlainText()
    assert told.startswith(language.tr("app.room.verify_room"))
    assert language.tr("app.does.illegible") in told
    clerk.press(Qt.Key.Key_Escape)
    assert not help_.isVisible()
    assert clerk.focus is clerk.verify.answer.active.line


def test_help_turns_pages_and_speaks_the_other_language(clerk: Clerk) -> None:
    help_ = clerk.window.comforts.help
    help_.open()
    assert help_.text.toPlainText().startswith("Pour commencer")
    help_.pages.setFocus()
    clerk.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert help_.text.toPlainText().startswith(language.tr("app.room.print_room"))
    clerk.window._languages.next()
    assert help_.text.toPlainText().startswith(language.tr("app.room.print_room", "en"))


def test_the_map_of_keys_leads_to_the_page(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_F1)
    clerk.click(clerk.window.keymap.page)
    assert clerk.window.comforts.help.isVisible()
    assert not clerk.window.keymap.isVisible()


def test_the_guide_goes_step_by_step_and_can_be_left(clerk: Clerk) -> None:
    guide = clerk.window.comforts.guide
    clerk.window.comforts.help.open()
    clerk.click(clerk.window.comforts.help.guide)
    assert guide.isVisible()
    seen = [guide.title.text()]
    for _ in STEPS[1:]:
        clerk.press(Qt.Key.Key_Return)
        seen.append(guide.title.text())
    assert len(set(seen)) == len(STEPS)
    clerk.press(Qt.Key.Key_Left)
    assert guide.title.text() == seen[-2]
    clerk.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert not guide.isVisible()
    guide.begin()
    clerk.press(Qt.Key.Key_Escape)
    assert not guide.isVisible()


@pytest.fixture
def first(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> FirstRun:
    languages = Languages(qapp)
    languages.choose("fr")
    asked = FirstRun(tmp_path / "recon-store", "claire", languages)
    qtbot.addWidget(asked, before_close_func=lambda one: one.end())
    with qtbot.waitExposed(asked):
        asked.show()
    return asked


def test_the_first_start_makes_a_store(first: FirstRun, qtbot: QtBot, tmp_path: Path) -> None:
    first.who.setText("Maëlle")
    first.zone.setCurrentText("Indian/Reunion")
    with qtbot.waitSignal(first.begun, timeout=20_000) as begun:
        qtbot.mouseClick(first.make, Qt.MouseButton.LeftButton)
    folder = tmp_path / "recon-store"
    assert begun.args == [folder, "Maëlle"]
    first.end()
    with Store.open(folder, clock=utc_now) as store:
        assert store.rows("SELECT actor FROM ledger") == [{"actor": "Maëlle"}]
        assert str(store.timezone) == "Indian/Reunion"


def test_a_store_that_is_there_is_opened(first: FirstRun, qtbot: QtBot, tmp_path: Path) -> None:
    Store.create(tmp_path / "old", actor="someone").close()
    before = first.make.text()
    first.folder.clear()
    qtbot.keyClicks(first.folder, str(tmp_path / "old"))
    assert first.make.text() != before
    with qtbot.waitSignal(first.begun, timeout=20_000) as begun:
        qtbot.keyClick(first.folder, Qt.Key.Key_Return)
    assert begun.args == [tmp_path / "old", "claire"]


def test_what_is_missing_is_asked_for(first: FirstRun, qtbot: QtBot, tmp_path: Path) -> None:
    for line, value in ((first.who, ""), (first.folder, " ")):
        before = line.text()
        line.setText(value)
        first.finish()
        assert first.message.isVisible()
        assert first.focusWidget() is line
        line.setText(before)
    first.zone.setCurrentText("Mars/Olympus")
    first.finish()
    assert first.message.text() == language.tr("help.first.no_zone")
    assert not (tmp_path / "recon-store").exists()


def test_a_folder_that_cannot_be_used_is_told_and_another_may_follow(
    first: FirstRun, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    first.folder.setText(str(tmp_path / "full"))
    first.finish()
    qtbot.waitUntil(lambda: first.message.property("tone") == "danger", timeout=20_000)
    assert [file.name for file in (tmp_path / "full").iterdir()] == ["letter.txt"]
    first.folder.setText(str(tmp_path / "other"))
    with qtbot.waitSignal(first.begun, timeout=20_000):
        first.finish()
