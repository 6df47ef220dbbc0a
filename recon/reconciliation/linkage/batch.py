"""Whole lists of descriptions at once: compared by Splink in DuckDB, decided by the same rules as one alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from recon.model.identity import Suggestion
from recon.model.likeness import likeness_keys
from recon.model.patient import Patient
from recon.reconciliation.linkage.frequencies import Frequencies, NameShares
from recon.reconciliation.linkage.levels import TRAITS
from recon.reconciliation.linkage.policy import RESEMBLING, LinkPolicy, Scored
from recon.reconciliation.linkage.rows import Row, row_of
from recon.reconciliation.linkage.scoring import COMMON, probability, weighed, weight_of
from recon.reconciliation.linkage.settings import ID, KEYS, gamma_of, level_at, settings
from recon.reconciliation.linkage.suggesting import USUAL, ranked

# Descriptions at a time: some millions of pairs, and under 2 GB.
_CHUNK = 10_000
_GAMMAS = tuple(f"gamma_{trait.name}" for trait in TRAITS)


def link(
    described: Sequence[Patient],
    known: Sequence[Patient],
    frequencies: NameShares | None = None,
    policy: LinkPolicy = USUAL,
    limit: int = 8,
) -> list[tuple[Suggestion, ...]]:
    """Return for each description up to ``limit`` of those known, as ``suggest`` does: the likeliest first.

    Those known must be all, each once. ``frequencies`` are counted among them where none are given. Needs no network,
    and keeps nothing.
    """
    shares = frequencies or Frequencies.of(known)
    known_table = _table(known, [row_of(patient) for patient in known])
    found: list[tuple[Suggestion, ...]] = []
    for start in range(0, len(described), _CHUNK):
        part = described[start : start + _CHUNK]
        rows = [row_of(patient) for patient in part]
        common = {column: _shares(column, rows, shares) for column in COMMON}
        pairs = _pairs(_table(part, rows), known_table, common, policy.population, limit)
        scored = _scored(pairs, rows, known, shares, policy)
        found += [ranked(one, scored[at], policy, limit) for at, one in enumerate(part)]
    return found


def _scored(
    pairs: Iterable[tuple[int, ...]],
    rows: Sequence[Row],
    known: Sequence[Patient],
    shares: NameShares,
    policy: LinkPolicy,
) -> dict[int, list[Scored]]:
    """Return the candidates of each description from what Splink says: their places, and the level of each trait."""
    scored: dict[int, list[Scored]] = defaultdict(list)
    for at, candidate, *gammas in pairs:
        levels = ((trait, level_at(trait, gamma)) for trait, gamma in zip(TRAITS, gammas, strict=True))
        compared = tuple(weighed(trait, level, rows[at], shares) for trait, level in levels if level is not None)
        weight = weight_of(compared)
        scored[at].append(Scored(known[candidate], compared, weight, probability(weight, policy.population)))
    return scored


def _pairs(described: Any, known: Any, common: Mapping[str, Any], population: int, limit: int) -> list[tuple[int, ...]]:
    """Return who may be whom: places in both tables, and the level of each trait as Splink counts it.

    Of each description the likeliest ``limit``, and all who resemble it. The database is in memory and gone afterwards.
    """
    import duckdb
    from splink import DuckDBAPI, Linker

    with duckdb.connect(":memory:") as connection:
        # Nothing is fetched, and no name of a patient is put aside on a disk.
        connection.execute("SET autoinstall_known_extensions = false; SET temp_directory = ''")
        database = DuckDBAPI(connection)
        tables = [database.register(described), database.register(known)]
        linker = Linker(tables, settings(population), log_level=None, validate_settings=False)
        for column, table in common.items():
            linker.table_management.register_term_frequency_lookup(database.register(table), column)
        predictions = linker.inference.predict(warning_mode="never")
        return connection.execute(_best(predictions.physical_name, limit)).fetchall()


def _best(predictions: str, limit: int) -> str:
    """Return the query for the pairs to be decided on."""
    at_least = max(limit, 2)  # the second tells how sure the first is
    alike = " OR ".join(f"({_holds(levels)})" for _, levels in RESEMBLING)
    return f"""
        SELECT {ID}_l, {ID}_r, {", ".join(_GAMMAS)} FROM {predictions}
        QUALIFY rank() OVER (PARTITION BY {ID}_l ORDER BY round(match_weight, 6) DESC) <= {at_least} OR {alike}
    """  # noqa: S608 - names of columns and numbers, no words of people


def _holds(levels: Mapping[str, frozenset[str]]) -> str:
    """Return the condition that each trait is at one of its levels."""
    numbers = {
        trait.name: sorted(gamma_of(trait, name) for name in levels[trait.name])
        for trait in TRAITS
        if trait.name in levels
    }
    return " AND ".join(f"gamma_{name} IN ({', '.join(map(str, some))})" for name, some in numbers.items())


def _table(patients: Sequence[Patient], rows: Sequence[Row]) -> Any:
    """Return the columns of rows, with their places and keys, as a table of Arrow; what is empty is NULL there."""
    import pyarrow

    columns: dict[str, list[Any]] = {
        ID: list(range(len(rows))),
        KEYS: [sorted(likeness_keys(patient)) for patient in patients],
    }
    types = {ID: pyarrow.int32(), KEYS: pyarrow.list_(pyarrow.string())}
    for column in fields(Row):
        columns[column.name] = [getattr(row, column.name) or None for row in rows]
        types[column.name] = pyarrow.string() if column.type is str else pyarrow.list_(pyarrow.string())
    return pyarrow.table(columns, schema=pyarrow.schema(list(types.items())))


def _shares(column: str, rows: Sequence[Row], shares: NameShares) -> Any:
    """Return how common each name of a column is, as Splink wants it."""
    import pyarrow

    names = sorted({getattr(row, column) for row in rows} - {""})
    common = [shares.share(COMMON[column], name) for name in names]
    return pyarrow.table({column: pyarrow.array(names, pyarrow.string()), f"tf_{column}": common})
