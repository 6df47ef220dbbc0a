"""Downtimes: from the first sheet printed without the hospital's own system until every sheet is explained."""

from dataclasses import dataclass

from ulid import ULID

from recon.errors import DowntimeError, DowntimeUnexplained
from recon.language import tr
from recon.model.custody import Downtime, PrintedPage
from recon.model.ledger import Act
from recon.model.sheet import EXPLAINED, PageState, SheetState
from recon.store import Journal, Store, custody, identities, queries
from recon.workflow.opening import form_of


@dataclass(frozen=True, slots=True)
class Unexplained:
    """A sheet that keeps its downtime open: its state, and its pages (page, copy) that nobody knows the place of.

    ``in_doubt``: it was delivered, and it is in doubt whose it is.
    """

    serial: str
    form: str
    state: SheetState
    out: tuple[tuple[int, int], ...]
    in_doubt: bool = False


def ensure_open(store: Store, journal: Journal) -> Downtime:
    """Return the downtime that is open; where there is none, open one without a name, as the first print does."""
    return custody.open_downtime(store) or _open(store, journal, "")


def open_downtime(store: Store, *, name: str = "", operator: str) -> Downtime:
    """Open a downtime; what is printed from now on belongs to it.

    Raises:
        DowntimeError: if one is open already.
    """
    with store.transaction(operator) as journal:
        found = custody.open_downtime(store)
        if found is not None:
            raise DowntimeError(reason=tr("account.downtime.open_already", name=label(store, found)))
        return _open(store, journal, name.strip())


def close_downtime(store: Store, *, operator: str) -> Downtime:
    """Close the downtime that is open.

    Raises:
        DowntimeError: if none is.
        DowntimeUnexplained: if anything printed in it is not explained; ``serials`` are the sheets.
    """
    with store.transaction(operator) as journal:
        found = custody.open_downtime(store)
        if found is None:
            raise DowntimeError(reason=tr("account.downtime.none_open"))
        left = unexplained(store, found)
        if left:
            told = [f"  {one.serial}  {one.form}  {in_words(one)}" for one in left]
            serials = [one.serial for one in left]
            raise DowntimeUnexplained(name=label(store, found), sheets=told, serials=serials)
        journal.record(Act.DOWNTIME_CLOSED, found.id, {})
    return next(one for one in custody.downtimes(store) if one.id == found.id)


def every(store: Store) -> tuple[Downtime, ...]:
    """Return the downtimes, oldest first."""
    return custody.downtimes(store)


def unexplained(store: Store, downtime: Downtime) -> tuple[Unexplained, ...]:
    """Return the sheets of the downtime that nobody explained, in the order they were printed.

    A sheet is explained when it is delivered, void, unused, missing or replaced, and no copy of it is still out. One of
    which only some pages are missing is not: what stands on the others would be in no record. A ward's own goes into no
    patient's record: it is explained once all that was read of it is verified. One of which it is in doubt whose it is
    may be in the wrong record.
    """
    found: dict[str, Unexplained] = {}
    doubted = identities.doubted(store)
    for page in custody.printed_pages(store, downtime=downtime.id):
        is_out = page.state is PageState.ISSUED
        in_doubt = page.sheet_state is SheetState.DELIVERED and page.serial in doubted
        is_explained = page.sheet_state in EXPLAINED or _is_done(store, page)
        if is_explained and not (is_out or in_doubt or _is_half_lost(page)):
            continue
        before = found[page.serial].out if page.serial in found else ()
        out = (*before, (page.page, page.copy)) if is_out else before
        found[page.serial] = Unexplained(page.serial, page.form, page.sheet_state, out, in_doubt)
    return tuple(found.values())


def _is_half_lost(page: PrintedPage) -> bool:
    """Tell whether the page is here, of a sheet that was called missing for another one's sake."""
    return page.sheet_state is SheetState.MISSING and page.state is PageState.RETURNED


def _is_done(store: Store, page: PrintedPage) -> bool:
    """Tell whether the page's sheet is a ward's own, and nothing of it is left to look at."""
    if page.sheet_state is not SheetState.VERIFIED:
        return False
    return form_of(store, page.form, queries.sheet(store, page.serial).version).is_wards


def find_downtime(store: Store, text: str) -> Downtime:
    """Return the downtime of that name, or whose identity ends with ``text``.

    Raises:
        DowntimeError: if there is none, or several.
    """
    wanted = text.strip().casefold()
    known = every(store)
    found = [one for one in known if one.name.casefold() == wanted] or [
        one for one in known if wanted and one.id.casefold().endswith(wanted)
    ]
    if len(found) != 1:
        raise DowntimeError(reason=tr("account.downtime.unknown", name=text))
    return found[0]


def label(store: Store, downtime: Downtime, language: str | None = None) -> str:
    """Return what people call the downtime: its name, else the day and the hour it began."""
    at = downtime.opened_at.astimezone(store.timezone)
    return downtime.name or tr("account.downtime.of", language, at=tr("account.moment", language, at=at))


def in_words(one: Unexplained, language: str | None = None) -> str:
    """Return where the sheet stands, and which papers of it are still out."""
    state = tr(f"states.{one.state}", language)
    if one.in_doubt and not one.out:
        return tr("account.downtime.in_doubt", language, state=state)
    if one.state is SheetState.MISSING and not one.out:
        return tr("account.downtime.half_lost", language, state=state)
    if one.state in (SheetState.PRINTED, SheetState.RETURNED) or not one.out:
        return state
    papers = ", ".join(tr("account.paper", language, page=page, copy=copy) for page, copy in one.out)
    return tr("account.downtime.copy_out", language, state=state, papers=papers)


def _open(store: Store, journal: Journal, name: str) -> Downtime:
    identity = str(ULID.from_datetime(store.clock()))
    entry = journal.record(Act.DOWNTIME_OPENED, identity, {"name": name})
    return Downtime(identity, name, entry.at, entry.actor)
