"""What the tables say of the reserve: which envelopes there are, what lies in them, what may go back into one."""

import json
from collections.abc import Collection
from datetime import datetime

from recon.model.custody import Envelope
from recon.model.ledger import Act
from recon.store.store import Row, Store

# Of each copy that was ever put into the reserve: whether it lies there, as ``states.page_state`` tells of its pages.
_ENVELOPES = """
WITH copies AS (
    SELECT batch, reserve.serial, reserve.copy, since, opened_at, opened_by, ward, downtime, sheets.pages,
        opened_at IS NULL AND lost IS NULL AND state NOT IN ('void', 'unused', 'replaced', 'missing')
            AND reserve.copy = (SELECT copies FROM sheet_pages WHERE sheet_pages.serial = reserve.serial AND page = 1)
            AND NOT EXISTS (SELECT 1 FROM explanations AS said WHERE said.serial = reserve.serial
                            AND said.copy = reserve.copy AND ended IS NULL) AS is_kept
    FROM reserve JOIN sheet_copies USING (serial, copy) JOIN sheets USING (serial)
    JOIN printed_pages AS p ON p.serial = reserve.serial AND p.copy = reserve.copy AND p.page = 1
)
SELECT print_batches.batch, print_batches.forms, print_batches.operator, print_batches.at,
    count(*) AS sheets, sum(copies.pages) AS pages, sum(is_kept) AS kept, count(copies.opened_at) AS used,
    max(since) AS since, max(opened_at) AS opened_at,
    (SELECT opened_by FROM copies AS c WHERE c.batch = print_batches.batch
     ORDER BY opened_at DESC LIMIT 1) AS opened_by,
    json_group_array(DISTINCT ward) FILTER (WHERE ward <> '') AS wards,
    json_group_array(DISTINCT downtime) FILTER (WHERE downtime IS NOT NULL) AS downtimes
FROM copies JOIN print_batches USING (batch) GROUP BY print_batches.batch ORDER BY print_batches.seq
"""
# A sheet of nobody that went out in the downtime and of which nothing is known since, in no copy.
_RETURNABLE = """
SELECT sheets.serial, p.copy, batch FROM printed_pages AS p JOIN sheets USING (serial)
JOIN sheet_copies ON sheet_copies.serial = p.serial AND sheet_copies.copy = p.copy
WHERE p.downtime = :downtime AND p.page = 1 AND state = 'printed' AND patient IS NULL
    AND batch IS NOT NULL AND lost IS NULL
    AND p.copy = (SELECT copies FROM sheet_pages WHERE sheet_pages.serial = p.serial AND page = 1)
    AND NOT EXISTS (SELECT 1 FROM pages WHERE pages.serial = p.serial)
    AND NOT EXISTS (SELECT 1 FROM explanations AS said WHERE ended IS NULL
                    AND (said.serial = p.serial OR said.replaced_by = p.serial))
    AND NOT EXISTS (SELECT 1 FROM printed_pages AS other LEFT JOIN reserve USING (serial, copy)
                    WHERE other.serial = p.serial AND other.copy <> p.copy
                        AND (reserve.since IS NULL OR opened_at IS NOT NULL))
"""


def envelopes(store: Store) -> tuple[Envelope, ...]:
    """Return the envelopes of the reserve, in the order they were printed."""
    return tuple(map(_envelope, store.rows(_ENVELOPES)))


def closed_with(store: Store, serial: str, copy: int | None = None) -> tuple[str, ...]:
    """Return the closed envelopes that a copy of the sheet lies in, or any copy of it: their batches."""
    sql = """
        SELECT DISTINCT batch FROM reserve JOIN sheet_copies USING (serial, copy)
        WHERE serial = :serial AND (:copy IS NULL OR copy = :copy) AND opened_at IS NULL AND batch IS NOT NULL
        ORDER BY batch
    """
    return tuple(str(row["batch"]) for row in store.rows(sql, {"serial": serial, "copy": copy}))


def holding(store: Store, serials: Collection[str]) -> frozenset[str]:
    """Return the batches of the closed envelopes that a copy of any of these sheets lies in."""
    sql = """
        SELECT DISTINCT batch FROM reserve JOIN sheet_copies USING (serial, copy)
        WHERE opened_at IS NULL AND batch IS NOT NULL AND serial IN (SELECT value FROM json_each(?))
    """
    return frozenset(str(row["batch"]) for row in store.rows(sql, (json.dumps(sorted(serials)),)))


def opened_since(store: Store, since: int) -> tuple[str, ...]:
    """Return the batches of the envelopes that were opened after that entry of the ledger."""
    sql = "SELECT DISTINCT subject FROM ledger WHERE seq > ? AND act = ? ORDER BY seq"
    return tuple(str(row["subject"]) for row in store.rows(sql, (since, Act.RESERVE_OPENED.value)))


def is_closed(store: Store, batch: str) -> bool:
    """Tell whether anything of the batch lies in the closed envelope."""
    sql = "SELECT 1 FROM reserve JOIN sheet_copies USING (serial, copy) WHERE batch = ? AND opened_at IS NULL LIMIT 1"
    return bool(store.rows(sql, (batch,)))


def is_kept(store: Store, serial: str) -> bool:
    """Tell whether all that was ever printed of the sheet lies in closed envelopes, whatever was said of it since."""
    sql = """
        SELECT 1 FROM printed_pages LEFT JOIN reserve USING (serial, copy)
        WHERE serial = ? AND (since IS NULL OR opened_at IS NOT NULL)
    """
    return not store.rows(sql, (serial,))


def returnable(store: Store, downtime: str, batch: str | None = None) -> tuple[tuple[str, int, str], ...]:
    """Return (serial, copy, batch) of what may be put into the reserve, as printed: of one batch, or of the downtime.

    That is blank paper of the downtime of which no page was scanned, and of which nobody said what became of it.
    """
    sql = f"{_RETURNABLE} AND batch = coalesce(:batch, batch) ORDER BY p.rowid"
    rows = store.rows(sql, {"downtime": downtime, "batch": batch})
    return tuple((row["serial"], row["copy"], row["batch"]) for row in rows)


def _envelope(row: Row) -> Envelope:
    moments = {name: row[name] and datetime.fromisoformat(row[name]) for name in ("at", "since", "opened_at")}
    lists = {name: tuple(json.loads(row[name])) for name in ("forms", "wards", "downtimes")}
    lists["wards"] = tuple(sorted(lists["wards"]))
    return Envelope(**{**row, **moments, **lists})
