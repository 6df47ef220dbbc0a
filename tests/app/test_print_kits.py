"""A ward's kit in the fewest clicks, and what else the print room has: kits, preview, labels, reprints, large type."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton

from recon.app import keys
from recon.app.paper import Paper
from recon.app.printjobs import last_stock
from recon.app.ticklist import TickList
from recon.model.number import NumberKind
from recon.model.sheet import SheetState
from recon.store import Store, print_batches, queries
from recon.workflow.numbers import number_ranges
from recon.workflow.presets import presets, ward_presets
from tests.helpers.nurse import Nurse

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Counted:
    """Clicks and keys of a person, each counted."""

    def __init__(self, nurse: Nurse) -> None:
        self._nurse, self.acts = nurse, 0

    def button(self, made: QAbstractButton) -> None:
        self.acts += 1
        self._nurse.wait(made.isEnabled)
        self._nurse.click(made)

    def line(self, lines: TickList, key: str) -> None:
        self.acts += 1
        self._nurse.wait(lambda: key in [line.key for line in lines.lines.lines] and lines.isVisible())
        row = [line.key for line in lines.lines.lines].index(key)
        at: QPoint = lines.visualRect(lines.lines.index(row)).center()
        self._nurse._bot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.acts += 1
        self._nurse.press(key, held=held)


def ready(nurse: Nurse) -> None:
    nurse.go(keys.PRINTING)
    nurse.wait(lambda: nurse.room.kits.kits.presets)


def forms_of(nurse: Nurse, batch: str) -> list[tuple[str, str]]:
    """Return the form and the patient of each copy of the batch."""
    with Store.open(nurse.folder) as store:
        return [(copy.form, copy.patient or "") for copy in print_batches.copies_in(store, batch)]


def test_a_wards_kit_takes_two_clicks_and_the_printer(nurse: Nurse, tmp_path: Path) -> None:
    ready(nurse)
    asked = []
    nurse.room.ask_printer = lambda _parent: asked.append(1) or Paper(out=tmp_path / "kit.pdf")
    person = Counted(nurse)
    person.line(nurse.room.whom.ward_list, "CHIR")
    nurse.wait(nurse.room.whom.kit.isVisible)
    person.button(nurse.room.whom.kit)
    batch = nurse.printed()
    assert (person.acts, len(asked)) == (2, 1)
    assert forms_of(nurse, batch.batch) == [("vitals", "80040003"), ("vitals", "80040004")]


def test_a_wards_kit_takes_three_keys_and_the_printer(nurse: Nurse, tmp_path: Path) -> None:
    ready(nurse)
    nurse.print_to(tmp_path / "kit.pdf")
    person = Counted(nurse)
    person.key(Qt.Key.Key_Down)
    person.key(Qt.Key.Key_Return)
    nurse.wait(nurse.room.whom.kit.isVisible)
    person.key(Qt.Key.Key_K, CTRL)
    batch = nurse.printed()
    assert person.acts == 3
    assert batch.sheets == 2


def test_a_ward_uses_the_kit_that_it_chose(nurse: Nurse, tmp_path: Path) -> None:
    ready(nurse)
    nurse.desk.choose_ward("CHIR")
    nurse.press(Qt.Key.Key_2, held=ALT)
    assert nurse.desk.forms == ("triage",)  # of its three forms, the only one that this kit of forms has
    nurse.press(Qt.Key.Key_K, held=ALT)
    panel = nurse.room.kit_panel
    nurse.wait(panel.isVisible)
    nurse.click(panel.ward)
    nurse.wait(lambda: nurse.room.kits.kits.of_ward == {"CHIR": "arrival"})
    nurse.press(Qt.Key.Key_Escape)
    with Store.open(nurse.folder) as store:
        assert ward_presets(store) == {"CHIR": "arrival"}
    nurse.desk.take_forms({})
    nurse.room.ask_printer = lambda _parent: Paper(out=tmp_path / "kit.pdf")
    nurse.press(Qt.Key.Key_K, held=CTRL)
    assert {form for form, _ in forms_of(nurse, nurse.printed().batch)} == {"triage"}


def test_a_kit_is_chosen_with_one_key_and_given_up_with_it(nurse: Nurse) -> None:
    ready(nurse)
    nurse.press(Qt.Key.Key_3, held=ALT)
    assert nurse.desk.order.copies == {"vitals": 2}
    assert nurse.room.forms.presets.buttons[2].isChecked()
    nurse.press(Qt.Key.Key_3, held=ALT)
    assert nurse.desk.forms == ()
    assert not nurse.room.forms.presets.buttons[2].isChecked()


def test_ticked_forms_are_kept_renamed_and_removed_as_a_kit(nurse: Nurse) -> None:
    ready(nurse)
    nurse.desk.take_forms({"vitals": 3, "triage": 1})
    nurse.press(Qt.Key.Key_K, held=ALT)
    panel = nurse.room.kit_panel
    nurse.wait(panel.isVisible)
    nurse.type("Garde")
    nurse.press(Qt.Key.Key_Return)
    nurse.wait(lambda: panel.list.current == "Garde")
    with Store.open(nurse.folder) as store:
        assert presets(store)[-1].forms == (("vitals", 3), ("triage", 1))
    panel.name.setText("Garde de MED2")
    nurse.click(panel.rename)
    nurse.wait(lambda: panel.list.current == "Garde de MED2")
    nurse.click(panel.remove)
    nurse.wait(lambda: nurse.room.kits.kits.presets[-1].name == "theatre")
    nurse.click(panel.remove)  # puts it back
    nurse.wait(lambda: nurse.room.kits.kits.presets[-1].name == "Garde de MED2")
    assert nurse.room.kits.kits.presets[-1].forms == (("vitals", 3), ("triage", 1))


def test_a_name_that_is_taken_is_told_in_the_panel(nurse: Nurse) -> None:
    ready(nurse)
    nurse.desk.take_forms({"vitals": 1})
    nurse.press(Qt.Key.Key_K, held=ALT)
    panel = nurse.room.kit_panel
    nurse.wait(panel.isVisible)
    panel.list.go("night")
    panel.name.setText("Arrivée")
    nurse.click(panel.rename)
    nurse.wait(panel.message.isVisible)
    assert "Arrivée" in panel.message.text()
    assert nurse.room.kits.kits.presets[0].name == "night"


def test_plus_and_minus_say_how_many(nurse: Nurse) -> None:
    nurse.order("LEMAIRE", "vitals")
    forms = nurse.room.forms
    forms.list.setFocus()
    forms.list.go("vitals")
    nurse.press(Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
    assert nurse.desk.order.sheets == 2
    nurse.click(forms.fewer)
    assert nurse.desk.order.sheets == 1
    assert not forms.fewer.isEnabled()
    forms.list.go("triage")
    nurse.click(forms.more)
    assert nurse.desk.forms == ("vitals", "triage")


def test_all_pages_are_seen_before_they_are_printed(nurse: Nurse) -> None:
    nurse.order("LEMAIRE", "triage", "vitals")
    panel, previews = nurse.room.preview, nurse.room.previews
    nurse.wait(lambda: len(previews.shown.leaves) == 3)
    nurse.press(Qt.Key.Key_V, held=ALT)
    nurse.wait(panel.isVisible)
    nurse.press(Qt.Key.Key_Home)
    seen = []
    for _ in range(3):
        nurse.wait(lambda: panel.leaf.is_sharp)
        seen.append(panel.where.text())
        nurse.press(Qt.Key.Key_Right)
    assert [words.split(" · ")[0] for words in seen] == ["1 sur 3", "2 sur 3", "3 sur 3"]
    assert all("LEMAIRE Odile" in words for words in seen)
    page = pypdfium2.PdfDocument(previews.shown.pdf)[0].get_textpage().get_text_bounded()
    assert "LEMAIRE" in page
    assert "80040002" in page
    nurse.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert len(nurse.batches()) == 1


def test_the_preview_is_as_sharp_as_the_place_it_is_shown_in(nurse: Nurse) -> None:
    nurse.order("LEMAIRE", "triage")
    small = nurse.room.forms.picture
    nurse.wait(lambda: small.is_sharp)
    height = small._height_px()
    assert nurse.room.previews.picture(height).height() == height
    nurse.press(Qt.Key.Key_V, held=ALT)
    nurse.wait(lambda: nurse.room.preview.leaf.is_sharp)
    assert nurse.room.preview.leaf._height_px() > 2 * height


def test_printing_from_the_preview(nurse: Nurse, tmp_path: Path) -> None:
    nurse.order("LEMAIRE", "triage")
    nurse.room.ask_printer = lambda _parent: Paper(out=tmp_path / "x.pdf")
    nurse.wait(lambda: nurse.room.previews.shown.leaves)
    nurse.press(Qt.Key.Key_V, held=ALT)
    nurse.press(Qt.Key.Key_P, held=CTRL)
    assert nurse.printed().sheets == 1
    assert not nurse.room.preview.isVisible()


def test_a_form_that_is_only_looked_at_says_so(nurse: Nurse) -> None:
    nurse.order("LEMAIRE", "triage")
    nurse.room.forms.list.go("vitals")
    nurse.wait(lambda: "pas encore choisi" in nurse.room.forms._below.text())
    nurse.press(Qt.Key.Key_V, held=ALT)
    nurse.wait(lambda: "LEMAIRE" in nurse.room.preview.where.text())


def test_labels_for_the_patients_chosen(nurse: Nurse, tmp_path: Path) -> None:
    nurse.order()
    nurse.press(Qt.Key.Key_L, held=CTRL)
    panel = nurse.room.labels
    nurse.wait(panel.isVisible)
    panel.stock.setCurrentIndex(panel.stock.findData("25x279"))
    assert not panel.start.isVisible()
    panel.copies.setValue(2)
    nurse.room.ask_file = lambda _parent: tmp_path / "bands.pdf"
    nurse.press(Qt.Key.Key_S, held=CTRL)
    nurse.wait(lambda: "2" in nurse.room.send.message.text() and nurse.desk.run is None)
    pages = pypdfium2.PdfDocument(tmp_path / "bands.pdf")
    assert len(pages) == 2
    assert "LEMAIRE" in pages[0].get_textpage().get_text_bounded()
    with Store.open(nurse.folder) as store:
        assert last_stock(store) == "25x279"
    assert list(nurse.desk.people) == ["80040002"]
    assert len(nurse.batches()) == 1


def test_numbered_labels_for_people_nobody_knows(nurse: Nurse, tmp_path: Path) -> None:
    ready(nurse)
    nurse.press(Qt.Key.Key_L, held=CTRL)
    panel = nurse.room.labels
    nurse.wait(panel.number.isVisible)
    panel.number.setValue(5)
    nurse.print_to(tmp_path / "labels.pdf")
    nurse.press(Qt.Key.Key_P, held=CTRL)
    nurse.wait(lambda: nurse.room.send.message.text() and nurse.desk.run is None)
    assert (tmp_path / "labels.pdf").is_file()
    with Store.open(nurse.folder) as store:
        assert sum(one.used for one in number_ranges(store, NumberKind.PATIENT)) >= 5


def test_a_lost_sheet_is_printed_again(nurse: Nurse, tmp_path: Path) -> None:
    nurse.order()
    nurse.room.ask_file = lambda _parent: tmp_path / "first.pdf"
    nurse.room.save()
    first = nurse.printed()
    nurse.press(Qt.Key.Key_R, held=CTRL)
    panel = nurse.room.reprint
    nurse.wait(panel.isVisible)
    nurse.type("lemaire")
    nurse.wait(lambda: len(panel.found) >= 1 and panel.list.current == panel.found[0].serial)
    nurse.press(Qt.Key.Key_Return)
    assert panel.done.isEnabled()
    nurse.room.ask_printer = lambda _parent: Paper(out=tmp_path / "again.pdf")
    nurse.press(Qt.Key.Key_P, held=CTRL)
    nurse.wait(lambda: len(nurse.desk.open) == 3)
    again = nurse.desk.open[-1]
    assert forms_of(nurse, again.batch) == forms_of(nurse, first.batch)
    with Store.open(nurse.folder) as store:
        (copy,) = print_batches.copies_in(store, again.batch)
        assert (copy.copy, queries.sheet(store, copy.serial).state) == (2, SheetState.PRINTED)


def test_large_type_is_printed_and_seen_before(nurse: Nurse, tmp_path: Path) -> None:
    nurse.order()
    nurse.wait(lambda: nurse.room.previews.shown.leaves)
    nurse.press(Qt.Key.Key_G, held=ALT)
    nurse.wait(lambda: len(nurse.room.previews.shown.leaves) == 3)
    assert "gros caractères" in nurse.room.send.summary.text()
    nurse.room.ask_file = lambda _parent: tmp_path / "large.pdf"
    nurse.room.save()
    assert nurse.printed().pages == 3


def test_both_sides_or_one(nurse: Nurse, tmp_path: Path) -> None:
    nurse.order("LEMAIRE", "triage")
    send = nurse.room.send
    for place, backs in ((1, 1), (2, 0)):
        send.sides.setCurrentIndex(place)
        send.sides.activated.emit(place)
        out = tmp_path / f"{place}.pdf"
        before = len(nurse.batches())
        nurse.room.ask_file = lambda _parent, out=out: out
        nurse.desk.people or nurse.order("LEMAIRE")
        nurse.desk.forms = ("triage",)
        nurse.room.save()
        nurse.wait(lambda before=before: nurse.desk.run is None and len(nurse.desk.open) > before)
        assert len(pypdfium2.PdfDocument(out)) == 1 + backs


@pytest.mark.parametrize("nurse", ["en"], indirect=True)
def test_kits_speak_the_language_of_the_window(nurse: Nurse) -> None:
    ready(nurse)
    assert [one.text() for one in nurse.room.forms.presets.buttons[:2]] == ["Night  Alt+1", "Arrival  Alt+2"]


def test_every_key_of_the_room_is_its_own(nurse: Nurse) -> None:
    told = [key for key, _ in nurse.room.keymap()]
    assert len(set(told)) == len(told)
    assert all(words and not words.startswith("printroom.") for _, words in nurse.room.keymap())


def test_the_room_is_usable_before_the_forms_are_there(nurse: Nurse) -> None:
    ready(nurse)
    nurse.desk.kit = None
    nurse.desk.listed.emit()
    nurse.look_for("lefev")
    assert nurse.names() == ["LEFÈVRE Anne-Marie"]
    assert not nurse.room.forms.presets.buttons[0].isEnabled()


class Sided(QPrinter):
    """A printer that remembers which sides it was told to print on."""

    def __init__(self, out: Path) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.setOutputFileName(str(out))
        self.told = QPrinter.DuplexMode.DuplexAuto

    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:  # noqa: N802 - Qt's name
        self.told = duplex


@pytest.mark.parametrize(
    ("both", "mode"), [(True, QPrinter.DuplexMode.DuplexLongSide), (False, QPrinter.DuplexMode.DuplexNone)]
)
def test_a_printer_of_qts_is_told_the_sides(
    nurse: Nurse, tmp_path: Path, both: bool, mode: QPrinter.DuplexMode
) -> None:
    nurse.order("LEMAIRE", "vitals")
    nurse.desk.print_on(both)
    printer = Sided(tmp_path / "paper.pdf")
    nurse.room.ask_printer = lambda _parent: Paper(printer=printer)
    nurse.room.print()
    nurse.printed()
    assert printer.told is mode
