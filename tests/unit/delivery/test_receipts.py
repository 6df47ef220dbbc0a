"""What counts as the same finding, and what a server may add to it without harm."""

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from recon.delivery.answers import outcome_text
from recon.delivery.fhir import bundle
from recon.delivery.receipts import Receipt, receipt
from recon.errors import DestinationRefused
from recon.model.verification import Outcome
from tests.helpers.parted_sheets import made, medication
from tests.helpers.sheet_records import Scans, record, registration, vitals

Json = dict[str, Any]
SERVER = "http://127.0.0.1/fhir"


def sent(key: str, **changes: Any) -> Json:
    """Return a Bundle whose only finding is a field of the vitals sheet."""
    scans = Scans()
    return bundle(replace(vitals(scans=scans), records=(record(key, 0, **changes),)), load=scans.load)


def answer(whole: Json) -> tuple[Json, Json]:
    """Return a server's answer that it has all already, and the finding that it shows."""
    entries = [{"response": {"status": "200 OK"}, "resource": copy.deepcopy(e["resource"])} for e in whole["entry"]]
    finding = next(e["resource"] for e in entries if e["resource"]["resourceType"] == "Observation")
    return {"resourceType": "Bundle", "type": "transaction-response", "entry": entries}, finding


def test_what_a_server_adds_does_not_matter() -> None:
    whole = sent("temperature")
    said, held = answer(whole)
    held |= {"id": "17", "effectiveDateTime": "2031-01-14T07:05:00Z", "note": [{"text": "seen"}]}
    held["valueQuantity"]["unit"] = "degree Celsius"
    held["code"]["text"] = "Temp."
    assert receipt(whole, said, SERVER) == Receipt("00000001A", 0, len(whole["entry"]))


@pytest.mark.parametrize(
    ("key", "change"),
    [
        ("temperature", {"valueQuantity": {"value": 37.6, "code": "Cel"}}),
        ("temperature", {"valueQuantity": {"value": 37.5, "code": "[degF]"}}),
        ("temperature", {"effectiveDateTime": "2031-01-14T08:06:00+01:00"}),
        ("temperature", {"code": {"coding": [{"system": "http://loinc.org", "code": "8867-4"}]}}),
        ("temperature", {"dataAbsentReason": {"text": "unknown"}}),
        ("avpu", {"valueCodeableConcept": {"text": "Alert"}}),
        ("temperature", {"code": None}),
        ("systolic", {"component": []}),
        ("pain", {"valueInteger": 4}),
        ("temperature", {"effectiveDateTime": "2031-01"}),
        ("temperature", {"effectiveDateTime": 2031}),
        ("temperature", {"status": "entered-in-error"}),
    ],
)
def test_another_finding_under_the_same_identity_is_no_delivery(key: str, change: Json) -> None:
    whole = sent(key)
    said, held = answer(whole)
    held |= change
    with pytest.raises(DestinationRefused) as refusal:
        receipt(whole, said, SERVER)
    assert held["identifier"][0]["value"] in refusal.value.details["reason"]


@pytest.mark.parametrize("kind", ["Observation", "Encounter", "DocumentReference"])
def test_what_stands_in_another_patients_record_is_no_delivery(kind: str) -> None:
    whole = sent("temperature")
    said, _ = answer(whole)
    held = {e["resource"]["resourceType"]: e["resource"] for e in said["entry"]}
    held["Patient"]["id"] = "17"
    for resource in held.values():
        resource |= {"subject": {"reference": "Patient/17"}} if "subject" in resource else {}
    assert receipt(whole, said, SERVER).existing == len(whole["entry"])
    held[kind]["subject"] = {"reference": f"{SERVER}/Patient/99"}
    with pytest.raises(DestinationRefused) as refusal:
        receipt(whole, said, SERVER)
    assert held[kind]["identifier"][0]["value"] in refusal.value.details["reason"]


def test_a_patient_that_the_server_names_by_its_location_only_is_compared_too() -> None:
    whole = sent("temperature")
    said, held = answer(whole)
    said["entry"][0] = {"response": {"status": "201", "location": "Patient/17/_history/1"}}
    held["subject"] = {"reference": "Patient/99"}
    with pytest.raises(DestinationRefused):
        receipt(whole, said, SERVER)


def test_an_illegible_value_that_somebody_made_out_since_is_told() -> None:
    before = sent("heart_rate", outcome=Outcome.ILLEGIBLE, value=None)
    said, _ = answer(before)
    with pytest.raises(DestinationRefused):
        receipt(sent("heart_rate"), said, SERVER)


def test_a_server_that_returns_no_resources_is_believed() -> None:
    whole = sent("pain")
    entries = [{"response": {"status": status}} for status in ("200", "200", "201", "201 Created", "200", "204")]
    said = {"resourceType": "Bundle", "type": "transaction-response", "entry": entries}
    assert receipt(whole, said, SERVER) == Receipt("00000001A", 2, 4)


def test_concepts_without_codes_are_compared_by_their_words() -> None:
    scans = Scans()
    whole = bundle(registration(scans=scans), load=scans.load)
    said, held = answer(whole)
    assert receipt(whole, said, SERVER).existing == len(whole["entry"])
    held["valueCodeableConcept"]["text"] = "Ambulance"
    with pytest.raises(DestinationRefused):
        receipt(whole, said, SERVER)


@pytest.mark.parametrize(
    ("issues", "words"),
    [
        ([{"diagnostics": "first"}, {"details": {"text": "second"}}, {"code": "invalid"}], "first; second; invalid"),
        ([{"details": "not an object"}, "nor this", {}], ""),
        ("no list", ""),
        ([{"diagnostics": "x" * 5000}], "x" * 600),
    ],
)
def test_the_words_of_an_outcome(issues: Any, words: str) -> None:
    assert outcome_text({"resourceType": "OperationOutcome", "issue": issues}) == words


@pytest.mark.parametrize("answer", [None, "text", [], {"resourceType": "Patient"}])
def test_what_is_no_outcome_has_no_words(answer: Any) -> None:
    assert outcome_text(answer) == ""


def dose(said: Json) -> Json:
    """Return the server's dose in its answer."""
    return next(e["resource"] for e in said["entry"] if e["resource"]["resourceType"] == "MedicationAdministration")


@pytest.mark.parametrize(
    "change",
    [
        {"status": "not-done"},
        {"status": "entered-in-error"},
        {"medicationCodeableConcept": {"text": "MORPHINE"}},
        {"effectiveDateTime": "2031-01-14T08:20:00+01:00"},
        {"dosage": {"dose": {"value": 100, "unit": "mg", "code": "mg"}}},
        {"dosage": None},
        {"performer": [{"actor": {"display": "EF"}}]},
        {"note": []},
    ],
)
def test_another_dose_under_the_same_identity_is_no_delivery(change: Json) -> None:
    whole = made(medication())
    said, _ = dosed(whole)
    assert receipt(whole, said, SERVER).existing == len(whole["entry"])
    held = dose(said)
    held.update(change)
    with pytest.raises(DestinationRefused, match="00000003C:given_1:0"):
        receipt(whole, said, SERVER)


def test_another_reason_why_it_was_not_given_is_no_delivery() -> None:
    whole = made(medication(given_1=None, by_1=None))
    said, held = dosed(whole)
    held["statusReason"][0]["text"] = "2"
    with pytest.raises(DestinationRefused, match="00000003C:given_2:0"):
        receipt(whole, said, SERVER)


def test_what_a_server_adds_to_a_dose_does_not_matter() -> None:
    whole = made(medication())
    said, held = dosed(whole)
    held["note"].append({"text": "seen"})
    held["performer"].append({"actor": {"display": "pharmacist"}})
    held["dosage"]["dose"]["unit"] = "milligram"
    held["effectiveDateTime"] = "2031-01-14T07:10:00Z"
    assert receipt(whole, said, SERVER).existing == len(whole["entry"])


def dosed(whole: Json) -> tuple[Json, Json]:
    entries = [{"response": {"status": "200 OK"}, "resource": copy.deepcopy(e["resource"])} for e in whole["entry"]]
    said = {"resourceType": "Bundle", "type": "transaction-response", "entry": entries}
    return said, dose(said)


@pytest.mark.parametrize(
    "change",
    [
        lambda held: held["identifier"][1].update(value="0" * 64),
        lambda held: held["identifier"].pop(),
        lambda held: held.update(status="entered-in-error"),
    ],
)
def test_another_scan_of_a_page_is_no_delivery(change: Callable[[Json], object]) -> None:
    whole = sent("pain")
    said, _ = answer(whole)
    page = next(e["resource"] for e in said["entry"] if e["resource"]["resourceType"] == "DocumentReference")
    assert receipt(whole, said, SERVER).created == 0
    change(page)
    with pytest.raises(DestinationRefused, match="00000001A:1"):
        receipt(whole, said, SERVER)
