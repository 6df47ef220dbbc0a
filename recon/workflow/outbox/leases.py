"""One sender to a destination at a time, whatever programs run: the machine's own lock, which dies with its holder."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from recon.errors import DeliveryError
from recon.language import tr
from recon.store import Store, engine


@contextmanager
def only_sender(store: Store, destination: str) -> Iterator[None]:
    """Be the only one who sends to ``destination`` from this store.

    Raises:
        DeliveryError: if another program does.
    """
    # SQLite locks files alike on every system, and knows how to do it where programs are killed.
    name = hashlib.sha256(destination.encode()).hexdigest()[:16]
    lock = engine.connect(store.folder / f"sending-{name}.lock", timeout=0, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except engine.OperationalError as error:
        lock.close()
        if engine.kind_of(error) not in (engine.SQLITE_BUSY, engine.SQLITE_LOCKED):
            raise
        raise DeliveryError(reason=tr("outbox.another", destination=destination)) from error
    try:
        yield
    finally:
        lock.close()
