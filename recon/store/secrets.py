"""What must stay secret and no entry may hold: the keys of this store, and what passwords are checked by.

A secret stands in a table of its own, which is not made from the ledger. The ledger has its digest, so a secret that
somebody put in place of another shows.
"""

import hashlib

from recon.model.ledger import Act
from recon.store.store import Journal, Store


def secret(store: Store, name: str) -> bytes | None:
    """Return the secret of that name, None where there is none."""
    rows = store.rows("SELECT value FROM secrets WHERE name = ?", (name,))
    return bytes(rows[0]["value"]) if rows else None


def keep_secret(store: Store, journal: Journal, name: str, value: bytes | None) -> None:
    """Keep ``value`` as the secret of that name, in place of what was there; None takes it away."""
    store.db.execute("DELETE FROM secrets WHERE name = ?", (name,))
    if value is not None:
        store.db.execute("INSERT INTO secrets (name, value) VALUES (?, ?)", (name, value))
    journal.record(Act.SECRET_SET, name, {"digest": None if value is None else digest_of(value)})


def unsound(store: Store) -> tuple[str, ...]:
    """Return the names of the secrets that are not those which the ledger tells of, or are gone."""
    told = {row["name"]: row["digest"] for row in store.rows("SELECT name, digest FROM secret_digests")}
    kept = {row["name"]: digest_of(bytes(row["value"])) for row in store.rows("SELECT name, value FROM secrets")}
    return tuple(sorted(name for name in told.keys() | kept.keys() if told.get(name) != kept.get(name)))


def digest_of(value: bytes) -> str:
    """Return what the ledger says of a secret. It tells nothing of one that has a random half of its own."""
    return hashlib.sha256(value).hexdigest()
