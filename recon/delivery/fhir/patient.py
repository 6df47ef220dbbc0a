"""Whose sheet it is, and the stay that it belongs to."""

import re
from collections.abc import Iterator
from datetime import datetime
from importlib import import_module

from recon.delivery.codes import HL7
from recon.delivery.fhir.resources import Frame, Json, coding, compact, concept, instant, reference, resource
from recon.model.form import Role
from recon.model.identifier import Identifier, identifiers_of
from recon.model.identity_status import leaving
from recon.model.patient import Patient

FRENCH_CORE = "https://hl7.fr/ig/fhir/core"
FINESS = "https://finess.esante.gouv.fr"
_COMMUNES = "https://mos.esante.gouv.fr/NOS/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM"
_COUNTRIES = "https://mos.esante.gouv.fr/NOS/TRE_R20-Pays/FHIR/TRE-R20-Pays"
_BIRTH_PLACE = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace"
_PLACE_CODE = re.compile(r"(?:\d{2}|2[AB])\d{3}", re.ASCII)
_GENDERS = {"M": "male", "F": "female", "I": "unknown", "U": "unknown", "X": "unknown"}


def patient(frame: Frame) -> Json:
    """Return the Patient, for a destination that does not know the IPP yet.

    Its identity is always provisional (``recon.model.identity_status``). The number of the national service does not
    go with it, unless the hospital wants it all the same: it may be spread with a qualified identity only.
    """
    who = frame.sheet.patient
    return resource(
        "Patient",
        frame,
        extension=[*_reliability(frame), *_birth_place(who)],
        identifier=[*_numbers(frame, "ipp"), *_numbers(frame, "ins")],
        name=_names(who),
        gender=_GENDERS.get(who.sex.upper(), "unknown") if who.sex else None,
        birthDate=who.birth_date.isoformat() if who.birth_date else None,
    )


def encounter(frame: Frame) -> Json:
    """Return the Encounter: the stay of the IEP where it is known, else one named after the sheet."""
    options = frame.options
    after_sheet = compact(use="temp", system=options.system("downtime-encounter"), value=frame.sheet.serial)
    names = [*_numbers(frame, "iep")] or [after_sheet]
    arrived = arrival(frame)
    emergency = frame.sheet.form in options.emergency_forms
    kind = ("EMER", "emergency") if emergency else ("IMP", "inpatient encounter")
    return resource(
        "Encounter",
        frame,
        identifier=names,
        status=options.encounter_status,
        class_=coding(f"{HL7}/v3-ActCode", *kind),
        subject=reference(frame.patient)[0],
        period={"start": instant(arrived)} if arrived else None,
    )


def arrival(frame: Frame) -> datetime | None:
    """Return when the patient came, where the form is filled in then and asks for a time outside of any row."""
    records = frame.sheet.records if frame.sheet.form in frame.options.arrival_forms else ()
    return next((r.event for r in records if r.role is Role.EVENT_TIME and r.row is None and r.event), None)


def _names(who: Patient) -> list[Json]:
    """Return birth name and used name; where a source says which given name is the first, as FR Core has them."""
    firsts = [who.first_given] if who.first_given else [name for name in re.split(r"[\s,]+", who.given_names) if name]
    listed = f"{FRENCH_CORE}/StructureDefinition/fr-core-patient-birth-list-given-name"
    every = [{"url": listed, "valueString": who.given_names}] if who.first_given and who.given_names else []
    names = [compact(extension=every, use="official", family=who.birth_name, given=firsts)]
    if who.used_name and who.used_name != who.birth_name:
        names.append(compact(use="usual", family=who.used_name, given=firsts))
    return names


def _numbers(frame: Frame, member: str) -> Iterator[Json]:
    """Yield the numbers of the patient that ``member`` holds, in the systems that the hospital says."""
    options = frame.options
    for one in identifiers_of(frame.sheet.patient, options.systems(), assigner=options.finess):
        if one.system.member != member or (one.system.only_qualified and not options.unqualified_ins):
            continue
        if member == "ins" and not _can_be(one):
            continue
        uris = {"ipp": options.ipp_system, "iep": options.iep_system, "ins": ""}
        system = one.system.uri or uris[member]
        if member == "ins" and not frame.sheet.patient.ins_system:
            system = options.ins_system or system
        kind = concept(coding(one.system.code_system or f"{HL7}/v2-0203", one.system.code))
        yield compact(use=one.use, type=kind, system=system, value=one.value, assigner=_assigner(one.assigner))


def _can_be(number: Identifier) -> bool:
    """Tell whether a national number agrees with its check digits: stores of earlier versions hold some that do not."""
    check = number.system.check
    return not check or bool(import_module(f"stdnum.{check}").is_valid(number.value))


def _assigner(finess: str) -> Json:
    if not finess:
        return {}
    kind = concept(coding(f"{FRENCH_CORE}/CodeSystem/fr-core-cs-v2-0203", "FINEJ"))
    return {"identifier": {"type": kind, "system": FINESS, "value": finess}}


def _birth_place(who: Patient) -> Iterator[Json]:
    """Yield the birth place: by its code of the INSEE where it is one, else in words."""
    place = who.birth_place
    if _PLACE_CODE.fullmatch(place):
        coded = coding(_COUNTRIES if place.startswith("99") else _COMMUNES, place)
        code = {"url": f"{FRENCH_CORE}/StructureDefinition/fr-core-address-insee-code", "valueCoding": coded}
        yield {"url": _BIRTH_PLACE, "valueAddress": {"extension": [code]}}
    elif place:
        yield {"url": _BIRTH_PLACE, "valueAddress": {"text": place}}


def _reliability(frame: Frame) -> Iterator[Json]:
    """Yield what may be said of the identity's status, where France's systems are in use: it has the codes for it."""
    if not any(one.code_system.startswith(FRENCH_CORE) for one in frame.options.systems()):
        return
    for code in leaving(frame.sheet.patient.status):
        status = coding(f"{FRENCH_CORE}/CodeSystem/fr-core-cs-v2-0445", code)
        said = {"url": "identityStatus", "valueCoding": status}
        yield {"url": f"{FRENCH_CORE}/StructureDefinition/fr-core-identity-reliability", "extension": [said]}
