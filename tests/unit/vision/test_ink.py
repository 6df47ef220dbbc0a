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
    cell = page.cells(KEY, ROW)[index]
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
    found = ink(page)
    assert all(found.glyph(own(page, i)).area > 0.5 for i in range(3))
    assert all(found.glyph(own(page, i)).cut for i in range(3))


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
