"""Whatever stands at a server against a sheet is found before anything goes."""

from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qs

import pytest

from recon.delivery.fhir import FhirOptions, bundle
from recon.delivery.preflight import preflight
from recon.errors import DestinationRefused
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from tests.helpers.sheet_records import Scans, patient, record, registration, vitals

Json = dict[str, Any]
SERVER = "http://127.0.0.1/fhir"


class Shelf:
    """What a server holds, searched by identifier; ``asked`` are the searches."""

    def __init__(self, *held: Json) -> None:
        self.held = held
        self.asked: list[str] = []

    def __call__(self, search: str) -> object:
        self.asked.append(search)
        kind, _, criteria = search.partition("?")
        wanted = parse_qs(criteria)["identifier"][0].split(",")
        found = [one for one in self.held if one["resourceType"] == kind and self.names(one) & set(wanted)]
        return {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": one} for one in found]}

    @staticmethod
    def names(one: Json) -> set[str]:
        return {f"{name['system']}|{name['value']}" for name in one["identifier"]}


def person(**members: Any) -> Json:
    return held("Patient", "urn:recon:ipp", "80000001", id="17", **members)


def held(kind: str, system: str, value: str, **members: Any) -> Json:
    return {"resourceType": kind, "identifier": [{"system": system, "value": value}], **members}


def made(sheet: SheetRecord, **options: Any) -> Json:
    return bundle(replace(sheet, documents=()), load=Scans().load, options=FhirOptions(**options))


def flowsheet(**changes: Any) -> SheetRecord:
    """Return a flowsheet of one temperature and one heart rate, the latter with ``changes``."""
    records = (record("temperature"), record("heart_rate", **changes))
    return replace(vitals(scans=Scans()), records=records)


def allergies(value: str) -> SheetRecord:
    sheet = registration(scans=Scans())
    return replace(sheet, records=tuple(replace(r, value=value) for r in sheet.records if r.field == "allergies"))


def refusal(whole: Json, *at_the_server: Json) -> str:
    with pytest.raises(DestinationRefused) as refused:
        preflight(whole, Shelf(*at_the_server), SERVER)
    assert refused.value.details["status"] == "409"
    return str(refused.value.details["reason"])


def test_nothing_stands_against_a_sheet_that_is_new_or_there_already() -> None:
    whole = made(flowsheet())
    preflight(whole, Shelf(), SERVER)
    whose = {"subject": {"reference": "Patient/17"}}
    there = [e["resource"] | whose for e in whole["entry"] if _is_answer(e["resource"])]
    known = preflight(whole, Shelf(person(birthDate="1931-04-02"), *there), SERVER)
    assert known == {e["fullUrl"] for e in whole["entry"] if _is_answer(e["resource"]) or _is_patient(e["resource"])}


def test_what_stands_otherwise_is_seen_before_anything_is_written_beside_it() -> None:
    before, whole = made(flowsheet()), made(flowsheet(value="90"))
    whose = {"subject": {"reference": "Patient/17"}}
    there = [e["resource"] | whose for e in before["entry"] if _is_answer(e["resource"])]
    assert "00000001A:heart_rate:0" in refusal(whole, person(birthDate="1931-04-02"), *there)


def test_what_is_there_twice_gets_nothing_beside_it() -> None:
    whole = made(flowsheet())
    assert "80000001" in refusal(whole, person(birthDate="1931-04-02"), person(birthDate="1931-04-02") | {"id": "18"})
    there = [
        e["resource"] | {"subject": {"reference": "Patient/17"}} for e in whole["entry"] if _is_answer(e["resource"])
    ]
    assert "00000001A:heart_rate:0" in refusal(whole, person(birthDate="1931-04-02"), *there, *there)


@pytest.mark.parametrize("outcome", [Outcome.STRUCK, Outcome.BLANK])
def test_a_value_that_the_sheet_took_back_still_stands(outcome: Outcome) -> None:
    whole = made(flowsheet(outcome=outcome, value=None))
    before = held("Observation", "urn:recon:value", "00000001A:heart_rate:0", status="final")
    assert "00000001A:heart_rate:0" in refusal(whole, before)


def test_a_value_that_was_withdrawn_in_the_record_stands_no_more() -> None:
    whole = made(flowsheet(outcome=Outcome.STRUCK, value=None))
    gone = held("Observation", "urn:recon:value", "00000001A:heart_rate:0", status="entered-in-error")
    preflight(whole, Shelf(gone), SERVER)


@pytest.mark.parametrize(("before", "after"), [("no", "yes"), ("yes", "no")])
def test_an_answer_that_became_another_type_still_stands(before: str, after: str) -> None:
    (told,) = [e["resource"] for e in made(allergies(before))["entry"] if _is_answer(e["resource"])]
    assert "00000002B:allergies" in refusal(made(allergies(after)), told)


def _is_patient(resource: Json) -> bool:
    return bool(resource["resourceType"] == "Patient")


def _is_answer(resource: Json) -> bool:
    return resource["resourceType"] in ("Observation", "AllergyIntolerance")


def test_no_known_allergy_that_a_clinician_withdrew_stands_no_more() -> None:
    gone = held(
        "AllergyIntolerance",
        "urn:recon:value",
        "00000002B:allergies",
        verificationStatus={"coding": [{"code": "entered-in-error"}]},
    )
    preflight(made(allergies("yes")), Shelf(gone), SERVER)


def test_a_pair_of_pressures_that_both_were_struck_is_looked_for() -> None:
    struck = [record(key, outcome=Outcome.STRUCK, value=None) for key in ("systolic", "diastolic")]
    whole = made(replace(vitals(scans=Scans()), records=(record("pain"), *struck)))
    assert "blood_pressure:0" in refusal(whole, held("Observation", "urn:recon:value", "00000001A:blood_pressure:0"))


def test_free_writing_that_was_typed_and_taken_back_is_looked_for() -> None:
    whole = made(registration(scans=Scans()))
    assert "00000002B:reason" in refusal(whole, held("Observation", "urn:recon:value", "00000002B:reason"))


def test_every_standing_value_is_named_however_many_places_a_sheet_has() -> None:
    blank = tuple(replace(record("pain", outcome=Outcome.BLANK, value=None), row=row) for row in range(100))
    shelf = Shelf(
        *(held("Observation", "https://h.example/recon/value", f"00000001A:pain:{row}") for row in (0, 57, 99))
    )
    whole = made(replace(vitals(scans=Scans()), records=blank), namespace="https://h.example/recon")
    with pytest.raises(DestinationRefused, match="pain:0, 00000001A:pain:57, 00000001A:pain:99"):
        preflight(whole, shelf, SERVER)
    assert max(map(len, shelf.asked)) < 8000


def test_a_stay_of_another_patient_gets_no_value() -> None:
    theirs = held("Encounter", "urn:recon:iep", "55000001", subject={"reference": f"{SERVER}/Patient/99/_history/2"})
    assert "55000001" in refusal(made(flowsheet()), theirs)
    assert "55000001" in refusal(made(flowsheet()), theirs, person(birthDate="1931-04-02"))


@pytest.mark.parametrize("subject", [{"reference": "Patient/17"}, {"display": "LEROUX"}, None])
def test_a_stay_of_the_patient_or_of_nobody_said_is_no_fault(subject: object) -> None:
    stay = held("Encounter", "urn:recon:iep", "55000001", subject=subject)
    preflight(made(flowsheet()), Shelf(stay, person(birthDate="1931-04-02")), SERVER)


def test_a_page_that_is_in_another_patients_record_is_not_sent_again() -> None:
    scans = Scans()
    whole = bundle(vitals(scans=scans), load=scans.load)
    page = held("DocumentReference", "urn:recon:page", "00000001A:1", subject={"reference": "Patient/99"})
    assert "00000001A:1" in refusal(whole, page)


@pytest.mark.parametrize(
    ("ours", "theirs", "known_as"),
    [
        (None, "1931-04-02", "MARCHAL"),
        (None, "", "MARCHAL"),
        (None, "1931-04-02", ""),
        (date(1931, 4, 2), "", "MARCHAL"),
        (date(1931, 4, 2), "1931-04-03", "LEROUX"),
    ],
)
def test_somebody_else_under_the_ipp_is_refused(ours: date | None, theirs: str, known_as: str) -> None:
    whole = made(replace(flowsheet(), patient=patient(birth_date=ours)))
    name = [{"family": known_as}] if known_as else []
    assert "80000001" in refusal(whole, person(name=name, **({"birthDate": theirs} if theirs else {})))


@pytest.mark.parametrize("known_as", ["LE ROUX", "Le-Roux", "léroux"])
def test_without_a_day_the_same_name_will_do_however_it_is_written(known_as: str) -> None:
    whole = made(replace(flowsheet(), patient=patient(birth_date=None)))
    preflight(whole, Shelf(person(birthDate="1931-04-02", name=[{"family": known_as}])), SERVER)


def test_the_used_name_alone_is_not_enough() -> None:
    whole = made(replace(flowsheet(), patient=patient(birth_date=None)))
    assert "VANNIER" in refusal(whole, person(name=[{"family": "VANNIER"}]))
