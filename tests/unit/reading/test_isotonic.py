"""The curve from scores to probabilities."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.calibration import Curve, Graded
from recon.reading.calibration.isotonic import isotonic
from recon.reading.calibration.reliability import calibration_error, reliability

GRADED = st.lists(st.builds(Graded, st.floats(0.0, 1.0), st.booleans()), max_size=60)


@given(GRADED)
def test_a_curve_rises_and_never_reaches_certainty(graded: list[Graded]) -> None:
    knots = isotonic(graded)
    assert bool(knots) == bool(graded)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(knots))
    assert all(0.0 < share < 1.0 for _, share in knots)


@given(GRADED, st.floats(-1.0, 3.0))
def test_a_curve_answers_any_score(graded: list[Graded], score: float) -> None:
    knots = isotonic(graded)
    if knots:
        assert 0.0 <= Curve(0.5, knots).probability(score) <= knots[-1][1]


def test_below_what_was_measured_less_is_said_the_lower_the_score() -> None:
    curve = Curve(0.5, ((0.9, 0.99),))
    assert curve.probability(0.95) == curve.probability(0.9) == 0.99
    assert [curve.probability(score) for score in (0.45, 0.0)] == [pytest.approx(0.495), 0.0]


def test_neighbours_that_fall_are_pooled() -> None:
    graded = [Graded(0.1, False)] * 9 + [Graded(0.4, True)] * 9 + [Graded(0.6, False)] * 9 + [Graded(0.9, True)] * 9
    (low, never), (middle, half), (high, always) = isotonic(graded)
    assert (low, middle, high) == pytest.approx((0.1, 0.5, 0.9))
    assert (never, half, always) == pytest.approx((0.05, 0.5, 0.95))


def test_a_few_right_ones_are_no_certainty() -> None:
    assert isotonic([Graded(0.9, True)] * 3) == ((pytest.approx(0.9), 3.5 / 4),)


def test_an_overconfident_reader_is_put_right() -> None:
    random = Random(1)
    scores = [random.random() for _ in range(20_000)]
    graded = [Graded(score, random.random() < score**3) for score in scores]
    curve = Curve(0.5, isotonic(graded[::2]))
    as_said = reliability((one.score, one.right) for one in graded[1::2])
    as_learnt = reliability((curve.probability(one.score), one.right) for one in graded[1::2])
    assert calibration_error(as_said) > 0.2
    assert calibration_error(as_learnt) < 0.02


def test_bins_count_what_is_in_them() -> None:
    low, high = reliability([(0.3, False), (0.4, True), (0.9992, True)])
    assert (low.fields, low.said, low.right) == (2, pytest.approx(0.35), 0.5)
    assert (high.fields, high.right) == (1, 1.0)
    assert high.interval[0] < 0.5
    assert calibration_error([]) == 0.0
