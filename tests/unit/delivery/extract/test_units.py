"""Conversions are exact, or they are none."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.delivery.codes import UNITS
from recon.delivery.extract.units import SCALES, converted, in_digits
from recon.delivery.validation import units as ucum


@pytest.mark.parametrize(
    ("amount", "unit", "wanted", "digits"),
    [
        ("13.4", "g/dL", "g/L", "134"),
        ("134", "g/L", "g/dL", "13.4"),
        ("37.5", "Cel", "[degF]", "99.5"),
        ("99.5", "[degF]", "Cel", "37.5"),
        ("37", "Cel", "K", "310.15"),
        ("0.075", "kg", "g", "75"),
        ("250", "umol/L", "mmol/L", "0.25"),
        ("60", "U/L", "ukat/L", "1"),
        ("1.5", "L/min", "mL/h", "90000"),
        ("-2.50", "Cel", "Cel", "-2.5"),
    ],
)
def test_what_is_so_by_definition(amount: str, unit: str, wanted: str, digits: str) -> None:
    found = converted(Fraction(amount), unit, wanted)
    assert found is not None
    assert in_digits(found, None) == digits


@pytest.mark.parametrize(
    ("unit", "wanted"), [("umol/L", "mg/L"), ("mm[Hg]", "kPa"), ("g/L", "g"), ("", "g"), ("1", "%"), ("Cel", "cm")]
)
def test_what_nobody_here_knows(unit: str, wanted: str) -> None:
    assert converted(Fraction(1), unit, wanted) is None


def test_digits_without_end() -> None:
    third = Fraction(1, 3)
    assert in_digits(third, None) is None
    assert in_digits(third, 2) == "0.33"


@pytest.mark.parametrize(
    ("amount", "decimals", "digits"),
    [
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("-0.04", 1, "0.0"),
        ("0.05", 1, "0.1"),
        ("12", 2, "12.00"),
        ("9.99", 1, "10.0"),
    ],
)
def test_a_half_is_rounded_away_from_zero(amount: str, decimals: int, digits: str) -> None:
    assert in_digits(Fraction(amount), decimals) == digits


_PAIRS = [(one, other) for scale in SCALES.values() for one in scale for other in scale if one != other]


@given(st.decimals(-10_000, 10_000, places=4), st.sampled_from(_PAIRS))
def test_there_and_back(amount: object, pair: tuple[str, str]) -> None:
    plain = Fraction(str(amount))
    there = converted(plain, *pair)
    assert there is not None
    assert converted(there, *reversed(pair)) == plain


def test_ucum_says_the_same() -> None:
    for one, other in [*_PAIRS[::7], ("Cel", "[degF]"), ("[degF]", "K")]:
        theirs, ours = ucum.converted(7.25, one, other), converted(Fraction("7.25"), one, other)
        assert theirs is not None, (one, other)
        assert ours is not None
        assert float(ours) == pytest.approx(theirs), (one, other)


def test_a_unit_has_one_scale_and_those_of_the_forms_are_known_to_somebody() -> None:
    every = [unit for scale in SCALES.values() for unit in scale]
    assert len(every) == len(set(every))
    assert {"g/L", "g/dL", "mmol/L", "umol/L", "mL", "kg", "cm"} <= set(every) & set(UNITS)
