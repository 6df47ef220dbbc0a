"""What the boxes say becomes a value only where the field's own language admits it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.form import Field, Kind, Role, Rule
from recon.model.policy import Policy
from recon.model.reading import Reason, Verdict
from recon.reading.boxes import Box
from recon.reading.calibration import SHIPPED
from recon.reading.context import Context
from recon.reading.fields import decode
from recon.reading.verdict import judged

TODAY = date(2026, 11, 24)
POLICY = Policy()
EMPTY = Box(empty=True)


def field(kind: Kind, **rule: object) -> Field:
    return Field("f", kind, "F", (), Rule(**rule))  # type: ignore[arg-type]


def written(text: str, odds: float = 0.9999) -> tuple[Box, ...]:
    """Boxes of ``text``; a space is an empty one."""
    return tuple(EMPTY if c == " " else Box(empty=False, likely=c, odds=(odds,), reject=1 - odds) for c in text)


def answer(of: Field, boxes: tuple[Box, ...]):
    return judged(decode(of, boxes, POLICY, Context(TODAY)), SHIPPED)


PRESSURE = field(Kind.DIGITS, minimum=40, maximum=260, align="right")
TEMPERATURE = field(Kind.DECIMAL, minimum=30, maximum=43, decimals=1, align="right")
DAY = field(Kind.DATE, order="DDMMYYYY")
EVENT = Field("d", Kind.DATE, "D", (), Rule(order="DDMMYYYY"), role=Role.EVENT_DATE)
HOUR = field(Kind.TIME, order="HHMM")
NAME = field(Kind.LETTERS)


@pytest.mark.parametrize(
    ("of", "text", "value"),
    [
        (PRESSURE, "120", "120"),
        (PRESSURE, " 82", "82"),
        (TEMPERATURE, "375", "37.5"),
        (DAY, "02041931", "1931-04-02"),
        (EVENT, "23112026", "2026-11-23"),
        (HOUR, "1405", "14:05"),
        (NAME, "MARTIN  ", "MARTIN"),
    ],
)
def test_sure_and_possible_values_need_nobody(of: Field, text: str, value: str) -> None:
    given_ = answer(of, written(text))
    assert (given_.value, given_.verdict) == (value, Verdict.ACCEPTED)


@pytest.mark.parametrize(
    ("of", "text", "reason"),
    [
        (PRESSURE, "300", Reason.OUT_OF_RANGE),
        (PRESSURE, " 39", Reason.OUT_OF_RANGE),
        (PRESSURE, "1 0", Reason.GAP),
        (TEMPERATURE, "37 ", Reason.GAP),
        (TEMPERATURE, "  7", Reason.GAP),
        (TEMPERATURE, "475", Reason.OUT_OF_RANGE),
        (DAY, "31022020", Reason.NOT_A_DATE),
        (DAY, "0204193 ", Reason.GAP),
        (DAY, "26112026", Reason.IN_FUTURE),
        (DAY, "02041831", Reason.OUT_OF_RANGE),
        (EVENT, "02041931", Reason.OUT_OF_RANGE),
        (HOUR, "2405", Reason.NOT_A_TIME),
        (HOUR, "1260", Reason.NOT_A_TIME),
        (NAME, "LE ROUX", Reason.GAP),
    ],
)
def test_what_cannot_be_goes_to_a_person(of: Field, text: str, reason: Reason) -> None:
    given_ = answer(of, written(text))
    assert (given_.verdict, given_.reason) == (Verdict.REVIEW, reason)


def test_nothing_written_is_blank() -> None:
    given_ = answer(PRESSURE, (EMPTY,) * 3)
    assert (given_.value, given_.verdict) == (None, Verdict.BLANK)


def test_pale_ink_is_not_called_blank() -> None:
    given_ = answer(PRESSURE, (EMPTY, EMPTY, Box(empty=True, doubt=Reason.FAINT)))
    assert (given_.verdict, given_.reason) == (Verdict.REVIEW, Reason.FAINT)


def test_one_doubtful_box_is_enough_for_a_person() -> None:
    doubtful = Box(empty=False, likely="12", odds=(0.6, 0.35), reject=0.05)
    given_ = answer(PRESSURE, (doubtful, *written("20")))
    assert (given_.verdict, given_.reason) == (Verdict.REVIEW, Reason.UNSURE)
    assert [c.value for c in given_.candidates] == ["120", "220"]
    assert given_.candidates[0].confidence == pytest.approx(0.6, abs=0.01)


def test_the_range_confirms_a_likely_character() -> None:
    likely = Box(empty=False, likely="17", odds=(0.93, 0.069), reject=0.001)
    given_ = answer(PRESSURE, (likely, *written("20")))
    assert (given_.value, given_.verdict) == ("120", Verdict.ACCEPTED)
    assert given_.candidates[0].confidence > 0.99


def test_the_range_does_not_guess() -> None:
    doubtful = Box(empty=False, likely="17", odds=(0.6, 0.39), reject=0.01)
    assert answer(PRESSURE, (doubtful, *written("20"))).verdict is Verdict.REVIEW
    seven = Box(empty=False, likely="71", odds=(0.6, 0.39), reject=0.01)
    assert answer(PRESSURE, (seven, *written("20"))).reason is Reason.OUT_OF_RANGE


def test_a_day_that_exists_is_offered_before_one_that_does_not() -> None:
    month = Box(empty=False, likely="71", odds=(0.6, 0.3), reject=0.1)
    given_ = answer(DAY, (*written("23"), month, *written("12026")))
    assert [c.value for c in given_.candidates] == ["2026-11-23", "2026-71-23"]
    assert (given_.verdict, given_.reason) == (Verdict.REVIEW, Reason.NOT_A_DATE)


def test_a_box_that_shares_a_stroke_with_its_neighbour_goes_to_a_person() -> None:
    boxes = written("120")
    given_ = answer(PRESSURE, (boxes[0], replace(boxes[1], doubt=Reason.UNSURE), boxes[2]))
    assert (given_.value, given_.verdict, given_.reason) == ("120", Verdict.REVIEW, Reason.UNSURE)


def test_ink_that_is_no_character_is_illegible() -> None:
    scrawl = Box(empty=False, likely="83", odds=(0.2, 0.1), reject=0.7)
    assert answer(PRESSURE, (scrawl, *written("20"))).reason is Reason.ILLEGIBLE


@given(st.text("0123456789 ", min_size=8, max_size=8))
def test_an_accepted_date_exists(text: str) -> None:
    given_ = answer(DAY, written(text))
    if given_.verdict is Verdict.ACCEPTED:
        assert date.fromisoformat(str(given_.value)).strftime("%d%m%Y") == text


@given(st.text("0123456789 ", min_size=3, max_size=3))
def test_an_accepted_number_is_in_its_range(text: str) -> None:
    given_ = answer(TEMPERATURE, written(text))
    if given_.verdict is Verdict.ACCEPTED:
        assert 30 <= float(str(given_.value)) <= 43
