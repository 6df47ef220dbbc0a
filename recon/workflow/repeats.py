"""A page that comes back twice: whether both scans say the same, and which one counts when they do not."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from recon.errors import PageDiffers, SheetStateError
from recon.language import tr
from recon.model.form import Field
from recon.model.ledger import Act
from recon.model.page import Fault, Page
from recon.model.reading import Reading, Reason, Value, Verdict
from recon.model.verification import Outcome
from recon.store import Store, queries, returned
from recon.verification import queue
from recon.workflow.doubting import check_written
from recon.workflow.opening import form_of, sheet_of

Place = tuple[str, int | None]

_NAMED = 6  # fields in which two scans differ; where there are more, it is told how many


class Choice(StrEnum):
    """Which scan of a page counts: the one that stood first, or the one that came last."""

    FIRST = "first"
    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Dispute:
    """A page of a sheet of which two scans differ, and nobody has said which counts.

    ``first`` counts meanwhile; ``latest`` came last. They differ in ``places``, as far as nobody has decided there.
    """

    sheet: str
    page: int
    first: Page
    latest: Page
    places: tuple[tuple[Field, int | None], ...]


def disputes(store: Store) -> tuple[Dispute, ...]:
    """Return the pages of which somebody is to say which scan counts, those told first first."""
    told = [dict(one.fault.details) for one in queries.faults(store) if one.fault.code == PageDiffers.code]
    return tuple(
        _dispute(store, *which) for which in dict.fromkeys((str(one["sheet"]), int(str(one["page"]))) for one in told)
    )


def _dispute(store: Store, serial: str, page: int) -> Dispute:
    sheet = queries.sheet(store, serial)
    form = form_of(store, sheet.form, sheet.version)
    first, latest = _scans(store, serial, page)
    is_other = _is_other_paper(store, first, latest)
    found = differing(standing_on(store, serial, page), returned.readings_of(store, latest), is_other_paper=is_other)
    fields = ((form.field(key), row) for key, row in found)
    return Dispute(serial, page, first, latest, tuple((field, row) for field, row in fields if field is not None))


def yields(standing: Sequence[queries.Standing], again: Sequence[Reading]) -> bool:
    """Tell whether the first scan says nothing, neither written nor decided by a person, and the later one does."""
    said = any(one.written or one.verification is not None for one in standing)
    return not said and any(map(queue.is_written, again))


def differing(
    standing: Sequence[queries.Standing], again: Sequence[Reading], *, is_other_paper: bool = False
) -> tuple[Place, ...]:
    """Return the fields in which the later scan has something written that does not stand already.

    A person's word stands before the machine's reading. In doubt they differ: somebody then looks at both scans. Two
    unsure readings of one paper say nothing against each other, for a person looks anyway, nor does a place that the
    later scan does not show. What stands on another paper (a reprint) was written by hand once more: only what the
    machine is sure of is the same on both.
    """
    agree = _agree_on_two_papers if is_other_paper else _agree
    stands = {(one.reading.field, one.reading.row): one for one in standing}
    return tuple(
        (one.field, one.row)
        for one in again
        if queue.is_written(one) and not agree(stands.get((one.field, one.row)), one)
    )


def fault_of(serial: str, page: int, places: Sequence[Place]) -> Fault:
    """Return the fault of a page whose later scan says something else in ``places``."""
    fields = ", ".join(key if row is None else f"{key}:{row}" for key, row in places[:_NAMED])
    if len(places) > _NAMED:
        fields += f", … ({len(places)})"
    return Fault.of(PageDiffers(sheet=serial, page=page, fields=fields))


def keep(store: Store, serial: str, page: int, choice: Choice, *, operator: str) -> Page:
    """Record which scan of the sheet's page counts, where two of them differ; returns that scan.

    What people decided on the page stays, except for fields that the chosen scan reads otherwise: those wait again.

    Raises:
        UnknownSheet: if there is none of that serial.
        SheetStateError: if no two scans of that page differ, or it was settled already.
    """
    sheet = sheet_of(store, serial)
    with store.transaction(operator) as journal:
        if not returned.is_disputed(store, sheet.serial, page):
            sheet = queries.sheet(store, sheet.serial)
            reason = tr("ledger.not_disputed", page=page)
            raise SheetStateError(sheet=sheet.serial, state=tr(f"states.{sheet.state}"), reason=reason)
        chosen, latest = _scans(store, sheet.serial, page)
        again: tuple[Place, ...] = ()
        if choice is Choice.LATEST:
            is_other = _is_other_paper(store, chosen, latest)
            chosen = latest
            decided = [one for one in standing_on(store, sheet.serial, page) if one.verification is not None]
            places = {(one.reading.field, one.reading.row) for one in decided}
            found = returned.readings_of(store, chosen)
            differ = differing(decided, found, is_other_paper=is_other)
            again = tuple(place for place in differ if place in places)
        detail = {"page": page, "digest": chosen.digest, "position": chosen.position}
        journal.record(Act.PAGE_KEPT, sheet.serial, detail | {"again": [list(place) for place in again]})
        check_written(store, journal, sheet.serial)
    return chosen


def _scans(store: Store, serial: str, page: int) -> tuple[Page, Page]:
    """Return the scan of the disputed page that counts, and the last other one."""
    stands, scans = returned.first_scan(store, serial, page), returned.scans(store, serial, page)
    first = next(scan for scan in scans if (scan.digest, scan.position) == stands)
    return first, next(scan for scan in reversed(scans) if scan != first)


def standing_on(store: Store, serial: str, page: int) -> list[queries.Standing]:
    """Return what stands on one page of the sheet."""
    return [one for one in queries.standings(store, serial=serial) if one.page_number == page]


def _is_other_paper(store: Store, first: Page, latest: Page) -> bool:
    return returned.copy_of(store, first) != returned.copy_of(store, latest)


def _agree_on_two_papers(first: queries.Standing | None, later: Reading) -> bool:
    """Tell whether what is written on another paper is, for certain, what stands already; a picture never is."""
    said, value = _said(first) if first is not None else (False, None)
    return said and later.verdict is not Verdict.REVIEW and value is not None and value == later.value


def _agree(first: queries.Standing | None, later: Reading) -> bool:
    """Tell whether what is written on the later scan is what stands already."""
    if first is not None and later.reason is Reason.REGISTRATION and later.value in queue.NOTHING:
        return True  # nothing is seen there: a lamp shines on it, or the picture ends before
    said, value = _said(first) if first is not None else (False, None)
    if first is None or not said or value == later.value:
        return said
    if later.verdict is not Verdict.REVIEW:
        return False
    if first.verification is None:
        return first.reading.verdict is Verdict.REVIEW
    return any(candidate.value == value for candidate in later.candidates)


def _said(one: queries.Standing) -> tuple[bool, Value]:
    """Return whether something stands in the field, and what."""
    if one.verification is None:
        return one.written, one.reading.value
    return one.verification.outcome is not Outcome.BLANK, one.verification.value
