"""From boxes to what may be in them, and why a person must look."""

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from recon.model.policy import Policy
from recon.model.reading import Reason
from recon.reading.boxes import Box, read_boxes
from recon.reading.characters.reader import CLASSES, CharacterReader
from recon.vision.ink import separate
from tests.helpers.pages import PX, Paper, paper, template

FORM, KEY, ROW = "vitals", "systolic", 0


class Sevens(CharacterReader):
    """Finds that everything is a 7, and may be a 1."""

    def __init__(self) -> None:
        self.seen = 0

    def probabilities(
        self, glyphs: npt.NDArray[np.uint8], allowed: npt.NDArray[np.bool_], *, again: bool = False
    ) -> npt.NDArray[np.float32]:
        self.seen += len(glyphs)
        odds = np.zeros((len(glyphs), len(CLASSES) + 1), np.float32)
        odds[:, CLASSES.index("7")], odds[:, CLASSES.index("1")], odds[:, -1] = 0.9, 0.08, 0.02
        return odds


def boxes(page: Paper, reader: CharacterReader | None = None) -> tuple[Box, ...]:
    of = template(FORM)
    ink = separate(cv2.resize(page.gray, of.expected.shape[::-1], interpolation=cv2.INTER_AREA), of)
    field = page.form.field(KEY)
    assert field is not None
    zone = field.zone(ROW)
    assert zone is not None
    return read_boxes(ink, [(field, zone)], reader or Sevens(), Policy())[0]


def test_an_empty_field_is_empty_and_nothing_is_asked() -> None:
    reader = Sevens()
    assert boxes(paper(FORM), reader) == (Box(empty=True),) * 3
    assert reader.seen == 0


def test_a_written_box_has_its_characters_in_falling_order() -> None:
    page = paper(FORM)
    page.write(KEY, " 7 ", ROW)
    first, second, third = boxes(page)
    assert first.empty
    assert third.empty
    assert (second.likely, second.doubt) == ("71", Reason.NONE)
    assert second.odds == pytest.approx((0.9, 0.08))
    assert second.reject == pytest.approx(0.02)


def test_a_pale_box_is_not_simply_empty() -> None:
    page = paper(FORM)
    page.stroke(page.cells(KEY, ROW)[1], (0.5, 0.1), (0.5, 0.9), dark=215)
    assert [box.doubt for box in boxes(page)] == [Reason.NONE, Reason.FAINT, Reason.NONE]


@pytest.mark.parametrize(("dark", "doubt"), [(40, Reason.NONE), (80, Reason.NONE), (165, Reason.FAINT)])
def test_what_a_pale_pen_wrote_may_lack_a_stroke(dark: int, doubt: Reason) -> None:
    page = paper(FORM)
    page.character(page.cells(KEY, ROW)[1], "7", dark=dark)
    assert (boxes(page)[1].likely, boxes(page)[1].doubt) == ("71", doubt)


def test_a_dot_is_too_little_to_be_a_character() -> None:
    page = paper(FORM)
    page.stroke(page.cells(KEY, ROW)[1], (0.47, 0.5), (0.53, 0.5))
    assert boxes(page)[1].doubt is Reason.FAINT


@pytest.mark.parametrize(
    "struck",
    [
        [(-0.15, 0.6), (1.15, 0.45)],
        [(0.5, -0.1), (0.45, 1.1)],
        [(-0.12, 0.5), (1.12, 0.5)],
        [(0.0, 1.0), (1.0, 0.0)],
        [(i / 8, 0.1 + 0.8 * (i % 2)) for i in range(9)],
    ],
    ids=["line", "upright", "short line", "slash", "scrawl"],
)
def test_a_struck_character_goes_to_a_person(struck: list[tuple[float, float]]) -> None:
    page = paper(FORM)
    page.write(KEY, " 8 ", ROW)
    page.stroke(page.cells(KEY, ROW)[1], *struck)
    assert boxes(page)[1].doubt is Reason.STRUCK


@pytest.mark.parametrize(
    "strokes",
    [
        [[(0.1, 0.08), (0.9, 0.08), (0.3, 0.92)], [(0.25, 0.5), (0.8, 0.5)]],
        [[(0.1, 0.3), (0.55, 0.03), (0.5, 0.97)]],
        [
            [(0.5, 0.1), (0.15, 0.3), (0.15, 0.7), (0.5, 0.9), (0.85, 0.7), (0.85, 0.3), (0.5, 0.1)],
            [(0.1, 0.9), (0.9, 0.1)],
        ],
    ],
    ids=["a barred 7", "a hooked 1", "a slashed 0"],
)
def test_characters_as_europeans_write_them_are_not_struck(strokes: list[list[tuple[float, float]]]) -> None:
    page = paper(FORM)
    for stroke in strokes:
        page.stroke(page.cells(KEY, ROW)[1], *stroke, width=0.6)
    assert boxes(page)[1].doubt is Reason.NONE


def test_a_line_through_the_field_leaves_no_box_sure() -> None:
    page = paper(FORM)
    page.write(KEY, "120", ROW)
    cells = page.cells(KEY, ROW)
    y = round((cells[0].y + cells[0].h / 2) * PX)
    cv2.line(page.gray, (round(cells[0].x * PX), y), (round(cells[-1].right * PX), y + 9), 40, 5)
    assert all(box.doubt for box in boxes(page))


def test_no_zone_no_boxes() -> None:
    of = template(FORM)
    assert read_boxes(separate(np.full_like(of.expected, 250), of), [], Sevens(), Policy()) == []


@pytest.mark.parametrize(("dark", "doubt"), [(40, Reason.NONE), (80, Reason.NONE), (130, Reason.FAINT)])
def test_ink_much_paler_than_the_rest_of_the_page_may_be_from_its_back(dark: int, doubt: Reason) -> None:
    page = paper(FORM)
    rows = page.form.field(KEY)
    assert rows is not None
    for row in (1, 2, 3):
        page.write(KEY, "777", row)
    page.character(page.cells(KEY, ROW)[1], "7", dark=dark)
    of = template(FORM)
    ink = separate(cv2.resize(page.gray, of.expected.shape[::-1], interpolation=cv2.INTER_AREA), of)
    read = read_boxes(ink, [(rows, zone) for zone in rows.zones], Sevens(), Policy())
    assert [box.doubt for box in read[0]] == [Reason.NONE, doubt, Reason.NONE]
    assert not any(box.doubt for row in read[1:] for box in row)
