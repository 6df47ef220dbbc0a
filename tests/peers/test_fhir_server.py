"""The whole way to a FHIR server that others wrote (sekmet-fhir), started here, on its own database.

It lives in an environment of its own, so that its dependencies never meet recon's. It is looked for as RECON_SEKMET
says, then as ``.venv-peers/bin/sekmet`` in the project's folder, then on PATH.
"""

import itertools
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from recon.delivery.fhir import bundle
from recon.delivery.receipts import Receipt
from recon.errors import DestinationRefused
from recon.model.record import SheetRecord
from recon.model.verification import Outcome
from tests.helpers.bundle_sender import send
from tests.helpers.peers import free_port, python_peer
from tests.helpers.sheet_records import Scans, patient, record, registration, stack, vitals

Json = dict[str, Any]
TYPES = ("Patient", "Encounter", "DocumentReference", "Observation", "AllergyIntolerance", "Provenance")
STARTING = 60  # s that the server may take


@pytest.fixture(scope="session")
def sekmet() -> str:
    return python_peer("sekmet", "sekmet-fhir==0.1.1")


class Server:
    """A running server; its database lies in ``folder``, so that it can be stopped and started again."""

    def __init__(self, program: str, folder: Path) -> None:
        self.program, self.folder, self.port = program, folder, free_port()
        self.url = f"http://127.0.0.1:{self.port}/fhir"

    def start(self) -> None:
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "SEKMET_BASE_URL": self.url}
        environment["SEKMET_DB"] = str(self.folder / "sekmet.db")
        command = [self.program, "serve", "--host", "127.0.0.1", "--port", str(self.port)]
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(command, cwd=self.folder, env=environment, stdout=log, stderr=log)
        end = time.monotonic() + STARTING
        while not self.ready():
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise AssertionError((self.folder / "server.log").read_text())
            time.sleep(0.2)

    def ready(self) -> bool:
        try:
            return httpx.get(f"{self.url}/metadata", trust_env=False, timeout=5).is_success
        except httpx.TransportError:
            return False

    def stop(self) -> None:
        """End it at once, as a power cut would."""
        self.process.kill()
        self.process.wait()

    def content(self) -> dict[str, Json]:
        """Return every resource by type and id, without what the server itself counts."""
        return {kind: {found["id"]: cleaned(found) for found in self.search(kind)} for kind in TYPES}

    def search(self, kind: str, **criteria: str) -> list[Json]:
        answer = httpx.get(f"{self.url}/{kind}", params={"_count": "1000", **criteria}, trust_env=False).json()
        found = [entry["resource"] for entry in answer.get("entry", ())]
        assert len(found) == answer["total"]
        return found


def cleaned(found: Json) -> Json:
    kept = {name: value for name, value in found["meta"].items() if name not in ("versionId", "lastUpdated")}
    return found | {"meta": kept}


@pytest.fixture
def server(sekmet: str, tmp_path: Path) -> Iterator[Server]:
    running = Server(sekmet, tmp_path)
    running.start()
    yield running
    running.stop()


def ten_sheets(scans: Scans) -> list[SheetRecord]:
    """Five patients, each with a registration and a flowsheet; the last has no stay number."""
    sheets = []
    for number in range(1, 6):
        who = patient(
            number, iep="" if number == 5 else f"55{number:06d}", ins="131045901234567" if number == 1 else ""
        )
        sheets.append(registration(f"R000000{number}X", scans=scans, who=who))
        sheets.append(vitals(f"V000000{number}X", rows=3, scans=scans, who=who))
    return sheets


def bundles(sheets: list[SheetRecord], scans: Scans) -> Iterator[Json]:
    return (bundle(sheet, load=scans.load) for sheet in sheets)


def test_ten_sheets_sent_twice_are_there_once(server: Server) -> None:
    scans = Scans()
    sheets = ten_sheets(scans)

    first = send(bundles(sheets, scans), server.url)
    after_first = server.content()
    second = send(bundles(sheets, scans), server.url)

    assert [receipt.sheet for receipt in first] == [receipt.sheet for receipt in second] == [s.serial for s in sheets]
    assert {kind: len(found) for kind, found in after_first.items()} == {
        "Patient": 5,
        "Encounter": 6,  # one for each stay, and one for each sheet of the patient without
        "DocumentReference": 10,
        "Observation": 5 + 5 * 3 * 8,
        "AllergyIntolerance": 5,
        "Provenance": 20,
    }
    assert server.content() == after_first
    assert all(receipt.created == 0 for receipt in second)


def test_a_value_is_found_by_its_identity_with_the_time_written(server: Server) -> None:
    scans = Scans()
    send(bundles([vitals("V0000001X", rows=2, scans=scans)], scans), server.url)

    (found,) = server.search("Observation", identifier="urn:recon:value|V0000001X:temperature:1")
    (page,) = server.search("DocumentReference", identifier="urn:recon:page|V0000001X:1")

    assert found["effectiveDateTime"] == "2031-01-14T09:05:00+01:00"
    assert found["valueQuantity"] == {"value": 37.5, "unit": "°C", "system": "http://unitsofmeasure.org", "code": "Cel"}
    assert found["derivedFrom"] == [{"reference": f"DocumentReference/{page['id']}"}]


def test_a_server_killed_while_it_works_gets_the_rest_when_it_is_back(server: Server) -> None:
    scans = Scans()
    sheets = ten_sheets(scans)
    posts = itertools.count(1)

    class Killing(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            if request.method == "POST" and next(posts) == 4:
                threading.Timer(0.02, server.stop).start()
            return super().handle_request(request)

    def start_again(seconds: float) -> None:
        server.stop()
        server.start()

    with httpx.Client(transport=Killing(), trust_env=False) as client:
        receipts = send(bundles(sheets, scans), server.url, client=client, pause=start_again)
    whole = server.content()
    send(bundles(sheets, scans), server.url)

    assert [receipt.sheet for receipt in receipts] == [sheet.serial for sheet in sheets]
    assert len(whole["Observation"]) == 5 + 5 * 3 * 8
    assert server.content() == whole


def test_an_answer_lost_on_the_way_back_changes_nothing_when_sent_again(server: Server) -> None:
    scans = Scans()
    sheets = ten_sheets(scans)[:2]
    posts = itertools.count(1)

    class Forgetful(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            response = super().handle_request(request)
            if request.method == "POST" and next(posts) == 1:
                response.read()
                raise httpx.ReadError("the line was cut after the server had answered")
            return response

    with httpx.Client(transport=Forgetful(), trust_env=False) as client:
        receipts = send(bundles(sheets, scans), server.url, client=client, pause=lambda seconds: None)

    assert receipts == [
        Receipt("R0000001X", created=0, existing=7),
        Receipt("V0000001X", created=27, existing=2),  # of the same patient and stay
    ]
    assert len(server.search("Observation")) == 1 + 3 * 8


def test_a_value_corrected_after_delivery_is_told(server: Server) -> None:
    scans = Scans()
    sheet = vitals("V0000001X", rows=1, scans=scans)
    send(bundles([sheet], scans), server.url)
    other = record("heart_rate", 0, sheet="V0000001X", value="28")
    corrected = replace(sheet, records=tuple(other if r.field == "heart_rate" else r for r in sheet.records))

    with pytest.raises(DestinationRefused) as refusal:
        send(bundles([corrected], scans), server.url)

    assert "V0000001X:heart_rate:0" in str(refusal.value.details["reason"])
    assert [o["valueQuantity"]["value"] for o in server.search("Observation", code="8867-4")] == [82]


def test_a_mistyped_ipp_that_is_another_patients_gets_no_value(server: Server) -> None:
    scans = Scans()
    send(bundles([vitals("V0000001X", rows=1, scans=scans, who=patient(1))], scans), server.url)
    before = server.content()
    mistyped = replace(patient(1), birth_name="MARCHAL", birth_date=date(1958, 11, 30))

    with pytest.raises(DestinationRefused):
        send(bundles([vitals("V0000002X", rows=1, scans=scans, who=mistyped)], scans), server.url)

    assert server.content() == before


def refused(server: Server, sheet: SheetRecord, scans: Scans) -> str:
    """Send a sheet that the server must not get; return why."""
    before = server.content()
    with pytest.raises(DestinationRefused) as refusal:
        send(bundles([sheet], scans), server.url)
    assert server.content() == before
    return str(refusal.value.details["reason"])


@pytest.mark.parametrize("outcome", [Outcome.STRUCK, Outcome.BLANK])
def test_a_value_that_was_struck_or_emptied_after_delivery_is_told(server: Server, outcome: Outcome) -> None:
    scans = Scans()
    sheet = vitals("V0000001X", rows=1, scans=scans)
    send(bundles([sheet], scans), server.url)
    gone = [replace(r, outcome=outcome, value=None) if r.field == "temperature" else r for r in sheet.records]

    assert "V0000001X:temperature:0" in refused(server, replace(sheet, records=tuple(gone)), scans)


@pytest.mark.parametrize(("first", "then"), [("no", "yes"), ("yes", "no")])
def test_an_answer_on_allergies_that_changes_after_delivery_is_told(server: Server, first: str, then: str) -> None:
    scans = Scans()

    def answering(value: str) -> SheetRecord:
        sheet = registration("R0000001X", scans=scans)
        changed = tuple(replace(r, value=value) if r.field == "allergies" else r for r in sheet.records)
        return replace(sheet, records=changed)

    send(bundles([answering(first)], scans), server.url)

    assert "R0000001X:allergies" in refused(server, answering(then), scans)


def test_a_sheet_delivered_for_one_patient_is_not_delivered_for_another(server: Server) -> None:
    scans = Scans()
    sheet = vitals("V0000001X", rows=1, scans=scans, who=patient(1))
    send(bundles([sheet], scans), server.url)

    assert "V0000001X:1" in refused(server, replace(sheet, patient=patient(2)), scans)


def test_another_patients_stay_gets_no_value(server: Server) -> None:
    scans = Scans()
    send(bundles([vitals("V0000001X", rows=1, scans=scans, who=patient(1))], scans), server.url)
    mistyped = patient(2, iep=patient(1).iep)

    assert patient(1).iep in refused(server, vitals("V0000002X", rows=1, scans=scans, who=mistyped), scans)


def test_a_batch_file_never_carries_another_patients_page(server: Server) -> None:
    scans = Scans()
    whole = scans.add(stack("mine", "another patient's", kind="PDF"), "application/pdf", 0, 1)
    sheet = replace(vitals("V0000001X", rows=1, scans=scans), documents=whole[:1])

    send(bundles([sheet], scans), server.url)

    (found,) = server.search("DocumentReference")
    assert found["content"][0]["attachment"]["contentType"] == "image/png"
