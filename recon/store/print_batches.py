"""What the tables say of print batches and of the copies in them."""

import json
from dataclasses import dataclass
from datetime import datetime

from recon.errors import UnknownBatch
from recon.store.store import Row, Store


@dataclass(frozen=True, slots=True)
class PrintBatch:
    """One print run: ``batch`` is its ULID, ``out`` the PDF, ``job`` what the printer's queue calls it.

    It is open until somebody counted what came out of the printer: ``lost`` copies did not. ``returned`` says how
    many of its sheets are back, wholly or in part.
    """

    batch: str
    forms: tuple[str, ...]
    sheets: int
    pages: int
    out: str
    printer: str | None
    job: str | None
    operator: str
    at: datetime
    counted_at: datetime | None
    counted_by: str | None
    lost: int
    returned: int

    @property
    def is_open(self) -> bool:
        return self.counted_at is None


@dataclass(frozen=True, slots=True)
class PrintedCopy:
    """A copy of a sheet in a batch; ``lost`` says why it never came out of the printer, None if it did."""

    serial: str
    copy: int
    form: str
    pages: int
    patient: str | None
    lost: str | None


_BATCHES = """
SELECT print_batches.*,
       (SELECT count(*) FROM sheet_copies WHERE batch = print_batches.batch AND lost IS NOT NULL) AS lost,
       (SELECT count(*) FROM sheet_copies JOIN sheets USING (serial)
        WHERE batch = print_batches.batch AND lost IS NULL
            AND state NOT IN ('printed', 'reserve', 'void', 'missing')) AS returned
FROM print_batches
"""


def batches(store: Store, *, only_open: bool = False) -> tuple[PrintBatch, ...]:
    """Return the print batches, oldest first."""
    where = "WHERE counted_at IS NULL" if only_open else ""
    return tuple(map(_batch, store.rows(f"{_BATCHES} {where} ORDER BY seq")))


def batch(store: Store, name: str) -> PrintBatch:
    """Return the batch whose ULID is ``name``, or ends with it in case of one only.

    Raises:
        UnknownBatch: if there is none, or several.
    """
    ending = name.strip().upper()
    found = store.rows(f"{_BATCHES} WHERE substr(batch, -length(?)) = ?", (ending, ending)) if ending else []
    if len(found) != 1:
        raise UnknownBatch(batch=name)
    return _batch(found[0])


def copies_in(store: Store, batch: str) -> tuple[PrintedCopy, ...]:
    """Return the copies that the batch of that ULID is made of, in the order of its PDF."""
    sql = """
        SELECT serial, copy, forms.key AS form, pages, patient, lost
        FROM sheet_copies JOIN sheets USING (serial) JOIN forms USING (version)
        WHERE batch = ? ORDER BY sheet_copies.rowid
    """
    return tuple(PrintedCopy(**row) for row in store.rows(sql, (batch,)))


def batches_of(store: Store, serial: str) -> dict[int, str]:
    """Return the batch of each copy of the sheet; copies that earlier versions of the program printed have none."""
    rows = store.rows("SELECT copy, batch FROM sheet_copies WHERE serial = ? AND batch IS NOT NULL", (serial,))
    return {row["copy"]: row["batch"] for row in rows}


def latest_copy(store: Store, serial: str) -> int:
    """Return the number of the sheet's copy that was printed last."""
    return int(store.rows("SELECT max(copy) AS copy FROM sheet_copies WHERE serial = ?", (serial,))[0]["copy"])


def is_back(store: Store, copy: PrintedCopy) -> bool:
    """Tell whether a page of that very copy was ever scanned: then it came out of the printer."""
    return bool(store.rows("SELECT 1 FROM pages WHERE serial = ? AND copy = ?", (copy.serial, copy.copy)))


def without_paper(store: Store, batch: str) -> tuple[str, ...]:
    """Return the serials in the batch of which no copy ever came out of a printer, in the order of its PDF."""
    sql = """
        SELECT serial FROM sheet_copies WHERE batch = ? AND lost IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM sheet_copies AS other WHERE other.serial = sheet_copies.serial
                            AND other.lost IS NULL)
        ORDER BY rowid
    """
    return tuple(row["serial"] for row in store.rows(sql, (batch,)))


def _batch(row: Row) -> PrintBatch:
    del row["seq"]
    at, counted = datetime.fromisoformat(row.pop("at")), row.pop("counted_at")
    forms = tuple(json.loads(row.pop("forms")))
    return PrintBatch(**row, forms=forms, at=at, counted_at=counted and datetime.fromisoformat(counted))
