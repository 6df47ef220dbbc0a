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
    printed_at: datetime
    out: int


@dataclass(frozen=True, slots=True)
class Hand:
    """Who did something, and when."""

    by: str
    at: datetime


def uses(store: Store) -> dict[str, Use]:
    """Return what became of each version that was ever printed, by version."""
    sql = """
        SELECT version, key, lang, printed, out FROM forms JOIN (
            SELECT version, max(printed_at) AS printed, sum(state IN ('printed', 'missing')) AS out
            FROM sheets GROUP BY version
        ) USING (version)
    """
    return {
        row["version"]: Use(row["key"], row["lang"], datetime.fromisoformat(row["printed"]), row["out"])
        for row in store.rows(sql)
    }


def hands(store: Store) -> dict[str, Hand]:
    """Return who saved each of the store's own forms last, by key."""
    sql = "SELECT substr(name, length(?1) + 1) AS key, by, at FROM choices WHERE substr(name, 1, length(?1)) = ?1"
    return {row["key"]: Hand(row["by"], datetime.fromisoformat(row["at"])) for row in store.rows(sql, (SAVED,))}
