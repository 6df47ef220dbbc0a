"""The carpet by keyboard and by mouse, on a real store: what is marked waits, what is not stays as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import carpetdesk, carpetjobs
from recon.app.carpetmode import CarpetMode
from recon.language import LANGUAGES
from recon.store import Store, choices
from tests.helpers.modes_scene import READ, SHEET, Verifier, modes_store
from tests.helpers.store_samples import SERIALS

ENTER, ESCAPE, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SEVENS = 4  # on each sheet: two in 77, one in 87, one in the date
USUAL = {("name", None), ("sex", None)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return modes_store(tmp_path / "store")


@pytest.fixture
def anna(qtbot: QtBot, qapp: QApplication, folder: Path) -> Iterator[Verifier]:
    person = Verifier(qtbot, folder, "anna")
    yield person
    person.close()


def carpet(person: Verifier, character: str = "7", cells: int = SEVENS * len(SERIALS)) -> CarpetMode:
    view = person.go("carpet")
    assert isinstance(view, CarpetMode)
    person.until(lambda: bool(view.desk.screen.cells) and not view.desk.is_cutting)
    person.type(character)
    assert view.desk.screen.character == character
    assert len(view.desk.screen.cells) == cells
    return view


def test_all_that_was_read_as_a_character_is_on_one_screen(anna: Verifier) -> None:
    view = carpet(anna)
    assert {cell.character for cell in view.desk.screen.cells} == {"7"}
    assert {cell.sheet for cell in view.desk.screen.cells} == set(SERIALS)
    assert "7" in view.title.text()
    assert [line.key for line in view.characters.lines.lines] == ["0", "1", "2", "3", "6", "7", "8"]
    assert view.grid.hasFocus()


def test_space_marks_and_enter_has_the_field_wait(anna: Verifier) -> None:
    view = carpet(anna)
    anna.press(RIGHT, SPACE)
    marked = view.desk.screen.cells[1]
    assert view.desk.screen.marks == (1,)
    assert anna.waiting(marked.sheet) == USUAL  # not before the screen is done
    anna.press(ENTER)
    anna.until(lambda: bool(view.message.text()))
    assert anna.waiting(marked.sheet) == USUAL | {(marked.field, marked.row)}
    for serial in set(SERIALS) - {marked.sheet}:
        assert anna.waiting(serial) == USUAL
    assert anna.recorded(marked.sheet) == {}
    assert view.desk.screen.character == "8"
    assert view.desk.seen == SEVENS * len(SERIALS)


def test_the_arrows_go_from_box_to_box_and_stay_on_the_carpet(anna: Verifier) -> None:
    view = carpet(anna)
    anna.press(LEFT, UP)
    assert view.grid.place == 0
    anna.press(Qt.Key.Key_End)
    assert view.grid.place == SEVENS * len(SERIALS) - 1
    anna.press(RIGHT, DOWN)
    assert view.grid.place == SEVENS * len(SERIALS) - 1
    anna.press(Qt.Key.Key_Home, RIGHT)
    assert view.grid.place == 1
    view.setFixedWidth(420)  # narrower than its words would have it, whatever their size
    anna.until(lambda: len(view.desk.screen.cells) > view.grid.columns)
    before = view.grid.place
    anna.press(DOWN)
    assert view.grid.place == before + view.grid.columns
    anna.press(UP)
    assert view.grid.place == before
    assert view.here.text()


def test_boxes_that_a_smaller_window_has_no_room_for_are_not_passed(anna: Verifier) -> None:
    view = carpet(anna)
    anna.press(SPACE)
    view.desk.fit(5)
    assert len(view.desk.screen.cells) == 5
    assert view.desk.screen.marks == (0,)
    assert dict(view.desk.left())["7"] == SEVENS * len(SERIALS)
    anna.press(ENTER)
    assert view.desk.seen == 5
    assert view.desk.screen.character == "7"
    assert len(view.desk.screen.cells) == 5


def test_a_click_marks_and_another_takes_it_back(anna: Verifier, qtbot: QtBot) -> None:
    view = carpet(anna)
    middle = view.grid.box(2).center()
    qtbot.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=middle)
    assert view.desk.screen.marks == (2,)
    assert view.grid.place == 2
    qtbot.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert view.desk.screen.marks == ()


def test_the_last_marks_are_taken_back_one_by_one_and_then_a_screen(anna: Verifier) -> None:
    view = carpet(anna)
    anna.press(SPACE, RIGHT, SPACE)
    assert view.desk.screen.marks == (0, 1)
    anna.press(Qt.Key.Key_Z, held=CTRL)
    assert view.desk.screen.marks == (0,)
    anna.press(ENTER)
    anna.until(lambda: bool(view.message.text()))
    assert view.desk.screen.character == "8"
    anna.press(Qt.Key.Key_Z, held=CTRL)
    assert view.desk.screen.character == "7"
    assert view.desk.screen.marks == (0,)
    anna.press(SPACE)  # recorded: it stays
    assert view.desk.screen.marks == (0,)
    anna.press(Qt.Key.Key_End, SPACE, ENTER)
    last = view.desk._past[-1].cells[-1]
    anna.until(lambda: (last.field, last.row) in anna.waiting(last.sheet))
    assert view.desk.seen == SEVENS * len(SERIALS)  # counted once
    assert view.desk.screen.character == "8"


def test_what_is_marked_and_not_done_is_recorded_when_the_window_closes(
    qtbot: QtBot, qapp: QApplication, folder: Path
) -> None:
    person = Verifier(qtbot, folder, "anna")
    view = carpet(person)
    person.press(SPACE)
    marked = view.desk.screen.cells[0]
    person.close()
    assert (marked.field, marked.row) in person.waiting(marked.sheet)


def test_leaving_and_coming_back_keeps_the_marks(anna: Verifier) -> None:
    view = carpet(anna)
    anna.press(SPACE, ESCAPE)
    assert anna.modes.way == "sheet"
    assert anna.fields.hasFocus()
    anna.go("carpet")
    assert view.desk.screen.marks == (0,)
    assert view.grid.hasFocus()


def test_each_character_and_each_pile_is_passed_once_and_then_it_is_the_end(
    anna: Verifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carpetjobs, "PILE", 2)
    view = anna.go("carpet")
    assert isinstance(view, CarpetMode)
    shown: list[tuple[str, str, int | None, int]] = []
    for _ in range(40):
        anna.until(lambda: (bool(view.desk.screen.cells) and not view.desk.is_cutting) or view.desk.is_end)
        if view.desk.is_end:
            break
        shown += [(*cell.place, cell.box) for cell in view.desk.screen.cells]
        anna.press(ENTER)
    assert view.desk.is_end
    assert len(set(shown)) == len(shown) == len(SERIALS) * 12
    assert view.title.text()
    assert anna.waiting() == USUAL
    with Store.open(anna.folder) as store:
        assert list(choices.choices(store, "carpet:")) == ["anna:"]
    anna.press(ENTER)  # from the first sheet
    anna.until(lambda: bool(view.desk.screen.cells))
    assert not view.desk.is_end


def test_who_comes_back_another_day_goes_on_where_they_left_off(
    qtbot: QtBot, qapp: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carpetjobs, "PILE", 1)
    person = Verifier(qtbot, folder, "anna")
    view = person.go("carpet")
    assert isinstance(view, CarpetMode)
    while {cell.sheet for cell in view.desk.screen.cells} != {SERIALS[1]}:
        person.until(lambda: bool(view.desk.screen.cells) and not view.desk.is_cutting)
        if {cell.sheet for cell in view.desk.screen.cells} == {SHEET}:
            person.press(ENTER)
    person.close()
    again = Verifier(qtbot, folder, "anna")
    view = again.go("carpet")
    assert isinstance(view, CarpetMode)
    again.until(lambda: bool(view.desk.screen.cells))
    assert {cell.sheet for cell in view.desk.screen.cells} == {SERIALS[1]}
    again.close()


def test_fields_that_wait_are_shown_on_demand(anna: Verifier) -> None:
    view = carpet(anna)
    anna.press(Qt.Key.Key_W, held=ALT)
    anna.until(lambda: view.desk.with_waiting and bool(view.desk.screen.cells) and not view.desk.is_cutting)
    anna.type("G")
    assert {cell.field for cell in view.desk.screen.cells} == {"name"}
    assert all(cell.waits for cell in view.desk.screen.cells)
    anna.press(SPACE, ENTER)
    anna.until(lambda: "0" in view.message.text())  # it waits already
    assert anna.waiting() == USUAL


def test_one_form_can_be_looked_at(anna: Verifier) -> None:
    view = carpet(anna)
    assert [view.forms.itemData(place) for place in range(view.forms.count())] == ["", "sample"]
    view.forms.setCurrentIndex(1)
    view.forms.activated.emit(1)
    anna.until(lambda: view.desk.form == "sample" and bool(view.desk.screen.cells) and not view.desk.is_cutting)
    assert sum(count for _, count in view.desk.left()) == len(SERIALS) * 12


def test_a_mark_that_could_not_be_recorded_is_recorded_with_the_next(
    anna: Verifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    from recon.errors import StoreBusy

    view = carpet(anna)
    real = carpetdesk.ask

    def busy(*_args: object, **_named: object) -> int:
        raise StoreBusy(store=anna.folder)

    monkeypatch.setattr(carpetdesk, "ask", busy)
    marked = view.desk.screen.cells[0]
    anna.press(SPACE, ENTER)
    anna.until(lambda: len(anna.wrong) == 1)
    assert anna.waiting(marked.sheet) == USUAL
    monkeypatch.setattr(carpetdesk, "ask", real)
    anna.press(ENTER)
    anna.until(lambda: (marked.field, marked.row) in anna.waiting(marked.sheet))


def test_a_page_that_is_gone_is_told_and_the_others_are_shown(qtbot: QtBot, qapp: QApplication, folder: Path) -> None:
    images = [file for file in (folder / "images").rglob("*") if file.is_file()]
    images[0].unlink()
    person = Verifier(qtbot, folder, "anna")
    carpet(person, cells=SEVENS * (len(SERIALS) - 1))
    assert len(person.wrong) == 1
    person.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_box_in_hand_is_told_in_words(qtbot: QtBot, qapp: QApplication, folder: Path, language: str) -> None:
    person = Verifier(qtbot, folder, "anna", language)
    view = carpet(person)
    cell = view.desk.screen.cells[0]
    assert cell.label in view.grid.accessibleName()
    before = view.grid.accessibleName()
    person.press(SPACE)
    assert view.grid.accessibleName() != before
    person.close()


def test_an_empty_store_is_at_its_end_at_once(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    person = Verifier(qtbot, modes_store(tmp_path / "other", READ[3:4]), "anna")
    view = person.go("carpet")
    assert isinstance(view, CarpetMode)
    person.until(lambda: view.desk.is_end)
    assert view.desk.screen.cells == ()
    person.close()
