"""Every fault of a record is named by sheet, field and row, and a sound record has none."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recon.delivery.codes import UNITS, is_loinc
from recon.delivery.validation import Layer, RecordFault, examined, faults
from recon.delivery.validation.fault import WORDS_OF_DELIVERY
from recon.language import LANGUAGES, tr
from recon.model.form import Coding, Kind, Role
from recon.model.record import Record, SheetRecord
from recon.model.verification import Outcome
from tests.helpers.sheet_records import LOINC, SNOMED, Scans, patient, picture, record, registration, vitals


def with_record(changed: Record) -> SheetRecord:
    return replace(vitals(scans=Scans()), records=(changed,))


def codes(sheet: SheetRecord) -> list[str]:
    return [fault.code for fault in faults(sheet)]


def test_sound_sheets_have_no_fault() -> None:
    assert faults(vitals(scans=Scans())) == []
    assert faults(registration(scans=Scans())) == []


def test_a_fault_names_its_place() -> None:
    (fault,) = faults(with_record(record("temperature", 3, unit="degrees")))
    assert fault == RecordFault("00000001A", "temperature", 3, "unit", "degrees", layer=Layer.TERMS)
    assert "00000001A temperature:3" in fault.message("en")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"unit": "mmHg"}, "unit"),
        ({"coding": Coding(LOINC, "8867-5", "Heart rate")}, "code"),
        ({"coding": Coding("", "8867-4", "Heart rate")}, "code"),
        ({"codings": (Coding(SNOMED, "", ""),)}, "code"),
        ({"event": datetime(2031, 1, 14, 8, 5)}, "no_zone"),  # noqa: DTZ001
        ({"verified_at": datetime(2031, 1, 14, 8, 5)}, "no_zone"),  # noqa: DTZ001
        ({"value": None}, "no_value"),
        ({"value": "8?"}, "value"),
        ({"value": ""}, "value"),
        ({"value": "٨٢"}, "value"),
        ({"value": "1e3"}, "value"),
        ({"value": True}, "value"),
        ({"outcome": Outcome.BLANK}, "value_without_outcome"),
        ({"sheet": "00000009Z"}, "foreign"),
        ({"kind": Kind.DATE, "value": "1931-02-30"}, "value"),
        ({"kind": Kind.DATE, "value": "19310402"}, "value"),
        ({"kind": Kind.TIME, "value": "24:01"}, "value"),
        ({"kind": Kind.TIME, "value": "1405"}, "value"),
        ({"kind": Kind.TICK, "value": "true"}, "value"),
        ({"kind": Kind.CHOICES, "value": ()}, "value"),
        ({"kind": Kind.CHOICE, "value": " "}, "value"),
    ],
)
def test_each_fault_of_a_field(changes: dict[str, Any], code: str) -> None:
    assert codes(with_record(record("heart_rate", **changes))) == [code]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.DECIMAL, "-37.5"),
        (Kind.DATE, "1931-04-02"),
        (Kind.TIME, "00:00"),
        (Kind.TICK, False),
        (Kind.CHOICES, ("a",)),
        (Kind.TEXT, None),
        (Kind.SIGNATURE, None),
    ],
)
def test_sound_values(kind: Kind, value: Any) -> None:
    assert codes(with_record(record("heart_rate", kind=kind, value=value, coding=None, unit=""))) == []


def test_a_sheet_needs_a_patient_with_ipp_and_name() -> None:
    nobody = patient(ipp="", birth_name="", used_name="")
    assert codes(replace(vitals(scans=Scans()), patient=nobody)) == ["no_ipp", "no_name"]


def test_a_value_that_stands_twice_is_a_fault() -> None:
    sheet = vitals(rows=1, scans=Scans())
    (fault,) = faults(replace(sheet, records=(*sheet.records, record("pain", 0))))
    assert (fault.code, fault.detail) == ("twice", "pain:0")


def test_a_page_that_stands_twice_is_a_fault() -> None:
    scans = Scans()
    sheet = vitals(scans=scans)
    again = scans.add(picture("scanned again"), "image/png", 0)
    assert codes(replace(sheet, documents=(*sheet.documents, *again))) == ["page_twice"]


def test_a_sheets_own_dates_need_a_zone() -> None:
    sheet = replace(vitals(scans=Scans()), printed_at=datetime(2031, 1, 14))  # noqa: DTZ001
    assert codes(sheet) == ["no_zone"]


def says(role: Role, kind: Kind, value: Any, **changes: Any) -> Record:
    return record("pain", None, field=str(role), role=role, kind=kind, value=value, unit="", coding=None, **changes)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (says(Role.BIRTH_DATE, Kind.DATE, "1931-02-04"), "other_birth_date"),
        (says(Role.BIRTH_NAME, Kind.LETTERS, "MARCHAL"), "other_birth_name"),
        (says(Role.BIRTH_NAME, Kind.LETTERS, "LE"), "other_birth_name"),
        (says(Role.BIRTH_NAME, Kind.LETTERS, "VANNIER"), "other_birth_name"),
    ],
)
def test_a_sheet_that_tells_of_somebody_else_is_held(told: Record, code: str) -> None:
    (fault,) = faults(with_record(told))
    assert (fault.field, fault.code) == (told.field, code)
    assert str(told.value) in fault.message("en")
    settled = replace(with_record(told), is_settled=True)
    assert faults(settled) == []
    assert [(mark.code, mark.refuses) for mark in examined(settled)] == [(code, False)]


@pytest.mark.parametrize(
    "told",
    [
        says(Role.BIRTH_DATE, Kind.DATE, "1931-04-02"),
        says(Role.BIRTH_DATE, Kind.DATE, None, outcome=Outcome.ILLEGIBLE),
        says(Role.BIRTH_NAME, Kind.LETTERS, None, outcome=Outcome.BLANK),
    ],
)
def test_a_sheet_that_tells_of_the_patient_or_of_nobody_may_go(told: Record) -> None:
    assert codes(with_record(told)) == []


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("LE ROUX", "Le-Roux"),
        ("BENOIT", "Benoît"),
        ("D ARTAGNAN", "d’Artagnan"),
        ("COEURDEROY", "Cœurderoy"),
        ("DE LA ROCHEFOUCAULD LIANC", "de La Rochefoucauld-Liancourt"),
        ("LEROUX", ""),
    ],
)
def test_a_name_is_the_same_however_it_is_written(written: str, known: str) -> None:
    sheet = with_record(says(Role.BIRTH_NAME, Kind.LETTERS, written))
    assert codes(replace(sheet, patient=patient(birth_name=known))) == []


def test_where_the_patients_day_is_not_known_the_sheets_own_is_no_fault() -> None:
    sheet = with_record(says(Role.BIRTH_DATE, Kind.DATE, "1931-02-04"))
    assert codes(replace(sheet, patient=patient(birth_date=None))) == []
    assert codes(replace(sheet, patient=patient(birth_date=date(1931, 2, 4)))) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(WORDS_OF_DELIVERY))
def test_every_fault_has_words(code: str, language: str) -> None:
    words = tr(f"delivery.fault.{code}", language, where="00000001A pain:0", detail="x")
    assert "00000001A pain:0" in words
    assert RecordFault("00000001A", "pain", 0, code, "x").message(language) == words


@pytest.mark.parametrize("code", ["8480-6", "8462-4", "8867-4", "9279-1", "8310-5", "59408-5", "2708-6", "85354-9"])
def test_loinc_codes(code: str) -> None:
    assert is_loinc(code)


@given(st.sampled_from(["8480-6", "8867-4", "59408-5", "85354-9"]), st.data())
def test_one_wrong_digit_is_no_loinc_code(code: str, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from([i for i, sign in enumerate(code) if sign != "-"]))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != code[place]]))
    assert not is_loinc(code[:place] + digit + code[place + 1 :])


def test_loinc_answers_pass() -> None:
    answer = Coding(LOINC, "LA9340-6", "Alert")
    assert codes(with_record(record("avpu", codings=(answer,)))) == []


def test_the_units_of_the_sample_forms_are_known() -> None:
    assert {r.unit for r in vitals(scans=Scans()).records} - {""} <= set(UNITS)
