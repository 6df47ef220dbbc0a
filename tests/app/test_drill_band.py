"""The band of an exercise: its clock, its events; each key and each click counts once, and is kept at the end."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, keys
from recon.app.drillband import DrillBand
from recon.app.window import Window
from recon.app.work import StoreWork
from recon.language import tr
from recon.model.exercise import EXERCISE_FILE, Part, Task
from recon.model.exercise_files import exercise_to_json, read_exercise
from recon.workflow.drilling.running import open_exercise, run_of, start, usage_of
from recon.workflow.opening import make_store
from tests.helpers.exercises import small_exercise


def opened(qtbot: QtBot, qapp: QApplication, folder: Path) -> tuple[StoreWork, Window, DrillBand]:
    """Open the window of an exercise and wait for its band."""
    work = StoreWork(folder / "store")
    window = build(qapp, work, "fr", "claire", room=keys.VERIFY)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert window.drill is not None
    qtbot.waitUntil(window.drill.isVisible)
    return work, window, window.drill


def test_the_band_counts_down_and_counts(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    folder = small_exercise(tmp_path / "exercise")
    with open_exercise(folder) as store:
        start(store, operator="claire")
    work, window, band = opened(qtbot, qapp, folder)
    assert band.left.text().startswith("Reste 0:09:")
    assert "Imprimante en panne" in band.what.text()
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_A)
    window.go(keys.SCANNING)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(window.header.title, Qt.MouseButton.LeftButton)
    used = band.count.usage.rooms
    assert (used["verify_room"].keys, used["verify_room"].clicks) == (1, 0)
    assert used["scan_room"].clicks == 1
    band._tick(0, is_done=True)
    qtbot.waitUntil(lambda: band.tasks.text() == tr("drillrun.band.tasks", "fr", done=1, count=2))
    window._languages.choose("en")
    assert band.what.text().startswith("Next at 0:02")
    window.close()
    work.close()
    with open_exercise(folder) as store:
        assert usage_of(store).rooms["verify_room"].keys == 1
        assert run_of(store).tasks[0].by == "claire"


def test_the_mistakes_that_nurses_make_on_purpose_are_not_on_the_clerks_menu(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    folder = small_exercise(tmp_path / "exercise")
    exercise = read_exercise(folder)
    slip = Task(1, Part.NURSE, "ERREUR VOULUE : glissez une page.", is_trap=True)
    written = Task(1, Part.NURSE, "Écrivez.", sheet="VWAEKG258")
    told = replace(exercise, tasks=(*exercise.tasks, slip, written))
    (folder / EXERCISE_FILE).write_text(exercise_to_json(told), encoding="utf-8")
    work, window, band = opened(qtbot, qapp, folder)
    band._list_tasks()
    said = [action.text() for action in band.menu.actions() if not action.isSeparator()]
    assert [text.partition(" · ")[2] for text in said] == ["Vérifiez.", "Apportez la pile."]
    assert band.tasks.text() == tr("drillrun.band.tasks", "fr", done=0, count=2)
    window.close()
    work.close()


def test_nothing_is_counted_outside_an_exercise(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    make_store(tmp_path / "store", operator="claire").close()
    work = StoreWork(tmp_path / "store")
    window = build(qapp, work, "fr", "claire", room=keys.VERIFY)
    qtbot.addWidget(window)
    assert window.drill is None
    window.close()
    work.close()
