"""What somebody typed at the server meanwhile: asked with few questions, and told as comparing tells it."""

from typing import Any

import httpx
import pytest

from recon.delivery.carrier import Held
from recon.delivery.fhir import FhirOptions
from recon.delivery.fhir.carrier import FhirCarrier
from recon.delivery.line import Line
from tests.helpers.fhir_server import URL, FhirServer
from tests.helpers.sheet_records import LOINC, SCANNED, Scans, patient, vitals

Json = dict[str, Any]


@pytest.fixture
def scans() -> Scans:
    return Scans()


def carrier(server: FhirServer, scans: Scans) -> FhirCarrier:
    line = Line(server.client(), httpx.URL(URL), pause=lambda _seconds: None)
    return FhirCarrier(URL, FhirOptions(), scans.load, line=line, now=lambda: SCANNED)


def known(server: FhirServer) -> str:
    """Let the server know the patient; return the reference to it."""
    who = patient()
    name = [{"use": "maiden", "family": who.birth_name}]
    told = {"resourceType": "Patient", "name": name, "birthDate": str(who.birth_date)}
    kept = server.put(told | {"identifier": [{"system": "urn:recon:ipp", "value": who.ipp}]})
    return f"Patient/{kept['id']}"


def beat(who: str, at: str) -> Json:
    return {
        "resourceType": "Observation",
        "status": "final",
        "subject": {"reference": who},
        "code": {"coding": [{"system": LOINC, "code": "8867-4"}]},
        "effectiveDateTime": at,
        "valueQuantity": {"value": 84, "unit": "/min"},
    }


def test_where_nobody_knows_the_patient_one_question_is_enough(scans: Scans) -> None:
    server = FhirServer()
    assert carrier(server, scans).typed(vitals(scans=scans)) == ()
    assert [method for method, _ in server.asked] == ["GET"]


def test_where_nobody_typed_anything_values_are_not_asked_for_one_by_one(scans: Scans) -> None:
    server = FhirServer()
    known(server)
    assert carrier(server, scans).typed(vitals(scans=scans)) == ()
    assert len(server.asked) == 2


def test_what_was_typed_is_told_as_comparing_tells_it(scans: Scans) -> None:
    server = FhirServer()
    who = known(server)
    server.put(beat(who, "2031-01-14T07:05:20Z"))
    server.put(beat(who, "2031-01-14T11:50:00Z"))
    way, sheet = carrier(server, scans), vitals(scans=scans)
    (typed,) = way.typed(sheet)
    assert (typed.identity, typed.held) == ("00000001A:heart_rate:0", Held.KEYED)
    assert "84 /min" in typed.theirs
    assert (typed,) == tuple(one for one in way.compare(sheet) if one.held is Held.KEYED)


def test_what_stands_there_as_ours_was_typed_by_nobody(scans: Scans) -> None:
    server = FhirServer()
    way, sheet = carrier(server, scans), vitals(scans=scans)
    way.carry(sheet, ())
    assert way.typed(sheet) == ()
    server.put(beat(f"Patient/{server.of('Patient')[0]['id']}", "2031-01-14T07:05:20Z"))
    assert way.typed(sheet) == ()
