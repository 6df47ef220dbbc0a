"""Where a sheet and each of its printed pages stand, from what is known of them."""

from dataclasses import dataclass

from recon.model.sheet import PageState, SheetState, Word


@dataclass(frozen=True, slots=True)
class Facts:
    """What the ledger says of a sheet: pages issued and back, fields that wait for a person, fields written on.

    ``word`` is what a person last said of the whole sheet, if it still holds. The sheet is disputed while two scans of
    one of its pages differ and nobody has said which counts, and doubted while it is not certain whose it is. It
    ``is_kept`` while all of its paper lies in closed envelopes of the reserve.
    """

    pages: int
    back: int
    waiting: int
    written: int
    has_patient: bool
    is_delivered: bool = False
    is_disputed: bool = False
    is_doubted: bool = False
    word: Word | None = None
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the ledger says of a printed page, beside the state of its ``sheet``.

    It ``is_back`` if a scan of this very copy was read, and ``counts`` if that scan is the one that stands for the
    sheet's page. It ``is_lost`` if it never came out of the printer, and ``is_superseded`` by a later copy. ``word`` is
    what a person said of this copy alone. It ``is_kept`` while it lies in a closed envelope of the reserve.
    """

    sheet: SheetState
    is_back: bool = False
    counts: bool = False
    is_lost: bool = False
    is_superseded: bool = False
    word: Word | None = None
    is_kept: bool = False


_WHOLE_SHEET = {
    SheetState.VOID: PageState.VOID,
    SheetState.UNUSED: PageState.UNUSED,
    SheetState.REPLACED: PageState.REPLACED,
}
_WHEN_BACK = {
    SheetState.VERIFIED: PageState.VERIFIED,
    SheetState.MATCHED: PageState.VERIFIED,
    SheetState.DELIVERED: PageState.DELIVERED,
}


def state_of(facts: Facts) -> SheetState:
    """Return the one state that the facts put a sheet in; what a person said of the whole sheet comes first."""
    if facts.word is not None:
        return SheetState(facts.word.value)
    if facts.back < facts.pages:
        return SheetState.RETURNED if facts.back else _state_before(facts)
    return _state_when_back(facts)


def page_state(facts: PageFacts) -> PageState:
    """Return the one state that the facts put a printed page in.

    A paper that is there is never called missing or replaced, whatever was said of it before it came.
    """
    if facts.sheet in _WHOLE_SHEET:
        return _WHOLE_SHEET[facts.sheet]
    if facts.is_back:
        return _WHEN_BACK.get(facts.sheet, PageState.RETURNED) if facts.counts else PageState.DUPLICATE
    return _state_when_out(facts)


def _state_when_out(facts: PageFacts) -> PageState:
    if facts.is_lost:
        return PageState.VOID
    if facts.word is not None:
        return PageState(facts.word.value)
    if facts.sheet is SheetState.MISSING:
        return PageState.MISSING
    if facts.is_superseded:
        return PageState.REPLACED
    return PageState.RESERVE if facts.is_kept else PageState.ISSUED


def _state_before(facts: Facts) -> SheetState:
    return SheetState.RESERVE if facts.is_kept else SheetState.PRINTED


def _state_when_back(facts: Facts) -> SheetState:
    if facts.is_disputed:
        return SheetState.TO_VERIFY
    if not facts.written:
        return SheetState.BLANK
    if facts.waiting:
        return SheetState.TO_VERIFY
    if facts.has_patient and facts.is_delivered:
        return SheetState.DELIVERED
    return SheetState.MATCHED if facts.has_patient and not facts.is_doubted else SheetState.VERIFIED
