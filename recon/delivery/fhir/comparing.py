"""What a server has of each thing that would go: from us, or typed by somebody in the meantime. Nothing is changed.

A value counts as typed already (KEYED) if the same patient has, not from us, an Observation of the same code in the
same minute, a dose of the same medicine within half an hour, or the same allergy or act in the same words.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from recon.delivery.alike import same
from recon.delivery.answers import FINDINGS, Json, identifiers, objects, subject_id, withdrawn
from recon.delivery.carrier import Difference, Held
from recon.delivery.fhir.resources import first_identifier, search_token
from recon.delivery.fhir.wording import concept_words, in_words
from recon.delivery.preflight import other_person, standing
from recon.delivery.searching import Server
from recon.language import tr
from recon.model.naming import joined

_NEAR = {
    "Observation": timedelta(0),
    "MedicationAdministration": timedelta(minutes=30),
    "Procedure": timedelta(hours=12),
}
_TIME = {"Observation": "date", "MedicationAdministration": "effective-time", "Procedure": "date"}
_NOT_COMPARED = frozenset({"Provenance", "Composition", "QuestionnaireResponse"})


def differences(bundle: Json, server: Server) -> tuple[Difference, ...]:
    """Return what the server has of each thing in the Bundle, in the Bundle's order, then what it should not have.

    Raises:
        DestinationRefused: if the server does not answer a search as one.
    """
    wanted = [one for one in _created(bundle) if one["resourceType"] not in _NOT_COMPARED]
    held = _held(wanted, server)
    patients = {str(one.get("id")) for kind, one in held.values() if kind == "Patient"}
    typed = _Typed(bundle, wanted, patients, server)
    found = [_difference(ours, held.get(_key(ours)), patients, typed) for ours in wanted]
    for _, value, theirs in standing(bundle, server):
        found.append(Difference(value, Held.UNSAID, "", in_words(theirs)))
    return tuple(found)


def is_typed(bundle: Json, server: Server) -> bool:
    """Tell whether somebody else entered for the patient anything that tells the same as something in the Bundle."""
    wanted = [one for one in _created(bundle) if one["resourceType"] not in _NOT_COMPARED]
    who = [one for one in wanted if one["resourceType"] == "Patient"]
    patients = {str(found.get("id")) for _, found in server.named("Patient", [_key(one)[1:] for one in who])}
    typed = _Typed(bundle, wanted, patients, server)
    return any(typed.like(ours) is not None for ours in wanted)


def _created(bundle: Json) -> list[Json]:
    return [entry["resource"] for entry in bundle["entry"] if entry["request"]["method"] == "POST"]


def _key(resource: Json) -> tuple[str, str, str]:
    name = first_identifier(resource)
    return resource["resourceType"], name["system"], name["value"]


def _held(wanted: list[Json], server: Server) -> dict[tuple[str, str, str], tuple[str, Json]]:
    """Return what the server has under the identity of each resource."""
    names: dict[str, list[tuple[str, str]]] = {}
    for kind, *name in map(_key, wanted):
        names.setdefault(kind, []).append((name[0], name[1]))
    return {
        (kind, *name): (kind, found) for kind, listed in names.items() for name, found in server.named(kind, listed)
    }


def _difference(ours: Json, held: tuple[str, Json] | None, patients: set[str], typed: "_Typed") -> Difference:
    identity, told = first_identifier(ours)["value"], in_words(ours)
    if held is None:
        theirs = typed.like(ours)
        return (
            Difference(identity, Held.KEYED, told, in_words(theirs)) if theirs else Difference(identity, Held.NEW, told)
        )
    _, theirs = held
    reason = _against(ours, theirs, patients)
    return Difference(identity, Held.DIFFERENT if reason else Held.SAME, told, reason or in_words(theirs))


def _against(ours: Json, theirs: Json, patients: set[str]) -> str:
    """Return in words what speaks against what stands under our identity, empty if it is the same."""
    if ours["resourceType"] == "Patient":
        return other_person(ours, theirs)
    owner = subject_id(theirs)
    if owner and owner not in patients:
        return tr("delivery.of_another", who=owner, what=in_words(theirs))
    return "" if same(ours, theirs) else in_words(theirs)


class _Typed:
    """What others entered for the patient, around the times of the sheet; asked for once for each type."""

    def __init__(self, bundle: Json, wanted: list[Json], patients: Iterable[str], server: Server) -> None:
        self._ours = {(tag["system"]) for tag in bundle.get("meta", {}).get("tag", ())}
        self._ours |= {first_identifier(one)["system"] for one in wanted if one["resourceType"] in FINDINGS}
        self._found: dict[str, list[Json]] = {}
        for kind in FINDINGS:
            mine = [one for one in wanted if one["resourceType"] == kind]
            criteria = _criteria(kind, mine)
            if criteria is not None:
                self._found[kind] = [
                    one
                    for patient in patients
                    for one in server.search(kind, urlencode([("patient", patient), *criteria]))
                    if not withdrawn(one) and not {system for system, _ in identifiers(one)} & self._ours
                ]

    def like(self, ours: Json) -> Json | None:
        """Return what somebody else entered that tells the same event as ours."""
        kind = ours["resourceType"]
        return next((one for one in self._found.get(kind, ()) if _is_same_event(kind, ours, one)), None)


def _criteria(kind: str, mine: list[Json]) -> list[tuple[str, str]] | None:
    """Return what to look for, beside the patient; None where nothing of ours can be compared."""
    if kind not in _TIME:
        return [] if mine else None
    times = [at for one in mine for at in _times(one)]
    codes = sorted({code for one in mine for code in _codes(one)})
    if not times or (kind == "Observation" and not codes):
        return None
    name, near = _TIME[kind], _NEAR[kind] + timedelta(minutes=1)
    window = [(name, f"ge{_utc(min(times) - near)}"), (name, f"le{_utc(max(times) + near)}")]
    return [("code", ",".join(search_token(*code) for code in codes)), *window] if kind == "Observation" else window


def _is_same_event(kind: str, ours: Json, theirs: Json) -> bool:
    if kind in _TIME and not _near(kind, ours, theirs):
        return False
    if kind == "Observation":
        return bool(set(_codes(ours)) & set(_codes(theirs)))
    if kind == "MedicationAdministration" and not _words(theirs):
        return True  # a medicine that stands elsewhere: which one, a person has to look
    one, other = joined(_words(ours)), joined(_words(theirs))
    return bool(one and other) and (one in other or other in one)


def _near(kind: str, ours: Json, theirs: Json) -> bool:
    return any(abs(_minute(one) - _minute(other)) <= _NEAR[kind] for one in _times(ours) for other in _times(theirs))


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def _times(resource: Json) -> Iterator[datetime]:
    """Yield when something was or began, where that is known to the minute and in a zone."""
    for name in ("effectiveDateTime", "effectivePeriod", "performedDateTime", "performedPeriod"):
        written = resource.get(name)
        text = written.get("start") if isinstance(written, dict) else written
        try:
            at = datetime.fromisoformat(text) if isinstance(text, str) else None
        except ValueError:
            continue
        if at is not None and at.tzinfo is not None:
            yield at


def _codes(resource: Json) -> Iterator[tuple[str, str]]:
    """Yield the codes of a value and of its parts: a pressure may stand alone elsewhere."""
    for part in (resource, *objects(resource.get("component"))):
        code = part.get("code")
        for one in objects(code.get("coding")) if isinstance(code, dict) else ():
            if one.get("system") and one.get("code"):
                yield str(one["system"]), str(one["code"])


def _words(resource: Json) -> str:
    return concept_words(resource.get("medicationCodeableConcept") or resource.get("code"))


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
