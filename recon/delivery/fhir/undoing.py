"""Takes back what arrived of a sheet: deleted where the server allows it, else marked as entered in error.

Nothing is taken back that somebody changed since it arrived; that is left for a person. What is marked gives up its
identity (its identifier moves to the system ``…-withdrawn``), so that the sheet can be sent again.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

import httpx

from recon.delivery.alike import when
from recon.delivery.answers import Json, identifiers, local_id, objects, outcome_text, withdrawn
from recon.delivery.carrier import Withdrawn
from recon.delivery.codes import HL7
from recon.delivery.fhir.bundle import to_bytes
from recon.delivery.fhir.capability import Capability
from recon.delivery.fhir.options import FhirOptions
from recon.delivery.fhir.resources import coding, compact, concept, instant
from recon.delivery.line import Line
from recon.fetching import json_in
from recon.language import tr
from recon.model.outbox import Arrived

_PROVENANCE = "Provenance"
# What refers to others goes before what it refers to. Patients stay, and so do stays that the hospital knows.
_ORDER = (
    _PROVENANCE,
    "Composition",
    "QuestionnaireResponse",
    "AllergyIntolerance",
    "MedicationAdministration",
    "Procedure",
    "Observation",
    "DocumentReference",
    "Encounter",
)
_NOT_FOUND, _DELETED = 404, 410
_GONE = frozenset({_NOT_FOUND, _DELETED})
_CHANGED = frozenset({409, 412})
_ERROR = "entered-in-error"
_OURS = ("value", "page", "sheet", "downtime-encounter")
_SERVERS_OWN = frozenset({"id", "meta", "text", "reference"})


@dataclass(frozen=True, slots=True)
class Undoing:
    """One taking back: of sheet ``serial``, for the reason ``why``, at the time ``at``.

    ``sent`` is what went, by type and identity: what stands there still must be this. ``deleted`` and ``marked`` grow.
    """

    line: Line
    options: FhirOptions
    capability: Capability
    serial: str
    why: str
    at: datetime
    sent: Mapping[tuple[str, str], Json]
    deleted: list[Arrived] = field(default_factory=list)
    marked: list[Arrived] = field(default_factory=list)
    gone: list[Arrived] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def take_back(self, arrived: Iterable[Arrived]) -> Withdrawn:
        """Take back everything that may be, and tell the rest.

        Raises:
            DestinationUnreachable: if nobody answers; doing it again does what is left.
        """
        known: dict[tuple[str, str], Arrived] = {}
        for one in arrived:  # each thing under its own identity, which comes before those of its places
            if not one.is_undone:
                known.setdefault((one.kind, one.reference), one)
        patient = next((one for one in known.values() if one.kind == "Patient"), None)
        mine = [one for one in known.values() if self._is_to_go(one)]
        for one in sorted(mine, key=lambda each: _ORDER.index(each.kind)):
            if one.kind != _PROVENANCE or all(self._may_delete(other.kind) for other in mine):
                self._undo(one)
        self._sign(patient)
        taken = [(one.kind, one.reference) for one in (*self.gone, *self.deleted, *self.marked)]
        text = tr("delivery.undo.done", deleted=len(self.deleted), marked=len(self.marked), left=len(self.left))
        return Withdrawn(tuple(taken), tuple(self.left), text)

    def _is_to_go(self, one: Arrived) -> bool:
        if one.kind == "Encounter":
            return one.identity == self.serial
        return one.kind in _ORDER

    def _may_delete(self, kind: str) -> bool:
        return self.options.undo_by_delete and self.capability.may_delete(kind)

    def _undo(self, one: Arrived) -> None:
        path = f"/{one.kind}/{local_id(one.reference)}"
        answer = self.line.exchange("GET", path)
        theirs = json_in(answer)
        if _says_gone(answer):
            self.gone.append(one)
        elif not answer.is_success or not isinstance(theirs, dict):
            self._leave(one, answer)
        elif withdrawn(theirs):
            self.gone.append(one)
        elif one.kind != _PROVENANCE and not self._is_as_sent(one, theirs):
            self.left.append(tr("delivery.undo.changed", what=_called(one)))
        else:
            self._remove(one, path, theirs)

    def _is_as_sent(self, one: Arrived, theirs: Json) -> bool:
        """Tell whether it is ours, and nobody has changed it: its first version, or what was sent to the letter."""
        if one.identity not in {value for _, value in identifiers(theirs)} and not _is_part(one, theirs, self.serial):
            return False
        ours = self.sent.get((one.kind, one.identity))
        is_first = _version(theirs) == "1" and self.capability.has_versions(one.kind)
        return is_first or (ours is not None and _plain(ours) == _plain(theirs))

    def _remove(self, one: Arrived, path: str, theirs: Json) -> None:
        version = _version(theirs) if self.capability.has_versions(one.kind) else ""
        headers = {"If-Match": f'W/"{version}"'} if version else {}
        if self._may_delete(one.kind):
            answer = self.line.exchange("DELETE", path, headers=headers)
            if answer.is_success or answer.status_code in _GONE:
                self.deleted.append(one)
                return
            if answer.status_code == httpx.codes.PRECONDITION_FAILED:
                self.left.append(tr("delivery.undo.changed", what=_called(one)))
                return
        if one.kind == _PROVENANCE:
            return  # R4 has no way to mark one, and that it was entered remains true
        answer = self.line.exchange("PUT", path, to_bytes(in_error(theirs, self.options)), headers)
        if answer.is_success:
            self.marked.append(one)
        elif answer.status_code in _CHANGED:
            self.left.append(tr("delivery.undo.changed", what=_called(one)))
        else:
            self._leave(one, answer)

    def _leave(self, one: Arrived, answer: httpx.Response) -> None:
        why = outcome_text(json_in(answer)) or tr("delivery.no_words")
        self.left.append(tr("delivery.undo.refused", what=_called(one), status=answer.status_code, why=why))

    def _sign(self, patient: Arrived | None) -> None:
        """Write the Provenance of the undoing: on what is marked, else on the patient."""
        removed = [one for one in self.deleted if one.kind != _PROVENANCE]
        targets = [f"{one.kind}/{local_id(one.reference)}" for one in self.marked]
        if not targets and removed and patient:
            targets = [f"Patient/{local_id(patient.reference)}"]
        if not targets or _PROVENANCE in self.options.without or self.capability.of(_PROVENANCE) is None:
            return
        told = _provenance(self, targets, removed)
        answer = self.line.exchange("PUT", f"/{_PROVENANCE}/{told['id']}", to_bytes(told))
        if not answer.is_success:
            self._leave(replace((self.marked or removed)[0], kind=_PROVENANCE, reference=told["id"]), answer)


def in_error(resource: Json, options: FhirOptions) -> Json:
    """Return a resource as one that was entered in error, under an identity that no sending looks for."""
    wrong = {**resource, "status": _ERROR}
    if resource["resourceType"] == "AllergyIntolerance":
        wrong = {name: value for name, value in resource.items() if name != "clinicalStatus"}
        code = coding(f"{HL7}/allergyintolerance-verification", _ERROR, "Entered in Error")
        wrong["verificationStatus"] = concept(code)
    if "docStatus" in wrong:
        wrong["docStatus"] = _ERROR
    systems = {options.system(name) for name in _OURS}
    for name in ("identifier", "masterIdentifier"):
        if name in wrong:
            wrong[name] = _moved(wrong[name], systems)
    return wrong


def _moved(identifier: object, systems: set[str]) -> object:
    if isinstance(identifier, list):
        return [_moved(one, systems) for one in identifier]
    if isinstance(identifier, dict) and identifier.get("system") in systems:
        return {**identifier, "system": f"{identifier['system']}-withdrawn"}
    return identifier


def _provenance(undoing: Undoing, targets: list[str], removed: list[Arrived]) -> Json:
    act = ("NULLIFY", "nullify") if undoing.marked else ("DELETE", "delete")
    name = hashlib.sha256("|".join([*targets, *(one.reference for one in removed)]).encode()).hexdigest()[:8]
    system = undoing.options.system("value")
    return compact(
        resourceType=_PROVENANCE,
        id=f"recon-{undoing.serial}-undo-{name}",
        target=[{"reference": url} for url in targets],
        recorded=instant(undoing.at),
        reason=[concept(text=undoing.why)] if undoing.why else [],
        activity=concept(coding(f"{HL7}/v3-DataOperation", *act)),
        agent=[
            {"type": concept(coding(f"{HL7}/provenance-participant-type", "assembler")), "who": {"display": "recon"}}
        ],
        entity=[
            {
                "role": "removal",
                "what": {"identifier": {"system": system, "value": one.identity}, "display": _called(one)},
            }
            for one in removed
        ],
    )


def _called(one: Arrived) -> str:
    return f"{one.kind}/{local_id(one.reference)} ({one.identity})"


def _is_part(one: Arrived, theirs: Json, serial: str) -> bool:
    """Tell whether a resource of several places is one of this sheet: it is listed under each of them."""
    return one.identity.startswith(serial) and any(value.startswith(serial) for _, value in identifiers(theirs))


def _says_gone(answer: httpx.Response) -> bool:
    """Tell whether a FHIR server says that it has not got it: any machine on the way says 404, in its own words."""
    if answer.status_code == _DELETED:
        return True
    body = json_in(answer)
    is_told = isinstance(body, dict) and body.get("resourceType") == "OperationOutcome"
    return answer.status_code == _NOT_FOUND and is_told


def _version(resource: Json) -> str:
    meta = resource.get("meta")
    return str(meta.get("versionId", "")) if isinstance(meta, dict) else ""


def _plain(value: object) -> object:
    """Return content without what a server adds or replaces: its ids, narratives and references."""
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items() if name not in _SERVERS_OWN and part not in ({}, [])}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return when(value)


def sent_of(bundle: Json) -> dict[tuple[str, str], Json]:
    """Return what a Bundle creates, by type and each of its identities."""
    found = {}
    for entry in bundle["entry"]:
        resource = entry["resource"]
        names = resource.get("identifier", [])
        for name in objects(names if isinstance(names, list) else [names]):
            found[resource["resourceType"], str(name["value"])] = resource
    return found
