"""Who may be the one described: patients who share a key with a description, and how common names are.

The keys stand in the full-text index beside the words that people type (see ``recon.store.patients``). A number that
was merged has its keys with those of the number it became: whoever is found is found under that one.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from recon.model.identity import Seen
from recon.model.likeness import likeness_keys
from recon.model.naming import date_words, words_of
from recon.model.patient import Listed, Patient
from recon.store.codec import patient_from_json, seen_from_json
from recon.store.patients import FAMILY, GIVEN, LIKE
from recon.store.rosters import listed_of, numbers_of, patient_of
from recon.store.store import Store

_KINDS = {"family": FAMILY, "given": GIVEN}
# A key that so many share says little; of those who have only such keys in common, the first are taken.
_MOST = 5000
# Well under what SQLite takes as values of one statement.
_AT_ONCE = 500


class NameCounts:
    """How many people of the store have a name; each is counted once, and remembered as long as this lives."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[tuple[str, str], int] = {}
        rows = store.rows("SELECT count(*) AS people FROM patients")
        self.people: int = rows[0]["people"]

    def count(self, kind: str, name: str) -> int:
        """Return how many have the birth name (``"family"``) or the first given name (``"given"``) ``name``, plain."""
        at = (kind, name)
        if at not in self._known:
            sql = "SELECT count(*) AS people FROM patient_search WHERE patient_search MATCH ?"
            self._known[at] = self._store.rows(sql, (f'"{_KINDS[kind]}{name}"',))[0]["people"]
        return self._known[at]


def candidates(store: Store, described: Patient, limit: int = 500) -> tuple[Listed, ...]:
    """Return whom ``described`` may be: those who share a key with it, who share the rarest keys first.

    At most ``limit`` of them; nobody twice, and nobody under a number that was merged into another.
    """
    shared: defaultdict[int, float] = defaultdict(float)
    for key in likeness_keys(described):
        holders = _holding(store, LIKE + key)
        weight = 1 / math.log2(2 + len(holders))
        for number in holders:
            shared[number] += weight
    best = sorted(shared, key=lambda number: (-shared[number], number))[:limit]
    return tuple(_listed(store, best))


def everybody(store: Store) -> tuple[Patient, ...]:
    """Return all patients, nobody under a number that was merged into another."""
    rows = store.rows("SELECT patient FROM patients WHERE merged_into = '' ORDER BY id")
    return tuple(patient_from_json(json.loads(row["patient"])) for row in rows)


def named_and_born(store: Store, described: Patient) -> tuple[Listed, ...]:
    """Return those who have the birth name and the birth date of ``described``, letter by letter: a quick look."""
    name = words_of(described.birth_name)
    if not name or described.birth_date is None:
        return ()
    query = " AND ".join(f'"{word}"' for word in (*name, date_words(described.birth_date)[1]))
    return tuple(_listed(store, _matching(store, query)[:_AT_ONCE]))


def are_more_present(store: Store, count: int) -> bool:
    """Tell whether more than ``count`` patients are in the house, as far as anybody told."""
    return bool(store.rows("SELECT 1 FROM patients WHERE present LIMIT 1 OFFSET ?", (count,)))


def holders_of(store: Store, number: str) -> frozenset[str]:
    """Return the IPPs, as they are now, of those who have ``number``: as IPP, as stay or as national number."""
    wanted = likeness_keys(Patient(number, "", "", None, iep=number, ins=number))
    query = " OR ".join(f'"{LIKE}{key}"' for key in sorted(wanted))
    near = _listed(store, _matching(store, query)[:_AT_ONCE]) if wanted else ()
    # The index has the keys of all that is one person's by now under one number.
    return frozenset(
        one.patient.ipp
        for one in near
        if any(wanted & likeness_keys(patient) for patient in _under_all_numbers(store, one))
    )


def seen_ever(store: Store, serial: str) -> tuple[Seen, ...]:
    """Return what was seen where the sheet's pages say whose they are, on every scan, whether it counts or not.

    In the order of the pages, the scans that count first.
    """
    sql = """
        SELECT seen FROM seen LEFT JOIN sheet_pages USING (digest, position)
        WHERE seen.serial = ? ORDER BY seen.page, sheet_pages.page IS NULL, seen.rowid
    """
    return tuple(seen_from_json(json.loads(row["seen"])) for row in store.rows(sql, (serial,)))


def _under_all_numbers(store: Store, one: Listed) -> Iterator[Patient]:
    yield one.patient
    for former in numbers_of(store, one.patient.ipp):
        if (patient := patient_of(store, former)) is not None:
            yield patient


def _holding(store: Store, word: str) -> list[int]:
    """Return the rows that have ``word``, the first of them where there are very many."""
    return _matching(store, f'"{word}"')


def _matching(store: Store, query: str) -> list[int]:
    sql = f"SELECT rowid AS id FROM patient_search WHERE patient_search MATCH ? LIMIT {_MOST}"  # noqa: S608
    return [row["id"] for row in store.rows(sql, (query,))]


def _listed(store: Store, numbers: Iterable[int]) -> Iterator[Listed]:
    """Yield the patients of those rows, in that order."""
    wanted = list(numbers)
    for start in range(0, len(wanted), _AT_ONCE):
        chunk = wanted[start : start + _AT_ONCE]
        places = ", ".join("?" * len(chunk))
        rows = store.rows(f"SELECT * FROM patients WHERE id IN ({places})", chunk)  # noqa: S608
        found = {row["id"]: row for row in rows}
        yield from (listed_of(found[number]) for number in chunk if number in found)
