"""Where a sheet stands, from what is known of it."""

from dataclasses import dataclass

from recon.model.sheet import SheetState


@dataclass(frozen=True, slots=True)
class Facts:
    """What the ledger says of a sheet: pages issued and back, fields that wait for a person, fields written on.

    It is disputed while two scans of one of its pages differ and nobody has said which counts.
    """

    pages: int
    back: int
    waiting: int
    written: int
    has_patient: bool
    is_void: bool = False
    is_missing: bool = False
    is_delivered: bool = False
    is_disputed: bool = False


def state_of(facts: Facts) -> SheetState:
    """Return the one state that the facts put a sheet in; what a person said of the whole sheet comes first."""
    if facts.is_void:
        return SheetState.VOID
    if facts.is_missing:
        return SheetState.MISSING
    if facts.back < facts.pages:
        return SheetState.RETURNED if facts.back else SheetState.PRINTED
    return _state_when_back(facts)


def _state_when_back(facts: Facts) -> SheetState:
    if facts.is_disputed:
        return SheetState.TO_VERIFY
    if not facts.written:
        return SheetState.BLANK
    if facts.waiting:
        return SheetState.TO_VERIFY
    if not facts.has_patient:
        return SheetState.VERIFIED
    return SheetState.DELIVERED if facts.is_delivered else SheetState.MATCHED
