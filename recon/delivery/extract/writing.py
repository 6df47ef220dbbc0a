"""The whole extract at once: every sheet in a new database, or in Parquet files, in the place of what stood there."""

import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from recon.delivery.extract.database import Database
from recon.delivery.extract.parquet import refuse_foreign, write_parquet
from recon.delivery.extract.rows import sheet_rows
from recon.delivery.extract.schema import APPLICATION, TABLES
from recon.delivery.files import put_in_place
from recon.errors import DestinationRefused, OutputError
from recon.language import system_reason, tr
from recon.model.record import SheetRecord

SQLITE = (".sqlite", ".sqlite3", ".db")
_MARK_AT = 68  # bytes into an SQLite file: the application's mark, big-endian


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows each table has, and the sheets that were left out, each with why."""

    rows: dict[str, int]
    left: tuple[tuple[str, str], ...]


def is_database(path: Path) -> bool:
    """Tell whether a name is that of a database; any other is that of a folder."""
    return path.suffix.lower() in SQLITE


def write_extract(sheets: Iterable[SheetRecord], out: Path, *, unqualified_ins: bool = False) -> Written:
    """Write the extract of ``sheets`` to ``out``, whole or not at all; an extract that stood there is replaced.

    Args:
        sheets: all that is to be in it.
        out: a database if it ends in ``.sqlite``, ``.sqlite3`` or ``.db``, else a folder of Parquet files.
        unqualified_ins: whether the INS goes too, though nobody can say that it is qualified.

    Raises:
        OutputError: if it cannot be written, or something else than an extract stands there.
    """
    _refuse_foreign(out)
    try:
        with tempfile.TemporaryDirectory(prefix=f".{out.name}.", dir=out.parent) as folder:
            made = Path(folder) / "extract.sqlite"
            with Database(made, is_new=True) as database:
                written = _filled(database, sheets, unqualified_ins=unqualified_ins)
                if not is_database(out):
                    write_parquet(database, out)
            if is_database(out):
                _sync(made)
                put_in_place(made, out)
    except OSError as error:
        raise OutputError(path=out, reason=system_reason(error)) from error
    return written


def _filled(database: Database, sheets: Iterable[SheetRecord], *, unqualified_ins: bool) -> Written:
    left = []
    with database.transaction():
        for sheet in sheets:
            try:
                database.put(sheet_rows(sheet, unqualified_ins=unqualified_ins))
            except DestinationRefused as error:
                left.append((sheet.serial, str(error.details["reason"])))
        return Written({table.name: database.count(table) for table in TABLES}, tuple(left))


def _refuse_foreign(out: Path) -> None:
    if not is_database(out):
        refuse_foreign(out)
        return
    try:
        with out.open("rb") as file:
            start = file.read(_MARK_AT + 4)
    except FileNotFoundError:
        return
    except OSError as error:
        raise OutputError(path=out, reason=system_reason(error)) from error
    if start[_MARK_AT:] != APPLICATION.to_bytes(4, "big"):
        raise OutputError(path=out, reason=tr("extract.file.foreign"))


def _sync(file: Path) -> None:
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
