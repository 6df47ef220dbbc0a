"""What servers answer: never trusted to have a certain shape."""

from typing import Any, NoReturn

from recon.errors import DestinationRefused
from recon.language import tr

Json = dict[str, Any]

FINDINGS = ("Observation", "AllergyIntolerance", "MedicationAdministration", "Procedure")
_LONGEST = 600  # characters of a server's explanation that are shown


def bundle_entries(answer: object, kind: str, destination: str) -> list[Json]:
    """Return the entries of a Bundle of type ``kind``.

    Raises:
        DestinationRefused: if the answer is anything else.
    """
    if not isinstance(answer, dict) or answer.get("type") != kind:
        refuse(destination, "200", outcome_text(answer) or tr("delivery.not_fhir", detail=_kind(answer)))
    return objects(answer.get("entry"))


def outcome_text(answer: object) -> str:
    """Return what an OperationOutcome says, empty for anything else."""
    if not isinstance(answer, dict) or answer.get("resourceType") != "OperationOutcome":
        return ""
    return "; ".join(filter(None, map(_issue_text, objects(answer.get("issue")))))[:_LONGEST]


def subject_id(resource: Json) -> str:
    """Return the id of the patient that a resource is about, empty where it has no such reference."""
    subject = resource.get("subject") or resource.get("patient")
    url = subject.get("reference") if isinstance(subject, dict) else None
    return local_id(url) if isinstance(url, str) else ""


def local_id(url: str) -> str:
    """Return the id at the end of ``Patient/17``, of an absolute URL of it, or of one of its versions."""
    return url.partition("/_history/")[0].rpartition("/")[2]


def withdrawn(resource: Json) -> bool:
    """Tell whether somebody marked a finding as entered in error: it does not stand any more."""
    status = resource.get("verificationStatus")
    codings = objects(status.get("coding")) if isinstance(status, dict) else []
    return "entered-in-error" in (resource.get("status"), *(coding.get("code") for coding in codings))


def objects(value: object) -> list[Json]:
    """Return the JSON objects of a list, none where there is no list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def identifiers(resource: Json) -> set[tuple[str, str]]:
    """Return system and value of every identifier that a resource has."""
    given = resource.get("identifier")
    listed = objects(given if isinstance(given, list) else [given])
    return {(str(one.get("system")), str(one.get("value"))) for one in listed}


def refuse(destination: str, status: str, reason: str) -> NoReturn:
    raise DestinationRefused(destination=destination, status=status, reason=reason)


def _issue_text(issue: Json) -> str:
    details = issue.get("details")
    words = details.get("text") if isinstance(details, dict) else None
    return str(issue.get("diagnostics") or words or issue.get("code") or "").strip()


def _kind(answer: object) -> str:
    return str(answer.get("resourceType")) if isinstance(answer, dict) else type(answer).__name__
