"""What a destination answers to a transaction, read strictly: nothing counts as delivered that it did not confirm."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NoReturn

from recon.errors import DestinationRefused
from recon.language import tr

Json = dict[str, Any]

_DONE = frozenset({"200", "201", "204", "304"})
_LONGEST = 600  # characters of a server's explanation that are shown
_FINDINGS = frozenset({"Observation", "AllergyIntolerance"})


@dataclass(frozen=True, slots=True)
class Receipt:
    """One sheet is at the destination: how many of its resources were new there, and how many it had already."""

    sheet: str
    created: int
    existing: int


def receipt(bundle: Json, answer: object, destination: str) -> Receipt:
    """Return the receipt of ``bundle`` from the server's transaction-response.

    Raises:
        DestinationRefused: if the answer is none, misses an entry, refuses one, or shows that the destination holds
            another value under the identity of one that was sent.
    """
    answers = _answers(answer, destination)
    sent = bundle["entry"]
    if len(answers) != len(sent):
        _refuse(destination, "200", tr("delivery.not_counted", answered=len(answers), sent=len(sent)))
    statuses = [_status(entry, got, destination) for entry, got in zip(sent, answers, strict=True)]
    differing = list(_differing(sent, answers))
    if differing:
        _refuse(destination, "409", tr("delivery.differs", values=", ".join(differing)))
    created = statuses.count("201")
    return Receipt(bundle["identifier"]["value"], created, len(statuses) - created)


def check_patient(ours: Json, answer: object, destination: str) -> None:
    """Make sure that whoever the destination knows under the patient's identifier is born on the patient's day.

    A wrong digit in an identifier that was typed by hand is another patient's: their record must not get the values.

    Args:
        ours: the Patient of the Bundle.
        answer: the destination's answer to a search for its identifier.

    Raises:
        DestinationRefused: if it is somebody else, or the answer is not that of a search.
    """
    if not isinstance(answer, dict) or answer.get("type") != "searchset":
        _refuse(destination, "200", outcome_text(answer) or tr("delivery.not_fhir", detail=_kind(answer)))
    born = str(ours.get("birthDate", ""))
    for entry in _objects(answer.get("entry")):
        theirs = entry.get("resource")
        day = str(theirs.get("birthDate", "")) if isinstance(theirs, dict) else ""
        # A day may be known to the year or the month only: what both sides know must agree.
        if not born.startswith(day) and not day.startswith(born):
            reason = tr("delivery.other_patient", ipp=ours["identifier"][0]["value"], theirs=day, ours=born)
            _refuse(destination, "409", reason)


def outcome_text(answer: object) -> str:
    """Return what an OperationOutcome says, empty for anything else."""
    if not isinstance(answer, dict) or answer.get("resourceType") != "OperationOutcome":
        return ""
    return "; ".join(filter(None, map(_issue_text, _objects(answer.get("issue")))))[:_LONGEST]


def _issue_text(issue: Json) -> str:
    details = issue.get("details")
    words = details.get("text") if isinstance(details, dict) else None
    return str(issue.get("diagnostics") or words or issue.get("code") or "").strip()


def _answers(answer: object, destination: str) -> list[Json]:
    if not isinstance(answer, dict) or answer.get("type") != "transaction-response":
        _refuse(destination, "200", outcome_text(answer) or tr("delivery.not_fhir", detail=_kind(answer)))
    return _objects(answer.get("entry"))


def _status(entry: Json, got: Json, destination: str) -> str:
    """Return the three digits of an entry's status."""
    response = got.get("response")
    said: Json = response if isinstance(response, dict) else {}
    status = str(said.get("status", "?")).partition(" ")[0]
    if status not in _DONE:
        what, why = entry["request"]["url"], outcome_text(said.get("outcome")) or tr("delivery.no_words")
        _refuse(destination, status, tr("delivery.entry_refused", resource=what, status=status, detail=why))
    return status


def _differing(sent: list[Json], answers: list[Json]) -> Iterator[str]:
    """Yield the identities under which the destination shows another finding than the one sent.

    A conditional create leaves what is there as it is, so a value corrected after a first delivery would be dropped
    in silence. Where the server returns its resource, as it is asked to, this shows.
    """
    for entry, got in zip(sent, answers, strict=True):
        ours, theirs = entry["resource"], got.get("resource")
        if ours["resourceType"] in _FINDINGS and isinstance(theirs, dict) and _finding(ours) != _finding(theirs):
            yield ours["identifier"][0]["value"]


def _finding(resource: Json) -> object:
    """Return the clinical content of a resource in a form that can be compared, whatever else a server adds."""
    effective = resource.get("effectiveDateTime")
    absent = "dataAbsentReason" in resource
    parts = [_finding(part) for part in _objects(resource.get("component"))]
    values = sorted((name, _plain(value)) for name, value in resource.items() if name.startswith("value"))
    return effective and datetime.fromisoformat(effective), absent, _codes(resource.get("code")), values, parts


def _plain(value: object) -> object:
    """Return a value without its display: a quantity's number and code, a concept's codes, anything else itself."""
    if not isinstance(value, dict):
        return value
    return ("quantity", value["value"], value.get("code")) if "value" in value else _codes(value)


def _codes(concept: object) -> object:
    if not isinstance(concept, dict):
        return None
    codes = sorted((str(c.get("system")), str(c.get("code"))) for c in _objects(concept.get("coding")))
    return codes or concept.get("text")


def _kind(answer: object) -> str:
    return str(answer.get("resourceType")) if isinstance(answer, dict) else type(answer).__name__


def _objects(value: object) -> list[Json]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _refuse(destination: str, status: str, reason: str) -> NoReturn:
    raise DestinationRefused(destination=destination, status=status, reason=reason)
