"""Whose sheet it is, and the stay: PID, PV1, MRG, ZBE.

Sources: HL7 v2.5.1, 3.4.2 (PID), 3.4.3 (PV1), 3.4.9 (MRG); IHE ITI TF-4, chapter 4 (France): PID-3, PID-5, PID-8,
PID-18, PID-32, ZBE. What France asks for and recon cannot know (who pays, how somebody was admitted) is not written.
"""

import re
from datetime import datetime

from recon.delivery.hl7v2.frame import Frame
from recon.delivery.hl7v2.profile import Hl7Profile, authority, entity
from recon.delivery.hl7v2.text import Cell, Field, segment
from recon.model.form import Role
from recon.model.identity_status import leaving
from recon.model.patient import Patient

_INS = {"1.2.250.1.213.1.4.8": "ASIP-SANTE-INS-NIR", "1.2.250.1.213.1.4.9": "ASIP-SANTE-INS-NIA"}
_INS_NIR = next(iter(_INS))
_INSEE = re.compile(r"[0-9][0-9AB][0-9]{3}")  # the code of a town in France, or of a country
_SEX = ("M", "F")


def pid(who: Patient, profile: Hl7Profile) -> str:
    """Return the PID. The status of the identity is never more than provisional: offline nobody can say more."""
    stay: Cell = (who.iep, "", "", authority(profile.iep_authority), "AN") if who.iep else ""
    place = who.birth_place if profile.birth_place else ""
    return segment(
        "PID",
        {
            1: "1",
            3: _numbers(who, profile),
            5: _names(who, profile),
            7: f"{who.birth_date.year:04}{who.birth_date:%m%d}" if who.birth_date else "",
            8: _sex(who.sex.upper()),
            11: ("",) * 6 + ("BDL", "", place) if _INSEE.fullmatch(place) else "",
            18: stay if profile.account_number else "",
            23: "" if _INSEE.fullmatch(place) else place,
            32: list(leaving(who.status)) if profile.reliability else "",
        },
    )


def pv1(frame: Frame, *, is_visit: bool = True) -> str:
    """Return the PV1: the class of the stay and its number, never a place, so that nobody is moved by it.

    ``is_visit`` is False in what speaks of a person and of no stay (A28, A31).
    """
    who, profile = frame.sheet.patient, frame.profile
    if not is_visit:
        return segment("PV1", {1: "1", 2: "N"})
    number: Cell = (who.iep, "", "", authority(profile.iep_authority), "VN") if who.iep else ""
    is_emergency = frame.sheet.form in profile.emergency_forms
    return segment("PV1", {1: "1", 2: "E" if is_emergency else "I", 19: number if profile.visit_number else ""})


def mrg(former: str, profile: Hl7Profile) -> str:
    """Return the MRG of the IPP ``former``, which another one takes the place of."""
    return segment("MRG", {1: (former, "", "", authority(profile.ipp_authority), "PI")})


def zbe(frame: Frame, arrived: datetime) -> str:
    """Return the movement that an arrival is: inserted, current, named after the sheet."""
    profile, ward = frame.profile, frame.sheet.patient.ward
    return segment(
        "ZBE",
        {
            1: entity(frame.sheet.serial, profile.own_authority),
            2: profile.written(arrived),
            4: "INSERT",
            5: "N",
            7: (ward, "", "", "", "", "", "Ward") if ward else "",
            9: profile.movement_scope,
        },
    )


def arrival(frame: Frame) -> datetime | None:
    """Return when the patient came, where the form is filled in then and asks for a time outside of any row."""
    records = frame.sheet.records if frame.sheet.form in frame.profile.arrival_forms else ()
    return next((r.event for r in records if r.role is Role.EVENT_TIME and r.row is None and r.event), None)


def _numbers(who: Patient, profile: Hl7Profile) -> Field:
    numbers: list[Cell] = [(who.ipp, "", "", authority(profile.ipp_authority), "PI")]
    if who.ins and profile.unqualified_ins:
        oid = who.ins_system.removeprefix("urn:oid:") or _INS_NIR
        numbers.append((who.ins, "", "", (_INS.get(oid, ""), oid, "ISO"), "INS"))
    return numbers


def _sex(letter: str) -> str:
    return letter if letter in ("", *_SEX) else "U"


def _names(who: Patient, profile: Hl7Profile) -> Field:
    """Return the names by their type: in France L is the birth name, D the one that is used."""
    given = [name for name in re.split(r"[\s,]+", who.given_names) if name]
    first = who.first_given or next(iter(given), "")
    others = " ".join(given if profile.all_given_names else _after(first, given))
    names: list[Cell] = []
    if who.birth_name:
        names.append((who.birth_name, first, others, "", "", "", profile.birth_name_type))
    if who.used_name and who.used_name != who.birth_name and profile.used_name_type:
        names.append((who.used_name, first, "" if names else others, "", "", "", profile.used_name_type))
    return names


def _after(first: str, given: list[str]) -> list[str]:
    """Return the given names after the first one, which may be of several words."""
    own = first.split()
    return given[len(own) :] if given[: len(own)] == own else given
