"""A resource in a line of words, for a person who compares two of them."""

from recon.delivery.answers import Json, objects, withdrawn

_TIMES = ("effectiveDateTime", "effectivePeriod", "performedDateTime", "performedPeriod", "recordedDate", "date")
_NAMES = ("code", "medicationCodeableConcept", "type", "class")


def in_words(resource: Json) -> str:
    """Return what a resource says: what, how much, when, by whom; as far as it says so."""
    told = [
        _name(resource),
        _value(resource),
        *_dosage(resource.get("dosage")),
        _time(resource),
        *_performers(resource),
    ]
    if withdrawn(resource):
        told.append("entered-in-error")
    elif resource.get("status") in ("not-done", "unknown"):
        told.append(str(resource["status"]))
    return ", ".join(filter(None, told)) or str(resource.get("resourceType"))


def concept_words(concept: object) -> str:
    """Return the text of a concept, else what its first coding is called."""
    if not isinstance(concept, dict):
        return ""
    first = next(iter(objects(concept.get("coding"))), {})
    return str(concept.get("text") or first.get("display") or first.get("code") or concept.get("display") or "")


def _name(resource: Json) -> str:
    if resource.get("resourceType") == "Patient":
        return _person(resource)
    return next(filter(None, (concept_words(resource.get(name)) for name in _NAMES)), "")


def _person(resource: Json) -> str:
    name = next(iter(objects(resource.get("name"))), {})
    given = name.get("given")
    told = [name.get("family"), *(given if isinstance(given, list) else []), resource.get("birthDate")]
    return " ".join(str(part) for part in told if part)


def _value(resource: Json) -> str:
    found = [_plain(value) for name, value in resource.items() if name.startswith("value")]
    parts = [f"{_name(part)} {_value(part)}" for part in objects(resource.get("component"))]
    absent = concept_words(resource.get("dataAbsentReason"))
    return "; ".join(filter(None, [*found, *parts, absent]))


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return _quantity(value) if "value" in value else concept_words(value)
    return str(value)


def _quantity(value: Json) -> str:
    return f"{value['value']} {value.get('unit') or value.get('code') or ''}".strip()


def _dosage(dosage: object) -> list[str]:
    if not isinstance(dosage, dict):
        return []
    amounts = [dosage.get(name) for name in ("dose", "rateQuantity")]
    return [str(dosage.get("text") or "; ".join(_quantity(a) for a in amounts if isinstance(a, dict) and "value" in a))]


def _time(resource: Json) -> str:
    for name in _TIMES:
        written = resource.get(name)
        if isinstance(written, dict):
            return " – ".join(str(written[end]) for end in ("start", "end") if written.get(end))
        if written:
            return str(written)
    return ""


def _performers(resource: Json) -> list[str]:
    people = objects(resource.get("performer"))
    actors = [one["actor"] if isinstance(one.get("actor"), dict) else one for one in people]
    return [str(one["display"]) for one in actors if one.get("display")]
