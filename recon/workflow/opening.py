"""Making and opening a store, and the forms that it keeps."""

from functools import lru_cache
from pathlib import Path

from recon.design.codec import form_from_json
from recon.design.serials import parse_serial
from recon.errors import InvalidValue, UnknownSheet, VersionUnknown
from recon.model.form import Form
from recon.model.sheet import Sheet
from recon.store import DEFAULT_TIMEZONE, Clock, Store, queries, utc_now
from recon.store.database import FILE
from recon.store.store import NewKeys


def make_store(
    folder: Path,
    *,
    operator: str,
    timezone: str = DEFAULT_TIMEZONE,
    clock: Clock = utc_now,
    keys: NewKeys | None = None,
    exercise: bool = False,
) -> Store:
    """Make a store in ``folder`` (new or empty) and open it; with ``keys`` it is encrypted.

    ``exercise`` makes it an exercise's for good.

    Raises:
        StoreExists, StoreReadOnly, StoreFull: if it cannot be made there.
    """
    return Store.create(folder, actor=operator, timezone=timezone, clock=clock, keys=keys, exercise=exercise)


def is_store(folder: Path) -> bool:
    """Tell whether there is a store in ``folder``, whatever state it is in."""
    return (folder / FILE).exists()


def is_new_place(folder: Path) -> bool:
    """Tell whether a store could be made in ``folder``: there is nothing in it."""
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def open_store(folder: Path, *, clock: Clock = utc_now) -> Store:
    """Open the store in ``folder``; use it in the thread that opened it, and close it.

    Raises:
        StoreLocked: if it is encrypted and not unlocked in this process.
        StoreMissing, StoreTooNew, StoreDamaged, StoreBusy: if it cannot be opened.
    """
    return Store.open(folder, clock=clock)


def form_of(store: Store, key: str, version: str) -> Form:
    """Return the form as it was printed under ``version``; ``key`` is for the message only.

    Raises:
        VersionUnknown: if this store never printed it.
    """
    stored = queries.form(store, version)
    if stored is None:
        raise VersionUnknown(form=key, version=version)
    return _decoded(stored.definition)


# A printed version never changes, and every page and field of its sheets asks for it.
_decoded = lru_cache(maxsize=64)(form_from_json)


def sheet_of(store: Store, serial: str) -> Sheet:
    """Return the sheet of the serial that a person typed, in whatever spelling.

    Raises:
        UnknownSheet: if it is not a serial, or not of this store.
    """
    try:
        return queries.sheet(store, parse_serial(serial))
    except InvalidValue as error:
        raise UnknownSheet(sheet=serial) from error
