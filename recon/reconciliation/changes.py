"""What a list or a message says of one patient, and what is known of them afterwards.

A source says only part of what there is to know, and never twice in order: so what it does not say stays as it was,
and what is older than what is known changes nothing. Who somebody is and where they are have times of their own, since
one system tells the one and another the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from recon.model.identifier import UNCHECKED
from recon.model.naming import joined
from recon.model.patient import Listed, Patient

IDENTITY = (
    "birth_name",
    "used_name",
    "given_names",
    "first_given",
    "birth_date",
    "sex",
    "birth_place",
    "ins",
    "ins_system",
    "status",
)
PLACE = ("iep", "ward", "bed")
# What one member says of another one: where that becomes another, and nobody says this, it is no longer known.
_SAYS_OF = {"ins_system": "ins", "first_given": "given_names"}


class Presence(StrEnum):
    """What is said of a patient's being in the house."""

    IN = "in"
    OUT = "out"
    UNSAID = "unsaid"


class Stay(StrEnum):
    """Which stay is spoken of: a new one, the last one once more, whichever counts now, or one beside it."""

    NEW = "new"
    RESUMED = "resumed"
    SAME = "same"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Change:
    """What a source says of one patient.

    ``identity`` and ``place`` hold the members of Patient that are said; one that is said to be empty becomes empty.
    ``at`` is when it was true. ``former`` is a number that the hospital has merged into ``ipp``. ``where`` says where
    in the source it stands, for the messages.
    """

    ipp: str
    at: datetime
    identity: Mapping[str, Any] = field(default_factory=dict)
    place: Mapping[str, str] = field(default_factory=dict)
    presence: Presence = Presence.UNSAID
    stay: Stay = Stay.SAME
    extra: tuple[tuple[str, str], ...] = ()
    former: str = ""
    where: str = ""


def applied(known: Listed | None, change: Change, source: str) -> Listed:
    """Return what is known of a patient once ``change`` of ``source`` is told."""
    if known is None:
        return _first(change, source)
    told = known
    if change.identity and change.at >= known.known_at:
        patient = replace(told.patient, **_outdated(known.patient, change), extra=_extra(known.patient, change))
        patient = replace(patient, **change.identity)
        told = replace(told, patient=patient, known_at=change.at, source=source)
    if change.at >= known.placed_at and _counts(known, change):
        place = _left_behind(known, change) | dict(change.place)
        patient = replace(told.patient, **place)
        is_present = _present(change, known.is_present)
        told = replace(told, patient=patient, is_present=is_present, placed_at=change.at, source=source)
    return told


def is_older(known: Listed, change: Change) -> bool:
    """Tell whether ``change`` says something that is known more recently."""
    says_who = bool(change.identity) and change.at < known.known_at
    says_where = _says_where(change) and change.at < known.placed_at
    return says_who or says_where


def differing(known: Listed | None, change: Change) -> tuple[str, ...]:
    """Return the members that tell one person from another in which ``change`` contradicts what is known."""
    if known is None or change.at < known.known_at:
        return ()
    members = ("birth_name", "birth_date", "sex", "ins")
    return tuple(name for name in members if _contradicts(getattr(known.patient, name), change.identity.get(name)))


def contradicted(one: Change, other: Change) -> tuple[str, ...]:
    """Return the members in which two lists tell of two different people under one number.

    Names count without accents, hyphens and case; given names as far as both are told.
    """
    members = ("birth_name", "given_names", "birth_date", "sex", "ins")
    return tuple(name for name in members if _are_two(name, one.identity.get(name), other.identity.get(name)))


def _are_two(member: str, one: object, other: object) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        first, second = sorted((joined(one), joined(other)), key=len)
        is_same = second.startswith(first) if member == "given_names" else first == second
        return bool(first) and not is_same
    return None not in (one, other) and one != other


def _first(change: Change, source: str) -> Listed:
    said = {"birth_name": "", "given_names": "", "birth_date": None} | dict(change.identity) | dict(change.place)
    patient = Patient(change.ipp, **said, extra=change.extra)
    # Whom nobody said to be here, and who has a place here, is here: many a system seeds its listeners so.
    is_present = _present(change, bool(patient.ward))
    return Listed(patient, is_present, source, change.at, change.at)


def _present(change: Change, otherwise: bool) -> bool:
    return otherwise if change.presence is Presence.UNSAID else change.presence is Presence.IN


def _says_where(change: Change) -> bool:
    return change.presence is not Presence.UNSAID or bool(change.place)


def _counts(known: Listed, change: Change) -> bool:
    """Tell whether the stay that is spoken of is, or becomes, the one that says where the patient is."""
    if not _says_where(change):
        return False
    if change.stay in (Stay.NEW, Stay.RESUMED) or not known.is_present:
        return True
    return _is_same_stay(known, change) and not (change.stay is Stay.BESIDE and not change.place.get("iep"))


def _is_same_stay(known: Listed, change: Change) -> bool:
    told = change.place.get("iep", "")
    return told == known.patient.iep or not (told and known.patient.iep)


def _left_behind(known: Listed, change: Change) -> dict[str, Any]:
    """Return what of the place known so far is no longer true: that of a stay which another has followed."""
    follows = change.presence is Presence.IN and change.stay is not Stay.RESUMED
    is_another = not _is_same_stay(known, change) or not known.is_present
    gone = follows and is_another
    return {name: "" for name in PLACE if name not in change.place} if gone else {}


def _outdated(patient: Patient, change: Change) -> dict[str, Any]:
    """Return, as empty, what was known of a member that becomes another and of which ``change`` does not say it."""
    told = change.identity
    return {
        name: ""
        for name, of in _SAYS_OF.items()
        if name not in told and of in told and told[of] != getattr(patient, of)
    }


def _extra(patient: Patient, change: Change) -> tuple[tuple[str, str], ...]:
    known = dict(patient.extra)
    if change.identity.get("ins"):
        known.pop(UNCHECKED, None)  # there is a number that can be one now
    return tuple((known | dict(change.extra)).items())


def _contradicts(known: object, told: object) -> bool:
    if isinstance(known, str) and isinstance(told, str):
        return bool(known and told) and known.casefold() != told.casefold()
    return None not in (known, told) and known != told
