"""The carrier of each destination: made of what the ledger keeps of it, and of a secret that it does not keep."""

from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx

from recon import network
from recon.delivery.authority import tls_line, trusting
from recon.delivery.carrier import Carrier
from recon.delivery.fhir import FhirOptions, read_options
from recon.delivery.fhir.carrier import FhirCarrier
from recon.delivery.hl7v2 import Hl7Profile, read_profile
from recon.delivery.hl7v2.carrier import Hl7Carrier, Hl7Files, Took
from recon.model.outbox import Destination, Transport
from recon.model.patient import Patient
from recon.model.record import Document, SheetRecord
from recon.store import Store, mergers, outboxes, rosters
from recon.workflow.outbox.contents import from_text

Values = dict[str, Any]
# Those of HL7 v2: nobody there can be asked what they have.
WITHOUT_QUESTIONS = (Transport.MLLP, Transport.HL7_FILES)


def options_of(transport: Transport, file: Path | None) -> Values:
    """Return the choices that a file gives for a destination, as plain values; those of every transport in its own way.

    Raises:
        UsageError: if the file cannot be used.
    """
    if file is None:
        return {}
    if transport is Transport.FHIR:
        return plain(read_options(file))
    if transport in WITHOUT_QUESTIONS:
        return plain(read_profile(file))
    # What these two stand on takes its time to load, and few destinations need it.
    from recon.delivery.extract import read_extract_options, read_values

    return read_values(file) if transport is Transport.CSV else plain(read_extract_options(file))


def plain(options: Any) -> Values:
    """Return options as values of JSON; such as are as they are by default are left out."""
    default = asdict(type(options)())
    given = {name: value for name, value in asdict(options).items() if value != default[name]}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in given.items()}


def check_options(there: Destination) -> None:
    """Make sure that the kept choices can be used."""
    if there.transport is Transport.FHIR:
        FhirOptions(**_tuples(there.options)).systems()
    elif there.transport in WITHOUT_QUESTIONS:
        Hl7Profile(**_tuples(there.options))
    elif there.transport is Transport.CSV:
        from recon.delivery.extract import mapping_of

        mapping_of(there.options)


def carrier_of(store: Store, there: Destination, *, secret: str = "", url: str = "") -> Carrier:
    """Return the carrier to a destination; close it.

    Args:
        store: where the originals are, and what the destination took before.
        there: the destination.
        secret: a token, or USER:PASSWORD.
        url: the address with a password in it, as somebody typed it.
    """
    return _MAKERS[there.transport](store, there, secret, url)


def _fhir(store: Store, there: Destination, secret: str, url: str) -> Carrier:
    network.allow_url(there.address)
    trusted = trusting(there.ca) if there.ca else True
    client = httpx.Client(
        trust_env=False, timeout=60.0, auth=_auth(url, secret), headers=_token(secret), verify=trusted
    )
    return FhirCarrier(there.address, FhirOptions(**_tuples(there.options)), _load(store), client)


def _mllp(store: Store, there: Destination, _secret: str, _url: str) -> Carrier:
    host, _, port = there.address.rpartition(":")
    network.allow(host, int(port))
    profile = Hl7Profile(**_tuples(there.options))
    known = took(store, there.name)
    connect = tls_line(trusting(there.ca)) if there.ca else None
    return Hl7Carrier(
        host.strip("[]"), int(port), profile, _load(store), known, decided=_decided(store), connect=connect
    )


def _hl7_files(store: Store, there: Destination, _secret: str, _url: str) -> Carrier:
    profile = Hl7Profile(**_tuples(there.options))
    return Hl7Files(Path(there.address), profile, _load(store), took(store, there.name), _decided(store))


def _csv(_store: Store, there: Destination, _secret: str, _url: str) -> Carrier:
    from recon.delivery.extract import CsvCarrier, mapping_of

    return CsvCarrier(Path(there.address), mapping_of(there.options))


def _extract_files(_store: Store, there: Destination, _secret: str, _url: str) -> Carrier:
    from recon.delivery.extract import ExtractCarrier, ExtractOptions

    return ExtractCarrier(Path(there.address), ExtractOptions(**there.options))


_MAKERS: dict[Transport, Callable[[Store, Destination, str, str], Carrier]] = {
    Transport.FHIR: _fhir,
    Transport.MLLP: _mllp,
    Transport.HL7_FILES: _hl7_files,
    Transport.CSV: _csv,
    Transport.EXTRACT: _extract_files,
}


def took(store: Store, destination: str) -> Took:
    """Return what tells what a destination took of a sheet, each with the record as it went."""

    def of(serial: str) -> list[tuple[Any, Any]]:
        there = [one for one in outboxes.arrived(store, serial=serial) if one.destination == destination]
        standing = [one for one in there if not one.is_undone]
        contents = {one.consignment: outboxes.kept(store, one.consignment, serial).content for one in standing}
        records = {consignment: _as_known_now(store, from_text(content)) for consignment, content in contents.items()}
        return [(one, records[one.consignment]) for one in standing]

    return of


def _as_known_now(store: Store, record: SheetRecord) -> SheetRecord:
    """Return a record under the number that its patient has by now: that they are one, the destination was told."""
    number = rosters.number_now(store, record.patient.ipp)
    return replace(record, patient=replace(record.patient, ipp=number))


def _decided(store: Store) -> Callable[[str, str], tuple[Patient, datetime]]:
    """Return what tells who a number's patient is, and when a former one became theirs."""

    def of(current: str, former: str) -> tuple[Patient, datetime]:
        merger, known = mergers.merger_of(store, former), rosters.listed(store, [current])
        assert merger is not None  # noqa: S101
        return known[current].patient, merger.at

    return of


def _load(store: Store) -> Callable[[Document], bytes]:
    return lambda document: store.images.get(document.digest)


def _auth(url: str, secret: str) -> tuple[str, str] | None:
    typed = httpx.URL(url) if url else None
    if typed is not None and typed.username:
        return typed.username, typed.password
    user, colon, password = secret.partition(":")
    return (user, password) if colon else None


def _token(secret: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {secret}"} if secret and ":" not in secret else {}


def _tuples(options: Values) -> Values:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in options.items()}
