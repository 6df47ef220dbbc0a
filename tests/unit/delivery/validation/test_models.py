"""What would go is held against FHIR's own models, and what they say is told at the field that it is about."""

import copy
from dataclasses import replace
from typing import Any

import pytest

from recon.delivery.fhir import FhirOptions, bundle
from recon.delivery.validation import Layer, faults_of_bundle
from recon.delivery.validation import models as checked
from recon.language import LANGUAGES
from recon.model.record import SheetRecord
from tests.helpers.kit_records import kit_sheets
from tests.helpers.sheet_records import Scans, picture, registration, vitals

Json = dict[str, Any]


@pytest.fixture(autouse=True)
def _nothing_is_known_to_be_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checked, "_sound", set())


def made(sheet: SheetRecord, scans: Scans) -> Json:
    return bundle(sheet, load=scans.load)


def broken(**changes: Any) -> Json:
    """Return a Bundle whose Observation of the second row's pain has the members in ``changes``, None for none."""
    scans = Scans()
    whole = copy.deepcopy(made(vitals(scans=scans), scans))
    (pain,) = (one for one in resources(whole, "Observation") if one["identifier"][0]["value"] == "00000001A:pain:1")
    pain |= changes
    for name in [name for name, value in changes.items() if value is None]:
        del pain[name]
    return whole


def resources(whole: Json, kind: str) -> list[Json]:
    return [entry["resource"] for entry in whole["entry"] if entry["resource"]["resourceType"] == kind]


@pytest.mark.parametrize("form", [vitals, registration])
def test_what_delivery_makes_is_sound(form: Any) -> None:
    scans = Scans()
    assert faults_of_bundle(made(form(scans=scans), scans)) == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"status": None}, "Observation.status"),
        ({"status": "bogus"}, "Observation.status: bogus"),
        ({"code": None}, "Observation.code"),
        ({"effectiveDateTime": "2031-13-01"}, "Observation.effectiveDateTime"),
        ({"effectiveDateTime": "2031-01-14 08:05"}, "Observation.effectiveDateTime"),
        ({"valueQuantity": {"value": "three"}}, "Observation.valueQuantity.value"),
        ({"valueString": "3", "valueInteger": 3}, "Observation"),
        ({"subject": {"reference": 3}}, "Observation.subject.reference"),
        ({"identifier": [{"value": "00000001A:pain:1", "use": "mine"}]}, "Observation.identifier.0.use: mine"),
        ({"valued": "3"}, "Observation.valued"),
        ({"resourceType": "Observations"}, "resourceType: Observations"),
    ],
)
def test_what_the_models_refuse_is_told_at_its_field(changes: Json, told: str) -> None:
    (fault,) = faults_of_bundle(broken(**changes))
    assert (fault.sheet, fault.field, fault.row) == ("00000001A", "pain", 1)
    assert (fault.code, fault.layer, fault.refuses) == ("model", Layer.MODEL, True)
    assert fault.detail.startswith(told)


def test_a_status_that_the_library_lists_only_in_part_is_known() -> None:
    assert faults_of_bundle(broken(status="entered-in-error")) == []


def test_a_page_is_named_and_its_bytes_are_not_looked_at() -> None:
    scans = Scans()
    whole = copy.deepcopy(made(vitals(scans=scans), scans))
    (page,) = resources(whole, "DocumentReference")
    assert page["content"][0]["attachment"]["data"]
    page["status"] = "bogus"
    (fault,) = faults_of_bundle(whole)
    assert (fault.field, fault.row, fault.page) == ("", None, 1)
    assert page["content"][0]["attachment"]["data"]


def test_what_is_no_field_is_told_of_the_sheet() -> None:
    scans = Scans()
    whole = copy.deepcopy(made(vitals(scans=scans), scans))
    resources(whole, "Patient")[0]["gender"] = "M"
    (fault,) = faults_of_bundle(whole)
    assert (fault.sheet, fault.field, fault.detail) == ("00000001A", "", "Patient.gender: M")


def test_what_was_sound_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    scans, looked = Scans(), list[str]()
    kind = checked._model

    def counted(name: str) -> Any:
        looked.append(name)
        return kind(name)

    monkeypatch.setattr(checked, "_model", counted)
    sheet = vitals(scans=scans)
    faults_of_bundle(made(sheet, scans))
    assert looked.count("Observation") == 8  # of two rows of eight findings
    before = len(looked)
    faults_of_bundle(made(sheet, scans))
    changed = tuple(replace(one, value="4") if one.field == "pain" else one for one in sheet.records)
    faults_of_bundle(made(replace(sheet, records=changed), scans))
    assert len(looked) == before
    faults_of_bundle(broken(status="bogus"))
    assert looked[before:] == ["Observation"]


def test_what_was_at_fault_is_told_again() -> None:
    whole = broken(status="bogus")
    assert faults_of_bundle(whole) == faults_of_bundle(whole) != []


def test_no_more_is_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checked, "_MOST_KEPT", 3)
    faults_of_bundle(broken())
    assert 0 < len(checked._sound) <= 3


@pytest.mark.parametrize(
    "whole", [{}, {"entry": [{}]}, {"identifier": {}, "entry": [{"resource": {"identifier": ["x"]}}]}]
)
def test_what_is_no_bundle_of_a_sheet_is_refused_without_a_place(whole: Json) -> None:
    assert all((fault.sheet, fault.field) == ("", "") for fault in faults_of_bundle(whole))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_say_what_to_do(language: str) -> None:
    (fault,) = faults_of_bundle(broken(status="bogus"))
    assert "00000001A pain:1" in fault.message(language)
    assert "Observation.status: bogus" in fault.message(language)


def test_every_form_of_the_kit_is_sound_as_fhir() -> None:
    scans = Scans()
    page = scans.add(picture("a page"), "image/png", 0)
    for sheet in kit_sheets(11):
        whole = bundle(
            replace(sheet, documents=page), load=scans.load, options=FhirOptions(questionnaire_response=True)
        )
        assert len(whole["entry"]) > 3
        assert faults_of_bundle(whole) == []
