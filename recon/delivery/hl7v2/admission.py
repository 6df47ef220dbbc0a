"""The patient, announced: ADT^A04 or A28 for who was registered on paper, A40 and A47 for numbers that changed.

Sources: HL7 v2.5.1, 3.3 (trigger events), table 0354 (message structures); IHE ITI-30 and ITI-31.
"""

from datetime import datetime

from recon.delivery.hl7v2.drafts import Draft, Line
from recon.delivery.hl7v2.frame import Frame
from recon.delivery.hl7v2.patient import arrival, mrg, pid, pv1, zbe
from recon.delivery.hl7v2.profile import Hl7Profile
from recon.errors import DeliveryError
from recon.language import tr
from recon.model.patient import Patient

KIND = "ADT"
_VISIT = "A04"
# The event that tells of somebody anew whom the first one announced.
_AGAIN = {"A04": "A08", "A28": "A31", "A31": "A31"}
_STRUCTURES = {
    "A04": "ADT_A01",
    "A08": "ADT_A01",
    "A28": "ADT_A05",
    "A31": "ADT_A05",
    "A40": "ADT_A39",
    "A47": "ADT_A30",
}
_PERSON_IN_OLDEST = "ADT_A01"  # of A28 and A31 in 2.3.1


def announced(frame: Frame, *, earlier: Frame | None = None) -> Draft | None:
    """Return the message that announces the sheet's patient, None for a sheet that announces nobody.

    ``earlier`` is what the destination was told before; who is still the same is not announced again.

    Raises:
        DeliveryError: if a stay is to be opened (A04) and its number is not known, for a receiver would open another
            one with each message; or a movement is to be told whose time is not known.
    """
    profile = frame.profile
    if profile.adt == "none" or frame.sheet.form not in profile.adt_forms:
        return None
    lines, before = _lines(frame), _lines(earlier) if earlier else None
    if lines == before:
        return None
    trigger = profile.adt if before is None else _AGAIN[profile.adt]
    serial, came = frame.sheet.serial, arrival(frame)
    return Draft(f"{serial}:{KIND}", serial, KIND, trigger, _structure(trigger, profile), lines, True, came)


def merged(survivor: Patient, former: str, *, at: datetime, profile: Hl7Profile) -> Draft:
    """Return the message (A40) that the IPP ``former`` is the same patient as ``survivor``, as was decided ``at``."""
    return _linked("A40", survivor, former, at, profile)


def renumbered(who: Patient, former: str, *, at: datetime, profile: Hl7Profile) -> Draft:
    """Return the message (A47) that ``who`` has their IPP in place of ``former``, a number of the downtime."""
    return _linked("A47", who, former, at, profile)


def _lines(frame: Frame) -> tuple[Line, ...]:
    profile, who = frame.profile, frame.sheet.patient
    is_visit = profile.adt == _VISIT
    if is_visit and not who.iep:
        raise DeliveryError(reason=tr("hl7.fault.no_stay", where=frame.sheet.serial))
    lines = [Line(pid(who, profile)), Line(pv1(frame, is_visit=is_visit))]
    if is_visit and profile.movement:
        came = arrival(frame)
        if came is None:
            raise DeliveryError(reason=tr("hl7.fault.no_arrival", where=frame.sheet.serial))
        lines.append(Line(zbe(frame, came)))
    return tuple(lines)


def _linked(trigger: str, who: Patient, former: str, at: datetime, profile: Hl7Profile) -> Draft:
    if former == who.ipp:
        raise DeliveryError(reason=tr("hl7.fault.same_number", ipp=former))
    lines = Line(pid(who, profile)), Line(mrg(former, profile))
    identity = f"{former}:{who.ipp}:{KIND}:{trigger}"
    return Draft(identity, "", KIND, trigger, _structure(trigger, profile), lines, True, at)


def _structure(trigger: str, profile: Hl7Profile) -> str:
    is_person = _STRUCTURES[trigger] == "ADT_A05"
    return _PERSON_IN_OLDEST if is_person and profile.version == "2.3.1" else _STRUCTURES[trigger]
