"""A number that was one person's and has become another's; and what is only a correction."""

from dataclasses import replace
from datetime import date

import pytest

from recon.model.patient import Patient
from recon.reconciliation.linkage import is_other_person

MARIE = Patient("1", "LE GOFF", "Marie Anne", date(1948, 3, 7), sex="F", birth_place="29019")
UNKNOWN = Patient("1", "INCONNU", "ALPHA ACIER", date(1960, 1, 1), sex="F")
BABY = Patient("1", "DURAND", "BEBE", date(2026, 5, 31), sex="M")


@pytest.mark.parametrize(
    "after",
    [
        MARIE,
        replace(MARIE, ward="MED2", bed="12", iep="S2", ins="1"),
        replace(MARIE, birth_name="LEGOFF"),
        replace(MARIE, birth_name="LE GOF"),
        replace(MARIE, birth_name="LE GAUFFE", given_names="Mary"),
        replace(MARIE, used_name="PETIT"),
        replace(MARIE, birth_name="PETIT", used_name="LE GOFF"),
        replace(MARIE, birth_name="PETIT"),
        replace(MARIE, birth_name="LE GOFF-PETIT"),
        replace(MARIE, birth_name="Marie", given_names="Le Goff"),
        replace(MARIE, given_names="Marie-Anne"),
        replace(MARIE, given_names="Anne Marie"),
        replace(MARIE, given_names="M"),
        replace(MARIE, given_names=""),
        replace(MARIE, birth_date=date(1948, 7, 3)),
        replace(MARIE, birth_date=date(1984, 3, 7)),
        replace(MARIE, birth_date=None),
        replace(MARIE, sex="M"),
        replace(MARIE, sex=""),
        replace(MARIE, birth_place="75056"),
    ],
)
def test_a_correction_is_no_other_person(after: Patient) -> None:
    assert not is_other_person(MARIE, after)
    assert not is_other_person(after, MARIE)


@pytest.mark.parametrize(
    "after",
    [
        Patient("1", "PETIT", "Lucie", date(1990, 12, 24), sex="F"),
        Patient("1", "PETIT", "Lucie", None),
        replace(MARIE, given_names="Yvonne"),  # her twin
        replace(MARIE, birth_date=date(1971, 8, 19)),  # her namesake
        replace(MARIE, birth_date=date(1948, 3, 21)),
        replace(MARIE, birth_name="PETIT", sex="M"),
        replace(MARIE, birth_name="PETIT", birth_date=date(1948, 7, 3)),
        replace(MARIE, birth_name="PETIT", birth_date=None),
        replace(MARIE, birth_name="LE GIFF", given_names="Maries", birth_date=date(1984, 3, 7)),
    ],
)
def test_another_person_is(after: Patient) -> None:
    assert is_other_person(MARIE, after)
    assert is_other_person(after, MARIE)


def test_somebody_unknown_gets_a_name() -> None:
    assert not is_other_person(UNKNOWN, MARIE)
    assert not is_other_person(UNKNOWN, replace(UNKNOWN, birth_date=date(1950, 1, 1)))
    assert not is_other_person(replace(UNKNOWN, birth_name="UNKNOWN"), MARIE)


def test_somebody_unknown_is_another() -> None:
    assert is_other_person(UNKNOWN, replace(MARIE, sex="M"))
    assert is_other_person(UNKNOWN, replace(UNKNOWN, given_names="BRAVO BAMBOU"))
    assert is_other_person(MARIE, UNKNOWN)


def test_a_day_is_found_for_somebody_of_whom_only_the_year_was_known() -> None:
    assert not is_other_person(replace(MARIE, birth_date=date(1948, 1, 1)), MARIE)
    assert is_other_person(replace(MARIE, birth_date=date(1950, 1, 1)), MARIE)


def test_a_newborn_gets_a_name() -> None:
    assert not is_other_person(BABY, replace(BABY, given_names="Lucas"))
    assert not is_other_person(BABY, replace(BABY, birth_name="PETIT", given_names="Lucas"))


def test_a_newborn_becomes_another() -> None:
    assert is_other_person(BABY, replace(BABY, birth_name="PETIT", birth_date=date(2026, 5, 30)))
    assert is_other_person(BABY, replace(BABY, birth_name="PETIT", given_names="Lucie", sex="F"))
    assert is_other_person(replace(BABY, given_names="Lucas"), replace(BABY, given_names="Hugo"))


def test_nothing_known_before_is_nobody() -> None:
    assert not is_other_person(Patient("1", "", "", None), MARIE)
