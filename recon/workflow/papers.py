"""Who stands on the papers of a sheet: one that was printed again may have another patient on it than the first."""

from recon.model.identity import Header
from recon.model.patient import Patient
from recon.model.sheet import Sheet, SheetCode
from recon.store import Store, identities, returned, rosters


def is_addressed(store: Store, code: SheetCode) -> bool:
    """Tell whether a patient stands on that paper; a sheet of nobody may have been printed again for its patient."""
    return identities.printed_for(store, code.serial) is not None or code.copy in identities.papers(store, code.serial)


def another_on(store: Store, sheet: Sheet, copy: int) -> Patient | None:
    """Return who stands on that paper, if neither the sheet's patient nor the one whom it was printed for first.

    Of the latter, two people may have said that it is another's.
    """
    who = identities.papers(store, sheet.serial).get(copy)
    first = identities.printed_for(store, sheet.serial) or ""
    return None if who is None or _is_of(store, who, sheet.patient or "", first) else who


def another_back(store: Store, serial: str, ipp: str) -> Patient | None:
    """Return who stands, as printed, on a paper of the sheet that is back, if it is not the patient of ``ipp``."""
    seen = identities.seen_on_papers(store, serial)
    back = {copy for _page, copy, what in seen if what.header is Header.AS_PRINTED}
    known = identities.papers(store, serial).items()
    return next((who for copy, who in known if copy in back and not _is_of(store, who, ipp)), None)


def is_seen_as_printed(store: Store, code: SheetCode) -> bool:
    """Tell whether the same paper's page was seen, on another scan, to be as printed."""
    return any(
        number == code.page and seen.header is Header.AS_PRINTED and returned.copy_of(store, page) == code.copy
        for number, page, seen in identities.seen(store, code.serial)
    )


def _is_of(store: Store, who: Patient, *ipps: str) -> bool:
    return rosters.number_now(store, who.ipp) in {rosters.number_now(store, ipp) for ipp in ipps}
