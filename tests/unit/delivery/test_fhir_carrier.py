"""The carrier before a small server: ready, compared, carried once, and the answer kept by type, id and identity."""

from dataclasses import replace
from typing import Any

import httpx
import pytest

from recon.delivery.carrier import Carrier, Held
from recon.delivery.fhir import FhirOptions, bundle
from recon.delivery.fhir.carrier import FhirCarrier
from recon.delivery.line import Line
from recon.errors import DestinationRefused, DestinationUnreachable, UsageError
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from tests.helpers.fhir_server import KINDS, URL, FhirServer, outcome, statement
from tests.helpers.parted_sheets import allergies, medication, operation
from tests.helpers.sheet_records import LOINC, SCANNED, Scans, patient, registration, stack, vitals

Json = dict[str, Any]


@pytest.fixture
def scans() -> Scans:
    return Scans()


def carrier(server: FhirServer, scans: Scans, **options: Any) -> FhirCarrier:
    line = Line(server.client(), httpx.URL(URL), pause=lambda seconds: None)
    return FhirCarrier(URL, FhirOptions(**options), scans.load, line=line, now=lambda: SCANNED)


@pytest.fixture(params=[vitals, registration, medication])
def sheet(request: pytest.FixtureRequest, scans: Scans) -> SheetRecord:
    made: SheetRecord = request.param(scans=scans)
    return made


def test_it_is_a_carrier(scans: Scans) -> None:
    one: Carrier = carrier(FhirServer(), scans)
    one.close()


def test_the_same_record_is_ready_as_the_same_bytes(sheet: SheetRecord, scans: Scans) -> None:
    server = FhirServer()
    one, other = (carrier(server, scans).ready(sheet) for _ in range(2))
    assert one == other
    assert len(one.digest) == 64
    assert one.faults == ()
    assert one.counts["Patient"] == 1
    assert server.asked == []


def test_faults_are_told_in_words_and_nothing_is_ready(scans: Scans) -> None:
    ready = carrier(FhirServer(), scans).ready(vitals(scans=scans, who=patient(ipp="")))
    assert ready.digest == ""
    assert len(ready.faults) == 1
    sheet = vitals(scans=scans)
    scans.files = dict.fromkeys(scans.files, b"another file")
    damaged = carrier(FhirServer(), scans).ready(sheet)
    assert damaged.digest == ""
    assert sheet.serial in damaged.faults[0]


def test_what_is_carried_is_there_once_however_often(sheet: SheetRecord, scans: Scans) -> None:
    server = FhirServer()
    way = carrier(server, scans)
    first = way.carry(sheet, ())
    held = {kind: len(server.of(kind)) for kind in KINDS}
    second = way.carry(sheet, ())
    assert {kind: len(server.of(kind)) for kind in KINDS} == held
    assert set(first.arrived) == set(second.arrived)
    assert first.receipt["existing"] == 0
    assert second.receipt["created"] == 0
    assert second.receipt["server"] == "small 1"


def test_everything_that_arrived_is_named_by_type_id_and_identity(scans: Scans) -> None:
    server = FhirServer()
    answer = carrier(server, scans).carry(vitals(scans=scans, rows=1), ())
    for kind, name, _ in answer.arrived:
        assert name in server.held[kind]
    assert {kind for kind, _, _ in answer.arrived} == {
        "Patient",
        "Encounter",
        "DocumentReference",
        "Observation",
        "Provenance",
    }
    identities = {name for _, _, name in answer.arrived}
    assert {"80000001", "55000001", "00000001A:1", "00000001A:heart_rate:0"} <= identities


def test_what_tells_of_several_places_is_found_under_each(scans: Scans) -> None:
    arrived = carrier(FhirServer(), scans).carry(vitals(scans=scans, rows=1), ()).arrived
    panel = {reference for kind, reference, name in arrived if name.endswith(":blood_pressure:0")}
    assert panel == {r for _, r, name in arrived if name == "00000001A:systolic:0"}
    assert panel == {r for _, r, name in arrived if name == "00000001A:diastolic:0"}
    dose = carrier(FhirServer(), scans).carry(medication(scans=scans), ()).arrived
    given = {reference for _, reference, name in dose if name == "00000003C:given_1:0"}
    assert given <= {reference for _, reference, name in dose if name == "00000003C:drug:0"}


def test_a_document_of_several_pages_is_found_under_each(scans: Scans) -> None:
    pages = scans.add(stack("one", "two"), "image/tiff", 0, 1)
    arrived = carrier(FhirServer(), scans).carry(replace(vitals(scans=scans), documents=pages), ()).arrived
    (one,) = {reference for kind, reference, _ in arrived if kind == "DocumentReference"}
    assert {("DocumentReference", one, f"00000001A:{page}") for page in (1, 2)} <= set(arrived)


def test_pages_of_a_file_of_several_sheets_are_documents_of_their_own(scans: Scans) -> None:
    pages = scans.add(stack("one", "two", "another patient's"), "image/tiff", 0, 1)
    arrived = carrier(FhirServer(), scans).carry(replace(vitals(scans=scans), documents=pages), ()).arrived
    found = [(reference, name) for kind, reference, name in arrived if kind == "DocumentReference"]
    assert [name for _, name in found] == ["00000001A:1", "00000001A:2"]
    assert len({reference for reference, _ in found}) == 2


def test_a_server_that_does_not_say_under_which_name_is_asked(scans: Scans) -> None:
    server = FhirServer()
    server.shows_locations = False
    arrived = carrier(server, scans).carry(vitals(scans=scans, rows=1), ()).arrived
    found = {(kind, name) for kind, _, name in arrived}
    assert ("Observation", "00000001A:heart_rate:0") in found
    assert all(reference in server.held[kind] for kind, reference, _ in arrived)


def test_a_server_that_cannot_take_a_type_is_told_before_anything_goes(scans: Scans) -> None:
    server = FhirServer(*(kind for kind in KINDS if kind != "MedicationAdministration"))
    with pytest.raises(DestinationRefused, match="MedicationAdministration"):
        carrier(server, scans).carry(medication(scans=scans), ())
    assert [method for method, _ in server.asked] == ["GET"]
    assert server.held == {}
    carrier(server, scans).carry(vitals(scans=scans), ())
    assert carrier(server, scans).lacking(medication(scans=scans))
    sent = carrier(server, scans, without=("MedicationAdministration",)).carry(medication(scans=scans), ())
    assert ("Observation", "00000003C:drug:0") in {(kind, name) for kind, _, name in sent.arrived}


def test_optional_types_are_left_out_where_they_are_not_taken_and_that_is_noted(scans: Scans) -> None:
    options: Json = {"questionnaire_response": True, "composition": True}
    server = FhirServer(*KINDS, "Composition")
    answer = carrier(server, scans, **options).carry(vitals(scans=scans), ())
    assert answer.receipt["left_out"] == ["QuestionnaireResponse"]
    assert len(server.of("Composition")) == 1
    assert server.of("QuestionnaireResponse") == []


@pytest.mark.parametrize("status", [404, 405, 501])
def test_a_server_without_a_statement_gets_what_is_necessary(status: int, scans: Scans) -> None:
    server = FhirServer()
    server.answers["GET", "metadata"] = status, outcome("no")
    way = carrier(server, scans)
    assert not way.capability().is_stated
    receipt = way.carry(vitals(scans=scans), ()).receipt
    assert receipt["created"]
    assert len(receipt["warnings"]) == 1


def test_a_server_that_lets_nobody_in(scans: Scans) -> None:
    server = FhirServer()
    server.answers["GET", "metadata"] = 401, outcome("a token is needed")
    with pytest.raises(DestinationRefused, match="a token is needed"):
        carrier(server, scans).carry(vitals(scans=scans), ())


def test_nobody_answers(scans: Scans) -> None:
    def silent(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    line = Line(httpx.Client(transport=httpx.MockTransport(silent)), httpx.URL(URL), pause=lambda seconds: None)
    way = FhirCarrier(URL, FhirOptions(), scans.load, line=line)
    with pytest.raises(DestinationUnreachable):
        way.carry(vitals(scans=scans), ())


def test_an_address_that_is_none(scans: Scans) -> None:
    with pytest.raises(UsageError):
        FhirCarrier("ftp://fhir.invalid", FhirOptions(), scans.load)


def held(way: FhirCarrier, sheet: SheetRecord) -> dict[str, Held]:
    return {one.identity: one.held for one in way.compare(sheet)}


def test_all_is_new_and_then_all_is_the_same(sheet: SheetRecord, scans: Scans) -> None:
    way = carrier(FhirServer(), scans)
    assert set(held(way, sheet).values()) == {Held.NEW}
    way.carry(sheet, ())
    assert set(held(way, sheet).values()) == {Held.SAME}


def test_comparing_changes_nothing(sheet: SheetRecord, scans: Scans) -> None:
    server = FhirServer()
    carrier(server, scans).compare(sheet)
    assert {method for method, _ in server.asked} == {"GET"}


def test_a_corrected_value_is_told_with_what_stands_there(scans: Scans) -> None:
    way = carrier(FhirServer(), scans)
    before = vitals(scans=scans, rows=1)
    way.carry(before, ())
    records = tuple(replace(r, value="91") if r.field == "heart_rate" else r for r in before.records)
    (one,) = [d for d in way.compare(replace(before, records=records)) if d.held is Held.DIFFERENT]
    assert one.identity == "00000001A:heart_rate:0"
    assert "91 /min" in one.ours
    assert "82 /min" in one.theirs


def test_a_value_that_is_no_more_said_is_told(scans: Scans) -> None:
    way = carrier(FhirServer(), scans)
    before = vitals(scans=scans, rows=1)
    way.carry(before, ())
    records = tuple(replace(r, outcome=Outcome.STRUCK, value=None) if r.field == "pain" else r for r in before.records)
    (one,) = [d for d in way.compare(replace(before, records=records)) if d.held is Held.UNSAID]
    assert one.identity == "00000001A:pain:0"
    assert one.theirs


def test_somebody_else_under_the_number_is_told(scans: Scans) -> None:
    server = FhirServer()
    server.put(_patient(birthDate="1958-11-30"))
    (one,) = [d for d in carrier(server, scans).compare(vitals(scans=scans)) if d.held is Held.DIFFERENT]
    assert one.identity == "80000001"
    assert "1958-11-30" in one.theirs


def test_another_patients_value_under_our_identity_is_told(scans: Scans) -> None:
    way = carrier(FhirServer(), scans)
    sheet = vitals(scans=scans, rows=1)
    way.carry(sheet, ())
    moved = replace(sheet, patient=patient(2))
    found = held(way, moved)
    assert found["80000002"] is Held.NEW
    assert found["00000001A:heart_rate:0"] is Held.DIFFERENT


def _patient(**members: Any) -> Json:
    name = {"system": "urn:recon:ipp", "value": "80000001"}
    return {"resourceType": "Patient", "id": "p1", "identifier": [name], **members}


def _pulse(time: str, **members: Any) -> Json:
    return {
        "resourceType": "Observation",
        "status": "final",
        "subject": {"reference": "Patient/p1"},
        "code": {"coding": [{"system": LOINC, "code": "8867-4"}]},
        "effectiveDateTime": time,
        "valueQuantity": {"value": 84, "unit": "/min"},
    } | members


@pytest.fixture
def ward() -> FhirServer:
    server = FhirServer(page=2)
    server.put(_patient(birthDate="1931-04-02"))
    return server


@pytest.mark.parametrize("time", ["2031-01-14T08:05:00+01:00", "2031-01-14T07:05:40Z"])
def test_a_value_that_a_nurse_typed_meanwhile_is_told(ward: FhirServer, scans: Scans, time: str) -> None:
    for minute in range(5):  # on other pages of the answer
        ward.put(_pulse(f"2031-01-14T08:0{minute}:00+01:00"))
    ward.put(_pulse(time))
    (one,) = [d for d in carrier(ward, scans).compare(vitals(scans=scans, rows=1)) if d.held is Held.KEYED]
    assert one.identity == "00000001A:heart_rate:0"
    assert "84 /min" in one.theirs


@pytest.mark.parametrize(
    "other",
    [
        _pulse("2031-01-14T08:07:00+01:00"),
        _pulse("2031-01-14T08:05:00+01:00", status="entered-in-error"),
        _pulse("2031-01-14T08:05:00+01:00", subject={"reference": "Patient/p2"}),
        _pulse("2031-01-14T08:05:00+01:00", code={"coding": [{"system": LOINC, "code": "8310-4"}]}),
        _pulse("2031-01-14T00:00:00+01:00"),
    ],
)
def test_another_value_is_not_the_same(ward: FhirServer, scans: Scans, other: Json) -> None:
    ward.put(other)
    assert Held.KEYED not in held(carrier(ward, scans), vitals(scans=scans, rows=1)).values()


def test_a_pressure_that_stands_alone_elsewhere_is_seen(ward: FhirServer, scans: Scans) -> None:
    alone = {"coding": [{"system": LOINC, "code": "8480-6"}]}
    ward.put(_pulse("2031-01-14T08:05:00+01:00", code=alone))
    assert held(carrier(ward, scans), vitals(scans=scans, rows=1))["00000001A:blood_pressure:0"] is Held.KEYED


@pytest.mark.parametrize(
    ("text", "time", "expected"),
    [
        ("Paracétamol 1 g", "08:10", Held.KEYED),
        ("paracetamol", "08:35", Held.KEYED),
        ("", "08:10", Held.KEYED),
        ("paracetamol", "09:30", Held.NEW),
        ("morphine", "08:10", Held.NEW),
    ],
)
def test_a_dose_that_was_typed_meanwhile_is_not_given_twice(
    ward: FhirServer, scans: Scans, text: str, time: str, expected: Held
) -> None:
    dose = {
        "resourceType": "MedicationAdministration",
        "status": "completed",
        "subject": {"reference": "Patient/p1"},
        "effectiveDateTime": f"2031-01-14T{time}:00+01:00",
    }
    ward.put(dose | ({"medicationCodeableConcept": {"text": text}} if text else {}))
    assert held(carrier(ward, scans), medication(scans=scans))["00000003C:given_1:0"] is expected


def test_an_allergy_or_an_act_that_stands_there_already(ward: FhirServer, scans: Scans) -> None:
    ward.put(
        {"resourceType": "AllergyIntolerance", "patient": {"reference": "Patient/p1"}, "code": {"text": "Pénicilline"}}
    )
    ward.put(
        {
            "resourceType": "Procedure",
            "status": "completed",
            "subject": {"reference": "Patient/p1"},
            "code": {"text": "APPENDICECTOMIE coelio"},
            "performedPeriod": {"start": "2031-01-14T09:30:00+01:00"},
        }
    )
    way = carrier(ward, scans)
    assert held(way, allergies("yes", "pénicilline"))["00000003C:allergies_which"] is Held.KEYED
    assert held(way, operation())["00000003C:procedure"] is Held.KEYED


def test_both_sides_are_told_in_words(ward: FhirServer, scans: Scans) -> None:
    told = {one.identity: one.ours for one in carrier(ward, scans).compare(medication(scans=scans))}
    assert told["00000003C:given_1:0"].startswith("PARACETAMOL, 1000 mg IV, 2031-01-14T08:10:00+01:00, CD")
    assert "not-done" in told["00000003C:given_2:0"]
    assert told["80000001"] == "LEROUX Odile Marie-Claire 1931-04-02"


def test_a_former_number_is_closed_for_the_one_that_stays(scans: Scans) -> None:
    server = FhirServer()
    server.put(_patient(birthDate="1931-04-02", telecom=[{"value": "0102030405"}]))
    server.put(_patient(id="p2", identifier=[{"system": "urn:recon:ipp", "value": "80000002"}]))
    way = carrier(server, scans)
    assert way.merge("80000001", "80000002")
    gone, stays = server.held["Patient"]["p1"], server.held["Patient"]["p2"]
    assert gone["active"] is False
    assert gone["link"] == [{"other": {"reference": "Patient/p2"}, "type": "replaced-by"}]
    assert gone["telecom"]
    assert stays["link"] == [{"other": {"reference": "Patient/p1"}, "type": "replaces"}]
    assert "active" not in stays
    asked = len(server.asked)
    assert not way.merge("80000001", "80000002")
    assert {method for method, _ in server.asked[asked:]} == {"GET"}


def test_a_server_that_knows_one_number_only_is_left_alone(scans: Scans) -> None:
    server = FhirServer()
    server.put(_patient())
    assert not carrier(server, scans).merge("80000001", "80000002")
    assert "active" not in server.held["Patient"]["p1"]


def test_two_patients_under_one_number_are_nobodys_to_merge(scans: Scans) -> None:
    server = FhirServer()
    server.put(_patient())
    server.put(_patient(id="p9"))
    with pytest.raises(DestinationRefused, match="80000001"):
        carrier(server, scans).merge("80000001", "80000002")


def test_a_composition_binds_a_sheet_together(scans: Scans) -> None:
    model = pytest.importorskip("fhir.resources.R4B.composition", reason="fhir.resources is not installed").Composition
    whole = bundle(vitals(scans=scans), load=scans.load, options=FhirOptions(composition=True))
    (told,) = [e["resource"] for e in whole["entry"] if e["resource"]["resourceType"] == "Composition"]
    model.model_validate(told)
    urls = {e["fullUrl"] for e in whole["entry"]}
    entries = [one["reference"] for one in told["section"][0]["entry"]]
    assert set(entries) <= urls
    assert len(entries) == 1 + 16
    assert told["author"] == [{"display": "C.D."}]


def test_no_statement_of_a_server_is_asked_for_twice(scans: Scans) -> None:
    server = FhirServer()
    way = carrier(server, scans)
    way.carry(vitals(scans=scans), ())
    way.carry(registration(scans=scans), ())
    assert [path for _, path in server.asked].count("metadata") == 1
    assert statement(*KINDS) == server.statement
