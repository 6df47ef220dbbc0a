"""Who is known and who is in the house, as the store was told. Nothing here changes anything."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from recon.model.patient import Listed, Patient
from recon.store.codec import patient_from_json
from recon.store.store import Row, Store

# Well under what SQLite takes as values of one statement.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Source:
    """A list or a line that patients come from.

    ``as_of`` is when what it last told was true, ``taken_at`` when it was taken; ``patients`` and ``present`` count
    those of whom it told last.
    """

    name: str
    as_of: datetime
    taken_at: datetime
    patients: int
    present: int


def patient_of(store: Store, ipp: str) -> Patient | None:
    """Return the patient of that IPP, None where nobody ever told of one."""
    rows = store.rows("SELECT patient FROM patients WHERE ipp = ?", (ipp,))
    return _patient(rows[0]) if rows else None


def patients_of(store: Store, ward: str) -> tuple[Patient, ...]:
    """Return the patients who are in ``ward`` now, by bed and then by name."""
    sql = "SELECT patient FROM patients WHERE present AND ward = ? ORDER BY bed, name, id"
    return tuple(map(_patient, store.rows(sql, (ward,))))


def wards(store: Store) -> dict[str, int]:
    """Return how many patients are in each ward now, by the ward's name; the empty name is for those in none."""
    rows = store.rows("SELECT ward, count(*) AS patients FROM patients WHERE present GROUP BY ward ORDER BY ward")
    return {row["ward"]: row["patients"] for row in rows}


def has_patients(store: Store) -> bool:
    """Tell whether anybody ever told the store of a patient."""
    return bool(store.rows("SELECT 1 FROM patients LIMIT 1"))


def count_patients(store: Store) -> tuple[int, int]:
    """Return how many patients are known, and how many of them are in the house; merged numbers do not count."""
    sql = "SELECT count(*) AS patients, coalesce(sum(present), 0) AS present FROM patients WHERE merged_into = ''"
    row = store.rows(sql)[0]
    return row["patients"], row["present"]


def count_from(store: Store, source: str) -> tuple[int, int]:
    """Return how many patients ``source`` told of last, and how many of them are in the house."""
    sql = "SELECT count(*) AS patients, coalesce(sum(present), 0) AS present FROM patients WHERE source = ?"
    row = store.rows(f"{sql} AND merged_into = ''", (source,))[0]
    return row["patients"], row["present"]


def listed(store: Store, ipps: Iterable[str]) -> dict[str, Listed]:
    """Return what is known under each of ``ipps``; unknown ones are left out."""
    found: dict[str, Listed] = {}
    waiting = iter(dict.fromkeys(ipps))
    while chunk := list(islice(waiting, _AT_ONCE)):
        places = ", ".join("?" * len(chunk))
        for row in store.rows(f"SELECT * FROM patients WHERE ipp IN ({places})", chunk):  # noqa: S608
            found[row["ipp"]] = listed_of(row)
    return found


def present_ipps(store: Store, *, apart_from: str = "") -> set[str]:
    """Return the numbers of all who are in the house now, apart from those of whom that source told."""
    rows = store.rows("SELECT ipp FROM patients WHERE present AND source IS NOT ?", (apart_from or None,))
    return {row["ipp"] for row in rows}


def ipps_from(store: Store, source: str) -> set[str]:
    """Return the numbers of all of whom ``source`` told last."""
    return {row["ipp"] for row in store.rows("SELECT ipp FROM patients WHERE source = ?", (source,))}


def merged_ipps(store: Store) -> set[str]:
    """Return the numbers that were merged into another."""
    return {row["ipp"] for row in store.rows("SELECT ipp FROM patients WHERE merged_into != ''")}


def given_names_of(store: Store, birth_name: str) -> frozenset[str]:
    """Return the given names of all who have that birth name."""
    sql = "SELECT patient FROM patients WHERE json_extract(patient, '$.birth_name') = ?"
    return frozenset(_patient(row).given_names for row in store.rows(sql, (birth_name,)))


def numbers_of(store: Store, ipp: str) -> tuple[str, ...]:
    """Return the numbers that the hospital merged into ``ipp``, at once or by way of others."""
    sql = """
        WITH RECURSIVE former (ipp) AS (
            SELECT ipp FROM patients WHERE merged_into = ?
            UNION SELECT patients.ipp FROM patients JOIN former ON patients.merged_into = former.ipp
        )
        SELECT ipp FROM former ORDER BY ipp
    """
    return tuple(row["ipp"] for row in store.rows(sql, (ipp,)))


def number_now(store: Store, ipp: str) -> str:
    """Return the number that ``ipp`` was merged into, at once or by way of others; ``ipp`` itself where it was not."""
    seen = {ipp}
    while rows := store.rows("SELECT merged_into FROM patients WHERE ipp = ? AND merged_into <> ''", (ipp,)):
        ipp = rows[0]["merged_into"]
        if ipp in seen:
            break
        seen.add(ipp)
    return ipp


def snapshot_age(store: Store) -> datetime | None:
    """Return when what the store's sources told last was true, of the latest of them; None where there is no source.

    On a patient's sheet stands the age of that patient's own data: ``data_ages``.
    """
    latest = store.rows("SELECT max(as_of) AS at FROM roster_sources")[0]["at"]
    return None if latest is None else datetime.fromisoformat(latest)


def data_ages(store: Store, ipps: Collection[str]) -> dict[str, datetime]:
    """Return when what is known of each patient was last true; unknown ones are left out.

    What a source told is as old as the last that this source told of anybody, for had it changed since, the source
    would have said so. What a person typed, or a printed list brought, is as old as that.
    """
    as_of = {source.name: source.as_of for source in sources(store)}
    return {ipp: as_of.get(one.source, min(one.known_at, one.placed_at)) for ipp, one in listed(store, ipps).items()}


def sources(store: Store) -> tuple[Source, ...]:
    """Return where patients came from, the latest first."""
    sql = """
        SELECT roster_sources.source AS name, as_of, taken_at, count(ipp) AS patients,
               coalesce(sum(present), 0) AS present
        FROM roster_sources LEFT JOIN patients ON patients.source = roster_sources.source AND merged_into = ''
        GROUP BY 1 ORDER BY as_of DESC, 1
    """
    times = ("as_of", "taken_at")
    return tuple(
        Source(**{**row, **{name: datetime.fromisoformat(row[name]) for name in times}}) for row in store.rows(sql)
    )


def listed_of(row: Row) -> Listed:
    """Return a row of the table as a value."""
    return Listed(
        patient=_patient(row),
        is_present=bool(row["present"]),
        source=row["source"],
        known_at=datetime.fromisoformat(row["known_at"]),
        placed_at=datetime.fromisoformat(row["placed_at"]),
        merged_into=row["merged_into"],
    )


def _patient(row: Row) -> Patient:
    return patient_from_json(json.loads(row["patient"]))
