"""Whether a store is an exercise's: said in the first entry of its ledger, when it was made, and never taken back.

Two witnesses are asked, the entry and the table made of it, and one is enough: whoever takes the mark out of one has
not taken it out, and ``recon check`` says that the two do not agree. To take it out of both means to write the whole
ledger anew, from its first entry on, which no anchor of it survives.
"""

import json
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from recon.model.exercise import PREFIX
from recon.model.ledger import Act
from recon.model.number import NumberKind
from recon.store import ledger

MARK = "exercise"  # in the detail of the entry, and in the settings
_FIRST = "SELECT id, station, at, actor, act, subject, detail, previous, digest FROM ledger ORDER BY seq LIMIT 1"
_ACT, _DETAIL = 4, 6
_OF_PATIENTS = frozenset({Act.PATIENT_ADDED, Act.ROSTER_TAKEN, Act.PATIENT_MERGED, Act.SHEET_MATCHED})
_GIVEN = "SELECT 1 FROM numbers WHERE kind = ? AND number = ?"


def is_exercise(db: Database) -> bool:
    """Tell whether the store is an exercise's."""
    if db.execute("SELECT 1 FROM settings WHERE key = ?", (MARK,)).fetchone():
        return True
    first = db.execute(_FIRST).fetchone()
    return first is not None and first[_ACT] == Act.STORE_MADE.value and MARK in json.loads(first[_DETAIL])


def has_sound_start(db: Database) -> bool:
    """Tell whether the first entry, which says what the store is, is as it was sealed, and the next follows it."""
    first = db.execute(_FIRST).fetchone()
    if first is None or first[_ACT] != Act.STORE_MADE.value:
        return False
    *members, digest = first
    following = db.execute("SELECT previous FROM ledger ORDER BY seq LIMIT 1 OFFSET 1").fetchone()
    is_followed = following is None or following[0] == digest
    return digest == ledger.digest_of(*members) and members[-1] == ledger.GENESIS and is_followed


def first_stranger(db: Database, act: Act, subject: str, detail: dict[str, Any]) -> str | None:
    """Return the first number in an entry about patients that is no invented patient's, None where all are.

    Invented are those whose number the exercise made, and who came to it under a temporary number that it gave out. A
    national number is a real person's, whatever stands beside it.
    """
    if act not in _OF_PATIENTS:
        return None
    for ipp, ins in _told(act, subject, detail):
        if ins or not is_invented(db, ipp):
            return ins or ipp
    return None


def first_made_up(act: Act, subject: str, detail: dict[str, Any]) -> str | None:
    """Return the first number in an entry about patients that an exercise made, None where there is none."""
    if act not in _OF_PATIENTS:
        return None
    return next((ipp for ipp, _ins in _told(act, subject, detail) if is_made_up(ipp)), None)


def is_made_up(ipp: str) -> bool:
    """Tell whether a patient's number was made with an exercise: such a patient is nobody, in whichever store."""
    return ipp.startswith(PREFIX)


def is_invented(db: Database, ipp: str) -> bool:
    """Tell whether a patient's number is one of an exercise's own: made with it, or given out in its store."""
    return is_made_up(ipp) or db.execute(_GIVEN, (NumberKind.PATIENT.value, ipp)).fetchone() is not None


def _told(act: Act, subject: str, detail: dict[str, Any]) -> Iterable[tuple[str, str]]:
    """Yield the patients of whom an entry tells: their number, and their national number or ""."""
    if act is Act.PATIENT_ADDED:
        yield subject, detail.get("ins", "")
    elif act is Act.PATIENT_MERGED:
        yield from ((subject, ""), (detail["into_ipp"], ""))
    elif act is Act.SHEET_MATCHED:
        yield detail["patient"], ""
    else:
        yield from ((row["patient"]["ipp"], row["patient"].get("ins", "")) for row in detail["patients"])
        yield from ((ipp, "") for ipp in detail["confirmed"])
