"""The tables of what is measured agree with the kit's forms, and with UCUM as the library has it."""

from collections import defaultdict
from collections.abc import Iterator

import pytest

from recon.delivery.codes import LOINC, UCUM, UNITS, is_loinc
from recon.delivery.validation.measures import MEASURES, WORDS
from recon.delivery.validation.terms import KNOWN
from recon.delivery.validation.units import converted, is_alike, is_unit
from recon.model.form import Coding, Field
from tests.helpers.kit_records import kit

# The library parses it and has no dimension for it.
WITHOUT_DIMENSION = {"[pH]"}


def fields() -> Iterator[Field]:
    for key in kit().keys:
        yield from kit().form(key, "fr").fields


def codings() -> Iterator[Coding]:
    for key in kit().keys:
        form = kit().form(key, "fr")
        options = [option.coding for field in form.fields for option in field.options]
        yield from filter(None, (form.coding, *(field.coding for field in form.fields), *options))


def test_every_code_of_the_kit_is_listed_and_nothing_else_is_added_in_silence() -> None:
    of_kit = {one.code for one in codings() if one.system == LOINC}
    assert of_kit <= KNOWN
    assert of_kit >= WORDS
    assert set(MEASURES) - of_kit == {"59408-5", "3150-6", "38208-5"}  # vital signs that delivery knows besides


def test_the_codes_are_loincs() -> None:
    # These two are in LOINC, and their last digit is not what its formula gives.
    assert {code for code in KNOWN if not code.startswith("LA") and not is_loinc(code)} == {"3150-6", "11454-5"}
    assert not WORDS & set(MEASURES)


def test_the_kit_measures_in_the_units_of_the_table() -> None:
    told = [(f.key, f.unit, MEASURES[f.coding.code].unit) for f in fields() if f.coding and f.coding.code in MEASURES]
    assert len(told) > 60
    assert [one for one in told if one[1] != one[2]] == []


def test_what_is_usual_is_the_widest_range_of_the_kit_and_within_the_possible() -> None:
    ranges = defaultdict(list)
    for field in fields():
        rule = field.rule
        if field.coding and field.coding.code in MEASURES and rule.minimum is not None and rule.maximum is not None:
            ranges[field.coding.code].append((rule.minimum, rule.maximum))
    for code, taken in ranges.items():
        measure = MEASURES[code]
        assert measure.usual == (min(low for low, _ in taken), max(high for _, high in taken)), code
    for code, measure in MEASURES.items():
        low, high = measure.usual or measure.possible
        assert measure.possible[0] <= low < high <= measure.possible[1], code


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_the_units_of_delivery_are_ucums(unit: str) -> None:
    assert is_unit(unit)
    if unit not in WITHOUT_DIMENSION:
        assert is_alike(unit, unit)
        assert (is_alike(unit, "K") is True) == (unit == "Cel")  # the library has a dimension for it


def test_the_units_of_doses_are_ucums() -> None:
    of_doses = {one.code for one in codings() if one.system == UCUM}
    assert {"mg", "[iU]"} <= of_doses
    assert all(map(is_unit, of_doses))


@pytest.mark.parametrize("text", ["", "mmHg", "bpm", "IU", "µg/L", "degrees", "mg/", "((", "m" * 61, "{", "kg kg"])
def test_what_is_no_unit_of_ucum(text: str) -> None:
    assert not is_unit(text)


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("mm[Hg]", "kPa", True),
        ("Cel", "[degF]", True),
        ("g/L", "mg/dL", True),
        ("g/L", "mmol/L", False),
        ("kg", "[lb_av]", True),
        ("{score}", "1", True),
        ("{score}", "%", True),
        ("/min", "Hz", True),
        ("mL", "mL/h", False),
        ("mm[Hg]", "Cel", False),
        ("[pH]", "1", None),
        ("nonsense", "kg", None),
    ],
)
def test_units_that_measure_the_same_thing(one: str, other: str, are: bool | None) -> None:
    assert is_alike(one, other) is are
    assert is_alike(other, one) is are


@pytest.mark.parametrize(
    ("amount", "unit", "wanted", "told"),
    [
        (98.6, "[degF]", "Cel", 37.0),
        (16.0, "kPa", "mm[Hg]", 120.01),
        (180.0, "mg/dL", "g/L", 1.8),
        (7.4, "[pH]", "[pH]", 7.4),
        (0.97, "1", "%", 97.0),
    ],
)
def test_amounts_in_another_unit(amount: float, unit: str, wanted: str, told: float) -> None:
    assert converted(amount, unit, wanted) == pytest.approx(told, abs=0.01)


def test_an_amount_that_cannot_be_said_in_another_unit() -> None:
    assert converted(5.0, "mmol/L", "g/L") is None
    assert converted(7.4, "[pH]", "1") is None
