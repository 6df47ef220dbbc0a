"""The Bundle of a sheet: complete, conditional, bound together, and the same to the byte each time."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from recon.delivery.fhir import FhirOptions, bundle, to_bytes
from recon.errors import DeliveryError
from recon.model.form import Kind
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from tests.helpers.sheet_records import Scans, patient, picture, record, registration, vitals

Json = dict[str, Any]


@pytest.fixture
def scans() -> Scans:
    return Scans()


def made(sheet: SheetRecord, scans: Scans, **options: Any) -> Json:
    return bundle(sheet, load=scans.load, options=FhirOptions(**options))


def found(whole: Json, kind: str) -> list[Json]:
    return [entry["resource"] for entry in whole["entry"] if entry["resource"]["resourceType"] == kind]


def references(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("reference"), str):
            yield part["reference"]
        for member in part.values():
            yield from references(member)
    elif isinstance(part, list):
        for member in part:
            yield from references(member)


@pytest.mark.parametrize("form", [vitals, registration])
def test_the_same_sheet_gives_the_same_bytes(form: Any) -> None:
    first, second = Scans(), Scans()
    assert to_bytes(made(form(scans=first), first)) == to_bytes(made(form(scans=second), second))


@pytest.mark.parametrize("form", [vitals, registration])
def test_every_reference_is_an_entry_of_the_bundle(form: Any, scans: Scans) -> None:
    whole = made(form(scans=scans), scans, questionnaire_response=True)
    urls = [entry["fullUrl"] for entry in whole["entry"]]
    assert len(set(urls)) == len(urls)
    assert set(references(whole)) <= set(urls)


def test_every_create_is_conditional_on_an_identifier_of_its_own(scans: Scans) -> None:
    whole = made(vitals(scans=scans), scans)
    creates = [entry["request"] for entry in whole["entry"] if entry["request"]["method"] == "POST"]
    conditions = [(request["url"], request["ifNoneExist"]) for request in creates]
    assert len(set(conditions)) == len(conditions)
    assert conditions[0] == ("Patient", "identifier=urn%3Arecon%3Aipp%7C80000001")
    assert ("Observation", "identifier=urn%3Arecon%3Avalue%7C00000001A%3Aheart_rate%3A1") in conditions
    others = {entry["request"]["method"] for entry in whole["entry"]} - {"POST"}
    assert others == {"PUT"}


def test_signs_of_the_search_language_in_an_ipp_are_escaped(scans: Scans) -> None:
    whole = made(vitals(scans=scans, who=patient(ipp="A,1|B$")), scans)
    assert whole["entry"][0]["request"]["ifNoneExist"] == "identifier=urn%3Arecon%3Aipp%7CA%5C%2C1%5C%7CB%5C%24"


def test_the_bundle_carries_the_serial_and_nothing_of_the_clock(scans: Scans) -> None:
    whole = made(vitals(scans=scans), scans)
    assert whole["identifier"] == {"system": "urn:recon:sheet", "value": "00000001A"}
    assert "timestamp" not in whole


def test_each_resource_says_where_it_comes_from(scans: Scans) -> None:
    for entry in made(registration(scans=scans), scans)["entry"]:
        assert entry["resource"]["meta"]["source"] == "urn:recon:sheet#00000002B"
        assert entry["resource"]["meta"]["tag"][0]["code"] == "downtime"


def test_a_patient_has_birth_name_and_used_name(scans: Scans) -> None:
    (who,) = found(made(vitals(scans=scans), scans), "Patient")
    assert who["name"] == [
        {"use": "official", "family": "LEROUX", "given": ["Odile", "Marie-Claire"]},
        {"use": "usual", "family": "VANNIER", "given": ["Odile", "Marie-Claire"]},
    ]
    assert (who["gender"], who["birthDate"]) == ("female", "1931-04-02")


@pytest.mark.parametrize(("sex", "gender"), [("M", "male"), ("f", "female"), ("I", "unknown"), ("U", "unknown")])
def test_gender(sex: str, gender: str, scans: Scans) -> None:
    (who,) = found(made(vitals(scans=scans, who=patient(sex=sex)), scans), "Patient")
    assert who["gender"] == gender


def test_what_the_roster_does_not_say_is_left_out(scans: Scans) -> None:
    (who,) = found(made(vitals(scans=scans, who=patient(sex="", used_name="", birth_date=None)), scans), "Patient")
    assert "gender" not in who
    assert "birthDate" not in who
    assert [name["use"] for name in who["name"]] == ["official"]


INS = "231049901234514"


@pytest.mark.parametrize("status", ["", "VIDE", "PROV", "RECUP", "VALI", "QUAL", "IDVER"])
@pytest.mark.parametrize("wanted", [False, True])
def test_an_ins_is_never_qualified(scans: Scans, status: str, wanted: bool) -> None:
    known = patient(ins=INS, ins_system="1.2.250.1.213.1.4.8", status=status)
    (who,) = found(made(vitals(scans=scans, who=known), scans, unqualified_ins=wanted), "Patient")
    assert statuses(who) == ["PROV"]


def statuses(who: Json) -> list[str]:
    return [
        part["valueCoding"]["code"]
        for one in who["extension"]
        if one["url"].endswith("fr-core-identity-reliability")
        for part in one["extension"]
    ]


def test_what_warns_of_an_identity_goes_with_it(scans: Scans) -> None:
    (who,) = found(made(vitals(scans=scans, who=patient(status="VALI DOUT HOMD")), scans), "Patient")
    assert statuses(who) == ["PROV", "DOUT", "HOMD"]


def test_an_ins_stays_at_home(scans: Scans) -> None:
    """It may be spread with a qualified identity only, and offline none is."""
    known = patient(ins=INS, ins_system="1.2.250.1.213.1.4.8", status="QUAL")
    whole = made(vitals(scans=scans, who=known), scans)
    assert INS not in json.dumps(whole)
    (who,) = found(whole, "Patient")
    assert [one["value"] for one in who["identifier"]] == ["80000001"]


@pytest.mark.parametrize(
    ("last", "code", "use"),
    [
        ("8", "INS-NIR", "official"),
        ("9", "INS-NIA", "temp"),
        ("10", "INS-NIR-TEST", "official"),
        ("11", "INS-NIR-DEMO", "official"),
        ("", "INS-NIR", "official"),
    ],
)
def test_a_hospital_may_want_it_all_the_same(scans: Scans, last: str, code: str, use: str) -> None:
    known = patient(ins=INS, ins_system=last and f"1.2.250.1.213.1.4.{last}")
    (who,) = found(made(vitals(scans=scans, who=known), scans, unqualified_ins=True), "Patient")
    number = who["identifier"][1]
    assert (number["value"], number["use"]) == (INS, use)
    assert number["system"] == f"urn:oid:1.2.250.1.213.1.4.{last or '8'}"
    assert number["type"]["coding"][0]["code"] == code


@pytest.mark.parametrize(("number", "system"), [("231049901234515", "1.2.250.1.213.1.4.8"), (INS, "1.2.3")])
def test_a_number_that_is_no_ins_is_never_sent_as_one(scans: Scans, number: str, system: str) -> None:
    known = patient(ins=number, ins_system=system)
    (who,) = found(made(vitals(scans=scans, who=known), scans, unqualified_ins=True), "Patient")
    assert len(who["identifier"]) == 1


def test_the_hospital_that_assigns_its_numbers(scans: Scans) -> None:
    whole = made(vitals(scans=scans, who=patient(ins=INS)), scans, finess="750712184", unqualified_ins=True)
    (who,), (stay,) = found(whole, "Patient"), found(whole, "Encounter")
    for number in (who["identifier"][0], stay["identifier"][0]):
        assert number["assigner"]["identifier"]["value"] == "750712184"
    assert "assigner" not in who["identifier"][1]


@pytest.mark.parametrize(
    ("place", "address"),
    [("29232", ("R13", "29232")), ("2A004", ("R13", "2A004")), ("99327", ("R20", "99327")), ("QUIMPER", "QUIMPER")],
)
def test_the_birth_place(scans: Scans, place: str, address: object) -> None:
    (who,) = found(made(vitals(scans=scans, who=patient(birth_place=place)), scans), "Patient")
    born = who["extension"][-1]["valueAddress"]
    if "extension" in born:
        code = born["extension"][0]["valueCoding"]
        assert (code["system"].split("TRE_")[1].split("-")[0], code["code"]) == address
    else:
        assert born == {"text": address}


def test_the_first_given_name_and_all_of_them(scans: Scans) -> None:
    known = patient(given_names="Anne Sophie Marie", first_given="Anne Sophie")
    (who,) = found(made(vitals(scans=scans, who=known), scans), "Patient")
    assert [name["given"] for name in who["name"]] == [["Anne Sophie"]] * 2
    assert who["name"][0]["extension"][0]["valueString"] == "Anne Sophie Marie"


def test_another_country_has_other_numbers(scans: Scans) -> None:
    known = patient(ins="9434765870", status="VALI")
    (who,) = found(made(vitals(scans=scans, who=known), scans, identifiers="gb"), "Patient")
    assert who["identifier"][1]["system"] == "https://fhir.nhs.uk/Id/nhs-number"
    assert "extension" not in who


def test_the_stay_is_that_of_the_iep(scans: Scans) -> None:
    (stay,) = found(made(vitals(scans=scans), scans, iep_system="urn:oid:1.2.3"), "Encounter")
    assert (stay["identifier"][0]["system"], stay["identifier"][0]["value"]) == ("urn:oid:1.2.3", "55000001")
    assert (stay["class"]["code"], stay["status"]) == ("IMP", "finished")
    assert "period" not in stay


def test_without_iep_the_stay_is_named_after_the_sheet(scans: Scans) -> None:
    (stay,) = found(made(registration(scans=scans, who=patient(iep="")), scans), "Encounter")
    assert stay["identifier"] == [{"use": "temp", "system": "urn:recon:downtime-encounter", "value": "00000002B"}]
    assert stay["class"]["code"] == "EMER"
    assert stay["period"] == {"start": "2031-01-14T07:40:00+01:00"}


def test_the_time_of_a_sheet_that_is_not_filled_in_on_arrival_begins_no_stay(scans: Scans) -> None:
    sheet = replace(registration(scans=scans, who=patient(iep="")), form="laboratory")
    (stay,) = found(made(sheet, scans), "Encounter")
    assert "period" not in stay
    assert stay["class"]["code"] == "IMP"


def test_provenance_groups_values_by_the_people_behind_them(scans: Scans) -> None:
    sheet = vitals(scans=scans, rows=1)
    records = tuple(replace(r, verifier="", method="machine") if r.field == "pain" else r for r in sheet.records)
    whole = made(replace(sheet, records=records), scans)
    pages, checked, unchecked = found(whole, "Provenance")

    def roles(told: Json) -> dict[str, str]:
        return {agent["type"]["coding"][0]["code"]: agent["who"]["display"] for agent in told["agent"]}

    assert roles(pages) == {"assembler": "recon"}
    assert roles(checked) == {"author": "C.D.", "verifier": "accueil1", "assembler": "recon"}
    assert roles(unchecked) == {"author": "C.D.", "assembler": "recon"}
    by_url = {entry["fullUrl"]: entry["resource"] for entry in whole["entry"]}
    assert [by_url[t["reference"]]["identifier"][0]["value"] for t in unchecked["target"]] == ["00000001A:pain:0"]
    assert len(checked["target"]) == 7
    assert [by_url[e["what"]["reference"]]["resourceType"] for e in checked["entity"]] == ["DocumentReference"]


def test_who_typed_a_value_is_told_apart_from_who_checked_it(scans: Scans) -> None:
    sheet = vitals(scans=scans, rows=1)
    records = tuple(replace(r, transcriber="claire") if r.field == "pain" else r for r in sheet.records)
    _, _, typed = found(made(replace(sheet, records=records), scans), "Provenance")
    told = [(agent["type"]["coding"][0]["code"], agent["who"]["display"]) for agent in typed["agent"]]
    assert told == [("author", "C.D."), ("enterer", "claire"), ("verifier", "accueil1"), ("assembler", "recon")]


def test_the_source_of_values_is_the_page_that_they_stand_on(scans: Scans) -> None:
    first, second = (scans.add(picture(text), "image/png", 0)[0] for text in ("one", "two"))
    pages = (first, replace(second, page=2))
    records = tuple(replace(r, page=2) for r in vitals(scans=scans, rows=1).records)
    whole = made(replace(vitals(scans=scans), documents=pages, records=records), scans)
    urls = [e["fullUrl"] for e in whole["entry"] if e["resource"]["resourceType"] == "DocumentReference"]
    _, told = found(whole, "Provenance")
    assert [one["what"]["reference"] for one in told["entity"]] == [urls[1]]
    assert told["entity"][0]["role"] == "source"


def test_a_hospital_may_leave_provenance_out(scans: Scans) -> None:
    assert found(made(vitals(scans=scans), scans, without=("Provenance",)), "Provenance") == []


def test_every_value_says_that_it_was_entered_late_and_when(scans: Scans) -> None:
    sheet = registration(scans=scans)
    typed = datetime(2031, 1, 15, 6, 0, tzinfo=UTC)
    records = tuple(replace(r, entered_at=typed) if r.field == "allergies" else r for r in sheet.records)
    whole = made(replace(sheet, records=records), scans)
    (seen,), (allergy,) = found(whole, "Observation"), found(whole, "AllergyIntolerance")
    for one, at in ((seen, "2031-01-14T15:20:00+00:00"), (allergy, "2031-01-15T06:00:00+00:00")):
        assert {"system": "urn:recon:entry", "code": "late"}.items() <= one["meta"]["tag"][1].items()
        assert one["extension"] == [{"url": "urn:recon:entered", "valueDateTime": at}]
    assert [len(found(whole, kind)[0]["meta"]["tag"]) for kind in ("Patient", "Encounter", "DocumentReference")] == [
        1,
        1,
        1,
    ]


def test_a_sheet_without_scanned_pages_claims_no_source(scans: Scans) -> None:
    whole = made(replace(vitals(scans=scans), documents=()), scans)
    (told,) = found(whole, "Provenance")
    assert "entity" not in told
    assert "derivedFrom" not in found(whole, "Observation")[0]


def test_provenance_has_a_fixed_id_that_a_server_accepts(scans: Scans) -> None:
    whole = made(vitals(scans=scans), scans)
    for entry in whole["entry"]:
        if entry["resource"]["resourceType"] == "Provenance":
            assert entry["request"] == {"method": "PUT", "url": f"Provenance/{entry['resource']['id']}"}
            assert entry["resource"]["id"].startswith("recon-00000001A-")
            assert len(entry["resource"]["id"]) <= 64


def test_a_questionnaire_response_tells_every_field_only_when_asked_for(scans: Scans) -> None:
    sheet = registration(scans=scans)
    blank = record("heart_rate", None, sheet=sheet.serial, field="left_blank", outcome=Outcome.BLANK, value=None)
    marks = replace(blank, field="marks", kind=Kind.CHOICES, outcome=Outcome.VALUE, value=("a", "b"))
    sheet = replace(sheet, records=(*sheet.records, blank, marks))
    assert not found(made(sheet, scans), "QuestionnaireResponse")
    (told,) = found(made(sheet, scans, questionnaire_response=True), "QuestionnaireResponse")
    answers = {item["linkId"]: item.get("answer") for item in told["item"]}
    assert answers["arrival_date"] == [{"valueDate": "2031-01-14"}]
    assert answers["arrival_time"] == [{"valueTime": "07:40:00"}]
    assert answers["signature"] == [{"valueBoolean": True}]
    assert answers["marks"] == [{"valueString": "a"}, {"valueString": "b"}]
    assert answers["allergies"][0]["valueCoding"]["code"] == "N"
    assert answers["left_blank"] is None
    assert len(answers) == len(sheet.records)


def test_a_namespace_of_the_hospitals_own(scans: Scans) -> None:
    whole = made(vitals(scans=scans), scans, namespace="https://hopital.example/recon")
    assert whole["identifier"]["system"] == "https://hopital.example/recon/sheet"


def test_a_record_with_faults_is_not_made_into_a_bundle(scans: Scans) -> None:
    with pytest.raises(DeliveryError, match="IPP"):
        made(vitals(scans=scans, who=patient(ipp="")), scans)


@pytest.mark.parametrize("form", [vitals, registration])
def test_the_bundle_is_fhir_r4_as_others_model_it(form: Any, scans: Scans) -> None:
    model = pytest.importorskip("fhir.resources.R4B.bundle", reason="fhir.resources is not installed").Bundle
    sheet = form(scans=scans, who=patient(ins="231049901234514", birth_date=date(1931, 4, 2)))
    timeless = record("spo2", 7, sheet=sheet.serial, event=None, outcome=Outcome.ILLEGIBLE, value=None)
    whole = made(replace(sheet, records=(*sheet.records, timeless)), scans, questionnaire_response=True)
    parsed = model.model_validate_json(to_bytes(whole))
    assert len(parsed.entry) == len(whole["entry"])
