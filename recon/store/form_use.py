"""What became of each version of a form: when it was printed last, how many of its sheets are out; who saved forms."""

from dataclasses import dataclass
from datetime import datetime

from recon.store.store import Store

SAVED = "form:"  # that a form of the store's own was saved is a choice of the station, under this and the form's key


@dataclass(frozen=True, slots=True)
class Use:
    """Of one printed version: ``out`` sheets were printed and nothing of them is back."""

    key: str
    lang: str
    out: int


@dataclass(frozen=True, slots=True)
class Hand:
    """Who did something, and when."""

    by: str
    at: datetime


def uses(store: Store) -> dict[str, Use]:
    """Return what became of each version that was ever printed, by version."""
    sql = """
        SELECT version, key, lang, coalesce(out, 0) AS out FROM forms LEFT JOIN (
            SELECT version, count(*) AS out FROM sheets
            WHERE state IN ('printed', 'reserve', 'missing') GROUP BY version
        ) USING (version)
    """
    return {row["version"]: Use(row["key"], row["lang"], row["out"]) for row in store.rows(sql)}


def last_printed(store: Store) -> dict[str, datetime]:
    """Return when a sheet of each form was printed last, by key."""
    # The batches are few where sheets are many; sheets printed by earlier versions of the program are in none.
    sql = """
        SELECT key, coalesce(
            (SELECT max(at) FROM print_batches, json_each(print_batches.forms) WHERE value = key),
            (
                SELECT printed_at FROM sheets JOIN forms AS theirs USING (version) WHERE theirs.key = keys.key
                ORDER BY sheets.rowid DESC LIMIT 1
            )
        ) AS at FROM (SELECT DISTINCT key FROM forms) AS keys
    """
    return {row["key"]: datetime.fromisoformat(row["at"]) for row in store.rows(sql) if row["at"]}


def hands(store: Store) -> dict[str, Hand]:
    """Return who saved each of the store's own forms last, by key."""
    sql = "SELECT substr(name, length(?1) + 1) AS key, by, at FROM choices WHERE substr(name, 1, length(?1)) = ?1"
    return {row["key"]: Hand(row["by"], datetime.fromisoformat(row["at"])) for row in store.rows(sql, (SAVED,))}
