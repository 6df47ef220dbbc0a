"""What vouches for a page from outside, as the tables have it. Nothing here changes anything."""

from dataclasses import dataclass
from datetime import datetime

from recon.store.store import Store


@dataclass(frozen=True, slots=True)
class Seal:
    """A timestamp or a seal of the file ``subject``; ``digest`` is what the token itself is kept by.

    ``is_compared``: the token was read, and is of that very file. ``stamped_at`` is what the authority says, if it
    does.
    """

    subject: str
    kind: str
    digest: str
    file: str
    is_compared: bool
    stamped_at: datetime | None
    by: str
    at: datetime


def seals_of(store: Store, subject: str) -> tuple[Seal, ...]:
    """Return what vouches for a file, in the order it was attached."""
    sql = """
        SELECT subject, kind, digest, file, is_compared, stamped_at, by, at FROM seals WHERE subject = ? ORDER BY seq
    """
    return tuple(
        Seal(
            **row
            | {"is_compared": bool(row["is_compared"]), "at": datetime.fromisoformat(row["at"])}
            | {"stamped_at": row["stamped_at"] and datetime.fromisoformat(row["stamped_at"])}
        )
        for row in store.rows(sql, (subject,))
    )
