"""Sums and conditions between fields: exact, row by row or once, and silent about what is not known yet."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.form import Check
from recon.model.reading import Candidate, Reason, Value, Verdict
from recon.reading.answer import Answer, blank
from recon.reading.checks import Answers, Place, broken, holds

BLANK = blank(0.999)
UNREAD = Answer((Candidate(None, 0.0),), Verdict.REVIEW, Reason.ILLEGIBLE)
PICTURE = Answer((Candidate(None, 0.0),), Verdict.REVIEW, Reason.IMAGE_ONLY)
GCS = Check("gcs", "sum", of=("eyes", "voice", "motor"))
BALANCE = Check("balance", "sum", of=("in", "-out"))
NEEDED = Check("why", "needed_if", "given", "no")
UNLESS = Check("dose", "empty_unless", "given", "yes")


def said(value: Value) -> Answer:
    return Answer((Candidate(value, 0.99),), Verdict.ACCEPTED)


def once(**values: Value | Answer) -> Answers:
    """Return answers of fields that stand once; None is a blank field."""
    return {(key, None): _answer(value) for key, value in values.items()}


def rows(key: str, *values: Value | Answer) -> Answers:
    return {(key, row): _answer(value) for row, value in enumerate(values)}


def _answer(value: Value | Answer) -> Answer:
    if isinstance(value, Answer):
        return value
    return BLANK if value is None else said(value)


def places(*keys: str, row: int | None = None) -> set[Place]:
    return {(key, row) for key in keys}


def test_a_sum_of_marked_options_that_is_right_shows_nothing() -> None:
    assert broken(GCS, once(gcs="13", eyes="3", voice="4", motor="6")) == set()


def test_a_wrong_sum_shows_all_that_may_be_misread() -> None:
    assert broken(GCS, once(gcs="15", eyes="3", voice="4", motor="6")) == places("gcs", "eyes", "voice", "motor")
    assert broken(GCS, once(gcs="15", eyes=None, voice="4", motor="6")) == places("gcs", "eyes", "voice", "motor")


@pytest.mark.parametrize(
    "answers",
    [
        once(gcs=None, eyes="3", voice="4", motor="6"),
        once(gcs="13", eyes=None, voice=None, motor=None),
        once(gcs="13", eyes=UNREAD, voice="4", motor="6"),
        once(gcs=UNREAD, eyes="3", voice="4", motor="6"),
        once(gcs="1?", eyes="3", voice="4", motor="6"),
    ],
    ids=["no total", "nothing to add", "a part is unread", "the total is unread", "no number"],
)
def test_what_is_not_there_or_not_known_is_no_wrong_sum(answers: Answers) -> None:
    assert broken(GCS, answers) == set()


def test_what_is_blank_counts_nothing_and_a_minus_takes_off() -> None:
    assert broken(BALANCE, once(balance="500", **{"in": "500", "out": None})) == set()
    assert broken(BALANCE, once(balance="300", **{"in": "500", "out": "200"})) == set()
    assert broken(BALANCE, once(balance="700", **{"in": "500", "out": "200"})) == places("balance", "in", "out")


def test_several_marks_add_up() -> None:
    check = Check("score", "sum", of=("signs",))
    assert broken(check, once(score="3", signs=("1", "2"))) == set()
    assert broken(check, once(score="4", signs=("1", "2"))) == places("score", "signs")


def test_a_sum_in_a_row_is_that_of_its_row() -> None:
    answers = rows("balance", "3", "9", None) | rows("in", "5", "10", "1") | rows("out", "2", "2", "1")
    assert broken(BALANCE, answers) == places("balance", "in", "out", row=1)


def test_a_sum_that_stands_once_adds_up_the_rows_and_leaves_blank_ones_alone() -> None:
    check = Check("total", "sum", of=("drunk",))
    assert broken(check, once(total="600") | rows("drunk", "200", None, "400")) == set()
    assert broken(check, once(total="800") | rows("drunk", "200", None, "400")) == {
        ("total", None),
        ("drunk", 0),
        ("drunk", 2),
    }


@given(st.lists(st.decimals(0, 999, places=2), min_size=1, max_size=12))
def test_decimals_add_up_exactly(amounts: list[Decimal]) -> None:
    check = Check("total", "sum", of=("part",))
    answers = rows("part", *(f"{amount:.2f}" for amount in amounts))
    assert broken(check, answers | once(total=f"{sum(amounts):.2f}")) == set()
    assert broken(check, answers | once(total=f"{sum(amounts) + Decimal('0.01'):.2f}"))


def test_what_is_needed_and_blank_is_shown_with_what_needs_it() -> None:
    assert broken(NEEDED, once(why=None, given="no")) == places("why", "given")
    for held in (once(why=None, given="yes"), once(why=None, given=None), once(why="pain", given="no")):
        assert broken(NEEDED, held) == set()


@pytest.mark.parametrize("why", [UNREAD, PICTURE, said(None)], ids=["unread", "picture", "kept picture"])
def test_ink_that_nobody_has_put_in_words_is_written(why: Answer) -> None:
    assert broken(NEEDED, once(why=why, given="no")) == set()


def test_an_open_condition_calls_for_nothing() -> None:
    assert broken(NEEDED, once(why=None, given=UNREAD)) == set()
    assert broken(UNLESS, once(dose="5", given=UNREAD)) == set()


def test_what_nothing_calls_for_is_shown_with_what_could_have() -> None:
    assert broken(UNLESS, once(dose="5", given="no")) == places("dose", "given")
    assert broken(UNLESS, once(dose="5", given=None)) == places("dose", "given")
    assert broken(UNLESS, once(dose="5", given="yes")) == set()
    assert broken(UNLESS, once(dose=None, given="no")) == set()


def test_ticks_and_several_marks_and_being_written_at_all_are_conditions() -> None:
    ticked = Check("why", "needed_if", "refused", "true")
    assert broken(ticked, once(why=None, refused=True)) == places("why", "refused")
    assert broken(ticked, once(why=None, refused=Answer((Candidate(False, 0.9),), Verdict.BLANK))) == set()
    marked = Check("why", "needed_if", "signs", "other")
    assert broken(marked, once(why=None, signs=("fever", "other"))) == places("why", "signs")
    assert broken(marked, once(why=None, signs=("fever",))) == set()
    written = Check("unit", "needed_if", "dose")
    assert broken(written, once(unit=None, dose="5")) == places("unit", "dose")
    assert broken(written, once(unit=None, dose=None)) == set()


def test_conditions_hold_row_by_row() -> None:
    check = Check("unit", "needed_if", "dose")
    assert broken(check, rows("unit", None, "mg", None) | rows("dose", "5", "5", None)) == places("unit", "dose", row=0)


def test_one_row_is_enough_where_the_condition_stands_once() -> None:
    which = Check("product", "needed_if", "allergies", "yes")
    assert broken(which, once(allergies="yes") | rows("product", None, "latex")) == set()
    assert broken(which, once(allergies="yes") | rows("product", None, None)) == {("product", 0), ("allergies", None)}
    unless = Check("product", "empty_unless", "allergies", "yes")
    assert broken(unless, once(allergies="no") | rows("product", None, "latex")) == {
        ("product", 1),
        ("allergies", None),
    }


def test_a_field_that_stands_once_is_compared_with_every_row() -> None:
    check = Check("time", "<=", "end")
    answers = rows("time", "09:00", "11:00") | once(end="10:00")
    assert broken(check, answers) == {("time", 1), ("end", None)}


def test_rows_of_numbers_ascend_as_numbers() -> None:
    check = Check("rank", "ascending")
    assert broken(check, rows("rank", "9", "10", None, "11")) == set()
    assert broken(check, rows("rank", "9", "10", None, "8")) == {("rank", 1), ("rank", 3)}


@pytest.mark.parametrize(
    ("a", "b", "operator", "expected"),
    [
        ("9", "10", "<", True),
        ("0.3", "0.30", "<=", True),
        ("0.3", "0.30", "<", False),
        ("08:59", "09:00", "<", True),
        ("2026-03-10", "2026-03-09", "<=", False),
    ],
)
def test_numbers_are_compared_as_numbers_and_times_as_times(a: str, b: str, operator: str, *, expected: bool) -> None:
    assert holds(a, b, operator) is expected
