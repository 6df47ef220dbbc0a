"""Patients from a FHIR server, which here is a function: pages, locations, and what can go wrong between them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
from stdnum.fr import nir

from recon.errors import DestinationRefused, DestinationUnreachable, UsageError
from recon.intake.fhirsearch import FhirSource
from recon.model.patient import Patient
from recon.store import Store, rosters
from recon.workflow.checking import check
from recon.workflow.fetching import fetch_fhir
from recon.workflow.taking import Taken
from tests.helpers.store_samples import OPERATOR, blank_store

Json = dict[str, Any]
BASE = "https://fhir.example/r4"
NIR = "1.2.250.1.213.1.4.8"
PI = {"coding": [{"code": "PI"}]}


def ins_of(number: int) -> str:
    """Return the INS of the woman of that number."""
    body = f"25002299991{number:02d}"
    return body + nir.calc_check_digits(body)


def person(number: int, **more: Any) -> Json:
    names = [{"use": "official", "family": f"NAME{number}", "given": ["Ana", "Léa"]}]
    identifier = [
        {"system": "urn:oid:1.2.250.1.213.1.4.8", "value": ins_of(number)},
        {"type": PI, "system": "urn:ipp", "value": f"800{number}"},
    ]
    common = {"resourceType": "Patient", "id": f"p{number}", "name": names, "identifier": identifier}
    return common | {"gender": "female", "birthDate": "1950-02-03"} | more


def stay(number: int, *locations: Json, **more: Any) -> Json:
    common = {"resourceType": "Encounter", "id": f"e{number}", "status": "in-progress"}
    common |= {"subject": {"reference": f"{BASE}/Patient/p{number}"}, "identifier": [{"value": f"V{number}"}]}
    return common | {"location": [{"location": one} for one in locations]} | more


def place(name: str, kind: str, part_of: str = "") -> Json:
    above = {"partOf": {"reference": f"Location/{part_of}"}} if part_of else {}
    return {"resourceType": "Location", "id": name, "name": name, "physicalType": {"coding": [{"code": kind}]}} | above


class Server:
    """Answers searches, a page of two resources at a time."""

    def __init__(self, *resources: Json, broken_at: int = 0, next_base: str = BASE) -> None:
        self.resources = resources
        self.requests: list[httpx.Request] = []
        self._broken_at = broken_at
        self._next_base = next_base

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if len(self.requests) == self._broken_at:
            return httpx.Response(404)
        kind, start = request.url.path.rpartition("/")[2], int(request.url.params.get("from", "0"))
        wanted = [one for one in self.resources if (one["resourceType"] == "Patient") == (kind == "Patient")]
        page: Json = {"resourceType": "Bundle", "entry": [{"resource": one} for one in wanted[start : start + 2]]}
        if start + 2 < len(wanted):
            page["link"] = [{"relation": "next", "url": f"{self._next_base}/{kind}?from={start + 2}"}]
        return httpx.Response(200, json=page)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with blank_store(tmp_path / "store") as made:
        yield made
        assert check(made) == ()


def fetch(store: Store, server: Any, **more: Any) -> Taken:
    transport = httpx.MockTransport(server)
    source = FhirSource(BASE, token="secret", transport=transport, pause=lambda seconds: None)
    try:
        return fetch_fhir(store, source, operator=OPERATOR, **more)
    finally:
        source.close()


def test_all_pages_are_read_with_the_token(store: Store) -> None:
    server = Server(*map(person, range(5)), stay(1, {"display": "MED2"}))
    assert fetch(store, server).changed == 5
    assert {request.headers["Authorization"] for request in server.requests} == {"Bearer secret"}
    assert rosters.count_patients(store) == (5, 1)
    assert rosters.patients_of(store, "MED2") == (
        Patient("8001", "NAME1", "Ana Léa", date(1950, 2, 3), "", "F", "V1", ins_of(1), "MED2", ins_system=NIR),
    )
    assert fetch(store, server).changed == 0


def test_a_bed_is_in_the_ward_that_it_is_part_of(store: Store) -> None:
    places = (place("MED2", "wa"), place("R1", "ro", "MED2"), place("12", "bd", "R1"))
    fetch(store, Server(person(1), stay(1, {"reference": "Location/12"}), *places))
    (found,) = rosters.patients_of(store, "MED2")
    assert found.bed == "12"


def test_ward_and_bed_side_by_side_and_a_place_that_was_left(store: Store) -> None:
    kinds = [("CHIR", "wa", "active"), ("4", "bd", "active"), ("OLD", "wa", "completed")]
    locations = [
        {"location": {"display": name}, "status": status, "physicalType": {"coding": [{"code": kind}]}}
        for name, kind, status in kinds
    ]
    fetch(store, Server(person(1), stay(1, location=locations)))
    assert [patient.bed for patient in rosters.patients_of(store, "CHIR")] == ["4"]


def test_stays_that_are_over_and_persons_out_of_use_are_left(store: Store) -> None:
    server = Server(person(1), person(2, active=False), stay(1, {"display": "MED2"}, status="finished"))
    fetch(store, server)
    assert rosters.count_patients(store) == (1, 0)


def test_the_ipp_may_have_a_system(store: Store) -> None:
    taken = fetch(
        store, Server(person(1), person(2, identifier=[{"system": "urn:x", "value": "77"}])), ipp_system="urn:x"
    )
    assert (list(rosters.listed(store, ["77"])), len(taken.left_out)) == (["77"], 1)


def test_names_and_dates_that_are_not_whole(store: Store) -> None:
    names = [{"use": "usual", "family": "USED"}, {"use": "maiden", "family": "BORN", "given": ["A"]}]
    fetch(store, Server(person(1, name=names, birthDate="1950"), person(2, name=[{"family": "X"}])))
    first, second = rosters.listed(store, ["8001", "8002"]).values()
    assert (first.patient.birth_name, first.patient.used_name, first.patient.birth_date) == ("BORN", "USED", None)
    assert second.patient.birth_name == "X"


def test_a_national_number_with_a_wrong_key_is_told(store: Store) -> None:
    wrong = {"system": "urn:oid:1.2.250.1.213.1.4.8", "value": "250029935301499"}
    numbers = [wrong, {"type": PI, "system": "urn:ipp", "value": "8001"}]
    taken = fetch(store, Server(person(1, identifier=numbers)))
    assert ["250029935301499" in told for told in taken.warnings] == [True]
    assert rosters.listed(store, ["8001"])["8001"].patient.ins == ""


@pytest.mark.parametrize("broken_at", [1, 2, 3])
def test_nothing_is_changed_when_it_fails_half_way(store: Store, broken_at: int) -> None:
    with pytest.raises(DestinationRefused):
        fetch(store, Server(*map(person, range(3)), broken_at=broken_at))
    assert not rosters.has_patients(store)


@pytest.mark.parametrize("base", ["https://elsewhere.example/r4", "http://fhir.example/r4"])
def test_the_token_goes_nowhere_else(store: Store, base: str) -> None:
    server = Server(*map(person, range(3)), next_base=base)
    with pytest.raises(DestinationRefused):
        fetch(store, server)
    assert {request.url.host for request in server.requests} == {"fhir.example"}


def test_pages_in_a_circle(store: Store) -> None:
    page = {"resourceType": "Bundle", "link": [{"relation": "next", "url": "Patient?_count=500"}]}
    with pytest.raises(DestinationRefused):
        fetch(store, lambda request: httpx.Response(200, json=page))


@pytest.mark.parametrize(
    "answer",
    [httpx.Response(200, text="<html>"), httpx.Response(200, json=[]), httpx.Response(401), httpx.Response(503)],
)
def test_answers_that_are_no_list(store: Store, answer: httpx.Response) -> None:
    with pytest.raises(DestinationRefused):
        fetch(store, lambda request: answer)


def test_nobody_answers(store: Store) -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("nobody")

    with pytest.raises(DestinationUnreachable):
        fetch(store, refuse)


@pytest.mark.parametrize("url", ["ftp://x", "nowhere", "http://"])
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(UsageError):
        FhirSource(url)


def test_a_server_that_knows_all_who_are_here_says_who_has_left(store: Store) -> None:
    both = (person(1), person(2))
    fetch(store, Server(*both, stay(1, {"display": "MED2"}), stay(2, {"display": "MED2"})))
    taken = fetch(store, Server(*both, stay(2, {"display": "MED2"})), is_complete=True)
    assert (taken.left, [patient.ipp for patient in rosters.patients_of(store, "MED2")]) == (1, ["8002"])
