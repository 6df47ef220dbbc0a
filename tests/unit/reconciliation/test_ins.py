"""The French INS: its key, and what the number itself says."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.fr import nir

from recon.model.patient import Patient
from recon.reconciliation.identifiers.ins import Contradiction, Fault, Told, compact, contradictions, fault_of, told_by

# Those of python-stdnum's own tests, of the examples of INSEE and ameli, and the identity that the ANS tests with.
RIGHT = [
    "295109912611193",
    "253072B07300470",
    "253072A07300443",
    "185057800608491",
    "255081416802538",
    "180126955222380",
    "279035121518989",
]
WHO = Patient("8001", "PAT-TROIS", "Dominique", date(1979, 3, 28), sex="F", ins="279035121518989")
DIGITS = "0123456789"


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """Return a number as INSEE makes them, with its key."""
    sex = draw(st.sampled_from("123478"))
    month = draw(st.sampled_from([*range(1, 13), 20, *range(30, 43), *range(50, 100)]))
    place = draw(st.sampled_from(["2A004", "2B033", "97105", "99139"]) | st.integers(1001, 95999).map("{:05}".format))
    body = f"{sex}{draw(st.integers(0, 99)):02}{month:02}{place}{draw(st.integers(1, 999)):03}"
    return body + nir.calc_check_digits(body)


@pytest.mark.parametrize("number", RIGHT)
def test_numbers_that_others_published(number: str) -> None:
    assert fault_of(number) is None


@pytest.mark.parametrize(
    "typed", ["2 95 10 99 126 111 93", " 295109912611193 ", "2.95.10.99.126.111.93", "2\u00a095\u00a010 99126111 93"]
)
def test_spaces_and_points_only_separate(typed: str) -> None:
    assert (compact(typed), fault_of(typed)) == ("295109912611193", None)


def test_corsica_in_small_letters() -> None:
    assert (compact("253072b07300470"), fault_of("253072b07300470")) == ("253072B07300470", None)


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("295109912611199", Fault.KEY),  # python-stdnum's own
        ("253072C07300443", Fault.FORM),
        ("6546546546546703", Fault.FORM),
        ("253072B07300443", Fault.KEY),  # 2A for 2B
        ("123456789012244", Fault.FORM),  # a month that is none, in an example of FR Core
        ("147720425367411", Fault.KEY),
        ("2951099126111", Fault.NO_KEY),
        ("29510991261119", Fault.FORM),
        ("", Fault.FORM),
        ("abc", Fault.FORM),
        ("995109912611193", Fault.FORM),
        ("295109912611193\u0660", Fault.FORM),
    ],
)
def test_numbers_that_are_no_ins(number: str, fault: Fault) -> None:
    assert fault_of(number) is fault


@given(numbers())
def test_a_number_with_its_key_can_be_one(number: str) -> None:
    assert fault_of(number) is None
    assert fault_of(number[:13]) is Fault.NO_KEY


@given(numbers(), st.integers(0, 14), st.sampled_from(DIGITS + "AB"))
def test_any_one_character_changed_is_refused(number: str, at: int, other: str) -> None:
    assume(number[at] != other)
    assert fault_of(number[:at] + other + number[at + 1 :]) is not None


@given(numbers(), st.integers(0, 13))
def test_two_neighbours_swapped_are_refused(number: str, at: int) -> None:
    assume(number[at] != number[at + 1])
    assert fault_of(number[:at] + number[at + 1] + number[at] + number[at + 2 :]) is not None


@given(st.text(max_size=20))
def test_whatever_is_typed_has_an_answer(text: str) -> None:
    if fault_of(text) is None:
        assert nir.is_valid(text)


def test_what_a_number_says() -> None:
    assert told_by("279035121518989") == Told("F", 79, 3, "51215")
    assert told_by("395209912611110") == Told("M", 95, None, "99126")


@pytest.mark.parametrize(
    ("traits", "found"),
    [
        ({}, ()),
        ({"sex": "M"}, (Contradiction.SEX,)),
        ({"sex": "I"}, ()),
        ({"sex": ""}, ()),
        ({"birth_date": date(1978, 3, 28)}, (Contradiction.YEAR,)),
        ({"birth_date": date(1979, 4, 28)}, (Contradiction.MONTH,)),
        ({"birth_date": date(1879, 3, 28)}, ()),  # two digits of a year: a century is not told
        ({"birth_date": None}, ()),
        ({"birth_place": "51108"}, ()),  # the same department: communes are merged
        ({"birth_place": "63220"}, (Contradiction.PLACE,)),
        ({"birth_place": "REIMS"}, ()),
        ({"sex": "M", "birth_date": date(1980, 4, 1)}, (Contradiction.SEX, Contradiction.YEAR, Contradiction.MONTH)),
    ],
)
def test_what_contradicts_the_traits_is_told(traits: dict[str, object], found: tuple[Contradiction, ...]) -> None:
    assert contradictions(WHO.ins, replace(WHO, **traits)) == found  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("place", "code", "is_near"),
    [
        ("20004", "2A004", True),  # Corsica was one department until 1976
        ("2A004", "2B033", True),
        ("75012", "92012", True),  # the Seine until 1968
        ("78646", "95018", True),
        ("91352", "99352", True),  # Algeria had numbers of departments
        ("99139", "99352", True),
        ("75112", "75056", True),
        ("33063", "2A004", False),
        ("99139", "33063", False),
        ("97105", "33063", False),
    ],
)
def test_places_were_renumbered(place: str, code: str, is_near: bool) -> None:
    number = f"27903{place}189"
    number += nir.calc_check_digits(number)
    found = contradictions(number, replace(WHO, birth_place=code))
    assert found == (() if is_near else (Contradiction.PLACE,))
