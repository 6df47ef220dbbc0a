"""The keys that stations sign with, as the tables have them. Nothing here changes anything."""

from dataclasses import dataclass
from datetime import datetime

from recon.store.store import Store


@dataclass(frozen=True, slots=True)
class StationKey:
    """The public half of a key: ``name`` is what people compare, ``public`` its 32 bytes in hexadecimal."""

    name: str
    public: str
    station: str
    by: str
    at: datetime


def key_of(store: Store, public: str) -> StationKey | None:
    """Return the key with that public half, None if this store knows no such key."""
    rows = store.rows("SELECT name, public, station, by, at FROM keys WHERE public = ?", (public,))
    return StationKey(**{**rows[0], "at": datetime.fromisoformat(rows[0]["at"])}) if rows else None
