"""What the tables say of the account of paper. Nothing here changes anything."""

import json
from collections.abc import Iterable
from datetime import datetime

from recon.model.custody import AsidePage, Contradiction, Downtime, Explanation, PrintedPage, StrangePage
from recon.model.sheet import SheetState, Word
from recon.store.states import PageFacts, page_state
from recon.store.store import Row, Store

_PAGES = """
SELECT printed_pages.*, forms.key AS form, forms.title, sheets.pages, sheets.patient, sheets.state,
       EXISTS (SELECT 1 FROM pages WHERE pages.serial = printed_pages.serial AND pages.page = printed_pages.page
               AND pages.copy = printed_pages.copy AND status IN ('read', 'duplicate')) AS is_back,
       standing.copy IS printed_pages.copy AS counts,
       sheet_copies.lost IS NOT NULL AS is_lost,
       printed_pages.copy < sheet_pages.copies AS is_superseded,
       explanations.word,
       CASE WHEN reserve.opened_at IS NULL THEN reserve.since END AS kept_since
FROM printed_pages
JOIN sheets USING (serial) JOIN forms USING (version)
JOIN sheet_pages USING (serial, page)
LEFT JOIN pages AS standing ON standing.digest = sheet_pages.digest AND standing.position = sheet_pages.position
LEFT JOIN sheet_copies ON sheet_copies.serial = printed_pages.serial AND sheet_copies.copy = printed_pages.copy
LEFT JOIN explanations ON explanations.serial = printed_pages.serial AND explanations.copy = printed_pages.copy
    AND explanations.ended IS NULL
LEFT JOIN reserve ON reserve.serial = printed_pages.serial AND reserve.copy = printed_pages.copy
"""


def printed_pages_of(store: Store, serials: Iterable[str]) -> tuple[PrintedPage, ...]:
    """Return every page of those sheets that ever went to a printer, in that order."""
    where = "WHERE printed_pages.serial IN (SELECT value FROM json_each(?))"
    rows = store.rows(f"{_PAGES} {where} ORDER BY printed_pages.rowid", (json.dumps(list(serials)),))
    return tuple(map(_page, rows))


def printed_pages(store: Store, *, serial: str | None = None, downtime: str | None = None) -> tuple[PrintedPage, ...]:
    """Return every page that ever went to a printer, in that order: of all sheets, of one, or of a downtime's."""
    wanted = {"printed_pages.serial = :serial": serial, "printed_pages.downtime = :downtime": downtime}
    conditions = [condition for condition, value in wanted.items() if value is not None]
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = store.rows(f"{_PAGES} {where} ORDER BY printed_pages.rowid", {"serial": serial, "downtime": downtime})
    return tuple(map(_page, rows))


def explanations(store: Store, serial: str | None = None) -> tuple[Explanation, ...]:
    """Return what people said of sheets and copies and what still holds, oldest first; of all, or of one sheet."""
    sql = """
        SELECT serial, copy, word, why, replaced_by, operator, at FROM explanations
        WHERE ended IS NULL AND serial = coalesce(?, serial) ORDER BY seq
    """
    return tuple(
        Explanation(**{**row, "word": Word(row["word"]), "at": datetime.fromisoformat(row["at"])})
        for row in store.rows(sql, (serial,))
    )


def contradictions(store: Store, since: int = 0) -> tuple[Contradiction, ...]:
    """Return the papers that came back although they should not have, oldest first.

    ``since``: only what the ledger tells after that entry.
    """
    rows = store.rows("SELECT * FROM contradictions WHERE seq > ? ORDER BY seq", (since,))
    return tuple(map(_contradiction, rows))


def last_entry(store: Store) -> int:
    """Return the number of the ledger's last entry."""
    return int(store.rows("SELECT coalesce(max(seq), 0) AS seq FROM ledger")[0]["seq"])


def strange_pages(store: Store) -> tuple[StrangePage, ...]:
    """Return the scanned pages that could not be read as a page of this store, and still are not, oldest first."""
    sql = """
        SELECT name AS image, position, code, serial, at FROM faults
        WHERE position IS NOT NULL AND code <> 'page_differs' AND NOT closed ORDER BY seq
    """
    return tuple(StrangePage(**{**row, "at": datetime.fromisoformat(row["at"])}) for row in store.rows(sql))


def pages_aside(store: Store) -> tuple[AsidePage, ...]:
    """Return the scanned pages that people set aside and that nobody has had read since, in the order they said so."""
    sql = """
        SELECT files.name AS image, said.position, said.why, said.by, said.at
        FROM set_aside AS said JOIN files USING (digest)
        LEFT JOIN pages ON pages.digest = said.digest AND pages.position = said.position
        WHERE coalesce(pages.status, 'fault') = 'fault'
            AND said.seq = (SELECT max(seq) FROM set_aside AS last
                            WHERE last.digest = said.digest AND last.position IS said.position)
            AND NOT EXISTS (SELECT 1 FROM faults WHERE NOT closed
                            AND faults.digest = said.digest AND faults.position IS said.position)
        ORDER BY said.seq
    """
    return tuple(AsidePage(**{**row, "at": datetime.fromisoformat(row["at"])}) for row in store.rows(sql))


def downtimes(store: Store) -> tuple[Downtime, ...]:
    """Return the downtimes, oldest first."""
    return tuple(map(_downtime, store.rows("SELECT * FROM downtimes ORDER BY rowid")))


def open_downtime(store: Store) -> Downtime | None:
    rows = store.rows("SELECT * FROM downtimes WHERE closed_at IS NULL ORDER BY rowid DESC LIMIT 1")
    return _downtime(rows[0]) if rows else None


def is_written_on(store: Store, serial: str) -> bool:
    """Tell whether something stands in a field of the pages of the sheet that are back."""
    sql = "SELECT 1 FROM standing WHERE serial = ? AND coalesce(outcome <> 'blank', written) LIMIT 1"
    return bool(store.rows(sql, (serial,)))


def is_all_back(store: Store, serial: str) -> bool:
    """Tell whether a scan of every page of the sheet is there, in whichever copy."""
    return not store.rows("SELECT 1 FROM sheet_pages WHERE serial = ? AND digest IS NULL", (serial,))


def is_copy_back(store: Store, serial: str, copy: int) -> bool:
    """Tell whether every page of that copy of the sheet was scanned."""
    sql = """
        SELECT 1 FROM printed_pages WHERE serial = :serial AND copy = :copy AND NOT EXISTS (
            SELECT 1 FROM pages WHERE pages.serial = :serial AND pages.copy = :copy
                AND pages.page = printed_pages.page AND status IN ('read', 'duplicate'))
    """
    return not store.rows(sql, {"serial": serial, "copy": copy})


def replaced_by(store: Store, serial: str) -> tuple[str, ...]:
    """Return the serials of the sheets that were written again on the sheet ``serial``."""
    sql = "SELECT serial FROM explanations WHERE replaced_by = ? AND ended IS NULL ORDER BY seq"
    return tuple(str(row["serial"]) for row in store.rows(sql, (serial,)))


def _page(row: Row) -> PrintedPage:
    facts = PageFacts(
        sheet=SheetState(row["state"]),
        is_back=bool(row["is_back"]),
        counts=bool(row["counts"]),
        is_lost=bool(row["is_lost"]),
        is_superseded=bool(row["is_superseded"]),
        word=row["word"] and Word(row["word"]),
        is_kept=row["kept_since"] is not None,
    )
    return PrintedPage(
        serial=row["serial"],
        form=row["form"],
        title=row["title"],
        page=row["page"],
        pages=row["pages"],
        copy=row["copy"],
        patient=row["patient"],
        ward=row["ward"],
        operator=row["operator"],
        at=datetime.fromisoformat(row["at"]),
        downtime=row["downtime"],
        sheet_state=facts.sheet,
        state=page_state(facts),
        kept_since=row["kept_since"] and datetime.fromisoformat(row["kept_since"]),
    )


def _contradiction(row: Row) -> Contradiction:
    del row["seq"]
    at, said = datetime.fromisoformat(row.pop("at")), row.pop("said_at")
    return Contradiction(**row, said_at=said and datetime.fromisoformat(said), at=at)


def _downtime(row: Row) -> Downtime:
    opened, closed = datetime.fromisoformat(row.pop("opened_at")), row.pop("closed_at")
    return Downtime(**row, opened_at=opened, closed_at=closed and datetime.fromisoformat(closed))
