"""The people who have an account here, and when two names are one person's."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from recon.model.naming import joined, words_of

NURSE, CLERK, IT, ADMINISTRATOR = "nurse", "clerk", "it", "administrator"
ROLES = (NURSE, CLERK, IT, ADMINISTRATOR)

SHIFT = timedelta(hours=12)  # for so long a PIN or a badge stands for the password that was typed here
EMERGENCY = timedelta(minutes=30)  # for so long emergency access lasts

# How long an account is locked after so many wrong tries in a row; from the last on each one more locks it as long.
WRONG_TRIES = 5
LOCKS = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=60))


class How(StrEnum):
    """By what somebody said who they are, or what they were kept from."""

    PASSWORD = "password"  # noqa: S105
    PIN = "pin"
    BADGE = "badge"
    RESCUE = "rescue"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Person:
    """An account: ``name`` as it stands in the ledger, ``by`` who gave it, or changed it last."""

    name: str
    role: str
    is_active: bool
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Emergency:
    """That somebody went in where their role does not lead, with the reason in their own words."""

    person: str
    why: str
    at: datetime

    @property
    def until(self) -> datetime:
        return self.at + EMERGENCY


@dataclass(frozen=True, slots=True)
class Denial:
    """That somebody was kept out (``how``: by what they tried) or from an act, whose name is then ``why``."""

    person: str
    how: str
    why: str
    at: datetime


def is_same_person(one: str, other: str) -> bool:
    """Tell whether two names are one person's: case, accents, hyphens and their order do not count."""
    return folded(one) == folded(other) or _in_any_order(one) == _in_any_order(other) != []


def folded(name: str) -> str:
    """Return the name as it is compared."""
    # Of names in other scripts no letter may be left: then they are compared as they are.
    return joined(name) or " ".join(name.casefold().split())


def lock_after(wrong: int) -> timedelta:
    """Return for how long an account is locked after so many wrong tries in a row."""
    over = wrong - WRONG_TRIES
    return LOCKS[min(over, len(LOCKS) - 1)] if over >= 0 else timedelta()


def _in_any_order(name: str) -> list[str]:
    return sorted(words_of(name))
