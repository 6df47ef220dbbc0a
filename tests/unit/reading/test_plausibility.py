"""Neighbouring fields make a doubtful one likelier or less so; a sure one is left alone."""

from dataclasses import replace

import pytest

from recon.model.calibration import Source
from recon.model.form import Check, Field, Form, Kind, Role, Rule
from recon.model.geometry import A4
from recon.model.reading import Candidate, Reason, Verdict
from recon.reading.answer import Answer, blank
from recon.reading.plausibility import weigh

FIELDS = (
    Field("time", Kind.TIME, "Time", (), Rule(order="HHMM"), group="g", role=Role.EVENT_TIME),
    Field("systolic", Kind.DIGITS, "Systolic", (), group="g"),
    Field("diastolic", Kind.DIGITS, "Diastolic", (), group="g"),
)
FORM = Form("f", "00000000", "en", "F", A4, 1, FIELDS, (), (),
            (Check("diastolic", "<", "systolic"), Check("time", "ascending")))  # fmt: skip


def read(**odds: float) -> Answer:
    return Answer(tuple(Candidate(value.strip("_"), one) for value, one in odds.items()), Verdict.ACCEPTED,
                  source=Source.NUMBERS)  # fmt: skip


def at(hour: str, odds: float = 0.99999, other: str = "", its: float = 0.0) -> Answer:
    every = (Candidate(hour, odds), Candidate(other, its)) if other else (Candidate(hour, odds),)
    return Answer(every, Verdict.ACCEPTED, source=Source.DATES)


def test_a_doubtful_hour_is_weighed_by_those_before_and_after() -> None:
    rows = {("time", 0): at("08:00"), ("time", 1): at("10:00", 0.9, "16:00", 0.09), ("time", 3): at("12:00")}
    weighed = weigh(FORM, rows)
    assert weighed["time", 1].value == "10:00"
    assert weighed["time", 1].candidates[0].confidence == pytest.approx(0.988, abs=0.005)
    assert weighed["time", 0].value == "08:00"


def test_the_likelier_order_never_decides_alone() -> None:
    rows = {("time", 0): at("08:00"), ("time", 1): at("07:00", 0.85, "17:00", 0.14)}
    turned = weigh(FORM, rows)["time", 1]
    assert (turned.value, turned.verdict, turned.reason) == ("17:00", Verdict.REVIEW, Reason.UNSURE)


def test_a_pressure_upside_down_is_less_sure_on_both_sides() -> None:
    rows = {("systolic", 0): read(_80=0.97, _130=0.02), ("diastolic", 0): read(_90=0.97, _40=0.02)}
    weighed = weigh(FORM, rows)
    assert weighed["systolic", 0].candidates[0].confidence < 0.7
    assert weighed["diastolic", 0].candidates[0].confidence < 0.7


def test_what_is_sure_stays_as_it_is_even_where_it_breaks_a_rule() -> None:
    rows = {("systolic", 0): read(_80=0.99999), ("diastolic", 0): read(_90=0.99999)}
    assert weigh(FORM, rows) == rows


def test_blank_rows_and_marks_are_left_out() -> None:
    unread = replace(at("09:00", 0.5), source=None)
    rows = {("time", 0): at("10:00", 0.9), ("time", 1): blank(1), ("time", 2): unread, ("systolic", 0): read(_80=0.9)}
    assert weigh(FORM, rows) == rows


def test_shares_still_sum_to_one_at_most() -> None:
    rows = {("time", row): at("10:00", 0.5, "11:00", 0.3) for row in range(4)}
    for answer in weigh(FORM, rows).values():
        assert sum(candidate.confidence for candidate in answer.candidates) <= 1 + 1e-9
