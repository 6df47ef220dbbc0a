"""What a server holds already, looked at before anything goes: a transaction must not land in another's record.

A conditional create leaves what is there as it is. Whatever stands at the server against the sheet is therefore
looked for first, and refused by name while nothing has been written yet.
"""

from collections.abc import Iterator

from recon.delivery.alike import same
from recon.delivery.answers import FINDINGS, Json, objects, refuse, subject_id, withdrawn
from recon.delivery.fhir.resources import first_identifier
from recon.delivery.people import days_agree
from recon.delivery.searching import Ask, Server
from recon.language import tr
from recon.model.naming import joined

_BELONGS = ("Encounter", "DocumentReference")
_ENOUGH = "_elements=identifier,subject,status"  # of a page, without the page itself


def preflight(bundle: Json, ask: Ask, destination: str) -> frozenset[str]:
    """Make sure that nothing at the server stands against ``bundle``, the transaction of one sheet.

    Args:
        bundle: made by recon.delivery.fhir.bundle.
        ask: gives the answer to a search, such as ``Patient?identifier=...``.
        destination: the server, as people know it.

    Returns:
        The ``fullUrl`` of each entry that the server has already, and must not create again.

    Raises:
        DestinationRefused: if the patient is somebody else there, or there twice; if the stay or the pages are another
            patient's; if a finding stands of which the sheet says nothing (any more), or another one than it says, or
            twice; or if the answer is not that of a search.
    """
    server = Server(ask, destination)
    created = [entry for entry in bundle["entry"] if entry["request"]["method"] == "POST"]
    who = next(entry for entry in created if entry["resource"]["resourceType"] == "Patient")
    known = server.search("Patient", who["request"]["ifNoneExist"])
    for theirs in known:
        _check_person(who["resource"], theirs, destination)
    if len(known) > 1:
        refuse(destination, "409", tr("delivery.two_patients", ipp=first_identifier(who["resource"])["value"]))
    patients = {str(theirs.get("id")) for theirs in known}
    there = {who["fullUrl"]} if known else set()
    there |= {
        entry["fullUrl"]
        for entry in created
        if entry["resource"]["resourceType"] in _BELONGS and _is_there(entry, patients, who["resource"], server)
    }
    stands = [value for _, value, _ in standing(bundle, server)]
    if stands:
        refuse(destination, "409", tr("delivery.stands", values=", ".join(stands)))
    return frozenset(there | _findings_there(created, patients, server))


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
    if (not names and born) or joined(name) in map(joined, names):
        return ""
    told = ", ".join(dict.fromkeys(names)) or "?"
    return tr("delivery.other_name", ipp=ipp, theirs=told, ours=name)


def _families(person: Json) -> Iterator[str]:
    """Yield the family names of a Patient; ours has the name of birth first."""
    yield from (str(name["family"]) for name in objects(person.get("name")) if name.get("family"))


def _is_there(entry: Json, patients: set[str], who: Json, server: Server) -> bool:
    """Tell whether the server has a stay or a page; refuse one that it has as another patient's, or another page."""
    ours = entry["resource"]
    kind, name = ours["resourceType"], first_identifier(ours)["value"]
    found = server.search(kind, f"{entry['request']['ifNoneExist']}&{_ENOUGH}")
    for theirs in found:
        owner = subject_id(theirs)
        if owner and owner not in patients:
            ipp = who["identifier"][0]["value"]
            refuse(server.destination, "409", tr("delivery.other_subject", resource=f"{kind} {name}", ipp=ipp))
        if not same(ours, theirs):
            refuse(server.destination, "409", tr("delivery.differs", values=name))
    return bool(found)


def _findings_there(created: list[Json], patients: set[str], server: Server) -> set[str]:
    """Return those of our findings that the server has; refuse what stands there otherwise than we would say it.

    A conditional create would leave it as it is, and what is new beside it would be written all the same.
    """
    there: set[str] = set()
    differing: dict[str, None] = {}
    twice: dict[str, None] = {}
    for kind in FINDINGS:
        ours = {_name(entry): entry for entry in created if entry["resource"]["resourceType"] == kind}
        for name, theirs in server.named(kind, ours):
            entry, owner = ours[name], subject_id(theirs)
            if not same(entry["resource"], theirs) or (owner and owner not in patients):
                differing[name[1]] = None
            elif entry["fullUrl"] in there:
                twice[name[1]] = None
            there.add(entry["fullUrl"])
    for key, names in (("delivery.differs", differing), ("delivery.twice", twice)):
        if names:
            refuse(server.destination, "409", tr(key, values=", ".join(names)))
    return there


def _name(entry: Json) -> tuple[str, str]:
    first = first_identifier(entry["resource"])
    return first["system"], first["value"]


def standing(bundle: Json, server: Server) -> Iterator[tuple[str, str, Json]]:
    """Yield type, identity and resource of what the server has, and the Bundle says that it must not have."""
    tags = bundle.get("meta", {}).get("tag", ())
    for kind in FINDINGS:
        names = [(tag["system"], tag["code"]) for tag in tags if tag["display"] == kind]
        for (_, value), found in server.named(kind, names):
            if not withdrawn(found):
                yield kind, value, found
