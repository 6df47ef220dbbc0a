"""A list of patients brought to the print room: what is told of it, and that a refused one leaves nothing behind."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recon.app import build, keys
from recon.app.bringbar import BringBar
from recon.app.work import StoreWork
from recon.errors import DrillRealPatient, SignInNeeded
from recon.language import tr
from recon.model.ledger import Act
from recon.store import Store, rosters
from recon.workflow import people
from recon.workflow.opening import make_store
from recon.workflow.rosters import import_files
from recon.workflow.signing_in import sign_in
from tests.helpers import rooms, walk
from tests.helpers.accounts import ANNE, CLAIRE, PASSWORDS, fast, give_accounts
from tests.helpers.front import bring_to_front
from tests.helpers.nurse import Nurse, two_forms
from tests.helpers.readable import cut_off, nameless

CTRL = Qt.KeyboardModifier.ControlModifier
HEAD = "ipp;birth_name;given_names;birth_date;sex;ward;bed"
KNOWN = "80040001;LEFÈVRE;Anne-Marie;1946-07-16;F;MED2;16"
MOVED = "80040002;LEMAIRE;Odile;1950-02-11;F;CHIR;14"
RENAMED = "80040003;DURAND;Léa;1941-02-11;F;CHIR;11"
NEW = "80040009;PETIT;Jean;1960-05-04;M;MED2;2"


def a_list(folder: Path, *rows: str, name: str = "new.csv") -> Path:
    file = folder / name
    file.write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    return file


def bring(nurse: Nurse, *files: Path, until_told: bool = True) -> BringBar:
    """Have the files chosen, were the person asked, and bring them by the key."""
    nurse.go(keys.PRINTING)
    nurse.room.ask_lists = lambda _parent: files
    nurse.press(Qt.Key.Key_I, held=CTRL)
    if until_told:
        nurse.wait(lambda: nurse.room.lists.brought or nurse.room.lists.refused)
    return nurse.room.brought


def known(folder: Path) -> tuple[int, int]:
    """Return how many patients the store knows, and how many entries of its ledger tell of lists."""
    with Store.open(folder) as store:
        told = store.rows("SELECT count(*) AS many FROM ledger WHERE act = ?", (Act.ROSTER_TAKEN.value,))
        return rosters.count_patients(store)[0], told[0]["many"]


def present(folder: Path) -> set[str]:
    with Store.open(folder) as store:
        return rosters.present_ipps(store)


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def test_a_list_is_told_in_one_line(nurse: Nurse, tmp_path: Path) -> None:
    before = len(present(nurse.folder))
    bar = bring(nurse, a_list(tmp_path, KNOWN, MOVED, NEW))
    assert plain(bar.text.text()) == (
        "new.csv : lignes lues : 3 · nouveaux : 1 · changés : 1 · déjà connus, inchangés : 1"
        f" · présents mais pas sur cette liste : {before - 2}"
    )
    assert (bar.text.property("tone"), bar.isVisible()) == ("good", True)
    nurse.wait(lambda: nurse.desk.standing.present == before + 1)
    nurse.look_for("petit")
    assert nurse.names() == ["PETIT Jean"]


def test_who_is_not_on_it_is_named_and_stays(nurse: Nurse, tmp_path: Path) -> None:
    before = present(nurse.folder)
    bar = bring(nurse, a_list(tmp_path, KNOWN, MOVED))
    nurse.click(bar.more)
    panel = nurse.room.brought_panel
    head, lines = panel.parts["absent"]
    assert head.isVisible()
    told = lines.text().splitlines()
    assert {line.rpartition(" ")[2] for line in told} == before - {"80040001", "80040002"}
    assert {"CHIR 11 · DUBOIS Léa · IPP 80040003", "CHIR 12 · MOREAU Hugo · IPP 80040004"} <= set(told)
    assert present(nurse.folder) == before
    nurse.press(Qt.Key.Key_Return)
    assert not panel.isVisible()


def test_a_list_that_contradicts_what_is_known_is_to_be_checked(nurse: Nurse, tmp_path: Path) -> None:
    bar = bring(nurse, a_list(tmp_path, RENAMED))
    assert "à vérifier : 1" in plain(bar.text.text())
    assert bar.text.property("tone") == "caution"
    nurse.click(bar.more)
    (line,) = nurse.room.brought_panel.parts["look"][1].text().splitlines()
    assert "80040003" in line
    assert "DUBOIS" in line
    assert "DURAND" in line


def test_a_list_older_than_the_downtime_is_to_be_checked(nurse: Nurse, tmp_path: Path) -> None:
    file = a_list(tmp_path, KNOWN)
    os.utime(file, (1_000_000_000, 1_000_000_000))
    bar = bring(nurse, file)
    assert "à vérifier : 1" in plain(bar.text.text())
    nurse.click(bar.more)
    assert "la panne" in nurse.room.brought_panel.parts["look"][1].text()


def test_a_list_with_faults_is_told_row_by_row_and_leaves_nothing(nurse: Nurse, tmp_path: Path) -> None:
    before = known(nurse.folder)
    bad = a_list(tmp_path, NEW, "80040010;;Zoé;1990-05-03;F;MED2;3", "80040011;ROUX;Luc;hier;M;MED2;4", name="bad.csv")
    bar = bring(nurse, bad)
    words = plain(bar.text.text())
    assert words.startswith("Rien n’a été importé : bad.csv ne peut pas être utilisé · à corriger : 2 · ligne 3 :")
    assert bar.text.property("tone") == "danger"
    assert not nurse.window.fault.isVisible()
    nurse.click(bar.more)
    rows = nurse.room.brought_panel.parts["faults"][1].text().splitlines()
    assert [plain(row).split(" :")[0] for row in rows] == ["ligne 3", "ligne 4"]
    assert known(nurse.folder) == before


def test_of_two_files_one_with_faults_neither_is_taken(nurse: Nurse, tmp_path: Path) -> None:
    before = known(nurse.folder)
    good = a_list(tmp_path, NEW)
    bar = bring(nurse, good, a_list(tmp_path, "80040011;ROUX;Luc;hier;M;MED2;4", name="bad.csv"))
    assert "bad.csv" in bar.text.text()
    assert known(nurse.folder) == before


def test_more_faults_than_anybody_reads_are_counted(nurse: Nurse, tmp_path: Path) -> None:
    bar = bring(nurse, a_list(tmp_path, *(f"8005{row:04};ROUX;Luc;hier;M;MED2;4" for row in range(230))))
    nurse.click(bar.more)
    rows = nurse.room.brought_panel.parts["faults"][1].text().splitlines()
    assert len(rows) == 201
    assert rows[-1] == "… et 30 de plus"


def test_recorded_messages_are_taken_and_miss_nobody(nurse: Nurse, tmp_path: Path) -> None:
    file = tmp_path / "adt.hl7"
    lines = (
        "MSH|^~\\&|HIS|HOSP|RECON|HOSP|20260101120000||ADT^A01^ADT_A01|1|P|2.5",
        "PID|1||80040009^^^HOSP^PI||PETIT^Jean||19600504|M",
        "PV1|1|I|MED2^^2",
    )
    file.write_text("\r".join(lines), encoding="utf-8")
    bar = bring(nurse, file)
    assert plain(bar.text.text()) == "adt.hl7 : messages lus : 1 · nouveaux : 1 · changés : 0"
    assert not bar.more.isVisible()


def test_no_file_chosen_changes_nothing(nurse: Nurse) -> None:
    bar = bring(nurse, until_told=False)
    assert not nurse.room.lists.is_reading
    assert not bar.isVisible()


def test_the_line_is_put_away(nurse: Nurse, tmp_path: Path) -> None:
    bar = bring(nurse, a_list(tmp_path, KNOWN))
    nurse.click(bar.away)
    assert not bar.isVisible()


def test_the_line_follows_the_language(nurse: Nurse, tmp_path: Path) -> None:
    bar = bring(nurse, a_list(tmp_path, KNOWN, NEW))
    nurse.press(Qt.Key.Key_F9)
    assert bar.text.text().startswith("new.csv: rows read: 2 · new: 1 · changed: 0")


@pytest.mark.parametrize("nurse", ["fr", "en"], indirect=True)
@pytest.mark.parametrize(("times", "size"), [(1.0, (1024, 680)), (2.0, (1480, 920))])
def test_what_is_told_can_be_read_and_has_a_name(
    nurse: Nurse, tmp_path: Path, times: float, size: tuple[int, int]
) -> None:
    nurse.window.looks.choose("light", times)
    nurse.window.resize(*size)
    bad = a_list(tmp_path, *(f"8005{row:04};ROUX;Luc;hier;M;MED2;4" for row in range(40)), name="bad.csv")
    for file in (bad, a_list(tmp_path, KNOWN, RENAMED)):
        bar = bring(nurse, file)
        walk.settle()
        assert not cut_off(nurse.window)
        bar.more.click()
        walk.settle()
        assert (cut_off(nurse.window), nameless(nurse.window)) == ([], [])
        nurse.room.brought_panel.dismiss()
        nurse.room.lists.put_away()
    nurse.window.looks.choose("light", 1.0)


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[object]:
    """Give a function that opens the window in the print room on a store, as somebody."""
    made = []

    def open_on(folder: Path, name: str) -> Nurse:
        work = StoreWork(folder)
        window = build(qapp, work, "fr", name, two_forms, keys.PRINTING)
        made.append((window, work))
        bring_to_front(qtbot, window)
        nurse = Nurse(qtbot, window, folder)
        nurse.wait(lambda: nurse.desk.kit and nurse.desk.standing)
        return nurse

    yield open_on
    for window, work in made:
        window.stop()
        work.close()


def refused(nurse: Nurse, files: Sequence[Path]) -> str:
    """Bring what is refused for no fault of its own, and return what the window tells."""
    nurse.room.ask_lists = lambda _parent: files
    nurse.room.bring()
    nurse.wait(lambda: nurse.window.fault.text.text())
    assert not nurse.room.lists.is_reading
    assert nurse.room.age.bring.isEnabledTo(nurse.room)
    assert not nurse.room.brought.isVisibleTo(nurse.room)
    return nurse.window.fault.text.text()


def test_an_exercise_takes_no_real_patient(opened: object, tmp_path: Path) -> None:
    assert callable(opened)
    folder = tmp_path / "store"
    make_store(folder, operator="claire", exercise=True).close()
    nurse = opened(folder, "claire")
    told = refused(nurse, [a_list(tmp_path, KNOWN)])
    assert told == DrillRealPatient(patient="80040001").message()
    assert known(folder) == (0, 0)


def test_whoever_is_not_signed_in_brings_no_list(opened: object, tmp_path: Path) -> None:
    assert callable(opened)
    folder = tmp_path / "store"
    with fast():
        with make_store(folder, operator=ANNE) as store:
            give_accounts(store)
        told = refused(opened(folder, CLAIRE), [a_list(tmp_path, KNOWN)])
    assert told == SignInNeeded().message()
    assert known(folder) == (0, 0)


def test_whose_account_was_closed_brings_no_list(opened: object, tmp_path: Path) -> None:
    assert callable(opened)
    folder = tmp_path / "store"
    with fast():
        with make_store(folder, operator=ANNE) as store:
            give_accounts(store)
            for name in (ANNE, CLAIRE):
                sign_in(store, name, PASSWORDS[name])
            nurse = opened(folder, CLAIRE)
            people.close(store, CLAIRE, operator=ANNE)
        told = refused(nurse, [a_list(tmp_path, KNOWN)])
    assert CLAIRE in told
    assert tr("people.closed") in told
    assert known(folder) == (0, 0)


def test_where_nobody_is_known_the_room_says_what_to_do(opened: object, tmp_path: Path) -> None:
    assert callable(opened)
    folder = tmp_path / "store"
    make_store(folder, operator="claire").close()
    nurse = opened(folder, "claire")
    hint = nurse.room.whom._hint
    nurse.wait(hint.isVisible)
    assert plain(hint.text()) == "Aucun patient encore : importez une liste, ou imprimez des feuilles vierges."
    with Store.open(folder) as store:
        import_files(store, [a_list(tmp_path, KNOWN)], operator="claire")
    rooms.printing(nurse.window).refresh()
    nurse.wait(lambda: "Aucun patient encore" not in plain(hint.text()))
