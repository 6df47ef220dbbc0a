"""A mark is told from an empty box, and what is neither goes to a person."""

import cv2
import numpy as np
import pytest

from recon.model.form import Kind
from recon.model.geometry import Rect
from recon.model.policy import Policy
from recon.model.reading import Reason, Verdict
from recon.reading.answer import Answer
from recon.reading.marks import read_marks
from recon.vision.ink import separate
from recon.vision.template import PX_PER_MM
from tests.helpers.pages import PX, Paper, paper, template

FORM = "registration"


def answer(page: Paper, key: str) -> Answer:
    """Read the marks of a field on a page that lies exactly over its template."""
    of = template(FORM)
    size = of.expected.shape[::-1]
    gray = cv2.resize(page.gray, size, interpolation=cv2.INTER_AREA)
    field = page.form.field(key)
    assert field is not None
    return read_marks(separate(gray, of), field, field.zones[0], Policy())


def choice() -> tuple[Paper, str]:
    page = paper(FORM)
    key = next(f.key for f in page.form.fields if f.kind is Kind.CHOICE)
    return page, key


def test_an_unmarked_choice_is_blank() -> None:
    page, key = choice()
    assert answer(page, key).verdict is Verdict.BLANK
    assert answer(page, key).value is None


@pytest.mark.parametrize("mark", ["cross", "check", "slash", "dot", "scribble"])
def test_every_way_of_marking_counts(mark: str) -> None:
    page, key = choice()
    box = page.cells(key)[1]
    if mark == "cross":
        page.cross(box)
    elif mark == "check":
        page.stroke(box, (0.1, 0.5), (0.4, 0.9), (1.1, -0.3))
    elif mark == "slash":
        page.stroke(box, (0.1, 0.95), (0.95, 0.05))
    elif mark == "dot":
        cv2.circle(
            page.gray, (round((box.x + box.w / 2) * PX), round((box.y + box.h / 2) * PX)), round(1.1 * PX), 40, -1
        )
    else:
        page.stroke(box, *((0.1 + 0.8 * (i % 2), 0.1 + 0.8 * i / 5) for i in range(6)))
    given = answer(page, key)
    field = page.form.field(key)
    assert field is not None
    assert (given.value, given.verdict) == (field.options[1].value, Verdict.ACCEPTED)


def test_two_marks_in_a_choice_of_one_go_to_a_person() -> None:
    page, key = choice()
    page.cross(page.cells(key)[0])
    page.cross(page.cells(key)[1])
    given = answer(page, key)
    assert (given.verdict, given.reason) == (Verdict.REVIEW, Reason.TOO_MANY_MARKS)


def test_a_blackened_box_is_not_taken_for_a_mark() -> None:
    page, key = choice()
    box = page.cells(key)[0]
    x, y, right, bottom = (round(v * PX) for v in (box.x, box.y, box.right, box.bottom))
    page.gray[y:bottom, x:right] = 40
    assert answer(page, key).reason is Reason.STRUCK


def test_a_box_with_a_line_through_it_is_not_taken_for_a_mark() -> None:
    page, key = choice()
    box = page.cells(key)[0]
    page.cross(box)
    page.stroke(box, (-0.6, 0.5), (1.6, 0.5))
    assert answer(page, key).verdict is Verdict.REVIEW


def test_a_pale_pencil_is_not_called_blank() -> None:
    page, key = choice()
    page.cross(page.cells(key)[1], dark=205)
    given = answer(page, key)
    assert given.verdict is Verdict.REVIEW


def test_specks_are_not_marks() -> None:
    page, key = choice()
    box = page.cells(key)[1]
    at = round((box.x + box.w / 2) * PX), round((box.y + box.h / 2) * PX)
    cv2.circle(page.gray, at, 3, 40, -1)
    assert answer(page, key).verdict is Verdict.BLANK


@pytest.mark.parametrize("way", ["circled", "crossed", "underlined"])
def test_a_marked_word_is_not_called_blank(way: str) -> None:
    page = paper(FORM)
    (first, *_) = page.cells("allergies")
    word = Rect(first.right + 1, first.y - 0.5, 7, first.h + 1)
    if way == "circled":
        page.stroke(word, (0, 0.5), (0.2, 0), (0.8, 0), (1, 0.5), (0.8, 1), (0.2, 1), (0, 0.5))
    elif way == "crossed":
        page.cross(word)
    else:
        page.stroke(word, (0, 1.1), (1, 1.05), width=0.5)
    assert answer(page, "allergies").verdict is Verdict.REVIEW


def test_the_margin_around_a_box_belongs_to_it() -> None:
    page, key = choice()
    box = page.cells(key)[1]
    page.stroke(box, (-0.4, 0.1), (-0.1, 0.9))
    assert answer(page, key).verdict is Verdict.REVIEW
    assert 1 / PX_PER_MM < 0.2


@pytest.mark.parametrize("reach", [0.6, 0.2, -0.05])
@pytest.mark.parametrize("way", ["level", "upright"])
def test_a_cross_with_a_line_through_it_goes_to_a_person(reach: float, way: str) -> None:
    page, key = choice()
    box = page.cells(key)[1]
    page.cross(box)
    ends = ((-reach, 0.5), (1 + reach, 0.52))
    page.stroke(box, *(end if way == "level" else end[::-1] for end in ends))
    given = answer(page, key)
    assert (given.verdict, given.reason) == (Verdict.REVIEW, Reason.STRUCK)


def spot(page: Paper, box: Rect, centre: tuple[float, float], radius: float, dark: int = 40) -> None:
    at = round((box.x + centre[0] * box.w) * PX), round((box.y + centre[1] * box.h) * PX)
    cv2.circle(page.gray, at, round(radius * PX), dark, -1)


@pytest.mark.parametrize(
    ("centre", "radius"),
    [((0.5, 0.5), 0.4), ((0.3, 0.4), 3.0), ((1.0, 0.5), 2.6), ((0.5, -0.2), 2.5), ((0.5, 0.5), 2.8)],
)
def test_holes_of_staples_and_punches_are_neither_marks_nor_blank(centre: tuple[float, float], radius: float) -> None:
    page, key = choice()
    spot(page, page.cells(key)[1], centre, radius)
    assert answer(page, key).verdict is Verdict.REVIEW


def test_a_stroke_that_only_passes_through_a_box_is_not_a_mark() -> None:
    page, key = choice()
    page.stroke(page.cells(key)[1], (-2.0, 1.6), (0.5, 0.5), (2.4, -0.9))
    assert answer(page, key).verdict is Verdict.REVIEW


def test_the_end_of_a_stroke_from_the_line_above_is_not_a_mark() -> None:
    page, key = choice()
    page.stroke(page.cells(key)[1], (0.4, -1.6), (0.5, 0.5))
    assert answer(page, key).verdict is Verdict.REVIEW


@pytest.mark.parametrize("away", [(-0.9, 0.0), (0.0, -0.9), (0.0, 0.9)])
def test_a_mark_beside_its_box_goes_to_a_person(away: tuple[float, float]) -> None:
    page, key = choice()
    box = page.cells(key)[1]
    page.cross(Rect(box.x + (away[0] + 0.1) * box.w, box.y + (away[1] + 0.1) * box.h, 0.8 * box.w, 0.8 * box.h))
    assert answer(page, key).verdict is Verdict.REVIEW


def test_a_marked_box_and_a_ringed_word_are_two_answers() -> None:
    page, key = choice()
    first, second, *_ = page.cells(key)
    page.cross(first)
    ring = [(0.5 + 0.6 * np.cos(a), 0.5 + 0.6 * np.sin(a)) for a in np.linspace(0, 6.3, 20)]
    page.stroke(Rect(second.right + 1, second.y, 8, second.h), *ring)
    assert answer(page, key).verdict is Verdict.REVIEW


def test_a_cross_larger_than_its_box_is_a_mark() -> None:
    page, key = choice()
    box = page.cells(key)[1]
    page.cross(box.grown(1.2))
    field = page.form.field(key)
    assert field is not None
    assert (answer(page, key).value, answer(page, key).verdict) == (field.options[1].value, Verdict.ACCEPTED)


def test_the_darker_and_larger_a_mark_the_surer() -> None:
    sure = []
    for dark in (110, 80, 20):
        page, key = choice()
        page.cross(page.cells(key)[1], dark=dark)
        sure.append(answer(page, key).candidates[0].confidence)
    assert sure == sorted(sure)
    assert 0.5 <= sure[0] < sure[-1] <= 1.0
