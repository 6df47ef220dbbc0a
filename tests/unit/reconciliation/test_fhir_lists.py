"""What a FHIR server says of a patient, in the shapes of FR Core."""

from datetime import UTC, datetime
from typing import Any

import pytest

from recon import language
from recon.model.identifier_file import read_systems
from recon.reconciliation.changes import Change
from recon.reconciliation.fhirlist import FhirList

FRENCH = "https://hl7.fr/ig/fhir/core/StructureDefinition"
NIR = {"system": "urn:oid:1.2.250.1.213.1.4.8", "use": "official", "value": "279035121518989"}
PI = {"type": {"coding": [{"code": "PI"}]}, "value": "8001"}
Json = dict[str, Any]


def person(*numbers: Json, given: str = "", place: Json | None = None, status: tuple[str, ...] = ()) -> Json:
    all_given = [{"url": f"{FRENCH}/fr-core-patient-birth-list-given-name", "valueString": given}] if given else []
    extensions: list[Json] = [
        {
            "url": f"{FRENCH}/fr-core-identity-reliability",
            "extension": [{"url": "identityStatus", "valueCoding": {"code": code}}],
        }
        for code in status
    ]
    if place:
        born = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace"
        extensions.append({"url": born, "valueAddress": place})
    name = {"use": "official", "family": "LE GOFF", "given": ["Anne Sophie"], "extension": all_given}
    return {"resourceType": "Patient", "id": "p1", "identifier": [PI, *numbers], "name": [name]} | {
        "gender": "female",
        "birthDate": "1979-03-28",
        "extension": extensions,
    }


def said(resource: Json, country: str = "fr") -> tuple[Change, list[str]]:
    language.choose("en")
    listed = FhirList(systems=read_systems(country))
    listed.take(resource)
    (change,) = listed.changes(datetime(2026, 3, 1, tzinfo=UTC))
    return change, listed.warnings


def test_the_traits_of_an_ins() -> None:
    code = [{"url": f"{FRENCH}/fr-core-address-insee-code", "valueCoding": {"code": "51108"}}]
    place = {"extension": code, "city": "Reims"}
    change, told = said(person(NIR, given="Anne Sophie Marie", place=place, status=("VALI", "HOMD")))
    assert told == []
    assert change.identity["ins"] == "279035121518989"
    assert change.identity["ins_system"] == "1.2.250.1.213.1.4.8"
    assert (change.identity["first_given"], change.identity["given_names"]) == ("Anne Sophie", "Anne Sophie Marie")
    assert (change.identity["birth_place"], change.identity["status"]) == ("51108", "VALI HOMD")


def test_what_is_not_said_is_not_said() -> None:
    change, _ = said(person(place={"city": "Reims"}, status=("STRANGE",)))
    assert change.identity["birth_place"] == "Reims"
    assert not {"ins", "ins_system", "first_given", "status"} & change.identity.keys()


@pytest.mark.parametrize(
    ("changed", "system"),
    [
        ({"system": "urn:oid:1.2.250.1.213.1.4.9"}, "1.2.250.1.213.1.4.9"),
        ({"system": "", "type": {"coding": [{"code": "INS-NIA"}]}}, "1.2.250.1.213.1.4.9"),
    ],
)
def test_a_number_is_of_its_system_or_its_type(changed: Json, system: str) -> None:
    change, _ = said(person(NIR | changed))
    assert change.identity["ins_system"] == system


def test_an_ins_without_a_system_is_one_of_which_nobody_says_it() -> None:
    change, _ = said(person({"value": NIR["value"], "type": {"coding": [{"code": "INS"}]}}))
    assert change.identity["ins"] == NIR["value"]
    assert "ins_system" not in change.identity


def test_a_number_that_is_no_longer_in_use_is_none() -> None:
    change, told = said(person(NIR | {"use": "old"}))
    assert "ins" not in change.identity
    assert told == []


def test_a_wrong_key_is_told_and_kept_beside() -> None:
    change, (told,) = said(person(NIR | {"value": "279035121518988"}))
    assert "ins" not in change.identity
    assert change.extra == (("ins_unchecked", "279035121518988"),)
    assert told.startswith("Patient/p1: ")


def test_another_country_has_another_number() -> None:
    number = {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "943 476 5870"}
    change, _ = said(person(number), "gb")
    assert change.identity["ins"] == "9434765870"
    assert change.identity["ins_system"] == "https://fhir.nhs.uk/Id/nhs-number"
