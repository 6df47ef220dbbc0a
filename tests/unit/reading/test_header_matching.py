"""Whether a text that was read says what is expected."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.reading.header.matching import Text, Word, labelled, nearest, somewhere

LETTERS = st.text("abc1", max_size=8)


@dataclass
class Heard:
    """A line of which ``other`` is as likely as ``odds`` times what was read."""

    text: str
    other: str = ""
    odds: float = 0.5
    confidence: float = 0.95

    def likelihood(self, text: str) -> float:
        return 1.0 if text == self.text else self.odds if text == self.other else 0.0


def text(read: str, other: str = "", odds: float = 0.5, confidence: float = 0.95) -> Text:
    return Text.of(Heard(read, other, odds, confidence))


@given(LETTERS, LETTERS, LETTERS)
def test_what_stands_in_a_text_is_found(before: str, expected: str, after: str) -> None:
    span = nearest(expected, before + expected + after)
    assert span.distance == 0
    assert (before + expected + after)[span.start : span.end] == expected


@given(LETTERS.filter(bool), LETTERS)
def test_the_distance_is_that_of_the_part_found(expected: str, other: str) -> None:
    span = nearest(expected, other)
    assert span.distance == _distance(expected, other[span.start : span.end])
    parts = (other[a:b] for a in range(len(other) + 1) for b in range(a, len(other) + 1))
    assert span.distance == min(_distance(expected, part) for part in parts)


def _distance(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, start=1):
            before, row[j] = row[j], min(before + (x != y), row[j] + 1, row[j - 1] + 1)
    return row[-1]


@pytest.mark.parametrize(
    ("read", "word"),
    [
        ("IPP 0012345", Word.SAME),
        ("IPP0012345", Word.SAME),
        ("[PP 0012345", Word.SAME),
        ("Né(e) le 02/04/1931 . IPP 0012345", Word.SAME),
        ("IPP 0012345 IEP 98765432", Word.SAME),
        ("IPP 0012346", Word.OTHER),
        ("IPP 00123456", Word.OTHER),
        ("Né(e) le 02/04/1931 . IPP 0072345", Word.OTHER),
        ("IEP 0012345", Word.NOTHING),
        ("PHILIPPE", Word.NOTHING),
        ("IPPOLITO", Word.NOTHING),
        ("0012345", Word.NOTHING),
        ("", Word.NOTHING),
    ],
)
def test_a_number_counts_where_it_is_called_that(read: str, word: Word) -> None:
    assert labelled(text(read), "0012345", "ipp", ("iep",)) is word


def test_a_digit_that_may_be_misread_is_neither_right_nor_another() -> None:
    unsure = text("IPP 0012845", "IPP 0012345")
    assert labelled(unsure, "0012345", "ipp", ()) is Word.LIKELY
    sure = text("IPP 0012845", "IPP 0012345", odds=1e-4)
    assert labelled(sure, "0012345", "ipp", ()) is Word.OTHER
    illegible = text("IPP 0012845", confidence=0.4)
    assert labelled(illegible, "0012345", "ipp", ()) is Word.NOTHING


@pytest.mark.parametrize(
    ("read", "slips", "word"),
    [
        ("D'HAËNE-LEFÈVRE", 0, Word.SAME),
        ("D HAENE LEFEVRE  Marie", 0, Word.SAME),
        ("D'HAENE-LEFFVRE", 1, Word.LIKELY),
        ("D'HAENE-LEFFVRE", 0, Word.NOTHING),
        ("MARTIN", 1, Word.NOTHING),
    ],
)
def test_a_name_may_be_misread_by_so_many_letters(read: str, slips: int, word: Word) -> None:
    assert somewhere(text(read), "D'HAËNE-LEFÈVRE", slips) is word
