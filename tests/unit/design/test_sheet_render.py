"""What comes out of the printer, looked at as pixels."""

from collections.abc import Iterator
from io import BytesIO

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
import zxingcpp

from recon.design.art import Layout
from recon.design.kit import load_kit
from recon.design.layout import lay_out
from recon.design.manifest import manifest
from recon.design.paper import paper_of
from recon.design.render import render_blank, render_sheets
from recon.model.form import Field, Kind
from recon.model.geometry import MM_PER_INCH, Rect
from recon.model.sheet import SheetCode
from recon.vision.sheetcode import decode
from tests.helpers.every_kind import definition, every_kind, field, section
from tests.helpers.sample_sheets import CLAIRE, LONG, sheet_print

DPI = 200
KIT = load_kit()
LAYOUTS = [KIT.layout(key, language) for key in KIT.keys for language in ("fr", "en")]
LAYOUTS += [lay_out(every_kind(landscape=landscape), "fr") for landscape in (False, True)]
every_layout = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda x: f"{x.form.key}-{x.form.lang}")


def pages_of(pdf: bytes) -> list[npt.NDArray[np.uint8]]:
    """Return every page in grey at DPI."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=DPI / 72, grayscale=True).to_numpy().squeeze().copy() for page in document]


def printed_of(pdf: bytes) -> list[npt.NDArray[np.uint8]]:
    """Return every page that is not an empty back."""
    return [page for page in pages_of(pdf) if page.min() < 250]


def cells(layout: Layout, pages: list[npt.NDArray[np.uint8]]) -> Iterator[tuple[Field, npt.NDArray[np.uint8], Rect]]:
    """Yield every box with its field and the page that it is on."""
    for one in layout.form.fields:
        for zone in one.zones:
            for cell in zone.cells:
                yield one, pages[zone.page - 1], cell


def sheets(*prints: object) -> bytes:
    out = BytesIO()
    render_sheets(list(prints), out)  # type: ignore[arg-type]
    return out.getvalue()


def crop(page: npt.NDArray[np.uint8], rect: Rect) -> npt.NDArray[np.uint8]:
    left, top, right, bottom = (round(v * DPI / MM_PER_INCH) for v in (rect.x, rect.y, rect.right, rect.bottom))
    return page[top:bottom, left:right]


@every_layout
def test_nothing_dark_is_near_a_box(layout: Layout) -> None:
    pages = pages_of(render_blank(layout))
    for one, page, cell in cells(layout, pages):
        # a bubble has its digit at its left, in black, and inside it, in a tone that drops out
        beside = 0.9 if one.kind is Kind.BUBBLES else 1.15
        assert crop(page, cell.grown(beside)).min() >= 190, (one.key, cell)
        inside = 190 if one.kind is Kind.BUBBLES else 250
        assert crop(page, cell.grown(-0.35)).min() >= inside, (one.key, cell)


@every_layout
def test_boxes_print_in_a_tone_that_drops_out(layout: Layout) -> None:
    pages = pages_of(render_blank(layout))
    darkest = [crop(page, cell.grown(0.2)).min() for _, page, cell in cells(layout, pages)]
    assert min(darkest) >= 190
    assert np.median(darkest) <= 215


@every_layout
def test_corner_marks_are_black_squares_in_white(layout: Layout) -> None:
    for page in pages_of(render_blank(layout)):
        for mark in layout.form.fiducials:
            assert crop(page, mark.grown(-0.2)).max() <= 5
            black = crop(page, mark.grown(2.9)) < 128
            sides = [np.ptp(np.flatnonzero(black.any(axis=axis))) * MM_PER_INCH / DPI for axis in (0, 1)]
            assert sides == pytest.approx([5.0, 5.0], abs=0.15)


@every_layout
def test_both_codes_of_a_page_say_what_it_is(layout: Layout) -> None:
    form = layout.form
    for number, page in enumerate(printed_of(sheets(sheet_print(layout, copy=2))), start=1):
        expected = SheetCode(form.key, form.version, "K7M29QXH4", 2, number, form.pages)
        for place in form.codes:
            quiet = crop(page, place.grown(2.0))
            (found,) = zxingcpp.read_barcodes(quiet, formats=zxingcpp.BarcodeFormat.DataMatrix)
            assert decode(found.text) == expected
            edge = round(1.8 * DPI / MM_PER_INCH)
            frame = np.ones_like(quiet, dtype=bool)
            frame[edge:-edge, edge:-edge] = False
            assert quiet[frame].min() >= 250


@every_layout
def test_the_blank_is_what_every_sheet_shares(layout: Layout) -> None:
    paper = paper_of(layout.form.size)
    printed = zip(pages_of(render_blank(layout)), printed_of(sheets(sheet_print(layout))), strict=True)
    for number, (blank, sheet) in enumerate(printed, start=1):
        top = 25.0 if number == 1 else paper.top_of(number) - 4.0
        body = Rect(0, top, layout.form.size.w, paper.bottom - top)
        assert np.array_equal(crop(blank, body), crop(sheet, body))
        for place in layout.form.codes:
            assert crop(blank, place).min() >= 250


@every_layout
def test_a_patient_changes_nothing_outside_the_places_for_it(layout: Layout) -> None:
    paper, count = paper_of(layout.form.size), layout.form.pages
    pages = printed_of(sheets(*(sheet_print(layout, patient) for patient in (None, CLAIRE, LONG))))
    assert len(pages) == 3 * count
    if layout.form.field("label") is None:  # a ward's sheet has no place for a patient
        assert all(np.array_equal(page, pages[number % count]) for number, page in enumerate(pages))
        return
    for number in range(count):
        place = paper.strip if number else paper.label
        for page in (pages[number + count], pages[number + 2 * count]):
            assert crop(page, place).min() < 60
            changed = np.argwhere(page != pages[number]) * MM_PER_INCH / DPI
            assert place.y < changed[:, 0].min() < changed[:, 0].max() < place.bottom
            assert place.x < changed[:, 1].min() < changed[:, 1].max() < place.right


def test_a_sheet_of_odd_pages_that_is_printed_on_both_sides_has_an_empty_back() -> None:
    one = lay_out(definition(section("lines", field("n", Kind.DIGITS, cells=3))), "fr")
    both = lay_out(definition(section("lines", field("n", Kind.DIGITS, cells=3)), duplex=True), "fr")
    for layout, duplex, count in ((one, None, 2), (one, True, 4), (both, None, 4), (both, False, 2)):
        prints = [sheet_print(layout), sheet_print(layout)]
        out = BytesIO()
        render_sheets(prints, out, duplex=duplex)
        pages = pages_of(out.getvalue())
        printed = [page["page_index"] for page in manifest(prints, duplex=duplex)["pages"]]
        assert [i for i, page in enumerate(pages) if page.min() < 250] == printed
        assert len(pages) == count


def test_the_same_sheets_make_the_same_file() -> None:
    layout = KIT.layout("vitals", "fr")
    assert sheets(sheet_print(layout, CLAIRE)) == sheets(sheet_print(layout, CLAIRE))
    assert render_blank(layout) == render_blank(layout)


def test_forms_mix_in_one_file_and_progress_is_told() -> None:
    told: list[int] = []
    out = BytesIO()
    prints = [sheet_print(layout) for layout in LAYOUTS]
    render_sheets(prints, out, progress=told.append)
    assert told == list(range(1, len(LAYOUTS) + 1))
    expected = [(one.form, number) for one in prints for number in range(1, one.sides() + 1)]
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        for page, (form, number) in zip(document, expected, strict=True):
            words = page.get_textpage().get_text_range().replace("\N{NO-BREAK SPACE}", " ")
            assert (form.title.replace("\N{NO-BREAK SPACE}", " ") in words) == (number <= form.pages)
            assert page.get_size() == pytest.approx((form.size.w * 72 / 25.4, form.size.h * 72 / 25.4), abs=0.01)


def test_the_serial_is_printed_by_both_codes_and_the_type_is_embedded() -> None:
    pdf = sheets(sheet_print(KIT.layout("vitals", "fr"), CLAIRE, copy=3))
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage().get_text_range()
    assert text.count("K7M2-9QXH-4") == 2, "beside both codes"
    for words in ("Copie 3", "MARTIN", "Claire", "02/04/1931", "8001234567", "Données du 24/11/2026 06:40"):
        assert words in text
    assert b"/FontFile2" in pdf
    assert b"/BaseFont /Helvetica" not in pdf


@pytest.mark.parametrize("key", ["a", "obs", "handover", "abcdefghijkl"])
def test_the_symbol_of_any_form_key_is_read_from_paper(key: str) -> None:
    import dataclasses

    layout = KIT.layout("vitals", "fr")
    other = dataclasses.replace(layout, form=dataclasses.replace(layout.form, key=key))
    page = pages_of(sheets(sheet_print(other)))[0]
    for place in other.form.codes:
        (found,) = zxingcpp.read_barcodes(crop(page, place.grown(2.0)), formats=zxingcpp.BarcodeFormat.DataMatrix)
        assert decode(found.text).form == key
