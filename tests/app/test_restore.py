"""What was typed and not decided survives: closing, and a process that is killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from recon.app import build, keys, restore, typed
from recon.app.window import Window
from recon.app.work import StoreWork
from recon.model.sheet import Word
from recon.workflow.preferences import Preferences
from tests.helpers import rooms
from tests.helpers.clerk import Clerk
from tests.helpers.nurse import Nurse, night_store, two_forms

ROOT = Path(__file__).parents[2]
TYPED = "perdue en MED2"
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from recon.app import build, keys
from recon.app.work import StoreWork
from recon.model.sheet import Word
from tests.helpers import rooms
from tests.helpers.clerk import Clerk
from tests.helpers.nurse import two_forms

app = QApplication([])
window = build(app, StoreWork(Path(sys.argv[1])), "fr", "claire", two_forms, keys.ACCOUNT)
window.show()
room = rooms.account(window)
while room.desk.account is None or not room.desk.shown:
    app.processEvents()
room.desk.switch(room.desk.shown[0].serial)
room.explaining.ask(Word.MISSING)
room.explaining.why.insert(sys.argv[2])
room.explaining.why.textEdited.emit(sys.argv[2])
app.exec()
"""


@pytest.fixture(autouse=True)
def _nothing_kept_after() -> Iterator[None]:
    yield
    restore.end()


def test_what_is_kept_is_there_at_the_next_start(qapp: QApplication, tmp_path: Path) -> None:
    restore.begin(tmp_path, "claire")
    restore.keep("print.search", "LEM")
    restore.begin(tmp_path, "claire")
    assert restore.kept("print.search") == "LEM"
    restore.keep("print.search", None)
    restore.begin(tmp_path, "claire")
    assert restore.kept("print.search") is None
    restore.begin(tmp_path, "rémi")
    assert restore.kept_text("print.search") == ""


def test_a_draft_comes_back_about_its_own_thing_only(qapp: QApplication, tmp_path: Path) -> None:
    restore.begin(tmp_path, "claire")
    restore.keep_draft("account.why", "A", "cherchée", "")
    assert restore.kept_draft("account.why", "A", 2) == ("cherchée", "")
    assert restore.kept_draft("account.why", "B", 2) == ("", "")
    assert restore.kept_draft("account.why", "A", 1) == ("",)
    restore.keep_draft("account.why", "A", "", "")
    assert restore.kept("account.why") is None


@pytest.mark.parametrize("kept", [1, "text", ["A"], {"about": "A"}, {"about": "A", "texts": [1, 2]}])
def test_what_no_program_of_ours_wrote_is_no_draft(qapp: QApplication, tmp_path: Path, kept: object) -> None:
    Preferences(tmp_path, "claire").write({"account.why": kept})
    restore.begin(tmp_path, "claire")
    assert restore.kept_draft("account.why", "A", 2) == ("", "")


def test_a_line_is_put_back_and_kept_until_it_is_empty(qtbot: QtBot, tmp_path: Path) -> None:
    restore.begin(tmp_path, "claire")
    first = QLineEdit()
    qtbot.addWidget(first)
    restore.remember(first, "match.search")
    qtbot.keyClicks(first, "LEF")
    restore.begin(tmp_path, "claire")
    second = QLineEdit()
    qtbot.addWidget(second)
    restore.remember(second, "match.search")
    assert second.text() == "LEF"
    second.clear()
    assert restore.kept("match.search") is None


def test_without_a_store_nothing_is_kept() -> None:
    restore.end()
    restore.keep("print.search", "LEM")
    assert restore.kept("print.search") is None


def test_a_reason_half_typed_is_there_after_the_window_closed(nurse: Nurse, qapp: QApplication) -> None:
    room = rooms.account(nurse.window)
    nurse.go(keys.ACCOUNT)
    nurse.sheets.switch(nurse.sheets.shown[0].serial)
    room.explaining.ask(Word.MISSING)
    nurse.type(TYPED)
    room.explaining.dismiss()
    room.explaining.ask(Word.UNUSED)
    assert room.explaining.why.text() == "", "what was typed of one word says nothing of another"
    room.explaining.dismiss()
    room.explaining.ask(Word.MISSING)
    assert room.explaining.why.text() == TYPED
    room.explaining.finish()
    nurse.wait(lambda: not room.explaining.isVisible())
    assert restore.kept("account.why") is None


def test_a_killed_process_loses_nothing_typed(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    store = night_store(tmp_path / "store")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.Popen([sys.executable, "-c", PROGRAM, str(store), TYPED], cwd=ROOT, env=environment)
    file = Preferences(store, "claire").file
    try:
        _until(lambda: child.poll() is not None or (file.exists() and TYPED in _told(file)))
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
    assert child.returncode == -signal.SIGKILL
    work = StoreWork(store)
    window = build(qapp, work, "fr", "claire", two_forms)
    qtbot.addWidget(window)
    window.show()
    assert window.room.command is keys.ACCOUNT, "the person is in the room where they were"
    room = rooms.account(window)
    qtbot.waitUntil(lambda: bool(room.desk.shown), timeout=20_000)
    room.desk.switch(room.desk.shown[0].serial)
    room.explaining.ask(Word.MISSING)
    assert room.explaining.why.text() == TYPED
    window.close()
    work.close()


def _told(file: Path) -> str:
    return json.dumps(json.loads(file.read_text(encoding="utf-8")), ensure_ascii=False)


def _until(condition: object) -> None:
    for _ in range(600):
        if callable(condition) and condition():
            return
        time.sleep(0.1)
    raise AssertionError("it never came")


def again(nurse: Nurse, qapp: QApplication, room: keys.Command) -> Window:
    """Close the window, and open it as the same person."""
    nurse.window.close()
    return build(qapp, StoreWork(nurse.folder), "fr", "claire", two_forms, room)


def test_a_search_is_there_again(nurse: Nurse, qapp: QApplication) -> None:
    nurse.go(keys.PRINTING)
    nurse.look_for("LEM")
    fresh = again(nurse, qapp, keys.PRINTING)
    whom = rooms.printing(fresh).whom
    assert whom.search.text() == "LEM"
    nurse.wait(lambda: whom.list.lines.lines)
    assert {line.title.split()[0] for line in whom.list.lines.lines} == {"LEMAIRE"}
    fresh.close()


def test_somebody_who_was_arriving_is_there_again_unless_they_were_given_up(nurse: Nurse, qapp: QApplication) -> None:
    panel = rooms.printing(nurse.window).arrival
    panel.ask()
    nurse.type("MARTIN")
    fresh = again(nurse, qapp, keys.PRINTING)
    panel = rooms.printing(fresh).arrival
    panel.ask()
    assert panel.lines["birth_name"].text() == "MARTIN"
    panel.dismiss()
    panel.ask()
    assert panel.lines["birth_name"].text() == ""
    fresh.close()


def test_half_an_answer_comes_back_in_its_field_and_in_no_other(clerk: Clerk, qapp: QApplication) -> None:
    place = clerk.place
    clerk.verify.answer.active.line.clear()
    clerk.type("18")
    clerk.window.close()
    fresh = build(qapp, StoreWork(clerk.folder), "fr", "claire", two_forms, keys.VERIFY)
    fresh.show()
    there = Clerk(clerk._bot, fresh, clerk.folder)
    clerk._bot.waitUntil(lambda: there.place == place)
    assert there.verify.answer.typing.line.text() == "18"
    there.press(Qt.Key.Key_Escape)
    assert there.place != place
    assert there.verify.answer.typing.line.text() != "18"
    fresh.close()


@pytest.mark.parametrize(
    "kept", [7, [7], [["A", 1, "f", None]], [["A", "1", "f", None, "t", ""]], [[1, 1, "f", 0, "t", ""]]]
)
def test_answers_that_cannot_be_read_are_left_out(qapp: QApplication, tmp_path: Path, kept: object) -> None:
    Preferences(tmp_path, "claire").write({"verify.typed": kept})
    restore.begin(tmp_path, "claire")
    assert typed.kept() == {}
