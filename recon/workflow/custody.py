"""The custody report: what was printed for each ward and shift, what became of it, and who said so."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import TypeVar

from recon.delivery.files import write_whole
from recon.model.custody import (
    AsidePage,
    Contradiction,
    CustodyGroup,
    CustodyReport,
    Envelope,
    Explanation,
    Gap,
    Hand,
    PrintedPage,
    Seal,
    StrangePage,
)
from recon.model.people import Emergency
from recon.model.sheet import PageState, SheetState, Word
from recon.store import Store, accounts, custody, envelopes, queries
from recon.workflow.anchoring import anchor_if_can
from recon.workflow.downtimes import find_downtime

Told = TypeVar("Told", PrintedPage, Explanation, Contradiction, StrangePage, AsidePage, Emergency, Envelope)
Said = TypeVar("Said", Explanation, Contradiction)
Found = TypeVar("Found", StrangePage, AsidePage)

SHIFTS = (time(7), time(14), time(21))
_SHOWN = 6  # of the station's identity, as on the sheets


def custody_report(
    store: Store,
    *,
    operator: str,
    ward: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    downtime: str | None = None,
    shifts: Sequence[time] = SHIFTS,
) -> CustodyReport:
    """Return the account of what was printed, with an anchor of the ledger as it was before.

    Args:
        store: whose account.
        operator: who asks.
        ward: only of this ward.
        since: only what was printed from then on; a moment without a zone is local.
        until: only what was printed before.
        downtime: only of the downtime of that name, or whose identity ends so.
        shifts: when each shift of a day begins, local time.

    Raises:
        DowntimeError: if there is no such downtime, or several.
    """
    zone = store.timezone
    begin, end = (moment and _with_zone(moment, zone) for moment in (since, until))
    proof = anchor_if_can(store, operator=operator)
    with store.snapshot():
        chosen = None if downtime is None else find_downtime(store, downtime)
        printed = _local(custody.printed_pages(store, downtime=None if chosen is None else chosen.id), zone)
        pages = tuple(page for page in printed if _is_wanted(page, ward, begin, end))
        serials = {page.serial for page in pages}
        said = _of(serials, _local(custody.explanations(store), zone))
        earliest = begin if begin or chosen is None else chosen.opened_at
        return CustodyReport(
            station=store.station[-_SHOWN:],
            made_at=store.clock().astimezone(zone),
            made_by=operator,
            ward=ward,
            since=begin,
            until=end,
            downtime=chosen,
            pages=pages,
            groups=_groups(pages, sorted(shifts)),
            gaps=_gaps(page for page in printed if page.serial in serials),
            explanations=said,
            contradictions=_of(serials, _local(custody.contradictions(store), zone)),
            strange=_since(earliest, _local(custody.strange_pages(store), zone)),
            aside=_since(earliest, _local(custody.pages_aside(store), zone)),
            hands=_hands(pages, said),
            names=_names(store, pages),
            reserve=_reserve(store, pages),
            anchor=proof,
            emergencies=_emergencies(store, earliest, end),
            is_exercise=store.is_exercise,
        )


def write_report(report: CustodyReport, out: Path, language: str) -> None:
    """Write the report as a PDF to print and to sign.

    Raises:
        OutputError: if it cannot be written.
    """
    from recon.design.custody import render_custody
    from recon.design.watermark import stamped

    pdf = render_custody(report, language)
    write_whole(out, stamped(pdf, language) if report.is_exercise else pdf)


def shift_of(at: datetime, shifts: Sequence[time]) -> tuple[datetime, datetime]:
    """Return the begin and the end of the shift that the local moment ``at`` is in; ``shifts`` are in order."""
    day = at.date()
    begins = [datetime.combine(day + timedelta(days=step), begin, at.tzinfo) for step in (-1, 0, 1) for begin in shifts]
    index = max(place for place, begin in enumerate(begins) if begin <= at)
    end = begins[index + 1] if index + 1 < len(begins) else begins[index] + timedelta(days=1)
    return begins[index], end


def _is_wanted(page: PrintedPage, ward: str | None, since: datetime | None, until: datetime | None) -> bool:
    if ward is not None and page.ward.casefold() != ward.strip().casefold():
        return False
    return (since is None or page.at >= since) and (until is None or page.at < until)


def _of(serials: Container[str], said: Iterable[Said]) -> tuple[Said, ...]:
    return tuple(one for one in said if one.serial in serials)


def _since(earliest: datetime | None, found: Iterable[Found]) -> tuple[Found, ...]:
    return tuple(one for one in found if earliest is None or one.at >= earliest)


def _groups(pages: Iterable[PrintedPage], shifts: Sequence[time]) -> tuple[CustodyGroup, ...]:
    """Return a group for each ward and shift in which something was printed; what is of no ward comes last."""
    held: dict[tuple[str, datetime, datetime], list[PrintedPage]] = {}
    for page in pages:
        held.setdefault((page.ward, *shift_of(page.at, shifts)), []).append(page)
    return tuple(
        CustodyGroup(ward, start, end, _counted(inside), tuple(sorted({page.operator for page in inside})))
        for (ward, start, end), inside in sorted(held.items(), key=lambda one: (not one[0][0], one[0]))
    )


def _counted(pages: Iterable[PrintedPage]) -> dict[PageState, int]:
    return dict.fromkeys(PageState, 0) | Counter(page.state for page in pages)


def _gaps(pages: Iterable[PrintedPage]) -> tuple[Gap, ...]:
    """Return the sheets of which some pages are back, in whichever copy, and others are not."""
    held: dict[str, list[PrintedPage]] = {}
    for page in pages:
        if page.sheet_state in (SheetState.RETURNED, SheetState.MISSING):
            held.setdefault(page.serial, []).append(page)
    gaps = (_gap(inside) for inside in held.values())
    return tuple(gap for gap in gaps if gap.back)


def _gap(pages: Sequence[PrintedPage]) -> Gap:
    away = (
        PageState.ISSUED,
        PageState.RESERVE,
        PageState.MISSING,
        PageState.REPLACED,
        PageState.VOID,
        PageState.UNUSED,
    )
    back = {page.page for page in pages if page.state not in away}
    one = pages[0]
    out = tuple(number for number in range(1, one.pages + 1) if number not in back)
    return Gap(one.serial, one.title, one.pages, tuple(sorted(back)), out, one.patient, one.ward, one.sheet_state)


def _hands(pages: Iterable[PrintedPage], said: Sequence[Explanation]) -> tuple[Hand, ...]:
    printed = Counter(page.operator for page in pages)
    names = sorted({*printed, *(one.operator for one in said)})
    words = Counter((one.operator, one.word) for one in said)
    return tuple(Hand(name, printed[name], {word: words[name, word] for word in Word}) for name in names)


def _reserve(store: Store, pages: Iterable[PrintedPage]) -> tuple[Envelope, ...]:
    """Return the closed envelopes that any of the pages lie in."""
    kept = {page.serial for page in pages if page.state is PageState.RESERVE}
    batches = envelopes.holding(store, kept) if kept else frozenset()
    found = _local((one for one in envelopes.envelopes(store) if one.batch in batches), store.timezone)
    return tuple(one for one in found if one.seal is Seal.CLOSED)


def _names(store: Store, pages: Iterable[PrintedPage]) -> dict[str, str]:
    known = ((ipp, queries.patient(store, ipp)) for ipp in {page.patient for page in pages if page.patient})
    return {ipp: f"{who.birth_name.upper()} {who.given_names}" for ipp, who in known if who is not None}


def _emergencies(store: Store, since: datetime | None, until: datetime | None) -> tuple[Emergency, ...] | None:
    if not accounts.has_accounts(store):
        return None
    return _local(accounts.emergencies(store, since=since, until=until), store.timezone)


def _with_zone(moment: datetime, zone: tzinfo) -> datetime:
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def _local(told: Iterable[Told], zone: tzinfo) -> tuple[Told, ...]:
    """Return what is told with its moment as the local clock showed it."""
    return tuple(replace(one, at=one.at.astimezone(zone)) for one in told)
