"""The carrier with a FHIR server that others wrote: doses, acts, what a nurse typed meanwhile, taking back, merging."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from recon.delivery.carrier import Answer, Held, Withdrawn
from recon.delivery.fhir import FhirOptions
from recon.delivery.fhir.carrier import FhirCarrier
from recon.model.outbox import Arrived
from recon.model.record import SheetRecord
from tests.helpers.parted_sheets import allergies, infusion, medication, operation
from tests.helpers.sheet_records import LOINC, Scans, patient, vitals
from tests.peers.test_fhir_server import Server, sekmet, server  # noqa: F401 - fixtures

Json = dict[str, Any]
NOW = datetime(2031, 1, 15, 9, 30, tzinfo=UTC)


Way = Callable[..., FhirCarrier]


@pytest.fixture
def way(server: Server) -> Iterator[Way]:  # noqa: F811
    """Yield what makes carriers to the server; they are closed in the end."""
    made: list[FhirCarrier] = []

    def carrier(scans: Scans, **options: Any) -> FhirCarrier:
        made.append(FhirCarrier(server.url, FhirOptions(**options), scans.load, now=lambda: NOW))
        return made[-1]

    yield carrier
    for one in made:
        one.close()


def undo(carrier: FhirCarrier, sheet: SheetRecord, answer: Answer) -> Withdrawn:
    known = [Arrived("dpi", kind, name, ours, sheet.serial, "C1", NOW) for kind, name, ours in answer.arrived]
    return carrier.take_back(sheet, known, "mauvais patient")


def standing(server: Server, kind: str) -> list[Json]:  # noqa: F811
    return [one for one in server.search(kind) if one["status"] != "entered-in-error"]


def test_doses_acts_and_allergies_are_there_once(way: Way, server: Server) -> None:  # noqa: F811
    for sheet in (medication(), infusion(), operation(), allergies("yes", "pénicilline")):
        carrier = way(Scans())
        made = replaced(sheet)
        assert carrier.ready(made).faults == ()
        first, second = carrier.carry(made), carrier.carry(made)
        assert set(first.arrived) == set(second.arrived)
        assert second.receipt["created"] == 0
        assert {one.held for one in carrier.compare(made)} == {Held.SAME}
    assert sorted(one["status"] for one in server.search("MedicationAdministration")) == [
        "completed",
        "completed",
        "not-done",
    ]
    assert [one["status"] for one in server.search("Procedure")] == ["completed"]
    (allergy,) = server.search("AllergyIntolerance")
    assert allergy["code"] == {"text": "pénicilline"}


def replaced(sheet: SheetRecord) -> SheetRecord:
    """Return the sheet under a serial of its own kind, so that several stand beside each other."""
    serial = f"{sum(map(ord, sheet.records[0].field)):08d}X"
    records = tuple(replace(one, sheet=serial) for one in sheet.records)
    return replace(sheet, serial=serial, records=records, documents=())


@pytest.mark.parametrize("undo_by_delete", [True, False])
def test_a_sheet_is_taken_back_and_can_be_sent_again(way: Way, server: Server, undo_by_delete: bool) -> None:  # noqa: F811
    scans = Scans()
    carrier, sheet = way(scans, undo_by_delete=undo_by_delete), vitals(scans=scans)
    for _ in range(2):
        answer = carrier.carry(sheet)
        assert len(standing(server, "Observation")) == 16
        took = undo(carrier, sheet, answer)
        assert took.left == ()
        assert standing(server, "Observation") == []
        assert standing(server, "DocumentReference") == []
    assert undo(carrier, sheet, answer).left == ()
    carrier.carry(sheet)
    assert len(standing(server, "Observation")) == 16
    assert [one for one in server.search("Provenance") if "-undo-" in one["id"]]


def test_what_somebody_changed_is_left(way: Way, server: Server) -> None:  # noqa: F811
    scans = Scans()
    carrier, sheet = way(scans), vitals(scans=scans, rows=1)
    answer = carrier.carry(sheet)
    (pulse,) = [one for one in server.search("Observation") if "heart_rate" in str(one["identifier"])]
    path = f"{server.url}/Observation/{pulse['id']}"
    httpx.put(path, json=pulse | {"note": [{"text": "seen"}]}, trust_env=False).raise_for_status()
    (left,) = undo(carrier, sheet, answer).left
    assert "heart_rate" in left
    assert [one["id"] for one in standing(server, "Observation")] == [pulse["id"]]


def test_what_a_nurse_typed_meanwhile_is_told(way: Way, server: Server) -> None:  # noqa: F811
    scans = Scans()
    carrier = way(scans)
    carrier.carry(vitals("00000009Z", scans=scans, rows=0))
    (who,) = server.search("Patient")
    typed = {
        "resourceType": "Observation",
        "status": "final",
        "subject": {"reference": f"Patient/{who['id']}"},
        "code": {"coding": [{"system": LOINC, "code": "8867-4"}]},
        "effectiveDateTime": "2031-01-14T07:05:20Z",
        "valueQuantity": {"value": 84, "unit": "/min"},
    }
    httpx.post(f"{server.url}/Observation", json=typed, trust_env=False).raise_for_status()
    keyed = [one for one in carrier.compare(vitals(scans=scans)) if one.held is Held.KEYED]
    assert [one.identity for one in keyed] == ["00000001A:heart_rate:0"]
    assert "84 /min" in keyed[0].theirs


def test_a_former_number_is_closed(way: Way, server: Server) -> None:  # noqa: F811
    scans = Scans()
    carrier = way(scans)
    for number in (1, 2):
        carrier.carry(vitals(f"0000000{number}A", scans=scans, rows=0, who=patient(number)))
    assert carrier.merge("80000001", "80000002")
    assert not carrier.merge("80000001", "80000002")
    people = {one["identifier"][0]["value"]: one for one in server.search("Patient")}
    gone, stays = people["80000001"], people["80000002"]
    assert gone["active"] is False
    assert gone["link"][0] == {"other": {"reference": f"Patient/{stays['id']}"}, "type": "replaced-by"}
    assert stays.get("active", True)
