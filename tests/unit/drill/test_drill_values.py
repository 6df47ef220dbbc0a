"""Invented values: what a nurse could have written in each field, and nothing of a later hour."""

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.drill.patients import invent_patients
from recon.drill.values import Scene, Written, invent_scene, invent_values
from recon.model.form import Field, Kind, Rule
from recon.model.patient import Patient
from tests.helpers.small_form import SMALL_FORM, columns

NOON = datetime(2026, 3, 10, 12, 30, tzinfo=UTC)
PATIENT = Patient("DEMO00001", "MOREAU", "ODETTE", date(1931, 4, 2), sex="F", ward="URG")


def written(seed: int) -> tuple[Written, ...]:
    return invent_values(SMALL_FORM, Scene(PATIENT, "KM", NOON), Random(seed))


def test_who_the_patient_is_stands_where_the_form_asks_for_it() -> None:
    values = {entry.field: entry.value for entry in written(1)}
    assert values["birth_name"] == "MOREAU"
    assert values["birth_date"] == "1931-04-02"
    assert values["sex"] == "F"
    assert "label" not in values


def test_a_sheet_for_nobody_takes_the_patients_label() -> None:
    values = invent_values(SMALL_FORM, Scene(PATIENT, "KM", NOON, labelled=True), Random(1))
    assert Written("label", None, "MOREAU ODETTE\n02/04/1931 F\nIPP DEMO00001") in values


@given(st.integers(0, 10_000))
def test_every_value_is_one_that_its_field_admits(seed: int) -> None:
    for entry in written(seed):
        field = SMALL_FORM.field(entry.field)
        assert field is not None
        assert field.zone(entry.row) is not None
        if field.rule.minimum is not None and field.rule.maximum is not None:
            assert field.rule.minimum <= float(str(entry.value)) <= field.rule.maximum
        if field.options:
            chosen = entry.value if isinstance(entry.value, tuple) else (entry.value,)
            assert chosen
            assert set(chosen) <= {option.value for option in field.options}


def test_a_slip_is_seldom_and_never_the_value_itself() -> None:
    choices = [entry for seed in range(300) for entry in written(seed) if entry.field == "sex"]
    slips = [entry for entry in choices if entry.slip]
    assert 0 < len(slips) < len(choices) / 5
    assert all(entry.slip == "M" and entry.value == "F" for entry in slips)


@given(st.integers(0, 10_000))
def test_times_rise_and_end_before_the_scene_does(seed: int) -> None:
    times = [str(entry.value) for entry in written(seed) if entry.field == "time"]
    assert times == sorted(times)
    assert len(times) == len(set(times))
    assert times[-1] <= "12:30"


def test_rows_are_filled_from_the_first_and_later_ones_left() -> None:
    for seed in range(30):
        rows = sorted({entry.row for entry in written(seed) if entry.row is not None})
        assert rows == list(range(len(rows)))
        assert rows


def test_a_measure_that_nothing_is_known_about_comes_from_the_middle_of_its_range() -> None:
    rule = Rule(minimum=0, maximum=1000, align="right")
    unknown = Field("urine", Kind.DIGITS, "Diurèse", columns(50, 4), rule, group="m")
    form = replace(SMALL_FORM, fields=(unknown,))
    scene = Scene(PATIENT, "KM", NOON)
    values = [int(str(w.value)) for seed in range(40) for w in invent_values(form, scene, Random(seed))]
    assert values
    assert all(300 <= value <= 700 for value in values)


def test_words_are_in_the_languages_of_the_sheet() -> None:
    for lang, calm in (("fr", "Patient calme"), ("en", "Calm,")):
        scene = Scene(PATIENT, "KM", NOON, lang=lang)
        said = {
            str(w.value)
            for seed in range(60)
            for w in invent_values(SMALL_FORM, scene, Random(seed))
            if w.field == "notes"
        }
        assert any(text.startswith(calm) for text in said)


@pytest.mark.parametrize("hour", [0, 3, 6])
def test_in_the_small_hours_the_shift_is_yesterdays(hour: int) -> None:
    now = datetime(2026, 3, 10, hour, 20, tzinfo=UTC)
    scene = invent_scene(PATIENT, now, Random(1), lang="fr")
    assert scene.until <= now
    assert scene.until.hour >= 6
    assert invent_values(SMALL_FORM, scene, Random(2))


def test_a_shift_later_in_the_day_is_of_that_day() -> None:
    scene = invent_scene(invent_patients(1, Random(1))[0], NOON, Random(1), lang="fr")
    assert scene.until.date() == NOON.date()
    assert scene.until < NOON
