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

# Of the fields with so many open entries, those that still wait: a sheet may have been taken out since, or another scan
# may count. They come sheet by sheet, so that nobody is led from one page to another and back.
_TYPED = """
    SELECT typed.serial, typed.field, typed.row FROM (
        SELECT serial, field, row FROM keyings INDEXED BY keyings_by_field
        WHERE NOT ended GROUP BY serial, field, row HAVING {how_many}
    ) AS typed
    CROSS JOIN sheets ON sheets.serial = typed.serial
    WHERE sheets.state IN ('to_verify', 'returned')
      AND EXISTS (SELECT 1 FROM readings JOIN sheet_pages USING (serial, digest, position)
                  WHERE readings.serial = typed.serial AND readings.field = typed.field
                  AND readings.row IS typed.row AND readings.waits)
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
    """Return fields of which there is one open entry, typed under none of the names ``others_than``."""
    how_many = "count(*) = 1 AND max(operator) NOT IN (SELECT value FROM json_each(:names))"
    sql = f"{_TYPED.format(how_many=how_many)} AND {_COVERED.format(table='typed')} LIMIT :limit"
    values = {"covered": json.dumps(list(covered)), "names": json.dumps(list(others_than)), "limit": limit}
    return tuple(map(_place, store.rows(sql, values)))


def typed_again(store: Store) -> dict[Place, tuple[Keying, ...]]:
    """Return the fields of which there is more than one open entry, with these, oldest first."""
    sql = f"""
        SELECT keyings.* FROM ({_TYPED.format(how_many="count(*) > 1")}) AS again
        CROSS JOIN keyings ON keyings.serial = again.serial AND keyings.field = again.field
            AND keyings.row IS again.row AND NOT ended
        ORDER BY keyings.seq
    """  # noqa: S608 - our own text
    found: dict[Place, tuple[Keying, ...]] = {}
    for row in store.rows(sql):
        found[_place(row)] = (*found.get(_place(row), ()), _keying(row))
    return found


def keyings(store: Store, place: Place) -> tuple[Keying, ...]:
    """Return the open entries of a field, oldest first."""
    sql = "SELECT * FROM keyings WHERE serial = ? AND field = ? AND row IS ? AND NOT ended ORDER BY seq"
    return tuple(map(_keying, store.rows(sql, place)))


def was_typed(store: Store, place: Place) -> bool:
    """Tell whether anybody ever typed the field blindly, whatever became of it."""
    sql = "SELECT 1 FROM keyings WHERE serial = ? AND field = ? AND row IS ? LIMIT 1"
    return bool(store.rows(sql, place))


def _keying(row: Row) -> Keying:
    return Keying(
        seq=row["seq"],
        operator=row["operator"],
        outcome=Outcome(row["outcome"]),
        value=value_from_json(json.loads(row["value"])),
        at=datetime.fromisoformat(row["at"]),
    )


def _place(row: Row) -> Place:
    return row["serial"], row["field"], row["row"]
