"""Two descriptions of one person share a key, whatever one slip did; strangers seldom do."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.language import LANGUAGES, tr
from recon.model.likeness import (
    UNKNOWN,
    family_names,
    family_parts,
    given_names,
    is_unnamed,
    likeness_keys,
    plain,
)
from recon.model.patient import Patient

KNOWN = Patient(
    "800012", "LE GOFF-MARTIN", "Jean-Noël Pierre", date(1948, 3, 7), used_name="ROUX", sex="M", iep="S77", ins="123"
)
BARE = replace(KNOWN, ipp="", iep="", ins="")


@pytest.mark.parametrize(
    "told",
    [
        replace(BARE, birth_name="LEGOFF MARTAIN"),
        replace(BARE, birth_name="MARTIN", birth_date=None),
        replace(BARE, birth_name="ROUX", used_name="", birth_date=None),
        replace(BARE, birth_name="DURAND", used_name=""),
        replace(BARE, birth_name="DURAND", used_name="", birth_date=date(1948, 7, 3)),
        replace(BARE, birth_name="DURAND", used_name="", birth_date=date(1948, 3, 9)),
        replace(BARE, birth_name="DURAND", used_name="", birth_date=date(1958, 3, 7)),
        replace(BARE, given_names="Paul", birth_date=date(1948, 5, 9)),
        replace(BARE, birth_name="Jean-Noël", given_names="ROUX", used_name="", birth_date=None),
        replace(BARE, birth_name="", used_name="", given_names="", birth_date=None, ipp="800012"),
        replace(BARE, birth_name="", used_name="", given_names="", birth_date=None, iep="s77"),
        replace(BARE, birth_name="", used_name="", given_names="", birth_date=None, ins="123"),
    ],
)
def test_one_slip_leaves_a_key_in_common(told: Patient) -> None:
    assert likeness_keys(KNOWN) & likeness_keys(told)


def test_strangers_share_none() -> None:
    assert not likeness_keys(KNOWN) & likeness_keys(Patient("9", "PETIT", "Lucie", date(1990, 12, 24)))


def test_nothing_said_has_no_key() -> None:
    assert not likeness_keys(Patient("", "", "", None))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_for_somebody_unknown_is_no_name(language: str) -> None:
    word = tr("roster.unknown", language)
    assert plain(word) in UNKNOWN
    unknown = Patient("", word, "ALPHA ACIER", None)
    assert not family_names(unknown)
    assert not given_names(unknown)
    assert not likeness_keys(unknown)


@pytest.mark.parametrize("given_name", ["BEBE", "Bébé 2", "BB", "FILLE DE MARIE", "GARCON", "Nouveau-né", "nouveau né"])
def test_a_newborn_without_a_name_has_none(given_name: str) -> None:
    newborn = Patient("", "DURAND", given_name, None)
    assert is_unnamed(newborn)
    assert not given_names(newborn)
    assert likeness_keys(newborn) & likeness_keys(replace(newborn, given_names="BEBE"))
    assert not likeness_keys(newborn) & likeness_keys(replace(newborn, given_names="Lucie"))


@pytest.mark.parametrize("given_name", ["Lucie", "Bebel", "Fillipe", "Enfantine", ""])
def test_a_name_is_a_name(given_name: str) -> None:
    assert not is_unnamed(Patient("", "DURAND", given_name, None))


def test_names_are_taken_apart() -> None:
    assert family_names(KNOWN) == ("legoffmartin", "roux")
    assert family_parts(KNOWN) == ("goff", "martin", "roux")
    assert given_names(KNOWN) == ("jeannoel", "pierre")


def test_a_first_given_name_may_hold_a_space() -> None:
    told = replace(KNOWN, given_names="Jean Noël Pierre", first_given="Jean Noël")
    assert given_names(told) == ("jeannoel", "pierre")
    assert given_names(replace(told, given_names="Pierre, Jean", first_given="Jean")) == ("jean", "pierre")


def test_a_name_in_another_script_says_nothing() -> None:
    assert family_names(Patient("", "Иванова", "", None)) == ()


NAMES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZéèïçœ -'", max_size=40)


@given(NAMES, NAMES, NAMES, st.none() | st.dates(), st.text(max_size=20))
def test_keys_are_few_short_and_plain(birth: str, used: str, first: str, born: date | None, ipp: str) -> None:
    keys = likeness_keys(Patient(ipp, birth, first, born, used_name=used, ins="1", iep="2"))
    assert len(keys) <= 15
    assert all(re.fullmatch("[a-z][a-z0-9]+", key) for key in keys)
