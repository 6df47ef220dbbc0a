"""What the tables say of downtime numbers. Nothing here changes anything."""

import json
from collections.abc import Sequence
from datetime import datetime

from recon.model.number import NumberKind, NumberRange
from recon.store.store import Row, Store

# Where numbers of a kind are in use: those given out, and those that a patients' list brought.
_IN_USE = {
    NumberKind.PATIENT: "SELECT number FROM numbers WHERE kind = 'patient' UNION SELECT ipp FROM patients",
    NumberKind.STAY: "SELECT number FROM numbers WHERE kind = 'stay'",
    NumberKind.SHEET: "SELECT serial AS number FROM sheets",
}


def ranges(store: Store, kind: NumberKind) -> tuple[NumberRange, ...]:
    """Return the ranges that came from elsewhere, oldest first, each with how many of its numbers are in use."""
    rows = store.rows("SELECT * FROM number_ranges WHERE kind = ? ORDER BY rowid", (kind.value,))
    return tuple(_range(row, _used_of(store, kind, row)) for row in rows)


def given(store: Store, kind: NumberKind) -> tuple[NumberRange, ...]:
    """Return the ranges that were given to other stations, oldest first."""
    rows = store.rows("SELECT *, 0 AS listed FROM given_ranges WHERE kind = ? ORDER BY rowid", (kind.value,))
    return tuple(_range(row, 0) for row in rows)


def used(store: Store, kind: NumberKind, first: str, last: str) -> tuple[str, ...]:
    """Return the numbers of the kind in use from ``first`` to ``last``, in order."""
    # The alphabet is in the order of its characters' codes, so numbers are in order as texts.
    sql = f"SELECT number FROM ({_IN_USE[kind]}) WHERE number BETWEEN ? AND ? ORDER BY number"  # noqa: S608
    return tuple(str(row["number"]) for row in store.rows(sql, (first, last)))


def is_used(store: Store, kind: NumberKind, number: str) -> bool:
    sql = f"SELECT 1 FROM ({_IN_USE[kind]}) WHERE number = ?"  # noqa: S608
    return bool(store.rows(sql, (number,)))


def used_among(store: Store, kind: NumberKind, numbers: Sequence[str]) -> frozenset[str]:
    """Return those of ``numbers`` that are in use, however many they are, in one look."""
    sql = f"SELECT number FROM ({_IN_USE[kind]}) WHERE number IN (SELECT value FROM json_each(?))"  # noqa: S608
    return frozenset(str(row["number"]) for row in store.rows(sql, (json.dumps(numbers),)))


def count_used(store: Store, kind: NumberKind, first: str, last: str) -> int:
    sql = f"SELECT count(*) AS used FROM ({_IN_USE[kind]}) WHERE number BETWEEN ? AND ?"  # noqa: S608
    return int(store.rows(sql, (first, last))[0]["used"])


def is_listed(store: Store, kind: NumberKind, number: str) -> bool:
    """Tell whether a listed range has the number, in use or not."""
    return bool(store.rows("SELECT 1 FROM listed_numbers WHERE kind = ? AND number = ?", (kind.value, number)))


def listed_left(store: Store, kind: NumberKind, range_id: str) -> tuple[str, ...]:
    """Return the numbers of a listed range that nobody uses."""
    sql = f"""
        SELECT number FROM listed_numbers
        WHERE range = ? AND number NOT IN (SELECT number FROM ({_IN_USE[kind]})) ORDER BY number
    """  # noqa: S608
    return tuple(str(row["number"]) for row in store.rows(sql, (range_id,)))


def _used_of(store: Store, kind: NumberKind, row: Row) -> int:
    if row["listed"]:
        return int(row["size"]) - len(listed_left(store, kind, row["id"]))
    return count_used(store, kind, row["first"], row["last"])


def _range(row: Row, used_up: int) -> NumberRange:
    return NumberRange(
        id=row["id"],
        kind=NumberKind(row["kind"]),
        first=row["first"],
        last=row["last"],
        size=row["size"],
        used=used_up,
        listed=bool(row["listed"]),
        name=row["name"],
        at=datetime.fromisoformat(row["at"]),
    )
