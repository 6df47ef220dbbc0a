"""Sheets that are back and not delivered yet, a few at a time in the order printed: what may still be put right."""

from heapq import merge
from itertools import islice

from recon.store.store import Store

_STATES = ("returned", "to_verify", "verified", "matched")


def open_sheets(store: Store, after: int, limit: int, form: str = "") -> tuple[tuple[int, str], ...]:
    """Return place and serial of the next ``limit`` sheets after the place ``after``, of one form or, empty, of all."""
    condition = "AND version IN (SELECT version FROM forms WHERE key = :form)" if form else ""
    # One state at a time, so that the index gives the sheets in their order and no more than are wanted.
    sql = f"""
        SELECT rowid AS place, serial FROM sheets INDEXED BY sheets_by_state
        WHERE state = :state AND rowid > :after {condition} ORDER BY rowid LIMIT :limit
    """  # noqa: S608 - the condition is one of two texts
    values = {"after": after, "limit": limit, "form": form}
    found = ([(r["place"], r["serial"]) for r in store.rows(sql, values | {"state": state})] for state in _STATES)
    return tuple(islice(merge(*found), limit))


def open_forms(store: Store) -> tuple[tuple[str, str], ...]:
    """Return key and title of the forms of which sheets are back and not delivered yet."""
    sql = """
        SELECT key, max(title) AS title FROM forms
        WHERE EXISTS (SELECT 1 FROM sheets WHERE sheets.version = forms.version
                      AND state IN ('returned', 'to_verify', 'verified', 'matched'))
        GROUP BY key ORDER BY title
    """
    return tuple((row["key"], row["title"]) for row in store.rows(sql))
