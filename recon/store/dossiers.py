"""What the tables say of patients' sheets, all at once: for lists of many patients. Nothing here changes anything."""

import json
from collections import defaultdict
from collections.abc import Iterable

from recon.store.store import Store

_AMONG = "serial IN (SELECT value FROM json_each(?))"


def pages_back(store: Store, serials: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return the pages of each of the sheets that are back, in whichever copy."""
    sql = f"SELECT serial, page FROM sheet_pages WHERE digest IS NOT NULL AND {_AMONG} ORDER BY serial, page"  # noqa: S608
    return _by_sheet(store, sql, serials)


def disputed_pages(store: Store, serials: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return the pages of each of the sheets of which two scans differ, and nobody said which counts."""
    sql = f"""
        SELECT DISTINCT serial, page FROM faults WHERE code = 'page_differs' AND NOT closed AND {_AMONG}
        ORDER BY serial, page
    """  # noqa: S608
    return _by_sheet(store, sql, serials)


def mergers_now(store: Store) -> dict[str, str]:
    """Return into which number each merged one was merged, at once and not by way of others."""
    rows = store.rows("SELECT ipp, merged_into FROM patients WHERE merged_into <> ''")
    return {row["ipp"]: row["merged_into"] for row in rows}


def _by_sheet(store: Store, sql: str, serials: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for row in store.rows(sql, (json.dumps(list(serials)),)):
        found[row["serial"]].append(row["page"])
    return {name: tuple(pages) for name, pages in found.items()}
