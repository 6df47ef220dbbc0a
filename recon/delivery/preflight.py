"""What a server holds already, looked at before anything goes: a transaction must not land in another's record.

A conditional create leaves what is there as it is. Whatever stands at the server against the sheet is therefore
looked for first, and refused by name while nothing has been written yet.
"""

from collections.abc import Callable, Iterator
from urllib.parse import urlencode

from recon.delivery.answers import FINDINGS, Json, bundle_entries, objects, refuse, subject_id, withdrawn
from recon.delivery.fhir.resources import first_identifier, search_token
from recon.delivery.people import days_agree, plain_name
from recon.language import tr

Ask = Callable[[str], object]

_AT_ONCE = 40  # identities in one search: well below the 8 kB that a URL may have
_BELONGS = ("Encounter", "DocumentReference")


def preflight(bundle: Json, ask: Ask, destination: str) -> None:
    """Make sure that nothing at the server stands against ``bundle``, the transaction of one sheet.

    Args:
        bundle: made by recon.delivery.fhir.bundle.
        ask: gives the answer to a search, such as ``Patient?identifier=...``.
        destination: the server, as people know it.

    Raises:
        DestinationRefused: if the patient is somebody else there, the stay or the pages are another patient's, a
            finding stands of which the sheet says nothing (any more), or the answer is not that of a search.
    """
    server = _Server(ask, destination)
    created = [entry for entry in bundle["entry"] if entry["request"]["method"] == "POST"]
    who = next(entry for entry in created if entry["resource"]["resourceType"] == "Patient")
    known = server.search("Patient", who["request"]["ifNoneExist"])
    for theirs in known:
        _check_person(who["resource"], theirs, destination)
    patients = {str(theirs.get("id")) for theirs in known}
    for entry in created:
        if entry["resource"]["resourceType"] in _BELONGS:
            _check_subject(entry, patients, who["resource"], server)
    _check_findings(bundle, server)


class _Server:
    """Searches the server, and shows what it found."""

    def __init__(self, ask: Ask, destination: str) -> None:
        self._ask = ask
        self.destination = destination

    def search(self, kind: str, criteria: str) -> list[Json]:
        """Return the resources of type ``kind`` that the server finds."""
        entries = bundle_entries(self._ask(f"{kind}?{criteria}"), "searchset", self.destination)
        return [found for found in objects([e.get("resource") for e in entries]) if found.get("resourceType") == kind]


def _check_person(ours: Json, theirs: Json, destination: str) -> None:
    """Refuse another person under our identifier: a wrong digit in one that was typed by hand.

    The days of birth decide; where one of them is not known, the name of birth must do.
    """
    ipp = ours["identifier"][0]["value"]
    born, day = str(ours.get("birthDate", "")), str(theirs.get("birthDate", ""))
    if born and day:
        if not days_agree(born, day):
            refuse(destination, "409", tr("delivery.other_patient", ipp=ipp, theirs=day, ours=born))
        return
    name, names = next(_families(ours), ""), list(_families(theirs))
    # A server that shows neither day nor name leaves nothing to compare with the day that we know.
    if (names or not born) and plain_name(name) not in map(plain_name, names):
        told = ", ".join(dict.fromkeys(names)) or "?"
        refuse(destination, "409", tr("delivery.other_name", ipp=ipp, theirs=told, ours=name))


def _families(person: Json) -> Iterator[str]:
    """Yield the family names of a Patient; ours has the name of birth first."""
    yield from (str(name["family"]) for name in objects(person.get("name")) if name.get("family"))


def _check_subject(entry: Json, patients: set[str], who: Json, server: _Server) -> None:
    """Refuse a stay or a page that the server holds as another patient's."""
    kind = entry["resource"]["resourceType"]
    for theirs in server.search(kind, f"{entry['request']['ifNoneExist']}&_elements=identifier,subject"):
        owner = subject_id(theirs)
        if owner and owner not in patients:
            name, ipp = first_identifier(entry["resource"])["value"], who["identifier"][0]["value"]
            refuse(server.destination, "409", tr("delivery.other_subject", resource=f"{kind} {name}", ipp=ipp))


def _check_findings(bundle: Json, server: _Server) -> None:
    """Refuse findings that stand for places of the sheet where it says nothing, or something of another type."""
    standing = [name for kind in FINDINGS for name in _standing(bundle, kind, server)]
    if standing:
        refuse(server.destination, "409", tr("delivery.stands", values=", ".join(standing)))


def _standing(bundle: Json, kind: str, server: _Server) -> Iterator[str]:
    """Yield the identities that the server has as a ``kind``, and the Bundle has not."""
    names = list(_unsaid(bundle, kind))
    for start in range(0, len(names), _AT_ONCE):
        asked = names[start : start + _AT_ONCE]
        tokens = ",".join(search_token(*name) for name in asked)
        for found in server.search(kind, urlencode({"identifier": tokens})):
            theirs = {(i.get("system"), i.get("value")) for i in objects(found.get("identifier"))}
            if not withdrawn(found):
                yield from (value for system, value in asked if (system, value) in theirs)


def _unsaid(bundle: Json, kind: str) -> Iterator[tuple[str, str]]:
    """Yield system and value of each finding that the sheet could have as a ``kind``, and has not."""
    yield from ((tag["system"], tag["code"]) for tag in bundle.get("meta", {}).get("tag", ()))
    for entry in bundle["entry"]:
        if entry["resource"]["resourceType"] in FINDINGS and entry["resource"]["resourceType"] != kind:
            name = first_identifier(entry["resource"])
            yield name["system"], name["value"]
