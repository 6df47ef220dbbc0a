"""The backups that were made of a store, as its tables have them. Nothing here changes anything."""

import json
from dataclasses import dataclass
from datetime import datetime

from recon.model.ledger import Act
from recon.store.store import Row, Store


@dataclass(frozen=True, slots=True)
class Made:
    """One backup: ``place`` is where somebody wanted it, ``generation`` what it is called there, ``size`` its bytes.

    ``same_disk`` tells whether that was the disk of the store itself.
    """

    place: str
    generation: str
    at: datetime
    by: str
    size: int
    files: int
    seconds: float
    same_disk: bool


def last(store: Store) -> Made | None:
    """Return the last backup; None where none was ever made."""
    return _one(store.rows("SELECT * FROM backups WHERE act = ? ORDER BY seq DESC LIMIT 1", (Act.BACKUP_MADE.value,)))


def last_at(store: Store, place: str) -> Made | None:
    """Return the last backup made at ``place``; None where none was made there."""
    sql = "SELECT * FROM backups WHERE act = ? AND place = ? ORDER BY seq DESC LIMIT 1"
    return _one(store.rows(sql, (Act.BACKUP_MADE.value, place)))


def restored(store: Store) -> datetime | None:
    """Return when this store was last made of a backup; None where it never was."""
    rows = store.rows("SELECT at FROM backups WHERE act = ? ORDER BY seq DESC LIMIT 1", (Act.STORE_RESTORED.value,))
    return datetime.fromisoformat(rows[0]["at"]) if rows else None


def _one(rows: list[Row]) -> Made | None:
    if not rows:
        return None
    row, detail = rows[0], json.loads(rows[0]["detail"])
    return Made(
        place=row["place"],
        generation=detail["generation"],
        at=datetime.fromisoformat(row["at"]),
        by=row["by"],
        size=detail["size"],
        files=detail["files"],
        seconds=detail["seconds"],
        same_disk=detail["same_disk"],
    )
