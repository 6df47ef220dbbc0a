"""A number marked digit by digit: read where every column has its one plain mark, shown to a person everywhere else."""

from dataclasses import replace
from functools import cache

import cv2
import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.design.layout import lay_out
from recon.design.render import render_blank
from recon.model.form import Field, Kind, Zone
from recon.model.geometry import Rect
from recon.model.policy import Policy
from recon.model.reading import Reason, Verdict
from recon.reading.answer import Answer
from recon.reading.bubbles import read_bubbles
from recon.vision.ink import separate
from recon.vision.template import Template, render_template
from tests.helpers.every_kind import definition, field, section
from tests.helpers.pages import Gray, Paper

KEY, DIGITS = "volume", 3


@cache
def printed() -> tuple[Template, Gray]:
    """Return the template of a page with bubbles, and the blank page at the resolution that pages are drawn in."""
    layout = lay_out(definition(section("lines", field(KEY, Kind.BUBBLES, cells=DIGITS))), "fr")
    pdf = render_blank(layout)
    pixels = pdfium.PdfDocument(pdf)[0].render(scale=300 / 72, grayscale=True).to_numpy()
    return render_template(layout.form, pdf, 1), pixels.reshape(pixels.shape[:2]).copy()


def page() -> Paper:
    template, gray = printed()
    return Paper(template.form, gray.copy())


def bubble(sheet: Paper, column: int, digit: int) -> Rect:
    return sheet.cells(KEY)[10 * column + digit]


def marked(*digits: int | None) -> Paper:
    """Return a page with a cross in one bubble of each column, none where the digit is None."""
    sheet = page()
    for column, digit in enumerate(digits):
        if digit is not None:
            sheet.cross(bubble(sheet, column, digit))
    return sheet


def read(sheet: Paper, **rule: float) -> Answer:
    template, _ = printed()
    gray = cv2.resize(sheet.gray, template.expected.shape[::-1], interpolation=cv2.INTER_AREA)
    asked, zone = place()
    return read_bubbles(separate(gray, template), replace(asked, rule=replace(asked.rule, **rule)), zone, Policy())


def place() -> tuple[Field, Zone]:
    found = printed()[0].form.field(KEY)
    assert found is not None
    return found, found.zones[0]


@given(st.tuples(*[st.integers(0, 9)] * DIGITS))
def test_any_number_is_read_without_its_noughts_in_front(digits: tuple[int, ...]) -> None:
    answer = read(marked(*digits))
    assert (answer.value, answer.verdict) == (str(int("".join(map(str, digits)))), Verdict.ACCEPTED)


def test_no_mark_is_blank() -> None:
    answer = read(page())
    assert (answer.value, answer.verdict) == (None, Verdict.BLANK)


@pytest.mark.parametrize("digits", [(None, 7, 2), (7, None, 2), (7, 2, None), (None, None, 4)])
def test_a_column_without_a_mark_goes_to_a_person(digits: tuple[int | None, ...]) -> None:
    answer = read(marked(*digits))
    assert (answer.value, answer.verdict, answer.reason) == (None, Verdict.REVIEW, Reason.GAP)


def test_two_marks_in_a_column_go_to_a_person() -> None:
    sheet = marked(1, 2, 3)
    sheet.cross(bubble(sheet, 1, 8))
    answer = read(sheet)
    assert (answer.value, answer.verdict, answer.reason) == (None, Verdict.REVIEW, Reason.TOO_MANY_MARKS)


def test_a_mark_filled_to_take_it_back_goes_to_a_person() -> None:
    sheet = marked(1, 2, 3)
    box = bubble(sheet, 1, 2)
    sheet.stroke(box, *((0.0 + (i % 2), i / 12) for i in range(13)), width=0.6)
    assert read(sheet).verdict is Verdict.REVIEW


def test_a_mark_between_two_bubbles_goes_to_a_person() -> None:
    sheet = marked(None, 2, 3)
    box = bubble(sheet, 0, 4)
    sheet.cross(Rect(box.x, box.y + 0.62 * box.h, box.w, box.h))
    assert read(sheet).verdict is Verdict.REVIEW


def test_what_is_written_in_the_boxes_above_is_no_mark() -> None:
    sheet = marked(0, 7, 2)
    for column, character in enumerate("072"):
        top = bubble(sheet, column, 0)
        sheet.character(Rect(top.x, top.y - 2.2 - 7.0, top.w, 7.0), character)
    assert read(sheet).value == "72"


def test_a_number_out_of_range_goes_to_a_person() -> None:
    answer = read(marked(9, 9, 9), minimum=1.0, maximum=400.0)
    assert (answer.value, answer.verdict, answer.reason) == ("999", Verdict.REVIEW, Reason.OUT_OF_RANGE)


@given(
    st.lists(
        st.tuples(*[st.floats(-3, 30)] * 4, st.floats(0.1, 2), st.integers(0, 230)),
        max_size=8,
    )
)
def test_whatever_is_drawn_only_a_mark_a_column_is_accepted(
    drawn: list[tuple[float, float, float, float, float, int]],
) -> None:
    sheet = page()
    origin = place()[1].bounds
    for x, y, u, v, pen, dark in drawn:
        sheet.stroke(Rect(origin.x, origin.y, 1, 1), (x, 2 * y), (u, 2 * v), width=pen, dark=dark)
    answer = read(sheet)
    assert answer.verdict is not Verdict.ACCEPTED or (answer.value or "").isdigit()
    assert answer.verdict is not Verdict.BLANK or answer.value is None
