"""Patients and stays as a FHIR server has them, as changes.

Source: HL7 FHIR R4 (4.0.1), Patient, Encounter, Location, extension patient-birthPlace; FR Core 2.1, for the identifier
types PI and INS-NIR, the list of given names, the code of the birth place and the status of the identity.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from recon.model.identifier import IdentifierSystem
from recon.model.identifier_file import systems_here
from recon.model.identity_status import status_of
from recon.model.patient import Patient
from recon.reconciliation.changes import Change
from recon.reconciliation.identifiers.checks import check_patient
from recon.reconciliation.listing import patient_change
from recon.reconciliation.soundness import fault_in

Json = Mapping[str, Any]

# Encounters of those who are in the house.
IN_HOUSE = ("arrived", "triaged", "in-progress", "onleave")
_FRENCH = "https://hl7.fr/ig/fhir/core/StructureDefinition"
_ALL_GIVEN = f"{_FRENCH}/fr-core-patient-birth-list-given-name"
_RELIABILITY = f"{_FRENCH}/fr-core-identity-reliability"
_PLACE_CODE = f"{_FRENCH}/fr-core-address-insee-code"
_BIRTH_PLACE = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace"
_GENDERS = {"male": "M", "female": "F", "other": "X", "unknown": "U"}
_WARDS, _BEDS = ("wa", "lvl", "wi", "si", "bu"), ("bd", "ro")


class FhirList:
    """Takes resources in any order; then says what they say together."""

    def __init__(self, ipp_system: str = "", systems: Sequence[IdentifierSystem] | None = None) -> None:
        """Take nobody yet.

        Args:
            ipp_system: of the identifier that is the IPP; without one, it is that of type PI or MR.
            systems: of the numbers that patients have; default: the site's.

        Raises:
            UsageError: if the site's identifier systems cannot be used.
        """
        self._ipp_system = ipp_system
        self._national = tuple(one for one in systems or systems_here() if one.member == "ins")
        self._patients: dict[str, Patient] = {}
        self._encounters: list[Json] = []
        self._locations: dict[str, Json] = {}
        self.without_ipp = 0
        self.warnings: list[str] = []

    def take(self, resource: Json) -> None:
        """Take what the list makes use of; what is not shaped as FHIR has it is as if it were not there."""
        kind = _text(resource, "resourceType")
        place = f"{kind}/{_text(resource, 'id')}"
        if kind == "Patient":
            self._take_patient(place, resource)
        elif kind == "Encounter" and _text(resource, "status") in IN_HOUSE:
            self._encounters.append(resource)
        elif kind == "Location":
            self._locations[place] = resource

    def changes(self, at: datetime) -> Iterator[Change]:
        """Yield what is said of each patient, as of ``at``."""
        stays = dict(self._stays())
        for place, patient in self._patients.items():
            iep, ward, bed = stays.get(place, ("", "", ""))
            whole = replace(patient, iep=iep, ward=ward, bed=bed)
            yield patient_change(whole, at, is_here=place in stays, where=place)

    def _take_patient(self, place: str, resource: Json) -> None:
        ipp = self._ipp(resource)
        if not ipp:
            self.without_ipp += 1
        elif resource.get("active", True):
            self._keep(place, _patient(ipp, resource, self._national))

    def _keep(self, place: str, patient: Patient) -> None:
        if fault := fault_in(patient):
            self.warnings.append(f"{place}: {fault}")
            return
        checked = check_patient(patient, self._national)
        self._patients[place] = checked.patient
        self.warnings += (f"{place}: {told}" for told in checked.told)

    def _ipp(self, resource: Json) -> str:
        known = [one for one in _objects(resource, "identifier") if _text(one, "value") and not self._is_national(one)]
        if self._ipp_system:
            return next((_text(one, "value") for one in known if _text(one, "system") == self._ipp_system), "")
        typed = [_text(one, "value") for kind in ("PI", "MR") for one in known if kind in _types(one)]
        untyped = [_text(one, "value") for one in known if not _types(one)]
        return next(iter(typed + untyped), "")

    def _is_national(self, identifier: Json) -> bool:
        return _national(identifier, self._national) is not None

    def _stays(self) -> Iterator[tuple[str, tuple[str, str, str]]]:
        """Yield for each patient with a stay in progress its number, ward and bed; the one that began last, last."""
        for encounter in sorted(self._encounters, key=lambda one: _text(_object(one, "period"), "start")):
            numbers = [number for one in _objects(encounter, "identifier") if (number := _text(one, "value"))]
            yield _referred(encounter, "subject"), (numbers[0] if numbers else "", *self._place(encounter))

    def _place(self, encounter: Json) -> tuple[str, str]:
        """Return ward and bed: what kinds of place its locations are, else the first is the ward."""
        ward = bed = ""
        for one in _objects(encounter, "location"):
            if (_text(one, "status") or "active") not in ("active", "reserved"):
                continue
            place = self._locations.get(_referred(one, "location"), {})
            kind = _code(_object(one, "physicalType") or _object(place, "physicalType"))
            name = _text(place, "name") or _text(_object(one, "location"), "display")
            if kind in _BEDS:
                bed = name if kind == "bd" or not bed else bed
                ward = ward or self._ward_above(place)
            elif kind in _WARDS or not ward:
                ward = name
        return ward, bed

    def _ward_above(self, place: Json) -> str:
        """Return the name of the ward that a bed or room is part of."""
        for _ in range(5):  # a bed in a room in a ward in a wing in a building
            place = self._locations.get(_referred(place, "partOf"), {})
            if _code(_object(place, "physicalType")) in _WARDS:
                return _text(place, "name")
        return ""


def _patient(ipp: str, resource: Json, systems: Sequence[IdentifierSystem]) -> Patient:
    names = {_text(one, "use") or "official": one for one in reversed(_objects(resource, "name"))}
    birth: Json = next(
        (names[use] for use in ("official", "maiden", "usual") if use in names), next(iter(names.values()), {})
    )
    used = _text(names.get("usual", {}), "family")
    family = _text(birth, "family")
    given, listed = _texts(birth, "given"), _text(_extension(birth, _ALL_GIVEN), "valueString")
    number, system = _number(resource, systems)
    return Patient(
        ipp,
        family,
        listed or " ".join(given),
        _day(_text(resource, "birthDate")),
        used_name="" if used == family else used,
        sex=_GENDERS.get(_text(resource, "gender"), ""),
        ins=number,
        birth_place=_birth_place(resource),
        first_given=given[0] if listed and given else "",
        ins_system=system,
        status=_status(resource),
    )


def _number(resource: Json, systems: Sequence[IdentifierSystem]) -> tuple[str, str]:
    """Return the national number that is in use, and the system it is of: empty where nobody says."""
    for one in _objects(resource, "identifier"):
        system, number = _national(one, systems), _text(one, "value")
        if system is not None and number and _text(one, "use") != "old":
            is_named = _text(one, "system") == system.uri or system.code in _types(one)
            return number, (system.oid or system.uri) if is_named else ""
    return "", ""


def _national(identifier: Json, systems: Sequence[IdentifierSystem]) -> IdentifierSystem | None:
    """Return the system of a national number that the identifier is of, by its URI, else by its type."""
    by_uri = next((one for one in systems if one.uri == _text(identifier, "system")), None)
    by_type = next((one for one in systems if {one.code, one.code.partition("-")[0]} & {*_types(identifier)}), None)
    return by_uri or by_type


def _birth_place(resource: Json) -> str:
    """Return the code of the birth place, else the place in words."""
    address = _object(_extension(resource, _BIRTH_PLACE), "valueAddress")
    code = _text(_object(_extension(address, _PLACE_CODE), "valueCoding"), "code")
    return code or _text(address, "city") or _text(address, "text")


def _status(resource: Json) -> str:
    """Return the status of the identity with all that is said beside it; what is not known is left out."""
    codes = [
        _text(_object(part, "valueCoding"), "code")
        for one in _objects(resource, "extension")
        if _text(one, "url") == _RELIABILITY
        for part in _objects(one, "extension")
        if _text(part, "url") == "identityStatus"
    ]
    return " ".join(dict.fromkeys(known for code in codes if (known := status_of(code))))


def _extension(element: Json, url: str) -> Json:
    return next((one for one in _objects(element, "extension") if _text(one, "url") == url), {})


def _types(identifier: Json) -> list[str]:
    return [_text(coding, "code") for coding in _objects(_object(identifier, "type"), "coding")]


def _code(concept: Json) -> str:
    return next((_text(coding, "code") for coding in _objects(concept, "coding")), "")


def _referred(element: Json, name: str) -> str:
    """Return what the reference ``name`` refers to, as ``Patient/17``, whether it is relative or not."""
    return "/".join(_text(_object(element, name), "reference").split("/")[-2:])


def _objects(element: Json, name: str) -> list[Json]:
    found = element.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _object(element: Json, name: str) -> Json:
    found = element.get(name)
    return found if isinstance(found, dict) else {}


def _text(element: Json, name: str) -> str:
    found = element.get(name)
    return found if isinstance(found, str) else ""


def _texts(element: Json, name: str) -> list[str]:
    found = element.get(name)
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None  # known in part only: a year, a month
