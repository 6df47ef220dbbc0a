"""Whether the tables agree with each other: every sheet and every page in one state, every page in one account.

The tables made again from the ledger are compared elsewhere; these questions find a mistake of the program itself,
which would be in both.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from recon.store.images import Images
from recon.store.store import Store
from recon.store.tables import state_now

_TOLD_EVERY = 1_000

# A page that counts for its sheet, and the sheet that says so, must be of one mind.
_PAGES = """
SELECT digest, position FROM pages
WHERE status = 'read' AND NOT EXISTS (
    SELECT 1 FROM sheet_pages WHERE sheet_pages.serial = pages.serial AND sheet_pages.page = pages.page
        AND sheet_pages.digest = pages.digest AND sheet_pages.position = pages.position)
UNION
SELECT pages.digest, pages.position FROM sheet_pages JOIN pages USING (digest, position)
WHERE pages.status <> 'read' OR pages.serial IS NOT sheet_pages.serial OR pages.page IS NOT sheet_pages.page
UNION
SELECT digest, position FROM pages
WHERE status = 'fault' AND NOT EXISTS (
    SELECT 1 FROM faults WHERE faults.digest = pages.digest AND faults.position = pages.position)
"""
# Each printed page comes out of the account once: by its sheet, its form and its place in the sheet; and it lies in the
# reserve or belongs to a downtime.
_ACCOUNT = """
SELECT printed_pages.serial, printed_pages.page, printed_pages.copy FROM printed_pages
LEFT JOIN sheets USING (serial) LEFT JOIN forms USING (version)
LEFT JOIN sheet_pages ON sheet_pages.serial = printed_pages.serial AND sheet_pages.page = printed_pages.page
GROUP BY printed_pages.serial, printed_pages.page, printed_pages.copy
HAVING count(forms.version) <> 1 OR count(sheet_pages.page) <> 1 OR max(printed_pages.copy > sheet_pages.copies)
UNION
SELECT printed_pages.serial, printed_pages.page, printed_pages.copy FROM reserve JOIN printed_pages USING (serial, copy)
WHERE (opened_at IS NULL) = (downtime IS NOT NULL)
UNION
SELECT serial, 1, copy FROM reserve
WHERE NOT EXISTS (SELECT 1 FROM printed_pages AS p WHERE p.serial = reserve.serial AND p.copy = reserve.copy)
"""


def misplaced_sheets(store: Store, told: Callable[[int], None]) -> Iterator[str]:
    """Yield the serials of the sheets whose state is not the one that the facts about them say."""
    sheets = store.db.execute("SELECT serial, state FROM sheets")
    for count, (serial, state) in enumerate(sheets, start=1):
        if state_now(store.db, serial) != state:
            yield serial
        if count % _TOLD_EVERY == 0:
            told(count)


def misplaced_pages(store: Store) -> Iterator[tuple[str, int]]:
    """Yield digest and position of the scanned pages that are in no state, or in two."""
    return ((row["digest"], row["position"]) for row in store.rows(_PAGES))


def unaccounted_pages(store: Store) -> Iterator[tuple[str, int, int]]:
    """Yield serial, page and copy of the printed pages that the account leaves out, or counts twice."""
    return ((row["serial"], row["page"], row["copy"]) for row in store.rows(_ACCOUNT))


def unsound_files(store: Store, told: Callable[[int], None]) -> Iterator[tuple[str, str, str]]:
    """Yield digest and name of the kept files that are gone, or not what they were; and why the disk gives them not."""
    count = 0
    for images, sql in _kept(store):
        for digest, name in store.db.execute(sql):
            if not images.is_sound(digest):
                yield digest, name, images.unread(digest)
            count += 1
            told(count)


def unknown_files(store: Store) -> Iterator[Path]:
    """Yield the kept files that no entry of the ledger tells of: a program was stopped before it could."""
    for images, sql in _kept(store):
        known = {digest for digest, _ in store.db.execute(sql)}
        yield from (images.path(digest) for digest in images.digests() if digest not in known)


def _kept(store: Store) -> tuple[tuple[Images, str], ...]:
    return (
        (store.images, "SELECT digest, name FROM files UNION SELECT digest, file FROM seals"),
        (store.blanks, "SELECT blank AS digest, max(key) AS name FROM forms GROUP BY blank"),
    )
