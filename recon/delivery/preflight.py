"""What a server holds already, looked at before anything goes: a transaction must not land in another's record.

A conditional create leaves what is there as it is. Whatever stands at the server against the sheet is therefore
looked for first, and refused by name while nothing has been written yet.
"""

from collections.abc import Iterator

from recon.delivery.answers import FINDINGS, Json, objects, refuse, subject_id, withdrawn
from recon.delivery.fhir.resources import first_identifier
from recon.delivery.people import days_agree, plain_name
from recon.delivery.searching import Ask, Server
from recon.language import tr

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
    server = Server(ask, destination)
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


def _check_person(ours: Json, theirs: Json, destination: str) -> None:
    if reason := other_person(ours, theirs):
        refuse(destination, "409", reason)


def other_person(ours: Json, theirs: Json) -> str:
    """Return why somebody else stands under our identifier, empty if it is the same person as far as is known.

    A wrong digit in a number that was typed by hand is another patient's. The days of birth decide; where one of them
    is not known, the name of birth must do.
    """
    ipp = ours["identifier"][0]["value"]
    born, day = str(ours.get("birthDate", "")), str(theirs.get("birthDate", ""))
    if born and day:
        return "" if days_agree(born, day) else tr("delivery.other_patient", ipp=ipp, theirs=day, ours=born)
    name, names = next(_families(ours), ""), list(_families(theirs))
    # A server that shows neither day nor name leaves nothing to compare with the day that we know.
    if (not names and born) or plain_name(name) in map(plain_name, names):
        return ""
    told = ", ".join(dict.fromkeys(names)) or "?"
    return tr("delivery.other_name", ipp=ipp, theirs=told, ours=name)


def _families(person: Json) -> Iterator[str]:
    """Yield the family names of a Patient; ours has the name of birth first."""
    yield from (str(name["family"]) for name in objects(person.get("name")) if name.get("family"))


def _check_subject(entry: Json, patients: set[str], who: Json, server: Server) -> None:
    """Refuse a stay or a page that the server holds as another patient's."""
    kind = entry["resource"]["resourceType"]
    for theirs in server.search(kind, f"{entry['request']['ifNoneExist']}&_elements=identifier,subject"):
        owner = subject_id(theirs)
        if owner and owner not in patients:
            name, ipp = first_identifier(entry["resource"])["value"], who["identifier"][0]["value"]
            refuse(server.destination, "409", tr("delivery.other_subject", resource=f"{kind} {name}", ipp=ipp))


def _check_findings(bundle: Json, server: Server) -> None:
    """Refuse findings that stand for places of the sheet where it says nothing, or something of another type."""
    names = [value for _, value, _ in standing(bundle, server)]
    if names:
        refuse(server.destination, "409", tr("delivery.stands", values=", ".join(names)))


def standing(bundle: Json, server: Server) -> Iterator[tuple[str, str, Json]]:
    """Yield type, identity and resource of what the server has, and the Bundle says that it must not have."""
    tags = bundle.get("meta", {}).get("tag", ())
    for kind in FINDINGS:
        names = [(tag["system"], tag["code"]) for tag in tags if tag["display"] == kind]
        for (_, value), found in server.named(kind, names):
            if not withdrawn(found):
                yield kind, value, found
