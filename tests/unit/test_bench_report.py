"""The report says what was measured: how many errors, from how many characters, and how far from what was said."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from tests.bench import report as bench
from tests.bench.measured import Measured
from tests.bench.paper import Writer
from tests.bench.plan import HANDS, Planned
from tests.bench.pressing import PageOutcome, Series
from tests.bench.scoring import FieldOutcome
from tests.bench.targets import limits

RIGHT = FieldOutcome(
    "pulse", 0, "digits", False, 72, 72, "accepted", "", 0.999, score=0.999, source="numbers", glyphs=("7a", "2b")
)
BLANK = replace(RIGHT, expected=None, got=None, verdict="blank", score=0.0, source=None, glyphs=())


@pytest.fixture
def measured() -> Measured:
    """Ninety fields right, ten blank, and two wrong for the same character's sake."""
    planned = Planned(Series("s", "vitals", "adf300", Writer(()), 1, seed=1), next(iter(HANDS)), "common", "adf300")
    wrong = replace(RIGHT, got=12)
    found = Measured()
    found.count(planned, PageOutcome("s", 0, fields=(RIGHT,) * 90 + (BLANK,) * 10 + (wrong, wrong)))
    return found


def test_errors_are_told_with_and_without_blank_fields_and_by_character(measured: Measured) -> None:
    text = bench.report(measured, [], "command")
    (row,) = (line for line in text.splitlines() if "digits (whole fields): silent errors | adf300, adf200" in line)
    assert "2 of 102 = 1.961%" in row
    assert "2 of 92 = 2.174%" in row
    assert row.endswith("| 1 character |")
    assert "2 fields, from 1 different character." in text


def test_a_reader_that_is_surer_than_right_is_called_so(measured: Measured) -> None:
    text = bench.report(measured, [], "command")
    assert "**Of digits written by hands never seen the reader is surer than it should be**: of 92 fields" in text
    assert "it foresees 0 wrong ones, and 2 were: 21.7 times as many" in text


def test_the_pictures_show_every_misread_character(measured: Measured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "packs", lambda *names: names)
    monkeypatch.setattr(bench, "characters", lambda files: {"7a": np.full((9, 9), 255, np.uint8)})
    pictures = bench.pictures(measured)
    assert set(pictures) == {"accuracy-accepted.svg", "accuracy-reliability.svg", "accuracy-misread.png"}
    sheet = cv2.imdecode(np.frombuffer(pictures["accuracy-misread.png"], np.uint8), cv2.IMREAD_GRAYSCALE)
    assert sheet is not None
    assert sheet.min() == 0
    accepted = pictures["accuracy-accepted.svg"].decode()
    assert "adf300, adf200" in accepted
    assert "numbers 0." in accepted


def test_capitals_share_a_bound_on_silent_errors_whatever_they_lean_on() -> None:
    every = next(iter(HANDS))
    assert limits(every, "capitals alone", silent=True) == limits(every, "capitals", silent=True)
    assert limits(every, "capitals alone", silent=False) == (0.6, 0.5)
