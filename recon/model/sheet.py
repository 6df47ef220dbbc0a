"""A sheet of paper: its name, what its code says, where it and each of its printed pages stand."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class SheetCode:
    """What both codes of a page say. ``page`` counts from 1 to ``pages``, ``copy`` from 1 (a reprint is copy 2).

    ``seal`` is what only the installation that printed it could write; empty on sheets from before there were seals.
    ``is_exercise``: it is of an exercise, and no patient's.
    """

    form: str
    version: str
    serial: str
    copy: int
    page: int
    pages: int
    seal: str = ""
    is_exercise: bool = False


class SheetState(StrEnum):
    """Where a sheet stands; every sheet is in exactly one state."""

    PRINTED = "printed"  # issued, nothing back yet
    RESERVE = "reserve"  # printed for nobody and put by in a closed envelope: nobody waits for it
    RETURNED = "returned"  # some of its pages are back, not all
    BLANK = "blank"  # all back, nothing written on it
    TO_VERIFY = "to_verify"  # all back, a person must look
    VERIFIED = "verified"  # nothing left to look at, not yet a patient's
    MATCHED = "matched"  # verified, and a patient's
    DELIVERED = "delivered"  # in the patient record
    VOID = "void"  # a person took it out, with a reason
    MISSING = "missing"  # a person looked for it and says it is lost
    UNUSED = "unused"  # a person says that nobody wrote on it: put away or destroyed
    REPLACED = "replaced"  # a person says that it was written again on another sheet


class PageState(StrEnum):
    """Where one printed page stands: a page of a sheet in one of its copies. Each is in exactly one state."""

    ISSUED = "issued"  # printed, not back, and nobody said why
    RESERVE = "reserve"  # put by in a closed envelope
    RETURNED = "returned"  # back, not all of its sheet is verified
    VERIFIED = "verified"
    DELIVERED = "delivered"
    VOID = "void"  # taken out, or never came out of the printer
    UNUSED = "unused"
    MISSING = "missing"
    DUPLICATE = "duplicate"  # back, but another copy of the same page counts
    REPLACED = "replaced"  # by another sheet, or by a later copy of its own


class Word(StrEnum):
    """What a person says of a whole sheet, or of one copy of it, by name and with a reason."""

    VOID = "void"
    MISSING = "missing"
    UNUSED = "unused"
    REPLACED = "replaced"


class Apart(StrEnum):
    """Why a sheet is printed apart from any downtime: none is opened by it, and none waits for it."""

    RESERVE = "reserve"  # blank paper put by; it joins a downtime when its envelope is opened
    HANDS = "hands"  # given characters that people copy to show how they write; about nobody, ever


# A sheet in one of these is explained: nobody has to look for it.
EXPLAINED = frozenset(
    {SheetState.DELIVERED, SheetState.VOID, SheetState.MISSING, SheetState.UNUSED, SheetState.REPLACED}
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One issued sheet; ``patient`` is the IPP it was printed for or matched to."""

    serial: str
    form: str
    version: str
    pages: int
    state: SheetState
    patient: str | None = None
