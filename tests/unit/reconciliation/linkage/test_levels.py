"""How far two descriptions agree, trait by trait; and the table that says what it is worth."""

from dataclasses import replace
from datetime import date
from math import log2

import pytest

from recon.language import LANGUAGES, tr
from recon.model.patient import Patient
from recon.reconciliation.linkage import Frequencies, compare
from recon.reconciliation.linkage.levels import TRAITS, Trait
from recon.reconciliation.linkage.policy import RESEMBLING
from recon.reconciliation.linkage.scoring import probability

NAMES = Frequencies()
INS, TWINS_INS, WRONG_INS = "269059941301449", "269059941301548", "269059941301448"
KNOWN = Patient(
    "800012",
    "LE GOFF",
    "Jean-Noël Pierre",
    date(1948, 3, 7),
    used_name="ROUX",
    sex="M",
    iep="S77",
    ins=INS,
    birth_place="29019",
    extra=(("postcode", "29200"), ("Telephone", "+33 2 98 00 00 01")),
)


def level(told: Patient, trait: str, known: Patient = KNOWN) -> str:
    """Return the level of a trait, the same whichever is first; empty where nothing is said."""
    levels = {
        next((one.level for one in compare(*pair, NAMES) if one.trait == trait), "")
        for pair in ((told, known), (known, told))
    }
    assert len(levels) == 1
    return levels.pop().partition(".")[2]


@pytest.mark.parametrize(
    ("birth", "used", "expected"),
    [
        ("Le Goff", "", "same"),
        ("LEGOFF", "PETIT", "same"),
        ("ROUX", "", "married"),
        ("PETIT", "LE GOFF", "married"),
        ("GOFF", "", "part"),
        ("PETIT-ROUX", "", "part"),
        ("LE GAUFFE", "", "sound"),
        ("LE GOFE", "", "sound"),
        ("LE GIFF", "", "near"),
        ("LE OGFF", "", "near"),
        ("L", "", "initial"),
        ("PETIT", "", "other"),
        ("", "", ""),
        ("INCONNU", "", ""),
    ],
)
def test_family_names(birth: str, used: str, expected: str) -> None:
    assert level(replace(KNOWN, birth_name=birth, used_name=used), "family") == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("JEAN-NOEL", "same"),
        ("Jean-Noël Paul", "same"),
        ("Pierre", "order"),
        ("Pierre Jean-Noël", "order"),
        ("Jean", "part"),
        ("Jean Noël", "part"),
        ("Noël", "part"),
        ("Jan-Noel", "near"),
        ("Jean-Noëlle", "sound"),
        ("J", "initial"),
        ("Jean-Pierre", "other"),
        ("Lucie", "other"),
        ("", ""),
        ("BEBE", ""),
    ],
)
def test_given_names(told: str, expected: str) -> None:
    assert level(replace(KNOWN, given_names=told), "given") == expected


def test_names_in_each_others_place() -> None:
    told = replace(KNOWN, birth_name="Jean-Noël", given_names="Le Goff", used_name="")
    assert level(told, "family") == level(told, "given") == "swapped"
    told = replace(told, given_names="Paul")
    assert level(told, "family") == level(told, "given") == "misplaced"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Jean Pierre", "Jean Pierre", "same"),
        ("Jean Pierre", "Jean Noël", "other"),
        ("Jean Pierre", "Jean Piere", "near"),
        ("Jean", "Jean Pierre", ""),
    ],
)
def test_second_given_names(first: str, second: str, expected: str) -> None:
    assert level(replace(KNOWN, given_names=first), "second_given", replace(KNOWN, given_names=second)) == expected


def test_two_newborns_without_a_name() -> None:
    assert level(replace(KNOWN, given_names="BEBE"), "unnamed", replace(KNOWN, given_names="FILLE DE ANNE")) == "same"
    assert level(replace(KNOWN, given_names="BEBE"), "unnamed") == ""


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (date(1948, 3, 7), "same"),
        (date(1948, 7, 3), "swapped"),
        (date(1948, 3, 1), "digit"),
        (date(1984, 3, 7), "digit"),
        (date(1948, 3, 21), "part"),
        (date(1948, 12, 7), "part"),
        (date(1963, 3, 7), "year"),
        (date(1963, 8, 21), "other"),
        (None, ""),
    ],
)
def test_birth_dates(born: date | None, expected: str) -> None:
    assert level(replace(KNOWN, birth_date=born), "birth_date") == expected


@pytest.mark.parametrize(
    ("born", "expected"),
    [(date(1948, 1, 1), "new_year"), (date(1948, 3, 21), "guessed"), (date(1949, 1, 1), "digit")],
)
def test_the_first_of_january_is_often_a_guess(born: date, expected: str) -> None:
    known = replace(KNOWN, birth_date=date(1948, 1, 1))
    assert level(replace(KNOWN, birth_date=born), "birth_date", known) == expected


@pytest.mark.parametrize(("sex", "expected"), [("M", "same"), ("F", "other"), ("", ""), ("I", "")])
def test_sexes(sex: str, expected: str) -> None:
    assert level(replace(KNOWN, sex=sex), "sex") == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [("29019", "same"), ("29103", "departement"), ("2A004", "other"), ("Brest", ""), ("", "")],
)
def test_birth_places(place: str, expected: str) -> None:
    assert level(replace(KNOWN, birth_place=place), "birth_place") == expected


@pytest.mark.parametrize(
    ("ins", "expected"),
    [
        (INS, "same"),
        ("2 69 05 99 413 014 49", "same"),
        (TWINS_INS, "near"),
        ("255081416802538", "other"),
        (WRONG_INS, ""),
        (INS[:13], ""),
        ("", ""),
    ],
)
def test_only_a_sound_ins_says_something(ins: str, expected: str) -> None:
    assert level(replace(KNOWN, ins=ins), "ins") == expected


@pytest.mark.parametrize(("ipp", "expected"), [("800012", "same"), ("800021", "near"), ("71", "other"), ("", "")])
def test_hospital_numbers(ipp: str, expected: str) -> None:
    assert level(replace(KNOWN, ipp=ipp), "ipp") == expected


@pytest.mark.parametrize(("iep", "expected"), [("s77", "same"), ("S78", "other"), ("", "")])
def test_stay_numbers(iep: str, expected: str) -> None:
    assert level(replace(KNOWN, iep=iep), "iep") == expected


def test_columns_that_only_some_lists_have() -> None:
    told = replace(KNOWN, extra=(("code_postal", "29000"), ("tel", "02 98 00 00 01")))
    assert level(told, "postcode") == "near"
    assert level(told, "phone") == "same"


@pytest.mark.parametrize("trait", TRAITS, ids=lambda trait: trait.name)
def test_each_trait_shares_out_the_whole(trait: Trait) -> None:
    assert sum(level.m for level in trait.levels) == pytest.approx(1)
    assert sum(level.u for level in trait.levels) == pytest.approx(1)
    assert len({level.name for level in trait.levels}) == len(trait.levels)
    assert [level for level in trait.levels if level.condition is None] == [trait.levels[-1]]
    assert all(trait.level(name) for name in trait.denies)


@pytest.mark.parametrize("trait", TRAITS, ids=lambda trait: trait.name)
def test_better_levels_never_speak_against_one_person(trait: Trait) -> None:
    assert all(level.m >= level.u for level in trait.levels if level.name in ("same", "near", "swapped", "sound"))
    assert trait.levels[-1].m < trait.levels[-1].u


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_level_has_its_words(language: str) -> None:
    for trait in TRAITS:
        for level in trait.levels:
            assert tr(f"identity.level.{trait.name}.{level.name}", language).strip()
        if trait.denies:
            assert tr(f"identity.why_not.contradicts_{trait.name}", language).strip()


def test_the_rules_name_levels_that_exist() -> None:
    traits = {trait.name: trait for trait in TRAITS}
    for _, alike in RESEMBLING:
        for trait, levels in alike.items():
            assert all(traits[trait].level(name) for name in levels if name)


def test_a_common_name_says_less_than_a_rare_one() -> None:
    people = [Patient(str(number), "MARTIN", "Marie", None) for number in range(99)]
    names = Frequencies.of([*people, Patient("x", "KERGOULAY", "Enora", None)])
    weights = {
        name: next(one.weight for one in compare(*[Patient("", name, "", None)] * 2, names))
        for name in ("MARTIN", "KERGOULAY", "JAMAISVU")
    }
    assert weights["MARTIN"] < weights["KERGOULAY"] <= weights["JAMAISVU"]
    assert weights["MARTIN"] == pytest.approx(log2(0.86 / 0.1))  # as common as any is taken to be
    assert weights["JAMAISVU"] < log2(0.86 / 0.0001)


def test_the_probability_is_bayes() -> None:
    assert probability(0, 1_000_000) == pytest.approx(1e-6)
    assert probability(log2(999_999), 1_000_000) == pytest.approx(0.5)
    assert probability(200, 1_000_000) == pytest.approx(1)
