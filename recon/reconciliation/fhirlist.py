"""Patients and stays as a FHIR server has them, as changes.

Source: HL7 FHIR R4 (4.0.1), Patient, Encounter, Location; FR Core, for the identifier types PI and INS-NIR.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from recon.model.patient import Patient
from recon.reconciliation.changes import Change
from recon.reconciliation.listing import patient_change

Json = Mapping[str, Any]

# Encounters of those who are in the house.
IN_HOUSE = ("arrived", "triaged", "in-progress", "onleave")
_INS_OIDS = tuple(f"urn:oid:1.2.250.1.213.1.4.{last}" for last in (8, 9, 10, 11))
_INS_TYPES = ("INS", "INS-NIR", "INS-NIA")
_GENDERS = {"male": "M", "female": "F", "other": "X", "unknown": "U"}
_WARDS, _BEDS = ("wa", "lvl", "wi", "si", "bu"), ("bd", "ro")


class FhirList:
    """Takes resources in any order; then says what they say together."""

    def __init__(self, ipp_system: str = "") -> None:
        """``ipp_system``: of the identifier that is the IPP; without one, it is that of type PI or MR."""
        self._ipp_system = ipp_system
        self._patients: dict[str, Patient] = {}
        self._encounters: list[Json] = []
        self._locations: dict[str, Json] = {}
        self.without_ipp = 0

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
            whole = Patient(
                patient.ipp,
                patient.birth_name,
                patient.given_names,
                patient.birth_date,
                used_name=patient.used_name,
                sex=patient.sex,
                ins=patient.ins,
                iep=iep,
                ward=ward,
                bed=bed,
            )
            yield patient_change(whole, at, is_here=place in stays, where=place)

    def _take_patient(self, place: str, resource: Json) -> None:
        ipp = self._ipp(resource)
        if not ipp:
            self.without_ipp += 1
        elif resource.get("active", True):
            self._patients[place] = _patient(ipp, resource)

    def _ipp(self, resource: Json) -> str:
        identifiers = [one for one in resource.get("identifier", ()) if one.get("value") and not _is_ins(one)]
        if self._ipp_system:
            return next((one["value"] for one in identifiers if one.get("system") == self._ipp_system), "")
        typed = [one["value"] for kind in ("PI", "MR") for one in identifiers if kind in _types(one)]
        untyped = [one["value"] for one in identifiers if not _types(one)]
        return next(iter(typed + untyped), "")

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


def _patient(ipp: str, resource: Json) -> Patient:
    names = {str(one.get("use", "official")): one for one in reversed(resource.get("name", ()))}
    birth: Json = next(
        (names[use] for use in ("official", "maiden", "usual") if use in names), next(iter(names.values()), {})
    )
    used = str(names.get("usual", {}).get("family", ""))
    family = str(birth.get("family", ""))
    return Patient(
        ipp,
        family,
        " ".join(birth.get("given", ())),
        _day(str(resource.get("birthDate", ""))),
        used_name="" if used == family else used,
        sex=_GENDERS.get(str(resource.get("gender", "")), ""),
        ins=next(
            (str(one["value"]) for one in resource.get("identifier", ()) if _is_ins(one) and one.get("value")), ""
        ),
    )


def _is_ins(identifier: Json) -> bool:
    return identifier.get("system") in _INS_OIDS or any(kind in _INS_TYPES for kind in _types(identifier))


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
