"""What the tables say of the pages of sheets that are back: which scan counts, and what was read on each.

Nothing here changes anything.
"""

import json

from recon.model.page import Page, Registration
from recon.model.reading import Reading
from recon.store.codec import reading_from_json, registration_from_json
from recon.store.store import Store


def scanned_pages(store: Store, serial: str) -> tuple[tuple[int, Page], ...]:
    """Return the pages of the sheet that are back, each with its page number."""
    sql = """
        SELECT page, digest, position, batch, name FROM sheet_pages JOIN files USING (digest)
        WHERE serial = ? ORDER BY page
    """
    return tuple((row.pop("page"), Page(**row)) for row in store.rows(sql, (serial,)))


def first_scan(store: Store, serial: str, page: int) -> tuple[str, int] | None:
    """Return digest and position of the scanned page that counts for the sheet's page, None while it is not back."""
    sql = "SELECT digest, position FROM sheet_pages WHERE serial = ? AND page = ? AND digest IS NOT NULL"
    rows = store.rows(sql, (serial, page))
    return (rows[0]["digest"], rows[0]["position"]) if rows else None


def scans(store: Store, serial: str, page: int) -> tuple[Page, ...]:
    """Return every scan of the sheet's page that was read, in the order they came."""
    sql = """
        SELECT pages.digest, position, batch, name FROM pages JOIN files USING (digest)
        WHERE serial = ? AND page = ? AND status IN ('read', 'duplicate') ORDER BY files.seq, position
    """
    return tuple(Page(**row) for row in store.rows(sql, (serial, page)))


def copy_of(store: Store, page: Page) -> int | None:
    """Return which copy of its sheet the scanned page is, None while its code was not read."""
    rows = store.rows("SELECT copy FROM pages WHERE digest = ? AND position = ?", (page.digest, page.position))
    return rows[0]["copy"] if rows else None


def is_disputed(store: Store, serial: str, page: int) -> bool:
    """Tell whether two scans of the sheet's page differ and nobody has said which counts."""
    sql = "SELECT 1 FROM faults WHERE serial = ? AND page = ? AND code = 'page_differs' AND NOT closed"
    return bool(store.rows(sql, (serial, page)))


def is_touched(store: Store, serial: str, page: int) -> bool:
    """Tell whether a person has decided anything of the sheet's page, or begun to, or the sheet has set off."""
    sql = """
        WITH here AS (SELECT field, row FROM sheet_pages JOIN readings USING (digest, position)
                      WHERE sheet_pages.serial = :serial AND sheet_pages.page = :page)
        SELECT 1 FROM verifications JOIN here ON here.field = verifications.field AND here.row IS verifications.row
        WHERE serial = :serial
        UNION ALL
        SELECT 1 FROM keyings JOIN here ON here.field = keyings.field AND here.row IS keyings.row
        WHERE serial = :serial AND NOT ended
        UNION ALL
        SELECT 1 FROM choices WHERE name LIKE 'picture:' || :serial || '/%'
        UNION ALL
        SELECT 1 FROM ledger WHERE subject = :serial AND act = 'page_kept' AND json_extract(detail, '$.page') = :page
        UNION ALL
        SELECT 1 FROM consignment_items WHERE serial = :serial
        UNION ALL
        SELECT 1 FROM deliveries WHERE serial = :serial
        LIMIT 1
    """
    return bool(store.rows(sql, {"serial": serial, "page": page}))


def readings_of(store: Store, page: Page) -> tuple[Reading, ...]:
    """Return what was read on one scan, whether it counts or not."""
    sql = "SELECT reading FROM readings WHERE digest = ? AND position = ? ORDER BY number"
    return tuple(reading_from_json(json.loads(row["reading"])) for row in store.rows(sql, (page.digest, page.position)))


def registration(store: Store, page: Page) -> Registration | None:
    """Return how the page lies over its form, None where that was never found."""
    sql = "SELECT registration FROM pages WHERE digest = ? AND position = ? AND registration IS NOT NULL"
    rows = store.rows(sql, (page.digest, page.position))
    return registration_from_json(json.loads(rows[0]["registration"])) if rows else None
