"""What the ledger tells of something, entry by entry. Nothing here changes anything."""

import json
from collections.abc import Collection
from datetime import datetime

from recon.model.ledger import Act, LedgerEntry
from recon.model.verification import Verification
from recon.store.codec import verification_from_json
from recon.store.store import Row, Store

_COLUMNS = "seq, id, station, at, actor, act, subject, detail, previous, digest"


def entries_about(
    store: Store, subjects: Collection[str], *, acts: Collection[Act] = (), since: int = 0
) -> tuple[LedgerEntry, ...]:
    """Return the entries that are about any of ``subjects``, oldest first.

    Args:
        store: whose ledger.
        subjects: serials, digests of files, numbers of consignments, of patients.
        acts: only these; all where there are none.
        since: only from that entry's number on.
    """
    values = {"subjects": json.dumps(sorted(subjects)), "acts": json.dumps(sorted(acts or Act)), "since": since}
    sql = f"""
        SELECT {_COLUMNS} FROM ledger WHERE seq >= :since
            AND subject IN (SELECT value FROM json_each(:subjects)) AND act IN (SELECT value FROM json_each(:acts))
        ORDER BY seq
    """  # noqa: S608
    return tuple(map(_entry, store.rows(sql, values)))


def first_number(store: Store, act: Act, subject: str) -> int:
    """Return the number of the first entry of ``act`` about ``subject``, 0 if there is none."""
    rows = store.rows("SELECT min(seq) AS seq FROM ledger WHERE subject = ? AND act = ?", (subject, act.value))
    return int(rows[0]["seq"] or 0)


def last_entry(store: Store) -> LedgerEntry:
    """Return the ledger's last entry: a store has one from its making on."""
    return _entry(store.rows(f"SELECT {_COLUMNS} FROM ledger ORDER BY seq DESC LIMIT 1")[0])  # noqa: S608


def _entry(row: Row) -> LedgerEntry:
    del row["seq"]
    return LedgerEntry(**{**row, "at": datetime.fromisoformat(row["at"]), "act": Act(row["act"])})


def decisions(store: Store, serial: str, field: str, row: int | None) -> tuple[Verification, ...]:
    """Return everything that people decided about a field, oldest first; the last one holds."""
    sql = "SELECT verification FROM verifications WHERE serial = ? AND field = ? AND row IS ? ORDER BY seq"
    rows = store.rows(sql, (serial, field, row))
    return tuple(verification_from_json(json.loads(one["verification"])) for one in rows)


def print_runs(store: Store, serial: str) -> tuple[str, ...]:
    """Return the batches that copies of the sheet were printed in, as far as they are known."""
    sql = "SELECT batch FROM sheet_copies WHERE serial = ? AND batch IS NOT NULL ORDER BY copy"
    return tuple(dict.fromkeys(row["batch"] for row in store.rows(sql, (serial,))))


def sheets_with_message(store: Store, name: str) -> tuple[str, ...]:
    """Return the serials of the sheets one of whose messages has that name, whether it arrived or not."""
    sql = """
        SELECT DISTINCT serial FROM consignment_items, json_each(messages) WHERE value = ? ORDER BY serial
    """
    return tuple(row["serial"] for row in store.rows(sql, (name,)))
