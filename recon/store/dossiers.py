"""What the tables say of patients' sheets, all at once: for lists of many patients. Nothing here changes anything."""

from collections import defaultdict

from recon.store.store import Store


def pages_back(store: Store, serial: str | None = None) -> dict[str, tuple[int, ...]]:
    """Return the pages of each sheet that are back, in whichever copy: of all sheets, or of one."""
    sql = """
        SELECT serial, page FROM sheet_pages WHERE digest IS NOT NULL AND serial = coalesce(?, serial)
        ORDER BY serial, page
    """
    return _by_sheet(store, sql, serial)


def disputed_pages(store: Store, serial: str | None = None) -> dict[str, tuple[int, ...]]:
    """Return the pages of each sheet of which two scans differ, and nobody said which counts."""
    sql = """
        SELECT DISTINCT serial, page FROM faults WHERE code = 'page_differs' AND NOT closed
            AND serial = coalesce(?, serial) ORDER BY serial, page
    """
    return _by_sheet(store, sql, serial)


def mergers_now(store: Store) -> dict[str, str]:
    """Return into which number each merged one was merged, at once and not by way of others."""
    rows = store.rows("SELECT ipp, merged_into FROM patients WHERE merged_into <> ''")
    return {row["ipp"]: row["merged_into"] for row in rows}


def _by_sheet(store: Store, sql: str, serial: str | None) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for row in store.rows(sql, (serial,)):
        found[row["serial"]].append(row["page"])
    return {name: tuple(pages) for name, pages in found.items()}
