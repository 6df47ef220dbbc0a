"""The print room as a nurse uses it: looking for somebody, choosing, printing, and counting what came out."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from recon.app import keys
from recon.app.paper import Paper
from recon.errors import PrintStopped
from recon.model.sheet import SheetState
from recon.store import Store, queries
from tests.helpers import rooms
from tests.helpers.nurse import Nurse

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
MM_PER_POINT = 25.4 / 72


def test_patients_are_found_while_typing(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    nurse.look_for("lefev")
    assert nurse.names() == ["LEFÈVRE Anne-Marie"]
    nurse.room.whom.search.clear()
    nurse.look_for("11/02/1941")
    assert nurse.names() == ["DUBOIS Léa"]


def test_nobody_found_says_what_to_do(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    nurse.look_for("zzz")
    assert nurse.room.whom._hint.isVisible()
    assert "Nouvel arrivant" in nurse.room.whom._hint.text()


def test_how_old_the_list_is_stands_at_the_top(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    assert nurse.room.age.text.text().endswith("il y a 3 h")
    assert nurse.room.age.text.text().startswith("Liste des patients du ")


def test_a_whole_ward_is_chosen_with_one_key(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    wards = nurse.room.whom.wards
    wards.setCurrentIndex(wards.findData("CHIR"))
    wards.activated.emit(wards.currentIndex())
    nurse.wait(lambda: len(nurse.desk.matches) == 2)
    nurse.press(Qt.Key.Key_A, held=ALT)
    assert set(nurse.desk.people) == {"80040003", "80040004"}
    nurse.press(Qt.Key.Key_A, held=ALT)
    assert nurse.desk.people == {}


def test_printing_with_the_keyboard_alone(nurse: Nurse, tmp_path: Path) -> None:
    nurse.press(Qt.Key.Key_2, held=CTRL)
    nurse.wait(lambda: nurse.desk.kit and nurse.desk.standing and nurse.desk.open)
    nurse.look_for("lem")
    nurse.press(Qt.Key.Key_Return)
    nurse.type("dubois")
    nurse.wait(lambda: nurse.names() == ["DUBOIS Léa"])
    nurse.press(Qt.Key.Key_Return)
    while nurse.focus is not nurse.room.forms.list:
        nurse.window.focusNextChild()
    nurse.press(Qt.Key.Key_Space)
    assert nurse.room.send.print.text() == "Imprimer 2 feuilles  Ctrl+P"
    nurse.print_to(tmp_path / "paper.pdf")
    nurse.press(Qt.Key.Key_P, held=CTRL)
    batch = nurse.printed()
    assert batch.sheets == 2
    assert len(pypdfium2.PdfDocument(tmp_path / "paper.pdf")) == batch.pages
    assert nurse.desk.people == {}


def test_pages_are_painted_at_their_true_size(nurse: Nurse, tmp_path: Path) -> None:
    nurse.order()
    nurse.print_to(tmp_path / "paper.pdf")
    nurse.room.print()
    batch = nurse.printed()
    issued, painted = (pypdfium2.PdfDocument(path)[0] for path in (batch.out, tmp_path / "paper.pdf"))
    assert [MM_PER_POINT * side for side in painted.get_size()] == pytest.approx([210, 297], abs=0.5)
    ink = [page.render(scale=1, grayscale=True).to_numpy() < 128 for page in (issued, painted)]
    rows = [one.any(axis=1).nonzero()[0] for one in ink]
    assert abs(rows[0][0] - rows[1][0]) <= 1
    assert abs(rows[0][-1] - rows[1][-1]) <= 1


def test_no_printer_chosen_issues_nothing(nurse: Nurse) -> None:
    nurse.order()
    nurse.room.ask_printer = lambda _parent: None
    nurse.press(Qt.Key.Key_P, held=CTRL)
    assert nurse.desk.run is None
    assert len(nurse.batches()) == 1
    assert list(nurse.desk.people) == ["80040002"]


def test_the_pdf_is_saved_where_the_nurse_says(nurse: Nurse, tmp_path: Path) -> None:
    nurse.order("LEMAIRE", "triage", "vitals")
    nurse.room.ask_file = lambda _parent: tmp_path / "ward.pdf"
    nurse.press(Qt.Key.Key_S, held=CTRL)
    batch = nurse.printed()
    assert (batch.out, batch.sheets) == (str(tmp_path / "ward.pdf"), 2)
    assert str(tmp_path / "ward.pdf") in nurse.room.send.message.text()


def test_blank_sheets_by_number(nurse: Nurse, tmp_path: Path) -> None:
    nurse.go(keys.PRINTING)
    nurse.press(Qt.Key.Key_B, held=ALT)
    assert nurse.focus is nurse.room.whom.number
    nurse.type("3")
    nurse.desk.switch_form("triage")
    nurse.room.ask_file = lambda _parent: tmp_path / "blank.pdf"
    nurse.room.save()
    batch = nurse.printed()
    assert batch.sheets == 3
    with Store.open(nurse.folder) as store:
        assert {one.patient for one in queries.sheets(store)[-3:]} == {None}


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_issued(nurse: Nurse, tmp_path: Path) -> None:
    nurse.order()
    nurse.room.ask_file = lambda _parent: tmp_path / "none" / "x.pdf"
    nurse.room.save()
    nurse.wait(nurse.window.fault.isVisible)
    assert "ne peut pas être écrit" in nurse.window.fault.text.text()
    assert len(nurse.batches()) == 1
    assert list(nurse.desk.people) == ["80040002"]


def test_a_run_stopped_while_drawing_issues_nothing(nurse: Nurse, tmp_path: Path) -> None:
    nurse.order("LEMAIRE", "triage", "vitals")
    nurse.desk.print(Paper(out=tmp_path / "x.pdf"))
    nurse.press(Qt.Key.Key_Escape)
    nurse.wait(lambda: nurse.desk.run is None)
    assert nurse.room.send.message.text() == "Arrêté : aucune feuille n’a été émise.".replace(" :", "\u00a0:")
    assert len(nurse.batches()) == 1


def stuck(_printer: object, _pdf: Path, *, title: str, painted: object, stop: object, duplex: bool) -> None:
    """A printer that takes no page until the run is stopped."""
    while not stop():  # type: ignore[operator]
        pass
    raise PrintStopped(reason=title)


def stop_at_the_printer(nurse: Nurse, pdf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Print, and stand where the sheets are issued and the printer is being told."""
    monkeypatch.setattr("recon.app.printjobs.paint", stuck)
    nurse.order()
    nurse.print_to(pdf)
    nurse.room.print()
    nurse.wait(lambda: len(nurse.batches()) == 2)


def test_a_run_stopped_at_the_printer_leaves_a_batch_to_count(
    nurse: Nurse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_at_the_printer(nurse, tmp_path / "x.pdf", monkeypatch)
    nurse.press(Qt.Key.Key_Escape)
    batch = nurse.printed()
    assert batch.batch[-6:] in nurse.room.send.message.text()


def test_closing_the_window_in_mid_print_loses_nothing(
    nurse: Nurse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_at_the_printer(nurse, tmp_path / "x.pdf", monkeypatch)
    nurse.window.close()
    assert len(nurse.batches()) == 2
    assert Path(nurse.batches()[-1].out).is_file()


def test_all_came_out_closes_the_batch(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    nurse.click(nurse.room.batches.rows[0].all)
    nurse.wait(lambda: not nurse.desk.open)
    assert nurse.batches() == ()
    assert not nurse.room.batches.isVisible()


def test_sheets_that_did_not_come_out_become_void(nurse: Nurse, tmp_path: Path) -> None:
    nurse.order("LEMAIRE", "triage", "vitals")
    nurse.room.ask_file = lambda _parent: tmp_path / "ward.pdf"
    nurse.room.save()
    nurse.printed()
    nurse.press(Qt.Key.Key_C, held=ALT)
    nurse.wait(rooms.printing(nurse.window).counting.isVisible)
    assert len(rooms.printing(nurse.window).counting.out) == 2
    nurse.press(Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return)
    nurse.wait(lambda: len(nurse.batches()) == 1)
    with Store.open(nurse.folder) as store:
        assert [one.state for one in queries.sheets(store)[-2:]] == [SheetState.PRINTED, SheetState.VOID]


def test_a_jam_is_counted_with_one_button(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    nurse.room.count()
    panel = rooms.printing(nurse.window).counting
    nurse.wait(panel.isVisible)
    nurse.click(panel.rest)
    assert len(panel.out) == 1
    nurse.click(panel.none)
    assert panel.done.text() == "Sorties : 0 · annulées : 4".replace(" :", "\u00a0:")
    nurse.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert len(nurse.batches()) == 1


def arrive(nurse: Nurse, **told: str) -> None:
    nurse.press(Qt.Key.Key_N, held=CTRL)
    for name, text in told.items():
        rooms.printing(nurse.window).arrival.lines[name].setText(text)
    nurse.press(Qt.Key.Key_Return)


def test_somebody_who_arrives_is_added_and_chosen(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    arrive(nurse, birth_name="martin", given_names="Zoé", birth_date="3/5/1990")
    nurse.wait(lambda: nurse.desk.people)
    (who,) = nurse.desk.people.values()
    assert (who.birth_name, who.given_names) == ("MARTIN", "Zoé")
    assert who.birth_date is not None
    assert who.birth_date.isoformat() == "1990-05-03"
    assert not rooms.printing(nurse.window).arrival.isVisible()


def test_somebody_whom_nobody_knows_gets_a_name(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    nurse.press(Qt.Key.Key_N, held=CTRL)
    rooms.printing(nurse.window).arrival.unknown.setChecked(True)
    nurse.press(Qt.Key.Key_Return)
    nurse.wait(lambda: nurse.desk.people)
    (who,) = nurse.desk.people.values()
    assert who.birth_name == "INCONNU"
    assert who.given_names


def test_a_namesake_is_added_only_when_said_twice(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    arrive(nurse, birth_name="LEMAIRE", given_names="Odile")
    panel = rooms.printing(nurse.window).arrival
    nurse.wait(panel.message.isVisible)
    assert "80040002" in panel.message.text()
    assert not nurse.desk.people
    nurse.press(Qt.Key.Key_Return)
    nurse.wait(lambda: nurse.desk.people)
    assert "80040002" not in nurse.desk.people


@pytest.mark.parametrize("told", [{"birth_name": ""}, {"birth_name": "X", "birth_date": "31/02/1990"}])
def test_what_cannot_be_is_told_in_the_panel(nurse: Nurse, told: dict[str, str]) -> None:
    nurse.go(keys.PRINTING)
    arrive(nurse, **told)
    assert rooms.printing(nurse.window).arrival.message.text()
    assert rooms.printing(nurse.window).arrival.isVisible()
    assert not nurse.desk.people


def test_the_sheets_speak_another_language_than_the_window(nurse: Nurse) -> None:
    nurse.order()
    nurse.click(nurse.room.forms.languages["en"])
    assert nurse.desk.order.lang == "en"
    assert "Emergency triage" in [line.title for line in nurse.room.forms.list.lines.lines]
    assert nurse.desk.forms == ("triage",)


def test_a_form_is_pictured(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    nurse.wait(lambda: nurse.room.forms.picture.is_sharp)
    assert nurse.room.forms.picture.accessibleName().startswith("Aperçu")
