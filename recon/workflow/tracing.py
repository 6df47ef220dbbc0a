"""From anything in a patient record back to its ink: who sent, approved, verified, read, scanned and printed it."""

import json
import re
from collections.abc import Iterable
from typing import Any

from recon.design.serials import parse_serial
from recon.errors import InvalidValue, NothingTraced
from recon.model.ledger import Act, LedgerEntry
from recon.model.page import Page
from recon.model.record import Record
from recon.store import (
    Store,
    custody,
    history,
    identities,
    mergers,
    outboxes,
    print_batches,
    queries,
    returned,
    rosters,
)
from recon.store.identities import MatchMade
from recon.workflow import keying
from recon.workflow.opening import form_of
from recon.workflow.outbox import contents
from recon.workflow.outbox.approvals import approvals
from recon.workflow.traced import Delivery, Place, ScannedPage, Traced, TracedField

# A resource as FHIR refers to it, whatever stands before it, and whichever version of it.
_REFERENCE = re.compile(r"(?:.*/)?([A-Z][A-Za-z]+)/([^/\s]+)(?:/_history/[^/\s]+)?/?")
_ASKED = (Act.FILE_SCANNED, Act.FILE_REFUSED, Act.PAGE_READ, Act.SHEET_SET_OFF)


def trace(store: Store, what: str) -> tuple[Traced, ...]:
    """Return the way back from ``what``, by sheet and then as it stands on it.

    Args:
        store: that has the sheets.
        what: a resource at a destination (``Observation/17``, its URL, a bare id), a message's number (MSH-10), a
            place of ours (SERIAL:FIELD:ROW, SERIAL:PAGE), or a sheet's serial.

    Raises:
        NothingTraced: if nothing here goes by that name.
    """
    with store.snapshot():
        places = dict.fromkeys((*_places_there(store, what.strip()), *_place_here(store, what.strip())))
        if not places:
            raise NothingTraced(what=what)
        return tuple(_Sheet(store, place).traced() for place in sorted(places, key=_order))


def _order(place: Place) -> tuple[str, int, str, int]:
    return place.serial, place.page or 0, place.field, -1 if place.row is None else place.row


def _places_there(store: Store, what: str) -> Iterable[Place]:
    """Yield the places that something at a destination came from."""
    found = _REFERENCE.fullmatch(what)
    if found:
        rows = [one for one in outboxes.arrived(store, reference=found[2]) if one.kind == found[1]]
    else:
        rows = list(outboxes.arrived(store, reference=what)) or list(outboxes.arrived(store, reference=what.upper()))
    # What tells of fields came from those; their sheet as a whole is of no more use than they are.
    named = {one.sheet for one in rows if _known(store, one.identity).field or _known(store, one.identity).page}
    for one in rows:
        place = _known(store, one.identity)
        if place.field or place.page:
            yield place
        elif one.sheet not in named:
            yield Place(one.sheet)
    if not rows:
        yield from map(Place, history.sheets_with_message(store, what.upper()))


def _place_here(store: Store, what: str) -> Iterable[Place]:
    """Yield the place that has that name here, if one has."""
    serial, colon, rest = what.partition(":")
    try:
        name = f"{parse_serial(serial)}{colon}{rest}"
    except InvalidValue:
        return
    place = _known(store, name)
    if place.serial and (place.field or place.page or not rest):
        yield place


def _known(store: Store, name: str) -> Place:
    """Return the place that one of our names is of, with the serial alone where its sheet has no such place."""
    serial, _, rest = name.partition(":")
    if not queries.is_issued(store, serial):
        return Place("")
    sheet = queries.sheet(store, serial)
    if rest.isdecimal():
        return Place(serial, page=int(rest)) if 1 <= int(rest) <= sheet.pages else Place(serial)
    key, _, row = rest.partition(":")
    field = form_of(store, sheet.form, sheet.version).field(key)
    number = int(row) if row.isdecimal() else None
    if field is None or field.zone(number) is None or (row and number is None):
        return Place(serial)
    return Place(serial, key, number)


class _Sheet:
    """Puts together what is known of one place of a sheet."""

    def __init__(self, store: Store, place: Place) -> None:
        self._store = store
        self._place = place
        self._sheet = queries.sheet(store, place.serial)
        self._form = form_of(store, self._sheet.form, self._sheet.version)
        self._scans = returned.scanned_pages(store, place.serial)
        subjects = {place.serial, *(page.digest for _, page in self._scans)}
        # The ledger has no index: what is asked of it more than once is read once.
        self._known = [(one, json.loads(one.detail)) for one in history.entries_about(store, subjects, acts=_ASKED)]

    def traced(self) -> Traced:
        store, serial = self._store, self._place.serial
        pages = {number: self._scanned(number, page) for number, page in self._scans}
        field = self._field(pages)
        number = field.page.number if field else self._place.page
        printed = custody.printed_pages(store, serial=serial)
        printed_for, matches = identities.printed_for(store, serial), identities.matches(store, serial)
        ipps = self._numbers(printed_for, matches)
        shown = tuple(page for page in pages.values() if number in (None, page.number))
        deliveries = tuple(self._deliveries())
        return Traced(
            place=self._place,
            sheet=self._sheet,
            title=self._form.title,
            lang=self._form.lang,
            printed_for=printed_for,
            field=field,
            pages=shown,
            printed=tuple(one for one in printed if number in (None, one.page)),
            deliveries=deliveries,
            matches=matches,
            doubts=identities.doubts(store, serial=serial, settled=True),
            proposals=tuple(
                one for name in (serial, *ipps) for one in identities.proposals(store, waiting=False, subject=name)
            ),
            mergers=tuple(one for one in (mergers.merger_of(store, ipp) for ipp in ipps) if one is not None),
            entries=tuple(self._entries(ipps, shown, deliveries, number)),
            batches=print_batches.batches_of(store, serial),
        )

    def _scanned(self, number: int, page: Page) -> ScannedPage:
        store = self._store
        file = queries.file(store, page.digest)
        assert file is not None  # noqa: S101 - a page is never without its file
        came = [one.actor for one, _ in self._known if one.subject == page.digest]
        place = (page.digest, page.position)
        read = [
            one.at
            for one, detail in self._known
            if one.act is Act.PAGE_READ and (detail["digest"], detail["position"]) == place
        ]
        return ScannedPage(
            number=number,
            page=page,
            content_type=file.content_type,
            is_sound=store.images.is_sound(page.digest),
            scanned_by=came[0] if came else "",
            scanned_at=file.at,
            read_at=read[-1] if read else None,
        )

    def _field(self, pages: dict[int, ScannedPage]) -> TracedField | None:
        place = self._place
        field = self._form.field(place.field) if place.field else None
        if field is None:
            return None
        for one in queries.standings(self._store, serial=place.serial):
            if (one.reading.field, one.reading.row) == (place.field, place.row):
                made = history.decisions(self._store, place.serial, place.field, place.row)
                waits = one.waits and one.verification is None
                seen = keying.shown(keying.rule(self._store), self._form, one)
                return TracedField(field, place.row, seen, made, waits, pages[one.page_number])
        return None

    def _numbers(self, printed_for: str | None, matches: Iterable[MatchMade]) -> tuple[str, ...]:
        """Return every patient's number that the sheet ever had, and those that they were merged into."""
        had = [printed_for, *(one.patient for one in matches), self._sheet.patient]
        numbers = [ipp for ipp in had if ipp]
        return tuple(dict.fromkeys(one for ipp in numbers for one in (ipp, rosters.number_now(self._store, ipp))))

    def _deliveries(self) -> Iterable[Delivery]:
        store, place = self._store, self._place
        rows = outboxes.arrived(store, serial=place.serial)
        for one in rows if place.name == place.serial else [row for row in rows if row.identity == place.name]:
            there = outboxes.destination(store, one.destination)
            consignment = outboxes.consignment(store, one.consignment)
            said = approvals(store, consignment).get(place.serial) if consignment else None
            by = [
                entry.actor
                for entry, detail in self._known
                if entry.act is Act.SHEET_SET_OFF and detail["consignment"] == one.consignment
            ]
            yield Delivery(
                arrived=one,
                address=said.there.address if said else there.address if there else "",
                sent_by=by[-1] if by else "",
                approved_by=said.by if said else "",
                approved_at=said.at if said else None,
                sent=self._sent(one.consignment),
            )

    def _sent(self, consignment: str) -> Record | None:
        """Return the field as it set off in a consignment."""
        place = self._place
        if not place.field or outboxes.item(self._store, consignment, place.serial) is None:
            return None
        content = outboxes.kept(self._store, consignment, place.serial).content
        records = contents.from_text(content).records if content else ()
        return next((one for one in records if (one.field, one.row) == (place.field, place.row)), None)

    def _entries(
        self, ipps: Iterable[str], pages: Iterable[ScannedPage], deliveries: Iterable[Delivery], number: int | None
    ) -> Iterable[LedgerEntry]:
        """Yield what the ledger tells of the place, of its sheet, and of what it came from and went with."""
        store, serial = self._store, self._place.serial
        subjects = {serial, self._sheet.version, *ipps, *history.print_runs(store, serial)}
        subjects |= {one.page.digest for one in pages} | {one.consignment for one in outboxes.items_of(store, serial)}
        subjects |= {one.arrived.destination for one in deliveries}
        for entry in history.entries_about(store, subjects):
            if _tells_of(entry, json.loads(entry.detail), self._place, number):
                yield entry


def _tells_of(entry: LedgerEntry, detail: dict[str, Any], place: Place, number: int | None) -> bool:
    """Tell whether an entry is about the place, and not about another field, page or sheet."""
    if entry.act in (Act.FIELD_VERIFIED, Act.FIELD_KEYED, Act.FIELD_ASKED):
        return not place.field or (detail["field"], detail["row"]) == (place.field, place.row)
    if entry.act is Act.PAGE_READ:
        return number in (None, detail["code"]["page"])
    if entry.act is Act.SHEET_PRINTED:
        return number in (None, detail["page"])
    if entry.act is Act.RESERVE_KEPT:
        return any(serial == place.serial for serial, _ in detail["sheets"])
    if entry.act in (Act.CONSIGNMENT_CHECKED, Act.CONSIGNMENT_APPROVED, Act.CONSIGNMENT_RECONCILED):
        return any(item["serial"] == place.serial for item in detail["items"])
    return True
