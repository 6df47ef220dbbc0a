"""The forms room: finding a form, writing it with its faults in place, saving it, and losing nothing."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from recon.app import build, formjobs, keys
from recon.app.view import Elided
from recon.app.work import StoreWork
from recon.store import Store
from recon.workflow.inspecting import MOST_CHARACTERS, STRUCTURE
from recon.workflow.opening import make_store
from recon.workflow.printing import print_sheets
from tests.helpers.author import Author, few_forms
from tests.helpers.front import bring_to_front
from tests.helpers.questionnaires import item, written
from tests.helpers.readable import assert_nothing_is_cut_off, texts

CTRL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))
TITLE = "Constantes et bilan hydrique"
Sit = Callable[..., Author]


@pytest.fixture
def sit(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Sit]:
    """Return a function that opens the window on the store in its forms room, again if it was closed."""
    folder, opened = tmp_path / "store", []
    with make_store(folder, operator="it") as store:
        print_sheets(store, ["vitals"], kit=few_forms(), lang="fr", out=tmp_path / "a.pdf", operator="it", blank=14)

    def open_window(language: str = "fr") -> Author:
        work = StoreWork(folder)
        window = build(qapp, work, language, "claire", few_forms, keys.FORMS)
        opened.append((window, work))
        bring_to_front(qtbot, window)
        author = Author(qtbot, window, folder)
        author.wait(lambda: author.desk.survey)
        return author

    yield open_window
    for window, work in opened:
        window.stop()
        work.close()


@pytest.fixture
def author(sit: Sit) -> Author:
    return sit()


def test_a_form_is_found_by_typing_and_its_pages_are_shown(author: Author) -> None:
    assert len(author.titles()) == 3
    author.type("constantes enf")
    assert author.titles() == ["Constantes et bilan\u00a0: enfant"]
    author.press(Qt.Key.Key_Escape)
    author.type("constantes")
    author.press(Qt.Key.Key_Down)
    author.wait(lambda: author.desk.shown and author.desk.shown.form.key == author.desk.key)
    line = author.desk.current
    assert line is not None
    facts = author.room.facts
    assert line.versions["fr"] in facts.versions.text()
    assert author.room.preview.pages.accessibleName().startswith(line.title)
    author.type("zzz")
    assert author.room.list.none.isVisible()


def test_what_is_out_is_told(author: Author) -> None:
    author.room.list.list.go("vitals")
    assert "14" in author.room.facts.sheets.text()
    author.save_as("paul", TITLE, "Constantes", "fr")
    author.press(Qt.Key.Key_F5)
    author.wait(lambda: author.desk.current and author.desk.current.former == 14)
    assert "paul" in author.room.facts.hands.text()


def test_the_pages_speak_the_other_language(author: Author) -> None:
    author.room.list.list.go("vitals")
    author.click(author.room.preview.languages["en"])
    author.wait(lambda: author.desk.shown and author.desk.shown.form.lang == "en")
    author.press(Qt.Key.Key_L, held=ALT)
    author.wait(lambda: author.desk.shown and author.desk.shown.form.lang == "fr")


def test_nothing_changes_by_looking(author: Author) -> None:
    author.open()
    for number in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1):
        author.press(number, held=ALT)
    assert not author.writing.has_changes
    draft = author.writing.draft
    assert draft is not None
    assert "\u00a0" in draft.definition.texts["fr"]
    for part, edit in author.editor.edits.items():
        assert edit.text == draft.definition.texts[part]
    author.press(Qt.Key.Key_Escape)
    author.wait(lambda: author.writing.draft is None)
    assert author.drafts() == ()
    assert author.focus is author.room.list.search


def test_what_is_copied_keeps_its_spaces(author: Author) -> None:
    author.open()
    author.press(Qt.Key.Key_2, held=ALT)
    author.editor.edit.selectAll()
    author.press(Qt.Key.Key_C, held=CTRL)
    assert "\u00a0" in QApplication.clipboard().text()
    assert "\n" in QApplication.clipboard().text()


def test_a_form_is_changed_saved_and_printed_at_once(author: Author) -> None:
    before = author.kit().form("vitals", "fr").version
    author.open()
    author.press(Qt.Key.Key_2, held=ALT)
    author.replace(TITLE, "Constantes du CHU")
    author.examined()
    version = dict(author.writing.result.versions)["fr"] if author.writing.result else ""
    assert version != before
    assert version in author.editor.change.text()
    assert "14" in author.editor.change.text()
    with author._bot.waitSignal(author.writing.saved, timeout=20_000):
        author.press(Qt.Key.Key_S, held=CTRL)
    assert author.kit().form("vitals", "fr").title == "Constantes du CHU"
    assert author.kit().form("vitals", "fr").version == version
    assert version in author.editor.said.text()
    paper = author.room._office.paper
    author.wait(lambda: paper.kit and paper.kit.form("vitals", "fr").version == version)
    assert author.drafts() == ()
    assert author.writing.draft is not None


def test_a_fault_is_marked_and_a_key_leads_to_it(author: Author) -> None:
    author.open()
    author.replace("columns = 6", "columns = 60")
    author.press(Qt.Key.Key_2, held=ALT)
    author.replace(TITLE, " ")
    author.examined()
    assert len(author.writing.faults) == 2
    structure, french = author.editor.edits[STRUCTURE], author.editor.edits["fr"]
    assert [len(edit.faulty) for edit in (structure, french)] == [1, 1]
    assert author.editor.faults.count() == 2
    author.press(Qt.Key.Key_F4)
    assert author.focus is structure
    assert structure.textCursor().block().text() == "columns = 60"
    author.press(Qt.Key.Key_F4)
    assert author.focus is french
    assert french.line in french.faulty
    author.press(Qt.Key.Key_F4, held=SHIFT)
    assert author.focus is structure
    author.click(
        author.editor.faults.viewport(), author.editor.faults.visualItemRect(author.editor.faults.item(1)).center()
    )
    assert author.focus is french


def test_a_form_with_faults_is_not_saved_and_stays_a_draft(author: Author) -> None:
    author.open()
    author.replace("columns = 6", "columns = 60")
    author.examined()
    author.press(Qt.Key.Key_S, held=CTRL)
    assert author.editor.said.isVisible()
    author.wait(lambda: author.writing.is_kept)
    assert "columns = 60" in author.drafts()[0].definition.texts[STRUCTURE]
    assert not (author.folder / "forms" / "vitals.toml").exists()
    # what was typed a moment ago and not examined is checked all the same before it is saved
    author.press(Qt.Key.Key_Z, held=CTRL)
    author.examined()
    author.replace("columns = 6", "columns = 70")
    author.press(Qt.Key.Key_S, held=CTRL)
    author.wait(lambda: author.writing.faults)
    assert not (author.folder / "forms" / "vitals.toml").exists()


def test_what_is_typed_survives_the_window(sit: Sit) -> None:
    author = sit()
    author.open()
    author.go_to_end()
    author.type("# half a th")
    author.window.close()
    again = sit()
    again.open()
    assert again.editor.edit.text.endswith("# half a th")


def test_what_was_just_left_survives_the_window(sit: Sit) -> None:
    author = sit()
    author.open()
    author.go_to_end()
    author.type("# half")
    author.press(Qt.Key.Key_Escape)
    author.window.close()
    assert author.drafts()[0].definition.texts[STRUCTURE].endswith("# half")


def test_a_crash_loses_no_more_than_a_blink(author: Author) -> None:
    author.open()
    author.go_to_end()
    author.type("# half")
    author.wait(lambda: author.writing.is_kept)
    assert author.drafts()[0].definition.texts[STRUCTURE].endswith("# half")


def test_undo_and_redo(author: Author) -> None:
    author.open()
    author.replace("columns = 6", "columns = 4")
    author.press(Qt.Key.Key_Z, held=CTRL)
    assert "columns = 6" in author.editor.edit.text
    author.press(Qt.Key.Key_Z, held=CTRL | SHIFT)
    assert "columns = 4" in author.editor.edit.text


def test_the_field_under_the_cursor_is_lit_and_a_field_leads_to_its_line(author: Author) -> None:
    author.open()
    pages = author.room.preview.pages
    author.editor.edit.go(author.writing.line_of("heart_rate") + 2)
    assert author.writing.fields == ("heart_rate",)
    assert len(pages.lit) == 6
    drawn = author.desk.shown
    assert drawn is not None
    field = drawn.form.field("weight")
    assert field is not None
    middle = pages._box(1, field.zones[0].bounds).center()
    pages.ensureVisible(pages._box(1, field.zones[0].bounds))
    author.click(pages.viewport(), pages.mapFromScene(middle))
    assert author.focus is author.editor.edit
    assert author.editor.edit.line == author.writing.line_of("weight")
    author.press(Qt.Key.Key_2, held=ALT)
    author.click(pages.viewport(), pages.mapFromScene(middle))
    assert author.editor.edit.textCursor().block().text() == "[fields.weight]"


def test_the_label_of_the_sheet_is_said_to_be_defined_elsewhere(author: Author) -> None:
    author.open()
    author.editor.point("label")
    assert author.editor.said.isVisible()


def test_only_what_was_asked_for_last_is_drawn(author: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    author.open()
    examine, seen, gate = formjobs.examine, [], threading.Event()

    def slow(store: Store, **given: object) -> formjobs.Examined:
        seen.append(given["draft"])
        gate.wait(20)
        return examine(store, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(formjobs, "examine", slow)
    author.writing.examine()
    author.wait(lambda: seen)
    for columns in "5", "4", "3":
        author.go_to_end()
        author.type(f"# {columns}")  # the text takes keys while something is drawn
        author.press(Qt.Key.Key_Return)
        author.writing.examine()
    assert author.editor.edit.text.endswith("# 5\n# 4\n# 3\n")
    gate.set()
    author.examined()
    assert len(seen) == 2
    assert seen[-1] == author.writing.draft


def test_too_much_is_not_pasted(author: Author) -> None:
    author.open()
    before = author.editor.edit.text
    endless = QMimeData()
    endless.setText("x" * MOST_CHARACTERS)
    author.editor.edit.insertFromMimeData(endless)
    assert author.editor.edit.text == before
    assert author.editor.said.isVisible()


def test_a_thousand_faults_do_not_stop_the_window(author: Author) -> None:
    author.open()
    many = QMimeData()
    many.setText("\n".join(f"wrong{number} = 1" for number in range(1000)) + "\n")
    author.editor.edit.insertFromMimeData(many)
    author.examined()
    assert len(author.writing.faults) >= 1000
    assert author.editor.faults.count() == 101
    author.press(Qt.Key.Key_F4)
    assert author.focus is author.editor.edit


def test_two_who_save_the_same_form(author: Author) -> None:
    author.open()
    author.press(Qt.Key.Key_2, held=ALT)
    author.replace(TITLE, "Constantes de Claire")
    author.save_as("paul", TITLE, "Constantes de Paul", "fr")
    with author._bot.waitSignal(author.writing.clashed, timeout=20_000):
        author.press(Qt.Key.Key_S, held=CTRL)
    assert "paul" in author.editor.said.text()
    assert author.kit().form("vitals", "fr").title == "Constantes de Paul"
    with author._bot.waitSignal(author.writing.saved, timeout=20_000):
        author.press(Qt.Key.Key_O, held=ALT)
    assert author.kit().form("vitals", "fr").title == "Constantes de Claire"
    assert "Constantes de Paul" in (author.folder / "forms" / "vitals.fr.toml.previous").read_text(encoding="utf-8")


def test_after_a_clash_the_others_form_can_be_taken(author: Author) -> None:
    author.open()
    author.press(Qt.Key.Key_2, held=ALT)
    author.replace(TITLE, "Constantes de Claire")
    author.save_as("paul", TITLE, "Constantes de Paul", "fr")
    with author._bot.waitSignal(author.writing.clashed, timeout=20_000):
        author.press(Qt.Key.Key_S, held=CTRL)
    author.click(author.editor.theirs)
    author.wait(lambda: "Constantes de Paul" in author.editor.edits["fr"].text)
    assert author.writing.clash is None
    assert any("Claire" in path.read_text() for path in (author.folder / "forms" / ".drafts").glob("*.thrown"))


def test_a_new_form_is_begun_with_a_key(author: Author) -> None:
    author.press(Qt.Key.Key_N, held=CTRL)
    panel = author.room.start
    assert panel.isVisible()
    author.type("Vitals")
    author.press(Qt.Key.Key_Return)
    author.wait(panel.message.isVisible)
    assert panel.line.text() == "Vitals"
    panel.line.clear()
    author.type("chutes")
    author.press(Qt.Key.Key_Return)
    author.wait(lambda: author.writing.draft and author.writing.result)
    assert not panel.isVisible()
    assert author.writing.faults == ()
    assert author.focus is author.editor.edit
    with author._bot.waitSignal(author.writing.saved, timeout=20_000):
        author.press(Qt.Key.Key_S, held=CTRL)
    assert "chutes" in author.kit().keys


def test_a_form_is_copied_under_another_key(author: Author) -> None:
    author.room.list.list.go("vitals")
    author.press(Qt.Key.Key_C, held=ALT)
    author.type("rea")
    author.click(author.room.start.done)
    author.wait(lambda: author.writing.draft and author.writing.result)
    assert 'key = "rea"' in author.editor.edit.text
    assert author.writing.faults == ()


def test_the_panel_leaves_everything_as_it_is(author: Author) -> None:
    author.press(Qt.Key.Key_N, held=CTRL)
    author.press(Qt.Key.Key_Escape)
    assert not author.room.start.isVisible()
    assert author.writing.draft is None
    assert author.focus is author.room.list.search


def test_a_questionnaire_comes_in_and_goes_out(author: Author, tmp_path: Path) -> None:
    file = written(tmp_path, item("note", "text"), item("pick", "choice", answerValueSet="http://example.org/set"))
    author.room.ask_questionnaire = lambda _parent: file
    author.press(Qt.Key.Key_I, held=CTRL)
    author.wait(lambda: author.writing.draft and author.writing.result)
    assert author.writing.draft is not None
    assert author.writing.draft.key == "falls"
    assert author.editor.said.isVisible()
    assert author.editor.edit.text.startswith("# pick: ")
    with author._bot.waitSignal(author.writing.saved, timeout=20_000):
        author.press(Qt.Key.Key_S, held=CTRL)
    author.press(Qt.Key.Key_Escape)
    author.wait(lambda: author.desk.current and author.desk.current.versions and author.writing.draft is None)
    out = tmp_path / "out.json"
    author.room.ask_file = lambda _parent, key: out.with_stem(key)
    with author._bot.waitSignal(author.desk.exported, timeout=20_000):
        author.press(Qt.Key.Key_E, held=CTRL)
    assert '"resourceType": "Questionnaire"' in out.with_stem("falls").read_text(encoding="utf-8")
    assert author.room.said.isVisible()


def test_a_file_that_is_no_questionnaire_is_refused_in_words(author: Author, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text("[]")
    author.room.ask_questionnaire = lambda _parent: file
    author.press(Qt.Key.Key_I, held=CTRL)
    author.wait(author.window.fault.isVisible)
    assert "Questionnaire" in author.window.fault.text.text()


def test_the_hospitals_own_is_withdrawn_and_kept_as_a_draft(author: Author) -> None:
    author.save_as("paul", TITLE, "Constantes du CHU", "fr")
    author.press(Qt.Key.Key_F5)
    author.room.list.list.go("vitals")
    author.wait(author.room.facts.restore.isVisible)
    with author._bot.waitSignal(author.desk.restored, timeout=20_000):
        author.press(Qt.Key.Key_R, held=ALT)
    assert author.kit().form("vitals", "fr").title == TITLE
    assert "Constantes du CHU" in author.drafts()[0].definition.texts["fr"]
    author.wait(lambda: not author.room.facts.restore.isVisible())


def test_what_a_form_was_before_is_taken_up_again(author: Author) -> None:
    author.save_as("paul", TITLE, "Constantes du CHU", "fr")
    author.save_as("paul", "Constantes du CHU", "Faute de frappe", "fr")
    author.press(Qt.Key.Key_F5)
    author.room.list.list.go("vitals")
    author.wait(author.room.facts.back.isVisible)
    author.press(Qt.Key.Key_P, held=ALT)
    author.wait(lambda: author.writing.draft and author.writing.result)
    assert author.writing.has_changes
    with author._bot.waitSignal(author.writing.saved, timeout=20_000):
        author.press(Qt.Key.Key_S, held=CTRL)
    assert author.kit().form("vitals", "fr").title == "Constantes du CHU"


def test_a_draft_is_put_aside(author: Author) -> None:
    author.open()
    author.go_to_end()
    author.type("# no")
    author.press(Qt.Key.Key_X, held=ALT)
    author.wait(lambda: author.writing.draft is None)
    author.wait(lambda: not author.drafts())
    assert author.focus is author.room.list.search


def test_a_wrong_form_of_the_stores_own_is_shown_as_such(author: Author) -> None:
    own = author.folder / "forms"
    own.mkdir()
    (own / "vitals.toml").write_text("recon_form = 2\n", encoding="utf-8")
    author.press(Qt.Key.Key_F5)
    author.wait(lambda: any(line.faults for line in author.desk.lines))
    author.room.list.list.go("vitals")
    assert author.room.facts.wrong.isVisible()
    author.open()
    assert author.editor.edit.text == "recon_form = 2\n"
    assert author.writing.faults


def test_the_language_of_the_window_changes_what_is_said_of_the_faults(author: Author) -> None:
    author.open()
    author.replace("columns = 6", "columns = 60")
    author.examined()
    french = author.writing.faults[0].reason
    author.press(Qt.Key.Key_F9)
    author.wait(lambda: author.writing.faults and author.writing.faults[0].reason != french)
    assert "repetitions" in author.editor.faults.item(0).text()
    assert "columns = 60" in author.editor.edit.text
    author.press(Qt.Key.Key_F9)


def visit(author: Author) -> Iterator[str]:
    """Go where the room has something to say, telling where."""
    author.save_as("paul", TITLE, "Constantes", "fr")
    author.press(Qt.Key.Key_F5)
    author.room.list.list.go("vitals")
    author.wait(lambda: author.desk.current and author.desk.current.saved and author.desk.shown)
    yield "the list"
    author.room.list.search.setText("zzz")
    yield "nothing found"
    author.room.list.search.clear()
    author.room.start.ask()
    yield "a new form"
    author.room.start.dismiss()
    author.open()
    yield "a draft"
    author.replace("columns = 6", "columns = 5")
    author.examined()
    yield "a new version"
    author.save_as("paul", "columns = 6", "columns = 4")
    author.writing.save()
    author.wait(lambda: author.writing.clash)
    yield "a clash"
    author.replace("columns = 5", "columns = 50")
    author.examined()
    author.editor.ask_save()
    yield "faults"


OWN = {"recon", "vitals", "claire", "FR", "EN", "français", "English", "Constantes", "−", "+"}


def test_every_word_is_in_both_languages(author: Author) -> None:
    for place in visit(author):
        for language in ("en", "fr"):
            author.window._languages.choose(language)
            if author.writing.draft is not None:
                author.writing.examine()
            author.wait(lambda: author.writing.draft is None or author.writing.is_examined)
            told = texts(author.window)
            if language == "en":
                english = told
        same = [text for where, text in told.items() if english.get(where) == text and not _is_own(text)]
        assert same == [], place


def _is_own(text: str) -> bool:
    return text in OWN or not any(part.isalpha() and part.islower() and len(part) > 2 for part in text.split())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_cut_off_in_the_smallest_window(sit: Sit, language: str) -> None:
    author = sit(language)
    author.window.resize(author.window.minimumSize())
    for place in visit(author):
        assert_nothing_is_cut_off(author.window, place)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_twice_as_large_everything_has_its_room(sit: Sit, language: str) -> None:
    author = sit(language)
    author.window.looks.choose("dark", 2.0)
    author.window.resize(1480, 920)
    try:
        for place in visit(author):
            for _ in range(6):
                QApplication.processEvents()
            for widget in filter(QWidget.isVisible, author.room.findChildren(QWidget)):
                if isinstance(widget, QLabel) and widget.wordWrap():
                    assert widget.height() >= widget.heightForWidth(widget.width()), (place, widget.text())
                elif isinstance(widget, QLabel | QPushButton) and not isinstance(widget, Elided):
                    assert widget.width() >= widget.sizeHint().width(), (place, widget.text())
    finally:
        author.window.looks.choose("light", 1.0)


def test_every_control_has_a_name(author: Author) -> None:
    for place in visit(author):
        unnamed = [widget for (widget, what), name in texts(author.room).items() if what == "name" and not name]
        unnamed = [widget for widget in unnamed if not getattr(widget, "text", lambda: "")()]
        assert unnamed == [], place
