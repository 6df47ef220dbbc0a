"""Rules between fields send to a person what each field alone would let pass."""

from dataclasses import replace

from recon.model.form import Check, Field, Form, Kind, Role, Rule
from recon.model.geometry import A4
from recon.model.reading import Candidate, Reason, Verdict
from recon.reading.answer import Answer, blank
from recon.reading.checks import Answers
from recon.reading.rules import apply_rules

FIELDS = (
    Field("time", Kind.TIME, "Time", (), Rule(order="HHMM"), group="g", role=Role.EVENT_TIME),
    Field("systolic", Kind.DIGITS, "Systolic", (), group="g"),
    Field("diastolic", Kind.DIGITS, "Diastolic", (), group="g"),
    Field("name", Kind.LETTERS, "Name", (), Rule(required=True)),
    Field("dose", Kind.DIGITS, "Dose", (), critical=True),
)
FORM = Form("f", "00000000", "en", "F", A4, 1, FIELDS, (), (),
            (Check("diastolic", "<", "systolic"), Check("time", "ascending")))  # fmt: skip


def sure(value: str) -> Answer:
    return Answer((Candidate(value, 0.999),), Verdict.ACCEPTED)


def ruled(answers: Answers) -> dict[tuple[str, int | None], tuple[Verdict, Reason]]:
    return {place: (a.verdict, a.reason) for place, a in apply_rules(FORM, answers).items()}


def test_a_pressure_upside_down_shows_both_numbers() -> None:
    got = ruled({("systolic", 0): sure("80"), ("diastolic", 0): sure("120"), ("systolic", 1): sure("120"),
                 ("diastolic", 1): sure("80"), ("time", 0): sure("08:00"), ("time", 1): sure("09:00")})  # fmt: skip
    assert got["systolic", 0] == got["diastolic", 0] == (Verdict.REVIEW, Reason.CHECK)
    assert got["systolic", 1] == got["diastolic", 1] == (Verdict.ACCEPTED, Reason.NONE)


def test_times_that_go_back_are_shown_blank_rows_between_or_not() -> None:
    got = ruled(
        {("time", 0): sure("10:00"), ("time", 1): blank(1), ("time", 2): sure("09:00"), ("time", 3): sure("11:00")}
    )
    assert got["time", 0] == got["time", 2] == (Verdict.REVIEW, Reason.CHECK)
    assert got["time", 3] == (Verdict.ACCEPTED, Reason.NONE)


def test_a_value_without_its_time_asks_for_the_time() -> None:
    got = ruled({("time", 0): blank(1), ("systolic", 0): sure("120"), ("time", 1): blank(1), ("systolic", 1): blank(1)})
    assert got["time", 0] == (Verdict.REVIEW, Reason.REQUIRED)
    assert got["time", 1] == (Verdict.BLANK, Reason.NONE)


def test_required_and_critical_fields_go_to_a_person() -> None:
    got = ruled({("name", None): blank(1), ("dose", None): sure("5")})
    assert got["name", None] == (Verdict.REVIEW, Reason.REQUIRED)
    assert got["dose", None] == (Verdict.REVIEW, Reason.CRITICAL)
    assert ruled({("dose", None): blank(1)})["dose", None] == (Verdict.REVIEW, Reason.CRITICAL)


def test_dates_and_times_are_compared_too() -> None:
    order = replace(FORM, checks=(Check("from", "<=", "to"),))
    early, late = sure("2026-03-09"), sure("2026-03-10")
    held = apply_rules(order, {("from", None): early, ("to", None): late})
    broken = apply_rules(order, {("from", None): late, ("to", None): early})
    assert held["from", None].verdict is Verdict.ACCEPTED
    assert broken["from", None].reason is broken["to", None].reason is Reason.CHECK
