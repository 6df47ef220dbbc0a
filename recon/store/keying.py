"""What the tables say of fields that two people type without seeing each other's word."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from recon.model.reading import Value
from recon.model.verification import Outcome
from recon.store.codec import value_from_json
from recon.store.store import Row, Store

Place = tuple[str, str, int | None]  # sheet, field, row

_COVERED = """(sheets.version, {table}.field) IN
          (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:covered))"""

# Of the fields that wait, those that nobody has decided, on the scan that counts. The sheets are gone through in the
# order printed: a field waits on few of them, and no more are looked at than are asked for.
_UNTYPED = f"""
    SELECT readings.serial, readings.field, readings.row FROM sheets
    CROSS JOIN readings INDEXED BY readings_waiting ON readings.serial = sheets.serial AND readings.waits
    JOIN sheet_pages ON sheet_pages.serial = readings.serial AND sheet_pages.digest = readings.digest
        AND sheet_pages.position = readings.position
    WHERE sheets.state IN ('to_verify', 'returned') AND {_COVERED.format(table="readings")}
      AND NOT EXISTS (SELECT 1 FROM verifications AS decided WHERE decided.serial = readings.serial
                      AND decided.field = readings.field AND decided.row IS readings.row AND NOT decided.superseded)
      AND NOT EXISTS (SELECT 1 FROM keyings WHERE keyings.serial = readings.serial
                      AND keyings.field = readings.field AND keyings.row IS readings.row AND NOT ended)
    LIMIT :limit
"""  # noqa: S608 - our own text

# Open entries of fields that still wait: a sheet may have been taken out since, or another scan may count.
_TYPED = """
    SELECT keyings.serial, keyings.field, keyings.row FROM keyings INDEXED BY keyings_by_field
    CROSS JOIN sheets ON sheets.serial = keyings.serial
    WHERE NOT ended AND sheets.state IN ('to_verify', 'returned')
      AND EXISTS (SELECT 1 FROM readings JOIN sheet_pages USING (serial, digest, position)
                  WHERE readings.serial = keyings.serial AND readings.field = keyings.field
                  AND readings.row IS keyings.row AND readings.waits)
"""


@dataclass(frozen=True, slots=True)
class Keying:
    """What one person typed of a field without seeing what the machine read, or what another person typed."""

    seq: int
    operator: str
    outcome: Outcome
    value: Value
    at: datetime


def untyped(store: Store, covered: Iterable[tuple[str, str]], limit: int) -> tuple[Place, ...]:
    """Return fields that wait and that nobody has typed, of those ``covered``: form version and field."""
    values = {"covered": json.dumps(list(covered)), "limit": limit}
    return tuple(map(_place, store.rows(_UNTYPED, values)))


def operators(store: Store) -> tuple[str, ...]:
    """Return the names under which open entries were typed."""
    rows = store.rows("SELECT DISTINCT operator FROM keyings WHERE NOT ended ORDER BY operator")
    return tuple(row["operator"] for row in rows)


def typed_once(
    store: Store, covered: Iterable[tuple[str, str]], others_than: Collection[str], limit: int
) -> tuple[Place, ...]:
    """Return fields of which there is one open entry, typed under none of the names ``others_than``; oldest first."""
    sql = f"""
        {_TYPED} AND {_COVERED.format(table="keyings")} GROUP BY keyings.serial, keyings.field, keyings.row
        HAVING count(*) = 1 AND max(operator) NOT IN (SELECT value FROM json_each(:names))
        ORDER BY min(seq) LIMIT :limit
    """  # noqa: S608 - our own text
    values = {"covered": json.dumps(list(covered)), "names": json.dumps(list(others_than)), "limit": limit}
    return tuple(map(_place, store.rows(sql, values)))


def typed_again(store: Store) -> tuple[Place, ...]:
    """Return the fields of which there is more than one open entry, oldest first."""
    sql = f"{_TYPED} GROUP BY keyings.serial, keyings.field, keyings.row HAVING count(*) > 1 ORDER BY min(seq)"
    return tuple(map(_place, store.rows(sql)))


def keyings(store: Store, place: Place) -> tuple[Keying, ...]:
    """Return the open entries of a field, oldest first."""
    sql = "SELECT * FROM keyings WHERE serial = ? AND field = ? AND row IS ? AND NOT ended ORDER BY seq"
    return tuple(
        Keying(
            seq=row["seq"],
            operator=row["operator"],
            outcome=Outcome(row["outcome"]),
            value=value_from_json(json.loads(row["value"])),
            at=datetime.fromisoformat(row["at"]),
        )
        for row in store.rows(sql, place)
    )


def _place(row: Row) -> Place:
    return row["serial"], row["field"], row["row"]
