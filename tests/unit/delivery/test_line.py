"""The line to servers of every temper: nothing counts as delivered that was not confirmed."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import httpx
import pytest

from recon.delivery.fhir import bundle
from recon.delivery.receipts import Receipt
from recon.errors import DestinationRefused, DestinationUnreachable, UsageError
from tests.helpers.bundle_sender import send
from tests.helpers.sheet_records import Scans, vitals

Json = dict[str, Any]


@dataclass
class Answer:
    """What a careless server says; ``cut`` bytes of the body are promised and never sent."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    cut: int = 0


Behaviour = Callable[[Json], Answer]


class Quiet(HTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that hang up: some tests want just that."""


class Careless:
    """A server that answers each transaction as the next of its behaviours says, the last one for ever.

    ``known`` is its answer to a search for a patient: nobody, unless a test says else.
    """

    def __init__(self, *behaviours: Behaviour) -> None:
        self.behaviours = list(behaviours)
        self.requests: list[tuple[Json, dict[str, str]]] = []
        self.known: Behaviour = says(200, {"resourceType": "Bundle", "type": "searchset", "total": 0})
        self.searches: list[str] = []
        self.http = Quiet(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.http.server_port}/fhir"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                server.requests.append((sent, {k.lower(): v for k, v in self.headers.items()}))
                behaviour = server.behaviours.pop(0) if len(server.behaviours) > 1 else server.behaviours[0]
                self.say(behaviour(sent))

            def do_GET(self) -> None:
                server.searches.append(self.path)
                self.say(server.known({}))

            def say(self, answer: Answer) -> None:
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer.body) + answer.cut))
                self.end_headers()
                self.wfile.write(answer.body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                pass

        return Handler


@pytest.fixture
def careless() -> Iterator[Callable[..., Careless]]:
    running: list[tuple[Careless, threading.Thread]] = []

    def start(*behaviours: Behaviour) -> Careless:
        server = Careless(*behaviours)
        thread = threading.Thread(target=server.http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        running.append((server, thread))
        return server

    yield start
    for server, thread in running:
        server.http.shutdown()
        thread.join()
        server.http.server_close()


def says(status: int, body: object = None, **headers: str) -> Behaviour:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return lambda sent: Answer(status, data, {name.replace("_", "-"): value for name, value in headers.items()})


def outcome(words: str) -> Json:
    issue = {"severity": "error", "code": "security", "details": {"text": words}}
    return {"resourceType": "OperationOutcome", "issue": [issue]}


def accepts(sent: Json, status: str = "201 Created") -> Answer:
    entries = [{"response": {"status": status}, "resource": entry["resource"]} for entry in sent["entry"]]
    return answered(entries)


def answered(entries: list[Json]) -> Answer:
    whole = {"resourceType": "Bundle", "type": "transaction-response", "entry": entries}
    return Answer(200, json.dumps(whole).encode(), {"Content-Type": "application/fhir+json"})


def one_entry_fails(sent: Json) -> Answer:
    entries = json.loads(accepts(sent).body)["entry"]
    entries[3] = {"response": {"status": "422 Unprocessable Entity", "outcome": outcome("heart rate out of range")}}
    return answered(entries)


def one_entry_is_missing(sent: Json) -> Answer:
    return answered(json.loads(accepts(sent).body)["entry"][1:])


def one_entry_has_no_status(sent: Json) -> Answer:
    entries = json.loads(accepts(sent).body)["entry"]
    entries[0] = {}
    return answered(entries)


def keeps_another_value(sent: Json) -> Answer:
    entries = json.loads(accepts(sent, "200 OK").body)["entry"]
    held = next(e["resource"] for e in entries if e["resource"].get("valueQuantity", {}).get("code") == "Cel")
    held["valueQuantity"]["value"] = 35.7
    return answered(entries)


def bundles(*serials: str) -> list[Json]:
    scans = Scans()
    return [bundle(vitals(serial, rows=1, scans=scans), load=scans.load) for serial in serials or ("00000001A",)]


@dataclass
class Sending:
    """One call of ``send``: what was confirmed before it ended, and how long it would have waited."""

    confirmed: list[Receipt] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)

    def to(self, url: str, *serials: str, timeout: float = 10.0) -> list[Receipt]:
        return send(bundles(*serials), url, timeout=timeout, progress=self.confirmed.append, pause=self.waits.append)


@pytest.fixture
def sending() -> Sending:
    return Sending()


def test_a_server_that_confirms_everything(careless: Any, sending: Sending) -> None:
    server = careless(accepts)
    receipts = sending.to(server.url, "00000001A", "00000002B")
    assert receipts == sending.confirmed == [Receipt("00000001A", 13, 0), Receipt("00000002B", 13, 0)]
    assert [sent["type"] for sent, _ in server.requests] == ["transaction", "transaction"]
    assert server.requests[0][1]["content-type"].startswith("application/fhir+json")
    assert sending.waits == []


def test_what_was_there_already_is_told_apart(careless: Any, sending: Sending) -> None:
    assert sending.to(careless(lambda sent: accepts(sent, "200 OK")).url) == [Receipt("00000001A", 0, 13)]


@pytest.mark.parametrize(
    ("behaviour", "status", "words"),
    [
        (says(401, outcome("a token is needed")), "401", "a token is needed"),
        (says(403, outcome("not with these rights")), "403", "not with these rights"),
        (says(404, b"<html>nothing here</html>", Content_Type="text/html"), "404", "does not say why"),
        (says(400, outcome("bad bundle")), "400", "bad bundle"),
        (says(500, outcome("the disk is full")), "500", "the disk is full"),
        (says(503, b"busy"), "503", "does not say why"),
        (says(200, b"<html>welcome</html>", Content_Type="text/html; charset=utf-8"), "200", "text/html"),
        (says(200, b'{"resourceType": "Bundle", "type": "transa'), "200", "not that of a FHIR server"),
        (says(200, b"\xff\xfe"), "200", "not that of a FHIR server"),
        (says(200, [1, 2]), "200", "list"),
        (says(200, {"resourceType": "Patient"}), "200", "Patient"),
        (says(200, {"resourceType": "Bundle", "type": "batch-response", "entry": []}), "200", "Bundle"),
        (says(200, outcome("maintenance")), "200", "maintenance"),
        (says(201, b""), "201", "not that of a FHIR server"),
        (one_entry_fails, "422", "heart rate out of range"),
        (one_entry_is_missing, "200", "12"),
        (one_entry_has_no_status, "?", "Patient"),
        (keeps_another_value, "409", "00000001A:temperature:0"),
        (says(307, b"", Location="http://127.0.0.2:9/fhir"), "307", "http://127.0.0.2:9/fhir"),
        (says(302, b""), "302", "?"),
    ],
)
def test_nothing_is_delivered_without_the_servers_success(
    behaviour: Behaviour, status: str, words: str, careless: Any, sending: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECON_LANG", "en")
    with pytest.raises(DestinationRefused) as refusal:
        sending.to(careless(behaviour).url)
    assert sending.confirmed == []
    assert refusal.value.details["status"] == status
    assert words in refusal.value.message("en")


def knows(**members: str) -> Behaviour:
    found = [{"resource": {"resourceType": "Patient", "id": "1", **members}}]
    return says(200, {"resourceType": "Bundle", "type": "searchset", "total": 1, "entry": found})


def test_values_never_go_to_somebody_born_on_another_day(
    careless: Any, sending: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECON_LANG", "en")
    server = careless(accepts)
    server.known = knows(birthDate="1958-11-30")
    with pytest.raises(DestinationRefused) as refusal:
        sending.to(server.url)
    assert server.searches == ["/fhir/Patient?identifier=urn%3Arecon%3Aipp%7C80000001"]
    assert server.requests == []
    for words in ("80000001", "1958-11-30", "1931-04-02"):
        assert words in refusal.value.message("en")


@pytest.mark.parametrize("known", [knows(birthDate="1931-04-02"), knows(birthDate="1931"), knows()])
def test_a_patient_whose_day_agrees_as_far_as_it_is_known(known: Behaviour, careless: Any, sending: Sending) -> None:
    server = careless(lambda sent: accepts(sent, "200 OK"))
    server.known = known
    assert len(sending.to(server.url)) == 1


def test_a_server_that_makes_again_what_it_has_gets_no_second_sheet(careless: Any, sending: Sending) -> None:
    server = careless(accepts)
    server.known = knows(birthDate="1931-04-02")
    with pytest.raises(DestinationRefused) as refusal:
        sending.to(server.url)
    assert refusal.value.details["status"] == "501"
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "known", [says(403, outcome("no")), says(200, b"<html>"), says(200, outcome("maintenance")), says(200, [])]
)
def test_a_server_that_does_not_say_whom_it_knows_gets_nothing(
    known: Behaviour, careless: Any, sending: Sending
) -> None:
    server = careless(accepts)
    server.known = known
    with pytest.raises(DestinationRefused):
        sending.to(server.url)
    assert server.requests == []


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_busy_server_is_tried_again_with_growing_pauses(status: int, careless: Any, sending: Sending) -> None:
    server = careless(says(status), says(status), accepts)
    assert sending.to(server.url) == [Receipt("00000001A", 13, 0)]
    assert sending.waits == sorted(sending.waits)
    assert len(sending.waits) == 2
    assert len({json.dumps(sent) for sent, _ in server.requests}) == 1


def test_a_server_that_cannot_do_it_is_not_asked_again(careless: Any, sending: Sending) -> None:
    server = careless(says(501, outcome("no transactions")), accepts)
    with pytest.raises(DestinationRefused, match="no transactions"):
        sending.to(server.url)
    assert sending.waits == []


def test_the_pause_that_a_server_asks_for_is_kept_within_reason(careless: Any, sending: Sending) -> None:
    server = careless(
        says(429, Retry_After="7"), says(503, Retry_After="86400"), says(503, Retry_After="tomorrow"), accepts
    )
    sending.to(server.url)
    assert sending.waits[:2] == [7.0, 30.0]
    assert sending.waits[2] < 30


def test_a_line_cut_in_the_answer_is_no_delivery(careless: Any, sending: Sending) -> None:
    server = careless(lambda sent: Answer(200, accepts(sent).body[:200], cut=500))
    with pytest.raises(DestinationUnreachable):
        sending.to(server.url)
    assert sending.confirmed == []
    assert len(server.requests) == 4


def test_nobody_at_the_address(careless: Any, sending: Sending) -> None:
    server = careless(accepts)
    port = server.http.server_port
    server.http.shutdown()
    server.http.server_close()
    with pytest.raises(DestinationUnreachable) as fault:
        sending.to(f"http://127.0.0.1:{port}/fhir")
    assert f"127.0.0.1:{port}" in fault.value.message("en")
    assert len(sending.waits) == 3


def test_a_server_that_never_answers(careless: Any, sending: Sending, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECON_LANG", "en")
    silence = threading.Event()

    def silent(sent: Json) -> Answer:
        silence.wait(5)
        return Answer(503)

    server = careless(silent)
    with pytest.raises(DestinationUnreachable) as fault:
        sending.to(server.url, timeout=0.05)
    silence.set()
    assert "0.05 seconds" in fault.value.message("en")


def test_a_password_in_the_address_is_used_and_never_shown(careless: Any, sending: Sending) -> None:
    server = careless(says(403, outcome("no")))
    with pytest.raises(DestinationRefused) as refusal:
        sending.to(server.url.replace("http://", "http://clerk:secret@"))
    assert server.requests[0][1]["authorization"].startswith("Basic ")
    assert "secret" not in refusal.value.message("en")


def test_proxies_of_the_environment_are_not_obeyed(
    careless: Any, sending: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert len(sending.to(careless(accepts).url)) == 1


def test_a_client_of_ones_own_is_used_and_left_open(careless: Any) -> None:
    server = careless(accepts)
    with httpx.Client(headers={"Authorization": "Bearer abc"}, trust_env=False) as client:
        send(bundles(), server.url, client=client)
        assert not client.is_closed
    assert server.requests[0][1]["authorization"] == "Bearer abc"


@pytest.mark.parametrize("url", ["", "ftp://127.0.0.1/fhir", "127.0.0.1:8190/fhir", "http://", "http://[::1"])
def test_an_address_that_is_none(url: str, sending: Sending) -> None:
    with pytest.raises(UsageError):
        sending.to(url)
