"""The extract as a way out: a database that sheets come into one by one, with Parquet files beside it if wanted."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from recon.delivery.carrier import Answer, Difference, Held, Ready, Withdrawn
from recon.delivery.extract import schema
from recon.delivery.extract.cells import lacks
from recon.delivery.extract.database import Database
from recon.delivery.extract.options import ExtractOptions
from recon.delivery.extract.parquet import remove_parquet, write_parquet
from recon.delivery.extract.rows import PlainRow, SheetRows, sheet_rows
from recon.delivery.extract.writing import is_database
from recon.errors import OutputError
from recon.language import system_reason, tr
from recon.model.outbox import Arrived
from recon.model.record import SheetRecord

DEFAULT = ExtractOptions()
DATABASE, PARQUET = "extract.sqlite", "parquet"
# How a destination that speaks HTTP says that a sheet cannot be used: others may still go.
FAULTY = "422"


class ExtractCarrier:
    """A database if the path ends in ``.sqlite``, ``.sqlite3`` or ``.db``; else a folder that holds one, and Parquet.

    Parquet files cannot be changed, only written anew: they go before the first sheet comes, and are there again,
    whole, when the carrier is closed. So none that stands there is ever behind the database.
    """

    def __init__(self, path: Path, options: ExtractOptions = DEFAULT) -> None:
        self._file = path if is_database(path) else path / DATABASE
        self._parquet = None if is_database(path) else path / PARQUET
        self._unqualified_ins = options.unqualified_ins
        self._open: Database | None = None

    def ready(self, record: SheetRecord) -> Ready:
        """Make the sheet's rows, and tell what keeps them from going."""
        rows = sheet_rows(record, unqualified_ins=self._unqualified_ins)
        counts = {"value": len(rows.values), "document": len(rows.documents)}
        return Ready(record.serial, rows.content_digest, _unwritable(rows, record.serial), counts)

    def compare(self, record: SheetRecord) -> tuple[Difference, ...]:
        """Return what the extract has of each value and page that would go, and of those that would not any more."""
        ours = _by_identity(self._ours(record))
        theirs = _by_identity(self._theirs(record.serial))
        found = []
        for identity, rows in ours.items():
            there = theirs.pop(identity, None)
            held = Held.NEW if there is None else Held.SAME if there == rows else Held.DIFFERENT
            found.append(Difference(identity, held, _in_words(rows), _in_words(there) if there else ""))
        return (*found, *(Difference(name, Held.UNSAID, "", _in_words(rows)) for name, rows in theirs.items()))

    def typed(self, record: SheetRecord) -> tuple[Difference, ...]:  # noqa: ARG002
        """Return nothing: nobody types into an extract."""
        return ()

    def carry(self, record: SheetRecord, messages: Sequence[str]) -> Answer:  # noqa: ARG002
        """Let the extract have the sheet as it is, and nothing else of it; carried again, nothing changes.

        Raises:
            DestinationRefused: if somebody else writes in it or changed the sheet's rows; if it has another person
                under the patient's IPP; if it is no extract, or one of another version.
            OutputError: if it cannot be written.
        """
        rows = sheet_rows(record, unqualified_ins=self._unqualified_ins)
        database = self._opened()
        if faults := _unwritable(rows, record.serial):
            raise database.refusal(FAULTY, "\n".join(faults))
        self._change()
        with database.transaction():
            database.put(rows)
        arrived = [("sheet", record.serial, record.serial)]
        arrived += [("value", str(row[0]), str(row[0])) for row in rows.values]
        arrived += [("document", str(row[0]), str(row[0])) for row in rows.documents]
        return Answer(tuple(arrived), {"file": self._file.name, "sha256": rows.digest})

    def take_back(self, record: SheetRecord, arrived: Sequence[Arrived], why: str) -> Withdrawn:  # noqa: ARG002
        """Take the sheet out, and its patient with the last of their sheets; recon keeps the reason."""
        taken = tuple(dict.fromkeys((one.kind, one.reference) for one in arrived))
        if not self._file.exists():
            return Withdrawn((), (tr("extract.file.gone", identity=record.serial),))
        database = self._opened()
        self._change()
        with database.transaction():
            was_there = database.remove(record.serial)
        return Withdrawn(taken) if was_there else Withdrawn((), (tr("extract.file.gone", identity=record.serial),))

    def close(self) -> None:
        """Write the Parquet files, if they are wanted and not there, and let go of the database.

        Raises:
            OutputError: if they cannot be written; the database has everything all the same.
        """
        try:
            if self._parquet is not None and self._file.exists() and not self._parquet.exists():
                write_parquet(self._opened(), self._parquet)
        finally:
            if self._open is not None:
                self._open.close()
                self._open = None

    def _change(self) -> None:
        """Take away the Parquet files, which are going to be behind."""
        if self._parquet is not None:
            remove_parquet(self._parquet)

    def _opened(self) -> Database:
        if self._open is None:
            self._make_folder()
            self._open = Database(self._file)
        return self._open

    def _make_folder(self) -> None:
        if self._parquet is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(path=self._file.parent, reason=system_reason(error)) from error

    def _ours(self, record: SheetRecord) -> list[PlainRow]:
        rows = sheet_rows(record, unqualified_ins=self._unqualified_ins)
        return [rows.sheet, *rows.values, *rows.documents, *rows.provenance, (record.serial, *rows.patient)]

    def _theirs(self, serial: str) -> list[PlainRow]:
        if not self._file.exists():
            return []
        database = self._opened()
        with database.reading():
            found = database.rows_of(schema.SHEET, serial)
            if not found:
                return []
            *sheet, _ = found[0]
            own = [row for table in schema.OF_A_SHEET for row in database.rows_of(table, serial)]
            return [tuple(sheet), *own, (serial, *(database.patient(str(sheet[1])) or ()))]


def _by_identity(rows: Iterable[PlainRow]) -> dict[str, list[PlainRow]]:
    """Return rows by what they are of: the sheet with its patient, a value with where it comes from, a page."""
    found: dict[str, list[PlainRow]] = {}
    for row in rows:
        found.setdefault(str(row[0]), []).append(row)
    return found


def _in_words(rows: Iterable[PlainRow]) -> str:
    return "; ".join(", ".join(str(cell) for cell in row[1:] if cell not in (None, "")) for row in rows)


def _unwritable(rows: SheetRows, serial: str) -> tuple[str, ...]:
    """Return what no database can hold, in words: half a character, or the one that ends texts."""
    every = (rows.patient, rows.sheet, *rows.identifiers, *rows.values, *rows.documents, *rows.provenance)
    found = "".join(lacks(cell, "utf-8") for row in every for cell in row if isinstance(cell, str))
    if not found:
        return ()
    told = ascii("".join(dict.fromkeys(found)))
    return (tr("extract.fault.letters", where=serial, letters=told, column="*", encoding="utf-8"),)
