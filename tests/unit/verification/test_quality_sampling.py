"""Which fields are drawn, and that nobody can tell."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.calibration import Source
from recon.model.form import Kind
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reading, Reason, Verdict
from recon.model.verification import Outcome, Verification
from recon.verification.sampling import disguised, draw, is_right, left_to_score, share
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


@given(st.floats(0.0, 1.0))
def test_a_disguised_reading_is_like_a_doubtful_one(drawn: float) -> None:
    shown = disguised(SURE, drawn)
    assert (shown.verdict, shown.reason) == (Verdict.REVIEW, Reason.UNSURE)
    assert [one.value for one in shown.candidates] == ["82", "87"]
    assert 0.6 <= shown.confidence <= 0.99
    assert sum(one.confidence for one in shown.candidates) == pytest.approx(1.0)
    alone = disguised(replace(SURE, candidates=SURE.candidates[:1]), drawn)
    assert [one.value for one in alone.candidates] == ["82"]
    assert alone.confidence == shown.confidence


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
