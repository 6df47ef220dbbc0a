"""What became of a planted mistake of a page: gone, twice, a copy of it, the wrong way round, or no sheet at all.

Where nurses fill the sheets, or the piles were printed and scanned anew, there is no key to the scans: what was done is
told by what came.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from recon.model.drill_report import By, Fate, Fated
from recon.model.exercise import Plant, Planted
from recon.model.ledger import Act
from recon.model.page import Page
from recon.model.sheet import SheetState
from recon.store import history, returned
from recon.verification.queue import is_written
from recon.workflow.drilling.fating import caught_by_word, fated
from recon.workflow.drilling.scoring import Stand

_ACCOUNTED = (Act.SHEET_MISSING, Act.SHEET_REPLACED)
_READ = ("read", "duplicate")


def gone(stand: Stand, one: Planted) -> Fated:
    """A page or a sheet that did not come back: the account has it, and a person says what became of it."""
    sheet = stand.sheets[one.sheet]
    if sheet.state in (SheetState.PRINTED, SheetState.RETURNED):
        return fated(one, Fate.OPEN, By.RECON)
    if sheet.state in (SheetState.MISSING, SheetState.REPLACED):
        return caught_by_word(stand, one, By.RECON, *_ACCOUNTED)
    return fated(one, Fate.NOT_SEEN if stand.is_to_fill else Fate.MISSED)  # all of it came: nobody kept it back


def twice(stand: Stand, one: Planted) -> Fated:
    """The same paper twice: it counts once, or a person says which scan does."""
    if not stand.has_key_to_scans:
        pages = range(1, stand.key[one.sheet].pages + 1)
        page_twice = next((page for page in pages if len(returned.scans(stand.store, one.sheet, page)) > 1), None)
        return fated(one, Fate.NOT_SEEN) if page_twice is None else _kept(stand, replace(one, page=page_twice))
    page = stand.scanned(one)
    if page is None:
        return fated(one, Fate.NOT_SEEN)
    if stand.status(page) == "duplicate" or len(returned.scans(stand.store, one.sheet, one.page)) > 1:
        return _kept(stand, one)
    return fated(one, Fate.OPEN if _is_open(stand, page) else Fate.MISSED, By.RECON)


def copied(stand: Stand, one: Planted) -> Fated:
    """A copy that says something else: a person says which of the two counts."""
    scans = returned.scans(stand.store, one.sheet, one.page)
    if stand.scanned(one) is None if stand.has_key_to_scans else len(scans) < 2:
        return fated(one, Fate.NOT_SEEN)
    if returned.is_disputed(stand.store, one.sheet, one.page):
        return fated(one, Fate.OPEN, By.RECON)
    if kept := _last(stand, one, Act.PAGE_KEPT):
        return kept
    is_made = not stand.is_to_fill or any(_says(stand, scan, one) for scan in scans)
    return fated(one, Fate.MISSED if is_made else Fate.NOT_SEEN)


def lying(stand: Stand, one: Planted) -> Fated:
    """Upside down, or stained: read all the same, or put aside for a person."""
    page = stand.scanned(one) if stand.has_key_to_scans else _lies(stand, one)
    if page is None:
        return fated(one, Fate.NOT_SEEN)
    if stand.status(page) in _READ:
        return fated(one, Fate.CAUGHT, By.RECON)
    return fated(one, Fate.OPEN if _is_open(stand, page) else Fate.MISSED, By.RECON)


def foreign(stand: Stand, one: Planted) -> Fated:
    """What is no sheet: recon does not read it, and a person puts it aside."""
    page = stand.scanned(one) if stand.has_key_to_scans else _stranger(stand, one)
    if page is None:
        return fated(one, Fate.NOT_SEEN)
    if _is_open(stand, page):
        return fated(one, Fate.OPEN, By.RECON)
    if stand.status(page) in _READ:
        return fated(one, Fate.MISSED)
    sql = "SELECT by, at FROM set_aside WHERE digest = ? AND position IS ? ORDER BY seq DESC LIMIT 1"
    for row in stand.store.rows(sql, (page.digest, page.position)):
        return fated(one, Fate.CAUGHT, By.RECON, row["by"], datetime.fromisoformat(row["at"]))
    return fated(one, Fate.CAUGHT, By.RECON)


def _kept(stand: Stand, one: Planted) -> Fated:
    if returned.is_disputed(stand.store, one.sheet, one.page):
        return fated(one, Fate.OPEN, By.RECON)
    return _last(stand, one, Act.PAGE_KEPT) or fated(one, Fate.CAUGHT, By.RECON)


def _is_open(stand: Stand, page: Page) -> bool:
    return (page.digest, page.position) in stand.faults


def _says(stand: Stand, scan: Page, one: Planted) -> bool:
    """Tell whether the scan says what was to stand on the copy."""
    found = (read for read in returned.readings_of(stand.store, scan) if (read.field, read.row) == (one.field, one.row))
    return any(is_written(read) and read.value == one.detail["value"] for read in found)


def _last(stand: Stand, one: Planted, act: Act) -> Fated | None:
    """Return it as caught by whoever did ``act`` last to its page."""
    for entry in reversed(history.entries_about(stand.store, [one.sheet], acts=[act])):
        if json.loads(entry.detail).get("page", one.page) == one.page:
            return fated(one, Fate.CAUGHT, By.RECON, entry.actor, entry.at)
    return None


def _lies(stand: Stand, one: Planted) -> Page | None:
    """Return a scan of the sheet that shows it, where nurses made it: one that lay upside down; of a cup nothing tells.

    What the program made is on its page, however often that is scanned.
    """
    if not stand.is_to_fill:
        return next(iter(returned.scans(stand.store, one.sheet, one.page)), None)
    if one.kind is not Plant.UPSIDE_DOWN:
        return None
    return next((page for page, right in _across(stand, one.sheet) if right < 0), None)


def _across(stand: Stand, serial: str) -> Iterator[tuple[Page, float]]:
    """Yield each scan of the sheet with how far right in the picture one mm to the right on the paper is."""
    sql = "SELECT digest, position, registration FROM pages WHERE serial = ? AND registration IS NOT NULL"
    for row in stand.store.rows(sql, (serial,)):
        yield Page(row["digest"], row["position"]), float(json.loads(row["registration"])["transform"][0])


def _stranger(stand: Stand, one: Planted) -> Page | None:
    """Return a page that is no sheet: the first for the first that was to be slipped in, and so on."""
    ours = [other for other in stand.answers.planted if other.kind is Plant.FOREIGN]
    number = next(place for place, other in enumerate(ours) if other is one)
    came = "SELECT digest, position, min(seq) AS came FROM faults WHERE code = 'code_missing' AND position IS NOT NULL"
    rows = stand.store.rows(f"{came} GROUP BY digest, position ORDER BY came")
    return Page(rows[number]["digest"], rows[number]["position"]) if number < len(rows) else None
