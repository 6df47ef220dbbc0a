"""A look at a store that leaves it as it is: one of an earlier version is not brought up to date by being looked at."""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from recon.model.ledger import Act
from recon.store.database import connect, told
from recon.store.migrations import MIGRATIONS, STEPS

_BUSY_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Glance:
    """``missing`` are the steps of the schema that it will take when it is opened; ``is_newer``: it knows steps that
    this version does not. ``last`` is when the last entry of the ledger was written."""

    missing: tuple[str, ...]
    is_newer: bool
    timezone: str
    last: datetime | None
    last_backup: datetime | None


def glance(folder: Path) -> Glance:
    """Look at the store in ``folder``, which this process can open.

    Raises:
        StoreLocked: if it is encrypted and not unlocked.
        StoreDamaged, StoreBusy, StoreReadOnly: if it cannot be looked at.
    """
    with told(folder), closing(connect(folder, busy_seconds=_BUSY_SECONDS)) as db:
        applied = {step.name for step in MIGRATIONS.applied(db)}
        acts = "SELECT at FROM ledger {} ORDER BY seq DESC LIMIT 1"
        zone = db.execute("SELECT value FROM settings WHERE key = 'timezone'").fetchone()
        return Glance(
            missing=tuple(step.name for step in MIGRATIONS.pending(db)),
            is_newer=bool(applied - STEPS),
            timezone=str(zone[0]) if zone else "",
            last=_moment(db.execute(acts.format("")).fetchone()),
            last_backup=_moment(db.execute(acts.format("WHERE act = ?"), (Act.BACKUP_MADE.value,)).fetchone()),
        )


def _moment(row: tuple[str] | None) -> datetime | None:
    return datetime.fromisoformat(row[0]) if row else None
