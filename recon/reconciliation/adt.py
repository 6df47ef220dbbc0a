"""ADT messages: what each event says of a patient.

Sources: HL7 v2.5.1, chapter 3 (patient administration); IHE ITI-30 and ITI-31 with the French extension (IHE PAM
France 2.10, Interop'Santé): PID-3 with the types PI and INS, PID-5 with the name types L (birth) and D (used), PID-11
of type BDL with the code of the birth place, PID-32 with the status of the identity.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from recon.errors import MessageForeign, MessageUnusable
from recon.language import tr
from recon.model.identifier import UNCHECKED
from recon.model.identity_status import status_of
from recon.reconciliation.changes import Change, Presence, Stay
from recon.reconciliation.hl7text import Message, moment, part
from recon.reconciliation.identifiers import ins
from recon.reconciliation.roster import sex_of
from recon.reconciliation.soundness import fault_of


@dataclass(frozen=True, slots=True)
class Event:
    """What a trigger event means: whether it says where the patient is, and whether it links two numbers."""

    presence: Presence = Presence.UNSAID
    stay: Stay = Stay.SAME
    is_place: bool = True
    is_merger: bool = False


_PERSON = Event(is_place=False)
_MERGER = Event(is_place=False, is_merger=True)
EVENTS = {
    "A01": Event(Presence.IN, Stay.NEW),  # admission
    "A02": Event(Presence.IN, Stay.NEW),  # transfer
    "A03": Event(Presence.OUT),  # discharge
    "A04": Event(Presence.IN, Stay.NEW),  # registration of an outpatient or an emergency
    "A06": Event(Presence.IN, Stay.NEW),  # an outpatient becomes an inpatient
    "A07": Event(Presence.IN, Stay.NEW),  # an inpatient becomes an outpatient
    "A08": Event(),  # update
    "A11": Event(Presence.OUT),  # admission cancelled
    "A12": Event(Presence.IN, Stay.RESUMED),  # transfer cancelled: back where they were
    "A13": Event(Presence.IN, Stay.RESUMED),  # discharge cancelled
    "A28": _PERSON,  # person added
    "A31": _PERSON,  # person updated
    "A40": _MERGER,  # patients merged
    "A47": _MERGER,  # identifier changed
}

# Patient classes (PV1-2) whose stay is the one that says where somebody is: inpatient, emergency, recurring, birth.
_STAYING = frozenset({"", "I", "E", "R", "B", "N"})
_IPP_TYPES = ("PI", "MR", "PT", "")
_INS_OF_TYPE = {"INS-NIR": ins.NIR, "INS-NIA": ins.NIA}
_INS_TYPES = frozenset({"INS", *_INS_OF_TYPE})
_SEX = {"O": "X", "A": "I", "N": "U"}  # HL7 table 0001, where it differs from recon's letters
_BIRTH_DATE = re.compile(r"(\d{4})(\d{2})?(\d{2})?\d*(?:\.\d+)?(?:[+-]\d{4})?", re.ASCII)
_NULL = '""'


def read_changes(message: Message, *, now: datetime, zone: tzinfo, authority: str = "") -> tuple[Change, ...]:
    """Return what an ADT message says of its patients, one change each.

    Args:
        message: as parsed.
        now: when it came; no message is taken to be from later than this, whatever its sender's clock shows.
        zone: of times without an offset.
        authority: name or OID of who assigns the hospital's IPP (PID-3.4), where there are several of them.

    Raises:
        MessageForeign: if it is no ADT message, or of an event that is not taken.
        MessageUnusable: if who it is about is missing, or what it says cannot be.
    """
    event = _event(message)
    at = _time(message, now, zone)
    changes = []
    for pid, mrg in _persons(message):
        change = _person(message, pid, at, authority)
        if event.is_merger:
            change = _merged(message, change, mrg, authority)
        changes.append(change)
    if not changes:
        raise MessageUnusable(reason=tr("roster.hl7.no_pid"))
    return (_placed(message, changes[0], event), *changes[1:]) if event.is_place else tuple(changes)


def trigger_of(message: Message) -> str:
    """Return the trigger event, for instance "A01"."""
    kind = message.field("MSH", 9)
    return message.value(kind, 2) or message.value(message.field("EVN", 1))


def _event(message: Message) -> Event:
    kind = message.value(message.field("MSH", 9), 1)
    if kind != "ADT":
        raise MessageForeign(reason=tr("roster.hl7.no_adt", kind=kind or "?"))
    trigger = trigger_of(message)
    if trigger not in EVENTS:
        raise MessageForeign(reason=tr("roster.hl7.no_trigger", trigger=trigger or "?", known=", ".join(EVENTS)))
    return EVENTS[trigger]


def _time(message: Message, now: datetime, zone: tzinfo) -> datetime:
    """Return when the event was recorded, else when the message was made, else when it came."""
    for field in (message.field("EVN", 2), message.field("MSH", 7)):
        when = moment(message.value(field, 1), zone)
        if when is not None:
            return min(when, now)
    return now


def _persons(message: Message) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield each PID with the MRG that belongs to it: mergers may tell of several."""
    pid: tuple[str, ...] = ()
    for segment in (*message.segments, ("PID",)):
        if segment[0] == "PID":
            if pid:
                yield pid, ()
            pid = segment if len(segment) > 1 else ()
        elif segment[0] == "MRG" and pid:
            yield pid, segment
            pid = ()


def _person(message: Message, pid: tuple[str, ...], at: datetime, authority: str) -> Change:
    ipp = _ipp(message, part(pid, 3), authority)
    if not ipp:
        raise MessageUnusable(reason=tr("roster.hl7.no_ipp"))
    extra: dict[str, str] = {}
    identity = _names(message, part(pid, 5)) | _born(message, part(pid, 7), extra) | _sex(message, part(pid, 8))
    identity |= _ins(message, part(pid, 3), extra) | _birth_place(message, pid) | _status(message, part(pid, 32), extra)
    _refuse_unsound(ipp, *identity.values(), *extra.values())
    return Change(ipp, at, identity, extra=tuple(extra.items()))


def _refuse_unsound(*given: object) -> None:
    """Refuse what no person could read, or no field could hold."""
    for value in given:
        if isinstance(value, str) and (fault := fault_of(value)):
            raise MessageUnusable(reason=tr("roster.hl7.unsound", value=ascii(value[:40]), fault=fault))


def _merged(message: Message, change: Change, mrg: tuple[str, ...], authority: str) -> Change:
    former = _ipp(message, part(mrg, 1), authority)
    if not former:
        raise MessageUnusable(reason=tr("roster.hl7.no_former"))
    if former == change.ipp:
        raise MessageUnusable(reason=tr("roster.hl7.same_number", ipp=former))
    _refuse_unsound(former)
    return replace(change, former=former)


def _placed(message: Message, change: Change, event: Event) -> Change:
    """Return the change with where the patient is, as far as the message says it."""
    number = message.value(message.field("PV1", 19), 1) or message.value(message.field("PID", 18), 1)
    place = ({"iep": number} if number else {}) | _location(message)
    _refuse_unsound(*place.values())
    is_staying = message.value(message.field("PV1", 2)) in _STAYING
    is_over = event == EVENTS["A08"] and bool(message.value(message.field("PV1", 45)))
    presence = Presence.OUT if is_over else event.presence
    return replace(change, place=place, presence=presence, stay=event.stay if is_staying else Stay.BESIDE)


def _location(message: Message) -> dict[str, str]:
    """Return ward and bed from PV1-3 (ward, room, bed); a ward without a bed is said to have none."""
    field = message.field("PV1", 3)
    ward, room, bed = (message.value(field, number) for number in (1, 2, 3))
    if not ward or ward == _NULL:
        return {"ward": "", "bed": ""} if ward else {}
    rooms = [one for one in (room, bed) if one and one != _NULL]
    whole = rooms[-1] if len(rooms) == 2 and rooms[1].startswith(rooms[0]) else "-".join(rooms)
    return {"ward": ward, "bed": whole}


def _ipp(message: Message, field: str, authority: str) -> str:
    """Return the hospital's number for the patient among several identifiers: by type, then as they stand."""
    found = [
        (_IPP_TYPES.index(kind), number)
        for one in message.repeats(field)
        if (number := message.value(one, 1)) not in ("", _NULL)
        and (kind := message.value(one, 5)) in _IPP_TYPES
        and message.value(one, 4, 2) not in ins.OIDS
        and (not authority or authority in (message.value(one, 4, 1), message.value(one, 4, 2)))
    ]
    return min(found, key=lambda ranked: ranked[0])[1] if found else ""


def _ins(message: Message, field: str, extra: dict[str, str]) -> dict[str, str]:
    """Return the national identifier with the OID of who gave it.

    One that cannot be an INS is none, and is kept beside; so is the obsolete INS-C.
    """
    found: dict[str, str] = {}
    for one in message.repeats(field):
        number, oid, kind = message.value(one, 1), message.value(one, 4, 2), message.value(one, 5)
        if oid in ins.OIDS or (kind in _INS_TYPES and oid != ins.INS_C):
            found = found or _said_ins(number, oid or _INS_OF_TYPE.get(kind, ""), extra)
        elif oid == ins.INS_C or kind == "INS-C":
            extra["ins_c"] = number
    return found


def _said_ins(number: str, oid: str, extra: dict[str, str]) -> dict[str, str]:
    if number == _NULL:
        return {"ins": "", "ins_system": ""}
    if not number:
        return {}
    if ins.fault_of(number):
        extra[UNCHECKED] = number
        return {}
    return {"ins": ins.compact(number), "ins_system": oid}


def _names(message: Message, field: str) -> dict[str, str]:
    """Return the names: the birth name from the type L (or B, M), the used name from the type D."""
    by_type: dict[str, str] = {}
    for one in message.repeats(field):
        by_type.setdefault(message.value(one, 7) or "L", one)
    birth = next((by_type[kind] for kind in ("B", "M", "L", "U", "D") if kind in by_type), "")
    used = by_type.get("D") or (by_type.get("L", "") if {"B", "M"} & by_type.keys() else "")
    said = {}
    for name, text in (("birth_name", message.value(birth, 1)), ("given_names", _given(message, birth))):
        if text:
            said[name] = "" if text == _NULL else text
    first = message.value(birth, 2)
    if first and first != _NULL and message.value(birth, 3):
        said["first_given"] = first  # all of them stand apart, so this is the first one, be it "Anne Marie"
    if birth:
        family = message.value(used, 1)
        said["used_name"] = "" if family in (_NULL, said.get("birth_name")) else family
    return said


def _given(message: Message, name: str) -> str:
    """Return the given names: the first, then the others, which in France are sent with the first among them."""
    first, others = message.value(name, 2), message.value(name, 3)
    listed = others.replace(",", " ").split()
    return " ".join(listed) if listed[:1] == first.split()[:1] or not first else " ".join([first, *listed])


def _born(message: Message, field: str, extra: dict[str, str]) -> dict[str, date | None]:
    """Return the birth date; of one that is known in part only (19310000), the digits are kept beside."""
    text = message.value(field, 1)
    if not text:
        return {}
    if text == _NULL:
        return {"birth_date": None}
    found = _BIRTH_DATE.fullmatch(text)
    if not found:
        raise MessageUnusable(reason=tr("roster.hl7.bad_birth_date", value=text))
    year, month, day = (int(digits or 0) for digits in found.groups())
    if not (month and day):
        extra["birth_date"] = text
        return {"birth_date": None}
    try:
        return {"birth_date": date(year, month, day)}
    except ValueError as error:
        raise MessageUnusable(reason=tr("roster.hl7.bad_birth_date", value=text)) from error


def _birth_place(message: Message, pid: tuple[str, ...]) -> dict[str, str]:
    """Return the code of the birth place (PID-11 of type BDL), else the place in words (PID-23)."""
    births = (one for one in message.repeats(part(pid, 11)) if message.value(one, 7) == "BDL")
    place = next((code for one in births if (code := message.value(one, 9))), "") or message.value(part(pid, 23))
    return {"birth_place": "" if place == _NULL else place} if place else {}


def _status(message: Message, field: str, extra: dict[str, str]) -> dict[str, str]:
    """Return the status of the identity (PID-32); one that is not known is kept beside."""
    text = " ".join(message.value(one) for one in message.repeats(field))
    if text in ("", _NULL):
        return {"status": ""} if text else {}
    if status := status_of(text):
        return {"status": status}
    extra["status"] = text
    return {}


def _sex(message: Message, field: str) -> dict[str, str]:
    text = message.value(field, 1).upper()
    if not text:
        return {}
    return {"sex": "" if text == _NULL else sex_of(_SEX.get(text, text))}
