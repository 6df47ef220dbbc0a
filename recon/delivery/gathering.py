"""Several Bundles as one transaction: what they share, such as the patient, stands in it once."""

from collections.abc import Iterable
from dataclasses import dataclass

from recon.delivery.answers import Json, objects
from recon.delivery.fhir.resources import first_identifier
from recon.language import tr
from recon.model.naming import joined


@dataclass(frozen=True, slots=True)
class Conflict:
    """A sheet left out: what it shares with an earlier one is not the same there; ``reason`` is in words."""

    sheet: str
    reason: str


def together(bundles: Iterable[Json]) -> tuple[Json, list[Conflict]]:
    """Return one transaction of several Bundles, and the sheets that must not stand in it.

    Two people under one identifier, or a stay of two patients, would become one at the destination: whichever entry
    comes first would take the values of both. The later sheet is left out whole.

    Args:
        bundles: made by recon.delivery.fhir.bundle, each of one sheet.
    """
    seen: dict[str, list[Json]] = {}
    conflicts: list[Conflict] = []
    for made in bundles:
        against = [entry for entry in made["entry"] if not _suits(entry, seen.get(entry["fullUrl"], ()))]
        if against:
            reason = tr("delivery.shared", resources=", ".join(map(_name, against)))
            conflicts.append(Conflict(made["identifier"]["value"], reason))
            continue
        for entry in made["entry"]:
            # All are kept to compare with: what the first does not say, such as a birth date, the second may.
            seen.setdefault(entry["fullUrl"], []).append(entry)
    return {"resourceType": "Bundle", "type": "transaction", "entry": [first for first, *_ in seen.values()]}, conflicts


def _suits(entry: Json, earlier: Iterable[Json]) -> bool:
    return all(_one_and_the_same(other["resource"], entry["resource"]) for other in earlier)


def _one_and_the_same(ours: Json, theirs: Json) -> bool:
    """Tell whether two resources of one identity are of the same person."""
    if ours["resourceType"] == "Patient":
        return _agree(ours.get("birthDate"), theirs.get("birthDate")) and _agree(_birth_name(ours), _birth_name(theirs))
    return bool(ours.get("subject") == theirs.get("subject"))


def _agree(one: object, other: object) -> bool:
    """Tell whether two facts agree; one that is not known agrees with all."""
    return not one or not other or one == other


def _birth_name(person: Json) -> str:
    """Return the birth name in a form that can be compared, empty where it is not known."""
    official = (name for name in objects(person.get("name")) if name["use"] == "official")
    return joined(next(official, {}).get("family", ""))


def _name(entry: Json) -> str:
    """Return what people call an entry: its type and its identifier."""
    resource = entry["resource"]
    return f"{resource['resourceType']} {first_identifier(resource)['value']}"
