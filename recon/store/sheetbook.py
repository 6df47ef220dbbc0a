"""The sheets of the account a part at a time: counted and listed by SQL, however many there are. Changes nothing."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from recon.model.naming import words_of
from recon.model.patient import Patient
from recon.model.sheet import EXPLAINED, SheetState
from recon.store.codec import patient_from_json
from recon.store.store import Row, Store

_EXPLAINED = ", ".join(f"'{state.value}'" for state in EXPLAINED)
# As ``workflow.downtimes.unexplained`` tells of each page, told of each sheet. A copy can only be out, of a sheet of
# which every page is back, where there is more than one: intake takes no scan of a copy that was never printed.
_LEFT = f"""
EXISTS (SELECT 1 FROM printed_pages AS p WHERE p.serial = sheets.serial AND +p.downtime = :left_in) AND (
    (state NOT IN ({_EXPLAINED})
        AND NOT (state = 'verified' AND version IN (SELECT value FROM json_each(:wards_own))))
    OR (state = 'delivered' AND serial IN (SELECT serial FROM doubts WHERE settled_by IS NULL))
    OR (state IN ('delivered', 'verified') AND serial IN (
        SELECT p.serial FROM sheet_pages CROSS JOIN printed_pages AS p USING (serial, page)
        LEFT JOIN sheet_copies ON sheet_copies.serial = p.serial AND sheet_copies.copy = p.copy
        WHERE sheet_pages.copies > 1 AND +p.downtime = :left_in AND p.copy >= sheet_pages.copies
            AND sheet_copies.lost IS NULL
            AND NOT EXISTS (SELECT 1 FROM pages WHERE pages.serial = p.serial AND pages.page = p.page
                            AND pages.copy = p.copy AND status IN ('read', 'duplicate'))
            AND NOT EXISTS (SELECT 1 FROM explanations AS said WHERE said.serial = p.serial AND said.copy = p.copy
                            AND said.ended IS NULL)))
    OR (state = 'missing' AND EXISTS (
        SELECT 1 FROM printed_pages AS p JOIN sheet_pages USING (serial, page)
        JOIN pages AS stands ON stands.digest = sheet_pages.digest AND stands.position = sheet_pages.position
        WHERE p.serial = sheets.serial AND +p.downtime = :left_in AND stands.copy = p.copy)))
"""  # noqa: S608
_NAMED = """
sheets.patient IN (
    SELECT ipp FROM patients WHERE id IN (SELECT rowid FROM patient_search WHERE patient_search MATCH :{name})
    UNION SELECT former.ipp FROM patients AS former JOIN patients AS now ON former.merged_into = now.ipp
    WHERE former.merged_into <> ''
        AND now.id IN (SELECT rowid FROM patient_search WHERE patient_search MATCH :{name}))
"""
_PRINTED_IN = """
EXISTS (SELECT 1 FROM printed_pages AS p
        WHERE p.serial = sheets.serial AND p.ward IN (SELECT value FROM json_each(:{name})))
"""
_LINES = """
SELECT sheets.rowid AS place, sheets.serial, title, state, patients.patient, p.ward, p.operator, p.at
FROM sheets JOIN forms USING (version) LEFT JOIN patients ON patients.ipp = sheets.patient
JOIN printed_pages AS p ON p.serial = sheets.serial AND p.page = 1 AND p.copy = 1
WHERE sheets.rowid IN (
    SELECT sheets.rowid FROM sheets WHERE {where} AND sheets.rowid > :after ORDER BY sheets.rowid LIMIT :at_most
) ORDER BY sheets.rowid
"""
# Of a paper whose sheet is in use: whether it is here, or still out; of the others somebody said what became of them.
_PAPERS = """
SELECT ward, quarter, operator, stands, count(*) AS pages FROM (
    SELECT p.ward, p.operator, substr(p.at, 1, 14) || (substr(p.at, 15, 2) / 15) AS quarter,
        CASE WHEN state IN ('void', 'unused', 'replaced') THEN 'said'
        WHEN sheet_pages.copies = 1 AND sheet_pages.digest IS NOT NULL THEN 'back'
        WHEN EXISTS (SELECT 1 FROM pages WHERE pages.serial = p.serial AND pages.page = p.page
                     AND pages.copy = p.copy AND status IN ('read', 'duplicate')) THEN 'back'
        WHEN state = 'missing' OR p.copy < sheet_pages.copies
            OR EXISTS (SELECT 1 FROM sheet_copies WHERE sheet_copies.serial = p.serial
                       AND sheet_copies.copy = p.copy AND lost IS NOT NULL)
            OR EXISTS (SELECT 1 FROM explanations AS said WHERE said.serial = p.serial AND said.copy = p.copy
                       AND said.ended IS NULL) THEN 'said'
        WHEN EXISTS (SELECT 1 FROM reserve WHERE reserve.serial = p.serial AND reserve.copy = p.copy
                     AND opened_at IS NULL) THEN 'kept'
        ELSE 'out' END AS stands
    FROM printed_pages AS p JOIN sheets USING (serial) JOIN sheet_pages USING (serial, page)
) GROUP BY 1, 2, 3, 4
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which sheets: those in ``state``, or those of the downtime ``left_in`` that nobody explained; else all.

    Of these, those that have every one of ``words``: in the serial, in the form's title, in the ward they were printed
    for, or as the beginning of a word that is known of the patient. ``wards_own`` are the form versions of wards' own
    sheets, which go into no patient's record.
    """

    state: SheetState | None = None
    left_in: str | None = None
    words: tuple[str, ...] = ()
    wards_own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One sheet; ``ward``, ``operator`` and ``at`` are of its first print, ``place`` is where it is in the list."""

    place: int
    serial: str
    title: str
    state: SheetState
    patient: Patient | None
    ward: str
    operator: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Papers:
    """How many pages were printed for a ward from ``since`` on, in a quarter of an hour, and stand alike.

    ``stands``: ``back``, ``out``, ``kept`` in the reserve, or ``said`` where somebody said what became of them.
    """

    ward: str
    since: datetime
    operator: str
    stands: str
    pages: int


def count(store: Store, wanted: Wanted) -> int:
    where, values = _where(store, wanted)
    return int(store.rows(f"SELECT count(*) AS sheets FROM sheets WHERE {where}", values)[0]["sheets"])  # noqa: S608


def lines(store: Store, wanted: Wanted, *, after: int = 0, at_most: int = 200) -> tuple[Line, ...]:
    """Return the first of the sheets behind the place ``after``, in the order in which they were issued."""
    where, values = _where(store, wanted)
    rows = store.rows(_LINES.format(where=where), {**values, "after": after, "at_most": at_most})
    return tuple(map(_line, rows))


def serials(store: Store, wanted: Wanted, among: Collection[str] | None = None) -> frozenset[str]:
    """Return the serials of the sheets: of all that are wanted, or of those of ``among`` that are."""
    where, values = _where(store, wanted)
    if among is not None:
        where = f"serial IN (SELECT value FROM json_each(:among)) AND {where}"  # noqa: S608
        values = {**values, "among": json.dumps(sorted(among))}
    return frozenset(row["serial"] for row in store.rows(f"SELECT serial FROM sheets WHERE {where}", values))  # noqa: S608


def papers(store: Store) -> tuple[Papers, ...]:
    """Count the pages that were ever printed, by ward, time and what became of them."""
    return tuple(
        Papers(row["ward"], _quarter(row["quarter"]), row["operator"], row["stands"], row["pages"])
        for row in store.rows(_PAPERS)
    )


def _where(store: Store, wanted: Wanted) -> tuple[str, dict[str, Any]]:
    conditions, values = ["1"], {"left_in": wanted.left_in, "wards_own": json.dumps(wanted.wards_own)}
    if wanted.state is not None:
        conditions.append("state = :state")
        values["state"] = wanted.state.value
    elif wanted.left_in is not None:
        conditions.append(_LEFT)
    for number, word in enumerate(wanted.words):
        condition, needed = _having(store, word, f"word{number}")
        conditions.append(condition)
        values |= needed
    return " AND ".join(conditions), values


def _having(store: Store, word: str, name: str) -> tuple[str, dict[str, Any]]:
    """Return the condition that a sheet has ``word``, and its values, whose names begin with ``name``."""
    values: dict[str, Any] = {f"{name}s": f"%{_literal(word)}%"}
    ways = [f"sheets.serial IN (SELECT serial FROM sheets WHERE serial LIKE :{name}s ESCAPE '!')"]  # noqa: S608
    plain = words_of(word)
    if plain:
        values[f"{name}n"] = " AND ".join(f'"{one}"*' for one in plain)
        ways.append(_NAMED.format(name=f"{name}n"))
    titled = [row["version"] for row in store.rows("SELECT version, title FROM forms") if _has(row["title"], word)]
    if titled:
        values[f"{name}t"] = json.dumps(titled)
        ways.append(f"sheets.version IN (SELECT value FROM json_each(:{name}t))")  # noqa: S608
    wards = [row["ward"] for row in store.rows("SELECT DISTINCT ward FROM printed_pages") if _has(row["ward"], word)]
    if wards:
        values[f"{name}w"] = json.dumps(wards)
        ways.append(_PRINTED_IN.format(name=f"{name}w"))
    return f"({' OR '.join(ways)})", values


def _has(text: str, word: str) -> bool:
    return word.casefold() in text.casefold()


def _literal(word: str) -> str:
    """Return the word as LIKE takes it letter by letter."""
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _line(row: Row) -> Line:
    return Line(
        place=row["place"],
        serial=row["serial"],
        title=row["title"],
        state=SheetState(row["state"]),
        patient=patient_from_json(json.loads(row["patient"])) if row["patient"] else None,
        ward=row["ward"],
        operator=row["operator"],
        at=datetime.fromisoformat(row["at"]),
    )


def _quarter(text: str) -> datetime:
    """Return the beginning of a quarter of an hour, written as the hour and its number from 0."""
    return datetime.fromisoformat(f"{text[:14]}{15 * int(text[14:]):02}:00+00:00")
