"""What a person types becomes a value or is refused, with the reason."""

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.errors import InvalidValue
from recon.model.form import Field, Kind, Option, Rule, Zone
from recon.model.geometry import Rect
from recon.model.reading import Reason, Value, Verdict
from recon.verification.values import display_value, parse_value, vouched_value
from tests.helpers.store_samples import reading, sample_form


def field(key: str) -> Field:
    found = sample_form().field(key)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("pulse", " 82 ", "82"),
        ("pulse", "1 20", "120"),
        ("temperature", "37,5", "37.5"),
        ("temperature", "37.5", "37.5"),
        ("temperature", "37", "37.0"),
        ("temperature", "037,50", "37.5"),
        ("day", "02/04/1931", "1931-04-02"),
        ("day", "2-4-1931", "1931-04-02"),
        ("day", "2 4 1931", "1931-04-02"),
        ("day", "02041931", "1931-04-02"),
        ("day", "1931-04-02", "1931-04-02"),
        ("day", "29/02/2024", "2024-02-29"),
        ("time", "1405", "14:05"),
        ("time", "14:05", "14:05"),
        ("time", "14h05", "14:05"),
        ("time", "9H05", "09:05"),
        ("name", "Maëlle  d’Œuvray", "MAELLE D'OEUVRAY"),
        ("name", "le-goff", "LE-GOFF"),
        ("code", "a12b", "A12B"),
        ("sex", "F", "F"),
        ("sex", "female", "F"),
        ("sex", "unk", "U"),
        ("sex", "m", "M"),
        ("signs", "F, m", ("M", "F")),
        ("signs", "female", ("F",)),
        ("fasting", "oui", True),
        ("fasting", "X", True),
        ("fasting", "No", False),
        ("signed", "yes", True),
        ("notes", "calm,  slept", "calm, slept"),
    ],
)
def test_understood(key: str, text: str, value: Value) -> None:
    assert parse_value(field(key), text, force=key == "name") == value


TESTS = ("Bloods, urine", "PT, INR", "PT", "CRP")


def listed(*labels: str) -> Field:
    """Return a field of several marks with these labels, whose values are n0, n1 and so on."""
    options = tuple(Option(f"n{number}", label) for number, label in enumerate(labels))
    return replace(field("signs"), options=options)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Bloods, urine", ("n0",)),
        ("CRP,bloods,urine", ("n0", "n3")),
        ("PT; PT, INR", ("n1", "n2")),
        ("pt, inr, CRP", ("n1", "n3")),
        ("PT, CRP", ("n2", "n3")),
        ("n3, n0", ("n0", "n3")),
    ],
)
def test_labels_may_hold_commas(text: str, value: Value) -> None:
    assert parse_value(listed(*TESTS), text) == value


@pytest.mark.parametrize("value", [("n0",), ("n1", "n2"), ("n0", "n1", "n3")])
def test_labels_with_commas_are_shown_as_they_are_typed(value: Value) -> None:
    tests = listed(*TESTS)
    assert parse_value(tests, display_value(tests, value, "en")) == value


def test_a_label_that_is_two_options_as_well_is_refused() -> None:
    with pytest.raises(InvalidValue):
        parse_value(listed("PT, INR", "PT", "INR"), "PT, INR")


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("pulse", "8O"),
        ("pulse", "-5"),
        ("pulse", "٨٢"),
        ("pulse", "8²"),
        ("temperature", "37.55"),
        ("temperature", "hot"),
        ("day", "31/02/2026"),
        ("day", "29/02/2026"),
        ("day", "02/04/31"),
        ("day", "yesterday"),
        ("time", "25:00"),
        ("time", "14:60"),
        ("time", "noon"),
        ("name", "LE G0FF"),
        ("name", "-"),
        ("code", "?"),
        ("sex", "x"),
        ("sex", "M, F"),
        ("signs", "M, x"),
        ("signs", ","),
        ("fasting", "perhaps"),
        ("notes", "   "),
        ("pulse", ""),
    ],
)
def test_refused_whatever_the_person_insists_on(key: str, text: str) -> None:
    with pytest.raises(InvalidValue) as raised:
        parse_value(field(key), text, force=True)
    assert not raised.value.details["confirmable"]


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("pulse", "300", "300"),
        ("pulse", "19", "19"),
        ("pulse", "0120", "0120"),
        ("temperature", "24,9", "24.9"),
        ("name", "ABCDEFGHIJKLM", "ABCDEFGHIJKLM"),
    ],
)
def test_out_of_the_ordinary_takes_a_second_word(key: str, text: str, value: str) -> None:
    with pytest.raises(InvalidValue) as raised:
        parse_value(field(key), text)
    assert raised.value.details["confirmable"]
    assert parse_value(field(key), text, force=True) == value


@pytest.mark.parametrize(
    ("key", "value", "french", "english"),
    [
        ("temperature", "37.5", "37,5", "37.5"),
        ("day", "1931-04-02", "02/04/1931", "02/04/1931"),
        ("sex", "F", "Female", "Female"),
        ("signs", ("M", "U"), "Male, Unknown", "Male, Unknown"),
        ("fasting", True, "oui", "yes"),
        ("fasting", False, "non", "no"),
        ("pulse", None, "", ""),
        ("day", "1931-4-2", "1931-4-2", "1931-4-2"),
    ],
)
def test_shown_as_people_write_it(key: str, value: Value, french: str, english: str) -> None:
    assert display_value(field(key), value, "fr") == french
    assert display_value(field(key), value, "en") == english


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["fr", "en"]))
def test_a_date_shown_and_typed_again_is_the_same(day: date, lang: str) -> None:
    shown = display_value(field("day"), day.isoformat(), lang)
    assert parse_value(field("day"), shown) == day.isoformat()


@given(st.integers(250, 450), st.sampled_from(["fr", "en"]))
def test_a_temperature_shown_and_typed_again_is_the_same(tenths: int, lang: str) -> None:
    value = f"{tenths // 10}.{tenths % 10}"
    assert parse_value(field("temperature"), display_value(field("temperature"), value, lang)) == value


@given(st.sampled_from([f.key for f in sample_form().fields]), st.text(max_size=12), st.booleans())
def test_nothing_typed_ends_in_anything_but_a_value_or_a_refusal(key: str, text: str, force: bool) -> None:
    with suppress(InvalidValue):
        assert parse_value(field(key), text, force=force) not in (None, "", ())


def test_the_machines_answer_is_checked_like_a_persons() -> None:
    high = reading("pulse", "300", Verdict.REVIEW, Reason.OUT_OF_RANGE, row=0)
    with pytest.raises(InvalidValue):
        vouched_value(field("pulse"), high)
    assert vouched_value(field("pulse"), high, force=True) == "300"
    misread = reading("day", "2026-02-31", Verdict.REVIEW, Reason.NOT_A_DATE)
    with pytest.raises(InvalidValue):
        vouched_value(field("day"), misread, force=True)


def test_a_word_that_could_be_two_options_is_one_only_as_the_value_is_spelled() -> None:
    crossed = replace(field("sex"), options=(Option("A", "B"), Option("B", "AB"), Option("AB", "O")))
    assert [parse_value(crossed, text) for text in ("A", "B", "AB", "o")] == ["A", "B", "AB", "AB"]
    for text in ("b", "ab"):
        with pytest.raises(InvalidValue):
            parse_value(crossed, text)


def test_bubbles_are_typed_as_digits_of_so_many_places() -> None:
    marks = tuple(Rect(10.0 * digit, 5.0 * value, 4, 4) for digit in range(3) for value in range(10))
    dose = Field("dose", Kind.BUBBLES, "Dose", (Zone(1, None, marks),), Rule(minimum=1, maximum=500))
    assert parse_value(dose, "2 50") == "250"
    for text, is_confirmable in (("600", True), ("0", True), ("1000", True), ("2,5", False), ("abc", False)):
        with pytest.raises(InvalidValue) as refused:
            parse_value(dose, text)
        assert bool(refused.value.details.get("confirmable")) is is_confirmable
    assert parse_value(replace(dose, rule=Rule()), "999") == "999"
    with pytest.raises(InvalidValue):
        parse_value(replace(dose, rule=Rule()), "1000")


def test_of_a_drawing_is_only_said_whether_there_is_one() -> None:
    drawing = Field("wounds", Kind.DRAWING, "Wounds", (Zone(1, None, area=Rect(10, 10, 50, 80)),))
    assert parse_value(drawing, "yes") is True
    with pytest.raises(InvalidValue):
        parse_value(drawing, "left arm")
