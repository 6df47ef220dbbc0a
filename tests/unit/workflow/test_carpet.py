"""The carpet shows where each character was read, and has a marked field wait; it never verifies anything."""

import json
from dataclasses import replace

import cv2
import numpy as np
import pytest

from recon.errors import StoreDamaged
from recon.model.ledger import Act
from recon.model.reading import Reason, Verdict
from recon.model.sheet import SheetState
from recon.model.verification import Outcome
from recon.store import Store, ledger, queries
from recon.store.cells import open_forms, open_sheets
from recon.store.projections import rebuild
from recon.workflow import carpet
from recon.workflow.carpet import Cell, ask, cells_of
from recon.workflow.choosing import choose
from recon.workflow.explaining import void
from recon.workflow.keying import CRITICAL
from recon.workflow.scanning import record_page
from recon.workflow.verifying import tasks, verify
from tests.helpers.desk_store import drawn_page
from tests.helpers.store_samples import (
    OPERATOR,
    SERIALS,
    STRAIGHT,
    UNDRAWN,
    issue,
    keep_file,
    page_result,
    reading,
    sample_patient,
    scan_sheet,
)

SHEET = SERIALS[0]
READ = (
    reading("pulse", "77", row=0),
    reading("pulse", "82", row=1),
    reading("day", "2026-03-17"),
    reading("name", "LE GOFF", Verdict.REVIEW, Reason.CRITICAL),
    reading("notes", "77", Verdict.REVIEW, Reason.IMAGE_ONLY),
    reading("sex", "M"),
)


def returned(store: Store, serial: str = SHEET) -> None:
    scan_sheet(store, issue(store, serial, patient=sample_patient()), *READ, data=drawn_page(serial, READ))


def read_as(cells: tuple[Cell, ...], character: str) -> list[tuple[str, int | None, int]]:
    return [(cell.field, cell.row, cell.box) for cell in cells if cell.character == character]


def waiting(store: Store) -> set[tuple[str, int | None]]:
    return {(task.field.key, task.row) for task in tasks(store)}


def test_each_character_is_shown_in_the_box_it_was_read_in(store: Store) -> None:
    returned(store)
    cells = cells_of(store, SHEET)
    # A number may stand at the left of its boxes, as these do: the ink says where.
    assert sorted(read_as(cells, "7")) == [("day", None, 1), ("pulse", 0, 0), ("pulse", 0, 1)]
    assert read_as(cells, "8") == [("pulse", 1, 0)]
    assert {cell.field for cell in cells} == {"pulse", "day"}


def test_a_cut_box_is_the_ink_of_that_box(store: Store) -> None:
    returned(store)
    for cell in cells_of(store, SHEET):
        pixels = np.frombuffer(cell.gray, np.uint8).reshape(carpet.HEIGHT, carpet.WIDTH)
        inside = pixels[16:-16, 14:-14]
        assert inside.min() < 100
        assert pixels.mean() > 180


def test_a_page_that_was_scanned_upside_down_gives_the_same_boxes(store: Store) -> None:
    returned(store)
    over = cv2.rotate(cv2.imdecode(np.frombuffer(drawn_page(SHEET, READ), np.uint8), 0), cv2.ROTATE_180)
    (page,) = keep_file(store, bytes(cv2.imencode(".png", over)[1]), name="over.png")
    code = issue(store, SERIALS[1])
    turned = replace(STRAIGHT, transform=(-10.0, 0.0, 2099.0, 0.0, -10.0, 2969.0, 0.0, 0.0, 1.0))
    record_page(store, replace(page_result(code, page, *READ), registration=turned), operator=OPERATOR, policy=UNDRAWN)
    straight, found = cells_of(store, SHEET), cells_of(store, SERIALS[1])
    assert [(one.place[1:], one.box, one.character) for one in found] == [
        (one.place[1:], one.box, one.character) for one in straight
    ]
    for one, other in zip(found, straight, strict=True):
        pixels = (np.frombuffer(cell.gray, np.uint8).astype(int) for cell in (one, other))
        assert np.abs(np.subtract(*pixels)).mean() < 8


def test_what_waits_is_shown_only_on_demand_and_critical_first(store: Store) -> None:
    returned(store)
    cells = sorted(cells_of(store, SHEET, waiting=True), key=lambda cell: cell.order)
    assert [cell.character for cell in cells[:6]] == list("LEGOFF")
    assert all(cell.critical and cell.waits for cell in cells[:6])
    choose(store, CRITICAL, True, operator=OPERATOR)  # typed twice without seeing what was read
    assert {cell.field for cell in cells_of(store, SHEET, waiting=True)} == {"pulse", "day"}


def test_a_sample_of_what_was_accepted_is_not_given_away(store: Store) -> None:
    returned(store)
    (cell,) = [one for one in cells_of(store, SHEET) if one.place == (SHEET, "pulse", 1) and one.box == 0]
    ask(store, [cell], operator=OPERATOR)
    assert (SHEET, "pulse", 1) not in {one.place for one in cells_of(store, SHEET, waiting=True)}


def test_a_marked_box_makes_its_field_wait_and_nothing_else(store: Store) -> None:
    returned(store)
    before = waiting(store)
    marked = [cell for cell in cells_of(store, SHEET) if cell.place == (SHEET, "pulse", 0)]
    assert len(marked) == 2
    assert ask(store, marked, operator="anna") == 1
    assert waiting(store) - before == {("pulse", 0)}
    assert queries.sheet(store, SHEET).state is SheetState.TO_VERIFY
    entry = [entry for _, entry in ledger.entries(store.db)][-1]
    assert (entry.act, entry.actor) == (Act.FIELD_ASKED, "anna")
    assert '"why":"carpet"' in entry.detail
    assert all(one.verification is None for one in queries.standings(store, serial=SHEET))


def test_a_field_is_asked_about_once_and_never_against_somebodys_word(store: Store) -> None:
    returned(store)
    cells = {cell.place: cell for cell in cells_of(store, SHEET)}
    pulse, day = cells[SHEET, "pulse", 0], cells[SHEET, "day", None]
    assert ask(store, [pulse], operator="anna") == 1
    verify(store, SHEET, "day", None, outcome=Outcome.VALUE, text="17/03/2026", operator="boris", force=True)
    assert ask(store, [pulse, day], operator="anna") == 0
    standing = next(one for one in queries.standings(store, serial=SHEET) if one.reading.field == "day")
    assert standing.verification is not None
    verify(store, SHEET, "pulse", 0, outcome=Outcome.VALUE, text="71", operator="boris")
    assert ask(store, [pulse], operator="anna") == 0


def test_a_word_about_another_scan_counts_for_nothing(store: Store) -> None:
    returned(store)
    returned(store, SERIALS[1])
    (cell,) = [one for one in cells_of(store, SERIALS[1]) if one.place == (SERIALS[1], "pulse", 0)][:1]
    (mine,) = [one for one in cells_of(store, SHEET) if one.place == (SHEET, "pulse", 0)][:1]
    moved = Cell(**{name: getattr(mine, name) for name in Cell.__slots__} | {"page": cell.page})
    assert ask(store, [moved], operator="anna") == 0
    assert ask(store, [moved, mine], operator="anna") == 1
    (told,) = store.rows("SELECT detail FROM ledger WHERE act = ?", (Act.FIELD_ASKED.value,))
    assert json.loads(told["detail"])["boxes"] == [[mine.box, mine.character]]


def test_sheets_come_in_the_order_printed_whatever_they_wait_for(store: Store) -> None:
    for serial in SERIALS:
        returned(store, serial)
    verify(store, SERIALS[1], "name", None, outcome=Outcome.VALUE, text="LE GOFF", operator=OPERATOR)
    found = open_sheets(store, 0, 10)
    assert [serial for _, serial in found] == list(SERIALS)
    assert [serial for _, serial in open_sheets(store, found[0][0], 1)] == [SERIALS[1]]
    assert open_sheets(store, 0, 10, form="vitals") == ()
    assert len(open_sheets(store, 0, 10, form="sample")) == 3
    assert open_forms(store) == (("sample", "Sample sheet"),)
    void(store, SERIALS[0], "torn", operator=OPERATOR)
    assert cells_of(store, SERIALS[0]) == ()
    assert [serial for _, serial in open_sheets(store, 0, 10)] == list(SERIALS[1:])


def test_a_page_that_is_gone_is_told(store: Store) -> None:
    returned(store)
    for file in (store.folder / "images").rglob("*"):
        if file.is_file():
            file.unlink()
    with pytest.raises(StoreDamaged):
        cells_of(store, SHEET)


def test_the_tables_are_made_again_from_the_ledger_alike(store: Store) -> None:
    returned(store)
    ask(store, cells_of(store, SHEET)[:1], operator="anna")
    again = rebuild(store.db)
    told = "SELECT * FROM readings ORDER BY digest, number"
    assert again.execute(told).fetchall() == store.db.execute(told).fetchall()
