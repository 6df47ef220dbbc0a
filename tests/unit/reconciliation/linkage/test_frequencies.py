"""How common names are: counted, smoothed, and safe of names that nobody has met."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.model.patient import Patient
from recon.reconciliation.linkage import Frequencies
from recon.reconciliation.linkage.frequencies import smoothed

PEOPLE = [
    Patient("1", "Le Goff", "Marie Anne", None, used_name="PETIT"),
    Patient("2", "LEGOFF", "Jean-Noël", None),
    Patient("3", "MARTIN", "marie", None),
    Patient("4", "INCONNU", "ALPHA ACIER", None),
    Patient("5", "MARTIN", "BEBE", None),
]


def test_birth_names_and_first_given_names_are_counted() -> None:
    names = Frequencies.of(PEOPLE)
    assert names == Frequencies({"legoff": 2, "martin": 2}, {"marie": 2, "jeannoel": 1}, 5)


def test_a_long_list_speaks_for_itself() -> None:
    names = Frequencies({"martin": 5000}, {"marie": 30_000}, 1_000_000)
    assert names.share("family", "martin") == pytest.approx(0.005, rel=0.01)
    assert names.share("given", "marie") == pytest.approx(0.03, rel=0.01)


def test_a_short_list_says_little() -> None:
    names = Frequencies.of(PEOPLE)
    assert 0.001 < names.share("family", "martin") < 0.01
    assert 0.0005 < names.share("family", "nobody") <= 0.001
    assert names.share("given", "nobody") == pytest.approx(Frequencies().share("given", "x"), rel=0.02)


@given(st.sampled_from(["family", "given"]), st.integers(0, 10**7), st.integers(0, 10**7))
def test_shares_stay_within_bounds_and_grow_with_the_count(kind: str, one: int, other: int) -> None:
    few, many = sorted((one, other))
    assert 0.0001 <= smoothed(kind, few, many) <= 0.1
    assert smoothed(kind, few, 10**7) <= smoothed(kind, many, 10**7)
