"""What the desk shows: the field on its page, the account, nothing to do, and what went wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon import app
from recon.app import deciding
from recon.app.window import Window
from recon.errors import StoreDamaged, StoreFull
from recon.model.verification import Outcome, Verification
from recon.store import Store
from recon.workflow.verifying import verify
from tests.helpers import rooms
from tests.helpers.clerk import Clerk, Sit
from tests.helpers.desk_store import FIRST, bring_back, desk_store, doubtful
from tests.helpers.store_samples import SERIALS, issue

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def waiting(clerk: Clerk) -> list[int]:
    desk = clerk.verify.desk
    return [desk.line(row).waiting for row in range(len(desk.lines.leads))]


def lose_images(folder: Path) -> None:
    with Store.open(folder) as store:
        for digest in store.images.digests():
            store.images.path(digest).unlink()


def test_the_page_comes_with_the_zone_outlined(clerk: Clerk, qtbot: QtBot) -> None:
    task = clerk.verify.desk.current
    assert task is not None
    qtbot.waitUntil(lambda: clerk.verify.card.crop.page is not None)
    zone = task.field.zone(task.row)
    assert zone is not None
    scale = 200 / 25.4
    outline = clerk.verify.page.view.outline
    assert outline.left() == pytest.approx((zone.bounds.x - 2) * scale)
    assert outline.bottom() == pytest.approx((zone.bounds.bottom + 2) * scale)


def test_the_crop_shows_what_is_written_there(clerk: Clerk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: clerk.verify.card.crop.page is not None)
    shot = clerk.verify.card.crop.grab().toImage()
    middle = range(shot.width() // 3, 2 * shot.width() // 3)
    tones = {shot.pixelColor(x, shot.height() // 2).lightness() for x in middle}
    assert min(tones) < 90, "the ink of 82"
    assert max(tones) > 250, "the paper in its boxes"


def test_the_next_sheets_page_is_there_before_it_is_asked_for(clerk: Clerk, qtbot: QtBot) -> None:
    (coming,) = {task.page for task in clerk.verify.desk.coming(9)} - {clerk.verify.desk.current.page}
    pictures = clerk.verify._pictures
    qtbot.waitUntil(lambda: pictures.get(coming) is not None)
    clerk.press(Qt.Key.Key_Down, held=Qt.KeyboardModifier.AltModifier)
    assert clerk.verify.card.crop.page is pictures.get(coming)


def test_the_head_says_whose_it_is_and_why_a_person_must_look(clerk: Clerk) -> None:
    question = clerk.verify.card.question
    assert question.sheet.text() == "Sample sheet · 0000-0001-Q · LE GOFF Maëlle, 2 avr. 1931 · IPP 8001234"
    assert question.name.text() == "Heart rate · n° 1"
    assert question.reason.text() == "À regarder : lecture incertaine"
    clerk.go_to("name")
    assert question.critical.isVisible()
    clerk.go_to("day")
    assert question.sheet.text().endswith("sans patient")


def test_progress_counts_fields_and_sheets(clerk: Clerk) -> None:
    far = rooms.verifying(clerk.window).aside()
    assert far.progress.text() == "Champ 1 sur 6 · feuille 1 sur 2"
    clerk.press(*[ENTER] * 6, ESCAPE)
    assert far.progress.text() == "Champ 2 sur 3 · feuille 2 sur 2"
    assert (far.bar.value(), far.bar.maximum()) == (1, 2)


def test_the_list_counts_down_and_ticks_off(clerk: Clerk) -> None:
    model = clerk.verify.sheets.model
    assert waiting(clerk) == [6, 3]
    clerk.press(*[ENTER] * len(FIRST))
    assert waiting(clerk) == [0, 3]
    assert "champs à vérifier : 0" in model.index(0).data()
    assert clerk.verify.sheets.title.text() == "Feuilles en attente : 1"


def test_a_store_where_nothing_waits_is_calm(sit: Sit) -> None:
    clerk = sit()
    assert clerk.verify.rest.isVisible()
    clerk.press(ENTER, ESCAPE, Qt.Key.Key_F2, Qt.Key.Key_F3)
    assert clerk.recorded() == {}
    assert not clerk.window.fault.isVisible()


def test_looking_again_finds_what_came_in_the_meantime(sit: Sit) -> None:
    clerk = sit()
    with Store.open(clerk.folder) as store:
        bring_back(store, issue(store, SERIALS[2]), doubtful("pulse", ("82", 0.7), row=0))
    clerk.press(Qt.Key.Key_F5)
    assert clerk.place == ("pulse", 0)


def test_looking_again_keeps_the_place_and_what_was_typed(clerk: Clerk) -> None:
    clerk.press(ESCAPE)
    clerk.type("36")
    clerk.press(Qt.Key.Key_F5)
    assert (clerk.place, clerk.verify.answer.typing.line.text()) == (("temperature", 0), "36")


def test_a_field_verified_elsewhere_is_told_and_left(clerk: Clerk) -> None:
    with Store.open(clerk.folder) as store:
        verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.STRUCK, operator="paul")
    clerk.press(ENTER)
    assert clerk.recorded()["pulse", 0].operator == "paul"
    assert clerk.place == ("pulse", 0), "they said something else: the person is to see it"
    assert clerk.message.startswith("paul a vérifié ce champ entre-temps : barré")
    clerk.wait_to_be_heard()
    clerk.press(ESCAPE)
    assert clerk.place == ("temperature", 0)
    clerk.press(*[ENTER] * 5, *[Qt.Key.Key_F4] * 3)
    assert clerk.verify.rest.isVisible(), "what Paul decided does not come back"
    assert clerk.recorded()["pulse", 0].operator == "paul"


def test_what_somebody_else_decided_can_be_decided_otherwise_once_it_was_seen(clerk: Clerk) -> None:
    with Store.open(clerk.folder) as store:
        verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.STRUCK, operator="paul")
    clerk.press(ENTER)
    clerk.wait_to_be_heard()
    assert clerk.verify.answer.typing.line.text() == "82"
    clerk.press(ENTER)
    assert (clerk.recorded()["pulse", 0].operator, clerk.recorded()["pulse", 0].value) == ("claire", "82")


def test_somebody_else_who_said_the_same_is_no_news(clerk: Clerk) -> None:
    with Store.open(clerk.folder) as store:
        verify(store, SERIALS[0], "pulse", 0, outcome=Outcome.VALUE, text="82", operator="paul")
    clerk.press(ENTER)
    assert (clerk.place, clerk.message) == (("temperature", 0), "")
    assert clerk.recorded()["pulse", 0].operator == "paul"


def test_the_last_decision_can_be_undone_from_the_calm(sit: Sit) -> None:
    clerk = sit((doubtful("pulse", ("82", 0.7), row=0),))
    clerk.press(ENTER)
    assert clerk.verify.rest.isVisible()
    clerk.press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert clerk.place == ("pulse", 0)
    clerk.press(Qt.Key.Key_F3)
    assert clerk.recorded()["pulse", 0].outcome is Outcome.STRUCK
    assert clerk.verify.rest.isVisible()


def test_an_error_of_the_store_is_told_and_what_was_typed_stays(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> Verification:
        raise StoreFull(store=clerk.folder)

    with monkeypatch.context() as patch:
        patch.setattr(deciding, "record", full)
        clerk.type("78")
        clerk.press(ENTER)
    assert clerk.window.fault.isVisible()
    assert clerk.window.fault.text.text() == StoreFull(store=clerk.folder).message("fr")
    assert (clerk.place, clerk.verify.answer.typing.line.text()) == (("pulse", 0), "78")
    assert clerk.message.startswith("Rien n’a été enregistré")
    clerk.press(ENTER)
    assert clerk.recorded() == {}, "this Enter was meant for the field that they were at"
    clerk.wait_to_be_heard()
    clerk.press(ENTER)
    assert clerk.recorded()["pulse", 0].value == "78"
    assert not clerk.window.fault.isVisible(), "it went well: nothing to tell any more"


def test_a_page_that_is_gone_is_told_and_the_field_can_still_be_decided(sit: Sit, qtbot: QtBot) -> None:
    clerk = sit(FIRST, spoil=lose_images)
    qtbot.waitUntil(clerk.window.fault.isVisible)
    assert "endommagé" in clerk.window.fault.text.text()
    clerk.press(Qt.Key.Key_F4)
    assert clerk.recorded()["pulse", 0].outcome is Outcome.ILLEGIBLE


def test_a_fault_can_be_put_away(clerk: Clerk) -> None:
    clerk.window.fault.tell(StoreFull(store="x"))
    clerk.click(clerk.window.fault.dismiss)
    assert not clerk.window.fault.isVisible()


def test_the_window_opens_and_closes_by_its_own_door(tmp_path: Path, qapp: QApplication) -> None:
    folder, seen = desk_store(tmp_path / "store", FIRST), []

    def look() -> None:
        # Windows of other tests may be there still, but nobody sees them.
        shown = [widget for widget in qapp.topLevelWidgets() if isinstance(widget, Window) and widget.isVisible()]
        (window,) = shown
        seen.append((window.isVisible(), window.header.languages["en"].isChecked()))
        window.close()

    QTimer.singleShot(0, look)
    QTimer.singleShot(30_000, qapp, qapp.quit)  # whatever happens, it ends
    assert app.main(folder, "en", "claire") == 0
    assert seen == [(True, True)]


def test_our_own_mistake_is_told_in_the_window_and_not_on_the_console(
    clerk: Clerk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tell = app._told_in(clerk.window)
    tell(ZeroDivisionError, ZeroDivisionError("a slip"), None)
    assert "ZeroDivisionError" in clerk.window.fault.text.text()
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("RECON_DEBUG", "1")
    tell(ZeroDivisionError, ZeroDivisionError("a slip"), None)
    traced = capsys.readouterr().err
    assert "ZeroDivisionError" in traced
    assert "a slip" not in traced + clerk.window.fault.text.text()


def test_opening_a_store_that_cannot_be_read_says_so(tmp_path: Path, qapp: QApplication) -> None:
    folder = desk_store(tmp_path / "store")
    (folder / "recon.db").write_bytes(b"no database" * 1000)
    with pytest.raises(StoreDamaged):
        app.main(folder, "fr", "claire")


def test_the_map_of_the_keyboard_fits_into_the_smallest_window(clerk: Clerk) -> None:
    clerk.window.resize(clerk.window.minimumSize())
    clerk.press(Qt.Key.Key_F1)
    assert clerk.window.rect().contains(clerk.window.keymap.geometry())
