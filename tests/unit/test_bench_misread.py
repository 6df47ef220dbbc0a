"""Which characters are behind a wrong field, and the picture that shows them."""

import cv2
import numpy as np
import pytest

from tests.bench.misread import NOTHING, contact_sheet, misread


@pytest.mark.parametrize(
    ("kind", "written", "expected", "got", "behind"),
    [
        ("digits", "927", 927, 922, {2: "2"}),
        ("digits", "07", 7, 1, {1: "1"}),
        ("digits", "72", 72, 12, {0: "1"}),
        ("decimal", "1058", 105.8, 103.8, {2: "3"}),
        ("decimal", "05", 0.5, 0.6, {1: "6"}),
        ("date", "18112026", "2026-11-18", "2025-11-18", {7: "5"}),
        ("date", "20261118", "2026-11-18", "2026-71-18", {4: "7"}),
        ("time", "2228", "22:28", "22:18", {2: "1"}),
        ("letters", "FCK", "FCK", "TCK", {0: "T"}),
        ("letters", "ZNA", "ZNA", "WA", {0: NOTHING, 1: NOTHING}),
        ("digits", "12", 12, None, {0: NOTHING, 1: NOTHING}),
        ("digits", "", None, 7, {}),
        ("digits", "12", 12, "1?", {1: "?"}),
    ],
)
def test_what_was_read_otherwise_than_written(
    kind: str, written: str, expected: object, got: object, behind: dict[int, str]
) -> None:
    glyphs = [f"{character}{at:08x}" for at, character in enumerate(written)]
    assert misread(glyphs, kind, expected, got) == [(glyphs[at], read) for at, read in behind.items()]


def test_each_character_is_shown_once_the_most_frequent_first() -> None:
    tall, square = np.zeros((20, 4), np.uint8), np.full((9, 9), 255, np.uint8)
    behind = {("F1", "T"): 2, ("72", "1"): 4, ("F1", "C"): 3}
    data = contact_sheet(behind, {"F1": tall, "72": square})
    sheet = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE)
    tiles = np.hsplit(sheet[8:104], 6)
    assert [bool((tile < 255).any()) for tile in tiles] == [False, True, False, False, False, False]
    words = np.hsplit(sheet[104:], 6)
    assert [bool((tile < 255).any()) for tile in words] == [True, True, False, False, False, False]
