"""Exact bounds on shares, against values that others published or that can be worked out by hand."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.reading.calibration.binomial import at_most, exact_interval, upper_bound, wilson_interval


@given(st.integers(1, 60), st.data())
def test_the_tail_is_the_sum_of_its_terms(fields: int, data: st.DataObject) -> None:
    wrong = data.draw(st.integers(0, fields))
    share = data.draw(st.floats(0.001, 0.999))
    terms = (comb(fields, k) * share**k * (1 - share) ** (fields - k) for k in range(wrong + 1))
    assert at_most(wrong, fields, share) == pytest.approx(sum(terms), rel=1e-9, abs=1e-12)


def test_tails_far_out_are_neither_lost_nor_wrong() -> None:
    assert at_most(0, 100_000, 0.0005) == pytest.approx(0.9995**100_000, rel=1e-9)
    assert at_most(99_999, 100_000, 0.0005) == 1.0
    assert at_most(5_000, 100_000, 0.5) == 0.0
    assert (at_most(3, 10, 0.0), at_most(3, 10, 1.0), at_most(10, 10, 1.0)) == (1.0, 0.0, 1.0)


@pytest.mark.parametrize(
    ("wrong", "fields", "low", "high"),
    [
        (0, 10, 0.0, 0.3085),  # Clopper and Pearson's own figure 4, and every table since
        (1, 10, 0.0025, 0.4450),
        (5, 10, 0.1871, 0.8129),
        (10, 10, 0.6915, 1.0),
        (4, 20, 0.0573, 0.4366),
    ],
)
def test_intervals_are_those_of_the_tables(wrong: int, fields: int, low: float, high: float) -> None:
    assert exact_interval(wrong, fields) == pytest.approx((low, high), abs=6e-5)


def test_of_no_field_nothing_is_known() -> None:
    assert exact_interval(0, 0) == (0.0, 1.0)
    assert wilson_interval(0, 0) == (0.0, 1.0)


def test_wilson_interval() -> None:
    low, high = wilson_interval(5, 100)
    assert low == pytest.approx(0.0215, abs=1e-4)
    assert high == pytest.approx(0.1118, abs=1e-4)


def test_none_wrong_is_the_rule_of_three() -> None:
    assert upper_bound(0, 3000) == pytest.approx(3 / 3000, rel=0.01)
    assert upper_bound(0, 3000, 0.99) > upper_bound(0, 3000)


@given(st.integers(1, 5000), st.data())
def test_a_bound_is_where_so_few_become_unlikely(fields: int, data: st.DataObject) -> None:
    wrong = data.draw(st.integers(0, fields - 1))
    assert at_most(wrong, fields, upper_bound(wrong, fields)) == pytest.approx(0.05, abs=1e-6)


def test_wilson_is_as_in_his_paper() -> None:
    assert wilson_interval(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)  # Newcombe 1998, table I
    assert wilson_interval(0, 20) == pytest.approx((0.0, 0.1611), abs=1e-4)
