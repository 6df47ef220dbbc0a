"""A sheet of paper: its name, what its code says, where it stands."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class SheetCode:
    """What both codes of a page say. ``page`` counts from 1 to ``pages``, ``copy`` from 1 (a reprint is copy 2)."""

    form: str
    version: str
    serial: str
    copy: int
    page: int
    pages: int


class SheetState(StrEnum):
    """Where a sheet stands; every sheet is in exactly one state."""

    PRINTED = "printed"  # issued, nothing back yet
    RETURNED = "returned"  # some of its pages are back, not all
    BLANK = "blank"  # all back, nothing written on it
    TO_VERIFY = "to_verify"  # all back, a person must look
    VERIFIED = "verified"  # nothing left to look at, not yet a patient's
    MATCHED = "matched"  # verified, and a patient's
    DELIVERED = "delivered"  # in the patient record
    VOID = "void"  # a person took it out, with a reason
    MISSING = "missing"  # a person looked for it and says it is lost


@dataclass(frozen=True, slots=True)
class Sheet:
    """One issued sheet; ``patient`` is the IPP it was printed for or matched to."""

    serial: str
    form: str
    version: str
    pages: int
    state: SheetState
    patient: str | None = None
