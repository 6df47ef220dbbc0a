"""What a person does about a page that could not be read: set it aside, with the reason, or have it read again."""

from collections.abc import Iterable

from recon.errors import RecordError, UsageError
from recon.language import tr
from recon.model.ledger import Act
from recon.store import Store, scans
from recon.store.scans import ScannedPage, ScanState

_AT_FAULT = frozenset({ScanState.FAULT, ScanState.STRAY})

Place = tuple[str, int | None]


def may_set_aside(page: ScannedPage) -> bool:
    """Tell whether a person may take the page from what is to be cleared up.

    Not what belongs to a sheet of this store: that sheet would be thought to be all there, or all read.
    """
    return page.digest is not None and page.state in _AT_FAULT and not page.is_issued


def may_read_again(page: ScannedPage) -> bool:
    """Tell whether reading the page once more may help: it is kept, and could not be read.

    So is one that was set aside: that is how it is taken back.
    """
    return page.position is not None and page.state in _AT_FAULT | {ScanState.ASIDE}


def set_aside(store: Store, places: Iterable[Place], why: str, *, operator: str) -> int:
    """Record that pages (each a file's digest and a position in it) need nobody any more; return how many they are.

    The pages themselves stay. What somebody else has cleared up meanwhile is left as it is.

    Args:
        store: that has them.
        places: the pages, or with position None the files.
        why: the reason, in the person's own words.
        operator: who says so.

    Raises:
        UsageError: if no reason is given.
        RecordError: if one of them belongs to a sheet of this store; then none is set aside.
    """
    if not why.strip():
        raise UsageError(reason=tr("account.no_reason"))
    with store.transaction(operator) as journal:
        meant = [_at_fault(store, place) for place in dict.fromkeys(places)]
        pages = [page for page in meant if page is not None]
        for page in pages:
            if not may_set_aside(page):
                raise RecordError(reason=tr("scanner.refused_issued", sheet=page.serial or page.name))
        for page in pages:
            journal.record(Act.FAULT_SET_ASIDE, str(page.digest), {"position": page.position, "why": why.strip()})
    return len(pages)


def read_again(store: Store, places: Iterable[Place], *, operator: str) -> int:
    """Put pages that could not be read back among those to be read; return how many they are."""
    with store.transaction(operator) as journal:
        meant = [scans.one(store, *place) for place in dict.fromkeys(places)]
        pages = [page for page in meant if page is not None and may_read_again(page)]
        for page in pages:
            count = store.rows("SELECT pages FROM files WHERE digest = ?", (page.digest,))[0]["pages"]
            detail = {"pages": count, "positions": [page.position]}
            journal.record(Act.FILE_AGAIN, str(page.digest), detail)
    return len(pages)


def _at_fault(store: Store, place: Place) -> ScannedPage | None:
    """Return the page if it is still to be cleared up."""
    page = scans.one(store, *place)
    return page if page is not None and page.fault is not None else None
