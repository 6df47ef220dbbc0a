"""Commas, ditto marks, lines and notes at the boxes are no characters, and what they change goes to a person."""

import pytest

from recon.model.reading import Reason
from tests.helpers.pages import Paper, paper
from tests.unit.reading.test_boxes import FORM, KEY, ROW, boxes

Line = list[tuple[float, float]]


def doubts(page: Paper) -> list[Reason]:
    return [box.doubt for box in boxes(page)]


def upright(at: float, top: float, bottom: float) -> Line:
    return [(at + 0.03, top), (at, bottom)]


@pytest.mark.parametrize(
    "strokes",
    [
        [upright(0.4, 0.25, 0.6), upright(0.62, 0.25, 0.65)],
        [upright(0.35, 0.12, 0.42), upright(0.6, 0.12, 0.42)],
        [upright(0.3, 0.15, 0.8), upright(0.65, 0.15, 0.8)],
        [[(0.5, 0.6), (0.5, 0.7), (0.4, 0.85)]],
        [[(0.25, 0.5), (0.75, 0.5)]],
    ],
    ids=["ditto", "quotes", "tall ditto", "comma", "dash"],
)
def test_a_sign_in_a_box_is_no_character(strokes: list[Line]) -> None:
    page = paper(FORM)
    for stroke in strokes:
        page.stroke(page.cells(KEY, ROW)[1], *stroke)
    assert doubts(page)[1] is Reason.FAINT


@pytest.mark.parametrize(
    "strokes",
    [
        [upright(0.5, 0.2, 0.8)],
        [[(0.3, 0.2), (0.25, 0.55), (0.75, 0.55)], upright(0.6, 0.2, 0.85)],
        [[(0.7, 0.15), (0.3, 0.15), (0.3, 0.45), (0.65, 0.5), (0.65, 0.75), (0.3, 0.85)]],
    ],
    ids=["1", "an open 4", "5"],
)
def test_a_character_of_few_strokes_is_one(strokes: list[Line]) -> None:
    page = paper(FORM)
    for stroke in strokes:
        page.stroke(page.cells(KEY, ROW)[1], *stroke)
    assert doubts(page) == [Reason.NONE] * 3


def test_ditto_marks_may_stand_in_two_boxes() -> None:
    page = paper(FORM)
    _, second, third = page.cells(KEY, ROW)
    page.stroke(second, *upright(0.75, 0.15, 0.8))
    page.stroke(third, *upright(0.25, 0.15, 0.8))
    assert doubts(page)[1:] == [Reason.FAINT] * 2


def test_two_ones_in_the_midst_of_their_boxes_are_eleven() -> None:
    page = paper(FORM)
    for cell in page.cells(KEY, ROW)[1:]:
        page.stroke(cell, *upright(0.5, 0.2, 0.8))
    assert doubts(page) == [Reason.NONE] * 3


def test_a_line_through_two_empty_boxes_is_not_eleven() -> None:
    page = paper(FORM)
    _, second, third = page.cells(KEY, ROW)
    ends = (third.right - second.x) / second.w
    page.stroke(second, (0.2, 0.9), (ends - 0.2, 0.1), width=0.6)
    assert doubts(page)[1:] == [Reason.STRUCK] * 2


def test_a_comma_on_the_line_between_two_boxes_doubts_the_number() -> None:
    page = paper(FORM)
    page.write(KEY, " 77", ROW)
    assert doubts(page) == [Reason.NONE] * 3
    page.stroke(page.cells(KEY, ROW)[1], (1.1, 0.85), (1.08, 0.95), (1.0, 1.05))
    assert doubts(page)[1:] == [Reason.FAINT] * 2


@pytest.mark.parametrize("written", ["", " 82"])
@pytest.mark.parametrize(
    "sign",
    [[(-0.4, 0.3), (-0.6, 0.5), (-0.4, 0.7)], [(1.2, -0.35), (1.5, -0.2), (1.2, -0.1)]],
    ids=["less than", "a value above"],
)
def test_what_stands_beside_the_boxes_doubts_them(written: str, sign: Line) -> None:
    page = paper(FORM)
    page.write(KEY, written, ROW)
    page.stroke(page.cells(KEY, ROW)[0], *sign)
    assert all(doubts(page))


def test_a_tick_elsewhere_doubts_no_number() -> None:
    page = paper(FORM)
    page.write(KEY, " 82", ROW)
    page.cross(page.cells("consciousness", ROW)[0])
    assert doubts(page) == [Reason.NONE] * 3
