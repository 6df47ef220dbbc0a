"""A page that was written palely throughout is read in a stronger light, but not what shows through from its back."""

import cv2
import numpy as np
import pytest

from recon.vision.ink import Ink, separate
from recon.vision.pens import FAINTEST, least_ink
from recon.vision.template import INK
from tests.helpers.pages import Gray, Paper, paper, template

FORM = "vitals"
NUMBERS = ("systolic", "diastolic", "heart_rate")


def written(dark: int, *, rows: int = 6) -> Paper:
    page = paper(FORM)
    for row in range(rows):
        for key in NUMBERS:
            for cell in page.cells(key, row):
                page.stroke(cell, (0.2, 0.2), (0.8, 0.2), (0.5, 0.8), dark=dark)
    return page


def ink_of(gray: Gray, noise: float = 3.0) -> Ink:
    grain = np.random.default_rng(5).normal(0, noise, gray.shape)
    scan = np.clip(gray * (240 / 255) + grain, 0, 255).astype(np.uint8)
    return separate(cv2.resize(scan, template(FORM).expected.shape[::-1], interpolation=cv2.INTER_AREA), template(FORM))


@pytest.mark.parametrize("dark", [185, 175, 150])
@pytest.mark.parametrize("noise", [3.0, 14.0])
def test_a_pale_pens_strokes_are_as_wide_and_as_dark_as_a_good_ones(dark: int, noise: float) -> None:
    page = written(dark)
    cells = [cell.grown(0.3) for cell in page.cells("diastolic", 2)]
    good, pale = ink_of(written(40).gray, noise), ink_of(page.gray, noise)
    assert good.gain == 1 < pale.gain
    for wanted, glyph in zip(good.glyphs(cells), pale.glyphs(cells), strict=True):
        assert glyph.area == pytest.approx(wanted.area, rel=0.35)
        assert glyph.pixels.max() > 130
    assert all(pale.shaded(cell.grown(-0.9)) < 0.6 for cell in cells)


@pytest.mark.parametrize("noise", [3.0, 14.0])
def test_empty_boxes_of_a_pale_page_stay_empty(noise: float) -> None:
    found = ink_of(written(180, rows=4).gray, noise)
    assert found.gain > 1
    assert all(found.area(cell) == 0 for key in NUMBERS for cell in written(180).cells(key, 5))


def test_a_pale_mark_on_a_page_of_a_good_pen_stays_pale() -> None:
    page = written(40, rows=5)
    cell = page.cells("heart_rate", 5)[1]
    page.stroke(cell, (0.2, 0.1), (0.5, 0.9), (0.8, 0.1), width=0.6, dark=205)
    found = ink_of(page.gray)
    assert found.gain == 1
    assert found.area(cell) < 0.3
    assert found.shaded(cell.grown(-0.6)) > 0.6


@pytest.mark.parametrize("front", [255, 180])
def test_what_shows_through_from_the_back_is_no_pale_pen(front: int) -> None:
    page, back = written(front), written(40).gray.copy()
    through = cv2.GaussianBlur(cv2.flip(cv2.subtract(paper(FORM).gray, back), 1), (0, 0), 1.5) * 0.3
    page.gray = cv2.subtract(page.gray, through.astype(np.uint8))
    assert ink_of(page.gray).gain == 1


@pytest.mark.parametrize("rubbed", [200, 215])
def test_what_may_have_been_rubbed_out_is_no_pale_pen(rubbed: int) -> None:
    assert ink_of(written(rubbed).gray).gain == 1


def test_two_pens_of_which_one_is_pale_are_not_read_as_one() -> None:
    page = written(160)
    for cell in page.cells("systolic", 2):
        page.stroke(cell, (0.2, 0.2), (0.8, 0.2), (0.5, 0.8), dark=20)
    assert ink_of(page.gray).gain == 1


def test_a_page_with_hardly_anything_written_has_no_pen_to_go_by() -> None:
    page = paper(FORM)
    page.stroke(page.cells("systolic", 0)[1], (0.2, 0.2), (0.8, 0.8), dark=180)
    assert ink_of(page.gray).gain == 1


def test_grain_and_the_pen_say_what_the_least_ink_is() -> None:
    assert least_ink(40, 1.0) == FAINTEST
    assert least_ink(120, 12.0) == 43
    assert least_ink(60, 20.0) == 35
    assert least_ink(120, 60.0) == INK
