"""What the tables say of quality: samples, decisions shown again, and from which score on a source is accepted."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from recon.model.calibration import Curve, Source
from recon.model.reading import Reading, Verdict, Watched
from recon.model.verification import Verification
from recon.store.codec import reading_from_json, verification_from_json
from recon.store.store import Row, Store

# Whoever comes new to a store is not met by all that others decided before.
_REPEATS_AT_ONCE = 5


@dataclass(frozen=True, slots=True)
class Sample:
    """A field drawn when it was read, as the readers left it; ``draw`` is how low it was drawn, from 0 to 1."""

    draw: float
    reading: Reading
    verification: Verification | None


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What this store has in place of the shipped calibration of a source, or in place of believing what is blank.

    ``since`` is the ledger's entry after which samples must be decided to say something about it; ``curve`` was found
    on this store's own fields, with the scores of the reader of that name; ``threshold`` was raised so many times as
    it was ``tightened``.
    """

    source: Watched
    since: int
    tightened: int
    threshold: float | None
    curve: Curve | None
    reader: str | None


@dataclass(frozen=True, slots=True)
class Repeat:
    """A decision that another person is to take again without being told; ``of`` is its entry in the ledger."""

    of: int
    sheet: str
    field: str
    row: int | None


def secret(store: Store) -> str | None:
    """Return what samples are drawn with, None before the first page was read."""
    rows = store.rows("SELECT value FROM settings WHERE key = 'sampling_secret'")
    return str(rows[0]["value"]) if rows else None


def acceptance(store: Store) -> tuple[Acceptance, ...]:
    """Return the sources for which this store departs from the shipped calibration."""
    rows = store.rows("SELECT * FROM acceptance ORDER BY source")
    return tuple(
        Acceptance(
            source=Verdict.BLANK if row["source"] == Verdict.BLANK else Source(row["source"]),
            since=row["since"],
            tightened=row["tightened"],
            threshold=row["threshold"],
            curve=None if row["curve"] is None else Curve.of(json.loads(row["curve"])),
            reader=row["reader"],
        )
        for row in rows
    )


def sample(store: Store, serial: str, field: str, row: int | None) -> Sample | None:
    """Return the field, as it now stands, if it was drawn."""
    sql = """
        SELECT draw, readings.reading, standing.verification FROM standing
        JOIN samples USING (digest, position, number) JOIN readings USING (digest, position, number)
        WHERE standing.serial = ? AND standing.field = ? AND standing.row IS ?
    """
    found = [_sample(drawn) for drawn in store.rows(sql, (serial, field, row))]
    return found[0] if found else None


def samples(store: Store, source: Watched, reader: str, *, since: int = 0) -> tuple[Sample, ...]:
    """Return the fields of the source that were drawn as ``reader`` read them.

    Those of sheets that are void, or that nothing was found written on, are left out: nobody is asked about them. With
    ``since``, those decided before that entry of the ledger are left out too.
    """
    sql = """
        SELECT draw, reading, verification FROM samples
        JOIN readings USING (digest, position, number)
        JOIN sheet_pages USING (serial, digest, position)
        JOIN sheets USING (serial)
        LEFT JOIN verifications ON verifications.serial = readings.serial AND verifications.field = readings.field
            AND verifications.row IS readings.row AND NOT verifications.superseded
        WHERE source = ? AND coalesce(verifications.seq > ?, TRUE) AND voided IS NULL AND state <> 'blank'
          AND (digest, position) IN (SELECT digest, position FROM pages WHERE reader = ?)
        ORDER BY samples.seq, number
    """
    return tuple(map(_sample, store.rows(sql, (source.value, since, reader))))


def verified(store: Store, source: Source, reader: str) -> tuple[tuple[Reading, Verification], ...]:
    """Return every reading of the source by ``reader`` that a person decided about, as it was left."""
    sql = """
        SELECT reading, verification FROM standing
        WHERE verification IS NOT NULL AND json_extract(reading, '$.source') = ?
          AND (digest, position) IN (SELECT digest, position FROM pages WHERE reader = ?)
    """
    return tuple(
        (reading_from_json(json.loads(row["reading"])), verification_from_json(json.loads(row["verification"])))
        for row in store.rows(sql, (source.value, reader))
    )


def repeats(store: Store, operator: str) -> tuple[Repeat, ...]:
    """Return the latest decisions of others that ``operator`` is to take again, a few at once."""
    sql = """
        SELECT seq, serial, field, row FROM repeats JOIN verifications USING (seq) JOIN sheets USING (serial)
        WHERE repeats.operator IS NULL AND NOT superseded AND voided IS NULL
          AND json_extract(verification, '$.operator') <> ? ORDER BY seq DESC LIMIT ?
    """
    rows = store.rows(sql, (operator, _REPEATS_AT_ONCE))
    return tuple(Repeat(row["seq"], row["serial"], row["field"], row["row"]) for row in rows)


def repeatable(store: Store, of: int, operator: str) -> Verification | None:
    """Return the decision written as the ledger's entry ``of`` if it still stands and ``operator`` may repeat it.

    Who has repeated it may change their mind.
    """
    sql = """
        SELECT verification FROM repeats JOIN verifications USING (seq)
        WHERE seq = ? AND coalesce(repeats.operator = ?, TRUE) AND NOT superseded
    """
    rows = store.rows(sql, (of, operator))
    return _verification(rows[0]) if rows else None


def was_repeated(store: Store, serial: str, field: str, row: int | None) -> bool:
    """Tell whether a second person has ever taken a decision about the field again."""
    sql = """
        SELECT 1 FROM repeats JOIN verifications USING (seq)
        WHERE repeats.operator IS NOT NULL AND serial = ? AND field = ? AND row IS ?
    """
    return bool(store.rows(sql, (serial, field, row)))


def repeated(store: Store) -> tuple[int, int]:
    """Count the decisions that a second person took again, and those of them in which the two differed."""
    rows = store.rows("SELECT count(agrees) AS taken, count(agrees) - total(agrees) AS differing FROM repeats")
    return int(rows[0]["taken"]), int(rows[0]["differing"])


def arrivals(store: Store, serials: Iterable[str]) -> dict[str, int]:
    """Return when each of the sheets, which are back, came first: a number that grows."""
    sql = """
        SELECT serial, min(seq) AS came FROM sheet_pages JOIN files USING (digest)
        WHERE serial IN (SELECT value FROM json_each(?)) GROUP BY serial
    """
    return {row["serial"]: row["came"] for row in store.rows(sql, (json.dumps(list(serials)),))}


def _sample(row: Row) -> Sample:
    return Sample(row["draw"], reading_from_json(json.loads(row["reading"])), _verification(row))


def _verification(row: Row) -> Verification | None:
    return None if row["verification"] is None else verification_from_json(json.loads(row["verification"]))
