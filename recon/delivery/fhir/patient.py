"""Whose sheet it is, and the stay that it belongs to."""

import re
from datetime import datetime

from recon.delivery.codes import HL7
from recon.delivery.fhir.resources import Frame, Json, coding, compact, concept, instant, reference, resource
from recon.model.form import Role

FRENCH_CORE = "https://hl7.fr/ig/fhir/core"
_GENDERS = {"M": "male", "F": "female", "I": "unknown", "U": "unknown", "X": "unknown"}


def patient(frame: Frame) -> Json:
    """Return the Patient, for a destination that does not know the IPP yet.

    Its identity is always provisional (``PROV``) and its INS never a qualified one: nobody offline can say more.
    """
    who = frame.sheet.patient
    local = compact(use="usual", type=_identifier_type("PI"), system=frame.options.ipp_system, value=who.ipp)
    identifiers = [local]
    if who.ins:
        kind = concept(coding(f"{FRENCH_CORE}/CodeSystem/fr-core-cs-v2-0203", "INS-NIR"))
        identifiers.append(compact(type=kind, system=frame.options.ins_system, value=who.ins))
    return resource(
        "Patient",
        frame,
        extension=[_provisional()],
        identifier=identifiers,
        name=_names(who.birth_name, who.used_name, who.given_names),
        gender=_GENDERS.get(who.sex.upper(), "unknown") if who.sex else None,
        birthDate=who.birth_date.isoformat() if who.birth_date else None,
    )


def encounter(frame: Frame) -> Json:
    """Return the Encounter: the stay of the IEP where it is known, else one named after the sheet."""
    who, options = frame.sheet.patient, frame.options
    if who.iep:
        name = compact(use="usual", type=_identifier_type("VN"), system=options.iep_system, value=who.iep)
    else:
        name = compact(use="temp", system=options.system("downtime-encounter"), value=frame.sheet.serial)
    arrived = arrival(frame)
    emergency = frame.sheet.form in options.emergency_forms
    kind = ("EMER", "emergency") if emergency else ("IMP", "inpatient encounter")
    return resource(
        "Encounter",
        frame,
        identifier=[name],
        status=options.encounter_status,
        class_=coding(f"{HL7}/v3-ActCode", *kind),
        subject=reference(frame.patient)[0],
        period={"start": instant(arrived)} if arrived else None,
    )


def arrival(frame: Frame) -> datetime | None:
    """Return when the patient came, where the form is filled in then and asks for a time outside of any row."""
    records = frame.sheet.records if frame.sheet.form in frame.options.arrival_forms else ()
    return next((r.event for r in records if r.role is Role.EVENT_TIME and r.row is None and r.event), None)


def _names(birth: str, used: str, given: str) -> list[Json]:
    firsts = [name for name in re.split(r"[\s,]+", given) if name]
    names = [compact(use="official", family=birth, given=firsts)]
    if used and used != birth:
        names.append(compact(use="usual", family=used, given=firsts))
    return names


def _identifier_type(code: str) -> Json:
    return concept(coding(f"{HL7}/v2-0203", code))


def _provisional() -> Json:
    status = {"url": "identityStatus", "valueCoding": coding(f"{FRENCH_CORE}/CodeSystem/fr-core-cs-v2-0445", "PROV")}
    return {"url": f"{FRENCH_CORE}/StructureDefinition/fr-core-identity-reliability", "extension": [status]}
