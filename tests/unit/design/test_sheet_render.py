"""What comes out of the printer, looked at as pixels."""

from io import BytesIO

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
import zxingcpp

from recon.design.art import Layout
from recon.design.kit import load_kit
from recon.design.render import render_blank, render_sheets
from recon.model.geometry import MM_PER_INCH, Rect
from recon.model.sheet import SheetCode
from recon.vision.sheetcode import decode
from tests.helpers.sample_sheets import CLAIRE, LONG, sheet_print

DPI = 200
KIT = load_kit()
LAYOUTS = [KIT.layout(key, language) for key in KIT.keys for language in ("fr", "en")]
every_layout = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda x: f"{x.form.key}-{x.form.lang}")


def pages_of(pdf: bytes) -> list[npt.NDArray[np.uint8]]:
    """Return every page in grey at DPI."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=DPI / 72, grayscale=True).to_numpy().squeeze().copy() for page in document]


def sheets(*prints: object) -> bytes:
    out = BytesIO()
    render_sheets(list(prints), out)  # type: ignore[arg-type]
    return out.getvalue()


def crop(page: npt.NDArray[np.uint8], rect: Rect) -> npt.NDArray[np.uint8]:
    left, top, right, bottom = (round(v * DPI / MM_PER_INCH) for v in (rect.x, rect.y, rect.right, rect.bottom))
    return page[top:bottom, left:right]


@every_layout
def test_nothing_dark_is_near_a_box(layout: Layout) -> None:
    (page,) = pages_of(render_blank(layout))
    for field in layout.form.fields:
        for cell in (cell for zone in field.zones for cell in zone.cells):
            assert crop(page, cell.grown(1.15)).min() >= 190, (field.key, cell)
            assert crop(page, cell.grown(-0.35)).min() >= 250, (field.key, cell)


@every_layout
def test_boxes_print_in_a_tone_that_drops_out(layout: Layout) -> None:
    (page,) = pages_of(render_blank(layout))
    darkest = [crop(page, cell.grown(0.2)).min() for f in layout.form.fields for z in f.zones for cell in z.cells]
    assert min(darkest) >= 190
    assert np.median(darkest) <= 215


@every_layout
def test_corner_marks_are_black_squares_in_white(layout: Layout) -> None:
    (page,) = pages_of(render_blank(layout))
    for mark in layout.form.fiducials:
        assert crop(page, mark.grown(-0.2)).max() <= 5
        black = crop(page, mark.grown(2.9)) < 128
        sides = [np.ptp(np.flatnonzero(black.any(axis=axis))) * MM_PER_INCH / DPI for axis in (0, 1)]
        assert sides == pytest.approx([5.0, 5.0], abs=0.15)


@every_layout
def test_both_codes_of_a_page_say_what_it_is(layout: Layout) -> None:
    form = layout.form
    (page,) = pages_of(sheets(sheet_print(layout, copy=2)))
    expected = SheetCode(form.key, form.version, "K7M29QXH4", 2, 1, 1)
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
    (blank,) = pages_of(render_blank(layout))
    (sheet,) = pages_of(sheets(sheet_print(layout)))
    body = Rect(0, 25, 210, 245)
    assert np.array_equal(crop(blank, body), crop(sheet, body))
    for place in layout.form.codes:
        assert crop(blank, place).min() >= 250


@every_layout
def test_a_patient_changes_nothing_outside_the_place_of_the_label(layout: Layout) -> None:
    blank, claire, long = pages_of(sheets(*(sheet_print(layout, patient) for patient in (None, CLAIRE, LONG))))
    (label,) = (zone.area for field in layout.form.fields if field.key == "label" for zone in field.zones)
    assert label is not None
    for page in (claire, long):
        assert crop(page, label).min() < 60
        changed = np.argwhere(page != blank) * MM_PER_INCH / DPI
        assert label.y < changed[:, 0].min() < changed[:, 0].max() < label.bottom
        assert label.x < changed[:, 1].min() < changed[:, 1].max() < label.right


def test_the_same_sheets_make_the_same_file() -> None:
    layout = KIT.layout("vitals", "fr")
    assert sheets(sheet_print(layout, CLAIRE)) == sheets(sheet_print(layout, CLAIRE))
    assert render_blank(layout) == render_blank(layout)


def test_forms_mix_in_one_file_and_progress_is_told() -> None:
    told: list[int] = []
    out = BytesIO()
    prints = [sheet_print(layout) for layout in LAYOUTS]
    render_sheets(prints, out, progress=told.append)
    assert told == [1, 2, 3, 4]
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        for page, layout in zip(document, LAYOUTS, strict=True):
            assert layout.form.title in page.get_textpage().get_text_range()


def test_the_serial_is_printed_by_both_codes_and_the_type_is_embedded() -> None:
    pdf = sheets(sheet_print(KIT.layout("vitals", "fr"), CLAIRE, copy=3))
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage().get_text_range()
    assert text.count("K7M2-9QXH-4") == 2
    for words in ("Copie 3", "MARTIN", "Claire", "02/04/1931", "8001234567", "Données du 24/11/2026 06:40"):
        assert words in text
    assert b"/FontFile2" in pdf
    assert b"/BaseFont /Helvetica" not in pdf


@pytest.mark.parametrize("key", ["a", "obs", "handover", "abcdefghijkl"])
def test_the_symbol_of_any_form_key_is_read_from_paper(key: str) -> None:
    import dataclasses

    layout = KIT.layout("vitals", "fr")
    other = dataclasses.replace(layout, form=dataclasses.replace(layout.form, key=key))
    (page,) = pages_of(sheets(sheet_print(other)))
    for place in other.form.codes:
        (found,) = zxingcpp.read_barcodes(crop(page, place.grown(2.0)), formats=zxingcpp.BarcodeFormat.DataMatrix)
        assert decode(found.text).form == key
