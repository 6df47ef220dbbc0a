"""What free text may say: a suggestion, line by line, that nobody is held to."""

from dataclasses import dataclass, field, replace
from functools import cache

import cv2
import numpy as np
import pytest

from recon.model.form import Kind, Recovery
from recon.model.policy import Policy
from recon.model.reading import Reason, Verdict
from recon.reading.areas import LINES, lines_of, read_area
from recon.reading.characters.reader import CharacterReader
from recon.reading.engines import Engines
from recon.reading.lines.reader import Line
from recon.vision.ink import Ink, separate
from tests.helpers.pages import Paper, paper, template

GROUND = np.full((10, 10), 255, np.uint8)


@dataclass
class Counter:
    """Reads every line as its number."""

    sure: float = 0.9
    heard: list[tuple[int, ...]] = field(default_factory=list)

    def read(self, ink: np.ndarray, alphabet: str = "", narrow: float = 1.0) -> Line:
        self.heard.append(ink.shape)
        return Line(f"ligne {len(self.heard)}", self.sure, np.ones((1, 1), np.float32), alphabet)


def engines(second: Counter | None) -> Engines:
    return Engines(_characters(), lambda patch: ("", 0.0), second)


@cache
def _characters() -> CharacterReader:
    return CharacterReader()


def written(page: Paper, lines: int) -> Ink:
    """Return the ink of a page with so many lines of waves in its notes."""
    (area,) = page.cells("notes")
    for i in range(lines):
        y = (i + 0.7) / (lines + 0.5)
        for j in range(12):
            x = 0.05 + 0.07 * j
            page.stroke(area, (x, y), (x + 0.02, y - 0.08), (x + 0.04, y + 0.02), (x + 0.06, y - 0.06))
    return separate(_registered(page), template("vitals"))


def _registered(page: Paper) -> np.ndarray:
    blank = template("vitals").expected
    return np.asarray(cv2.resize(page.gray, blank.shape[::-1], interpolation=cv2.INTER_AREA), np.uint8)


def test_each_line_is_read_by_itself_and_a_person_decides() -> None:
    page, second = paper("vitals"), Counter()
    ink = written(page, 3)
    notes = replace(page.form.field("notes"), recovery=Recovery.RECORD)
    answer = read_area(ink, GROUND, notes, notes.zones[0], engines(second), Policy())
    assert answer.value == "ligne 1\nligne 2\nligne 3"
    assert (answer.verdict, answer.reason) == (Verdict.REVIEW, Reason.IMAGE_ONLY)
    assert answer.source is None


def test_without_a_second_reader_and_as_a_document_it_stays_a_picture() -> None:
    page, second = paper("vitals"), Counter()
    ink = written(page, 1)
    notes = replace(page.form.field("notes"), recovery=Recovery.RECORD)
    assert read_area(ink, GROUND, notes, notes.zones[0], engines(None), Policy()).value is None
    for picture in (replace(notes, kind=Kind.SIGNATURE), replace(notes, recovery=Recovery.DOCUMENT)):
        answer = read_area(ink, GROUND, picture, notes.zones[0], engines(second), Policy())
        assert (answer.value, answer.verdict, answer.reason) == (None, Verdict.REVIEW, Reason.IMAGE_ONLY)
    assert not second.heard


def test_a_line_that_cannot_be_read_leaves_no_suggestion_and_costs_no_more_lines() -> None:
    page, second = paper("vitals"), Counter(sure=0.6)
    notes = replace(page.form.field("notes"), recovery=Recovery.RECORD)
    answer = read_area(written(page, 3), GROUND, notes, notes.zones[0], engines(second), Policy())
    assert (answer.value, answer.verdict, answer.reason) == (None, Verdict.REVIEW, Reason.IMAGE_ONLY)
    assert len(second.heard) == 1


def test_an_empty_area_is_not_read() -> None:
    page, second = paper("vitals"), Counter()
    notes = replace(page.form.field("notes"), recovery=Recovery.RECORD)
    answer = read_area(written(page, 0), GROUND, notes, notes.zones[0], engines(second), Policy())
    assert answer.verdict is Verdict.BLANK
    assert not second.heard


@pytest.mark.parametrize("count", [1, 2, 5])
def test_lines_are_told_apart_and_every_row_of_pixels_is_of_one(count: int) -> None:
    ink = np.zeros((60 * count, 400), np.uint8)
    for i in range(count):
        ink[60 * i + 15 : 60 * i + 45, 20:380:5] = 200
        ink[60 * i + 10, 40:60] = 200  # an accent
    found = lines_of(ink)
    assert len(found) == count
    assert [row.start for row in found] == [0, *(row.stop for row in found[:-1])]
    assert found[-1].stop == len(ink)
    assert all(60 * i - 10 <= row.start <= 60 * i + 10 for i, row in enumerate(found))


def test_no_ink_has_no_line_and_a_page_of_text_is_not_read() -> None:
    assert lines_of(np.zeros((50, 50), np.uint8)) == []
    tall = np.zeros((60 * (LINES + 2), 300), np.uint8)
    for i in range(LINES + 2):
        tall[60 * i + 15 : 60 * i + 45, 20:280:5] = 200
    assert len(lines_of(tall)) > LINES
