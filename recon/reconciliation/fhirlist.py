"""Patients and stays as a FHIR server has them, as changes.

Source: HL7 FHIR R4 (4.0.1), Patient, Encounter, Location, extension patient-birthPlace; FR Core 2.1, for the identifier
types PI and INS-NIR, the list of given names, the code of the birth place and the status of the identity.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
        kind, place = resource.get("resourceType"), f"{resource.get('resourceType')}/{resource.get('id')}"
        if kind == "Patient":
            self._take_patient(place, resource)
        elif kind == "Encounter" and resource.get("status") in IN_HOUSE:
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
            checked = check_patient(_patient(ipp, resource, self._national), self._national)
            self._patients[place] = checked.patient
            self.warnings += (f"{place}: {told}" for told in checked.told)

    def _ipp(self, resource: Json) -> str:
        identifiers = [one for one in resource.get("identifier", ()) if one.get("value") and not self._is_national(one)]
        if self._ipp_system:
            return next((one["value"] for one in identifiers if one.get("system") == self._ipp_system), "")
        typed = [one["value"] for kind in ("PI", "MR") for one in identifiers if kind in _types(one)]
        untyped = [one["value"] for one in identifiers if not _types(one)]
        return next(iter(typed + untyped), "")

    def _is_national(self, identifier: Json) -> bool:
        return _national(identifier, self._national) is not None

    def _stays(self) -> Iterator[tuple[str, tuple[str, str, str]]]:
        """Yield for each patient with a stay in progress its number, ward and bed; the one that began last, last."""
        for encounter in sorted(self._encounters, key=lambda one: str(one.get("period", {}).get("start", ""))):
            patient = str(encounter.get("subject", {}).get("reference", ""))
            numbers = [one["value"] for one in encounter.get("identifier", ()) if one.get("value")]
            yield "/".join(patient.split("/")[-2:]), (numbers[0] if numbers else "", *self._place(encounter))

    def _place(self, encounter: Json) -> tuple[str, str]:
        """Return ward and bed: what kinds of place its locations are, else the first is the ward."""
        ward = bed = ""
        for one in encounter.get("location", ()):
            if one.get("status", "active") not in ("active", "reserved"):
                continue
            place = self._locations.get("/".join(str(one.get("location", {}).get("reference", "")).split("/")[-2:]), {})
            kind = _code(one.get("physicalType") or place.get("physicalType") or {})
            name = str(place.get("name") or one.get("location", {}).get("display") or "")
            if kind in _BEDS:
                bed = name if kind == "bd" or not bed else bed
                ward = ward or self._ward_above(place)
            elif kind in _WARDS or not ward:
                ward = name
        return ward, bed

    def _ward_above(self, place: Json) -> str:
        """Return the name of the ward that a bed or room is part of."""
        for _ in range(5):  # a bed in a room in a ward in a wing in a building
            above = str(place.get("partOf", {}).get("reference", ""))
            place = self._locations.get("/".join(above.split("/")[-2:]), {})
            if _code(place.get("physicalType") or {}) in _WARDS:
                return str(place.get("name", ""))
        return ""


def _patient(ipp: str, resource: Json, systems: Sequence[IdentifierSystem]) -> Patient:
    names = {str(one.get("use", "official")): one for one in reversed(resource.get("name", ()))}
    birth: Json = next(
        (names[use] for use in ("official", "maiden", "usual") if use in names), next(iter(names.values()), {})
    )
    used = str(names.get("usual", {}).get("family", ""))
    family = str(birth.get("family", ""))
    given, listed = (
        [str(one) for one in birth.get("given", ())],
        str(_extension(birth, _ALL_GIVEN).get("valueString", "")),
    )
    number, system = _number(resource, systems)
    return Patient(
        ipp,
        family,
        listed or " ".join(given),
        _day(str(resource.get("birthDate", ""))),
        used_name="" if used == family else used,
        sex=_GENDERS.get(str(resource.get("gender", "")), ""),
        ins=number,
        birth_place=_birth_place(resource),
        first_given=given[0] if listed and given else "",
        ins_system=system,
        status=_status(resource),
    )


def _number(resource: Json, systems: Sequence[IdentifierSystem]) -> tuple[str, str]:
    """Return the national number that is in use, and the system it is of: empty where nobody says."""
    for one in resource.get("identifier", ()):
        system = _national(one, systems)
        if system is not None and one.get("value") and one.get("use") != "old":
            is_named = one.get("system") == system.uri or system.code in _types(one)
            return str(one["value"]), (system.oid or system.uri) if is_named else ""
    return "", ""


def _national(identifier: Json, systems: Sequence[IdentifierSystem]) -> IdentifierSystem | None:
    """Return the system of a national number that the identifier is of, by its URI, else by its type."""
    by_uri = next((one for one in systems if one.uri == identifier.get("system")), None)
    by_type = next((one for one in systems if {one.code, one.code.partition("-")[0]} & {*_types(identifier)}), None)
    return by_uri or by_type


def _birth_place(resource: Json) -> str:
    """Return the code of the birth place, else the place in words."""
    address: Json = _extension(resource, _BIRTH_PLACE).get("valueAddress", {})
    code = _extension(address, _PLACE_CODE).get("valueCoding", {}).get("code")
    return str(code or address.get("city") or address.get("text") or "")


def _status(resource: Json) -> str:
    """Return the status of the identity with all that is said beside it; what is not known is left out."""
    codes = [
        str(part.get("valueCoding", {}).get("code", ""))
        for one in resource.get("extension", ())
        if one.get("url") == _RELIABILITY
        for part in one.get("extension", ())
        if part.get("url") == "identityStatus"
    ]
    return " ".join(dict.fromkeys(known for code in codes if (known := status_of(code))))


def _extension(element: Json, url: str) -> Json:
    return next((one for one in element.get("extension", ()) if one.get("url") == url), {})


def _types(identifier: Json) -> list[str]:
    return [str(coding.get("code", "")) for coding in identifier.get("type", {}).get("coding", ())]


def _code(concept: Json) -> str:
    codings: Iterable[Json] = concept.get("coding", ())
    return next((str(coding.get("code", "")) for coding in codings), "")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None  # known in part only: a year, a month
