"""The accounts of a store, and what is known of who came and who was kept out. Nothing here changes anything."""

from datetime import datetime
from typing import Any

from recon.model.people import ADMINISTRATOR, Denial, Emergency, Person, is_same_person, lock_after
from recon.store import sworn
from recon.store.access import emergency_until
from recon.store.database import told
from recon.store.people import BROKEN_GLASS, DENIED, IN, REFUSED, UNLOCKED
from recon.store.store import Row, Store


def has_accounts(store: Store) -> bool:
    """Tell whether anybody has an account here: then only who is signed in reads and writes."""
    return bool(people(store))


def people(store: Store) -> tuple[Person, ...]:
    """Return everybody who has an account or had one, by name."""
    with told(store.folder):
        return sworn.people_of(store.db, store.folder)


def person(store: Store, name: str) -> Person | None:
    """Return the account of ``name``, however it is spelled; None where there is none."""
    return next((one for one in people(store) if is_same_person(one.name, name)), None)


def administrators(store: Store) -> tuple[Person, ...]:
    """Return who may sign in and change accounts."""
    return tuple(one for one in people(store) if one.is_active and one.role == ADMINISTRATOR)


def locked_until(store: Store, key: str) -> datetime | None:
    """Return until when no more tries are let through for ``key``, as the tries so far say; None where there were few.

    ``key`` is the name of an account, or what stands for a name that has none.
    """
    wrong, last = wrong_tries(store, key)
    return last + lock_after(wrong) if last is not None and lock_after(wrong) else None


def wrong_tries(store: Store, key: str) -> tuple[int, datetime | None]:
    """Return how many wrong tries there were in a row, and when the last was."""
    sql = """
        SELECT count(*) AS wrong, max(at) AS last FROM sign_ins
        WHERE person = ?1 AND outcome = ?2
          AND seq > coalesce((SELECT max(seq) FROM sign_ins WHERE person = ?1 AND outcome IN (?3, ?4)), 0)
    """
    row = store.rows(sql, (key, REFUSED, IN, UNLOCKED))[0]
    return row["wrong"], None if row["last"] is None else datetime.fromisoformat(row["last"])


def refused_since(store: Store, since: datetime) -> int:
    """Return how many wrong tries there were since then, under whatever name."""
    sql = "SELECT count(*) AS wrong FROM sign_ins WHERE outcome = ? AND at >= ?"
    return int(store.rows(sql, (REFUSED, since.isoformat(timespec="microseconds")))[0]["wrong"])


def emergency(store: Store, name: str) -> datetime | None:
    """Return until when ``name`` (as the account has it) has emergency access, None where they have none."""
    return emergency_until(store.db, name, store.clock())


def emergencies(store: Store, *, since: datetime | None = None, until: datetime | None = None) -> tuple[Emergency, ...]:
    """Return who went in where they may not, and why, oldest first; from ``since`` to before ``until``."""
    rows = [row for row in _outcomes(store, BROKEN_GLASS) if _is_within(row, since, until)]
    return tuple(Emergency(row["person"], row["why"], _at(row)) for row in rows)


def denials(store: Store, *, since: datetime | None = None, until: datetime | None = None) -> tuple[Denial, ...]:
    """Return who was kept out, or from an act, oldest first; from ``since`` to before ``until``."""
    rows = [row for outcome in (REFUSED, DENIED) for row in _outcomes(store, outcome) if _is_within(row, since, until)]
    found = sorted(rows, key=lambda row: int(row["seq"]))
    return tuple(Denial(row["person"], row["how"], row["why"], _at(row)) for row in found)


def password_set_by(store: Store, secret: str) -> str:
    """Return who set that secret last; "" where there is none."""
    with told(store.folder):
        return sworn.setter_of(store.db, secret)


def _outcomes(store: Store, outcome: str) -> list[Row]:
    return store.rows("SELECT * FROM sign_ins WHERE outcome = ? ORDER BY seq", (outcome,))


def _is_within(row: dict[str, Any], since: datetime | None, until: datetime | None) -> bool:
    at = _at(row)
    return (since is None or at >= since) and (until is None or at < until)


def _at(row: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(row["at"])
