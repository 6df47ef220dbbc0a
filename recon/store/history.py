"""What the ledger tells of something, entry by entry. Nothing here changes anything."""

import json
from collections.abc import Collection
from datetime import datetime

from recon.model.ledger import Act, LedgerEntry
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
