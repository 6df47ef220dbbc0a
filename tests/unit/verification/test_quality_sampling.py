"""Which fields are drawn, and when a person found them right."""

from dataclasses import replace

import pytest

from recon.model.calibration import Source
from recon.model.form import Kind
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.model.verification import Outcome, Verification
from recon.verification.sampling import draw, is_beside_writing, is_right, left_to_score, share, share_of_blanks
from tests.helpers.store_samples import NOW, sample_form

SURE = Reading(
    "pulse",
    0,
    Kind.DIGITS,
    "icr",
    (Candidate("82", 0.9998), Candidate("87", 0.0002)),
    Verdict.ACCEPTED,
    source=Source.NUMBERS,
    score=0.9999,
)

NOTHING_THERE = replace(SURE, candidates=(Candidate(None, 0.999),), verdict=Verdict.BLANK, source=None, score=0.0)


def verified(value: str, outcome: Outcome = Outcome.VALUE) -> Verification:
    return Verification("S", "pulse", 0, outcome, value, "claire", NOW)


def test_the_share_drawn_is_the_share_asked_for() -> None:
    low = sum(draw("secret", "digest", position, "pulse", 0) < 0.02 for position in range(20_000))
    assert 330 < low < 470  # four standard deviations


def test_a_draw_depends_on_the_secret_and_the_name_and_nothing_else() -> None:
    assert draw("secret", "a", 1, None) == draw("secret", "a", 1, None)
    assert len({draw("secret", "a", 1), draw("other", "a", 1), draw("secret", "a", 2), draw("secret", "a1")}) == 4


def test_forms_with_critical_fields_are_looked_at_more_closely() -> None:
    form = sample_form()
    harmless = replace(form, fields=tuple(field for field in form.fields if not field.critical))
    assert share(form, Policy()) == Policy().sample_share_critical > share(harmless, Policy())


@pytest.mark.parametrize(("written", "blank", "share"), [(5, 5, 0.02), (8, 90, 0.002), (0, 50, 0.0004), (10, 0, 0.02)])
def test_of_many_blank_fields_as_many_are_drawn_as_of_the_others(written: int, blank: int, share: float) -> None:
    readings = [SURE] * written + [NOTHING_THERE] * blank
    assert share_of_blanks(readings, Policy()) == pytest.approx(share)


def test_what_is_beside_writing_stands_in_the_same_row() -> None:
    page = (SURE, NOTHING_THERE, replace(NOTHING_THERE, row=1), replace(NOTHING_THERE, row=None))
    assert [is_beside_writing(one, page) for one in page[1:]] == [True, False, False]


@pytest.mark.parametrize(
    ("outcome", "value", "right"),
    [
        (Outcome.BLANK, None, True),
        (Outcome.VALUE, False, True),
        (Outcome.VALUE, "82", False),
        (Outcome.STRUCK, None, False),
        (Outcome.ILLEGIBLE, None, False),
    ],
)
def test_a_field_called_blank_is_right_where_a_person_finds_nothing(
    outcome: Outcome, value: Value, right: bool
) -> None:
    assert is_right(NOTHING_THERE, replace(verified("82"), outcome=outcome, value=value)) is right


@pytest.mark.parametrize(
    ("kind", "read", "said", "right"),
    [
        (Kind.DIGITS, "082", "82", True),
        (Kind.DECIMAL, "07.5", "7.5", True),
        (Kind.DIGITS, "82", "87", False),
        (Kind.LETTERS, "LE  GOFF", "LE GOFF", True),
        (Kind.LETTERS, "LEGOFF", "LE GOFF", False),
        (Kind.DATE, "1931-04-02", "1931-04-02", True),
    ],
)
def test_what_makes_no_difference_is_none(kind: Kind, read: str, said: str, right: bool) -> None:
    reading = replace(SURE, kind=kind, candidates=(Candidate(read, 0.9),))
    assert is_right(reading, verified(said)) is right


def test_a_field_that_is_blank_or_struck_was_not_read_right() -> None:
    assert not is_right(SURE, verified("82", Outcome.STRUCK))
    assert not is_right(replace(SURE, candidates=(Candidate(True, 1.0),)), verified("82"))


@pytest.mark.parametrize(
    ("verdict", "reason", "left"),
    [
        (Verdict.ACCEPTED, Reason.NONE, True),
        (Verdict.REVIEW, Reason.CRITICAL, True),
        (Verdict.REVIEW, Reason.UNSURE, True),
        (Verdict.REVIEW, Reason.GAP, False),
        (Verdict.BLANK, Reason.NONE, False),
    ],
)
def test_what_its_score_decides_about(verdict: Verdict, reason: Reason, left: bool) -> None:
    assert left_to_score(replace(SURE, verdict=verdict, reason=reason)) is left
    assert not left_to_score(replace(SURE, verdict=verdict, reason=reason, source=None))
