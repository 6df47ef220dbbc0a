"""What the boxes say becomes a value only where the field's own language admits it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.calibration import Calibration, Curve, Source
from recon.model.form import CHECK_SCHEMES, Field, Kind, Role, Rule
from recon.model.patient import Patient
from recon.model.policy import Policy
from recon.model.reading import Reason, Verdict
from recon.reading.boxes import Box
from recon.reading.context import Context
from recon.reading.fields import decode
from recon.reading.fields.values import CHECKS, is_impossible, misfit
from recon.reading.verdict import judged

TODAY = date(2026, 11, 24)
POLICY = Policy()
PLAIN = Calibration(tuple((source, Curve(threshold=0.96)) for source in Source))
EMPTY = Box(empty=True)


def field(kind: Kind, **rule: object) -> Field:
    return Field("f", kind, "F", (), Rule(**rule))  # type: ignore[arg-type]


def written(text: str, odds: float = 0.9999) -> tuple[Box, ...]:
    """Boxes of ``text``; a space is an empty one."""
    return tuple(EMPTY if c == " " else Box(empty=False, likely=c, odds=(odds,), reject=1 - odds) for c in text)


def answer(of: Field, boxes: tuple[Box, ...], patient: Patient | None = None):
    return judged(decode(of, boxes, POLICY, Context(TODAY, patient=patient)), PLAIN)


def box(characters: str, *odds: float) -> Box:
    return Box(empty=False, likely=characters, odds=odds, reject=max(0.0, 1 - sum(odds)))


def rows(characters: str, size: int) -> st.SearchStrategy[tuple[Box, ...]]:
    """Boxes that may each be up to three of ``characters``, or empty."""
    weights = st.lists(st.floats(0.001, 1), min_size=3, max_size=4)
    likely = st.lists(st.sampled_from(characters), min_size=2, max_size=3, unique=True)
    one = st.builds(ambiguous, likely, weights)
    return st.lists(one | st.just(EMPTY), min_size=size, max_size=size).map(tuple)


def ambiguous(characters: list[str], weights: list[float]) -> Box:
    whole = sum(weights)
    odds = sorted((weight / whole for weight in weights[: len(characters)]), reverse=True)
    return box("".join(characters[: len(odds)]), *odds)


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
    assert given_.candidates[0].confidence == pytest.approx(0.6 / 0.95, abs=0.01)


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


@pytest.mark.parametrize(("of", "text"), [(PRESSURE, "120"), (NAME, "MARTIN")])
def test_a_box_crossed_out_goes_to_a_person_whatever_is_read_in_it(of: Field, text: str) -> None:
    first, *others = written(text)
    given_ = answer(of, (replace(first, doubt=Reason.STRUCK), *others))
    assert (given_.value, given_.verdict, given_.reason) == (text, Verdict.REVIEW, Reason.STRUCK)


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


NUMBERS = (PRESSURE, TEMPERATURE, DAY, EVENT, HOUR)


@given(st.sampled_from(NUMBERS).flatmap(lambda of: st.tuples(st.just(of), rows("0123456789", cells(of)))))
def test_no_value_outside_the_fields_language_is_made_up(given_: tuple[Field, tuple[Box, ...]]) -> None:
    of, boxes = given_
    read = decode(of, boxes, POLICY, Context(TODAY))
    assert sum(c.confidence for c in read.candidates) <= 1 + 1e-9
    # What no calendar or clock has is offered last, however likely; the rest by falling confidence.
    assert read.candidates == tuple(
        sorted(read.candidates, key=lambda c: (is_impossible(of, str(c.value)), -c.confidence))
    )
    if read.verdict is Verdict.ACCEPTED:
        assert not any(misfit(of, str(c.value), POLICY, TODAY) for c in read.candidates)


def cells(of: Field) -> int:
    return len(of.rule.order) or 3


@given(st.dates(date(1900, 1, 1), TODAY))
def test_a_clearly_written_day_is_read_as_such(day: date) -> None:
    given_ = answer(DAY, written(day.strftime("%d%m%Y"), 1.0))
    assert (given_.value, given_.verdict) == (day.isoformat(), Verdict.ACCEPTED)
    assert given_.candidates[0].confidence == pytest.approx(1)


def test_what_the_range_leaves_out_is_no_candidate() -> None:
    given_ = answer(PRESSURE, (box("17", 0.9, 0.09), *written("20")))
    assert [c.value for c in given_.candidates] == ["120"]


def test_every_scheme_of_check_digits_that_a_form_may_name_is_known() -> None:
    assert set(CHECKS) == set(CHECK_SCHEMES)


NIR = field(Kind.ALNUM, check="nir")


@pytest.mark.parametrize("number", ["295109912611193", "253072B07300470"])
def test_a_number_that_agrees_with_its_key_needs_nobody(number: str) -> None:
    given_ = answer(NIR, written(number, 0.99999))
    assert (given_.value, given_.verdict) == (number, Verdict.ACCEPTED)


def test_a_number_that_does_not_agree_with_its_key_goes_to_a_person() -> None:
    given_ = answer(NIR, written("295109912611194"))
    assert (given_.verdict, given_.reason) == (Verdict.REVIEW, Reason.CHECK_DIGIT)


def test_the_key_decides_a_doubtful_digit_and_letters_are_none() -> None:
    boxes = (*written("29510991261119"), box("35", 0.9, 0.09))
    assert answer(NIR, boxes).candidates[0].confidence > 0.99
    nought = (*written("2951"), box("O0", 0.6, 0.3999), *written("9912611193"))
    assert answer(NIR, nought).value == "295109912611193"


BORN = Field("b", Kind.DATE, "B", (), Rule(order="DDMMYYYY"), role=Role.BIRTH_DATE)
PATIENT = Patient("1", "MARTIN", "JEANNE", date(1931, 4, 2))


def test_another_day_of_birth_than_the_printed_one_goes_to_a_person() -> None:
    assert answer(BORN, written("02041931"), PATIENT).verdict is Verdict.ACCEPTED
    other = answer(BORN, written("02041937"), PATIENT)
    assert (other.value, other.verdict, other.reason) == ("1937-04-02", Verdict.REVIEW, Reason.IDENTITY)


def test_another_day_of_birth_is_told_as_such_even_where_it_is_doubtful() -> None:
    doubtful = (*written("0204193"), box("78", 0.7, 0.25))
    assert answer(BORN, doubtful).reason is Reason.UNSURE
    assert answer(BORN, doubtful, PATIENT).reason is Reason.IDENTITY
    unborn = replace(PATIENT, birth_date=None)
    assert answer(BORN, written("02041937"), unborn).verdict is Verdict.ACCEPTED


def test_the_printed_day_of_birth_makes_a_doubtful_one_likelier_and_never_overrules_it() -> None:
    doubtful = (*written("0204193"), box("17", 0.9, 0.09))
    assert answer(BORN, doubtful, PATIENT).candidates[0].confidence > answer(BORN, doubtful).candidates[0].confidence
    seven = (*written("0204193"), box("71", 0.9, 0.09))
    assert answer(BORN, seven, PATIENT).verdict is Verdict.REVIEW
