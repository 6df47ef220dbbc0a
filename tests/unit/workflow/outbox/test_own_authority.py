"""A hospital's own certificate authority: read once, kept, and the only one that its destination is trusted by."""

import json
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from recon import network
from recon.cli import main
from recon.delivery import line, mllp
from recon.errors import DestinationUnreachable, UsageError
from recon.model.outbox import Destination, Stage, Transport
from recon.store import Store, ledger, outboxes
from recon.workflow.checking import check as sound
from recon.workflow.outbox import destinations
from recon.workflow.outbox.carriers import carrier_of
from recon.workflow.outbox.sending import Sent, send
from tests.helpers import quiet_http, quiet_mllp
from tests.helpers.fhir_server import FhirServer
from tests.helpers.invented_ca import InventedCa
from tests.helpers.outbox_store import approved, stages
from tests.helpers.store_samples import OPERATOR


@pytest.fixture
def ca(tmp_path: Path) -> InventedCa:
    return InventedCa(tmp_path)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for pauses in (line, mllp):
        monkeypatch.setattr(pauses, "_PAUSES", (0.0, 0.0))


@contextmanager
def receiving(secret: ssl.SSLContext | None) -> Iterator[tuple[str, list[bytes]]]:
    """Take HL7 v2 messages; give the address, and what came."""
    came: list[bytes] = []

    def serve(plain: socket.socket) -> None:
        if secret is None:
            came.append(plain.recv(65_536))
            return
        with secret.wrap_socket(plain, server_side=True) as opened, suppress(OSError):
            for message in quiet_mllp.frames(opened):
                came.append(message)
                opened.sendall(quiet_mllp.START + quiet_mllp.acknowledgement(message, "AA") + quiet_mllp.END)

    with quiet_mllp.listening(serve) as port:
        yield f"127.0.0.1:{port}", came


@contextmanager
def fhir(secret: ssl.SSLContext) -> Iterator[tuple[str, FhirServer]]:
    """Be a FHIR server by https; give its address, and what it holds."""
    server = FhirServer()

    class Handler(quiet_http.Quiet):
        def answer(self, body: bytes) -> None:
            asked = httpx.Request(self.command, f"https://127.0.0.1{self.path}", content=body)
            said = server._answer(asked)
            self.reply(said.status_code, said.content)

    with quiet_http.listening(Handler, secret) as port:
        yield f"https://127.0.0.1:{port}/base", server


def go(store: Store, there: Destination) -> tuple[Sent, dict[str, Stage]]:
    carrier = carrier_of(store, there)
    try:
        number = approved(store, there.name, carrier)  # type: ignore[arg-type]
        done = send(store, there.name, carrier, operator=OPERATOR)
    finally:
        carrier.close()
    return done, stages(store, number)


def add(store: Store, transport: Transport, address: str, ca: Path | None, **how: bool) -> Destination:
    return destinations.add(store, "dpi", transport, address, operator=OPERATOR, ca=ca, **how)


def test_hl7_goes_over_tls_to_a_receiver_of_that_authority(three: Store, ca: InventedCa) -> None:
    with receiving(ca.server()) as (address, came):
        done, stood = go(three, add(three, Transport.MLLP, address, ca.file))
    assert (done.stopped, done.refusals, set(stood.values())) == (None, (), {Stage.ACKNOWLEDGED})
    assert len(done.arrived) == 3
    assert came
    assert sound(three) == ()  # the authority is in the ledger, and the tables are made of it again


def test_fhir_goes_to_a_server_of_that_authority(three: Store, ca: InventedCa) -> None:
    with fhir(ca.server()) as (address, server):
        done, stood = go(three, add(three, Transport.FHIR, address, ca.file))
    assert (done.stopped, done.refusals, set(stood.values())) == (None, (), {Stage.ACKNOWLEDGED})
    assert server.of("Observation")


@pytest.mark.parametrize("why", ["another authority", "another name", "no authority"])
@pytest.mark.parametrize("transport", [Transport.MLLP, Transport.FHIR])
def test_nothing_goes_to_whoever_else_answers_and_the_words_say_what_to_do(
    three: Store, ca: InventedCa, tmp_path: Path, transport: Transport, why: str
) -> None:
    shown = ca.server("elsewhere.invalid" if why == "another name" else "127.0.0.1")
    trusted = InventedCa(tmp_path, "CA d'un autre").file if why == "another authority" else ca.file
    if why == "no authority" and transport is Transport.MLLP:
        trusted = InventedCa(tmp_path, "CA d'un tiers").file  # without any, HL7 v2 goes without TLS
    meant = None if why == "no authority" and transport is Transport.FHIR else trusted
    if transport is Transport.MLLP:
        with receiving(shown) as (address, came):
            done, _ = go(three, add(three, transport, address, meant))
            assert came == []
    else:
        with fhir(shown) as (address, server):
            there = add(three, transport, address, meant)
            network.allow_url(address)
            with pytest.raises(DestinationUnreachable, match="--ca") as told:
                line.Line(carrier_client(three, there), line.address(address)).ask("GET", "/metadata")
            assert "(" in told.value.message()
            assert server.asked == []
        return
    assert done.arrived == ()
    assert isinstance(done.stopped, DestinationUnreachable)
    assert "--ca" in done.stopped.message()


def carrier_client(store: Store, there: Destination) -> httpx.Client:
    return carrier_of(store, there)._line.http  # type: ignore[attr-defined, no-any-return]


def test_a_receiver_without_tls_gets_no_message_in_clear(three: Store, ca: InventedCa) -> None:
    with receiving(None) as (address, came):
        done, _ = go(three, add(three, Transport.MLLP, address, ca.file))
    assert done.arrived == ()
    assert came
    assert not any(b"MSH" in message for message in came)


def test_changing_something_else_does_not_take_the_encryption_away(store: Store, ca: InventedCa) -> None:
    made = add(store, Transport.MLLP, "127.0.0.1:2575", ca.file)
    assert made.ca.startswith("-----BEGIN CERTIFICATE-----")
    ca.file.unlink()  # it is kept in the store, not by its path
    assert add(store, Transport.MLLP, "127.0.0.1:2576", None).ca == made.ca
    assert destinations.at_once(store, Transport.MLLP, "127.0.0.1:2576").ca == made.ca
    assert add(store, Transport.MLLP, "127.0.0.1:2576", None, keeps_ca=False).ca == ""
    assert outboxes.destination(store, "dpi").ca == ""  # type: ignore[union-attr]
    assert sound(store) == ()


def key_beside(folder: Path) -> Path:
    made = InventedCa(folder)
    made.server()
    return folder / f"server-{made.name}-127.0.0.1.pem"


def text(folder: Path) -> Path:
    (folder / "ca.pem").write_text("-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n")
    return folder / "ca.pem"


WRONG = {
    "privée": key_beside,
    "plus valable": lambda folder: InventedCa(folder, days=-1).file,
    "pas celui d’une autorité": lambda folder: InventedCa(folder, of_a_server=True).file,
    "ne contient pas": text,
    "ne peut pas être lu": lambda folder: folder / "nowhere.pem",
}


@pytest.mark.parametrize("words", WRONG)
def test_what_is_no_authority_is_refused_when_it_is_given(store: Store, tmp_path: Path, words: str) -> None:
    file = WRONG[words](tmp_path)  # type: ignore[no-untyped-call]
    store.clock = lambda: datetime.now(UTC)
    with pytest.raises(UsageError, match=words):
        add(store, Transport.MLLP, "127.0.0.1:2575", file)
    assert outboxes.destinations(store) == ()
    assert "PRIVATE" not in "".join(entry.detail for _, entry in ledger.entries(store.db))


@pytest.mark.parametrize("address", ["http://fhir.example/r4", "somewhere.csv"])
def test_where_nothing_is_encrypted_it_says_so(store: Store, ca: InventedCa, address: str) -> None:
    transport = Transport.FHIR if address.startswith("http") else Transport.CSV
    with pytest.raises(UsageError, match="https"):
        add(store, transport, address, ca.file)


def test_the_command_line_takes_it_and_shows_it(
    store: Store, ca: InventedCa, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--store", str(store.folder), "--language", "fr", "destination"]
    assert main([*where, "add", "labo", "--mllp", "127.0.0.1:2575", "--ca", str(ca.file)]) == 0
    assert ca.name in capsys.readouterr().out
    assert main(where) == 0
    assert ca.name in capsys.readouterr().out
    assert main([*where, "--json"]) == 0
    ((told,),) = [one["ca"] for one in json.loads(capsys.readouterr().out)]
    assert len(told["sha256"]) == 64
    assert main([*where, "add", "labo", "--mllp", "127.0.0.1:2575", "--no-ca"]) == 0
    assert ca.name not in capsys.readouterr().out
