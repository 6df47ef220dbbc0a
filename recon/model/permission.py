"""Who may do what, once a store has accounts: a table of every act, and what it is about where that matters.

The rooms of the window are arranged by the same roles (workflow/roles.py); this is what holds where no window is.
"""

from collections.abc import Mapping
from typing import Any

from recon.model.ledger import Act
from recon.model.people import ADMINISTRATOR, CLERK, IT, NURSE, ROLES

_ALL = frozenset(ROLES)
_PRINTING = frozenset({NURSE, CLERK, ADMINISTRATOR})
_SCANNING = frozenset({CLERK, IT, ADMINISTRATOR})
_CLERKS = frozenset({CLERK, ADMINISTRATOR})
_MACHINE = frozenset({IT, ADMINISTRATOR})
_ADMINISTRATORS = frozenset({ADMINISTRATOR})

ROLES_OF: Mapping[Act, frozenset[str]] = {
    # what is printed, and whom for
    Act.FORM_ADDED: _PRINTING,
    Act.PATIENT_ADDED: _ALL,
    Act.ROSTER_TAKEN: _ALL,
    Act.PATIENT_MERGED: _ALL,  # as the hospital tells it; what two people merge is CHANGE_ANSWERED
    Act.BATCH_PRINTED: _PRINTING,
    Act.SHEET_PRINTED: _PRINTING,
    Act.BATCH_SENT: _PRINTING,
    Act.BATCH_COUNTED: _PRINTING,
    Act.NUMBER_ISSUED: _PRINTING,
    # what comes back
    Act.FILE_SCANNED: _SCANNING,
    Act.FILE_REFUSED: _SCANNING,
    Act.FILE_AGAIN: _SCANNING,
    Act.PAGE_READ: _SCANNING,
    Act.PAGE_FAULT: _SCANNING,
    Act.FAULT_SET_ASIDE: _SCANNING,
    # what stands on it, and whose it is
    Act.PAGE_KEPT: _CLERKS,
    Act.FIELD_VERIFIED: _CLERKS,
    Act.FIELD_REPEATED: _CLERKS,
    Act.FIELD_KEYED: _CLERKS,
    Act.FIELD_ASKED: _CLERKS,
    Act.SHEET_MATCHED: _CLERKS,
    Act.SHEET_UNMATCHED: _CLERKS,
    Act.DOUBT_SETTLED: _CLERKS,
    Act.CHANGE_PROPOSED: _CLERKS,
    Act.CHANGE_ANSWERED: _CLERKS,
    # the account
    Act.SHEET_VOIDED: _ALL,
    Act.SHEET_MISSING: _ALL,
    Act.SHEET_UNUSED: _ALL,
    Act.SHEET_REPLACED: _ALL,
    Act.WORD_WITHDRAWN: _ALL,
    Act.DOWNTIME_OPENED: _ALL,
    Act.DOWNTIME_CLOSED: _ALL,
    Act.RESERVE_OPENED: _ALL,
    Act.RESERVE_KEPT: _ALL,
    # into the record
    Act.DESTINATION_SET: _MACHINE,
    Act.DESTINATION_HELD: _MACHINE,
    Act.CONSIGNMENT_STAGED: _MACHINE,
    Act.CONSIGNMENT_CHECKED: _MACHINE,
    Act.CONSIGNMENT_APPROVED: _MACHINE,
    Act.SHEET_SET_OFF: _MACHINE,
    Act.SHEET_REFUSED: _MACHINE,
    Act.PART_ARRIVED: _MACHINE,
    Act.EXPORTED: _MACHINE,
    Act.DELIVERED: _MACHINE,
    Act.CONSIGNMENT_RECONCILED: _MACHINE,
    Act.DELIVERY_UNDONE: _MACHINE,
    Act.MERGER_TOLD: _MACHINE,
    Act.SEAL_ATTACHED: _SCANNING,
    # the station
    Act.CALIBRATED: _MACHINE,
    Act.ACCEPTANCE_RESET: _MACHINE,
    Act.RANGE_ADDED: _MACHINE,
    Act.RANGE_GIVEN: _MACHINE,
    Act.STORE_MADE: _ADMINISTRATORS,
    Act.KEY_CHANGED: _ADMINISTRATORS,
    Act.PERSON_SET: _ADMINISTRATORS,
    # told by what they are about: see _ABOUT
    Act.CHOICE_MADE: _ADMINISTRATORS,
    Act.SECRET_SET: _ADMINISTRATORS,
}

# What follows from what somebody does, or is made when it is first needed: whoever is signed in may be the one.
ANYBODY = frozenset(
    {
        Act.IDENTITY_DOUBTED,
        Act.SAMPLING_STARTED,
        Act.ACCEPTANCE_TIGHTENED,
        Act.KEY_MADE,
        Act.LEDGER_ANCHORED,
        Act.BACKUP_MADE,
        Act.GLASS_BROKEN,
    }
)

# What leads out of the store: an exercise's ledger takes none of it.
LEAVING = frozenset(
    {
        Act.DESTINATION_SET,
        Act.DESTINATION_HELD,
        Act.CONSIGNMENT_STAGED,
        Act.CONSIGNMENT_CHECKED,
        Act.CONSIGNMENT_APPROVED,
        Act.SHEET_SET_OFF,
        Act.SHEET_REFUSED,
        Act.PART_ARRIVED,
        Act.EXPORTED,
        Act.DELIVERED,
        Act.CONSIGNMENT_RECONCILED,
        Act.DELIVERY_UNDONE,
        Act.MERGER_TOLD,
        Act.RANGE_GIVEN,  # numbers of an exercise are no station's
    }
)

# What the program writes where nobody is signed in: signing in itself, and a store brought back from a backup.
UNATTENDED = frozenset({Act.SIGNED_IN, Act.SIGN_IN_REFUSED, Act.STORE_RESTORED})

# Whose choice what starts like this is; what is not here is an administrator's.
_CHOICES: Mapping[str, frozenset[str]] = {
    "preset:": _PRINTING,
    "preset-of-ward:": _PRINTING,
    "labels:": _PRINTING,
    "scan:": _SCANNING,
    "carpet:": _CLERKS,
    "picture:": _CLERKS,
    "keying:": _CLERKS,
    "form:": _MACHINE,
    "backup:": _MACHINE,
    "drill:": _ALL,  # the clock of an exercise and what was done in it
}
_TYPED_TWICE = "keying:"
# Why a doubt ends that nobody had to settle: what was seen later, or was done, took what it stood on away.
_ENDED_BY_ITSELF = frozenset({"agrees", "unmatched", "compared"})
_OF_A_PERSON = ("password:", "pin:", "badge:", "rescue")


def roles_for(act: Act, subject: str = "", detail: Mapping[str, Any] | None = None) -> frozenset[str]:
    """Return the roles that may do ``act``; ``subject`` and ``detail`` are those of its entry in the ledger."""
    if act in ANYBODY or act in UNATTENDED:
        return _ALL
    told = detail or {}
    if act is Act.CHOICE_MADE:
        return _choosers(subject, told.get("value"))
    if act is Act.SECRET_SET and not is_personal(subject):
        return _ALL  # the store's own, which the program makes when it is first needed, whoever is at work
    if act is Act.DESTINATION_SET and not told.get("four_eyes", True):
        return _ADMINISTRATORS  # one person alone may send there from then on
    if act is Act.DOUBT_SETTLED and told.get("why") in _ENDED_BY_ITSELF:
        return _ALL
    return ROLES_OF[act]


def may(role: str, act: Act, subject: str = "", detail: Mapping[str, Any] | None = None) -> bool:
    """Tell whether somebody with ``role`` may do ``act``."""
    return role in roles_for(act, subject, detail)


def may_in_emergency(act: Act, subject: str = "", detail: Mapping[str, Any] | None = None) -> bool:
    """Tell whether emergency access leads to ``act``: to what any role may do, but not to an administrator's own."""
    return roles_for(act, subject, detail) != _ADMINISTRATORS


def secret_of(kind: str, person: str) -> str:
    """Return the name of a person's secret: ``kind`` is "password", "pin" or "badge", ``person`` folded."""
    return f"{kind}:{person}"


def is_personal(secret: str) -> bool:
    """Tell whether a secret says who a person is; only they and an administrator set it."""
    return secret.startswith(_OF_A_PERSON)


def is_own(secret: str, person: str) -> bool:
    """Tell whether a secret is that of ``person`` (folded)."""
    return is_personal(secret) and secret.partition(":")[2] == person


def _choosers(name: str, value: Any) -> frozenset[str]:
    if name.startswith(_TYPED_TWICE) and not (name == "keying:critical" and value is True):
        return _ADMINISTRATORS  # fewer fields than now may be typed twice
    return next((roles for start, roles in _CHOICES.items() if name.startswith(start)), _ADMINISTRATORS)
