"""The extract as Parquet: one file a table, made of the database and put in the place of the earlier ones together."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from recon.delivery.extract.database import Database
from recon.delivery.extract.schema import TABLES, VERSION, Column, Table, Type
from recon.errors import OutputError
from recon.language import system_reason, tr

SUFFIX = ".parquet"
_AT_A_TIME = 50_000  # rows


def write_parquet(database: Database, folder: Path) -> None:
    """Write every table of ``database`` to a file in ``folder``, which then holds these files and nothing else.

    Raises:
        OutputError: if it cannot be written, or ``folder`` holds something else; it is as it was then.
    """
    refuse_foreign(folder)
    try:
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise OutputError(path=folder, reason=system_reason(error)) from error
    try:
        with database.reading():
            for table in TABLES:
                _write(database, table, made / f"{table.name}{SUFFIX}")
        _put_in_place(made, folder)
    except OSError as error:
        raise OutputError(path=folder, reason=system_reason(error)) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def remove_parquet(folder: Path) -> None:
    """Take the files away, all at once.

    Raises:
        OutputError: if ``folder`` holds something else, or may not be changed.
    """
    refuse_foreign(folder)
    if not folder.exists():
        return
    try:
        away = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        folder.rename(away / folder.name)
    except OSError as error:
        raise OutputError(path=folder, reason=system_reason(error)) from error
    shutil.rmtree(away, ignore_errors=True)


def refuse_foreign(folder: Path) -> None:
    """Refuse a place that holds anything but an extract.

    Raises:
        OutputError: if it does.
    """
    if not folder.exists():
        return
    known = {f"{table.name}{SUFFIX}" for table in TABLES}
    if not folder.is_dir() or any(file.name not in known for file in folder.iterdir()):
        raise OutputError(path=folder, reason=tr("extract.file.foreign"))


def _write(database: Database, table: Table, file: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    kinds = _kinds()
    members = [pyarrow.field(one.name, kinds[one.type], nullable=not one.is_needed) for one in table.columns]
    told = pyarrow.schema(members, metadata={"recon.extract.schema_version": str(VERSION)})
    with parquet.ParquetWriter(file, told) as writer:
        for rows in database.rows(table, _AT_A_TIME):
            across = zip(table.columns, zip(*rows, strict=True), strict=True)
            # The database has truths as numbers, days and instants as texts: Arrow knows how to read these.
            arrays = [pyarrow.array(cells, _kept(column, kinds)).cast(kinds[column.type]) for column, cells in across]
            writer.write_batch(pyarrow.record_batch(arrays, schema=told))


def _kept(column: Column, kinds: dict[Type, Any]) -> Any:
    """Return the type in which the database keeps a column."""
    if column.type is Type.BOOLEAN:
        return kinds[Type.INTEGER]
    return kinds[column.type if column.type in (Type.INTEGER, Type.REAL) else Type.TEXT]


def _kinds() -> dict[Type, Any]:
    import pyarrow

    return {
        Type.TEXT: pyarrow.string(),
        Type.INTEGER: pyarrow.int64(),
        Type.REAL: pyarrow.float64(),
        Type.BOOLEAN: pyarrow.bool_(),
        Type.DATE: pyarrow.date32(),
        Type.INSTANT: pyarrow.timestamp("us", tz="UTC"),
    }


def _put_in_place(made: Path, folder: Path) -> None:
    """Give the new folder the name of the old one. Should the computer stop in between, both stand beside the name."""
    if not folder.exists():
        made.rename(folder)
        return
    old = made.with_name(f"{made.name}.old")
    folder.rename(old)
    try:
        made.rename(folder)
    except OSError:
        with suppress(OSError):
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
