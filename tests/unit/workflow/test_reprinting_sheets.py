"""A sheet printed again is the same sheet: its serial, its version, the next copy."""

from dataclasses import replace
from pathlib import Path

import pytest

from recon.design.kit import Kit, load_kit
from recon.errors import SheetStateError, UnknownSheet
from recon.model.sheet import SheetState
from recon.store import Store, queries
from recon.vision.codes import identify
from recon.vision.raster import count_pages, decode
from recon.workflow.checking import check
from recon.workflow.explaining import declare_missing, void
from recon.workflow.printing import print_sheets
from recon.workflow.reprinting import reprint_sheets
from tests.helpers.sample_sheets import CLAIRE
from tests.helpers.store_samples import OPERATOR


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


@pytest.fixture
def serials(store: Store, kit: Kit, tmp_path: Path) -> tuple[str, ...]:
    how = {"kit": kit, "lang": "fr", "out": tmp_path / "s.pdf", "operator": OPERATOR}
    return print_sheets(store, ["vitals", "registration"], patients=[CLAIRE], **how).serials  # type: ignore[arg-type]


def codes(pdf: Path) -> list[tuple[str, int, int]]:
    """Return serial, copy and page of every page of the PDF with something on it, as a scanner would see them."""
    data = pdf.read_bytes()
    pages = [decode(data, page).gray for page in range(count_pages(data))]
    found = [identify(gray)[0].code for gray in pages if gray.min() < 128]
    return [(code.serial, code.copy, code.page) for code in found]


def test_the_next_copy_has_the_same_serial(store: Store, kit: Kit, serials: tuple[str, ...], tmp_path: Path) -> None:
    out = tmp_path / "again.pdf"
    printed = reprint_sheets(store, [serials[1], serials[0].lower()], kit=kit, out=out, operator=OPERATOR)
    assert printed.serials == (serials[1], serials[0])
    first, second = (queries.sheet(store, serial) for serial in printed.serials)
    pages = [(sheet.serial, 2, page) for sheet in (first, second) for page in range(1, sheet.pages + 1)]
    assert codes(out) == pages
    assert queries.copies(store, serials[0], 1) == 2
    assert queries.sheet(store, serials[0]).state is SheetState.PRINTED
    reprint_sheets(store, serials, kit=kit, out=out, operator=OPERATOR)
    assert {copy for _, copy, _ in codes(out)} == {3}
    assert check(store) == ()


def test_a_lost_sheet_that_is_printed_again_is_waited_for(
    store: Store, kit: Kit, serials: tuple[str, ...], tmp_path: Path
) -> None:
    declare_missing(store, serials[0], "looked everywhere", operator=OPERATOR)
    reprint_sheets(store, serials[:1], kit=kit, out=tmp_path / "r.pdf", operator=OPERATOR)
    assert queries.sheet(store, serials[0]).state is SheetState.PRINTED


def test_what_may_not_be_printed_again_prints_nothing(
    store: Store, kit: Kit, serials: tuple[str, ...], tmp_path: Path
) -> None:
    void(store, serials[0], "torn", operator=OPERATOR)
    for asked, error in ([(serials[1], serials[0]), SheetStateError], [("00000000A",), UnknownSheet]):
        with pytest.raises(error):
            reprint_sheets(store, asked, kit=kit, out=tmp_path / "r.pdf", operator=OPERATOR)
    assert not (tmp_path / "r.pdf").exists()
    assert queries.copies(store, serials[1], 1) == 1


def test_a_version_that_the_kit_forgot_is_printed_from_the_blank_that_was_kept(
    store: Store, kit: Kit, serials: tuple[str, ...], tmp_path: Path
) -> None:
    old, new = tmp_path / "old.pdf", tmp_path / "new.pdf"
    bare = replace(kit, layouts={key: layout for key, layout in kit.layouts.items() if key[0] != "vitals"})
    asked = [serials[1], serials[0]]
    printed = reprint_sheets(store, asked, kit=bare, out=old, operator=OPERATOR)
    assert codes(old)[-1][:2] == (serials[0], 2)
    reprint_sheets(store, asked, kit=kit, out=new, operator=OPERATOR)
    first = queries.sheet(store, serials[1])
    page = first.pages + first.pages % 2
    seen, wanted = (decode(pdf.read_bytes(), page).gray.astype(int) for pdf in (old, new))
    # The same but for what says when and which copy: little of the page.
    assert (abs(seen - wanted) > 64).mean() < 0.01
    assert printed.pages == sum(queries.sheet(store, serial).pages for serial in asked)
