"""A value spelled out again in the boxes it was read from."""

from hypothesis import given
from hypothesis import strategies as st

from recon.model.form import Field, Kind, Rule
from recon.reading.fields.values import text_of
from recon.verification.cells import placed, spelled


def field(kind: Kind, **rule: object) -> Field:
    return Field("f", kind, "F", (), Rule(**rule))  # type: ignore[arg-type]


DIGITS, LETTERS = field(Kind.DIGITS, align="right"), field(Kind.LETTERS)
DATE, TIME = field(Kind.DATE, order="DDMMYYYY"), field(Kind.TIME, order="HHMM")
TENTHS = field(Kind.DECIMAL, decimals=1)


def inked(boxes: str) -> list[bool]:
    return [box != " " for box in boxes]


@given(st.text("0123456789", min_size=1, max_size=3), st.integers(0, 2))
def test_a_number_is_found_wherever_in_its_boxes_it_was_written(text: str, before: int) -> None:
    boxes = (" " * before + text)[:4].ljust(4)
    value = text_of(DIGITS, boxes)
    assert placed(DIGITS, value, inked(boxes)) == tuple((at, box) for at, box in enumerate(boxes) if box != " ")


@given(st.dates())
def test_a_date_is_in_the_order_of_its_boxes(day: object) -> None:
    boxes = f"{day:%d%m}{str(day)[:4]}"
    assert placed(DATE, text_of(DATE, boxes), [True] * 8) == tuple(enumerate(boxes))
    assert spelled(field(Kind.DATE, order="DDMMYY"), str(day)) == f"{day:%d%m}{str(day)[2:4]}"


def test_times_and_tenths_have_no_box_for_what_is_printed_between() -> None:
    assert placed(TIME, "09:45", [True] * 4) == ((0, "0"), (1, "9"), (2, "4"), (3, "5"))
    assert placed(TENTHS, "7.5", [False, True, True]) == ((1, "7"), (2, "5"))


def test_the_box_between_two_words_has_no_character() -> None:
    assert placed(LETTERS, "LE GO", inked("LE GO  ")) == ((0, "L"), (1, "E"), (3, "G"), (4, "O"))


def test_where_more_is_written_than_was_read_each_character_is_shown_where_it_should_stand() -> None:
    assert placed(DIGITS, "82", [True, True, True]) == ((1, "8"), (2, "2"))
    assert placed(LETTERS, "AB", [True, True, True]) == ((0, "A"), (1, "B"))


def test_what_has_no_boxes_has_no_characters() -> None:
    assert spelled(field(Kind.TEXT), "seen at noon") == ""
    assert spelled(DIGITS, None) == ""
    assert placed(DATE, "soon", [True] * 8) == ()
    assert placed(DIGITS, "12345", [False, False]) == ((0, "4"), (1, "5"))
