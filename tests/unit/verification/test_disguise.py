"""A field that nobody doubts looks, to a person, like one that is in doubt."""

from dataclasses import replace
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.calibration import Calibration, Curve, Source
from recon.model.form import Field, Kind, Rule
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.verification.disguise import disguised
from recon.verification.values import parse_value
from tests.helpers.store_samples import sample_form

NOW = Calibration(tuple((source, Curve(0.9, ((0.2, 0.3), (0.9, 0.95), (1.0, 0.999)))) for source in Source))
DOUBTS = (Reason.UNSURE, Reason.DISAGREE)

draws = st.floats(0.0, 1.0, exclude_max=True)


def sure(key: str, source: Source, *values: Value, row: int | None = None) -> Reading:
    kind = field(key).kind
    candidates = tuple(Candidate(value, 0.9999) for value in values)
    return Reading(key, row, kind, "icr", candidates, Verdict.ACCEPTED, source=source, score=0.9999)


def field(key: str) -> Field:
    found = sample_form().field(key)
    assert found is not None
    return found


SURE = (
    sure("pulse", Source.NUMBERS, "82", row=0),
    sure("temperature", Source.NUMBERS, "37.5", "31.5", row=0),
    sure("day", Source.DATES, "2026-03-09"),
    sure("time", Source.DATES, "14:05", row=0),
    sure("name", Source.WORDS, "MARTIN"),
    sure("code", Source.LETTERS, "B12"),
)


@pytest.mark.parametrize("reading", SURE, ids=lambda reading: reading.field)
@given(drawn=draws)
def test_it_has_the_reason_and_the_candidates_of_a_doubtful_one(reading: Reading, drawn: float) -> None:
    shown = disguised(reading, field(reading.field), drawn, NOW)
    assert shown.value == reading.value
    assert shown.verdict is Verdict.REVIEW
    assert shown.reason in DOUBTS
    assert 1 <= len(shown.candidates) <= 3
    shares = [one.confidence for one in shown.candidates]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] <= 0.999 < reading.confidence
    assert shown == disguised(reading, field(reading.field), drawn, NOW)


@pytest.mark.parametrize("reading", SURE, ids=lambda reading: reading.field)
@given(drawn=draws)
def test_what_is_put_beside_it_is_something_else_that_the_field_may_hold(reading: Reading, drawn: float) -> None:
    shown = disguised(reading, field(reading.field), drawn, NOW)
    values = [str(one.value) for one in shown.candidates]
    assert len(set(values)) == len(values)
    for value in values[len(reading.candidates) :]:
        assert parse_value(field(reading.field), value) == value
        assert sum(a != b for a, b in zip(value, str(reading.value), strict=True)) == 1


def test_most_samples_have_more_than_one_candidate_as_most_questions_do() -> None:
    pulse = SURE[0]
    counts = [len(disguised(pulse, field("pulse"), at / 200, NOW).candidates) for at in range(200)]
    assert mean(counts) > 2.4


def test_where_a_number_has_check_digits_none_is_made_up() -> None:
    checked = replace(field("pulse"), rule=Rule(check="luhn"))
    for at in range(20):
        assert [one.value for one in disguised(SURE[0], checked, at / 20, NOW).candidates] == ["82"]


def test_a_mark_looks_like_one_that_may_be_crossed_out() -> None:
    mark = replace(SURE[0], field="sex", kind=Kind.CHOICE, candidates=(Candidate("F", 0.99999),), source=Source.MARKS)
    seen = [disguised(mark, field("sex"), at / 50, NOW) for at in range(50)]
    assert {one.reason for one in seen} == {Reason.STRUCK, Reason.FAINT}
    assert {one.candidates for one in seen} == {(Candidate("F", NOW.curve(Source.MARKS).probability(0.5)),)}


@pytest.mark.parametrize(
    ("kind", "value", "share"), [(Kind.DIGITS, None, 0.0), (Kind.TEXT, None, 0.0), (Kind.TICK, False, 0.578571)]
)
def test_a_blank_field_looks_like_one_with_a_trace_in_it(kind: Kind, value: Value, share: float) -> None:
    blank = replace(SURE[0], kind=kind, candidates=(Candidate(value, 0.999),), verdict=Verdict.BLANK, source=None)
    shown = disguised(blank, None, 0.3, NOW, is_blank=True)
    assert (shown.verdict, shown.reason) == (Verdict.REVIEW, Reason.FAINT)
    assert shown.candidates == (Candidate(value, pytest.approx(share, abs=1e-5)),)


def test_a_reading_of_no_source_keeps_its_candidates() -> None:
    shown = disguised(replace(SURE[1], source=None), field("temperature"), 0.5, NOW)
    assert (shown.reason, shown.candidates) == (Reason.UNSURE, SURE[1].candidates)
