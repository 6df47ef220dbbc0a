"""Destinations: what is kept of them, what never is, and what they are asked with."""

import base64
from pathlib import Path
from typing import Any

import httpx
import pytest

from recon.errors import UsageError
from recon.model.outbox import Transport
from recon.store import Store, ledger, outboxes
from recon.workflow.checking import check as sound
from recon.workflow.outbox import carriers, destinations
from recon.workflow.outbox.carriers import carrier_of
from tests.helpers.store_samples import OPERATOR


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> list[httpx.Client]:
    """Return the clients that FHIR carriers are given."""
    given: list[httpx.Client] = []

    def instead(url: str, options: object, load: object, client: httpx.Client) -> Any:
        given.append(client)

    monkeypatch.setattr(carriers, "FhirCarrier", instead)
    return given


def asked_with(client: httpx.Client) -> str:
    """Return the authorization that a request carries."""
    request = client.build_request("GET", "http://fhir.example/metadata")
    if client.auth is not None:
        request = next(client.auth.auth_flow(request))
    return str(request.headers.get("Authorization", ""))


def test_a_password_is_used_and_never_kept(store: Store, client: list[httpx.Client]) -> None:
    url = "https://it:hush@fhir.example:8443/r4/"
    there = destinations.at_once(store, Transport.FHIR, url)
    destinations.set_to(store, there, operator=OPERATOR)
    assert there.address == "https://fhir.example:8443/r4"
    carrier_of(store, there, url=url)
    assert asked_with(client[0]) == f"Basic {base64.b64encode(b'it:hush').decode()}"
    assert not client[0].trust_env
    assert "hush" not in "".join(entry.detail for _, entry in ledger.entries(store.db))


@pytest.mark.parametrize(
    ("secret", "header"),
    [("a-token", "Bearer a-token"), ("it:hush", f"Basic {base64.b64encode(b'it:hush').decode()}"), ("", "")],
)
def test_a_secret_comes_from_the_environment(
    store: Store, client: list[httpx.Client], monkeypatch: pytest.MonkeyPatch, secret: str, header: str
) -> None:
    there = destinations.add(store, "dpi (nord)", Transport.FHIR, "http://fhir.example", operator=OPERATOR)
    assert destinations.secret_name(there.name) == "RECON_SECRET_DPI_NORD"
    monkeypatch.setenv("RECON_SECRET_DPI_NORD", secret)
    carrier_of(store, there, secret=destinations.secret_of(there.name))
    assert asked_with(client[0]) == header


def test_choices_are_read_once_and_kept(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "o.toml"
    file.write_text('emergency_forms = ["triage"]\ncomposition = true\n')
    destinations.add(store, "dpi", Transport.FHIR, "http://fhir.example", operator=OPERATOR, options=file)
    file.unlink()
    kept = outboxes.destination(store, "dpi")
    assert kept is not None
    assert kept.options == {"emergency_forms": ["triage"], "composition": True}
    assert carriers.options_of(Transport.FHIR, None) == {}
    with pytest.raises(UsageError):
        destinations.add(store, "x", Transport.EXTRACT, "x.sqlite", operator=OPERATOR, options=tmp_path / "o.toml")
    file.write_text("unqualified_ins = true\n")
    extract = destinations.add(store, "x", Transport.EXTRACT, "x.sqlite", operator=OPERATOR, options=file)
    assert extract.options == {"unqualified_ins": True}
    carrier_of(store, extract).close()
    assert sound(store) == ()


def test_the_profile_of_a_receiver_is_kept_too(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text('version = "2.3.1"\nseconds = 5\nadt_forms = ["triage"]\n')
    there = destinations.add(store, "lab", Transport.MLLP, "mllp://lab.example:2575", operator=OPERATOR, options=file)
    assert (there.address, there.options["version"], there.options["seconds"]) == ("lab.example:2575", "2.3.1", 5.0)
    carrier_of(store, there).close()


@pytest.mark.parametrize(("text", "address"), [("10.0.0.1:2575", "10.0.0.1:2575"), ("[::1]:2575", "[::1]:2575")])
def test_receivers_have_a_host_and_a_port(store: Store, text: str, address: str) -> None:
    assert destinations.at_once(store, Transport.MLLP, text).address == address


@pytest.mark.parametrize("text", ["host", "host:", ":2575", "host:0", "host:65536", "ho st:1", "a:b:1"])
def test_what_is_no_receiver_is_refused(store: Store, text: str) -> None:
    with pytest.raises(UsageError):
        destinations.at_once(store, Transport.MLLP, text)


@pytest.mark.parametrize("rate", [-1.0, float("nan"), float("inf")])
def test_a_rate_is_a_number_of_sheets(store: Store, rate: float) -> None:
    with pytest.raises(UsageError):
        destinations.add(store, "x", Transport.FHIR, "http://x.example", operator=OPERATOR, per_second=rate)


def test_what_is_said_again_is_not_written_again(store: Store) -> None:
    for _ in range(2):
        destinations.add(store, "dpi", Transport.FHIR, "http://fhir.example", operator=OPERATOR)
    assert sum(entry.act == "destination_set" for _, entry in ledger.entries(store.db)) == 1
    destinations.hold(store, "dpi", "moved", operator=OPERATOR)
    destinations.add(store, "dpi", Transport.FHIR, "http://fhir.example", operator=OPERATOR, per_second=2.0)
    kept = outboxes.destination(store, "dpi")
    assert kept is not None
    assert (kept.held, kept.per_second) == ("moved", 2.0)


def test_what_is_changed_keeps_what_is_not_given(store: Store, tmp_path: Path) -> None:
    (file := tmp_path / "dpi.toml").write_text('ipp_system = "urn:oid:1.2.250.1.99"\n')
    before = destinations.add(
        store, "dpi", Transport.FHIR, "http://fhir.example", operator=OPERATOR, options=file, per_second=2.0
    )
    after = destinations.change(store, "dpi", "http://new.example", operator=OPERATOR, four_eyes=False)
    assert (after.address, after.four_eyes) == ("http://new.example", False)
    assert (after.options, after.per_second) == (before.options, 2.0) != ({}, 0.0)


def test_only_what_is_known_is_changed(store: Store) -> None:
    with pytest.raises(UsageError):
        destinations.change(store, "dpi", "http://new.example", operator=OPERATOR)
    assert outboxes.destinations(store) == ()
