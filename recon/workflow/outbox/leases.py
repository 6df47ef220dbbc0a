"""One sender to a destination at a time, whatever programs run: the machine's own lock, which dies with its holder."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from recon.errors import DeliveryError, StoreBusy
from recon.language import tr
from recon.store import Store, engine
from recon.store.database import told


@contextmanager
def only_sender(store: Store, destination: str) -> Iterator[None]:
    """Be the only one who sends to ``destination`` from this store.

    Raises:
        DeliveryError: if another program does.
        StoreError: if the store's folder does not let it be told.
    """
    # SQLite locks files alike on every system, and knows how to do it where programs are killed.
    name = hashlib.sha256(destination.encode()).hexdigest()[:16]
    try:
        with told(store.folder):
            lock = _locked(store.folder / f"sending-{name}.lock")
    except StoreBusy as error:
        raise DeliveryError(reason=tr("outbox.another", destination=destination)) from error
    try:
        yield
    finally:
        lock.close()


def _locked(file: Path) -> engine.Connection:
    lock = engine.connect(file, timeout=0, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except engine.Error:
        lock.close()
        raise
    return lock
