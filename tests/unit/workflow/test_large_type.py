"""A sheet in large type is printed, filled, scanned and read as well as the usual one, and is the same form."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from recon.delivery.files import write_whole
from recon.design.kit import Kit, load_kit
from recon.drill.comparing import Comparison, compare
from recon.drill.filling import fill_sheet
from recon.drill.patients import invent_patients
from recon.drill.values import invent_scene
from recon.model.sheet import SheetState
from recon.store import Store, queries
from recon.vision.codes import identify
from recon.vision.raster import PDF_DPI, decode
from recon.workflow.largetype import layout_of, without_large
from recon.workflow.opening import form_of
from recon.workflow.printing import print_sheets
from recon.workflow.reprinting import reprint_sheets
from recon.workflow.scanning import scan
from tests.helpers.sample_sheets import CLAIRE
from tests.helpers.store_samples import OPERATOR, blank_store

FORMS = ("vitals", "triage")


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


def went_round(store: Store, kit: Kit, folder: Path, *, large: bool) -> tuple[Comparison, set[SheetState], int]:
    """Print sheets for somebody, fill them, scan them, and hold what was read against what was written."""
    random = Random(11)
    who = invent_patients(1, random)[0]
    out = folder / "sheets.pdf"
    printed = print_sheets(
        store, FORMS, kit=kit, lang="fr", out=out, operator=OPERATOR, patients=[who], copies=2, large=large
    )
    pdf, truth, position, number = out.read_bytes(), {}, 0, 0
    (folder / "scans").mkdir()
    for serial in printed.serials:
        sheet = queries.sheet(store, serial)
        sides = sheet.pages + sheet.pages % 2  # vital signs are printed on both sides, and so are all with them
        pages = [decode(pdf, position + page).gray for page in range(sheet.pages)]
        position += sides
        scene = invent_scene(who, store.clock().astimezone(store.timezone), random, labelled=False, lang="fr")
        filled = fill_sheet(form_of(store, sheet.form, sheet.version), pages, PDF_DPI, scene, random)
        truth |= {(serial, one.field, one.row): one.value for one in filled.written}
        for data in filled.scans:
            write_whole(folder / "scans" / f"{(number := number + 1):03d}.jpg", data)
    report = scan(store, [folder / "scans"], operator=OPERATOR, jobs=1)
    assert (report.faulty, report.refused, report.doubts) == ((), (), ())
    compared = compare(truth, ((one.sheet, one.reading) for one in queries.standings(store)))
    return compared, {queries.sheet(store, serial).state for serial in printed.serials}, number


def test_large_type_is_read_as_well_as_the_usual(store: Store, kit: Kit, tmp_path: Path) -> None:
    compared, states, pages = went_round(store, kit, tmp_path, large=True)
    with blank_store(tmp_path / "usual-store") as other:
        (tmp_path / "usual").mkdir()
        usual, usual_states, usual_pages = went_round(other, kit, tmp_path / "usual", large=False)
    assert pages > usual_pages
    assert states == usual_states
    assert SheetState.PRINTED not in states
    assert not compared.mistakes
    assert sum_of(compared) == sum_of(usual)
    assert compared.review <= usual.review * 1.1


def sum_of(compared: Comparison) -> int:
    return compared.accepted + compared.blank + compared.review


def test_a_form_with_too_much_beside_each_other_is_printed_as_usual(kit: Kit) -> None:
    assert without_large(kit, ("census", "vitals"), "fr") == (kit.form("census", "fr").title,)
    assert layout_of(kit, "census", "fr", large=True) == kit.layout("census", "fr")
    assert layout_of(kit, "vitals", "fr", large=False) == kit.layout("vitals", "fr")


def test_large_type_that_is_printed_again_is_drawn_from_the_kit(store: Store, kit: Kit, tmp_path: Path) -> None:
    how = {"kit": kit, "lang": "fr", "operator": OPERATOR}
    first = print_sheets(store, ["triage"], patients=[CLAIRE], large=True, out=tmp_path / "a.pdf", **how)  # type: ignore[arg-type]
    out = tmp_path / "b.pdf"
    again = reprint_sheets(store, first.serials, kit=kit, out=out, operator=OPERATOR)
    assert again.pages == first.pages == layout_of(kit, "triage", "fr", large=True).form.pages
    found = identify(decode(out.read_bytes(), 0).gray)[0].code
    assert (found.serial, found.copy, found.version) == (
        first.serials[0],
        2,
        layout_of(kit, "triage", "fr", large=True).form.version,
    )


def test_copies_can_be_said_form_by_form(store: Store, kit: Kit, tmp_path: Path) -> None:
    printed = print_sheets(
        store,
        ["triage", "vitals"],
        kit=kit,
        lang="fr",
        out=tmp_path / "s.pdf",
        operator=OPERATOR,
        patients=[CLAIRE],
        copies={"vitals": 3},
    )
    assert Counter(queries.sheet(store, one).form for one in printed.serials) == {"triage": 1, "vitals": 3}
