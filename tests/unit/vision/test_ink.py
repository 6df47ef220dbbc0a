"""Handwriting is what the scan has and the template has not."""

import cv2
import numpy as np
import pytest

from recon.model.geometry import Rect
from recon.vision.ink import Ink, separate
from recon.vision.template import PX_PER_MM
from tests.helpers.pages import PX, Gray, Paper, paper, template

FORM = "vitals"
KEY, ROW = "systolic", 0


def ink(page: Paper) -> Ink:
    return of_gray(page.gray)


def of_gray(gray: Gray) -> Ink:
    size = template(FORM).expected.shape[::-1]
    return separate(cv2.resize(gray, size, interpolation=cv2.INTER_AREA), template(FORM))


def own(page: Paper, index: int) -> Rect:
    return own_of(page.cells(KEY, ROW)[index])


def own_of(cell: Rect) -> Rect:
    return Rect(cell.x - 0.4, cell.y - 1, cell.w + 0.8, cell.h + 2)


def test_a_blank_sheet_has_no_ink_in_any_zone() -> None:
    page = paper(FORM)
    found = ink(page)
    for field in page.form.fields:
        for zone in field.zones:
            assert found.area(zone.bounds) == 0, field.key


@pytest.mark.parametrize(("lo", "hi"), [(0, 255), (70, 225), (30, 160)])
def test_contrast_and_lamp_do_not_matter(lo: int, hi: int) -> None:
    page = paper(FORM)
    page.write(KEY, "120", ROW)
    reference = [ink(page).glyph(own(page, i)).area for i in range(3)]
    lamp = np.linspace(1.0, 0.75, page.gray.shape[1])[None]
    found = of_gray(((lo + page.gray * ((hi - lo) / 255)) * lamp).astype(np.uint8))
    assert [found.glyph(own(page, i)).area for i in range(3)] == pytest.approx(reference, rel=0.2)


def test_a_stroke_is_followed_out_of_its_box_and_stays_out_of_its_neighbour() -> None:
    page = paper(FORM)
    left, middle, _ = page.cells(KEY, ROW)
    page.stroke(left, (0.3, 0.1), (0.5, 0.9), (1.25, 0.95))
    found = ink(page)
    glyph = found.glyph(own(page, 0))
    xs = np.nonzero(glyph.pixels)[1]
    assert (xs.max() - xs.min()) / PX_PER_MM > left.w * 0.85
    assert found.glyph(own(page, 1)).area == 0
    assert not glyph.cut
    assert middle.x > left.right


def test_a_line_through_a_whole_field_is_seen_in_every_box() -> None:
    page = paper(FORM)
    cells = page.cells(KEY, ROW)
    whole = Rect(cells[0].x, cells[0].y, cells[-1].right - cells[0].x, cells[0].h)
    page.stroke(whole, (0.02, 0.6), (0.98, 0.45))
    glyphs = ink(page).glyphs([own(page, i) for i in range(3)])
    assert all(glyph.area > 0.5 and glyph.cut for glyph in glyphs)


def test_a_neighbours_stroke_that_leaks_in_is_given_back() -> None:
    page = paper(FORM)
    left, middle, _ = page.cells(KEY, ROW)
    page.stroke(left, (0.3, 0.1), (0.5, 0.9), (1.3, 0.95))
    page.stroke(middle, (0.5, 0.1), (0.5, 0.8))
    first, second = ink(page).glyphs([own(page, 0), own(page, 1)])
    assert second.place.x > middle.x + middle.w * 0.3
    assert first.place.right > middle.x
    assert not first.cut
    assert not second.cut


def test_two_characters_that_touch_are_parted_where_they_touch() -> None:
    page = paper(FORM)
    left, middle, _ = page.cells(KEY, ROW)
    # A 2 whose foot ends at the pointed foot of a 1 that stands askew, past the border.
    page.stroke(left, (0.2, 0.2), (0.8, 0.3), (0.2, 0.8), (0.95, 0.8), width=0.7)
    page.stroke(middle, (0.7, 0.1), (0.05, 0.85), width=0.7)
    first, second = ink(page).glyphs([own(page, 0), own(page, 1)])
    assert first.place.right < middle.x + middle.w * 0.2
    assert second.place.x > left.right - left.w * 0.2
    assert first.area == pytest.approx(second.area * 2.2, rel=0.5)


def test_a_stroke_along_the_border_keeps_its_width() -> None:
    page = paper(FORM)
    cell = page.cells(KEY, ROW)[1]
    page.stroke(cell, (0.5, 0.1), (0.5, 0.9))
    inside = ink(page).glyph(own(page, 1)).area
    page = paper(FORM)
    page.stroke(cell, (0.0, 0.1), (0.0, 0.9))
    assert inside * 0.95 < ink(page).glyph(own(page, 1)).area < inside * 1.25


@pytest.mark.parametrize(("right", "down"), [(3, 0), (-3, 0), (0, 3), (2, 2)])
def test_a_border_printed_beside_its_place_leaves_nothing(right: int, down: int) -> None:
    page = paper(FORM)
    shift = np.array([[1, 0, right], [0, 1, down]], np.float64)  # 3 px are a quarter of a millimetre
    page.gray = cv2.warpAffine(page.gray, shift, page.gray.shape[::-1], borderValue=255)
    found = ink(page)
    assert all(found.glyph(own(page, i)).area == 0 for i in range(3))


def test_the_pens_way_tells_a_character_from_a_scrawl() -> None:
    page = paper(FORM)
    cells = page.cells(KEY, ROW)
    page.character(cells[0], "8")
    page.stroke(cells[1], *((i / 9, 0.1 + 0.8 * (i % 2)) for i in range(10)))
    glyphs = ink(page).glyphs([own(page, i) for i in range(2)])
    assert glyphs[0].length < 2.3 * cells[0].h < glyphs[1].length


def test_a_scanners_streak_is_not_ink() -> None:
    page = paper(FORM)
    cell = page.cells(KEY, ROW)[1]
    x = round((cell.x + cell.w / 2) * PX)
    cv2.line(page.gray, (x, 0), (x + 4, page.gray.shape[0]), 90, 2)
    assert ink(page).glyph(own(page, 1)).area == 0


def test_a_pens_line_through_a_column_is_ink() -> None:
    page = paper(FORM)
    top, bottom = page.cells("time", ROW)[1], page.cells("initials", ROW)[0]
    x = round((page.cells(KEY, ROW)[1].x + 2) * PX)
    cv2.line(page.gray, (x, round(top.y * PX)), (x + 3, round(bottom.bottom * PX)), 40, 4)
    found = ink(page)
    assert found.glyph(own(page, 1)).area > 0.5
    assert found.glyph(own(page, 1)).cut


def test_specks_are_dirt() -> None:
    page = paper(FORM)
    cell = page.cells(KEY, ROW)[1]
    cv2.circle(page.gray, (round((cell.x + 2) * PX), round((cell.y + 3) * PX)), 2, 0, -1)
    found = ink(page)
    assert found.glyph(own(page, 1)).area == 0
    assert found.inked(cell) == 0


def test_pale_writing_is_shade_not_ink() -> None:
    page = paper(FORM)
    cell = page.cells(KEY, ROW)[1]
    page.stroke(cell, (0.2, 0.1), (0.5, 0.9), (0.8, 0.1), width=0.6, dark=205)
    found = ink(page)
    assert found.glyph(own(page, 1)).area < 0.3
    assert found.shaded(cell.grown(-0.6)) > 0.6
    assert found.shaded(page.cells(KEY, ROW)[0].grown(-0.6)) < 0.1


def test_a_pencil_hardly_darker_than_its_paper_is_seen() -> None:
    page = paper(FORM)
    cell = page.cells(KEY, ROW)[1]
    page.stroke(cell, (0.5, 0.1), (0.5, 0.9), dark=215)
    found = of_gray(grainy(page.gray, 4))
    assert found.shaded(cell.grown(-0.6)) > 0.6
    assert found.shaded(page.cells(KEY, ROW)[0].grown(-0.6)) < 0.1


def test_what_shows_through_from_the_back_is_neither_ink_nor_pale_writing_but_a_pencil_is() -> None:
    front, back = paper(FORM), Paper(paper(FORM).form, np.full_like(paper(FORM).gray, 255))
    for row in range(6):
        for key in ("systolic", "diastolic", "heart_rate", "temperature"):
            back.write(key, "888", row)
    through = cv2.GaussianBlur(cv2.flip(back.gray, 1), (0, 0), 3.0)
    cells = [c for f in front.form.fields for z in f.zones if z.page == 1 and f.kind.boxed for c in z.cells]
    mirrored = np.minimum(front.gray, 255 - (255 - through.astype(np.int16)) // 6).astype(np.uint8)
    found = of_gray(grainy(mirrored, 4))
    assert sum(found.shaded(cell.grown(-0.6)) > 0.6 for cell in cells) <= len(cells) // 50
    assert sum(found.area(cell) for cell in cells) == 0
    cell = front.cells(KEY, ROW)[1]
    front.gray = mirrored
    front.stroke(cell, (0.2, 0.1), (0.8, 0.9), (0.2, 0.9), dark=195)
    assert of_gray(grainy(front.gray, 4)).shaded(cell.grown(-0.6)) > 0.6


def test_a_faint_stroke_that_falls_into_specks_is_not_an_empty_box() -> None:
    page = paper(FORM)
    cell = page.cells(KEY, ROW)[1]
    for step in range(5):
        at = round((cell.x + cell.w / 2) * PX), round((cell.y + 1.2 + step) * PX)
        cv2.circle(page.gray, at, 2, 60, -1)
    found = ink(page)
    assert found.glyph(own(page, 1)).area == 0
    assert found.shaded(cell.grown(-0.6)) > 0.6


def test_a_halftone_scan_has_the_same_ink() -> None:
    page = paper(FORM)
    page.write(KEY, "120", ROW)
    reference = [glyph.area for glyph in ink(page).glyphs([own(page, i) for i in range(3)])]
    order = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) * 16 + 8
    height, width = page.gray.shape
    dots = np.tile(order, (height // 4 + 1, width // 4 + 1))[:height, :width]
    lit = 30 + page.gray * (210 / 255)
    found = of_gray(np.where(lit > dots, 255, 0).astype(np.uint8))
    assert [g.area for g in found.glyphs([own(page, i) for i in range(3)])] == pytest.approx(reference, rel=0.25)
    assert found.glyph(own_of(page.cells(KEY, ROW + 1)[1])).area == 0


def grainy(gray: Gray, noise: float) -> Gray:
    grain = np.random.default_rng(3).normal(0, noise, gray.shape)
    return np.clip(gray * (235 / 255) + grain, 0, 255).astype(np.uint8)
