"""The way to a FHIR server: a sheet is one transaction, looked at before, read strictly after, taken back on demand."""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from urllib.parse import urlencode

import httpx

from recon.delivery.answers import Json, bundle_entries, local_id, objects, refuse
from recon.delivery.carrier import Answer, Difference, Held, Load, Ready, Withdrawn
from recon.delivery.fhir.bundle import Transaction, sound, to_bytes, transaction
from recon.delivery.fhir.capability import MINIMAL, Capability, fitting, lacks, read_capability
from recon.delivery.fhir.comparing import differences, is_typed
from recon.delivery.fhir.merging import is_merged, merger
from recon.delivery.fhir.options import FhirOptions
from recon.delivery.fhir.resources import first_identifier, search_token
from recon.delivery.fhir.undoing import Undoing, sent_of
from recon.delivery.line import TIMEOUT, Line, address, plain_client, read_json
from recon.delivery.preflight import preflight
from recon.delivery.receipts import receipt
from recon.delivery.searching import Server
from recon.delivery.validation import faults, faults_of_bundle
from recon.errors import DestinationRefused, ReconError
from recon.kept import Kept
from recon.language import tr
from recon.model.outbox import Arrived
from recon.model.record import SheetRecord

# Answers of a server that has no statement of what it can do.
_UNSTATED = frozenset({400, 404, 405, 406, 410, 501})
_MOST = 8  # sheets whose transactions are kept from one step to the next: each has its pages in it


def _now() -> datetime:
    return datetime.now(UTC)


class FhirCarrier:
    """Carries sheets to the FHIR server at ``url``, and to no other (recon.delivery.carrier.Carrier)."""

    def __init__(
        self,
        url: str,
        options: FhirOptions,
        load: Load,
        client: httpx.Client | None = None,
        *,
        timeout: float = TIMEOUT,
        now: Callable[[], datetime] = _now,
        line: Line | None = None,
    ) -> None:
        """Make a carrier; nothing is asked of the server yet.

        Args:
            url: the server's FHIR base.
            options: the hospital's systems and choices.
            load: gives the original file's bytes of a document, as they were scanned.
            client: with a hospital's certificates or credentials; closed with the carrier. By default a plain one.
            timeout: how long to wait for the server, s.
            now: the time of an undoing.
            line: another line than a plain one to ``url``, for tests of its pauses.

        Raises:
            UsageError: if ``url`` is no http or https address.
        """
        self._options = options
        self._load = load
        self._now = now
        self._client = client or plain_client(timeout)
        self._line = line or Line(self._client, address(url), timeout)
        self._server = Server(self._line.look, self._line.destination)
        self._capability: Capability | None = None
        self._made: Kept[SheetRecord, Transaction] = Kept(_MOST)
        self._bodies: Kept[Json, bytes] = Kept(_MOST)

    def ready(self, record: SheetRecord) -> Ready:
        """Make the sheet's transaction, and validate it as far as that needs no server."""
        found = tuple(fault.message() for fault in faults(record))
        if found:
            return Ready(record.serial, "", found)
        try:
            made = self._made.get(record, lambda: self._make(record)).bundle
        except ReconError as error:
            return Ready(record.serial, "", (error.message(),))
        wrong = tuple(fault.message() for fault in faults_of_bundle(made))
        counts = Counter(entry["resource"]["resourceType"] for entry in made["entry"])
        return Ready(record.serial, hashlib.sha256(self._body(made)).hexdigest(), wrong, dict(counts))

    def capability(self) -> Capability:
        """Return what the server says that it can do; it is asked once.

        Raises:
            DestinationUnreachable: if nobody answers.
            DestinationRefused: if the server lets nobody in.
        """
        if self._capability is None:
            answer = self._line.exchange("GET", "/metadata")
            is_unstated = answer.status_code in _UNSTATED
            self._capability = MINIMAL if is_unstated else read_capability(read_json(answer, self._line.destination))
        return self._capability

    def lacking(self, record: SheetRecord) -> tuple[str, ...]:
        """Return what the server says that it cannot do and the sheet needs, by resource type."""
        return tuple(lacks(*self._fitting(record)[:2]))

    def compare(self, record: SheetRecord) -> tuple[Difference, ...]:
        """Return what the server has of each thing that would go, and what somebody typed there already."""
        return differences(self._bundle(record), self._server)

    def typed(self, record: SheetRecord) -> tuple[Difference, ...]:
        """Return what somebody typed there already; where nobody did, one or two questions tell that."""
        made = self._bundle(record)
        if not is_typed(made, self._server):
            return ()
        return tuple(one for one in differences(made, self._server) if one.held is Held.KEYED)

    def carry(self, record: SheetRecord, messages: Sequence[str] = ()) -> Answer:
        """Carry the sheet; carrying it again changes nothing at the server. FHIR needs no names for messages.

        Raises:
            DestinationRefused: with what the server took all the same in ``details["arrived"]``.
            DestinationUnreachable: if nobody answers.
        """
        del messages
        made, capability, spared = self._fitting(record)
        if wanting := lacks(made, capability):
            status = "422" if capability.transaction else "501"
            refuse(self._line.destination, status, tr("delivery.capability.refused", lacks="; ".join(wanting)))
        there = preflight(made, self._line.look, self._line.destination)
        answer = self._line.ask("POST", body=self._body(made))
        arrived = arrived_of(made, answer)
        places = self._transaction(record).places
        try:
            got = receipt(made, answer, self._line.destination, there=there)
        except DestinationRefused as error:
            raise DestinationRefused(**error.details, arrived=with_places(arrived, places, record.serial)) from error
        found = {(kind, name) for kind, _, name in arrived}
        arrived += self._looked_up(made, found)
        told = {"created": got.created, "existing": got.existing, "server": capability.software}
        if spared:
            told["left_out"] = list(spared)
        if warnings := capability.warnings():
            told["warnings"] = list(warnings)
        text = tr("delivery.receipt", created=got.created, existing=got.existing)
        return Answer(with_places(arrived, places, record.serial), told, text)

    def take_back(self, record: SheetRecord, arrived: Sequence[Arrived], why: str) -> Withdrawn:
        """Take back what arrived of the sheet; what somebody changed since is left, and told."""
        try:
            sent = sent_of(self._bundle(record))
        except ReconError:
            sent = {}  # the sheet has faults by now: what went can only be known by its version
        undoing = Undoing(self._line, self._options, self.capability(), record.serial, why, self._now(), sent)
        return undoing.take_back(arrived)

    def merge(self, former: str, current: str) -> bool:
        """Close the Patient of a former IPP for that of the current one, where the server knows both.

        Returns:
            Whether anything was written: not where it is done already, or one of them is not known.

        Raises:
            DestinationUnreachable, DestinationRefused: if the server does not take it.
        """
        gone, stays = (self._patient(ipp) for ipp in (former, current))
        if gone is None or stays is None or gone.get("id") == stays.get("id") or is_merged(gone, stays):
            return False
        made = merger(gone, stays, self._options)
        bundle_entries(self._line.ask("POST", body=to_bytes(made)), "transaction-response", self._line.destination)
        return True

    def close(self) -> None:
        """Close the line, unless it was given."""
        self._client.close()

    def _bundle(self, record: SheetRecord) -> Json:
        return self._transaction(record).bundle

    def _transaction(self, record: SheetRecord) -> Transaction:
        return self._made.get(record, lambda: self._make(sound(record)))

    def _make(self, record: SheetRecord) -> Transaction:
        return transaction(record, load=self._load, options=self._options)

    def _body(self, made: Json) -> bytes:
        return self._bodies.get(made, lambda: to_bytes(made))

    def _fitting(self, record: SheetRecord) -> tuple[Json, Capability, tuple[str, ...]]:
        capability = self.capability()
        made, spared = fitting(self._bundle(record), capability)
        return made, capability, spared

    def _patient(self, ipp: str) -> Json | None:
        token = search_token(self._options.ipp_system, ipp)
        found = self._server.search("Patient", urlencode({"identifier": token}))
        if len(found) > 1:
            refuse(self._line.destination, "409", tr("delivery.two_patients", ipp=ipp))
        return found[0] if found else None

    def _looked_up(self, made: Json, found: set[tuple[str, str]]) -> list[tuple[str, str, str]]:
        """Ask for what the server took without saying under which name."""
        wanting: dict[str, list[tuple[str, str]]] = {}
        for entry in made["entry"]:
            resource = entry["resource"]
            if entry["request"]["method"] == "POST":
                name = first_identifier(resource)
                if (resource["resourceType"], name["value"]) not in found:
                    wanting.setdefault(resource["resourceType"], []).append((name["system"], name["value"]))
        return [
            (kind, str(one.get("id")), value)
            for kind, names in wanting.items()
            for (_, value), one in self._server.named(kind, names)
        ]


def arrived_of(bundle: Json, answer: object) -> list[tuple[str, str, str]]:
    """Return type, the server's id, and our identity of each entry that the server names.

    Args:
        bundle: the transaction that was sent.
        answer: the transaction-response, which receipts.receipt found good.
    """
    entries = objects(answer.get("entry")) if isinstance(answer, dict) else []
    found = []
    for sent, got in zip(bundle["entry"], entries, strict=False):
        resource, theirs = sent["resource"], _given_id(got)
        kind = resource["resourceType"]
        if sent["request"]["method"] == "PUT":
            found.append((kind, resource["id"], resource["id"]))
        elif theirs:
            found.append((kind, theirs, first_identifier(resource)["value"]))
    return found


def with_places(
    arrived: list[tuple[str, str, str]], places: dict[str, tuple[str, ...]], serial: str
) -> tuple[tuple[str, str, str], ...]:
    """Return what arrived, each also under the name of every place of the sheet that it tells of."""
    found: dict[tuple[str, str, str], None] = {}
    for kind, reference, name in arrived:
        for place in (name, *(places.get(name, ()) if name.startswith(f"{serial}:") else ())):
            found[kind, reference, place] = None
    return tuple(found)


def _given_id(got: Json) -> str:
    theirs, response = got.get("resource"), got.get("response")
    location = response.get("location") if isinstance(response, dict) else None
    if isinstance(location, str) and location:
        return local_id(location)
    return str(theirs.get("id", "")) if isinstance(theirs, dict) else ""
