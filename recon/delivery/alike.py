"""Whether two resources say the same: what a clinician would act on, whatever else a server adds."""

from datetime import datetime

from recon.delivery.answers import FINDINGS, Json, identifiers, objects, withdrawn

_WITH_STATUS = ("MedicationAdministration", "Procedure")  # whose status says whether it was done at all


def same(ours: Json, theirs: Json) -> bool:
    """Tell whether a server's resource says what ours says; notes and people that it has besides do no harm.

    Of a page it is the same where it is the same scan (its SHA-256 is an identifier), of the same pages. Whatever else
    is no finding is the same.
    """
    kind = ours["resourceType"]
    if kind == "DocumentReference":
        return not withdrawn(theirs) and identifiers(ours) <= identifiers(theirs)
    return kind not in FINDINGS or (content(ours) == content(theirs) and _beside(ours) <= _beside(theirs))


def content(resource: Json) -> object:
    """Return the clinical content of a finding in a form that can be compared."""
    gone = withdrawn(resource)
    done = resource.get("status") if resource.get("resourceType") in _WITH_STATUS else None
    absent = "dataAbsentReason" in resource
    times = [_times(resource.get(name)) for name in ("effectiveDateTime", "effectivePeriod", "performedPeriod")]
    concepts = [_codes(resource.get(name)) for name in ("code", "medicationCodeableConcept")]
    concepts += map(_codes, objects(resource.get("statusReason")))
    parts = [content(part) for part in objects(resource.get("component"))]
    values = sorted((name, plain(value)) for name, value in resource.items() if name.startswith("value"))
    return gone, done, times, absent, concepts, values, _dosage(resource.get("dosage")), parts


def _beside(resource: Json) -> set[str]:
    """Return what a dose or an act says in words: notes, and who gave or did it."""
    if resource.get("resourceType") not in _WITH_STATUS:
        return set()
    actors = [one.get("actor") for one in objects(resource.get("performer"))]
    words = [
        *(note.get("text") for note in objects(resource.get("note"))),
        *(a.get("display") for a in objects(actors)),
    ]
    return {str(word) for word in words if word}


def when(written: object) -> object:
    """Return a time such that equal ones are equal whatever their zone; one known to the month only, as it is."""
    try:
        return datetime.fromisoformat(written) if isinstance(written, str) else written
    except ValueError:
        return written


def plain(value: object) -> object:
    """Return a value without its display: a quantity's number and code, a concept's codes, anything else itself."""
    if not isinstance(value, dict):
        return value
    if "value" in value:
        return "quantity", value["value"], value.get("code") or value.get("unit")
    return _codes(value)


def _times(written: object) -> object:
    if isinstance(written, dict):
        return when(written.get("start")), when(written.get("end"))
    return when(written)


def _dosage(dosage: object) -> object:
    if not isinstance(dosage, dict):
        return None
    return plain(dosage.get("dose")), plain(dosage.get("rateQuantity")), _codes(dosage.get("route"))


def _codes(concept: object) -> object:
    if not isinstance(concept, dict):
        return None
    codes = sorted((str(c.get("system")), str(c.get("code"))) for c in objects(concept.get("coding")))
    return codes or concept.get("text")
