"""What a destination answers to a transaction, read strictly: nothing counts as delivered that it did not confirm."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from recon.delivery.alike import same
from recon.delivery.answers import (
    Json,
    bundle_entries,
    local_id,
    outcome_text,
    refuse,
    subject_id,
)
from recon.delivery.fhir.resources import first_identifier
from recon.language import tr

_DONE = frozenset({"200", "201", "204", "304"})


@dataclass(frozen=True, slots=True)
class Receipt:
    """One sheet is at the destination: how many of its resources were new there, and how many it had already."""

    sheet: str
    created: int
    existing: int


def receipt(bundle: Json, answer: object, destination: str, *, there: Collection[str] = ()) -> Receipt:
    """Return the receipt of ``bundle`` from the server's transaction-response.

    Args:
        bundle: what was sent.
        answer: what the server answered.
        destination: the server, as people know it.
        there: the ``fullUrl`` of each entry that the server had before.

    Raises:
        DestinationRefused: if the answer is none, misses an entry, refuses one, or shows that the destination holds
            another value under the identity of one that was sent, or has made again what it had.
    """
    answers = bundle_entries(answer, "transaction-response", destination)
    sent = bundle["entry"]
    if len(answers) != len(sent):
        refuse(destination, "200", tr("delivery.not_counted", answered=len(answers), sent=len(sent)))
    statuses = [_status(entry, got, destination) for entry, got in zip(sent, answers, strict=True)]
    differing = list(_differing(sent, answers))
    if differing:
        refuse(destination, "409", tr("delivery.differs", values=", ".join(differing)))
    again = [
        entry for entry, status in zip(sent, statuses, strict=True) if status == "201" and entry["fullUrl"] in there
    ]
    if again:
        # It heeds no condition: everything that goes there would be doubled sooner or later.
        names = ", ".join(first_identifier(entry["resource"])["value"] for entry in again)
        refuse(destination, "501", tr("delivery.made_again", values=names))
    created = statuses.count("201")
    return Receipt(bundle["identifier"]["value"], created, len(statuses) - created)


def _status(entry: Json, got: Json, destination: str) -> str:
    """Return the three digits of an entry's status."""
    response = got.get("response")
    said: Json = response if isinstance(response, dict) else {}
    status = str(said.get("status", "?")).partition(" ")[0]
    if status not in _DONE:
        what, why = entry["request"]["url"], outcome_text(said.get("outcome")) or tr("delivery.no_words")
        refuse(destination, status, tr("delivery.entry_refused", resource=what, status=status, detail=why))
    return status


def _differing(sent: list[Json], answers: list[Json]) -> Iterator[str]:
    """Yield the identities under which the destination shows another finding than the one sent.

    A conditional create leaves what is there as it is, so a value corrected after a first delivery would be dropped
    in silence. Where the server returns its resource, as it is asked to, this shows.
    """
    ids = {entry["fullUrl"]: _given_id(got) for entry, got in zip(sent, answers, strict=True)}
    for entry, got in zip(sent, answers, strict=True):
        ours, theirs = entry["resource"], got.get("resource")
        if entry["request"]["method"] == "POST" and isinstance(theirs, dict) and not _same(ours, theirs, ids):
            yield first_identifier(ours)["value"]


def _given_id(got: Json) -> str:
    """Return the id under which the server has an entry, empty where it does not say."""
    theirs, location = got.get("resource"), got["response"].get("location")
    if isinstance(theirs, dict) and isinstance(theirs.get("id"), str):
        return str(theirs["id"])
    return local_id(location) if isinstance(location, str) else ""


def _same(ours: Json, theirs: Json, ids: dict[str, str]) -> bool:
    """Tell whether the server's resource is of the same patient as ours, and a finding the same."""
    if not same(ours, theirs):
        return False
    owner, patient = subject_id(theirs), subject_id(ours)
    return not owner or owner == patient or ids.get(patient, "") in ("", owner)
