"""Which fields wait for a person, sheet by sheet or field by field, without going through all that ever was read.

Every query begins with the sheets that stand where something can wait; of a hundred thousand those are a tenth.
"""

import json
from collections.abc import Iterable

from recon.store.store import Store

Barred = Iterable[tuple[str, str]]  # form version and key of fields that nobody decides alone

# What waits on the scan that counts and nobody has decided; not what two people are to type.
_READINGS = """
    readings INDEXED BY readings_waiting
    JOIN sheet_pages ON sheet_pages.serial = readings.serial AND sheet_pages.digest = readings.digest
        AND sheet_pages.position = readings.position
"""
_WAITING = """
    readings.serial = sheets.serial AND readings.waits
      AND NOT EXISTS (SELECT 1 FROM verifications AS decided WHERE decided.serial = readings.serial
                      AND decided.field = readings.field AND decided.row IS readings.row AND NOT decided.superseded)
      AND (sheets.version, readings.field) NOT IN
          (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:barred))
"""
_WAITS = f"FROM {_READINGS} WHERE {_WAITING}"
_OPEN = "state IN ('to_verify', 'returned', 'missing')"
_CAME = """
    (SELECT min(files.seq) FROM sheet_pages AS page JOIN files USING (digest) WHERE page.serial = sheets.serial)
"""


def sheets(store: Store, barred: Barred = ()) -> tuple[str, ...]:
    """Return the sheets of which something waits, in the order scanned."""
    sql = f"SELECT serial FROM sheets WHERE {_OPEN} AND EXISTS (SELECT 1 {_WAITS}) ORDER BY {_CAME}, serial"  # noqa: S608
    return tuple(row["serial"] for row in store.rows(sql, {"barred": _listed(barred)}))


def counts(store: Store, serials: Iterable[str], barred: Barred = ()) -> dict[str, int]:
    """Return how many fields of each of ``serials`` wait."""
    sql = f"""
        SELECT serial, (SELECT count(*) {_WAITS}) AS fields FROM sheets
        WHERE serial IN (SELECT value FROM json_each(:serials))
    """  # noqa: S608
    values = {"serials": json.dumps(list(serials)), "barred": _listed(barred)}
    return {row["serial"]: row["fields"] for row in store.rows(sql, values)}


def fields(store: Store, barred: Barred = ()) -> dict[tuple[str, str], dict[str, int]]:
    """Return on which sheets, in the order scanned, each field waits, and in how many rows; by form version and key."""
    sql = f"""
        SELECT sheets.version, readings.field, sheets.serial, count(*) AS waiting
        FROM sheets CROSS JOIN {_READINGS} WHERE {_OPEN} AND {_WAITING}
        GROUP BY sheets.version, readings.field, sheets.serial ORDER BY {_CAME}, sheets.serial
    """  # noqa: S608
    found: dict[tuple[str, str], dict[str, int]] = {}
    for row in store.rows(sql, {"barred": _listed(barred)}):
        found.setdefault((row["version"], row["field"]), {})[row["serial"]] = row["waiting"]
    return found


def _listed(barred: Barred) -> str:
    return json.dumps([list(one) for one in barred])
