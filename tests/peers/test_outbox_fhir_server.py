"""The whole outbox before a FHIR server that others wrote (sekmet-fhir), from the command line.

Asked first, with what a nurse typed there meanwhile; approved by a second person, sent, found again, taken back; over a
line that fails, with the server and with ``recon send`` itself killed: each value is there exactly once.
"""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.helpers.command import done, environment, recon
from tests.helpers.delivery_store import DAY, filled_store, patient_of, resources_of, serial_of
from tests.helpers.fault_plan import HTTP, Plan
from tests.helpers.fault_proxy import http_proxy
from tests.helpers.sending import assert_sound, copied
from tests.helpers.sheet_records import LOINC
from tests.peers.test_fhir_server import Server, sekmet, server  # noqa: F401 - fixtures

Json = dict[str, Any]
SHEETS, ROWS = 3, 1
SECOND = "bernard"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("outbox") / "store"
    filled_store(folder, SHEETS, rows=ROWS)
    return folder


@pytest.fixture
def store(template: Path, tmp_path: Path) -> Path:
    return copied(template, tmp_path / "store")


def values(server: Server) -> Counter[str]:  # noqa: F811
    found = [one for one in server.search("Observation") if one["status"] != "entered-in-error"]
    return Counter(one["identifier"][0]["value"] for one in found if "identifier" in one)


def assert_there_once(server: Server) -> None:  # noqa: F811
    assert values(server) == dict.fromkeys(resources_of(SHEETS, ROWS), 1)
    assert len(server.search("Patient")) == len(server.search("Encounter")) == SHEETS
    assert len(server.search("DocumentReference")) == SHEETS


def typed_in(server: Server, number: int) -> None:  # noqa: F811
    """Let a nurse have typed a heart rate at the time that the sheet has one."""
    who = patient_of(number)
    known = {
        "resourceType": "Patient",
        "identifier": [{"system": "urn:recon:ipp", "value": who.ipp}],
        "name": [{"family": who.birth_name}],
        "birthDate": str(who.birth_date),
    }
    answer = httpx.post(f"{server.url}/Patient", json=known, trust_env=False)
    beat = {
        "resourceType": "Observation",
        "status": "final",
        "subject": {"reference": f"Patient/{answer.raise_for_status().json()['id']}"},
        "code": {"coding": [{"system": LOINC, "code": "8867-4"}]},
        "effectiveDateTime": f"{DAY}T07:{number:02}:30+01:00",
        "valueQuantity": {"value": 71, "unit": "/min"},
    }
    httpx.post(f"{server.url}/Observation", json=beat, trust_env=False).raise_for_status()


def test_a_dry_run_tells_what_a_nurse_typed_and_writes_nothing(server: Server, store: Path) -> None:  # noqa: F811
    typed_in(server, 1)
    before = server.content()
    told = done(recon("send", "--fhir", server.url, "--dry-run", store=store), 1)
    lines = told.splitlines()
    (keyed,) = [line for line in lines if "somebody typed it in" in line]
    assert "Fréquence cardiaque, line 1" in keyed
    assert "71 /min" in keyed
    sheet = next(line for line in reversed(lines[: lines.index(keyed)]) if not line.startswith("     "))
    assert serial_of(1) in sheet
    assert told.count("is not there") >= SHEETS * ROWS * 11 - 1
    assert server.content() == before
    assert done(recon("outbox", "--json", store=store)).strip() == "[]"


def test_what_a_nurse_typed_waits_for_a_person_and_goes_on_their_word(server: Server, store: Path) -> None:  # noqa: F811
    typed_in(server, 1)
    held = recon("send", "--fhir", server.url, store=store)
    assert held.code == 1
    assert serial_of(1) in held.err
    assert {one.partition(":")[0] for one in values(server)} == {serial_of(0), serial_of(2)}
    done(recon("send", "--fhir", server.url, "--despite-keyed", store=store))
    assert values(server) == dict.fromkeys(resources_of(SHEETS, ROWS), 1)
    assert len(server.search("Observation")) == len(resources_of(SHEETS, ROWS)) + 1
    assert_sound(store)


def test_approved_by_another_sent_found_again_taken_back_and_sent_anew(server: Server, store: Path) -> None:  # noqa: F811
    number = staged(server, store)
    assert recon("outbox", "approve", number, store=store).code != 0
    assert values(server) == {}
    done(recon("outbox", "approve", number, store=store, operator=SECOND))
    done(recon("outbox", "send", "dpi", store=store))
    assert_there_once(server)
    done(recon("outbox", "reconcile", number, store=store))

    assert recon("outbox", "undo", number, "--why", "test", store=store).code != 0
    done(recon("outbox", "undo", number, "--why", "wrong day", "--approved-by", SECOND, store=store))
    assert values(server) == {}

    again = done_json(recon("outbox", "stage", "dpi", "--json", store=store))["consignment"]
    done(recon("outbox", "check", again, store=store))
    done(recon("outbox", "approve", again, store=store, operator=SECOND))
    done(recon("outbox", "send", "dpi", store=store))
    assert values(server) == dict.fromkeys(resources_of(SHEETS, ROWS), 1)
    assert_sound(store)


def test_what_somebody_changed_there_is_found(server: Server, store: Path) -> None:  # noqa: F811
    done(recon("send", "--fhir", server.url, store=store))
    (beat,) = server.search("Observation", identifier=f"urn:recon:value|{serial_of(0)}:heart_rate:0")
    changed = beat | {"valueQuantity": beat["valueQuantity"] | {"value": 44}}
    httpx.put(f"{server.url}/Observation/{beat['id']}", json=changed, trust_env=False).raise_for_status()
    (sent,) = done_json(recon("outbox", "--json", store=store))
    found = recon("outbox", "reconcile", sent["consignment"], store=store)
    assert found.code == 1
    assert f"{serial_of(0)}: Fréquence cardiaque, line 1: something else is there" in found.err
    stages = [one["stage"] for one in done_json(recon("outbox", "--json", store=store), 1)[0]["sheets"]]
    assert sorted(stages) == ["differs", "reconciled", "reconciled"]


def test_over_a_line_that_fails_with_server_and_sender_killed(server: Server, store: Path) -> None:  # noqa: F811
    sender: list[subprocess.Popen[bytes]] = []
    plan = Plan({16: "kill_after"}, seed=3, share=0.1, faults=HTTP)
    plan.kill = lambda: os.kill(sender[-1].pid, signal.SIGKILL)
    with http_proxy(server.url, plan) as url:
        sender.append(
            subprocess.Popen([sys.executable, "-m", "recon", "send", "--fhir", url], env=environment(store, "en"))
        )
        assert sender[0].wait(300) == -signal.SIGKILL
        server.stop()
        server.start()
        ends = [recon("send", "--fhir", url, store=store).code for _ in range(8)]
    assert 0 in ends
    assert_there_once(server)
    assert_sound(store)


def staged(server: Server, store: Path) -> str:  # noqa: F811
    """Make a destination, and put what is ready in a consignment to it; return its number."""
    done(recon("destination", "add", "dpi", "--fhir", server.url, store=store))
    number = done_json(recon("outbox", "stage", "dpi", "--json", store=store))["consignment"]
    done(recon("outbox", "check", number, store=store))
    return str(number)


def done_json(ran: Any, code: int = 0) -> Any:
    return json.loads(done(ran, code))
